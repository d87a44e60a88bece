public import SchemaModel

/// The numbers that a counter gives the items of one parent: one after the other from `first` on.
public struct CounterRun: Hashable, Sendable {
  public let first: Int64
  /// How many there are before a value that some case of the row does not allow, or the type's end.
  public let length: Int

  /// The run from `start` on or, where that is shorter than `needed`, from where some case's values begin.
  ///
  /// - Parameters:
  ///   - domains: what the column may hold, in each case of the row.
  ///   - needed: how many numbers a parent needs.
  /// - Complexity: O(intervals²).
  public init(
    of column: Column, from start: Int64, domains: [Domain], needed: Int, in schema: Schema
  ) {
    let type = OrdinalType.bounds(of: column.type, in: schema) ?? 0...0
    let allowed = domains.filter { $0.null != .required }.map { $0.intervals ?? [type] }
    func length(from first: Int64) -> Int {
      let ends = allowed.map { intervals in intervals.first { $0.contains(first) }?.upperBound }
      guard !ends.contains(nil) else { return 0 }
      let last = ends.compactMap(\.self).reduce(type.upperBound, min)
      let (distance, overflows) = last.subtractingReportingOverflow(first)
      return overflows || distance == .max ? .max : max(0, Int(distance) + 1)
    }
    let begins = allowed.flatMap { $0.prefix(32).map(\.lowerBound) }.filter(type.contains)
    var best = (first: start, length: length(from: start))
    for first in begins where best.length < needed {
      let other = length(from: first)
      if other > best.length { best = (first, other) }
    }
    self.first = best.first
    self.length = best.length
  }
}
