import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Values that lie on a grid: `date_part('minute', t) = 0`, `n % 10 = 0` accept so few of a type's
/// values that drawing among all of them would be in vain.
extension TableCompiler {
  /// Values tried of each grid.
  private static let grainSample = 192
  /// How much better than the type's own steps a grid has to be.
  private static let worthwhile = 4.0

  /// The steps from 0 at which a column's conditions accept most, in the type's ordinals; the finest of
  /// those that do about as well, and `step` where none does much better.
  ///
  /// - Parameter range: where values are looked for.
  /// - Complexity: O(grids × values tried) evaluations, where the domain has conditions.
  func grain(
    _ column: Column, _ ordinal: OrdinalType, _ domain: Domain, step: Int64,
    in range: ClosedRange<Int64>
  ) -> Int64 {
    guard !domain.predicates.isEmpty, domain.values == nil else { return step }
    let range = range.clamped(to: -(1 << 60)...(1 << 60))
    let members = DomainMembership(domain, type: column.type, schema: schema, now: now)
    func share(_ step: Int64) -> Double {
      let first = range.lowerBound.aligned(to: step)
      guard first <= range.upperBound else { return 0 }
      let last = (range.upperBound - first) / step
      let tried = min(last + 1, Int64(Self.grainSample))
      let met = (0..<tried).count { place in
        // The golden ratio's multiples spread evenly, and hit no period.
        let turn = (Double(place) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        let value = first + Int64(turn * Double(last)) * step
        return members.contains(ordinal.value(value, type: column.type, in: schema))
      }
      return Double(met) / Double(tried)
    }
    let own = share(step)
    guard own < 0.5 else { return step }
    let shares = grains(of: ordinal, above: step).map { (step: $0, share: share($0)) }
    let best = shares.map(\.share).max() ?? 0
    guard best > 0, best >= Self.worthwhile * own else { return step }
    return shares.first { $0.share >= 0.9 * best }?.step ?? step
  }

  /// Grids that conditions name, the finest first.
  private func grains(of ordinal: OrdinalType, above step: Int64) -> [Int64] {
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
