import OrderedCollections
import SchemaModel

/// Spreads a total over tables by their shapes.
///
/// Weights are followed from parents to children: a detail has thrice the rows of its largest
/// parent, a junction four times, a lookup a few. Tables whose rows are given, or turn out to be
/// fewer, leave the rest to the others.
struct TotalVolume {
  /// The weight of each table, by its place; a child's builds on its parents'.
  private(set) var weights: [Double]
  /// The most rows of each table, by its place.
  private(set) var caps: [Int]

  /// Weighs the tables.
  ///
  /// - Complexity: O(tables + foreign keys).
  init(_ drafts: [TableDraft], _ graph: DependencyGraph, places: [QualifiedName: Int]) {
    var referrers = [Int](repeating: 0, count: drafts.count)
    for draft in drafts {
      for target in Set(draft.table.foreignKeys.map(\.target)) where target != draft.table.name {
        if let place = places[target] { referrers[place] += 1 }
      }
    }
    weights = [Double](repeating: 0, count: drafts.count)
    caps = [Int](repeating: Int.max, count: drafts.count)
    var known = Set<Int>()
    for place in graph.order {
      let draft = drafts[place]
      let shape = TableShape(draft, referrers: referrers[place])
      // A chain of details would grow without end: 3 of 3 of 3 is enough.
      let parents = draft.table.foreignKeys.compactMap { places[$0.target] }
        .filter { $0 != place && known.contains($0) && caps[$0] == Int.max }
        .map { min(weights[$0], 9) }
      weights[place] =
        draft.emptyReason == nil ? shape.factor * max(parents.max() ?? 1, 1) : 0
      if shape == .lookup || shape == .tree { caps[place] = TableShape.lookupRows }
      known.insert(place)
    }
  }

  /// Rows of each table so that they add up to `total`, if the limits leave room for it.
  ///
  /// - Parameters:
  ///   - fixed: rows that are given, by place.
  ///   - limits: the most rows a table can hold, by place.
  /// - Complexity: O(tables²) at most: each round fixes a table or ends.
  func spread(_ total: Int, fixed: [Int: Int], limits: [Int: Int]) -> [Int] {
    var rows = [Int](repeating: 0, count: weights.count)
    var left = total
    var open: [Int] = []
    for place in rows.indices {
      if let given = fixed[place] {
        rows[place] = given
        left -= given
      } else if weights[place] > 0 {
        open.append(place)
      }
    }
    left = max(0, left)
    func limit(_ place: Int) -> Int { min(caps[place], limits[place] ?? Int.max) }
    while !open.isEmpty {
      let sum = open.reduce(0) { $0 + weights[$1] }
      let full = open.filter { Double(left) * weights[$0] / sum > Double(limit($0)) }
      if full.isEmpty {
        for place in open {
          rows[place] = Int(Double(left) * weights[place] / sum)
        }
        giveRemainder(left - open.reduce(0) { $0 + rows[$1] }, &rows, open, limit)
        return rows
      }
      for place in full {
        rows[place] = min(limit(place), left)
        left -= rows[place]
      }
      open.removeAll { full.contains($0) }
    }
    // Every table is full: what is left goes past the soft caps of lookups.
    let soft = rows.indices.filter { fixed[$0] == nil && weights[$0] > 0 && caps[$0] < Int.max }
    giveRemainder(left, &rows, soft) { limits[$0] ?? Int.max }
    return rows
  }

  /// The largest table takes what rounding leaves, as far as it can, then the next.
  private func giveRemainder(
    _ remainder: Int, _ rows: inout [Int], _ open: [Int], _ limit: (Int) -> Int
  ) {
    var left = remainder
    let order = open.sorted { rows[$0] == rows[$1] ? $0 < $1 : rows[$0] > rows[$1] }
    for place in order where left > 0 {
      let more = min(left, limit(place) - rows[place])
      rows[place] += more
      left -= more
    }
  }
}
