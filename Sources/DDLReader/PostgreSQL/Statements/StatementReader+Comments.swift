internal import SchemaModel

extension StatementReader {
  /// `COMMENT ON TABLE` and `COMMENT ON COLUMN`; a comment on anything else says nothing of rows.
  func comment(_ body: SyntaxNode) {
    let names = body["object"].names
    let text = body["comment"].string
    switch body["objtype"].string {
    case "OBJECT_TABLE":
      guard let table = catalog.resolveRelation(names) else { return }
      catalog.update(table) { $0.table.comment = text }
    case "OBJECT_COLUMN":
      guard let column = names.last, let table = catalog.resolveRelation(names.dropLast()) else {
        return
      }
      updateColumn(column, of: table) { $0.comment = text }
    default: break
    }
  }
}
