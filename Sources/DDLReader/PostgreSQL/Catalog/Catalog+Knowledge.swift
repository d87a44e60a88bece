internal import SchemaModel

extension Catalog {
  /// Whether the names that a query over the server's catalogue asks for are all there.
  ///
  /// Where tables are among them, the others must be columns or constraints of these tables; names of
  /// schemas, and words such as `BASE TABLE`, say nothing.
  ///
  /// - Complexity: O(names × (tables + columns)).
  func knows(_ names: [String]) -> Bool {
    let plain = names.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
      .filter { !namespaces.contains($0) && $0.count > 1 && !$0.contains(" ") }
    let asked = drafts.map(\.table).filter { plain.contains($0.name.name) }
    let rest = plain.filter { name in !asked.contains { $0.name.name == name } }
    if asked.isEmpty {
      return !plain.isEmpty && rest.allSatisfy(knowsObject)
    }
    return rest.allSatisfy { name in asked.contains { $0.has(name) } || knowsObject(name) }
  }

  /// Whether anything but a table goes by the name.
  private func knowsObject(_ name: String) -> Bool {
    relations.keys.contains { $0.name == name } || typeOrder.contains { $0.name == name }
      || schema.functions.keys.contains { $0.name == name }
      || schema.extensions.contains(name)
      || drafts.contains { $0.table.hasConstraint(name) }
  }
}

extension Table {
  /// Whether a column or a constraint of the table, or a trigger on it, goes by the name.
  fileprivate func has(_ name: String) -> Bool { column(name) != nil || hasConstraint(name) }

  fileprivate func hasConstraint(_ name: String) -> Bool {
    keys.contains { $0.name == name } || checks.contains { $0.name == name }
      || foreignKeys.contains { $0.name == name } || exclusions.contains { $0.name == name }
      || indexes.contains { $0.name == name } || hooks.contains { $0.name == name }
  }
}
