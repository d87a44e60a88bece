/// Why an expression has no value.
public enum EvaluationError: Error, Hashable, Sendable {
  /// It uses something this evaluator does not know; the text names it.
  case unsupported(String)
  /// PostgreSQL would raise an error here (division by zero, a bad cast, an overflow).
  case runtime(String)

  /// The reason alone.
  public var message: String {
    switch self {
    case .unsupported(let reason), .runtime(let reason): reason
    }
  }
}
