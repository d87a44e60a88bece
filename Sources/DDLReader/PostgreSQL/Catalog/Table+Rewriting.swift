internal import SchemaModel

extension Table {
  /// Rewrites every expression of the table, from the leaves up.
  mutating func changeExpressions(_ change: (Expression) -> Expression) {
    for index in columns.indices {
      columns[index].defaultValue = columns[index].defaultValue?.rewritten(change)
      columns[index].generation = columns[index].generation?.rewritten(change)
    }
    for index in checks.indices {
      checks[index].expression = checks[index].expression.rewritten(change)
    }
    for index in keys.indices {
      keys[index].parts = keys[index].parts.map { $0.rewritten(change) }
      keys[index].predicate = keys[index].predicate?.rewritten(change)
    }
    for index in indexes.indices {
      indexes[index].parts = indexes[index].parts.map { $0.rewritten(change) }
      indexes[index].predicate = indexes[index].predicate?.rewritten(change)
    }
    for index in exclusions.indices {
      exclusions[index].predicate = exclusions[index].predicate?.rewritten(change)
      for element in exclusions[index].elements.indices {
        exclusions[index].elements[element].expression = exclusions[index].elements[element]
          .expression.rewritten(change)
      }
    }
    if let key = partitioning?.key { partitioning?.key = key.map { $0.rewritten(change) } }
  }

  /// Gives a column another name in the table itself and in all its constraints.
  mutating func renameColumn(_ old: String, to new: String) {
    for index in columns.indices where columns[index].name == old { columns[index].name = new }
    changeExpressions { $0 == .column(old) ? .column(new) : $0 }
    for index in keys.indices {
      keys[index].parts = keys[index].parts.map { $0 == .column(old) ? .column(new) : $0 }
    }
    for index in indexes.indices {
      indexes[index].parts = indexes[index].parts.map { $0 == .column(old) ? .column(new) : $0 }
      indexes[index].included.replace(old, with: new)
    }
    for index in foreignKeys.indices { foreignKeys[index].columns.replace(old, with: new) }
    presentRows.renameColumn(old, to: new)
    if let key = partitioning?.key {
      partitioning?.key = key.map { $0 == .column(old) ? .column(new) : $0 }
    }
  }
}

extension UniqueKey.Part {
  /// The part with its expression rewritten; a bare column stays.
  func rewritten(_ change: (Expression) -> Expression) -> UniqueKey.Part {
    if case .expression(let inner) = self { .expression(inner.rewritten(change)) } else { self }
  }
}

extension Expression {
  /// A copy in which `change` has been applied to every node, children first.
  func rewritten(_ change: (Expression) -> Expression) -> Expression {
    change(mapChildren { $0.rewritten(change) })
  }
}

extension SQLType {
  /// The type with `old` replaced, also as the element of an array.
  func replacing(_ old: SQLType, with new: SQLType) -> SQLType {
    if self == old { return new }
    if case .array(of: let element) = self { return .array(of: element.replacing(old, with: new)) }
    return self
  }
}

extension [String] {
  /// Replaces every element equal to `old`.
  mutating func replace(_ old: String, with new: String) {
    for index in indices where self[index] == old { self[index] = new }
  }
}
