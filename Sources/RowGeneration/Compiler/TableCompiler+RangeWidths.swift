import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Ranges that a CHECK gives one length: `upper(at) = lower(at) + interval '1 hour'`.
extension TableCompiler {
  /// The only distance of a column's bounds, in ordinals; `nil` where no CHECK says so.
  func demandedWidth(of column: String, _ element: SQLType) -> Int64? {
    let low = Expression.call("lower", [.column(column)])
    let high = Expression.call("upper", [.column(column)])
    for equation in plan.solution.residual.flatMap(\.expression.conjuncts) {
      guard case .binary("=", let a, let b) = equation else { continue }
      for (left, right) in [(a, b), (b, a)] {
        switch (left, right) {
        case (high, .binary("+", low, let width)), (.binary("-", high, low), let width),
          (low, .binary("-", high, let width)):
          if let found = distance(width, element) { return found }
        default: continue
        }
      }
    }
    return nil
  }

  private func distance(_ width: Expression, _ element: SQLType) -> Int64? {
    guard let ordinal = OrdinalType(element, in: schema), width.columns.isEmpty else { return nil }
    let evaluator = Evaluator(schema: schema, now: 0)
    let value = try? evaluator.evaluate(width, row: { _ in .null }, types: { _ in .text })
    let found = value.flatMap { ordinal.distance(of: $0) }
    return found.flatMap { $0 > 0 ? $0 : nil }
  }
}
