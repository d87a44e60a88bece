internal import SchemaModel

/// What the names in an expression may refer to.
enum ExpressionScope {
  /// The columns of a table.
  case table(QualifiedName, columns: [String])
  /// `VALUE` of a domain.
  case domain
  /// The parameters of a function.
  case function(QualifiedName, parameters: [String?])
  /// The variables and records of a procedure, whatever they are called.
  case procedure
  /// Nothing: defaults and partition bounds.
  case constants
}
