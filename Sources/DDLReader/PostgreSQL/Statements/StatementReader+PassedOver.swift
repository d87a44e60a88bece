internal import SchemaModel

/// Statements whose effect on rows is none, or which only a server could work out.
extension StatementReader {
  /// Notes that a relation exists whose rows are not ours to make.
  func hide(_ relation: SyntaxNode, _ what: String) {
    catalog.enter(catalog.newName(parts(relation)), as: .opaque(what))
  }

  func createTableAs(_ body: SyntaxNode, _ statement: Statement) {
    let into = body["into"]
    if body["objtype"].string == "OBJECT_MATVIEW" {
      return hide(into["rel"], "a materialized view")
    }
    table(into, from: body["query"]["SelectStmt"])
  }

  /// The columns of a query over one table that takes its columns as they are: `SELECT * FROM t`,
  /// `SELECT a, b AS c FROM t`, `TABLE t`. Constraints and defaults stay behind.
  private func columns(ofQuery query: SyntaxNode, named names: [String]) -> [Column]? {
    let sources = query["fromClause"].items
    guard sources.count == 1, sources[0].kind == "RangeVar", !query["withClause"].isPresent,
      let source = catalog.resolveRelation(parts(sources[0].body)),
      let table = catalog.draft(source)?.table
    else { return nil }
    var columns: [Column] = []
    for target in query["targetList"].items {
      let value = target.body["val"]
      guard value.kind == "ColumnRef" else { return nil }
      if value.body["fields"].items.last?.kind == "A_Star" {
        columns += table.columns
      } else if let column = value.body["fields"].names.last.flatMap(table.column) {
        columns.append(column)
        columns[columns.count - 1].name = target.body["name"].string ?? column.name
      } else {
        return nil
      }
    }
    for place in columns.indices {
      let name = names.count > place ? names[place] : columns[place].name
      columns[place] = Column(
        name: name, type: columns[place].type, collation: columns[place].collation,
        range: origin.range(sources[0].body.location))
    }
    return columns.isEmpty ? nil : columns
  }

  func select(_ body: SyntaxNode, _ statement: Statement) {
    if body["intoClause"].isPresent { return table(body["intoClause"], from: body) }
    runCalls(of: body, statement)
    for target in body["targetList"].items {
      let call = target.body["val"]
      guard call.kind == "FuncCall" else { continue }
      if call.body["funcname"].names.last == "setval" { setSequence(call.body["args"].items) }
      guard call.body["funcname"].names.last == "set_config" else { continue }
      let arguments = call.body["args"].items.map { $0.body["sval"]["sval"].string }
      guard arguments.count >= 2, arguments[0] == "search_path", let path = arguments[1] else {
        continue
      }
      catalog.searchPath = Self.searchPath(fromList: path)
    }
  }

  /// Makes the table that a query fills, where its columns can be told.
  private func table(_ into: SyntaxNode, from query: SyntaxNode) {
    let relation = into["rel"]
    let name = catalog.newName(parts(relation))
    let place = origin.range(ofName: name.name, after: relation.location)
    if relation["relpersistence"].string == "t" { return hide(relation, "a temporary table") }
    if catalog.relations[name] == nil,
      let columns = columns(ofQuery: query, named: into["colNames"].names)
    {
      return catalog.add(TableDraft(Table(name: name, columns: columns, range: place)))
    }
    hide(relation, "a table made by a query")
    catalog.warning(
      "the table \"\(parts(relation).joined(separator: "."))\" is made from a query and is passed over",
      hint: "write it as CREATE TABLE with its columns to have it filled", at: place)
  }

  /// Whether a statement that could not be parsed is of a kind that never matters to rows.
  static func cannotMatter(startingAt start: Int, in bytes: [UInt8]) -> Bool {
    var lexer = SQLLexer(bytes, from: start)
    var words: [String] = []
    while words.count < 5, let token = lexer.next(), token.kind == .word {
      words.append(lexer.lowercased(token))
    }
    let modifiers = ["or", "replace", "materialized", "recursive", "event", "default", "system"]
    let meaningful = words.filter { !modifiers.contains($0) }
    guard let verb = meaningful.first else { return false }
    switch verb {
    case "grant", "revoke", "comment", "select", "with", "insert", "update", "delete", "merge",
      "analyze", "vacuum", "refresh", "reindex", "cluster", "security", "reset", "show", "begin",
      "commit", "lock", "notify", "listen", "explain", "values", "truncate":
      return true
    case "create", "alter", "drop":
      let objects = [
        "view", "policy", "role", "user", "publication", "subscription", "statistics",
        "procedure", "aggregate", "cast", "operator", "server", "tablespace", "database",
        "language", "privileges", "trigger", "text", "collation", "conversion", "access",
      ]
      guard meaningful.count > 1, objects.contains(meaningful[1]) else { return false }
      // An ordinary trigger does matter; only event triggers do not.
      return meaningful[1] != "trigger" || words.contains("event")
    default: return false
    }
  }
}
