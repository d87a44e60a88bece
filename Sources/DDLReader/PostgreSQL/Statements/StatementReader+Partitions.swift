internal import SchemaModel

extension StatementReader {
  func partitionStrategy(_ node: SyntaxNode) -> PartitionScheme.Strategy {
    PartitionScheme.Strategy(rawValue: node["strategy"].string?.lowercased() ?? "") ?? .range
  }

  func readPartitionKey(_ node: SyntaxNode, of name: QualifiedName) {
    guard let table = catalog.draft(name)?.table else { return }
    let key = node["partParams"].items.compactMap {
      indexPart($0.body, of: table, at: node.location)?.key
    }
    catalog.update(name) { $0.table.partitioning?.key = key }
  }

  /// Reads `FOR VALUES …` or `DEFAULT`.
  func partitionBound(_ node: SyntaxNode) -> PartitionBound {
    if node["is_default"].bool { return .default }
    switch node["strategy"].string {
    case "h": return .hash(modulus: node["modulus"].int, remainder: node["remainder"].int)
    case "l": return .list(node["listdatums"].items.map(constant))
    default:
      return .range(
        from: node["lowerdatums"].items.map(rangeDatum),
        to: node["upperdatums"].items.map(rangeDatum))
    }
  }

  /// MINVALUE and MAXVALUE look like columns to the grammar.
  private func rangeDatum(_ node: SyntaxNode) -> Expression? {
    if node.kind == "ColumnRef", let name = node.body["fields"].names.first,
      ["minvalue", "maxvalue"].contains(name)
    {
      return nil
    }
    return constant(node)
  }

  func attachPartition(_ command: SyntaxNode, to parent: QualifiedName) {
    let node = command["def"].body
    guard let child = existingTable(node["name"]) else { return }
    let place = origin.range(ofName: child.name, after: node["name"].location)
    guard let parentTable = catalog.draft(parent)?.table, parentTable.partitioning != nil else {
      catalog.error("\"\(parent)\" is not partitioned", at: place)
      return
    }
    guard hasColumns(of: parentTable, child, at: place) else { return }
    let bound = partitionBound(node["bound"])
    catalog.update(child) { $0.table.partitionOf = (parent, bound) }
  }

  func addParent(_ node: SyntaxNode, to child: QualifiedName) {
    guard let parent = existingTable(node), let table = catalog.draft(parent)?.table,
      hasColumns(
        of: table, child, at: origin.range(ofName: parent.name, after: node.location))
    else { return }
    catalog.update(child) { $0.table.inherits.append(parent) }
  }

  private func hasColumns(of parent: Table, _ child: QualifiedName, at place: SourceRange) -> Bool {
    guard let table = catalog.draft(child)?.table else { return false }
    for column in parent.columns where table.column(column.name) == nil {
      catalog.error(
        "the table \"\(child)\" lacks the column \"\(column.name)\" of its parent "
          + "\"\(parent.name)\"", at: place)
      return false
    }
    return true
  }

  /// Takes a table out of its parent; what it inherited it keeps.
  func leaveParent(_ child: QualifiedName, _ parent: QualifiedName) {
    SchemaFinisher(catalog: catalog).inheritConstraints(of: child)
    catalog.update(child) { draft in
      if draft.table.partitionOf?.parent == parent { draft.table.partitionOf = nil }
      draft.table.inherits.removeAll { $0 == parent }
    }
  }
}
