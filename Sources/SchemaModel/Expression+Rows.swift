extension Expression {
  /// Some row of a table, or none: what a query of a procedure finds there.
  public static func row(of table: QualifiedName) -> Expression {
    .unsupported("a row of \(table)")
  }

  /// An aggregate over rows of a table: `sum(value)`, as `count` of nothing in particular too.
  public static func aggregate(
    _ name: String, of value: Expression?, over table: QualifiedName
  ) -> Expression {
    .binary(name, .row(of: table), value ?? .literal(.null))
  }

  /// The aggregates that are told from functions.
  public static let aggregates: Set<String> = ["sum", "count", "avg", "min", "max"]

  /// The expression with columns of some row of a table in the place of their names, and with
  /// aggregates over its rows.
  ///
  /// - Parameter alias: the name that the columns may be qualified with.
  public func overRows(
    of table: QualifiedName, called alias: String, columns: Set<String>
  ) -> Expression {
    switch self {
    case .column(let name) where columns.contains(name): return .field(.row(of: table), name)
    case .field(.column(alias), let name): return .field(.row(of: table), name)
    case .call(let name, let arguments) where Self.aggregates.contains(name):
      return .aggregate(
        name, of: arguments.first?.overRows(of: table, called: alias, columns: columns),
        over: table)
    default: return mapChildren { $0.overRows(of: table, called: alias, columns: columns) }
    }
  }
}
