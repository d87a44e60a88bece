internal import SchemaModel

extension StatementReader {
  /// Adds a column to a table and returns the constraints written with it, which wait until all
  /// columns are known.
  ///
  /// A `ColumnDef` without a type gives options to a column that a partition or a typed table
  /// already has.
  func addColumn(_ body: SyntaxNode, to table: QualifiedName) -> [PendingConstraint] {
    let name = body["colname"].string ?? ""
    let place = origin.range(body.location)
    let typeNode = body["typeName"]
    guard typeNode.isPresent else {
      guard catalog.draft(table)?.table.column(name) != nil else {
        unknownColumn(name, of: table, at: place)
        return []
      }
      return readOptions(of: name, body, in: table)
    }

    let typeNames = typeNode["names"].names
    let serial = typeNames.count == 1 ? BuiltInType.serial(typeNames[0]) : nil
    let type = serial ?? catalog.type(typeNode, origin)
    var column = Column(name: name, type: type, range: place)
    column.collation = body["collClause"]["collname"].names.last
    // A column that a parent has already is merged with it.
    let inherited = catalog.draft(table).map { draft in
      !draft.table.inherits.isEmpty && draft.table.column(name) != nil
    }
    if inherited == true {
      catalog.update(table) { draft in
        let index = draft.table.columns.firstIndex { $0.name == name }
        if let index { draft.table.columns[index].range = place }
      }
    } else {
      guard appendColumn(column, to: table) else { return [] }
    }
    if serial != nil { makeSerial(name, in: table) }
    return readOptions(of: name, body, in: table)
  }

  /// Appends a column whose name is free.
  @discardableResult
  func appendColumn(_ column: Column, to table: QualifiedName) -> Bool {
    if catalog.draft(table)?.table.column(column.name) != nil {
      catalog.duplicate(
        "the table \"\(table)\" has two columns called \"\(column.name)\"", at: column.range)
      return false
    }
    catalog.update(table) { $0.table.columns.append(column) }
    return true
  }

  /// Notes that a table has no such column.
  func unknownColumn(_ name: String, of table: QualifiedName, at place: SourceRange?) {
    let columns = catalog.draft(table)?.table.columns.map(\.name) ?? []
    catalog.error(
      "the table \"\(table)\" has no column \"\(name)\"",
      hint: suggestion(for: name, among: columns), at: place)
  }

  /// Changes a column; the table and the column exist.
  func updateColumn(
    _ name: String, of table: QualifiedName, _ change: (inout Column) -> Void
  ) {
    catalog.update(table) { draft in
      guard let index = draft.table.columns.firstIndex(where: { $0.name == name }) else { return }
      change(&draft.table.columns[index])
    }
  }

  // MARK: What is written after the type

  private func readOptions(
    of name: String, _ body: SyntaxNode, in table: QualifiedName
  ) -> [PendingConstraint] {
    var pending: [PendingConstraint] = []
    for constraint in body["constraints"].items.map(\.body) {
      switch constraint["contype"].string {
      case "CONSTR_NULL": updateColumn(name, of: table) { $0.isNotNull = false }
      case "CONSTR_NOTNULL": updateColumn(name, of: table) { $0.isNotNull = true }
      case "CONSTR_DEFAULT": setDefault(constraint["raw_expr"], of: name, in: table)
      case "CONSTR_IDENTITY": makeIdentity(constraint, of: name, in: table)
      case "CONSTR_GENERATED":
        pending.append(PendingConstraint(constraint, column: name))
      case "CONSTR_ATTR_DEFERRABLE": pending.deferLast(.deferrable)
      case "CONSTR_ATTR_DEFERRED": pending.deferLast(.initiallyDeferred)
      case "CONSTR_ATTR_NOT_DEFERRABLE", "CONSTR_ATTR_IMMEDIATE": break
      default: pending.append(PendingConstraint(constraint, column: name))
      }
    }
    return pending
  }

  /// `DEFAULT expression`, with the sequence behind `nextval('…')`.
  func setDefault(_ node: SyntaxNode, of column: String, in table: QualifiedName) {
    let written = constant(node)
    // The server takes DEFAULT NULL for no default at all.
    let value = written.withoutCasts == .literal(.null) ? nil : written
    let sequence = value.flatMap { self.sequence(behind: $0, at: node) }
    updateColumn(column, of: table) {
      $0.defaultValue = value
      $0.sequence = sequence
    }
  }

  private func sequence(behind value: Expression, at node: SyntaxNode) -> QualifiedName? {
    guard case .call("nextval", let arguments) = value.withoutCasts,
      let written = arguments.first?.stringConstant
    else { return nil }
    let names = Self.dottedName(written)
    let known = catalog.resolve(names) { catalog.schema.sequences[$0] != nil }
    if known == nil {
      catalog.warning(
        "there is no sequence \"\(written)\"",
        hint: suggestion(
          for: names.last ?? "", among: catalog.schema.sequences.keys.map(\.name).sorted()),
        at: origin.range(node.body.location))
    }
    return known
  }

  /// The parts of a name in a string, as `regclass` reads it.
  static func dottedName(_ text: String) -> [String] {
    var lexer = SQLLexer(Array(text.utf8))
    var names: [String] = []
    while let token = lexer.next() {
      if let name = lexer.name(token) { names.append(name) }
    }
    return names
  }

  private func makeSerial(_ column: String, in table: QualifiedName) {
    let sequence = makeSequence(
      Sequence(name: table, type: self.type(of: column, in: table)), of: table, column)
    let name = Expression.literal(.string(sequence.sql))
    let regclass = SQLType.other(QualifiedName(schema: "pg_catalog", name: "regclass"))
    updateColumn(column, of: table) {
      $0.isNotNull = true
      $0.sequence = sequence
      $0.defaultValue = .call("nextval", [.cast(name, regclass)])
    }
  }

  /// `GENERATED … AS IDENTITY (options)`.
  func makeIdentity(_ constraint: SyntaxNode, of column: String, in table: QualifiedName) {
    let options = constraint["options"]
    let explicit = options.option("sequence_name").map { catalog.newName($0["arg"].names) }
    let sequence = makeSequence(
      self.sequence(named: table, options, type: type(of: column, in: table)), of: table, column,
      named: explicit)
    updateColumn(column, of: table) {
      $0.isNotNull = true
      $0.identity = constraint["generated_when"].string == "a" ? .always : .byDefault
      $0.sequence = sequence
    }
  }
}

extension StatementReader {
  /// The integer type of a column, for the sequence behind it.
  private func type(of column: String, in table: QualifiedName) -> SQLType {
    let type = catalog.draft(table)?.table.column(column)?.type
    return type.map(catalog.schema.baseType) ?? .bigint
  }
}
