import SQLEvaluation
import SchemaModel

/// What the steps of solving share: a table's columns, and the means to evaluate.
struct SolverContext: Sendable {
  let schema: Schema
  let table: Table
  /// The plan's day, in days since 1970-01-01.
  let asOf: Int32
  let facts: [String: ColumnFacts]
  let algebra: ConditionAlgebra
  /// `now()` is the plan's day.
  let evaluator: Evaluator
  /// `now()` is long after it: rows are loaded later than the day they are made for, and what
  /// depends on the clock must still hold then.
  let laterEvaluator: Evaluator

  /// How long after the plan's day a load may be, in days.
  static let loadHorizon: Int32 = 3650

  /// Prepares a table.
  ///
  /// - Parameter asOf: the plan's day, in days since 1970-01-01.
  init(_ table: Table, in schema: Schema, asOf: Int32) {
    self.schema = schema
    self.table = table
    self.asOf = asOf
    var facts: [String: ColumnFacts] = [:]
    for column in table.columns {
      facts[column.name] = ColumnFacts(column.name, type: column.type, in: schema)
    }
    self.facts = facts
    algebra = ConditionAlgebra(facts: facts)
    let midnight = Int64(asOf) * OrdinalType.day
    evaluator = Evaluator(schema: schema, now: midnight)
    laterEvaluator = Evaluator(
      schema: schema, now: midnight + Int64(Self.loadHorizon) * OrdinalType.day)
  }

  /// The declared type of a column; text for a name the table does not have.
  func type(of column: String) -> SQLType { facts[column]?.type ?? .text }

  /// The evaluators an expression must be looked at with: both where it reads the clock.
  func evaluators(for expression: Expression) -> [Evaluator] {
    var readsClock = false
    expression.walk {
      switch $0 {
      case .currentTime: readsClock = true
      case .call(let name, let arguments):
        if Self.clockFunctions.contains(name) { readsClock = true }
        // age(x) counts from today.
        if name == "age", arguments.count == 1 { readsClock = true }
      default: break
      }
    }
    return readsClock ? [evaluator, laterEvaluator] : [evaluator]
  }

  private static let clockFunctions: Set<String> = [
    "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp", "timeofday",
  ]

  /// The value of an expression without columns; a bare string is read as a value of `type`.
  ///
  /// - Returns: `nil` where it cannot be had.
  func constant(_ expression: Expression, as type: SQLType?, _ evaluator: Evaluator) -> SQLValue? {
    if case .literal(.string(let text)) = expression, let type {
      return SQLValue(text: text, type: type, schema: schema)
    }
    guard expression.columns.isEmpty else { return nil }
    return try? evaluator.evaluate(expression, row: { _ in .null }, types: { _ in .text })
  }

  /// The whole number an expression without columns gives.
  func integer(_ expression: Expression) -> Int64? {
    guard let value = constant(expression, as: .bigint, evaluator) else { return nil }
    return OrdinalType.integer.ordinal(of: value, in: schema)
  }

  /// The string an expression without columns gives.
  func string(_ expression: Expression) -> String? {
    constant(expression, as: .text, evaluator)?.string
  }
}
