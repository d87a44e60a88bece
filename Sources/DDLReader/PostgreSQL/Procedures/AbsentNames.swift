internal import SchemaModel

/// Looks for names in a statement of a procedure that mean nothing, so that the statement fails
/// whenever it runs: relations that the script does not make, and columns that its tables do not have.
///
/// What only running would tell, columns of views, functions and subqueries, is taken to be there.
struct AbsentNames {
  /// The relations that names of columns may belong to.
  private struct Scope {
    /// The columns by the relation's name; `nil` where they are not known.
    var columns: [String: Set<String>?] = [:]
  }

  let catalog: Catalog
  /// What unqualified names may mean beside columns.
  let variables: Set<String>
  /// Whether tables may come to be while it runs.
  let makesTables: Bool

  /// The first such name in a statement, as a message calls it; `nil` where there is none.
  ///
  /// - Complexity: O(size of the statement × depth of its subqueries).
  func first(in kind: String, _ body: SyntaxNode) -> String? {
    statement(kind, body, tables: [], scopes: [])
  }

  private func statement(
    _ kind: String, _ body: SyntaxNode, tables: Set<String>, scopes: [Scope]
  ) -> String? {
    var tables = tables
    let parts = body["withClause"]["ctes"].items.map(\.body)
    for part in parts { if let name = part["ctename"].string { tables.insert(name) } }
    for part in parts {
      let query = part["ctequery"]
      if let found = statement(query.kind, query.body, tables: tables, scopes: scopes) {
        return found
      }
    }
    switch kind {
    case "SelectStmt": return select(body, tables, scopes)
    case "InsertStmt": return insertion(body, tables, scopes)
    case "UpdateStmt":
      return inspect(
        ["targetList", "whereClause", "returningList"], of: body,
        reading: [body["relation"]] + body["fromClause"].items.map { $0 }, tables, scopes)
    case "DeleteStmt":
      return inspect(
        ["whereClause", "returningList"], of: body,
        reading: [body["relation"]] + body["usingClause"].items.map { $0 }, tables, scopes)
    default: return nil
    }
  }

  private func select(_ body: SyntaxNode, _ tables: Set<String>, _ scopes: [Scope]) -> String? {
    for side: StaticString in ["larg", "rarg"] where body[side].isPresent {
      if let found = select(body[side], tables, scopes) { return found }
    }
    // ORDER BY and GROUP BY may name what the query itself makes.
    return inspect(
      ["targetList", "whereClause", "havingClause", "valuesLists", "limitCount"], of: body,
      reading: body["fromClause"].items, tables, scopes)
  }

  private func insertion(_ body: SyntaxNode, _ tables: Set<String>, _ scopes: [Scope]) -> String? {
    let source = body["selectStmt"]
    if source.isPresent,
      let found = statement(source.kind, source.body, tables: tables, scopes: scopes)
    {
      return found
    }
    return inspect(
      ["onConflictClause", "returningList"], of: body, reading: [body["relation"]], tables, scopes,
      excluded: true)
  }

  /// Looks at clauses of a statement that reads some relations.
  private func inspect(
    _ clauses: [StaticString], of body: SyntaxNode, reading sources: [SyntaxNode],
    _ tables: Set<String>, _ scopes: [Scope], excluded: Bool = false
  ) -> String? {
    var scope = Scope()
    for source in sources {
      if let found = enter(source, into: &scope, tables, scopes) { return found }
    }
    if excluded, let columns = scope.columns.values.first { scope.columns["excluded"] = columns }
    let inner = scopes + [scope]
    for source in sources {
      // The condition of a join.
      if let found = names(in: source.body["quals"], tables, inner) { return found }
    }
    for clause in clauses {
      if let found = names(in: body[clause], tables, inner) { return found }
    }
    return nil
  }

  /// Takes a relation of FROM into a scope.
  private func enter(
    _ source: SyntaxNode, into scope: inout Scope, _ tables: Set<String>, _ scopes: [Scope]
  ) -> String? {
    switch source.kind {
    case "JoinExpr":
      for side: StaticString in ["larg", "rarg"] {
        if let found = enter(source.body[side], into: &scope, tables, scopes) { return found }
      }
      let alias = source.body["alias"]["aliasname"].string
      if let alias { scope.columns[alias] = .some(nil) }
      return names(in: source.body["quals"], tables, scopes + [scope])
    case "RangeSubselect":
      let query = source.body["subquery"]
      scope.columns[alias(of: source.body)] = .some(nil)
      return statement(query.kind, query.body, tables: tables, scopes: scopes + [scope])
    case "RangeVar": return relation(source.body, into: &scope, tables)
    // The relation that a statement writes to stands bare.
    case "" where source["relname"].isPresent: return relation(source, into: &scope, tables)
    default:
      scope.columns[alias(of: source.body)] = .some(nil)
      return nil
    }
  }

  private func alias(of source: SyntaxNode) -> String {
    source["alias"]["aliasname"].string ?? "?"
  }

  private func relation(
    _ node: SyntaxNode, into scope: inout Scope, _ tables: Set<String>
  ) -> String? {
    guard let name = node["relname"].string else { return nil }
    let schema = node["schemaname"].string
    let alias = node["alias"]["aliasname"].string ?? name
    let isRenamed = !node["alias"]["colnames"].items.isEmpty
    scope.columns[alias] = .some(nil)
    if schema == nil, tables.contains(name) { return nil }
    let path = [schema, name].compactMap(\.self)
    if let found = catalog.resolveRelation(path) {
      if !isRenamed, let columns = catalog.draft(found)?.table.columns, !columns.isEmpty {
        scope.columns[alias] = Set(columns.map(\.name))
      }
      return nil
    }
    if isElsewhere(name, in: schema) { return nil }
    return path.map { "\"\($0)\"" }.joined(separator: ".") + ", a table that is not there"
  }

  /// Whether a relation that the script does not make may be there all the same.
  private func isElsewhere(_ name: String, in schema: String?) -> Bool {
    if let schema {
      return ["pg_catalog", "information_schema", "pg_temp"].contains(schema)
        || !catalog.schema.extensions.isEmpty && !catalog.namespaces.contains(schema)
          && catalog.schema.extensions.contains { $0.hasSuffix(schema) }
    }
    return makesTables || name.hasPrefix("pg_")
      || ["spatial_ref_sys", "geometry_columns", "geography_columns"].contains(name)
      || catalog.drafts.contains { draft in
        draft.table.name.name == name || draft.table.hooks.contains { $0.newTable == name }
      }
  }

  // MARK: Columns

  private func names(in node: SyntaxNode, _ tables: Set<String>, _ scopes: [Scope]) -> String? {
    switch node.kind {
    case "ColumnRef": return column(node.body, scopes)
    case "SubLink":
      let query = node.body["subselect"]
      return names(in: node.body["testexpr"], tables, scopes)
        ?? statement(query.kind, query.body, tables: tables, scopes: scopes)
    case "SelectStmt": return statement(node.kind, node.body, tables: tables, scopes: scopes)
    default:
      for child in node.children {
        if let found = names(in: child, tables, scopes) { return found }
      }
      return nil
    }
  }

  private func column(_ node: SyntaxNode, _ scopes: [Scope]) -> String? {
    let path = node["fields"].names
    guard path.count == node["fields"].items.count, let name = path.last,
      !Self.systemColumns.contains(name)
    else { return nil }
    if path.count == 1 {
      let known = scopes.flatMap { scope in scope.columns.sorted { $0.key < $1.key } }
      guard !known.isEmpty, !variables.contains(name), !name.hasPrefix("tg_"),
        known.allSatisfy({ alias, columns in columns?.contains(name) == false && alias != name })
      else { return nil }
      return "column \"\(name)\", which is not there"
    }
    guard path.count == 2,
      let columns = scopes.reversed().lazy.compactMap({ $0.columns[path[0]] }).first,
      columns?.contains(name) == false
    else { return nil }
    return "column \"\(path[0]).\(name)\", which is not there"
  }

  private static let systemColumns: Set<String> = [
    "ctid", "tableoid", "xmin", "xmax", "cmin", "cmax", "found", "new", "old", "excluded",
  ]
}
