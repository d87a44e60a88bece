extension SchemaGrammar {
  /// Gives a table without a surrogate key a primary key of its own columns, mostly.
  mutating func drawPrimaryKey(_ table: inout DrawnTable) {
    if let partition = table.partitionColumn, !table.keys.isEmpty {
      // The key of a partitioned table holds the column that decides the partition.
      guard partition != 0 else { return }
      table.columns[0].suffix = " NOT NULL"
      table.columns[partition].isNullable = false
      table.keys = [[0, partition]]
      table.constraints.append(
        .feature(.compositeKey, "PRIMARY KEY (\(names([0, partition], table)))"))
      return
    }
    guard table.keys.isEmpty, random.chance(0.7) else { return }
    let columns = keyColumns(table, wanting: random.chance(0.5) ? 1 : random.int(2...3))
      .filter { table.columns[$0].witness != nil && !table.columns[$0].isGenerated }
    guard !columns.isEmpty else { return }
    for place in columns { table.columns[place].isNullable = false }
    table.keys.append(columns)
    table.constraints.append(
      .feature(
        columns.count > 1 ? .compositeKey : .primaryKey,
        "PRIMARY KEY (\(names(columns, table)))"))
  }

  /// Draws unique constraints and indexes.
  mutating func drawKeys(_ table: inout DrawnTable) {
    while random.chance(0.35) {
      let columns = keyColumns(table, wanting: random.chance(0.55) ? 1 : random.int(2...3))
      guard !columns.isEmpty else { return }
      switch random.int(0...9) {
      case _ where table.partitionColumn != nil: drawUnique(columns, &table)
      case 0..<5: drawUnique(columns, &table)
      case 5..<7: drawPartialKey(columns, &table)
      default: drawExpressionKey(columns, &table)
      }
    }
  }

  private mutating func drawUnique(_ columns: [Int], _ table: inout DrawnTable) {
    let nulls: Fragment =
      random.chance(0.15)
      ? .feature(.nullsNotDistinct, .optional(" NULLS NOT DISTINCT")) : ""
    let key: Fragment = .feature(
      columns.count > 1 ? .compositeKey : .unique, "UNIQUE\(nulls) (\(names(columns, table)))")
    table.constraints.append(key)
    table.keys.append(columns)
  }

  private mutating func drawPartialKey(_ columns: [Int], _ table: inout DrawnTable) {
    let condition = self.condition(table, true)
    let nulls: Fragment =
      random.chance(0.1)
      ? .feature(.nullsNotDistinct, .optional(" NULLS NOT DISTINCT")) : ""
    table.following.append(
      .feature(
        .partialKey,
        "CREATE UNIQUE INDEX ON \(table.name) (\(names(columns, table)))\(nulls)\(.optional(" WHERE \(condition)"))"
      ))
  }

  private mutating func drawExpressionKey(_ columns: [Int], _ table: inout DrawnTable) {
    let parts = columns.map { place -> Fragment in
      let column = table.columns[place]
      guard random.chance(0.8) else { return "\(column.name)" }
      return .choice([.feature(.expressionKey, keyExpression(column)), "\(column.name)"])
    }
    let condition: Fragment =
      random.chance(0.15)
      ? .feature(.partialKey, .optional(" WHERE \(self.condition(table, true))")) : ""
    table.following.append(
      "CREATE UNIQUE INDEX ON \(table.name) (\(.list(parts, separator: ", ", least: 1)))\(condition)"
    )
  }

  private mutating func keyExpression(_ column: DrawnColumn) -> Fragment {
    let name = column.name
    let fallback = column.family.literal(column.family.value(&random))
    let nulls: Fragment = "coalesce(\(name), \(fallback))"
    switch column.family {
    case .text:
      return random.pick([
        "lower(\(name))", "upper(\(name))", nulls, "md5(\(name))", "(lower(btrim(\(name))))",
        "(\(name) || 'x')", "left(\(name), 8)",
      ])
    case .integer: return random.pick(["abs(\(name))", nulls, "(\(name) + 1)", "(\(name) / 10)"])
    case .numeric: return random.pick(["abs(\(name))", nulls, "round(\(name))"])
    case .timestamp(false):
      return random.pick(["date_trunc('day', \(name))", "(\(name)::date)", nulls])
    case .date: return random.pick(["(extract(year from \(name)))", nulls, "(\(name) + 1)"])
    case .json, .composite, .range, .array: return "\(name)"
    default: return nulls
    }
  }

  /// Places of columns that an index takes.
  private mutating func keyColumns(_ table: DrawnTable, wanting count: Int) -> [Int] {
    let fitting = table.columns.indices.filter { table.columns[$0].family.canBeKey }
    let chosen = random.sample(fitting, count)
    guard let partition = table.partitionColumn, !chosen.isEmpty else { return chosen }
    return chosen.contains(partition) ? chosen : chosen + [partition]
  }

  /// Names of columns, of which the shrinker may drop some.
  func names(_ columns: [Int], _ table: DrawnTable) -> Fragment {
    .list(columns.map { "\(table.columns[$0].name)" }, separator: ", ", least: 1)
  }
}
