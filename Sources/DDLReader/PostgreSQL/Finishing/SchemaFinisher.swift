internal import SchemaModel

/// What can only be done once every statement is read.
struct SchemaFinisher {
  let catalog: Catalog

  /// Completes the tables and the functions, and checks what refers to what.
  func finish() {
    readFunctionBodies()
    for table in catalog.drafts.map(\.table.name) { inheritConstraints(of: table) }
    silenceTriggers()
    readProcedures()
    noteRowsOfTriggers()
    completeForeignKeys()
    warnOfForwardReferences()
    describeRowTypes()
    warnOfLoadedRows()
  }

  private func silenceTriggers() {
    for index in catalog.drafts.indices {
      let draft = catalog.drafts[index]
      catalog.drafts[index].table.hooks.removeAll { hook in
        if case .trigger = hook.kind, draft.allTriggersDisabled { return true }
        return draft.disabledTriggers.contains(hook.name)
      }
    }
  }

  /// A table's name is also the name of a composite type: those that are used become one.
  private func describeRowTypes() {
    var used: [QualifiedName] = []
    func note(_ type: SQLType?) {
      switch type {
      case .composite(let name) where catalog.index(of: name) != nil: used.append(name)
      case .array(of: let element): note(element)
      default: break
      }
    }
    for table in catalog.drafts.map(\.table) { for column in table.columns { note(column.type) } }
    for name in catalog.schema.functions.keys.sorted() {
      for function in catalog.schema.functions[name] ?? [] {
        note(function.returns)
        for parameter in function.parameters { note(parameter.type) }
      }
    }
    for name in catalog.schema.domains.keys.sorted() { note(catalog.schema.domains[name]?.base) }
    for name in used {
      guard let table = catalog.draft(name)?.table else { continue }
      catalog.schema.composites[name] = CompositeType(
        name: name, fields: table.columns.map { ($0.name, $0.type) })
    }
  }

  /// One warning for all of them: a dump may load every table it makes.
  private func warnOfLoadedRows() {
    guard let place = catalog.firstLoad else { return }
    let names = catalog.loadedTables
    let shown = names.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    catalog.warning(
      "the schema has rows of its own (\(shown)\(rest))",
      hint: "they are no part of the data set, whose keys keep clear of them and whose rows may "
        + "refer to them", at: place)
  }
}
