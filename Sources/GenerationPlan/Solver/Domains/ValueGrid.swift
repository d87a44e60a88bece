public import SchemaModel

/// A grid on which the values lie that a column's conditions accept: `date_part('minute', t) = 0`,
/// `n % 10 = 0` accept so few of a type's values that drawing among all of them would be in vain.
public struct ValueGrid: Sendable {
  /// Values tried of each grid.
  private static let sample = 192
  /// How much better than the type's own steps a grid has to be.
  private static let worthwhile = 4.0

  /// The distance of neighbouring values from 0 on, in the type's ordinals.
  public let step: Int64
  /// Whether it has all that the conditions accept, as far as values that were tried tell.
  public let isWhole: Bool

  /// Finds the grid that a column's conditions accept most of, the finest of those that do about as well;
  /// `nil` where none does much better than the type's own steps.
  ///
  /// - Parameters:
  ///   - step: the distance of values without a grid.
  ///   - range: where values are looked for.
  ///   - now: `now()` for conditions, in microseconds since 1970-01-01.
  /// - Complexity: O(grids × values tried) evaluations, where the domain has conditions.
  public init?(
    of column: Column, _ domain: Domain, step: Int64, in range: ClosedRange<Int64>, schema: Schema,
    now: Int64
  ) {
    guard !domain.predicates.isEmpty, domain.values == nil,
      let ordinal = OrdinalType(column.type, in: schema)
    else { return nil }
    let range = range.clamped(to: -(1 << 60)...(1 << 60))
    let members = DomainMembership(domain, type: column.type, schema: schema, now: now)
    func share(_ step: Int64) -> Double {
      let first = range.lowerBound.aligned(to: step)
      guard first <= range.upperBound else { return 0 }
      let last = (range.upperBound - first) / step
      let tried = min(last + 1, Int64(Self.sample))
      let met = (0..<tried).count { place in
        // The golden ratio's multiples spread evenly, and hit no period.
        let turn = (Double(place) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        let value = first + Int64(turn * Double(last)) * step
        return members.contains(ordinal.value(value, type: column.type, in: schema))
      }
      return Double(met) / Double(tried)
    }
    let own = share(step)
    guard own < 0.5 else { return nil }
    let shares = Self.steps(of: ordinal, above: step).map { (step: $0, share: share($0)) }
    let best = shares.map(\.share).max() ?? 0
    guard best > 0, best >= Self.worthwhile * own,
      let chosen = shares.first(where: { $0.share >= 0.9 * best })
    else { return nil }
    self.step = chosen.step
    // The first value of a range often lies on its grid.
    let isRare = own * Double(Self.sample) <= 2
    isWhole = isRare || own * Double(chosen.step / step) < 1.25 * chosen.share
  }

  /// How many of its values lie in intervals.
  func count(in intervals: [ClosedRange<Int64>]) -> Int {
    intervals.reduce(0) { sum, interval in
      let first = max(interval.lowerBound, -(1 << 60)).aligned(to: step)
      let last = min(interval.upperBound, 1 << 60)
      return first > last ? sum : Cardinality.adding(sum, Int((last - first) / step) + 1)
    }
  }

  /// Grids that conditions name, the finest first.
  private static func steps(of ordinal: OrdinalType, above step: Int64) -> [Int64] {
    let second: Int64 = 1_000_000
    let steps: [Int64] =
      switch ordinal {
      case .timestamp, .time:
        [
          1, 5, 10, 15, 30, 60, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
          86_400,
        ].map { $0 * second }
      case .integer, .decimal:
        (2...16).map { $0 * step }
          + [20, 24, 25, 30, 32, 50, 60, 64, 100, 128, 250, 256, 500, 512, 1_000].map { $0 * step }
      case .date, .boolean, .enumeration: []
      }
    return steps.filter { $0 > step && $0 % step == 0 }
  }
}

extension Int64 {
  /// The least multiple of `step`, which is positive, that is not below; held at the type's end.
  public func aligned(to step: Int64) -> Int64 {
    let rest = self % step
    return rest > 0 ? IntervalSet.adding(self, step - rest) : self - rest
  }
}
