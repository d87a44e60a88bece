public import SchemaModel

/// Why rows could not be made.
public enum GenerationError: Error, Hashable, Sendable {
  /// The plan asks for what the compiler cannot build.
  case uncompilable(table: QualifiedName, column: String, reason: String)
  /// A check refused a row in every attempt.
  case unsatisfied(table: QualifiedName, row: Int, constraint: String)
  /// One row is longer than a block.
  case rowTooLong(table: QualifiedName, row: Int)
  /// A row breaks a constraint in spite of the plan: a fault of the program.
  case violated(ConstraintViolation)
}

extension GenerationError {
  /// The table that cannot be filled.
  public var table: QualifiedName {
    switch self {
    case .uncompilable(let table, _, _), .unsatisfied(let table, _, _), .rowTooLong(let table, _):
      table
    case .violated(let violation): violation.table
    }
  }
}

extension GenerationError: CustomStringConvertible {
  /// One sentence that names table, place and the way out.
  public var description: String {
    switch self {
    case .uncompilable(let table, let column, let reason):
      "\(table).\(column): \(reason)"
    case .unsatisfied(let table, let row, let constraint):
      "table \(table), row \(row): no values were found that satisfy \(constraint); "
        + "give the columns it reads other generators in the plan"
    case .rowTooLong(let table, let row):
      "table \(table), row \(row): the row is longer than an output block; "
        + "shorten its texts in the plan"
    case .violated(let violation):
      "\(violation); this is a fault of Rowmill: please report it with the schema"
    }
  }
}
