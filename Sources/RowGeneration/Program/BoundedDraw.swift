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
  /// Near the lower bound more often than near the upper one: a follow-up, not a coincidence.
  let isSkewed: Bool

  /// The value that `word` draws for one row, whose bounding values `input` gives.
  @inline(__always)
  func value(_ word: UInt64, input: (Int) -> Int64) -> Int64 {
    var (low, high) = window(input)
    let remainder = (low &- limits.lowerBound) % step
    if remainder != 0 { low = min(low.addingClamped(step - remainder), high) }
    let slots = UInt64(bitPattern: high &- low) / UInt64(step)
    var draw = word
    if isSkewed {
      let u = unitInterval(word)
      draw = UInt64(u * u * u * u * 0x1p63) << 1
    }
    func pick(_ count: UInt64) -> UInt64 { scaled(draw, to: count == .max ? .max : count + 1) }
    guard !different.isEmpty else { return low &+ Int64(bitPattern: pick(slots)) &* step }
    // Leave out the forbidden values that could be drawn, each once: draw among the rest, then step
    // over those at or below.
    var forbidden: [Int64] = []
    for bound in different {
      let value = input(bound.input).addingClamped(bound.offset)
      let isDrawn =
        value >= low && value <= high && UInt64(bitPattern: value &- low) % UInt64(step) == 0
      if isDrawn, !forbidden.contains(value) { forbidden.append(value) }
    }
    guard slots >= UInt64(forbidden.count) else {
      return low &+ Int64(bitPattern: pick(slots)) &* step
    }
    forbidden.sort()
    var value = low &+ Int64(bitPattern: pick(slots - UInt64(forbidden.count))) &* step
    for other in forbidden where other <= value { value = value &+ step }
    return value
  }

  /// The range to draw from: hard bounds, narrowed by everything soft that leaves some of it.
  @inline(__always)
  private func window(_ input: (Int) -> Int64) -> (low: Int64, high: Int64) {
    var low = limits.lowerBound
    var high = limits.upperBound
    for bound in atLeast where bound.isHard {
      low = max(low, input(bound.input).addingClamped(bound.offset))
    }
    for bound in atMost where bound.isHard {
      high = min(high, input(bound.input).addingClamped(bound.offset))
    }
    if low > high {
      low = min(max(low, limits.lowerBound), limits.upperBound)
      high = low
    }
    // The generator's range; where the bounds lie beyond it, as much from the nearer bound on.
    let width = usual.upperBound.subtractingClamped(usual.lowerBound)
    if usual.upperBound < low {
      high = min(high, low.addingClamped(width))
    } else if usual.lowerBound > high {
      low = max(low, high.subtractingClamped(width))
    } else {
      low = max(low, usual.lowerBound)
      high = min(high, usual.upperBound)
    }
    for bound in atLeast where !bound.isHard {
      let value = input(bound.input).addingClamped(bound.offset)
      if value <= high { low = max(low, value) }
    }
    for bound in atMost where !bound.isHard {
      let value = input(bound.input).addingClamped(bound.offset)
      if value >= low { high = min(high, value) }
    }
    return (low, high)
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
