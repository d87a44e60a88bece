internal import SchemaModel

extension StatementReader {
  func rename(_ body: SyntaxNode) {
    let new = body["newname"].string ?? ""
    let old = body["subname"].string ?? ""
    let isOptional = body["missing_ok"].bool
    switch body["renameType"].string {
    case "OBJECT_TABLE":
      guard let table = existingTable(body["relation"], isOptional: isOptional) else { return }
      catalog.move(table, to: QualifiedName(schema: table.schema, name: new))
    case "OBJECT_COLUMN":
      guard body["relationType"].string == "OBJECT_TABLE",
        let table = existingTable(body["relation"], isOptional: isOptional)
      else { return }
      guard catalog.draft(table)?.table.column(old) != nil else {
        let place = origin.range(ofName: old, after: body["relation"].location)
        return unknownColumn(old, of: table, at: place)
      }
      for owner in [table] + catalog.descendants(of: table) {
        catalog.renameColumn(old, to: new, in: owner)
      }
    case "OBJECT_TABCONSTRAINT":
      guard let table = existingTable(body["relation"], isOptional: isOptional) else { return }
      renameConstraint(old, to: new, in: table, body["relation"])
    case "OBJECT_INDEX":
      guard let index = catalog.resolveRelation(parts(body["relation"])),
        case .index(of: let table) = catalog.relations[index]
      else { return }
      renameConstraint(index.name, to: new, in: table, body["relation"])
    case "OBJECT_SEQUENCE", "OBJECT_VIEW", "OBJECT_MATVIEW":
      guard let name = catalog.resolveRelation(parts(body["relation"])) else { return }
      catalog.move(name, to: QualifiedName(schema: name.schema, name: new))
    case "OBJECT_TYPE", "OBJECT_DOMAIN":
      guard let name = catalog.resolve(body["object"].names, catalog.isUserType) else { return }
      catalog.moveType(name, to: QualifiedName(schema: name.schema, name: new))
    case "OBJECT_DOMCONSTRAINT":
      let written = body["object"].names
      guard let name = catalog.resolve(written, { catalog.schema.domains[$0] != nil }),
        let index = catalog.schema.domains[name]?.checks.firstIndex(where: { $0.name == old })
      else { return }
      catalog.schema.domains[name]?.checks[index].name = new
    case "OBJECT_ATTRIBUTE":
      let written = parts(body["relation"])
      guard let name = catalog.resolve(written, { catalog.schema.composites[$0] != nil }),
        let index = catalog.schema.composites[name]?.fields.firstIndex(where: { $0.name == old })
      else { return }
      catalog.schema.composites[name]?.fields[index].name = new
    case "OBJECT_SCHEMA": catalog.renameNamespace(old, to: new)
    case "OBJECT_FUNCTION":
      let written = body["object"].body["objname"].names
      guard let name = catalog.resolve(written, { catalog.schema.functions[$0] != nil }) else {
        return
      }
      catalog.moveFunction(name, to: QualifiedName(schema: name.schema, name: new))
    default: break
    }
  }

  private func renameConstraint(
    _ old: String, to new: String, in table: QualifiedName, _ relation: SyntaxNode
  ) {
    let index = QualifiedName(schema: table.schema, name: old)
    if case .index(of: table) = catalog.relations[index] {
      catalog.forget(index)
      catalog.enter(QualifiedName(schema: table.schema, name: new), as: .index(of: table))
    } else if catalog.draft(table)?.table.constraintNames.contains(old) != true {
      catalog.error(
        "the table \"\(table)\" has no constraint \"\(old)\"",
        hint: suggestion(for: old, among: catalog.draft(table)?.table.constraintNames ?? []),
        at: origin.range(ofName: old, after: relation.location))
      return
    }
    catalog.update(table) { $0.table.renameConstraint(old, to: new) }
    catalog.constraintNames.insert(QualifiedName(schema: table.schema, name: new))
  }

  /// `ALTER … SET SCHEMA`.
  func moveToNamespace(_ body: SyntaxNode) {
    let namespace = body["newschema"].string ?? ""
    let names = body["object"].names
    switch body["objectType"].string {
    case "OBJECT_TABLE", "OBJECT_SEQUENCE", "OBJECT_VIEW", "OBJECT_MATVIEW":
      guard let name = catalog.resolveRelation(parts(body["relation"])) else {
        _ = existingTable(body["relation"], isOptional: body["missing_ok"].bool)
        return
      }
      catalog.requireNamespace(
        namespace, at: origin.range(ofName: namespace, after: body["relation"].location))
      catalog.move(name, to: QualifiedName(schema: namespace, name: name.name))
    case "OBJECT_TYPE", "OBJECT_DOMAIN":
      guard let name = catalog.resolve(names, catalog.isUserType) else { return }
      catalog.moveType(name, to: QualifiedName(schema: namespace, name: name.name))
    case "OBJECT_FUNCTION":
      let written = body["object"].body["objname"].names
      guard let name = catalog.resolve(written, { catalog.schema.functions[$0] != nil }) else {
        return
      }
      catalog.moveFunction(name, to: QualifiedName(schema: namespace, name: name.name))
    default: break
    }
  }
}

extension Table {
  mutating func renameConstraint(_ old: String, to new: String) {
    for index in checks.indices where checks[index].name == old { checks[index].name = new }
    for index in keys.indices where keys[index].name == old { keys[index].name = new }
    for index in indexes.indices where indexes[index].name == old { indexes[index].name = new }
    for index in foreignKeys.indices where foreignKeys[index].name == old {
      foreignKeys[index].name = new
    }
    for index in exclusions.indices where exclusions[index].name == old {
      exclusions[index].name = new
    }
  }
}
