internal import SchemaModel

extension SchemaFinisher {
  /// Reads the functions that triggers run, and those that these call.
  ///
  /// - Complexity: O(length of their texts); what no trigger reaches is not read.
  func readProcedures() {
    let path = catalog.searchPath
    // A body is read when it runs, by a session that finds all tables.
    catalog.searchPath = [QualifiedName.defaultSchema]
    defer { catalog.searchPath = path }
    var pending = catalog.drafts.flatMap { $0.table.hooks.compactMap(\.function) }
    var reached = Set(pending)
    while let name = pending.popLast() {
      for place in (catalog.schema.functions[name] ?? []).indices {
        guard let procedure = procedure(of: name, place) else { continue }
        catalog.schema.functions[name]?[place].procedure = procedure
        for called in procedure.calledFunctions where reached.insert(called).inserted {
          pending.append(called)
        }
      }
    }
  }

  private func procedure(of name: QualifiedName, _ place: Int) -> Procedure? {
    guard let function = catalog.schema.functions[name]?[place],
      let written = catalog.procedureTexts.last(where: {
        $0.function == name && $0.signature == function.parameters.map(\.type)
      })
    else { return nil }
    switch function.language {
    case "plpgsql": return ProcedureReader.procedure(written.statement, catalog)
    case "sql": return written.body.flatMap { ProcedureReader.procedure(sql: $0, catalog) }
    default: return nil
    }
  }
}

extension Procedure {
  /// The schema's own functions that it calls, each once.
  fileprivate var calledFunctions: [QualifiedName] {
    var found: [QualifiedName] = []
    visitExpressions { expression in
      expression.walk { part in
        if case .userCall(let name, _) = part, !found.contains(name) { found.append(name) }
      }
    }
    return found
  }
}
