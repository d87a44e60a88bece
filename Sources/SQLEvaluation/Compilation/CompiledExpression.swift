public import SchemaModel

/// An expression made ready for a table's rows: columns are indices, operators are chosen,
/// constants folded, patterns prepared.
public struct CompiledExpression: Sendable {
  /// The type of the values it gives, without modifiers.
  public let type: SQLType
  /// The value, where it is the same for every row.
  public let constant: SQLValue?
  let run: Run

  /// The value for a row, in the order of the bindings it was compiled against.
  ///
  /// - Parameter domainValue: what `VALUE` is, for a domain's check.
  /// - Throws: `runtime` where PostgreSQL would raise an error, `unsupported` where a value leaves
  ///   this evaluator's reach (a numeric of more than 38 digits).
  public func evaluate(_ row: [SQLValue], domainValue: SQLValue = .null)
    throws(EvaluationError) -> SQLValue
  {
    try run(Frame(row: row, domainValue: domainValue))
  }

  /// Whether a CHECK of this expression lets the row pass: it is true or NULL, and no error.
  public func isSatisfied(by row: [SQLValue], domainValue: SQLValue = .null) -> Bool {
    guard let value = try? run(Frame(row: row, domainValue: domainValue)) else { return false }
    return value.truth ?? true
  }
}
