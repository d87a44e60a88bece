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

  /// The greatest delay of a follow-up, in µs.
  private static let delay: Int64 = 14 * 86_400_000_000

  /// Fills a vector; each pass is a plain loop over the batch.
  ///
  /// - Parameters:
  ///   - word: the random word of a row of the batch.
  ///   - input: the vector at a position among the step's inputs.
  @inline(__always)
  func fill(_ target: Vector, count: Int, word: (Int) -> UInt64, input: (Int) -> Vector) {
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
      let remainder = (low &- limits.lowerBound) % step
      if remainder != 0 { low = min(low.addingClamped(step - remainder), high) }
      slots = UInt64(bitPattern: high &- low) / UInt64(step)
    }
    var draw = word
    // Where the generator's own range is what bounds it, there is nothing that it follows.
    if isFollowUp && low > usual.lowerBound {
      let u = unitInterval(word)
      draw = UInt64(u * u * 0x1p63) << 1
      slots = min(slots, UInt64(Self.delay / step))
    }
    slots = slots >= leavingOut ? slots - leavingOut : slots
    return low &+ Int64(bitPattern: scaled(draw, to: slots == .max ? .max : slots + 1)) &* step
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
