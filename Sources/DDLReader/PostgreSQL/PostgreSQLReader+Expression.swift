public import SchemaModel

extension PostgreSQLReader {
  /// Reads a scalar expression over named columns, as plans hold them.
  ///
  /// It is read as the condition of a CHECK, so that exactly what constraints may say is understood.
  ///
  /// - Returns: `nil` where the text is not one expression over these columns.
  public static func expression(_ text: String, over columns: [String]) -> Expression? {
    let list = columns.map { "\(quoteIdentifier($0)) text" }.joined(separator: ", ")
    let script = "CREATE TABLE t (\(list), CONSTRAINT c CHECK ((\(text)\n) IS NOT NULL));"
    let reading = read(SourceText(name: "expression", text: script))
    guard !reading.hasErrors, reading.schema.tables.count == 1,
      case .isNotNull(let expression)? = reading.schema.tables[0].checks.first?.expression
    else { return nil }
    return expression
  }
}
