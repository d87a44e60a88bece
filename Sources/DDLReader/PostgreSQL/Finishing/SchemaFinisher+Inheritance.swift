internal import SchemaModel

extension SchemaFinisher {
  /// Gives a table what its parents pass on: their CHECKs and NOT NULLs; to a partition their
  /// keys, foreign keys and row triggers as well.
  ///
  /// Parents are completed before their children. What the table has already, under whatever
  /// name, is not given twice.
  func inheritConstraints(of table: QualifiedName) {
    var visited: [QualifiedName] = []
    inheritConstraints(of: table, visited: &visited)
  }

  private func inheritConstraints(of table: QualifiedName, visited: inout [QualifiedName]) {
    guard !visited.contains(table), let draft = catalog.draft(table) else { return }
    visited.append(table)
    let partitionParent = draft.table.partitionOf?.parent
    for name in draft.table.inherits + [partitionParent].compactMap({ $0 }) {
      inheritConstraints(of: name, visited: &visited)
      guard let parent = catalog.draft(name) else { continue }
      catalog.update(table) { child in
        inheritChecks(from: parent, to: &child.table)
        inheritNotNull(from: parent.table, to: &child.table)
        guard name == partitionParent else { return }
        inheritKeys(from: parent.table, to: &child.table)
        inheritForeignKeys(from: parent.table, to: &child.table)
        inheritTriggers(from: parent.table, to: &child.table)
      }
    }
  }

  private func inheritChecks(from parent: TableDraft, to child: inout Table) {
    for check in parent.table.checks
    where !parent.checksNotInherited.contains(check.name)
      && !child.checks.contains(where: { $0.name == check.name })
    {
      child.checks.append(check)
    }
  }

  private func inheritNotNull(from parent: Table, to child: inout Table) {
    for column in parent.columns where column.isNotNull {
      // Inheritance does not pass a primary key on, and its NOT NULL goes with the column.
      if let index = child.columns.firstIndex(where: { $0.name == column.name }) {
        child.columns[index].isNotNull = true
      }
    }
  }

  private func inheritKeys(from parent: Table, to child: inout Table) {
    for key in parent.keys {
      let isThere = child.keys.contains { own in
        own.parts == key.parts && own.predicate == key.predicate
      }
      guard !isThere else { continue }
      var copy = key
      copy.isPrimary = key.isPrimary && child.primaryKey == nil
      copy.name = catalog.name(
        ofCopy: key, isPrimary: copy.isPrimary, in: child.name, from: parent.name)
      catalog.enter(
        QualifiedName(schema: child.name.schema, name: copy.name), as: .index(of: child.name))
      child.keys.append(copy)
    }
  }

  private func inheritForeignKeys(from parent: Table, to child: inout Table) {
    for key in parent.foreignKeys {
      let isThere = child.foreignKeys.contains { own in
        own.columns == key.columns && own.target == key.target
          && own.targetColumns == key.targetColumns
      }
      if !isThere { child.foreignKeys.append(key) }
    }
  }

  private func inheritTriggers(from parent: Table, to child: inout Table) {
    for hook in parent.hooks {
      guard case .trigger = hook.kind, hook.isRowLevel,
        !child.hooks.contains(where: { $0.name == hook.name })
      else { continue }
      child.hooks.append(hook)
    }
  }
}
