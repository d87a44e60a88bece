import SQLEvaluation
import SchemaModel

/// Leaves: comparisons, patterns, truths of columns, and what is left to evaluation.
extension Normaliser {
  /// The condition under which an expression without AND, OR or NOT at its top meets the demand.
  func leaf(_ expression: Expression, _ demand: Demand) -> Condition {
    if expression.isSurelyNull { return constant(nil, demand) }
    if expression.columns.isEmpty { return constantLeaf(expression, demand) }
    if lifted < Self.maximumLifted,
      let choice = ChoiceLifting.lifted(expression, isTruth: isTruth)
    {
      var deeper = self
      deeper.lifted += 1
      return deeper.condition(choice, demand)
    }
    let (positive, strict) =
      demand.isPositive
      ? (expression, demand.isStrict) : (expression.opposite, demand.isStrict)
    guard let positive else { return solvedOrNot(expression, demand) }
    return solvedOrNot(positive, Demand(positive: true, strict: strict))
  }

  private func constantLeaf(_ expression: Expression, _ demand: Demand) -> Condition {
    var parts: [Condition] = []
    for evaluator in context.evaluators(for: expression) {
      guard let value = context.constant(expression, as: .boolean, evaluator) else {
        return unsolved(expression, demand)
      }
      parts.append(constant(value.truth, demand))
    }
    return algebra.all(parts)
  }

  private func solvedOrNot(_ expression: Expression, _ demand: Demand) -> Condition {
    guard demand.isPositive else { return unsolved(expression, demand) }
    return atom(expression, strict: demand.isStrict) ?? unsolved(expression, demand)
  }

  /// An atom solved by construction; `nil` where there is no rule for it.
  private func atom(_ expression: Expression, strict: Bool) -> Condition? {
    switch expression {
    case .column(let name):
      guard context.facts[name]?.ordinal == .boolean else { return nil }
      return restricted(name, Domain(intervals: [1...1]), strict: strict)
    case .not(.column(let name)):
      guard context.facts[name]?.ordinal == .boolean else { return nil }
      return restricted(name, Domain(intervals: [0...0]), strict: strict)
    case .similar(let subject, let pattern, let negated):
      return patternMatch(
        subject, pattern, language: .similar, ignoresCase: false, negated: negated,
        strict: strict)
    case .binary(let name, let a, let b):
      if let comparison = ComparisonOperator(rawValue: name) {
        if a == b, case .column(let column) = a {
          return comparedWithItself(column, comparison, strict: strict)
        }
        return compared(a, comparison, b, strict: strict)
      }
      if name == "<@" { return contained(a, in: b, strict: strict) }
      if name == "@>" { return contained(b, in: a, strict: strict) }
      if name == "&&" { return overlapping(a, b, strict: strict) }
      guard let match = PatternOperator(name) else { return nil }
      return patternMatch(
        a, b, language: match.language, ignoresCase: match.ignoresCase,
        negated: match.isNegated, strict: strict)
    case .quantified(let subject, operator: "=", let array, all: false):
      return isElement(subject, of: array, strict: strict)
    case .call("starts_with", let arguments) where arguments.count == 2:
      return prefixed(arguments[0], arguments[1], strict: strict)
    default: return nil
    }
  }

  /// `column op column`.
  private func comparedWithItself(
    _ column: String, _ comparison: ComparisonOperator, strict: Bool
  ) -> Condition {
    switch comparison {
    case .equal, .lessOrEqual, .greaterOrEqual:
      strict ? algebra.domain(column, .notNull) : .always
    case .notEqual, .less, .greater: strict ? .never : algebra.domain(column, .onlyNull)
    }
  }

  /// The column's value lies in the domain, or, unless `strict`, is NULL.
  func restricted(_ column: String, _ domain: Domain, strict: Bool) -> Condition {
    var domain = domain
    domain.null = strict ? .forbidden : .optional
    if domain.intervals?.isEmpty == true || domain.values?.isEmpty == true {
      return strict ? .never : .domain(column, .onlyNull)
    }
    return algebra.domain(column, domain)
  }

  /// The same for a domain that may hold nothing (`nil`).
  func restricted(_ column: String, _ domain: Domain?, strict: Bool) -> Condition {
    guard let domain else { return strict ? .never : .domain(column, .onlyNull) }
    return restricted(column, domain, strict: strict)
  }

  /// A condition that is evaluated: a predicate of its column where it reads one alone.
  func unsolved(_ expression: Expression, _ demand: Demand) -> Condition {
    let positive = demand.isPositive ? expression : expression.opposite ?? .not(expression)
    var parts: [Condition] = []
    var test = positive
    let columns = positive.columns
    if demand.isStrict {
      if positive.isStrictAndTotal {
        parts = columns.map { algebra.domain($0, .notNull) }
      } else {
        test = .isTruth(positive, true, negated: false)
      }
    }
    if columns.count == 1 {
      // IS TRUE of NULL is false, which the domain says better.
      let forbidsNull = demand.isStrict && Set(positive.strictColumns) == Set(columns)
      parts.append(
        .domain(
          columns[0],
          Domain(null: forbidsNull ? .forbidden : .optional, predicates: [test])))
    } else {
      parts.append(.residual(test))
    }
    return algebra.all(parts)
  }
}

extension Expression {
  /// An expression that is true where this one is false, false where it is true, and NULL where it
  /// is NULL; `nil` where no operator says so.
  var opposite: Expression? {
    switch self {
    case .not(let inner): return inner
    case .column: return .not(self)
    case .similar(let a, let b, let negated): return .similar(a, pattern: b, negated: !negated)
    case .binary(let name, let a, let b):
      return Self.opposites[name].map { .binary($0, a, b) }
    default: return nil
    }
  }

  private static let opposites = [
    "=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">", "~~": "!~~", "!~~": "~~",
    "~~*": "!~~*", "!~~*": "~~*", "~": "!~", "!~": "~", "~*": "!~*", "!~*": "~*",
  ]

  /// Whether it holds a NULL below operators that pass NULL on.
  var isSurelyNull: Bool {
    switch self {
    case .literal(.null): true
    case .cast(let a, _), .unary(_, let a), .not(let a): a.isSurelyNull
    case .binary(_, let a, let b): a.isSurelyNull || b.isSurelyNull
    default: false
    }
  }
}
