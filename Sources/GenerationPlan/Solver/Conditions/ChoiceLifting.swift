import SchemaModel

/// Lifts a choice out of the expression around it: `f(CASE WHEN p THEN x ELSE y END)` becomes
/// `CASE WHEN p THEN f(x) ELSE f(y) END`, which a normaliser can take apart.
enum ChoiceLifting {
  /// The expression as a CASE at the top; `nil` where no choice is within.
  static func lifted(_ expression: Expression, isTruth: (Expression) -> Bool) -> Expression? {
    if let choice = choice(expression, isTruth: isTruth) {
      if case .caseWhen(nil, _, _) = choice { return choice }
      return lifted(choice, isTruth: isTruth) ?? choice
    }
    switch expression {
    // What is a truth inside a leaf is not a choice of values: leave it where it is.
    case .and, .or, .not, .isNull, .isNotNull, .isTruth, .isDistinct: return nil
    default: break
    }
    for (index, child) in expression.children.enumerated() {
      guard case .caseWhen(nil, let branches, let otherwise)? = lifted(child, isTruth: isTruth)
      else { continue }
      func replaced(by result: Expression) -> Expression {
        var place = 0
        return expression.mapChildren { child in
          defer { place += 1 }
          return place == index ? result : child
        }
      }
      return .caseWhen(
        operand: nil,
        branches: branches.map {
          Expression.CaseBranch(condition: $0.condition, result: replaced(by: $0.result))
        }, otherwise: replaced(by: otherwise))
    }
    return nil
  }

  /// An expression that chooses between values, as a CASE or as a sum of them.
  private static func choice(_ expression: Expression, isTruth: (Expression) -> Bool)
    -> Expression?
  {
    switch expression {
    case .caseWhen(nil, _, _): return expression
    case .caseWhen(let operand?, let branches, let otherwise):
      return .caseWhen(
        operand: nil,
        branches: branches.map {
          Expression.CaseBranch(
            condition: .binary("=", operand, $0.condition), result: $0.result)
        }, otherwise: otherwise)
    case .call("coalesce", let arguments):
      guard let last = arguments.last else { return nil }
      return arguments.dropLast().reversed().reduce(last) { rest, argument in
        conditional(.isNotNull(argument), argument, else: rest)
      }
    case .call("nullif", let arguments) where arguments.count == 2:
      return conditional(
        .binary("=", arguments[0], arguments[1]), .literal(.null), else: arguments[0])
    case .call("num_nonnulls", let arguments):
      return sum(arguments.map { conditional(.isNotNull($0), one, else: zero) })
    case .call("num_nulls", let arguments):
      return sum(arguments.map { conditional(.isNull($0), one, else: zero) })
    case .call("abs", let arguments) where arguments.count == 1:
      return conditional(
        .binary("<", arguments[0], zero), .unary("-", arguments[0]), else: arguments[0])
    case .cast(let inner, let type) where type.isInteger && isTruth(inner):
      return .caseWhen(
        operand: nil,
        branches: [
          Expression.CaseBranch(condition: inner, result: one),
          Expression.CaseBranch(condition: .not(inner), result: zero),
        ], otherwise: .literal(.null))
    default: return nil
    }
  }

  private static let zero = Expression.literal(.integer(0))
  private static let one = Expression.literal(.integer(1))

  private static func conditional(
    _ test: Expression, _ result: Expression, else otherwise: Expression
  ) -> Expression {
    .caseWhen(
      operand: nil, branches: [Expression.CaseBranch(condition: test, result: result)],
      otherwise: otherwise)
  }

  private static func sum(_ terms: [Expression]) -> Expression? {
    guard let first = terms.first else { return nil }
    return terms.dropFirst().reduce(first) { .binary("+", $0, $1) }
  }
}
