/// The line on which the rows under an EXCLUDE constraint take slots, one after the other, in the
/// ordinals of the bounds' type.
public struct SlotLine: Hashable, Sendable {
  /// Stretches that will do, the most natural first and the longest last.
  public var stretches: [ClosedRange<Int64>]
  /// Distances of neighbouring values, the coarsest first and the type's own last.
  public var grains: [Int64]
  /// How far a slot's end is from its beginning.
  public var lengths: ClosedRange<Int64>
  /// What is left free behind a slot, so that its end may belong to it.
  public var gap: Int64
  /// The upper bound may be NULL, which is no end at all, in the last slot of a line.
  public var isOpenAtEnd = false

  /// How the slots of a line lie.
  public struct Layout: Hashable, Sendable {
    public var start: Int64
    /// From the beginning of a slot's stretch to that of the next one.
    public var width: Int64
    public var grain: Int64
    public var leastLength: Int64
    /// Different lengths, and different places to begin at.
    public var lengths: UInt64
    public var begins: UInt64
  }

  /// The most slots that the line has room for.
  public var capacity: Int {
    guard let grain = grains.last, let stretch = stretches.last,
      let least = Self.aligned(lengths.lowerBound, to: grain, up: true)
    else { return 0 }
    let (width, overflows) = max(least, grain).addingReportingOverflow(gap)
    return overflows ? 1 : max(1, Int(clamping: Self.distance(stretch) / width))
  }

  /// Lays out a number of slots; `nil` where there are too many.
  public func layout(slots: Int) -> Layout? {
    for stretch in stretches {
      if let grain = grains.first, let layout = layout(slots, on: stretch, grain, isRoomy: true) {
        return layout
      }
    }
    for stretch in stretches {
      for grain in grains {
        if let layout = layout(slots, on: stretch, grain, isRoomy: false) { return layout }
      }
    }
    return nil
  }

  private func layout(
    _ slots: Int, on stretch: ClosedRange<Int64>, _ grain: Int64, isRoomy: Bool
  ) -> Layout? {
    guard let start = Self.aligned(stretch.lowerBound, to: grain, up: true),
      start <= stretch.upperBound,
      let least = Self.aligned(max(lengths.lowerBound, grain), to: grain, up: true),
      let longest = Self.aligned(lengths.upperBound, to: grain, up: false)
    else { return nil }
    let whole = Self.distance(start...stretch.upperBound) / Int64(max(1, slots))
    let width = whole - whole % grain
    let room = (width - gap) - (width - gap) % grain
    guard room >= least, longest >= least else { return nil }
    if isRoomy {
      let (twice, overflows) = least.multipliedReportingOverflow(by: 2)
      guard !overflows, room >= twice else { return nil }
    }
    let half = room / 2 - room / 2 % grain
    let most = max(least, min(longest, half))
    return Layout(
      start: start, width: width, grain: grain, leastLength: least,
      lengths: UInt64((most - least) / grain) + 1, begins: UInt64((room - most) / grain) + 1)
  }

  private static func distance(_ range: ClosedRange<Int64>) -> Int64 {
    let (distance, overflows) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    return overflows ? .max : distance
  }

  /// The multiple of `grain` next to a value; `nil` where there is none.
  private static func aligned(_ value: Int64, to grain: Int64, up: Bool) -> Int64? {
    let rest = value % grain
    if rest == 0 { return value }
    let below = rest > 0 ? rest : rest + grain
    let (result, overflows) =
      up ? value.addingReportingOverflow(grain - below) : value.subtractingReportingOverflow(below)
    return overflows ? nil : result
  }
}
