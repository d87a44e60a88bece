/// A value between bounds that other columns of the row set: `starts_at < ends_at`.
///
/// Bounds come as (position among the step's inputs, offset). Those of constraints always hold; the
/// planner has seen to it that they leave something of `limits`. The generator's own `usual` range
/// and relations that only make rows plausible give way where they would leave nothing.
struct BoundedDraw: Hashable, Sendable {
  struct Bound: Hashable, Sendable {
    /// Position among the step's inputs of the bounding value.
    let input: Int
    let offset: Int64
    /// It comes from a constraint.
    let isHard: Bool
  }

  /// What the domain allows.
  let limits: ClosedRange<Int64>
  /// Where the generator draws when it may.
  let usual: ClosedRange<Int64>
  let step: Int64
  let atLeast: [Bound]
  let atMost: [Bound]
  let different: [Bound]
  /// An instant that follows another of the row: within two weeks of it, sooner rather than later.
  let isFollowUp: Bool
  /// An instant of a business day, as far as the bounds leave the hour open.
  let keepsBusinessHours: Bool

  /// The step as a divisor of differences.
  private let grid: Divisor
  /// The greatest delay of a follow-up, in steps.
  private let greatestDelay: UInt64

  /// The greatest delay of a follow-up, in µs.
  private static let delay: Int64 = 14 * 86_400_000_000

  init(
    limits: ClosedRange<Int64>, usual: ClosedRange<Int64>, step: Int64, atLeast: [Bound],
    atMost: [Bound], different: [Bound], isFollowUp: Bool, keepsBusinessHours: Bool = false
  ) {
    self.limits = limits
    self.usual = usual
    self.step = step
    self.atLeast = atLeast
    self.atMost = atMost
    self.different = different
    self.isFollowUp = isFollowUp
    self.keepsBusinessHours = keepsBusinessHours
    grid = Divisor(UInt64(step))
    greatestDelay = UInt64(Self.delay / step)
  }

  /// Fills a vector.
  ///
  /// One lower bound, which most have, takes one pass of about 45 instructions a row; the others a pass
  /// for each bound.
  ///
  /// - Parameters:
  ///   - word: the random word of a row of the batch.
  ///   - input: the vector at a position among the step's inputs.
  @inline(__always)
  func fill(_ target: Vector, count: Int, word: (Int) -> UInt64, input: (Int) -> Vector) {
    let width = UInt64(bitPattern: limits.upperBound &- limits.lowerBound)
    if atLeast.count == 1, atLeast[0].isHard, atMost.isEmpty, different.isEmpty, width < 1 << 62 {
      let values = input(atLeast[0].input)
      fill(target, count: count, word: word, notBelow: values, plus: atLeast[0].offset)
      return
    }
    var low = [Int64](repeating: limits.lowerBound, count: count)
    var high = [Int64](repeating: limits.upperBound, count: count)
    for bound in atLeast where bound.isHard {
      let values = input(bound.input)
      for i in 0..<count { low[i] = max(low[i], values[i].addingClamped(bound.offset)) }
    }
    for bound in atMost where bound.isHard {
      let values = input(bound.input)
      for i in 0..<count { high[i] = min(high[i], values[i].addingClamped(bound.offset)) }
    }
    for i in 0..<count { (low[i], high[i]) = narrowed(low[i], high[i]) }
    for bound in atLeast where !bound.isHard {
      let values = input(bound.input)
      for i in 0..<count {
        let value = values[i].addingClamped(bound.offset)
        if value <= high[i] { low[i] = max(low[i], value) }
      }
    }
    for bound in atMost where !bound.isHard {
      let values = input(bound.input)
      for i in 0..<count {
        let value = values[i].addingClamped(bound.offset)
        if value >= low[i] { high[i] = min(high[i], value) }
      }
    }
    if different.isEmpty {
      for i in 0..<count { target[i] = draw(word(i), low[i], high[i], leavingOut: 0) }
    } else {
      let forbidden = different.map { (input($0.input), $0.offset) }
      for i in 0..<count {
        target[i] = drawDifferent(
          word(i), low[i], high[i], from: forbidden.map { $0.0[i].addingClamped($0.1) })
      }
    }
  }

  /// Gives the instants of a vector other hours of their days, most of them those of business, where the
  /// bounds allow the new hour as they do the old one.
  func moveIntoBusinessHours(
    _ target: Vector, count: Int, word: (Int) -> UInt64, input: (Int) -> Vector
  ) {
    for i in 0..<count {
      let value = target[i]
      var word = mix(word(i))
      for _ in 0..<4 {
        let moved = TemporalPattern.movedWithinDay(value, word)
        if allows(moved, insteadOf: value, row: i, input) {
          target[i] = moved
          break
        }
        word = mix(word &+ RandomLane.stride)
      }
    }
  }

  /// Whether a value meets every bound that a constraint sets in a row.
  func holds(_ value: Int64, row: Int, _ input: (Int) -> Vector) -> Bool {
    func bounding(_ bound: Bound) -> Int64 { input(bound.input)[row].addingClamped(bound.offset) }
    return atLeast.allSatisfy { value >= bounding($0) }
      && atMost.allSatisfy { value <= bounding($0) }
      && different.allSatisfy { value != bounding($0) }
  }

  /// Whether a value meets whatever another one does.
  private func allows(
    _ value: Int64, insteadOf other: Int64, row: Int, _ input: (Int) -> Vector
  ) -> Bool {
    func bounding(_ bound: Bound) -> Int64 { input(bound.input)[row].addingClamped(bound.offset) }
    return !(usual.contains(other) && !usual.contains(value)) && limits.contains(value)
      && atLeast.allSatisfy { value >= bounding($0) || other < bounding($0) }
      && atMost.allSatisfy { value <= bounding($0) || other > bounding($0) }
      && different.allSatisfy { value != bounding($0) }
  }

  /// One lower bound: where it leaves something of the generator's range, the draw counts in steps from
  /// the limits' lower end.
  ///
  /// - Precondition: the limits are less than 2^62 apart.
  @inline(__always)
  private func fill(
    _ target: Vector, count: Int, word: (Int) -> UInt64, notBelow values: Vector,
    plus offset: Int64
  ) {
    let least = max(usual.lowerBound, limits.lowerBound)
    let greatest = min(usual.upperBound, limits.upperBound)
    let end = grid.quotient(
      UInt64(bitPattern: max(greatest, limits.lowerBound) &- limits.lowerBound))
    for i in 0..<count {
      let (bound, overflow) = values[i].addingReportingOverflow(offset)
      let low = max(bound, least)
      let first =
        low > greatest
        ? .max : grid.quotient(UInt64(bitPattern: low &- limits.lowerBound &+ (step &- 1)))
      guard !overflow, first <= end else {
        target[i] = value(word(i), notBelow: values[i].addingClamped(offset))
        continue
      }
      var fraction = word(i)
      var slots = end &- first
      if isFollowUp && low > usual.lowerBound {
        (fraction, slots) = delayed(fraction, slots)
      }
      let place = first &+ scaled(fraction, to: slots &+ 1)
      target[i] = limits.lowerBound &+ Int64(bitPattern: place) &* step
    }
  }

  /// The value where a lower bound leaves nothing of the generator's range.
  @inline(never)
  private func value(_ word: UInt64, notBelow bound: Int64) -> Int64 {
    let (low, high) = narrowed(max(limits.lowerBound, bound), limits.upperBound)
    return draw(word, low, high, leavingOut: 0)
  }

  /// A follow-up's fraction and range: sooner rather than later, and not late.
  @inline(__always)
  private func delayed(_ word: UInt64, _ slots: UInt64) -> (fraction: UInt64, slots: UInt64) {
    (scaled(word, to: word), min(slots, greatestDelay))
  }

  /// The generator's range within hard bounds; where these lie beyond it, as much from the nearer
  /// bound on.
  @inline(__always)
  private func narrowed(_ low: Int64, _ high: Int64) -> (Int64, Int64) {
    if low > high {
      let only = min(max(low, limits.lowerBound), limits.upperBound)
      return (only, only)
    }
    let width = usual.upperBound.subtractingClamped(usual.lowerBound)
    if usual.upperBound < low { return (low, min(high, low.addingClamped(width))) }
    if usual.lowerBound > high { return (max(low, high.subtractingClamped(width)), high) }
    return (max(low, usual.lowerBound), min(high, usual.upperBound))
  }

  /// A value of low…high on the grid, which is `leavingOut` steps shorter than it looks.
  @inline(__always)
  private func draw(_ word: UInt64, _ low: Int64, _ high: Int64, leavingOut: UInt64) -> Int64 {
    var low = low
    var slots = UInt64(bitPattern: high &- low)
    if step != 1 {
      let remainder = steps(in: UInt64(bitPattern: low &- limits.lowerBound)).remainder
      if remainder != 0 { low = min(low.addingClamped(step - Int64(remainder)), high) }
      slots = steps(in: UInt64(bitPattern: high &- low)).quotient
    }
    var draw = word
    // Where the generator's own range is what bounds it, there is nothing that it follows.
    if isFollowUp && low > usual.lowerBound {
      (draw, slots) = delayed(word, slots)
    }
    slots = slots >= leavingOut ? slots - leavingOut : slots
    return low &+ Int64(bitPattern: scaled(draw, to: slots == .max ? .max : slots + 1)) &* step
  }

  /// A difference in whole steps, and what is left.
  @inline(__always)
  private func steps(in difference: UInt64) -> (quotient: UInt64, remainder: UInt64) {
    difference >> 63 == 0
      ? grid.divide(difference) : difference.quotientAndRemainder(dividingBy: UInt64(step))
  }

  /// A value other than the forbidden ones, where the range has one: drawn among the rest, then
  /// stepped over those at or below.
  private func drawDifferent(
    _ word: UInt64, _ low: Int64, _ high: Int64, from forbidden: [Int64]
  ) -> Int64 {
    let inside = Set(forbidden).filter { $0 >= low && $0 <= high && ($0 &- low) % step == 0 }
      .sorted()
    var value = draw(word, low, high, leavingOut: UInt64(inside.count))
    for other in inside where other <= value { value = value &+ step }
    return min(value, high)
  }
}

extension Int64 {
  /// The sum, held at the ends of the type.
  @inline(__always)
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, held at the ends of the type.
  @inline(__always)
  func subtractingClamped(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
