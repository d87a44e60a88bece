extension SchemaGrammar {
  /// A condition by which one column decides what another may hold, as schemas have them for
  /// kinds, states and exclusive references.
  mutating func decision(_ columns: [DrawnColumn], _ mayFail: Bool) -> Fragment? {
    guard columns.count > 1 else { return nil }
    let deciding = columns.filter { $0.witness != nil && Self.decides($0.family) }
    guard !deciding.isEmpty else { return exclusive(columns) }
    let first = random.pick(deciding)
    let others = columns.filter { $0.name != first.name }
    let second = random.pick(others)
    guard let witness = first.witness else { return nil }
    let holds = "\(first.name) = \(first.family.literal(witness))" as Fragment
    let isNull = second.witness == nil
    let null: Fragment = "\(second.name) IS \(isNull ? "" : "NOT ")NULL"
    let other = first.family.literal(first.family.value(&random))
    let demand = atom(
      .init(
        name: "\(second.name)", family: second.family,
        value: second.witness ?? second.family.value(&random)))
    let choices: [Fragment] = [
      .feature(.equivalence, "(\(holds)) = (\(null))"),
      .feature(.implication, "\(first.name) <> \(first.family.literal(witness)) OR \(null)"),
      .feature(.case, "CASE WHEN \(holds) THEN \(null) ELSE \(second.name) IS NOT NULL END"),
      .feature(
        .or, "(\(holds) AND \(demand)) OR (\(first.name) = \(other) AND \(second.name) IS NULL)"),
      .feature(
        .or, "(\(holds) AND \(null)) OR (\(first.name) <> \(first.family.literal(witness)))"),
      .feature(
        .case,
        "CASE \(first.name) WHEN \(first.family.literal(witness)) THEN \(demand) WHEN \(other) THEN \(second.name) IS NOT NULL ELSE true END"
      ),
      .feature(.implication, "NOT (\(holds)) OR (\(demand))"),
      .feature(.or, "(\(first.name), \(second.name)) IS DISTINCT FROM (\(other), NULL)"),
    ]
    // The second branch of these asks that the value be there.
    if isNull { return random.pick([choices[0], choices[1], choices[4], choices[6]]) }
    return .feature(.decision, random.pick(choices))
  }

  private static func decides(_ family: Family) -> Bool {
    switch family {
    case .text, .enumeration, .boolean, .integer: true
    default: false
    }
  }

  /// One of two nullable columns, and not the other.
  private mutating func exclusive(_ columns: [DrawnColumn]) -> Fragment? {
    let chosen = random.sample(columns.filter(\.isNullable), 2)
    guard chosen.count == 2 else { return nil }
    let present = chosen.filter { $0.witness != nil }.count
    let (a, b) = (chosen[0].name, chosen[1].name)
    return .feature(
      .nullCount,
      random.pick(
        [
          "(\(a) IS NOT NULL)::int + (\(b) IS NOT NULL)::int = \(present)",
          present > 0
            ? "coalesce(\(a)::text, \(b)::text) IS NOT NULL" : "\(a) IS NULL AND \(b) IS NULL",
          present == 1
            ? "(\(a) IS NULL AND \(b) IS NOT NULL) OR (\(a) IS NOT NULL AND \(b) IS NULL)"
            : "(\(a) IS NULL AND \(b) IS NULL) OR (\(a) IS NOT NULL AND \(b) IS NOT NULL)",
        ] as [Fragment]))
  }
}
