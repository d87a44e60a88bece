internal import SchemaModel

/// Turns the SQL statements of a procedure into what they do to rows.
struct QueryReader {
  let catalog: Catalog
  let origin: SyntaxOrigin

  /// What a statement does, those in its WITH clause first.
  func statements(_ kind: String, _ body: SyntaxNode) -> [ProcedureStatement] {
    var found: [ProcedureStatement] = []
    for part in body["withClause"]["ctes"].items {
      let query = part.body["ctequery"]
      if query.kind != "SelectStmt" { found += statements(query.kind, query.body) }
    }
    switch kind {
    case "SelectStmt": found.append(.select(query(body), into: []))
    case "InsertStmt":
      if let insertion = insertion(body) { found.append(.insert(insertion)) }
    case "UpdateStmt":
      if let table = table(body["relation"]) {
        let alias = body["relation"]["alias"]["aliasname"].string ?? table.name
        found.append(
          .update(ProcedureUpdate(table: table, alias: alias, sets: sets(body["targetList"]))))
      }
    case "DeleteStmt":
      if let table = table(body["relation"]) {
        let isConditional = body["whereClause"].isPresent || body["usingClause"].isPresent
        found.append(.delete(ProcedureDeletion(table: table, isConditional: isConditional)))
      }
    case "TruncateStmt":
      for relation in body["relations"].items {
        guard let table = table(relation.body) else { continue }
        found.append(.delete(ProcedureDeletion(table: table, isConditional: false)))
      }
    case "MergeStmt": found.append(.opaqueWrite("MERGE"))
    case "CallStmt":
      found.append(.select(ProcedureQuery(rows: [[call(body["funccall"])]]), into: []))
    default: break
    }
    return found
  }

  private func call(_ node: SyntaxNode) -> ProcedureQuery.Item {
    .value(reader.functionCall(node), name: nil)
  }

  /// An expression of the procedure.
  func expression(_ node: SyntaxNode) -> Expression { reader.read(node) }

  private var reader: ExpressionReader {
    ExpressionReader(catalog: catalog, origin: origin, scope: .procedure, reportsUnknown: false)
  }

  private func insertion(_ body: SyntaxNode) -> ProcedureInsertion? {
    guard let table = table(body["relation"]) else { return nil }
    let source = body["selectStmt"]
    var insertion = ProcedureInsertion(
      table: table, columns: body["cols"].items.compactMap { $0.body["name"].string },
      query: source.isPresent
        ? query(source.body) : ProcedureQuery(rows: [[.defaultValue]]),
      conflict: conflict(body["onConflictClause"]))
    if let alias = body["relation"]["alias"]["aliasname"].string { insertion.alias = alias }
    insertion.returned = body["returningList"].items.map {
      $0.body["val"].body["fields"].names.last
    }
    return insertion
  }

  private func conflict(_ clause: SyntaxNode) -> ProcedureInsertion.Conflict {
    guard clause.isPresent else { return .error }
    let names = clause["infer"]["indexElems"].items.map { $0.body["name"].string }
    let columns = names.isEmpty || names.contains(nil) ? nil : names.compactMap(\.self)
    return clause["action"].string == "ONCONFLICT_UPDATE"
      ? .updated(columns, sets: sets(clause["targetList"])) : .ignored(columns)
  }

  private func sets(_ targets: SyntaxNode) -> [(column: String, value: Expression)] {
    targets.items.compactMap { target in
      target.body["name"].string.map { ($0, expression(target.body["val"])) }
    }
  }

  /// What `(SELECT value FROM table …)` gives, over some row of the table; `nil` of any other
  /// subquery.
  func found(_ node: SyntaxNode) -> Expression? {
    guard let (query, _, settled) = rows(node), query.rows.count == 1,
      query.rows[0].count == 1, case .value(let value, _) = query.rows[0][0]
    else { return nil }
    return settled(value)
  }

  /// Whether `EXISTS (SELECT … FROM table …)`, or `value IN (SELECT …)`; `nil` of any other subquery.
  func exists(_ node: SyntaxNode, equalTo value: Expression? = nil) -> Expression? {
    guard let (query, table, settled) = rows(node) else { return nil }
    var filters = query.filter.map { settled($0).conjuncts } ?? []
    if let value {
      guard query.rows.count == 1, query.rows[0].count == 1,
        case .value(let other, _) = query.rows[0][0]
      else { return nil }
      filters.append(.binary("=", settled(other), value))
    }
    return .aggregate("exists", where: filters.isEmpty ? nil : .and(filters), over: table)
  }

  /// A query of one table, and what puts its expressions over rows of the table.
  private func rows(
    _ node: SyntaxNode
  ) -> (query: ProcedureQuery, table: QualifiedName, settled: (Expression) -> Expression)? {
    guard node.kind == "SelectStmt" else { return nil }
    let query = query(node.body)
    guard query.sources.count == 1, !query.hasOpaqueSources, let table = query.sources[0].table
    else { return nil }
    let columns = Set(catalog.draft(table)?.table.columns.map(\.name) ?? [])
    let alias = query.sources[0].alias
    let filter = query.filter?.overRows(of: table, called: alias, columns: columns)
    return (
      query, table,
      { $0.overRows(of: table, called: alias, columns: columns, where: filter) }
    )
  }

  /// The rows of a query.
  func query(_ body: SyntaxNode) -> ProcedureQuery {
    if body["larg"].isPresent {
      var left = query(body["larg"])
      let right = query(body["rarg"])
      left.rows += right.rows
      left.hasOpaqueSources = true
      left.isConditional = true
      return left
    }
    let lists = body["valuesLists"].items
    if !lists.isEmpty { return ProcedureQuery(rows: lists.map { $0.items.map { item($0) } }) }
    var query = ProcedureQuery(
      rows: [body["targetList"].items.map { item($0.body["val"], $0.body["name"].string) }])
    for source in body["fromClause"].items {
      if source.kind == "RangeVar", let name = source.body["relname"].string {
        query.sources.append(
          .init(
            alias: source.body["alias"]["aliasname"].string ?? name, relation: name,
            table: table(source.body)))
      } else {
        query.hasOpaqueSources = true
      }
    }
    let filters: [StaticString] = ["whereClause", "havingClause", "limitCount", "limitOffset"]
    query.isConditional =
      query.hasOpaqueSources || query.sources.count > 1
      || filters.contains { body[$0].isPresent }
    if body["whereClause"].isPresent { query.filter = expression(body["whereClause"]) }
    query.grouping = grouping(body)
    return query
  }

  private func grouping(_ body: SyntaxNode) -> ProcedureQuery.Grouping {
    if body["groupClause"].isPresent { return .by(reader.readAll(body["groupClause"])) }
    guard body["distinctClause"].isPresent else { return .none }
    let columns = body["distinctClause"].items.filter { !$0.kind.isEmpty }
    return columns.isEmpty ? .distinct : .by(columns.map(expression))
  }

  private func item(_ node: SyntaxNode, _ name: String? = nil) -> ProcedureQuery.Item {
    switch node.kind {
    case "SetToDefault": return .defaultValue
    case "ColumnRef" where node.body["fields"].items.last?.kind == "A_Star":
      return .wholeRow(node.body["fields"].names.last)
    // (NEW).*
    case "A_Indirection" where node.body["indirection"].items.last?.kind == "A_Star":
      return .wholeRow(node.body["arg"].body["fields"].names.last)
    default: return .value(expression(node), name: name ?? Self.ownName(node))
    }
  }

  /// What a column of a query is called that is not given a name.
  private static func ownName(_ node: SyntaxNode) -> String? {
    switch node.kind {
    case "ColumnRef": node.body["fields"].names.last
    case "FuncCall": node.body["funcname"].names.last
    case "TypeCast": ownName(node.body["arg"])
    default: nil
    }
  }

  /// The table that a name means: by the path, or the only one of that name.
  private func table(_ relation: SyntaxNode) -> QualifiedName? {
    let parts = [relation["schemaname"].string, relation["relname"].string].compactMap(\.self)
    if let name = catalog.resolveRelation(parts) {
      return catalog.index(of: name) == nil ? nil : name
    }
    guard parts.count == 1 else { return nil }
    let others = catalog.drafts.map(\.table.name).filter { $0.name == parts[0] }
    return others.count == 1 ? others[0] : nil
  }
}
