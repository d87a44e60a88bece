internal import SchemaModel

/// The rows that the script itself puts into tables, so that others can be kept clear of them.
extension StatementReader {
  /// `INSERT`.
  func insert(_ body: SyntaxNode, _ statement: Statement) {
    runParts(of: body, statement)
    guard let table = loadedTable(body["relation"]) else { return }
    let columns = columns(body["cols"].items.compactMap { $0.body["name"].string }, of: table)
    let query = body["selectStmt"]
    guard query.isPresent else { return note([[]], in: table, columns: []) }
    if let rows = rows(of: query.body) {
      note(rows, in: table, columns: columns)
      // SELECT … WHERE NOT EXISTS (…).
      if query.body["whereClause"].isPresent {
        catalog.update(table.name) { $0.table.presentRows.noteUncertainty() }
      }
    } else if let (rows, isSubset) = constantRows(of: query.body) {
      for row in rows { note(values: row, in: table, columns: columns) }
      if isSubset { catalog.update(table.name) { $0.table.presentRows.noteUncertainty() } }
    } else {
      catalog.update(table.name) { $0.table.presentRows.noteOthers() }
    }
  }

  /// Statements in the WITH clause of another one.
  func runParts(of body: SyntaxNode, _ statement: Statement) {
    let parts = body["withClause"]["ctes"].items.map { $0.body["ctequery"] }
    guard parts.contains(where: { $0.kind != "SelectStmt" }) else { return }
    var rows = ScriptedRows(self, at: range(statement))
    let reader = QueryReader(catalog: catalog, origin: origin)
    for part in parts where part.kind != "SelectStmt" {
      rows.run(reader.statements(part.kind, part.body))
    }
  }

  /// `DELETE` and `TRUNCATE`: which rows are left is told only where none is.
  func delete(from relations: [SyntaxNode], isConditional: Bool) {
    for relation in relations {
      guard let name = catalog.resolveRelation(parts(relation)) else { continue }
      catalog.update(name) { draft in
        if isConditional {
          draft.table.presentRows.noteUncertainty()
        } else {
          draft.table.presentRows = PresentRows()
        }
      }
    }
  }

  /// Functions of the schema that a query calls.
  func runCalls(of body: SyntaxNode, _ statement: Statement) {
    runParts(of: body, statement)
    guard !catalog.procedureTexts.isEmpty else { return }
    var rows = ScriptedRows(self, at: range(statement))
    let reader = QueryReader(catalog: catalog, origin: origin)
    var query = reader.query(body)
    for source in body["fromClause"].items where source.kind == "RangeFunction" {
      guard let call = source.body["functions"].items.first?.items.first else { continue }
      query.rows.append([.value(reader.expression(call), name: nil)])
      if body["fromClause"].items.count == 1 {
        query.hasOpaqueSources = false
        query.isConditional = false
      }
    }
    rows.run([.select(query, into: [])])
  }

  /// `COPY … FROM`.
  func copy(_ body: SyntaxNode, _ statement: Statement) {
    guard let table = loadedTable(body["relation"]) else { return }
    guard let data = catalog.copyData[statement.end], body["options"].items.isEmpty else {
      return catalog.update(table.name) { $0.table.presentRows.noteOthers() }
    }
    let columns = columns(body["attlist"].names, of: table)
    let names = Set(columns.map(\.name))
    let others = table.columns.filter { !names.contains($0.name) }
    for line in data.split(separator: UInt8(ascii: "\n")) where !line.starts(with: [0x5C, 0x2E]) {
      var row: [String: Expression?] = [:]
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      for (column, field) in zip(columns, fields) {
        row[column.name] = .some(.literal(Self.copied(field)))
      }
      for column in others { row[column.name] = .some(defaultValue(of: column)) }
      catalog.update(table.name) { $0.table.presentRows.note(row) }
    }
  }

  /// `UPDATE`: the rows as they were and, with a condition, as they are if it holds.
  func update(_ body: SyntaxNode) {
    guard let name = catalog.resolveRelation(parts(body["relation"])),
      let table = catalog.draft(name)?.table, !table.presentRows.isEmpty
    else { return }
    var changes: [String: Expression?] = [:]
    for target in body["targetList"].items {
      guard let column = target.body["name"].string.flatMap(table.column) else { continue }
      changes[column.name] = .some(value(target.body["val"], of: column))
    }
    let isConditional = body["whereClause"].isPresent || body["fromClause"].isPresent
    catalog.update(name) { $0.table.presentRows.change(changes, keepingOld: isConditional) }
  }

  /// `setval('sequence', value, is_called)`.
  func setSequence(_ arguments: [SyntaxNode]) {
    setSequence(values: arguments.map { constant(leniently: $0) })
  }

  /// `setval` of expressions.
  func setSequence(values: [Expression]) {
    guard values.count >= 2, let sequence = sequence(values[0]),
      case .literal(.integer(let value)) = values[1]
    else { return }
    let isCalled = values.count < 3 || values[2] != .literal(.boolean(false))
    let increment = catalog.schema.sequences[sequence]?.increment ?? 1
    catalog.lastValues[sequence] = isCalled ? value : value - increment
  }

  private func loadedTable(_ relation: SyntaxNode) -> Table? {
    let written = parts(relation)
    noteLoad(of: written.joined(separator: "."), at: origin.range(relation.location))
    var table = catalog.resolveRelation(written).flatMap { catalog.draft($0)?.table }
    // Held twice, the rows would be copied for each statement that adds some.
    table?.presentRows = PresentRows()
    return table
  }

  /// Notes that the script puts rows into a table.
  func noteLoad(of name: String, at place: SourceRange) {
    if catalog.firstLoad == nil { catalog.firstLoad = place }
    if !catalog.loadedTables.contains(name) { catalog.loadedTables.append(name) }
  }

  private func columns(_ names: [String], of table: Table) -> [Column] {
    names.isEmpty ? table.columns : names.compactMap(table.column)
  }

  /// The rows of `VALUES …`, or of SELECTs that read no table; `nil` of any other query.
  private func rows(of query: SyntaxNode) -> [[SyntaxNode]]? {
    if query["larg"].isPresent {
      guard let left = rows(of: query["larg"]), let right = rows(of: query["rarg"]) else {
        return nil
      }
      return left + right
    }
    let lists = query["valuesLists"].items
    if !lists.isEmpty { return lists.map(\.items) }
    guard query["fromClause"].items.isEmpty, query["targetList"].isPresent else { return nil }
    let items = query["targetList"].items.map { $0.body["val"] }
    return items.contains(where: Self.makesRows) ? nil : [items]
  }

  private func note(_ rows: [[SyntaxNode]], in table: Table, columns: [Column]) {
    for items in rows {
      var row: [String: Expression?] = [:]
      for (column, item) in zip(columns, items) {
        row[column.name] = .some(value(item, of: column))
      }
      for column in table.columns where row[column.name] == nil {
        row[column.name] = .some(defaultValue(of: column))
      }
      catalog.update(table.name) { $0.table.presentRows.note(row) }
    }
  }

  private func note(values: [Expression], in table: Table, columns: [Column]) {
    var row: [String: Expression?] = [:]
    for (column, value) in zip(columns, values) { row[column.name] = .some(constant(value)) }
    for column in table.columns where row[column.name] == nil {
      row[column.name] = .some(defaultValue(of: column))
    }
    catalog.update(table.name) { $0.table.presentRows.note(row) }
  }

  /// The constant that an item of a row is; `nil` where only the server knows it.
  private func value(_ item: SyntaxNode, of column: Column) -> Expression? {
    if item.kind == "SetToDefault" { return defaultValue(of: column) }
    return constant(constant(leniently: item))
  }

  /// The constant that a value of a row is; `nil` where only the server knows it.
  func constant(_ value: Expression) -> Expression? {
    if case .call("nextval", let arguments) = value, let first = arguments.first,
      let sequence = sequence(first)
    {
      return next(of: sequence)
    }
    return value.isConstant ? value : nil
  }

  /// What a row that does not name the column has in it; `nil` where only the server knows it.
  func defaultValue(of column: Column) -> Expression? {
    if let sequence = column.sequence { return next(of: sequence) }
    guard let value = column.defaultValue else { return .literal(.null) }
    return value.isConstant ? value : nil
  }

  /// Draws from a sequence, as the server would.
  private func next(of sequence: QualifiedName) -> Expression? {
    guard let known = catalog.schema.sequences[sequence] else { return nil }
    let value = catalog.lastValues[sequence].map { $0 + known.increment } ?? known.start
    catalog.lastValues[sequence] = value
    return .literal(.integer(value))
  }

  /// The sequence that `'name'`, `'name'::regclass` means.
  private func sequence(_ name: Expression) -> QualifiedName? {
    switch name {
    case .cast(let inner, _): return sequence(inner)
    case .literal(.string(let text)):
      let parts = text.split(separator: ".").map { part in
        part.hasPrefix("\"") ? String(part.dropFirst().dropLast()) : part.lowercased()
      }
      return catalog.resolve(parts) { catalog.schema.sequences[$0] != nil }
    default: return nil
    }
  }

  private func constant(leniently node: SyntaxNode) -> Expression {
    var reader = ExpressionReader(catalog: catalog, origin: origin, scope: .constants)
    reader.reportsUnknown = false
    return reader.read(node)
  }

  /// A field of COPY's text format.
  private static func copied(_ field: ArraySlice<UInt8>) -> Expression.Literal {
    let backslash = UInt8(ascii: "\\")
    if field.elementsEqual([backslash, UInt8(ascii: "N")]) { return .null }
    guard field.contains(backslash) else { return .string(String(decoding: field, as: UTF8.self)) }
    let escapes: [UInt8: UInt8] = [0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x62: 0x08, 0x66: 0x0C]
    var text: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if !isEscaped, byte == backslash {
        isEscaped = true
      } else {
        text.append(isEscaped ? escapes[byte] ?? byte : byte)
        isEscaped = false
      }
    }
    return .string(String(decoding: text, as: UTF8.self))
  }
}
