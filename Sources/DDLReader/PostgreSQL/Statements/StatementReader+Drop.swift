internal import SchemaModel

extension StatementReader {
  func drop(_ body: SyntaxNode, _ statement: Statement) {
    let cascades = body["behavior"].string == "DROP_CASCADE"
    for object in body["objects"].items {
      let isFound = dropObject(object, body["removeType"].string ?? "", cascades, statement)
      if !isFound, !body["missing_ok"].bool { reportMissing(object, body, statement) }
    }
  }

  /// An index may have got its name from the server, in a way that we do not follow; to keep what it
  /// says asks more of the rows, never less.
  private func reportMissing(_ object: SyntaxNode, _ body: SyntaxNode, _ statement: Statement) {
    let written = object.kind == "TypeName" ? object.body["names"].names : object.names
    let message = "there is no \"\(written.joined(separator: "."))\" to drop"
    let place = range(ofName: written, in: statement)
    if body["removeType"].string == "OBJECT_INDEX" {
      catalog.warning("\(message): the statement is passed over", at: place)
    } else {
      catalog.error(
        message, hint: "write DROP … IF EXISTS, or leave the statement out", at: place)
    }
  }

  /// - Returns: false where the object is of a kind we keep account of and is not there.
  private func dropObject(
    _ object: SyntaxNode, _ kind: String, _ cascades: Bool, _ statement: Statement
  ) -> Bool {
    switch kind {
    case "OBJECT_TABLE":
      guard let name = catalog.resolveRelation(object.names) else { return false }
      dropTable(name, cascades, statement)
    case "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE":
      guard let name = catalog.resolveRelation(object.names) else { return false }
      if catalog.index(of: name) == nil { catalog.forget(name) }
    case "OBJECT_SEQUENCE":
      guard let name = catalog.resolveRelation(object.names) else { return false }
      catalog.dropSequence(name)
    case "OBJECT_INDEX":
      guard let name = catalog.resolveRelation(object.names),
        case .index(of: let table) = catalog.relations[name]
      else { return false }
      catalog.forget(name)
      catalog.update(table) { draft in
        draft.table.keys.removeAll { $0.name == name.name }
        draft.table.indexes.removeAll { $0.name == name.name }
      }
    case "OBJECT_TYPE", "OBJECT_DOMAIN":
      let written = object.body["names"].names
      guard let name = catalog.resolve(written, catalog.isUserType) else { return false }
      catalog.dropType(name)
    case "OBJECT_FUNCTION", "OBJECT_ROUTINE": return dropFunction(object.body)
    case "OBJECT_SCHEMA":
      guard let name = object.string, catalog.namespaces.contains(name) else { return false }
      catalog.dropNamespace(name)
    case "OBJECT_EXTENSION": catalog.schema.extensions.removeAll { $0 == object.string }
    case "OBJECT_TRIGGER", "OBJECT_RULE":
      guard let hook = object.names.last,
        let table = catalog.resolveRelation(object.names.dropLast())
      else { return false }
      catalog.update(table) { $0.table.hooks.removeAll { $0.name == hook } }
    default: break
    }
    return true
  }

  private func dropTable(_ name: QualifiedName, _ cascades: Bool, _ statement: Statement) {
    guard catalog.index(of: name) != nil else { return catalog.forget(name) }
    let children = catalog.descendants(of: name)
    let referrers = catalog.drafts.map(\.table).filter { table in
      table.name != name && !children.contains(table.name)
        && table.foreignKeys.contains { $0.target == name }
    }
    if !cascades, let referrer = referrers.first {
      catalog.error(
        "\"\(name)\" cannot be dropped while \"\(referrer.name)\" refers to it",
        hint: "write DROP TABLE … CASCADE, or drop \"\(referrer.name)\" first",
        at: range(ofName: [name.name], in: statement))
      return
    }
    for doomed in [name] + children {
      for sequence in catalog.schema.sequences.values.map(\.name).sorted()
      where catalog.schema.sequences[sequence]?.owner?.table == doomed {
        catalog.dropSequence(sequence)
      }
      catalog.removeTable(doomed)
    }
    for index in catalog.drafts.indices {
      catalog.drafts[index].table.foreignKeys.removeAll {
        $0.target == name || children.contains($0.target)
      }
    }
  }

  private func dropFunction(_ body: SyntaxNode) -> Bool {
    let written = body["objname"].names
    guard let name = catalog.resolve(written, { catalog.schema.functions[$0] != nil }),
      let overloads = catalog.schema.functions[name]
    else { return false }
    let signature = body["objargs"].items.map {
      catalog.type($0.body, origin, reportsUnknown: false)
    }
    let isAny = body["args_unspecified"].bool || overloads.count == 1
    let kept = overloads.indices.filter {
      !isAny && overloads[$0].parameters.map(\.type) != signature
    }
    let defaults = catalog.parameterDefaults[name] ?? []
    catalog.functionBodies.removeAll { pending in
      pending.function == name && (isAny || pending.signature == signature)
    }
    catalog.schema.functions[name] = kept.isEmpty ? nil : kept.map { overloads[$0] }
    catalog.parameterDefaults[name] = kept.isEmpty ? nil : kept.map { defaults[$0] }
    return true
  }
}

extension Catalog {
  /// Removes a sequence; columns that took their default from it have none.
  func dropSequence(_ name: QualifiedName) {
    schema.sequences[name] = nil
    forget(name)
    for index in drafts.indices {
      for column in drafts[index].table.columns.indices
      where drafts[index].table.columns[column].sequence == name {
        drafts[index].table.columns[column].sequence = nil
        drafts[index].table.columns[column].defaultValue = nil
      }
    }
  }

  /// Removes a type, and the columns of that type with it as CASCADE does.
  func dropType(_ name: QualifiedName) {
    let type: SQLType
    if schema.enums.removeValue(forKey: name) != nil {
      type = .enumeration(name)
    } else if schema.domains.removeValue(forKey: name) != nil {
      type = .domain(name)
    } else if schema.composites.removeValue(forKey: name) != nil {
      type = .composite(name)
      forget(name)
    } else {
      opaqueTypes.remove(name)
      type = .other(name)
    }
    typeOrder.removeAll { $0 == name }
    for table in drafts.map(\.table) {
      for column in table.columns where column.type == type || column.type == .array(of: type) {
        dropColumn(column.name, of: table.name)
      }
    }
  }

  /// Removes a schema and everything inside.
  func dropNamespace(_ namespace: String) {
    namespaces.removeAll { $0 == namespace }
    for name in drafts.map(\.table.name) where name.schema == namespace { removeTable(name) }
    for name in relationOrder where name.schema == namespace {
      if case .sequence = relations[name] { dropSequence(name) } else { forget(name) }
    }
    for name in typeOrder where name.schema == namespace { dropType(name) }
    for name in schema.functions.keys where name.schema == namespace {
      schema.functions[name] = nil
      parameterDefaults[name] = nil
    }
    functionBodies.removeAll { $0.function.schema == namespace }
    constraintNames = constraintNames.filter { $0.schema != namespace }
    for index in drafts.indices {
      drafts[index].table.foreignKeys.removeAll { $0.target.schema == namespace }
    }
  }
}
