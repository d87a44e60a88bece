import SchemaModel

/// The order in which a component's columns are made: what leaves least choice first.
struct ColumnOrder {
  let context: SolverContext

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// Keys and references first, whose values come from elsewhere; then columns of few values; then
  /// those with gaps; then the rest, the lesser side of a relation before the greater.
  func ordered(_ columns: [String], _ cases: [CaseClosing.Result]) -> [String] {
    let table = context.table
    let keys = Set(table.foreignKeys.flatMap(\.columns) + table.keys.flatMap(\.columns))
    let places = Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
    func rank(_ column: String) -> Int {
      if keys.contains(column) { return 0 }
      guard let facts = context.facts[column] else { return 3 }
      let domains = cases.compactMap { $0.domains[column] }
      if facts.ordinal == .boolean || !facts.labels.isEmpty
        || domains.contains(where: { $0.values != nil })
      {
        return 1
      }
      return domains.contains { ($0.intervals?.count ?? 1) > 1 } ? 2 : 3
    }
    let relations = cases.flatMap(\.relations)
    var rest = columns.sorted {
      (rank($0), places[$0] ?? 0, $0) < (rank($1), places[$1] ?? 0, $1)
    }
    var result: [String] = []
    while !rest.isEmpty {
      let leastRank = rank(rest[0])
      let next = rest.firstIndex { column in
        rank(column) == leastRank
          && !relations.contains {
            $0.op != .notEqual && $0.right == column && $0.left != column
              && rest.contains($0.left) && rank($0.left) == leastRank
          }
      }
      result.append(rest.remove(at: next ?? 0))
    }
    return result
  }
}
