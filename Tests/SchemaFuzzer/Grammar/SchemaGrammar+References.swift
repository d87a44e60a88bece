extension SchemaGrammar {
  /// Draws a reference to an earlier table: new columns, or columns that others share.
  mutating func drawReference(_ table: inout DrawnTable) {
    let target = tables[random.int(0...tables.count - 1)]
    guard let key = referencedKey(target) else { return }
    let isNullable = random.chance(0.4)
    let isNull = isNullable && random.chance(0.25)
    let count = table.columns.count
    let columns = key.map { place -> Int in
      addReferenceColumn(
        &table, target.columns[place], of: target, isNullable: isNullable, isNull: isNull)
    }
    guard Set(columns).count == columns.count else { return }
    let shares = columns.contains { $0 < count }
    note(columns, target, key, in: &table)
    let constraint = reference(columns, table, target, key)
    table.constraints.append(shares ? .feature(.sharedColumn, constraint) : constraint)
  }

  /// Keeps whose key the columns hold.
  private func note(
    _ columns: [Int], _ target: DrawnTable, _ key: [Int], in table: inout DrawnTable
  ) {
    table.references.append(
      (
        columns.map { [table] in table.columns[$0].name }, target.name,
        key.map { target.columns[$0].name }
      ))
  }

  /// Draws a reference of a table to itself.
  mutating func drawSelfReference(_ table: inout DrawnTable) {
    guard random.chance(0.12), let key = referencedKey(table) else { return }
    let isNullable = random.chance(0.8)
    let isNull = isNullable && random.chance(0.7)
    let columns = key.map { place -> Int in
      addReferenceColumn(
        &table, table.columns[place], of: nil, isNullable: isNullable, isNull: isNull)
    }
    guard Set(columns).count == columns.count else { return }
    note(columns, table, key, in: &table)
    table.constraints.append(
      .feature(.selfReference, reference(columns, table, table, key)))
    if isNull, random.chance(0.3) {
      table.constraints.append(
        .feature(
          .pairCheck,
          "CHECK (\(table.columns[columns[0]].name) <> \(table.columns[key[0]].name))"))
    }
  }

  /// Draws a reference of an earlier table to a later one, which closes a circle.
  mutating func drawCycle() {
    let later = tables[tables.count - 1]
    guard let key = referencedKey(later) else { return }
    var first = tables[0]
    let columns = key.map { place -> Int in
      addReferenceColumn(
        &first, later.columns[place], of: nil, isNullable: true, isNull: true)
    }
    tables[0] = first
    let constraint = reference(columns, first, later, key)
    tables[tables.count - 1].following.append(
      .feature(.cycle, "ALTER TABLE \(tables[0].name) ADD \(constraint)"))
  }

  private mutating func referencedKey(_ target: DrawnTable) -> [Int]? {
    let fitting = target.keys.filter { key in
      key.allSatisfy { place in
        let column = target.columns[place]
        return column.witness != nil && !column.isGenerated && column.family.canBeReferenced
      }
    }
    return fitting.isEmpty ? nil : random.pick(fitting)
  }

  /// The place of a column that holds the key of another; a shared one where one fits.
  private mutating func addReferenceColumn(
    _ table: inout DrawnTable, _ column: DrawnColumn, of target: DrawnTable?, isNullable: Bool,
    isNull: Bool
  ) -> Int {
    if let target, random.chance(0.5),
      let shared = table.columns.indices.first(where: { place in
        let own = table.columns[place]
        return place > 0 && own.family == column.family && own.witness == column.witness
          && target.columns.count > 1
      })
    {
      return shared
    }
    let isPlain = column.family.isNumber || column.type.features.contains(.domain)
    let type: Fragment = isPlain ? "\(column.family.typeName)" : column.type
    let base = column.name.sql.hasPrefix("\"") ? "ref" : column.name.sql
    let prefix = target.map { $0.name.sql.filter { $0.isLetter } + "_" } ?? "parent_"
    table.columns.append(
      DrawnColumn(
        name: newIdentifier([base.hasPrefix(prefix) ? base : prefix + base]), type: type,
        family: column.family,
        isNullable: isNullable, witness: isNull ? nil : column.witness,
        suffix: isNullable ? "" : .optional(" NOT NULL")))
    return table.columns.count - 1
  }

  private mutating func reference(
    _ columns: [Int], _ table: DrawnTable, _ target: DrawnTable, _ key: [Int]
  ) -> Fragment {
    var options: [Fragment] = []
    let present = columns.filter { table.columns[$0].witness != nil }.count
    if columns.count > 1, present == 0 || present == columns.count, random.chance(0.25) {
      options.append(.feature(.matchFull, .optional(" MATCH FULL")))
    }
    if random.chance(0.3) {
      let action = random.pick(["CASCADE", "SET NULL", "RESTRICT", "NO ACTION", "SET DEFAULT"])
      options.append(.feature(.referentialAction, .optional(" ON DELETE \(action)")))
    }
    if random.chance(0.1) {
      options.append(
        .feature(
          .deferrable, .optional(" DEFERRABLE\(.optional(" INITIALLY DEFERRED"))")))
    }
    let own = columns.map { "\(table.columns[$0].name)" as Fragment }
    let other = key.map { "\(target.columns[$0].name)" as Fragment }
    return .feature(
      columns.count > 1 ? .compositeReference : .reference,
      "FOREIGN KEY (\(.joined(Self.commas(own)))) REFERENCES \(target.name) (\(.joined(Self.commas(other))))\(.joined(options))"
    )
  }

  /// Parts with commas between them.
  static func commas(_ parts: [Fragment]) -> [Fragment] {
    parts.enumerated().flatMap { $0 == 0 ? [$1] : [", ", $1] }
  }
}
