/// What an atom is about: a column, or `VALUE`, and a value for which the atom is to be true.
struct ConditionSubject: Sendable {
  var name: Fragment
  var family: Family
  var value: Value
}

extension SchemaGrammar {
  /// Draws the CHECKs of a table.
  mutating func drawChecks(_ table: inout DrawnTable) {
    while random.chance(0.55) {
      let condition = self.condition(table, false)
      let name: Fragment =
        random.chance(0.15)
        ? "CONSTRAINT \(newIdentifier(["c", "valid", "ck"])) " : ""
      table.constraints.append(.feature(.check, "\(name)CHECK (\(condition))"))
    }
  }

  /// A condition that is true, or NULL, of the known row, or one of which nothing is known.
  mutating func condition(_ table: DrawnTable, _ mayFail: Bool, depth: Int = 0) -> Fragment {
    let columns = table.columns
    guard !columns.isEmpty else { return "true" }
    let deeper = depth < 2
    switch random.int(0...99) {
    case 0..<30: return single(random.pick(columns), mayFail)
    case 30..<47: return pair(columns, mayFail) ?? single(random.pick(columns), mayFail)
    case 47..<53: return decision(columns, mayFail) ?? single(random.pick(columns), mayFail)
    case 53..<58: return derivation(columns) ?? single(random.pick(columns), mayFail)
    case 58..<62: return triple(columns) ?? single(random.pick(columns), mayFail)
    case 62..<70 where deeper:
      return .list(
        [condition(table, mayFail, depth: depth + 1), condition(table, mayFail, depth: depth + 1)]
          .map { "(\($0))" }, separator: " AND ", least: 1)
    case 70..<80 where deeper:
      let first = condition(table, mayFail, depth: depth + 1)
      let others = (0..<random.int(1...2)).map { _ in condition(table, true, depth: depth + 1) }
      let all = ([first] + others).map { "(\($0))" as Fragment }
      return .feature(.or, .list(all, separator: " OR ", least: 1))
    case 80..<85 where deeper: return choice(table, mayFail, depth)
    case 85..<91 where deeper:
      let first = condition(table, true, depth: depth + 1)
      let second = condition(table, mayFail, depth: depth + 1)
      return .choice([.feature(.implication, "NOT (\(first)) OR (\(second))"), second])
    case 91..<95 where deeper:
      let first = condition(table, mayFail, depth: depth + 1)
      let second = condition(table, mayFail, depth: depth + 1)
      return .choice([
        .feature(.equivalence, "coalesce((\(first)), true) = coalesce((\(second)), true)"), first,
        second,
      ])
    case 95...: return nullCount(columns)
    default: return single(random.pick(columns), mayFail)
    }
  }

  private mutating func choice(_ table: DrawnTable, _ mayFail: Bool, _ depth: Int) -> Fragment {
    let branches = (0..<random.int(1...3)).map { _ -> Fragment in
      let test = condition(table, true, depth: 2)
      let result = condition(table, mayFail, depth: depth + 1)
      return " WHEN \(test) THEN \(result)"
    }
    let otherwise: Fragment =
      random.chance(0.7)
      ? .optional(" ELSE \(condition(table, mayFail, depth: depth + 1))") : ""
    return .feature(.case, "CASE\(.list(branches, separator: "", least: 1))\(otherwise) END")
  }

  /// A condition on one column.
  private mutating func single(_ column: DrawnColumn, _ mayFail: Bool) -> Fragment {
    if column.isNullable, random.chance(mayFail ? 0.3 : 0.05) {
      let isNull = mayFail ? random.chance(0.5) : column.witness == nil
      return .feature(.isNull, "\(column.name) IS \(isNull ? "" : "NOT ")NULL")
    }
    let value =
      mayFail || column.witness == nil
      ? column.family.value(&random) : column.witness ?? .whole(0)
    let subject = ConditionSubject(name: "\(column.name)", family: column.family, value: value)
    guard !(column.isNullable && column.witness == nil) else { return atom(subject) }
    switch random.int(0...39) {
    case 0:
      return .choice([
        .feature(.negation, "NOT (NOT (\(atom(subject))))"), atom(subject),
      ])
    case 1 where column.isNullable && !mayFail:
      let name: Fragment =
        "coalesce(\(column.name), \(column.family.literal(column.family.value(&random))))"
      return .feature(.coalesce, atom(.init(name: name, family: column.family, value: value)))
    case 2: return "\(atom(subject)) IS NOT FALSE"
    default: return atom(subject)
    }
  }

  private mutating func nullCount(_ columns: [DrawnColumn]) -> Fragment {
    let chosen = random.sample(columns.filter(\.isNullable), random.int(1...4))
    guard chosen.count > 1 else { return single(random.pick(columns), false) }
    let present = chosen.filter { $0.witness != nil }.count
    let names = Fragment.list(chosen.map { "\($0.name)" }, separator: ", ", least: 1)
    if chosen.count == 2, random.chance(0.4) {
      let sides = chosen.map { $0.witness == nil }
      return .feature(
        .nullCount,
        "(\(chosen[0].name) IS NULL) \(sides[0] == sides[1] ? "=" : "<>") (\(chosen[1].name) IS NULL)"
      )
    }
    let test = random.pick(
      present > 0 ? ["= \(present)", ">= 1", "<= \(present)"] : ["= 0", "<= 1"])
    return .feature(.nullCount, "num_nonnulls(\(names)) \(test)")
  }
}
