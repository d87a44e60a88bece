import SQLEvaluation
import SchemaModel

/// A sum of columns, each once plus or once minus, and of constants.
struct LinearForm {
  struct Term {
    var column: BareColumn
    /// 1 or -1.
    var sign: Int
  }

  var terms: [Term] = []
  /// Expressions without columns, with their signs.
  var constants: [(expression: Expression, sign: Int)] = []
  /// Whether the server adds or subtracts to compute it.
  var isComputed = false

  private init() {}

  /// Reads a sum; `nil` where the expression is something else.
  init?(_ expression: Expression, _ context: SolverContext) {
    guard add(expression, sign: 1, context) else { return nil }
  }

  private mutating func add(_ expression: Expression, sign: Int, _ context: SolverContext) -> Bool {
    if let column = context.bareColumn(expression) {
      terms.append(Term(column: column, sign: sign))
      return true
    }
    if expression.columns.isEmpty {
      constants.append((expression, sign))
      return true
    }
    switch expression {
    case .binary("+", let a, let b):
      isComputed = true
      return add(a, sign: sign, context) && add(b, sign: sign, context)
    case .binary("-", let a, let b):
      isComputed = true
      return add(a, sign: sign, context) && add(b, sign: -sign, context)
    case .unary("-", let a):
      isComputed = true
      return add(a, sign: -sign, context)
    default: return false
    }
  }

  /// This form less another.
  func subtracting(_ other: LinearForm) -> LinearForm {
    var result = LinearForm()
    result.terms = terms + other.terms.map { Term(column: $0.column, sign: -$0.sign) }
    result.constants = constants + other.constants.map { ($0.expression, -$0.sign) }
    result.isComputed = isComputed || other.isComputed
    return result
  }

  /// The offset `k` of `x op y + k`, in ordinals, from a form `x - y + constants`.
  ///
  /// A month has 28 to 31 days: the offset is taken so that the relation holds whatever the month,
  /// unless the interval is compared with a difference of instants, where a month counts 30 days.
  /// - Returns: `nil` where a constant is no distance of this type, or no one distance will do.
  func offset(
    for op: ComparisonOperator, _ ordinal: OrdinalType, comparesSpans: Bool,
    _ context: SolverContext
  ) -> Int64? {
    var total: Int64 = 0
    for (expression, sign) in constants {
      guard let value = context.constant(expression, as: nil, context.evaluator) else { return nil }
      let amount: Int64?
      switch (ordinal, value) {
      case (.timestamp, .interval(let span)), (.time, .interval(let span)):
        // The constant goes to the other side with its sign turned.
        let isSmallerSafer = (op == .less || op == .lessOrEqual) == (sign < 0)
        if span.months != 0, !comparesSpans, op == .equal || op == .notEqual { return nil }
        amount = Self.microseconds(span, comparesSpans: comparesSpans, least: isSmallerSafer)
      case (.date, .interval(let span)):
        guard span.microseconds % OrdinalType.day == 0 else { return nil }
        let isSmallerSafer = (op == .less || op == .lessOrEqual) == (sign < 0)
        if span.months != 0, op == .equal || op == .notEqual { return nil }
        amount = Self.microseconds(span, comparesSpans: false, least: isSmallerSafer)
          .map { $0 / OrdinalType.day }
      case (.integer, _), (.decimal, _): amount = ordinal.ordinal(of: value, in: context.schema)
      case (.date, .integer(let days)): amount = days
      default: amount = nil
      }
      guard let amount else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(sign < 0 ? amount : -amount)
      if overflows { return nil }
      total = sum
    }
    return total
  }

  private static func microseconds(_ span: Interval, comparesSpans: Bool, least: Bool) -> Int64? {
    let months = Int64(span.months)
    let days: Int64
    if comparesSpans {
      days = months * 30
    } else {
      // Twelve months are a year of 365 or 366 days; the rest, months of 28 to 31.
      let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
      let wantsLess = least == (months >= 0)
      days = years * (wantsLess ? 365 : 366) + rest * (wantsLess ? 28 : 31)
    }
    let (product, a) = (days + Int64(span.days)).multipliedReportingOverflow(by: OrdinalType.day)
    let (sum, b) = product.addingReportingOverflow(span.microseconds)
    return a || b ? nil : sum
  }
}
