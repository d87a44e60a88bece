import SchemaModel

/// Takes `greatest(…)` and `least(…)` out of the comparison around them: `least(a, b) <= 8` is
/// `a <= 8 OR b <= 8`, but for NULL, which neither function counts.
struct ExtremeComparison {
  /// The type of an expression, where it can be told.
  let type: (Expression) -> SQLType?

  /// The comparison by its arguments, true, false and NULL where it is; `nil` for other expressions.
  func unfolded(_ expression: Expression) -> Expression? {
    guard case .binary(let name, let left, let right) = expression,
      let comparison = ComparisonOperator(rawValue: name)
    else { return nil }
    return unfolded(left, comparison, right) ?? unfolded(right, comparison.mirrored, left)
  }

  private func unfolded(
    _ extreme: Expression, _ comparison: ComparisonOperator, _ other: Expression
  ) -> Expression? {
    guard case .call(let name, let arguments) = extreme, name == "greatest" || name == "least",
      let parts = typed(arguments + [other]), let last = parts.last
    else { return nil }
    let isGreatest = name == "greatest"
    func someArgument(_ comparison: ComparisonOperator) -> Expression {
      some(of: parts.dropLast(), comparison, last)
    }
    let (inner, outer): (ComparisonOperator, ComparisonOperator) =
      isGreatest ? (.greaterOrEqual, .greater) : (.lessOrEqual, .less)
    let isEqual = Expression.and([someArgument(inner), .not(someArgument(outer))])
    switch comparison {
    case .equal: return isEqual
    case .notEqual: return .not(isEqual)
    case inner, outer: return someArgument(comparison)
    default:
      return .not(someArgument(comparison == .less || comparison == .greater ? inner : outer))
    }
  }

  /// Whether the comparison is true of one of the arguments; NULL where these all are, or the other side.
  private func some(
    of arguments: ArraySlice<Expression>, _ comparison: ComparisonOperator, _ other: Expression
  ) -> Expression {
    let unknown = Expression.literal(.null)
    return .or(
      arguments.map {
        .isTruth(.binary(comparison.rawValue, $0, other), true, negated: false)
      } + [
        .and(arguments.map { .isNull($0) } + [unknown]),
        .and([.isNull(other), unknown]),
      ])
  }

  /// The expressions, of which bare strings take the type of the others; `nil` where that is not known.
  private func typed(_ expressions: [Expression]) -> [Expression]? {
    var result: [Expression] = []
    for expression in expressions {
      guard case .literal(.string) = expression else {
        result.append(expression)
        continue
      }
      guard let known = expressions.lazy.compactMap(type).first else { return nil }
      result.append(.cast(expression, known))
    }
    return result
  }
}
