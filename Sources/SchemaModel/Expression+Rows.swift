/// What queries of a procedure find in tables, as parts of expressions that no one can compute.
extension Expression {
  /// Some row of a table, or none.
  public static func row(of table: QualifiedName) -> Expression {
    .unsupported("a row of \(table)")
  }

  /// An aggregate over rows of a table, `sum`, `count` and others, or whether there are any,
  /// `exists`.
  ///
  /// - Parameters:
  ///   - value: what is added up; `nil` where it is rows that count.
  ///   - filter: which rows; `nil` for all.
  public static func aggregate(
    _ name: String, of value: Expression? = nil, where filter: Expression?,
    over table: QualifiedName
  ) -> Expression {
    .binary(
      name, .row(of: table),
      .row([value ?? .literal(.null), filter ?? .literal(.boolean(true))]))
  }

  /// The parts of an aggregate over rows of a table; `nil` of anything else.
  public func aggregate(
    over table: QualifiedName
  ) -> (name: String, value: Expression, filter: Expression)? {
    guard case .binary(let name, let record, .row(let parts)) = self, parts.count == 2,
      record == .row(of: table)
    else { return nil }
    return (name, parts[0], parts[1])
  }

  /// The aggregates that are told from functions.
  public static let aggregates: Set<String> = ["sum", "count", "avg", "min", "max"]

  /// The expression with columns of some row of a table in the place of their names, and with
  /// aggregates over its rows.
  ///
  /// - Parameters:
  ///   - alias: the name that the columns may be qualified with.
  ///   - filter: which rows the aggregates are of, over rows of the table too.
  public func overRows(
    of table: QualifiedName, called alias: String, columns: Set<String>,
    where filter: Expression? = nil
  ) -> Expression {
    func inner(_ part: Expression) -> Expression {
      part.overRows(of: table, called: alias, columns: columns, where: filter)
    }
    switch self {
    case .column(let name) where columns.contains(name): return .field(.row(of: table), name)
    case .field(.column(alias), let name): return .field(.row(of: table), name)
    case .call(let name, let arguments) where Self.aggregates.contains(name):
      return .aggregate(name, of: arguments.first.map(inner), where: filter, over: table)
    default: return mapChildren(inner)
    }
  }
}
