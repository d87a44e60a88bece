import SchemaModel

/// Columns and the greatest differences allowed between them.
struct DifferenceNetwork {
  let facts: [String: ColumnFacts]
  private(set) var columns: [String] = []
  /// `difference[i][j]` is the greatest value of `columns[i] - columns[j]`; `nil` is unbounded.
  private var difference: [[Int128?]] = []
  /// The widest gap within each column's domain, or its step.
  private var grain: [Int64] = []
  private var sources: [ConstraintID] = []
  private let domains: [String: Domain]
  /// Pairs tied directly, with the relation as given.
  private var given: [Relation] = []

  /// An empty network.
  init(facts: [String: ColumnFacts], domains: [String: Domain]) {
    self.facts = facts
    self.domains = domains
  }

  /// Adds `<`, `<=` or `=`.
  mutating func add(_ relation: Relation) {
    let (i, j) = (index(relation.left), index(relation.right))
    let offset = Int128(relation.offset)
    given.append(relation)
    for source in relation.sources where !sources.contains(source) { sources.append(source) }
    switch relation.op {
    case .less: bound(i, j, offset - 1)
    case .lessOrEqual: bound(i, j, offset)
    case .equal:
      bound(i, j, offset)
      bound(j, i, -offset)
    case .notEqual: preconditionFailure("no difference: \(relation)")
    }
  }

  private mutating func index(_ column: String) -> Int {
    if let place = columns.firstIndex(of: column) { return place }
    columns.append(column)
    for row in difference.indices { difference[row].append(nil) }
    difference.append(columns.map { _ in nil })
    difference[columns.count - 1][columns.count - 1] = 0
    var widest = facts[column]?.step ?? 1
    for (low, high) in zip(intervals(column), intervals(column).dropFirst()) {
      widest = max(widest, IntervalSet.adding(high.lowerBound, -low.upperBound))
    }
    grain.append(widest)
    return columns.count - 1
  }

  private func intervals(_ column: String) -> [ClosedRange<Int64>] {
    domains[column]?.intervals ?? []
  }

  private mutating func bound(_ i: Int, _ j: Int, _ limit: Int128) {
    difference[i][j] = min(difference[i][j] ?? limit, limit)
  }

  /// Finds the tightest differences; `false` where a cycle of relations contradicts itself.
  mutating func close() -> Bool {
    for k in columns.indices {
      for i in columns.indices where i != k {
        for j in columns.indices where j != k {
          guard let first = difference[i][k], let second = difference[k][j] else { continue }
          // Between two finer columns, a coarse one needs room for one of its values.
          let slack = i == j ? 0 : Int128(max(0, grain[k] - min(grain[i], grain[j])))
          // An equality leaves no room to need.
          let isRigid = difference[k][i] == -first || difference[j][k] == -second
          bound(i, j, first + second - (isRigid ? 0 : slack))
        }
      }
      if columns.indices.contains(where: { (difference[$0][$0] ?? 0) < 0 }) { return false }
    }
    return true
  }

  /// What the network says of `left <> right + offset`.
  enum Resolution {
    /// Both are still possible.
    case open
    /// The two never are equal.
    case certain
    /// One side of the order is left: it was `<=` and is `<` now; close again.
    case strengthened
  }

  /// Uses an inequality where the order leaves it but one way.
  mutating func resolve(_ relation: Relation) -> Resolution {
    guard let i = columns.firstIndex(of: relation.left),
      let j = columns.firstIndex(of: relation.right)
    else { return .open }
    let offset = Int128(relation.offset)
    if let limit = difference[i][j], limit < offset { return .certain }
    if let limit = difference[j][i], limit < -offset { return .certain }
    if difference[i][j] == offset {
      add(
        Relation(
          left: relation.left, .less, right: relation.right, offset: relation.offset,
          sources: relation.sources))
      return .strengthened
    }
    if difference[j][i] == -offset {
      add(
        Relation(
          left: relation.right, .less, right: relation.left, offset: -relation.offset,
          sources: relation.sources))
      return .strengthened
    }
    return .open
  }

  /// Cuts every domain to the bounds the others leave it; `false` where one is left empty.
  func tighten(_ domains: inout [String: Domain]) -> Bool {
    var sets: [[ClosedRange<Int64>]] = columns.map { column in
      domains[column]?.intervals ?? facts[column]?.bounds.map { [$0] } ?? []
    }
    var isStable = false
    while !isStable {
      isStable = true
      for i in columns.indices {
        for j in columns.indices where j != i {
          guard let limit = difference[i][j], let facts = facts[columns[i]],
            let other = self.facts[columns[j]], let high = sets[j].last?.upperBound,
            let low = sets[i].first?.lowerBound
          else { continue }
          let top = Int64(clamping: Int128(high) + limit)
          let cut = IntervalSet.intersection(sets[i], facts.intervals(Int64.min...top))
          let bottom = Int64(clamping: Int128(low) - limit)
          let lifted = IntervalSet.intersection(sets[j], other.intervals(bottom...Int64.max))
          if cut.isEmpty || lifted.isEmpty { return false }
          if cut != sets[i] || lifted != sets[j] { isStable = false }
          sets[i] = cut
          sets[j] = lifted
        }
      }
    }
    for (column, set) in zip(columns, sets) {
      let whole = facts[column]?.bounds.map { [$0] }
      domains[column, default: Domain()].intervals = set == whole ? nil : set
    }
    return true
  }

  /// The relations as given, and those that follow from several of them.
  var relations: [Relation] {
    var result = given
    for i in columns.indices {
      for j in columns.indices where j != i {
        guard let limit = difference[i][j], limit > Int128(Int64.min), limit < Int128(Int64.max),
          !isGiven(columns[i], columns[j], limit)
        else { continue }
        result.append(
          Relation(
            left: columns[i], .lessOrEqual, right: columns[j], offset: Int64(limit),
            sources: sources))
      }
    }
    return result
  }

  private func isGiven(_ left: String, _ right: String, _ limit: Int128) -> Bool {
    given.contains { relation in
      let offset = Int128(relation.offset)
      if relation.op == .equal, relation.left == right, relation.right == left {
        return -offset <= limit
      }
      guard relation.left == left, relation.right == right else { return false }
      return (relation.op == .less ? offset - 1 : offset) <= limit
    }
  }

  /// Whether columns with gaps are tied to several others, so that a choice may lead nowhere.
  func needsEvaluation(_ domains: [String: Domain]) -> Bool {
    columns.filter { column in
      guard let intervals = domains[column]?.intervals, intervals.count > 1 else { return false }
      return given.count { $0.left == column || $0.right == column } > 1
    }.count > 1
  }
}
