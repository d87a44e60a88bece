internal import SchemaModel

/// Statements whose effect on rows is none, or which only a server could work out.
extension StatementReader {
  /// Notes that a relation exists whose rows are not ours to make.
  func hide(_ relation: SyntaxNode, _ what: String) {
    catalog.enter(catalog.newName(parts(relation)), as: .opaque(what))
  }

  func createTableAs(_ body: SyntaxNode, _ statement: Statement) {
    let relation = body["into"]["rel"]
    if body["objtype"].string == "OBJECT_MATVIEW" { return hide(relation, "a materialized view") }
    tableFromQuery(relation, statement)
  }

  func select(_ body: SyntaxNode, _ statement: Statement) {
    if body["intoClause"].isPresent {
      return tableFromQuery(body["intoClause"]["rel"], statement)
    }
    for target in body["targetList"].items {
      let call = target.body["val"]
      guard call.kind == "FuncCall", call.body["funcname"].names.last == "set_config" else {
        continue
      }
      let arguments = call.body["args"].items.map { $0.body["sval"]["sval"].string }
      guard arguments.count >= 2, arguments[0] == "search_path", let path = arguments[1] else {
        continue
      }
      catalog.searchPath = Self.searchPath(fromList: path)
    }
  }

  private func tableFromQuery(_ relation: SyntaxNode, _ statement: Statement) {
    hide(relation, "a table made by a query")
    guard relation["relpersistence"].string != "t" else { return }
    let name = parts(relation).joined(separator: ".")
    catalog.warning(
      "the table \"\(name)\" is made from a query and is passed over",
      hint: "write it as CREATE TABLE with its columns to have it filled",
      at: origin.range(ofName: parts(relation).last ?? "", after: relation.location))
  }

  func loadsRows(into relation: SyntaxNode) {
    let name = parts(relation).joined(separator: ".")
    if catalog.firstLoad == nil { catalog.firstLoad = origin.range(relation.location) }
    if !catalog.loadedTables.contains(name) { catalog.loadedTables.append(name) }
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
