internal import SchemaModel

extension StatementReader {
  func createFunction(_ body: SyntaxNode, _ statement: Statement) {
    guard !body["is_procedure"].bool else { return }
    let name = catalog.newName(body["funcname"].names)
    let place = range(ofName: body["funcname"].names, in: statement)
    catalog.requireNamespace(name.schema, at: place)
    var parameters: [(name: String?, type: SQLType)] = []
    var defaults: [Expression?] = []
    for node in body["parameters"].items.map(\.body) {
      let mode = node["mode"].string ?? ""
      guard mode != "FUNC_PARAM_OUT", mode != "FUNC_PARAM_TABLE" else { continue }
      parameters.append(
        (node["name"].string, catalog.type(node["argType"], origin, reportsUnknown: false)))
      defaults.append(node["defexpr"].isPresent ? constant(node["defexpr"]) : nil)
    }
    let options = body["options"]
    let returns = body["returnType"]
    let language = options.option("language")?["arg"].string?.lowercased() ?? "sql"
    let function = Function(
      name: name, parameters: parameters,
      returns: returns.isPresent ? catalog.type(returns, origin, reportsUnknown: false) : nil,
      language: language, body: nil,
      source: Self.source(options.option("as")?["arg"].names ?? [], in: language),
      isStrict: options.option("strict")?["arg"].body["boolval"].bool ?? false, range: place)
    enter(function, defaults)
    let path = bodyPath(of: name, options)
    if ["plpgsql", "sql"].contains(language) {
      catalog.procedureTexts.append(
        ProcedureText(
          function: name, signature: parameters.map(\.type),
          statement: Array(origin.bytes[statement.start..<statement.end]),
          body: options.option("as")?["arg"].names.first, searchPath: path))
    }
    if language == "sql" {
      let tree = Self.expressionTree(body["sql_body"])
      catalog.functionBodies.append(
        FunctionBody(
          function: name, signature: parameters.map(\.type),
          parameterNames: parameters.map(\.name),
          tree: tree.map { ($0, origin) }, text: options.option("as")?["arg"].names.first,
          searchPath: tree == nil ? path : catalog.searchPath, range: place))
    }
  }

  /// Where names in a body that is a string are looked up when it runs: by the function's own
  /// `SET search_path`, or by the script's path and then beside the function, as `load.sql` has
  /// the schemas of all tables in its path.
  private func bodyPath(of name: QualifiedName, _ options: SyntaxNode) -> [String] {
    let settings = options.items.map(\.body).filter { $0["defname"].string == "set" }
      .map { $0["arg"].body }
    if let own = settings.last(where: { $0["name"].string == "search_path" }) {
      switch own["kind"].string {
      case "VAR_SET_VALUE": return Self.searchPath(of: own)
      case "VAR_SET_CURRENT": return catalog.searchPath
      default: break
      }
    }
    return catalog.lookupPath + (catalog.lookupPath.contains(name.schema) ? [] : [name.schema])
  }

  /// The text of a body that a language's handler reads: not SQL's, which is read here, and not
  /// compiled code's, which names an object file.
  private static func source(_ definition: [String], in language: String) -> String? {
    ["sql", "c", "internal"].contains(language) ? nil : definition.first
  }

  /// Adds an overload, or replaces the one with the same parameters.
  private func enter(_ function: Function, _ defaults: [Expression?]) {
    let name = function.name
    let signature = function.parameters.map(\.type)
    let known = catalog.schema.functions[name] ?? []
    let index = known.firstIndex { $0.parameters.map(\.type) == signature }
    if let index {
      catalog.schema.functions[name]?[index] = function
      catalog.parameterDefaults[name]?[index] = defaults
      catalog.functionBodies.removeAll { $0.function == name && $0.signature == signature }
    } else {
      catalog.schema.functions[name, default: []].append(function)
      catalog.parameterDefaults[name, default: []].append(defaults)
    }
  }

  /// The expression of `RETURN expression` or of `BEGIN ATOMIC SELECT expression; END`.
  private static func expressionTree(_ node: SyntaxNode) -> SyntaxNode? {
    if node.kind == "ReturnStmt" { return node.body["returnval"] }
    // The statements of BEGIN ATOMIC are a list in a list.
    let statements = node.items.flatMap(\.items)
    guard statements.count == 1 else { return nil }
    return soleExpression(of: statements[0].kind, statements[0].body)
  }

  /// The expression of a statement that is `SELECT expression` and nothing more.
  static func soleExpression(of kind: String, _ body: SyntaxNode) -> SyntaxNode? {
    guard kind == "SelectStmt" else { return nil }
    let clauses: [StaticString] = [
      "fromClause", "whereClause", "groupClause", "havingClause", "windowClause", "sortClause",
      "valuesLists", "withClause", "limitCount", "limitOffset", "larg", "intoClause",
      "distinctClause",
    ]
    let targets = body["targetList"].items
    guard targets.count == 1, clauses.allSatisfy({ !body[$0].isPresent }) else {
      return nil
    }
    return targets[0].body["val"]
  }
}
