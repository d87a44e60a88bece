internal import SchemaModel

/// Renaming things, with all that refers to them.
extension Catalog {
  /// Gives a table, a sequence or a relation without rows another name.
  func move(_ old: QualifiedName, to new: QualifiedName) {
    guard old != new, let relation = relations[old] else { return }
    if let taken = relations[new] {
      error("\(taken.description) called \"\(new)\" already exists", at: nil)
      return
    }
    switch relation {
    case .table:
      moveTable(old, to: new)
      redirectReferences(from: old, to: new)
      if old.schema != new.schema { moveOwnedSequences(of: new) }
      moveTypeReferences(from: .composite(old), to: .composite(new))
    case .sequence:
      forget(old)
      enter(new, as: .sequence)
      if var sequence = schema.sequences.removeValue(forKey: old) {
        sequence.name = new
        schema.sequences[new] = sequence
      }
      changeColumns { if $0.sequence == old { $0.sequence = new } }
    default:
      forget(old)
      enter(new, as: relation)
    }
  }

  /// The sequences of a table's columns go with it to another schema.
  private func moveOwnedSequences(of table: QualifiedName) {
    let owned = schema.sequences.values.filter { $0.owner?.table == table }.map(\.name)
    for name in owned.sorted() {
      move(name, to: QualifiedName(schema: table.schema, name: name.name))
    }
  }

  private func redirectReferences(from old: QualifiedName, to new: QualifiedName) {
    for index in drafts.indices {
      if drafts[index].table.partitionOf?.parent == old {
        drafts[index].table.partitionOf?.parent = new
      }
      drafts[index].table.inherits = drafts[index].table.inherits.map { $0 == old ? new : $0 }
      for key in drafts[index].table.foreignKeys.indices
      where drafts[index].table.foreignKeys[key].target == old {
        drafts[index].table.foreignKeys[key].target = new
      }
    }
    for name in schema.sequences.keys where schema.sequences[name]?.owner?.table == old {
      schema.sequences[name]?.owner?.table = new
    }
  }

  private func changeColumns(_ change: (inout Column) -> Void) {
    for index in drafts.indices {
      for column in drafts[index].table.columns.indices {
        change(&drafts[index].table.columns[column])
      }
    }
  }

  /// Gives a column another name, in everything that reads it.
  func renameColumn(_ old: String, to new: String, in table: QualifiedName) {
    if draft(table)?.table.column(new) != nil {
      error("the table \"\(table)\" has a column \"\(new)\" already", at: nil)
      return
    }
    update(table) { $0.table.renameColumn(old, to: new) }
    for index in drafts.indices {
      for key in drafts[index].table.foreignKeys.indices
      where drafts[index].table.foreignKeys[key].target == table {
        drafts[index].table.foreignKeys[key].targetColumns.replace(old, with: new)
      }
    }
    for name in schema.sequences.keys {
      if let owner = schema.sequences[name]?.owner, owner.table == table, owner.column == old {
        schema.sequences[name]?.owner = (table, new)
      }
    }
  }

  /// Gives a user-defined type another name.
  func moveType(_ old: QualifiedName, to new: QualifiedName) {
    guard old != new else { return }
    typeOrder = typeOrder.map { $0 == old ? new : $0 }
    if var type = schema.enums.removeValue(forKey: old) {
      type.name = new
      schema.enums[new] = type
      moveTypeReferences(from: .enumeration(old), to: .enumeration(new))
    } else if var type = schema.domains.removeValue(forKey: old) {
      type.name = new
      schema.domains[new] = type
      moveTypeReferences(from: .domain(old), to: .domain(new))
    } else if var type = schema.composites.removeValue(forKey: old) {
      type.name = new
      schema.composites[new] = type
      forget(old)
      enter(new, as: .compositeType)
      moveTypeReferences(from: .composite(old), to: .composite(new))
    } else if opaqueTypes.remove(old) != nil {
      opaqueTypes.insert(new)
      moveTypeReferences(from: .other(old), to: .other(new))
    }
  }

  private func moveTypeReferences(from old: SQLType, to new: SQLType) {
    changeColumns { $0.type = $0.type.replacing(old, with: new) }
    changeExpressions { expression in
      guard case .cast(let inner, let type) = expression else { return expression }
      return .cast(inner, type.replacing(old, with: new))
    }
    schema.domains = schema.domains.mapValues { domain in
      var copy = domain
      copy.base = domain.base.replacing(old, with: new)
      return copy
    }
    schema.composites = schema.composites.mapValues { composite in
      var copy = composite
      copy.fields = composite.fields.map { ($0.name, $0.type.replacing(old, with: new)) }
      return copy
    }
    schema.functions = schema.functions.mapValues { overloads in
      overloads.map { function in
        var copy = function
        copy.parameters = function.parameters.map { ($0.name, $0.type.replacing(old, with: new)) }
        copy.returns = function.returns?.replacing(old, with: new)
        return copy
      }
    }
    for index in functionBodies.indices {
      functionBodies[index].signature = functionBodies[index].signature.map {
        $0.replacing(old, with: new)
      }
    }
    for index in procedureTexts.indices {
      procedureTexts[index].signature = procedureTexts[index].signature.map {
        $0.replacing(old, with: new)
      }
    }
  }

  /// Gives a function, with all its overloads, another name.
  func moveFunction(_ old: QualifiedName, to new: QualifiedName) {
    guard old != new, let overloads = schema.functions.removeValue(forKey: old) else { return }
    schema.functions[new, default: []] += overloads.map { function in
      var copy = function
      copy.name = new
      return copy
    }
    parameterDefaults[new, default: []] += parameterDefaults.removeValue(forKey: old) ?? []
    for index in functionBodies.indices where functionBodies[index].function == old {
      functionBodies[index].function = new
    }
    for index in procedureTexts.indices where procedureTexts[index].function == old {
      procedureTexts[index].function = new
    }
    changeExpressions { expression in
      guard case .userCall(old, let arguments) = expression else { return expression }
      return .userCall(new, arguments)
    }
    for index in drafts.indices {
      for hook in drafts[index].table.hooks.indices
      where drafts[index].table.hooks[hook].function == old {
        drafts[index].table.hooks[hook].function = new
      }
    }
  }

  /// Gives a schema another name, and with it everything inside.
  func renameNamespace(_ old: String, to new: String) {
    namespaces = namespaces.map { $0 == old ? new : $0 }
    func moved(_ name: QualifiedName) -> QualifiedName {
      QualifiedName(schema: new, name: name.name)
    }
    for name in relationOrder where name.schema == old { move(name, to: moved(name)) }
    for name in typeOrder where name.schema == old { moveType(name, to: moved(name)) }
    for name in schema.functions.keys.sorted() where name.schema == old {
      moveFunction(name, to: moved(name))
    }
  }

  /// Rewrites every expression of every table and domain, from the leaves up.
  private func changeExpressions(_ change: (Expression) -> Expression) {
    for index in drafts.indices { drafts[index].table.changeExpressions(change) }
    schema.domains = schema.domains.mapValues { domain in
      var copy = domain
      copy.defaultValue = domain.defaultValue?.rewritten(change)
      for index in copy.checks.indices {
        copy.checks[index].expression = copy.checks[index].expression.rewritten(change)
      }
      return copy
    }
  }
}
