internal import SchemaModel

extension StatementReader {
  /// Adds a foreign key. Whether its target fits is checked at the end, when every table and
  /// every key is known, so that the order of statements does not matter to us.
  func addForeignKey(
    _ constraint: PendingConstraint, _ node: SyntaxNode, to table: QualifiedName
  ) {
    let place = origin.range(node.location)
    let columns = constraint.column.map { [$0] } ?? node["fk_attrs"].names
    guard columnsExist(columns, of: table, in: node) else { return }
    let targetNode = node["pktable"]
    let written = parts(targetNode)
    let target = catalog.resolveRelation(written) ?? catalog.newName(written)
    let targetPlace = origin.range(
      ofName: written.last ?? "", after: targetNode.location)
    let name = node["conname"].string ?? catalog.constraintName(table, columns, "fkey")
    guard claimName(name, of: table, at: place) else { return }

    if catalog.relations[target] == nil {
      catalog.forwardReferences.append((name, target, targetPlace))
    }

    var targetColumns = node["pk_attrs"].names
    if targetColumns.isEmpty {
      targetColumns = catalog.draft(target)?.table.primaryKey?.columns ?? []
    } else if targetColumns.count != columns.count {
      catalog.error(
        "the foreign key has \(columns.count) columns here and \(targetColumns.count) in \"\(target)\"",
        at: targetPlace)
      return
    }
    let key = ForeignKey(
      name: name, columns: columns, target: target, targetColumns: targetColumns,
      onDelete: Self.action(node["fk_del_action"]), onUpdate: Self.action(node["fk_upd_action"]),
      matchFull: node["fk_matchtype"].string == "f", deferrability: constraint.deferrability,
      range: targetPlace)
    catalog.update(table) { $0.table.foreignKeys.append(key) }
  }

  private static func action(_ node: SyntaxNode) -> ReferentialAction {
    switch node.string {
    case "r": .restrict
    case "c": .cascade
    case "n": .setNull
    case "d": .setDefault
    default: .noAction
    }
  }
}
