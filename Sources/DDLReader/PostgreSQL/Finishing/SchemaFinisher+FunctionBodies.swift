internal import SchemaModel

extension SchemaFinisher {
  /// Reads the bodies of functions that are one expression: `SELECT …` in SQL, and in PL/pgSQL,
  /// where a row calls them, `RETURN …`.
  func readFunctionBodies() {
    let path = catalog.searchPath
    for body in catalog.functionBodies {
      catalog.searchPath = body.searchPath
      guard let expression = read(body),
        let index = catalog.schema.functions[body.function]?.firstIndex(where: {
          $0.parameters.map(\.type) == body.signature
        })
      else { continue }
      catalog.schema.functions[body.function]?[index].body = expression
    }
    catalog.searchPath = path
    readReturns()
  }

  /// Gives the called functions in PL/pgSQL the expression that they return, where it is one.
  private func readReturns() {
    var pending = catalog.calledFunctions.sorted()
    var reached = catalog.calledFunctions
    while let name = pending.popLast() {
      for place in (catalog.schema.functions[name] ?? []).indices {
        guard let function = catalog.schema.functions[name]?[place],
          function.language == "plpgsql", let procedure = catalog.procedure(of: function)
        else { continue }
        var reader = ReturnedExpression(of: function)
        guard let body = reader.read(procedure) else { continue }
        catalog.schema.functions[name]?[place].body = body
        body.walk { part in
          guard case .userCall(let called, _) = part, reached.insert(called).inserted else {
            return
          }
          pending.append(called)
        }
      }
    }
  }

  private func read(_ body: FunctionBody) -> Expression? {
    let scope = ExpressionScope.function(body.function, parameters: body.parameterNames)
    if let tree = body.tree {
      return ExpressionReader(
        catalog: catalog, origin: tree.origin, scope: scope, reportsUnknown: false
      ).read(tree.node)
    }
    guard let text = body.text else { return nil }
    let bytes = Array(text.utf8)
    // A body that does not parse is refused by the server only when it runs; so it is here.
    guard let statements = try? SyntaxTree.parse(bytes), statements.count == 1,
      let node = StatementReader.soleExpression(of: statements[0].kind, statements[0].body)
    else { return nil }
    let origin = SyntaxOrigin(bytes, enclosing: body.range)
    return ExpressionReader(
      catalog: catalog, origin: origin, scope: scope, reportsUnknown: false
    ).read(node)
  }
}
