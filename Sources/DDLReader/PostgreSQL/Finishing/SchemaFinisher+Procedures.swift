internal import SchemaModel

extension SchemaFinisher {
  /// Reads the functions that triggers run, and those that these call.
  ///
  /// - Complexity: O(length of their texts); what no trigger reaches is not read.
  func readProcedures() {
    // A body is read when it runs, by a session that finds all tables.
    catalog.readProcedures = [:]
    var pending = catalog.drafts.flatMap { $0.table.hooks.compactMap(\.function) }
    var reached = Set(pending)
    while let name = pending.popLast() {
      for place in (catalog.schema.functions[name] ?? []).indices {
        guard let function = catalog.schema.functions[name]?[place],
          let procedure = catalog.procedure(of: function)
        else { continue }
        catalog.schema.functions[name]?[place].procedure = procedure
        for called in procedure.calledFunctions where reached.insert(called).inserted {
          pending.append(called)
        }
      }
    }
  }

  /// The rows that the script inserts make triggers insert others, of which nothing is told.
  func noteRowsOfTriggers() {
    for draft in catalog.drafts where !draft.table.presentRows.isEmpty {
      for hook in draft.table.hooks where hook.firesOnInsert {
        for target in targets(of: hook.function) where target != draft.table.name {
          catalog.update(target) { $0.table.presentRows.noteOthers() }
        }
      }
    }
  }

  /// The tables that a function inserts into, by itself or by those it calls.
  private func targets(of function: QualifiedName?) -> [QualifiedName] {
    var found: [QualifiedName] = []
    var reached: Set<QualifiedName> = []
    var pending = [function].compactMap(\.self)
    while let name = pending.popLast() {
      for procedure in (catalog.schema.functions[name] ?? []).compactMap(\.procedure) {
        found += procedure.statements.insertedTables
        for called in procedure.calledFunctions where reached.insert(called).inserted {
          pending.append(called)
        }
      }
    }
    return found
  }
}

extension Catalog {
  /// What a function in PL/pgSQL or SQL does; `nil` where that cannot be read.
  func procedure(of function: Function) -> Procedure? {
    let signature = function.parameters.map(\.type)
    guard
      let place = procedureTexts.lastIndex(where: {
        $0.function == function.name && $0.signature == signature
      })
    else { return nil }
    if let known = readProcedures[place] { return known }
    let written = procedureTexts[place]
    let path = searchPath
    searchPath = written.searchPath
    defer { searchPath = path }
    let procedure: Procedure? =
      switch function.language {
      case "plpgsql": ProcedureReader.procedure(written.statement, self)
      case "sql": written.body.flatMap { ProcedureReader.procedure(sql: $0, self) }
      default: nil
      }
    readProcedures[place] = procedure
    return procedure
  }
}

extension [ProcedureStatement] {
  fileprivate var insertedTables: [QualifiedName] {
    flatMap { statement -> [QualifiedName] in
      switch statement {
      case .insert(let insertion): [insertion.table]
      case .branches(let branches): branches.flatMap(\.statements.insertedTables)
      case .loop(_, _, let statements): statements.insertedTables
      case .guarded(let statements, let handlers):
        statements.insertedTables + handlers.flatMap(\.insertedTables)
      default: []
      }
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
