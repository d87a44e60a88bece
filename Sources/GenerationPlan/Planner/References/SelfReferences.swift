import SchemaModel

/// References of a table to itself.
extension TableDraft {
  /// What the roots of a self-reference do: NULL where they may be, else themselves, unless a
  /// constraint keeps a row from being its own parent.
  func root(of foreign: ForeignKey) -> ReferencePlan.Root {
    guard foreign.target == table.name else { return .null }
    let set = table.columnsSet(by: foreign)
    // A root whose case has no room for NULL refers to a row like any other.
    let nullable = set.map { name in
      column(name)?.isNullable == true
        && solution.domainsByCase(of: name).allSatisfy { $0.null != .forbidden }
    }
    if foreign.matchFull ? nullable.allSatisfy(\.self) : nullable.contains(true) { return .null }
    return zip(foreign.columns, foreign.targetColumns).contains { forbidsEqual($0, $1) }
      ? .another : .itself
  }

  /// Rows of a tree among which a row finds its parent.
  private static let rowsOfGroup = 20

  /// How many values the columns have that a self-reference compares with themselves: enough for
  /// `rows` in groups of a few, in which most rows have an earlier one. Columns that references or
  /// keys decide are left out, and those that have few values anyway.
  func groups(of foreign: ForeignKey, rows: Int, decided: Set<String>) -> [String: Int] {
    guard foreign.target == table.name else { return [:] }
    let set = Set(table.columnsSet(by: foreign))
    let free = foreign.columns.filter { name in
      !set.contains(name) && !decided.contains(name) && references(setting: name).isEmpty
        && column(name).map { !$0.isFixed } ?? false
    }
    let groups = Double(max(1, rows / Self.rowsOfGroup))
    let each = max(1, Int(groups.root(free.count)))
    var found: [String: Int] = [:]
    for name in free {
      guard let column = column(name), column.inferredCardinality ?? Int.max > each else {
        continue
      }
      found[name] = min(each, column.leastCardinality)
    }
    return found
  }

  /// Whether a constraint forbids two columns of a row to be equal.
  private func forbidsEqual(_ one: String, _ other: String) -> Bool {
    guard one != other else { return false }
    let isRelated = solution.components.contains { component in
      component.cases.contains { choice in
        choice.relations.contains { relation in
          relation.isDemanded && relation.op == .notEqual && relation.offset == 0
            && Set([relation.left, relation.right]) == [one, other]
        }
      }
    }
    return isRelated || solution.residual.contains { $0.expression.forbidsEqual(one, other) }
  }
}

extension Double {
  /// The degree-th root.
  fileprivate func root(_ degree: Int) -> Double {
    degree <= 1
      ? self
      : (1...Int(self.squareRoot().rounded(.up))).reduce(1) { best, candidate in
        (0..<degree).reduce(1) { product, _ in product * Double(candidate) } <= self
          ? Double(candidate) : best
      }
  }
}

extension Expression {
  /// Whether it says of two columns, somewhere in it, that they differ.
  fileprivate func forbidsEqual(_ one: String, _ other: String) -> Bool {
    switch self {
    case .binary("<>", let left, let right), .binary("!=", let left, let right),
      .isDistinct(let left, let right, negated: false):
      Set(left.columns + right.columns) == [one, other]
    case .and(let list), .or(let list): list.contains { $0.forbidsEqual(one, other) }
    case .not(.binary("=", let left, let right)):
      Set(left.columns + right.columns) == [one, other]
    default: false
    }
  }
}
