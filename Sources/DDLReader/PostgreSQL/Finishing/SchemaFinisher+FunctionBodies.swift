internal import SchemaModel

extension SchemaFinisher {
  /// Reads the bodies of the SQL-language functions that are one expression.
  func readFunctionBodies() {
    let path = catalog.searchPath
    for body in catalog.functionBodies {
      // A string is read when the function runs, by a session with the usual path.
      catalog.searchPath =
        body.searchPath.isEmpty && body.tree == nil
        ? [QualifiedName.defaultSchema] : body.searchPath
      guard let expression = read(body),
        let index = catalog.schema.functions[body.function]?.firstIndex(where: {
          $0.parameters.map(\.type) == body.signature
        })
      else { continue }
      catalog.schema.functions[body.function]?[index].body = expression
    }
    catalog.searchPath = path
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
