import OrderedCollections
import SchemaModel

/// How many rows each table gets, once keys and parents have had their say.
struct RowSettlement {
  /// One table's outcome.
  struct Outcome {
    var rows: Int
    var keys: KeyPlanner
    var parentRows: [Int]
    /// The key that allows no more.
    var limit: KeyPlanner.Limit?
    /// The parent without rows that a required reference needs.
    var missingParent: (foreignKey: ForeignKey, table: QualifiedName)?
  }

  /// By the table's place.
  private(set) var outcomes: [Outcome] = []

  /// Settles rows in load order; where references close cycles, as often as it takes for the rows
  /// they assumed to be the rows there are.
  ///
  /// - Parameter asked: rows wanted of each table, by its place.
  /// - Complexity: O(passes × tables × keys²); one pass without cycles.
  init(
    _ drafts: [TableDraft], asked: [Int], order: [Int], places: [QualifiedName: Int],
    schema: Schema
  ) {
    var rows = zip(drafts, asked).map { $0.emptyReason == nil ? $1 : 0 }
    for _ in 0..<max(2, drafts.count) {
      let before = rows
      var pass = [Outcome?](repeating: nil, count: drafts.count)
      for place in order {
        let outcome = Self.settle(drafts[place], asked[place], rows, places, schema)
        // Rows only ever fall, so that the passes end.
        rows[place] = min(rows[place], outcome.rows)
        pass[place] = outcome
      }
      outcomes = pass.compactMap(\.self)
      if rows == before || !Self.usedStaleRows(drafts, order, places, before, rows) { break }
    }
  }

  private static func settle(
    _ draft: TableDraft, _ asked: Int, _ rows: [Int], _ places: [QualifiedName: Int],
    _ schema: Schema
  ) -> Outcome {
    let parentRows = draft.table.foreignKeys.map { foreign -> Int in
      let parents =
        foreign.target == draft.table.name
        ? draft.root(of: foreign) == .another && asked < 2 ? 0 : asked
        : places[foreign.target].map { rows[$0] } ?? 0
      return min(parents, draft.parentLimits[foreign.name] ?? parents)
    }
    let wanted = draft.emptyReason == nil ? asked : 0
    let missing =
      draft.table.foreignKeys.indices.first { place in
        parentRows[place] == 0 && !draft.isOptional(draft.table.foreignKeys[place])
      }
      ?? draft.unbearable(
        draft.table.foreignKeys.indices.filter { parentRows[$0] == 0 })
    if wanted > 0, let missing {
      let foreign = draft.table.foreignKeys[missing]
      return Outcome(
        rows: 0,
        keys: KeyPlanner.settled(draft, rows: 0, parentRows: parentRows, schema: schema).keys,
        parentRows: parentRows, missingParent: (foreign, foreign.target))
    }
    let (keys, limit) = KeyPlanner.settled(
      draft, rows: wanted, parentRows: parentRows, schema: schema)
    // A self-reference's parents are the table's own rows.
    let own = draft.table.foreignKeys.indices.map { place in
      draft.table.foreignKeys[place].target == draft.table.name ? keys.rows : parentRows[place]
    }
    return Outcome(rows: keys.rows, keys: keys, parentRows: own, limit: limit)
  }

  /// Whether some table was settled with rows of a later one that have since fallen.
  private static func usedStaleRows(
    _ drafts: [TableDraft], _ order: [Int], _ places: [QualifiedName: Int], _ before: [Int],
    _ after: [Int]
  ) -> Bool {
    var done: Set<Int> = []
    for place in order {
      for foreign in drafts[place].table.foreignKeys {
        guard let parent = places[foreign.target], parent != place, !done.contains(parent) else {
          continue
        }
        if before[parent] != after[parent] { return true }
      }
      done.insert(place)
    }
    return false
  }
}
