import SchemaModel

/// Columns of rows that are there which a trigger adds to, `SET posts = posts + 1`: they begin where
/// what is added up has room.
extension TriggerAnalysis {
  /// Leaves room for what statements set columns to.
  ///
  /// - Complexity: O(statements × size of the target's CHECKs).
  mutating func leaveRoomForCounters() {
    var changes: [Counter: CounterChange] = [:]
    var order: [Counter] = []
    var amounts: [(counter: Counter, amount: Expression, effect: TriggerEffects)] = []
    for effect in effects {
      let signs = SignReading(effect.table)
      for write in effect.writes {
        guard let target = write.target.flatMap(schema.table) else { continue }
        for (column, value) in write.sets where target.column(column) != nil {
          let counter = Counter(table: target.name, column: column)
          let own = Expression.field(.row(of: target.name), column)
          guard let change = CounterChange(of: own, to: value, signs: signs) else { continue }
          if changes[counter] == nil { order.append(counter) }
          changes[counter, default: CounterChange()].join(change)
          amounts += change.amounts.map { (counter, $0, effect) }
        }
      }
    }
    for counter in order {
      if let change = changes[counter] { leaveRoom(for: change, in: counter) }
    }
    for (counter, amount, effect) in amounts {
      if let change = changes[counter] { keepSmall(amount, beside: counter, change, of: effect) }
    }
  }

  /// Keeps what is added small beside what the column holds.
  private mutating func keepSmall(
    _ amount: Expression, beside counter: Counter, _ change: CounterChange,
    of effect: TriggerEffects
  ) {
    let amount = amount.ofRow(of: effect.table.name)
    guard let span = span(of: counter), amount.isKnown, !amount.columns.isEmpty else { return }
    let room = change.falls && span.lower != nil ? span.step : span.upper
    let most = max(room / (room < 100_000 ? 100 : 1000), 1)
    wish(
      .and([
        .binary(">=", amount, .literal(.integer(-most))),
        .binary("<=", amount, .literal(.integer(most))),
      ]), of: effect.table.name, "room for trigger \(effect.hook.name)")
  }

  private mutating func leaveRoom(for change: CounterChange, in counter: Counter) {
    guard let table = schema.table(counter.table), let column = table.column(counter.column),
      let span = span(of: counter), column.generation == nil,
      !table.decides(column.name)
    else { return }
    let value = Expression.column(column.name)
    let start = column.defaultValue.flatMap { $0.bareLiteral == nil ? nil : $0 }
    var conditions: [Expression]
    if let lower = span.lower, change.falls {
      conditions = [
        .binary(">=", value, .literal(.integer(lower + span.step))),
        .binary("<=", value, .literal(.integer(span.upper - span.step))),
      ]
    } else if let start, start.bareLiteral != .null {
      conditions = [.binary("=", value, start)]
    } else {
      let most = change.multiplies ? 1000 : (span.lower ?? 0) + span.step
      conditions = [.binary("<=", value, .literal(.integer(most)))]
      if span.lower == nil {
        conditions.append(.binary(">=", value, .literal(.integer(-most))))
      }
    }
    let condition = Expression.and(conditions)
    wish(
      column.isNotNull ? condition : .or([.isNull(value), condition]), of: table.name,
      "\(column.name) leaves room for triggers")
  }

  private mutating func wish(_ condition: Expression, of table: QualifiedName, _ name: String) {
    guard findings.wishes[table]?.contains(where: { $0.expression == condition }) != true else {
      return
    }
    findings.wishes[table, default: []].append(
      CheckConstraint(name: name, expression: condition, sql: name, isImplied: true))
  }

  /// The bounds of a column of numbers.
  private func span(of counter: Counter) -> CounterSpan? {
    guard let table = schema.table(counter.table), let column = table.column(counter.column),
      var upper = schema.baseType(of: column.type).greatestWhole
    else { return nil }
    var lower: Int64?
    for (comparison, bound) in table.bounds(of: column, in: schema) {
      switch comparison {
      case .greaterOrEqual, .greater: lower = max(lower ?? bound, bound)
      case .lessOrEqual, .less: upper = min(upper, bound)
      case .equal, .notEqual: break
      }
    }
    return upper > lower ?? 0 ? CounterSpan(lower: lower, upper: upper) : nil
  }
}

/// A column that triggers add to.
private struct Counter: Hashable {
  var table: QualifiedName
  var column: String
}

/// The bounds of a column that triggers add to.
private struct CounterSpan {
  /// Only where a CHECK sets it.
  var lower: Int64?
  var upper: Int64

  /// How far from a bound the column begins.
  var step: Int64 { min(1_000_000, (upper - (lower ?? 0)) / 4) }
}

/// What a statement does to a column by what is in it.
struct CounterChange {
  /// Whether it can become less.
  var falls = false
  /// Whether it is multiplied.
  var multiplies = false
  /// What is added or taken away.
  var amounts: [Expression] = []

  /// No change.
  init() {}

  /// Reads a column's new value; `nil` where that is not made of the old one, or of a sum.
  init?(of own: Expression, to value: Expression, signs: SignReading) {
    if value == own { return }
    switch value {
    case .binary("+", let a, let b), .binary("-", let a, let b):
      let left = CounterChange(of: own, to: a, signs: signs)
      let right = CounterChange(of: own, to: b, signs: signs)
      guard var change = left ?? right else { return nil }
      let added = left == nil ? a : b
      let isTaken = if case .binary("-", _, _) = value { left != nil } else { false }
      change.amounts.append(added)
      if signs.sign(of: added) != (isTaken ? .negative : .positive) { change.falls = true }
      if left == nil, case .binary("-", _, _) = value { change.falls = true }
      self = change
    case .binary("*", let a, let b), .binary("/", let a, let b):
      guard let change = Self(of: own, to: a, signs: signs) ?? Self(of: own, to: b, signs: signs)
      else { return nil }
      self = change
      falls = true
      multiplies = true
    case .binary("sum", _, .row(let parts)):
      guard let amount = parts.first else { return nil }
      amounts = [amount]
      falls = signs.sign(of: amount) != .positive
    case .call("coalesce", let values), .call("greatest", let values), .call("least", let values),
      .call("round", let values), .call("nullif", let values):
      guard
        let change = values.lazy.compactMap({ CounterChange(of: own, to: $0, signs: signs) }).first
      else { return nil }
      self = change
    case .cast(let inner, _):
      guard let change = CounterChange(of: own, to: inner, signs: signs) else { return nil }
      self = change
    case .caseWhen(_, let branches, let otherwise):
      let changes = (branches.map(\.result) + [otherwise]).compactMap {
        CounterChange(of: own, to: $0, signs: signs)
      }
      guard !changes.isEmpty else { return nil }
      for change in changes { join(change) }
    default: return nil
    }
  }

  /// Takes another change of the same column in.
  mutating func join(_ other: CounterChange) {
    falls = falls || other.falls
    multiplies = multiplies || other.multiplies
    amounts += other.amounts
  }
}

/// Which sign a number has in every row of a table, as far as its CHECKs say so plainly.
struct SignReading {
  /// A sign that is sure; a number that can be zero counts with either.
  enum Sign { case positive, negative }

  private let table: Table

  /// Reads the signs of a table's columns.
  init(_ table: Table) { self.table = table }

  /// The sign of an expression over the table's columns; `nil` where it can have both.
  func sign(of expression: Expression) -> Sign? {
    switch expression {
    case .literal(.integer(let number)): return number < 0 ? .negative : .positive
    case .literal(.numeric(let digits)): return digits.hasPrefix("-") ? .negative : .positive
    case .unary("-", let inner):
      return sign(of: inner).map { $0 == .positive ? .negative : .positive }
    case .cast(let inner, _): return sign(of: inner)
    case .column(let name):
      return table.comparisons(of: name).contains {
        ($0 == .greater || $0 == .greaterOrEqual) && $1 >= 0
      }
        ? .positive : nil
    case .binary("*", let a, let b), .binary("/", let a, let b):
      guard let left = sign(of: a), let right = sign(of: b) else { return nil }
      return left == right ? .positive : .negative
    case .binary("+", let a, let b):
      let left = sign(of: a)
      return left == sign(of: b) ? left : nil
    case .call("coalesce", let values), .call("greatest", let values), .call("least", let values):
      return common(values)
    case .caseWhen(_, let branches, let otherwise):
      return common(branches.map(\.result) + [otherwise])
    case .call("abs", _), .call("char_length", _), .call("length", _): return .positive
    default: return nil
    }
  }

  private func common(_ values: [Expression]) -> Sign? {
    // Zero goes with either.
    let signs = values.filter { $0.bareLiteral != .integer(0) && $0.bareLiteral != .null }.map(sign)
    guard let first = signs.first else { return .positive }
    return signs.allSatisfy { $0 == first } ? first : nil
  }
}

extension TriggerWrite {
  /// What it sets in rows that are there.
  fileprivate var sets: [(column: String, value: Expression)] {
    switch action {
    case .update(let sets), .insert(_, conflict: .updated(_, let sets)): sets
    default: []
    }
  }
}

extension Table {
  /// The comparisons of a column with whole numbers that hold in every row.
  fileprivate func comparisons(of column: String) -> [(ComparisonOperator, Int64)] {
    checks.flatMap { $0.expression.comparisons(of: .column(column)) }
  }

  /// Those of its domains too.
  fileprivate func bounds(of column: Column, in schema: Schema) -> [(ComparisonOperator, Int64)] {
    var found = comparisons(of: column.name)
    var type = column.type
    while case .domain(let name) = type, let domain = schema.domains[name] {
      found += domain.checks.flatMap { $0.expression.comparisons(of: .domainValue) }
      type = domain.base
    }
    return found
  }
}

extension Expression {
  fileprivate func comparisons(of value: Expression) -> [(ComparisonOperator, Int64)] {
    conjuncts.compactMap { part in
      guard case .binary(let name, let a, let b) = part,
        let comparison = ComparisonOperator(rawValue: name)
      else { return nil }
      if a.withoutCasts == value, let bound = b.wholeNumber { return (comparison, bound) }
      if b.withoutCasts == value, let bound = a.wholeNumber { return (comparison.mirrored, bound) }
      return nil
    }
  }

  /// The constant that it is, cut to a whole number.
  private var wholeNumber: Int64? {
    switch withoutCasts {
    case .literal(.integer(let number)): number
    case .literal(.numeric(let digits)): Double(digits).flatMap { Int64(exactly: $0.rounded()) }
    case .literal(.string(let digits)): Double(digits).flatMap { Int64(exactly: $0.rounded()) }
    case .unary("-", let inner): inner.wholeNumber.map { $0 == .min ? .max : -$0 }
    default: nil
    }
  }
}
