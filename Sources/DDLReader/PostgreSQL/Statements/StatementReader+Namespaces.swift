internal import SchemaModel

/// Schemas in SQL's sense, `search_path`, and extensions.
extension StatementReader {
  func setVariable(_ body: SyntaxNode) {
    switch body["kind"].string {
    case "VAR_RESET_ALL": catalog.searchPath = [QualifiedName.defaultSchema]
    case _ where body["name"].string != "search_path": break
    case "VAR_SET_VALUE":
      catalog.searchPath = Self.searchPath(of: body)
    case "VAR_SET_DEFAULT", "VAR_RESET": catalog.searchPath = [QualifiedName.defaultSchema]
    default: break
    }
  }

  /// The path that `SET search_path` gives.
  ///
  /// `SET search_path = 'a, b'` names one schema that is called so; `''` names none.
  static func searchPath(of setting: SyntaxNode) -> [String] {
    withoutImplied(setting["args"].items.compactMap { $0.body["sval"]["sval"].string })
  }

  /// The path in a string such as `"$user", public`.
  static func searchPath(fromList list: String) -> [String] {
    var lexer = SQLLexer(Array(list.utf8))
    var names: [String] = []
    while let token = lexer.next() {
      if let name = lexer.name(token) { names.append(name) }
    }
    return withoutImplied(names)
  }

  /// Leaves out what names no schema of the script: the user's own, and the catalogue's, which is
  /// always looked in.
  private static func withoutImplied(_ names: [String]) -> [String] {
    names.filter { !["", "$user", "pg_catalog", "pg_temp"].contains($0) }
  }

  func createNamespace(_ body: SyntaxNode, _ statement: Statement) {
    let name = body["schemaname"].string ?? body["authrole"]["rolename"].string ?? ""
    if catalog.namespaces.contains(name) {
      if !body["if_not_exists"].bool, name != QualifiedName.defaultSchema {
        catalog.duplicate(
          "schema \"\(name)\" already exists",
          at: origin.range(ofName: name, after: statement.start, before: statement.end))
      }
    } else {
      catalog.namespaces.append(name)
    }
    let elements = body["schemaElts"].items
    guard !elements.isEmpty else { return }
    let path = catalog.searchPath
    catalog.searchPath = [name] + path
    for element in elements {
      read(
        Statement(
          kind: element.kind, body: element.body, start: statement.start, end: statement.end))
    }
    catalog.searchPath = path
  }

  func createExtension(_ body: SyntaxNode) {
    guard let name = body["extname"].string, !catalog.schema.extensions.contains(name) else {
      return
    }
    catalog.schema.extensions.append(name)
    // These come with an extension or with its schema of their own.
    for namespace in ExtensionTypes.namespaces(of: name)
    where !catalog.namespaces.contains(namespace) {
      catalog.namespaces.append(namespace)
    }
    if body["options"].option("cascade")?["arg"]["Boolean"]["boolval"].bool == true {
      for required in ExtensionTypes.requirements(of: name)
      where !catalog.schema.extensions.contains(required) {
        catalog.schema.extensions.append(required)
      }
    }
  }
}
