internal import SchemaModel

extension StatementReader {
  /// `CREATE INDEX`: unique ones are keys; the others are kept for what they compute of a row.
  func createIndex(_ body: SyntaxNode) {
    let relation = body["relation"]
    guard let table = existingTable(relation), let draft = catalog.draft(table) else { return }
    let place = origin.range(
      ofName: body["idxname"].string ?? relation["relname"].string ?? "",
      after: body["idxname"].string == nil ? relation.location : startOfIndex(before: relation))
    var parts: [UniqueKey.Part] = []
    var labels: [String] = []
    for node in body["indexParams"].items.map(\.body) {
      guard let part = indexPart(node, of: draft.table, at: relation.location) else { return }
      labels.append(numbered(part.label, after: labels))
      parts.append(part.key)
    }
    let included = body["indexIncludingParams"].items.compactMap { $0.body["name"].string }
    labels += included
    let name = body["idxname"].string ?? catalog.indexName(table, labels, "idx")
    if body["if_not_exists"].bool,
      catalog.relations[QualifiedName(schema: table.schema, name: name)] != nil
    {
      return
    }
    guard claimIndex(name, of: table, at: place) else { return }
    let condition = body["whereClause"]
    let predicate = condition.isPresent ? expression(condition, of: draft.table) : nil
    guard body["unique"].bool else {
      let index = TableIndex(
        name: name, method: body["accessMethod"].string ?? "btree", parts: parts,
        included: included, predicate: predicate, range: place)
      return catalog.update(table) { $0.table.indexes.append(index) }
    }
    let key = UniqueKey(
      name: name, parts: parts, predicate: predicate,
      nullsAreEqual: body["nulls_not_distinct"].bool, range: place)
    catalog.update(table) { $0.table.keys.append(key) }
  }

  /// One part of an index: what it is as a key, as an expression, and what the server would call
  /// its column.
  struct IndexPart {
    var key: UniqueKey.Part
    var expression: Expression
    var label: String
  }

  /// Reads an `IndexElem` or a `PartitionElem`; `nil` after the error that its column is missing.
  func indexPart(_ node: SyntaxNode, of table: Table, at location: Int) -> IndexPart? {
    if let column = node["name"].string {
      guard table.column(column) != nil else {
        unknownColumn(
          column, of: table.name, at: origin.range(ofName: column, after: location))
        return nil
      }
      return IndexPart(key: .column(column), expression: .column(column), label: column)
    }
    let value = expression(node["expr"], of: table)
    // A column in parentheses is a column.
    if case .column(let column) = value {
      return IndexPart(key: .column(column), expression: value, label: column)
    }
    return IndexPart(
      key: .expression(value), expression: value, label: Self.label(of: node["expr"]))
  }

  /// The statement names its index before its table, and the tree has no place for it.
  private func startOfIndex(before relation: SyntaxNode) -> Int {
    let before = origin.bytes[..<min(relation.location, origin.bytes.count)]
    return before.lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? 0
  }

  /// What the server calls the column of an index on an expression (`FigureColname`).
  private static func label(of node: SyntaxNode) -> String {
    switch node.kind {
    case "FuncCall": node.body["funcname"].names.last ?? "expr"
    case "CollateClause": label(of: node.body["arg"])
    case "TypeCast":
      switch label(of: node.body["arg"]) {
      case "expr": node.body["typeName"]["names"].names.last ?? "expr"
      case let inner: inner
      }
    case "CoalesceExpr": "coalesce"
    case "MinMaxExpr": node.body["op"].string == "IS_LEAST" ? "least" : "greatest"
    case "ColumnRef": node.body["fields"].names.last ?? "expr"
    case "CaseExpr": "case"
    case "A_ArrayExpr": "array"
    case "RowExpr": "row"
    default: "expr"
    }
  }

  private func numbered(_ label: String, after labels: [String]) -> String {
    guard labels.contains(label) else { return label }
    var number = 1
    while labels.contains("\(label)\(number)") { number += 1 }
    return "\(label)\(number)"
  }
}
