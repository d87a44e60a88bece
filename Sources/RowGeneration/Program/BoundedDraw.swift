/// A value between bounds that other columns of the row set: `starts_at < ends_at`.
///
/// Bounds come as (position among the step's inputs, offset); the planner has seen to it that the
/// range is not empty when the relation is a constraint. One that only makes rows plausible gives
/// way where it would be.
struct BoundedDraw: Hashable, Sendable {
  struct Bound: Hashable, Sendable {
    /// Position among the step's inputs of the bounding value.
    let input: Int
    let offset: Int64
  }

  let range: ClosedRange<Int64>
  let step: Int64
  let atLeast: [Bound]
  let atMost: [Bound]
  let different: [Bound]
  /// Near the lower bound more often than near the upper one: a follow-up, not a coincidence.
  let isSkewed: Bool

  /// The value that `word` draws for one row, whose bounding values `input` gives.
  @inline(__always)
  func value(_ word: UInt64, input: (Int) -> Int64) -> Int64 {
    var low = range.lowerBound
    var high = range.upperBound
    for bound in atLeast { low = max(low, input(bound.input).addingClamped(bound.offset)) }
    for bound in atMost { high = min(high, input(bound.input).addingClamped(bound.offset)) }
    if low > high {
      // Only a plausible relation can leave nothing: stay in range, at the violated end.
      low = min(max(low, range.lowerBound), range.upperBound)
      high = low
    }
    let remainder = (low &- range.lowerBound) % step
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
}

extension Int64 {
  /// The sum, held at the ends of the type.
  @inline(__always)
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
