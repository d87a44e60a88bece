internal import SchemaModel

extension SchemaFinisher {
  /// Fills in the targets that foreign keys leave out, and checks that each key's target exists,
  /// is unique and has comparable types.
  func completeForeignKeys() {
    for index in catalog.drafts.indices {
      for key in catalog.drafts[index].table.foreignKeys.indices {
        let table = catalog.drafts[index].table
        guard let columns = targetColumns(of: table.foreignKeys[key], in: table) else { continue }
        catalog.drafts[index].table.foreignKeys[key].targetColumns = columns
      }
    }
    for table in catalog.drafts.map(\.table) {
      let found = table.foreignKeys.map { echoes(of: $0, in: table) }
      catalog.update(table.name) { draft in
        for (key, echoed) in found.enumerated() { draft.table.foreignKeys[key].echoes = echoed }
      }
    }
  }

  /// The columns of a foreign key that the referenced row itself refers back to.
  private func echoes(of key: ForeignKey, in table: Table) -> [String] {
    guard key.target != table.name, let target = catalog.draft(key.target)?.table else { return [] }
    let echoed = zip(key.columns, key.targetColumns).filter { own, other in
      target.foreignKeys.contains { back in
        back.target == table.name && back.columns == [other] && back.targetColumns == [own]
      }
    }.map(\.0)
    return echoed.count < key.columns.count ? echoed : []
  }

  /// We do not mind the order of statements, but the server that loads the rows will.
  func warnOfForwardReferences() {
    for reference in catalog.forwardReferences where catalog.index(of: reference.target) != nil {
      catalog.warning(
        "the foreign key \"\(reference.key)\" refers to \"\(reference.target)\", which is created "
          + "only later: PostgreSQL refuses this order",
        hint: "create \"\(reference.target)\" first, or add the key afterwards by ALTER TABLE",
        at: reference.place)
    }
  }

  private func targetColumns(of key: ForeignKey, in table: Table) -> [String]? {
    guard let target = catalog.draft(key.target)?.table else {
      reportMissingTarget(key, in: table)
      return nil
    }
    let columns =
      key.targetColumns.isEmpty ? target.primaryKey?.columns ?? [] : key.targetColumns
    if columns.isEmpty {
      catalog.error(
        "the foreign key \"\(key.name)\" names no column and \"\(target.name)\" has no primary key",
        hint: "write the referenced column: REFERENCES \(target.name) (…)", at: key.range)
      return nil
    }
    for column in columns where target.column(column) == nil {
      catalog.error(
        "the foreign key \"\(key.name)\" refers to the column \"\(column)\", which "
          + "\"\(target.name)\" does not have",
        hint: suggestion(for: column, among: target.columns.map(\.name)), at: key.range)
      return nil
    }
    guard columns.count == key.columns.count else {
      catalog.error(
        "the foreign key \"\(key.name)\" has \(key.columns.count) columns, but the key of "
          + "\"\(target.name)\" has \(columns.count)", at: key.range)
      return nil
    }
    requireUnique(columns, of: target, for: key)
    requireComparable(columns, of: target, for: key, in: table)
    return columns
  }

  private func reportMissingTarget(_ key: ForeignKey, in table: Table) {
    if let relation = catalog.relations[key.target] {
      catalog.error(
        "the foreign key \"\(key.name)\" refers to \"\(key.target)\", which is "
          + relation.description,
        at: key.range)
    } else {
      catalog.error(
        "the foreign key \"\(key.name)\" refers to the table \"\(key.target)\", which does not "
          + "exist",
        hint: catalog.tableSuggestion(for: [key.target.name]), at: key.range)
    }
  }

  private func requireUnique(_ columns: [String], of target: Table, for key: ForeignKey) {
    let wanted = columns.sorted()
    let isUnique = target.keys.contains { $0.isPlain && $0.columns.sorted() == wanted }
    guard !isUnique else { return }
    let list = columns.joined(separator: ", ")
    catalog.error(
      "the foreign key \"\(key.name)\" refers to \"\(target.name)\" (\(list)), which is not unique",
      hint: "add UNIQUE (\(list)) to \"\(target.name)\", or refer to its primary key",
      at: key.range)
  }

  private func requireComparable(
    _ columns: [String], of target: Table, for key: ForeignKey, in table: Table
  ) {
    for (own, other) in zip(key.columns, columns) {
      guard let left = table.column(own)?.type, let right = target.column(other)?.type,
        !areComparable(left, right)
      else { continue }
      catalog.error(
        "the foreign key \"\(key.name)\" compares \"\(own)\" (\(name(of: left))) with "
          + "\"\(target.name).\(other)\" (\(name(of: right)))",
        hint: "give both columns the same type", at: key.range)
    }
  }

  /// Whether the server has an equality between the two types, as far as we can tell.
  private func areComparable(_ a: SQLType, _ b: SQLType) -> Bool {
    let left = family(catalog.schema.baseType(of: a))
    let right = family(catalog.schema.baseType(of: b))
    return left == nil || right == nil || left == right
  }

  /// A name that types with a common equality share; `nil` where we cannot tell.
  private func family(_ type: SQLType) -> String? {
    switch type {
    case .smallint, .integer, .bigint, .numeric, .real, .doublePrecision, .oid: "number"
    case .text, .varchar, .char, .name, .citext, .singleByteChar: "text"
    case .date, .timestamp, .timestampTZ: "date"
    case .time, .timeTZ: "time"
    case .inet, .cidr: "inet"
    case .bit: "bit"
    case .varbit: "varbit"
    case .uuid: "uuid"
    case .boolean: "boolean"
    case .bytea: "bytea"
    case .interval: "interval"
    case .enumeration(let name): "enum \(name)"
    default: nil
    }
  }

  /// The family, for a message.
  private func name(of type: SQLType) -> String {
    switch catalog.schema.baseType(of: type) {
    case .enumeration(let name): "\(name)"
    case .smallint: "smallint"
    case .integer: "integer"
    case .bigint: "bigint"
    case .timestamp: "timestamp"
    case .timestampTZ: "timestamptz"
    case .varchar: "varchar"
    case let base: family(base) ?? "another type"
    }
  }
}
