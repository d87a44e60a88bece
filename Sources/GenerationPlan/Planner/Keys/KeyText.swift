import SchemaModel

/// Keys in words, for clamps, errors and the report.
enum KeyText {
  /// `PRIMARY KEY (a, b)`, `UNIQUE (lower(email))`.
  static func describe(_ key: UniqueKey) -> String {
    let parts = key.parts.map { part -> String in
      switch part {
      case .column(let name): name
      case .expression(let expression):
        "expression on \(expression.columns.joined(separator: ", "))"
      }
    }
    let kind = key.isPrimary ? "PRIMARY KEY" : "UNIQUE"
    return "\(kind) (\(parts.joined(separator: ", ")))" + (key.predicate == nil ? "" : " WHERE …")
  }

  /// Why there are no more rows.
  static func limit(_ limit: KeyPlanner.Limit, _ table: Table) -> String {
    let rows = limit.rows == 1 ? "one row" : "\(limit.rows) rows"
    return "key \"\(limit.key.name)\", \(describe(limit.key)), allows \(rows) at most"
  }
}
