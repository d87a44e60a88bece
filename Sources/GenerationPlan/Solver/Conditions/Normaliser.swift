import SQLEvaluation
import SchemaModel

/// Turns SQL's three-valued expressions into two-valued conditions.
///
/// A demand (true, not false, …) is pushed down to the leaves, where NULL becomes one of the states
/// of a column; what computes a number or a truth by choice (CASE, coalesce, counting of NULLs,
/// casts of truths) is lifted out of the comparison around it, so that
/// `num_nonnulls(a, b) = 1` becomes "a NULL and b not, or b NULL and a not".
struct Normaliser {
  let context: SolverContext
  /// Choices lifted so far on the way to a leaf; what nests deeper is left to evaluation.
  var lifted = 0

  /// How many choices one leaf may hold: each can double the condition.
  static let maximumLifted = 10

  var algebra: ConditionAlgebra { context.algebra }

  /// Makes a normaliser.
  init(_ context: SolverContext) { self.context = context }

  /// The condition under which `expression` meets the demand.
  func condition(_ expression: Expression, _ demand: Demand = .isNotFalse) -> Condition {
    switch expression {
    case .literal(.boolean(let truth)): return constant(truth, demand)
    case .literal(.null): return constant(nil, demand)
    case .cast(let inner, .boolean) where isTruth(inner): return condition(inner, demand)
    case .not(let inner): return condition(inner, demand.negated)
    case .and(let parts): return junction(parts, demand, conjunction: demand.isPositive)
    case .or(let parts): return junction(parts, demand, conjunction: !demand.isPositive)
    case .isNull(let inner): return nullness(inner, isNull: demand.isPositive)
    case .isNotNull(let inner): return nullness(inner, isNull: !demand.isPositive)
    case .isTruth(let inner, let truth, let negated):
      return truthTest(inner, truth, wanted: demand.isPositive != negated)
    case .isDistinct(let a, let b, let negated):
      return distinctness(a, b, isDistinct: demand.isPositive != negated)
    case .inList(let subject, let list, let negated):
      let equalities = list.map { Expression.binary("=", subject, $0) }
      return condition(.or(equalities), negated ? demand.negated : demand)
    case .quantified(let subject, let name, let array, let all):
      guard let elements = elements(of: typed(array, as: subject)) else {
        return leaf(expression, demand)
      }
      let comparisons = elements.map { Expression.binary(name, subject, $0) }
      return condition(all ? .and(comparisons) : .or(comparisons), demand)
    case .caseWhen(let operand, let branches, let otherwise):
      return choice(operand, branches, otherwise, demand)
    case .call("coalesce", let arguments) where arguments.allSatisfy(isTruth):
      return firstKnown(arguments[...], demand)
    case .binary(let name, let a, let b) where (name == "=" || name == "<>") && areTruths(a, b):
      return equivalence(a, b, demand, isEqual: name == "=")
    default:
      let extreme = ExtremeComparison { context.bareColumn($0)?.facts.base }
      return extreme.unfolded(expression).map { condition($0, demand) } ?? leaf(expression, demand)
    }
  }

  func constant(_ truth: Bool?, _ demand: Demand) -> Condition {
    demand.accepts(truth) ? .always : .never
  }

  private func junction(_ parts: [Expression], _ demand: Demand, conjunction: Bool) -> Condition {
    let conditions = parts.map { condition($0, demand) }
    return conjunction ? algebra.all(conditions) : algebra.any(conditions)
  }

  private func truthTest(_ inner: Expression, _ truth: Bool?, wanted: Bool) -> Condition {
    switch (truth, wanted) {
    case (true, true): condition(inner, .isTrue)
    case (true, false): condition(inner, .isNotTrue)
    case (false, true): condition(inner, .isFalse)
    case (false, false): condition(inner, .isNotFalse)
    case (nil, true): unknown(inner)
    case (nil, false): algebra.any([condition(inner, .isTrue), condition(inner, .isFalse)])
    }
  }

  private func unknown(_ expression: Expression) -> Condition {
    algebra.all([condition(expression, .isNotTrue), condition(expression, .isNotFalse)])
  }

  /// `p = q` of truths is not false when neither is surely unlike the other: both not false, or
  /// both not true. It is true when both are true or both false.
  private func equivalence(_ a: Expression, _ b: Expression, _ demand: Demand, isEqual: Bool)
    -> Condition
  {
    let same = demand.isPositive == isEqual
    let (yes, no): (Demand, Demand) =
      demand.isStrict ? (.isTrue, .isFalse) : (.isNotFalse, .isNotTrue)
    return algebra.any([
      algebra.all([condition(a, yes), condition(b, same ? yes : no)]),
      algebra.all([condition(a, no), condition(b, same ? no : yes)]),
    ])
  }

  private func distinctness(_ a: Expression, _ b: Expression, isDistinct: Bool) -> Condition {
    let equality = Expression.binary("=", a, b)
    if isDistinct {
      return algebra.any([
        condition(equality, .isFalse),
        algebra.all([nullness(a, isNull: true), nullness(b, isNull: false)]),
        algebra.all([nullness(a, isNull: false), nullness(b, isNull: true)]),
      ])
    }
    return algebra.any([
      condition(equality, .isTrue),
      algebra.all([nullness(a, isNull: true), nullness(b, isNull: true)]),
    ])
  }

  private func choice(
    _ operand: Expression?, _ branches: [Expression.CaseBranch], _ otherwise: Expression,
    _ demand: Demand
  ) -> Condition {
    var alternatives: [Condition] = []
    var passed: [Condition] = []
    for branch in branches {
      let test = operand.map { .binary("=", $0, branch.condition) } ?? branch.condition
      alternatives.append(
        algebra.all(passed + [condition(test, .isTrue), condition(branch.result, demand)]))
      passed.append(condition(test, .isNotTrue))
    }
    alternatives.append(algebra.all(passed + [condition(otherwise, demand)]))
    return algebra.any(alternatives)
  }

  private func firstKnown(_ arguments: ArraySlice<Expression>, _ demand: Demand) -> Condition {
    guard let first = arguments.first else { return constant(nil, demand) }
    if arguments.count == 1 { return condition(first, demand) }
    let known = Demand(positive: demand.isPositive, strict: true)
    return algebra.any([
      condition(first, known),
      algebra.all([unknown(first), firstKnown(arguments.dropFirst(), demand)]),
    ])
  }

  /// The condition under which an expression is, or is not, NULL.
  func nullness(_ expression: Expression, isNull: Bool) -> Condition {
    switch expression {
    case .column(let name): return algebra.domain(name, isNull ? .onlyNull : .notNull)
    case .literal(let literal): return (literal == .null) == isNull ? .always : .never
    case .cast(let inner, let type):
      let condition = nullness(inner, isNull: isNull)
      // Text that is no value of the other type raises an error.
      guard !isNull, mayRaise(inner, as: type) else { return condition }
      return algebra.all([condition, unsolved(.isNotNull(expression), .isTrue)])
    case .call("coalesce", let arguments):
      let parts = arguments.map { nullness($0, isNull: isNull) }
      return isNull ? algebra.all(parts) : algebra.any(parts)
    case .row(let fields): return algebra.all(fields.map { nullness($0, isNull: isNull) })
    default: break
    }
    if expression.isStrictAndTotal {
      let parts = expression.columns.map {
        algebra.domain($0, isNull ? .onlyNull : .notNull)
      }
      return isNull ? algebra.any(parts) : algebra.all(parts)
    }
    return unsolved(isNull ? .isNull(expression) : .isNotNull(expression), .isTrue)
  }

  /// Whether a column's text is read as a value of another type.
  private func mayRaise(_ inner: Expression, as type: SQLType) -> Bool {
    guard case .column(let name) = inner, let facts = context.facts[name] else { return false }
    return facts.base.isCharacter && !context.schema.baseType(of: type).isCharacter
  }

  /// A bare string beside a column, or a cast, is an array of that type.
  private func typed(_ array: Expression, as subject: Expression) -> Expression {
    guard case .literal(.string) = array else { return array }
    if let column = context.bareColumn(subject) { return .cast(array, .array(of: column.type)) }
    if case .cast(_, let type) = subject { return .cast(array, .array(of: type)) }
    return array
  }

  /// The elements of an array whose length is known.
  private func elements(of array: Expression) -> [Expression]? {
    switch array {
    case .array(let items): return items
    case .cast(.array(let items), .array(let element)):
      return items.map { item in
        // A bare string takes the type of what it is compared with just as well.
        if case .literal(.string) = item { return item }
        return .cast(item, element)
      }
    case .cast(let inner, .array(let element)) where inner.columns.isEmpty:
      guard case .array(let values)? = context.constant(array, as: nil, context.evaluator) else {
        return nil
      }
      return values.map { value in
        value.isNull
          ? .literal(.null) : .cast(.literal(.string(value.text(as: element))), element)
      }
    default: return nil
    }
  }

  /// Whether the expression's value is a truth.
  func isTruth(_ expression: Expression) -> Bool {
    switch expression {
    case .and, .or, .not, .isNull, .isNotNull, .isTruth, .isDistinct, .inList, .quantified,
      .similar, .literal(.boolean), .cast(_, .boolean):
      true
    case .column(let name): context.facts[name]?.base == .boolean
    case .binary(let name, _, _): Self.truthOperators.contains(name)
    case .call("coalesce", let arguments): arguments.contains(where: isTruth)
    case .caseWhen(_, let branches, _): branches.contains { isTruth($0.result) }
    default: false
    }
  }

  /// Whether both are truths and one at least is more than a column or a constant.
  private func areTruths(_ a: Expression, _ b: Expression) -> Bool {
    func isSimple(_ expression: Expression) -> Bool {
      switch expression {
      case .column, .literal: true
      case .cast(.literal, .boolean): true
      default: false
      }
    }
    guard isTruth(a) || isTruth(b), !(isSimple(a) && isSimple(b)) else { return false }
    return (isTruth(a) || isSimple(a)) && (isTruth(b) || isSimple(b))
  }

  static let truthOperators: Set<String> = [
    "=", "<>", "<", "<=", ">", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "@>",
    "<@", "&&", "?", "?|", "?&",
  ]
}

extension Expression {
  /// Whether it is NULL exactly when one of its columns is.
  var isStrictAndTotal: Bool {
    switch self {
    case .column: true
    case .literal(let literal): literal != .null
    case .cast(let a, _), .unary(_, let a), .not(let a): a.isStrictAndTotal
    case .binary(let name, let a, let b):
      Self.totalOperators.contains(name) && a.isStrictAndTotal && b.isStrictAndTotal
    case .call(let name, let arguments):
      Self.totalFunctions.contains(name) && arguments.allSatisfy(\.isStrictAndTotal)
    default: false
    }
  }

  private static let totalOperators: Set<String> = [
    "=", "<>", "<", "<=", ">", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "+", "-",
    "*", "/", "%", "||",
  ]

  private static let totalFunctions: Set<String> = [
    "abs", "btrim", "cardinality", "ceil", "char_length", "character_length", "date_trunc",
    "floor", "initcap", "jsonb_typeof", "json_typeof", "length", "lower", "ltrim", "mod",
    "octet_length", "round", "rtrim", "trunc", "upper",
  ]
}
