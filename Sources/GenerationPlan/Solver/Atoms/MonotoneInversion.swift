import SQLEvaluation
import SchemaModel

/// Solves `f(x) op constant` for one countable column `x` under a function that never turns back:
/// sums with constants, products with constants, casts between numbers or times, `extract(year
/// from x)`, `date_trunc`, `age` and their like.
///
/// What satisfies such a comparison is one interval of `x` (for `<>`, its complement). Its ends are
/// found by bisection with the evaluator, so that rounding, calendars and time zones are exactly
/// PostgreSQL's. Values for which the function fails (overflow) count as not satisfying.
struct MonotoneInversion {
  let context: SolverContext

  /// Makes a solver of such comparisons.
  init(_ context: SolverContext) { self.context = context }

  /// The values of the column that satisfy the comparison; NULL is left open.
  ///
  /// - Returns: `nil` where the expression is of another kind; a `nil` domain where nothing does.
  /// - Complexity: O(log of the type's width) evaluations.
  func condition(_ a: Expression, _ op: ComparisonOperator, _ b: Expression)
    -> (column: String, domain: Domain?)?
  {
    let columns = Expression.binary(op.rawValue, a, b).columns
    guard columns.count == 1, let facts = context.facts[columns[0]], facts.ordinal != nil,
      let whole = facts.bounds, directions(a, b) != nil
    else { return nil }
    var sets: [[ClosedRange<Int64>]] = []
    for evaluator in context.evaluators(for: .binary(op.rawValue, a, b)) {
      let asked: ComparisonOperator = op == .notEqual ? .equal : op
      guard let probe = Probe(a, b, facts, evaluator, context) else { return nil }
      let found = probe.interval(asked, within: whole)
      if op == .notEqual {
        sets.append(
          IntervalSet.complement(
            of: found.map { [$0] } ?? [], within: whole, step: facts.step))
      } else {
        sets.append(found.map { [$0] } ?? [])
      }
    }
    let common = sets.dropFirst().reduce(sets[0]) { IntervalSet.intersection($0, $1) }
    return (facts.name, common.isEmpty ? nil : Domain(intervals: common))
  }

  /// Whether `a - b` rises (1) or falls (-1) with the column; `nil` where that is not known.
  private func directions(_ a: Expression, _ b: Expression) -> Int? {
    guard let left = direction(a), let right = direction(b) else { return nil }
    if left == 0 { return right == 0 ? nil : -right }
    return right == 0 || right == -left ? left : nil
  }

  /// 1 where the expression never falls as its column rises, -1 where it never rises, 0 where it
  /// has no column; `nil` where neither is known.
  private func direction(_ expression: Expression) -> Int? {
    if expression.columns.isEmpty { return 0 }
    switch expression {
    case .column: return 1
    case .cast(let inner, let type):
      let target = context.schema.baseType(of: type)
      let isOrdered = OrdinalType(target, in: context.schema) != nil
      return isOrdered && isNumberOrTime(target) ? direction(inner) : nil
    case .unary("-", let inner): return direction(inner).map { -$0 }
    case .binary("+", let a, let b):
      guard let left = direction(a), let right = direction(b) else { return nil }
      return left * right >= 0 ? (left == 0 ? right : left) : nil
    case .binary("-", let a, let b):
      guard let left = direction(a), let right = direction(b) else { return nil }
      return left * right <= 0 ? (left == 0 ? -right : left) : nil
    case .binary("*", let a, let b):
      if b.columns.isEmpty { return scaled(a, by: b) }
      return a.columns.isEmpty ? scaled(b, by: a) : nil
    case .binary("/", let a, let b): return b.columns.isEmpty ? scaled(a, by: b) : nil
    case .call(let name, let arguments): return called(name, arguments)
    default: return nil
    }
  }

  private func isNumberOrTime(_ type: SQLType) -> Bool {
    switch OrdinalType(type, in: context.schema) {
    case .integer, .decimal, .date, .timestamp: true
    default: false
    }
  }

  private func scaled(_ expression: Expression, by factor: Expression) -> Int? {
    guard let direction = direction(expression),
      let value = context.constant(
        factor, as: .numeric(precision: nil, scale: nil), context.evaluator)
    else { return nil }
    switch value {
    case .integer(let number): return number == 0 ? nil : (number > 0 ? direction : -direction)
    case .numeric(let number):
      return number.signum == 0 ? nil : direction * number.signum
    case .double(let number): return number == 0 ? nil : (number > 0 ? direction : -direction)
    default: return nil
    }
  }

  private func called(_ name: String, _ arguments: [Expression]) -> Int? {
    switch (name, arguments.count) {
    case ("floor", 1), ("ceil", 1), ("ceiling", 1), ("round", 1), ("trunc", 1), ("sqrt", 1),
      ("ln", 1), ("log", 1), ("exp", 1), ("to_timestamp", 1):
      return direction(arguments[0])
    case ("round", 2), ("trunc", 2):
      return arguments[1].columns.isEmpty ? direction(arguments[0]) : nil
    case ("date_trunc", 2): return arguments[0].columns.isEmpty ? direction(arguments[1]) : nil
    case ("extract", 2), ("date_part", 2):
      guard let field = context.string(arguments[0]),
        ["year", "isoyear", "epoch", "decade", "century", "millennium", "julian"].contains(field)
      else { return nil }
      return direction(arguments[1])
    case ("age", 1): return direction(arguments[0]).map { -$0 }
    case ("age", 2):
      guard let late = direction(arguments[0]), let early = direction(arguments[1]) else {
        return nil
      }
      return late * early <= 0 ? (late == 0 ? -early : late) : nil
    default: return nil
    }
  }
}

/// Evaluates a comparison at single ordinals.
private struct Probe {
  let facts: ColumnFacts
  let ordinal: OrdinalType
  /// By the operators `<`, `=` and `>`.
  let tests: [ComparisonOperator: CompiledExpression]
  /// Ordinals near which a satisfying value may lie.
  let hints: [Int64]

  init?(
    _ a: Expression, _ b: Expression, _ facts: ColumnFacts, _ evaluator: Evaluator,
    _ context: SolverContext
  ) {
    guard let ordinal = facts.ordinal else { return nil }
    self.facts = facts
    self.ordinal = ordinal
    var tests: [ComparisonOperator: CompiledExpression] = [:]
    let binding = ColumnBinding(name: facts.name, type: facts.type)
    for op in [ComparisonOperator.less, .lessOrEqual, .equal, .greaterOrEqual, .greater] {
      guard
        let compiled = try? evaluator.compile(
          .binary(op.rawValue, a, b), columns: [binding])
      else { return nil }
      tests[op] = compiled
    }
    self.tests = tests
    hints = [0, 1, -1, 1000, 20_000, 20_000 * OrdinalType.day]
  }

  private func holds(_ op: ComparisonOperator, at ordinal: Int64) -> Bool? {
    let value = self.ordinal.value(ordinal, type: facts.base, labels: facts.labels)
    guard let result = try? tests[op]?.evaluate([value]) else { return nil }
    return result.truth
  }

  /// The satisfying interval; `nil` where none is found.
  func interval(_ op: ComparisonOperator, within bounds: ClosedRange<Int64>) -> ClosedRange<Int64>?
  {
    guard let defined = defined(bounds), let anchor = anchor(op, within: defined) else {
      return nil
    }
    // On either side of a satisfying value, the satisfying ones are a run up to some end.
    let low = edge(op, from: anchor, to: defined.lowerBound)
    let high = edge(op, from: anchor, to: defined.upperBound)
    return low...high
  }

  /// The range around a value that evaluates, within which everything evaluates.
  private func defined(_ bounds: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    let middle = bounds.lowerBound / 2 + bounds.upperBound / 2
    let candidates = ([bounds.lowerBound, bounds.upperBound, middle] + hints).compactMap {
      bounds.contains($0) ? aligned($0, in: bounds) : nil
    }
    guard let start = candidates.first(where: { holds(.equal, at: $0) != nil }) else { return nil }
    let low = boundary(from: start, to: bounds.lowerBound) { holds(.equal, at: $0) != nil }
    let high = boundary(from: start, to: bounds.upperBound) { holds(.equal, at: $0) != nil }
    return low...high
  }

  private func anchor(_ op: ComparisonOperator, within range: ClosedRange<Int64>) -> Int64? {
    if holds(op, at: range.lowerBound) == true { return range.lowerBound }
    if holds(op, at: range.upperBound) == true { return range.upperBound }
    guard op == .equal || op == .lessOrEqual || op == .greaterOrEqual else { return nil }
    // Neither end does: an equality may hold within, where the order turns.
    let isLessAtLow = holds(.less, at: range.lowerBound) == true
    guard isLessAtLow != (holds(.less, at: range.upperBound) == true) else { return nil }
    let last = boundary(from: range.lowerBound, to: range.upperBound) {
      (holds(.less, at: $0) == true) == isLessAtLow
    }
    for candidate in [last, IntervalSet.adding(last, facts.step)] where range.contains(candidate) {
      if holds(op, at: candidate) == true { return candidate }
    }
    return nil
  }

  private func edge(_ op: ComparisonOperator, from anchor: Int64, to end: Int64) -> Int64 {
    boundary(from: anchor, to: end) { holds(op, at: $0) == true }
  }

  /// The last ordinal on the way from `start`, where `test` holds, to `end` of those where it
  /// holds without a break.
  private func boundary(from start: Int64, to end: Int64, _ test: (Int64) -> Bool) -> Int64 {
    if test(end) { return end }
    let sign: Int64 = end < start ? -1 : 1
    let span = UInt64(bitPattern: sign < 0 ? start &- end : end &- start)
    var good: UInt64 = 0
    var bad = span / UInt64(facts.step)
    while bad - good > 1 {
      let middle = good + (bad - good) / 2
      let point = start &+ sign &* Int64(bitPattern: middle &* UInt64(facts.step))
      if test(point) { good = middle } else { bad = middle }
    }
    return start &+ sign &* Int64(bitPattern: good &* UInt64(facts.step))
  }

  private func aligned(_ ordinal: Int64, in bounds: ClosedRange<Int64>) -> Int64 {
    let offset = UInt64(bitPattern: ordinal &- bounds.lowerBound)
    return bounds.lowerBound &+ Int64(bitPattern: offset - offset % UInt64(facts.step))
  }
}
