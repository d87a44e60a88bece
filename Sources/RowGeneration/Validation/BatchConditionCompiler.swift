import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Turns conditions into nodes over the vectors of a table's program. It looks at the schema's
/// expression and at what is written, not at what the plan concluded from either.
struct BatchConditionCompiler {
  let table: Table
  let schema: Schema
  let evaluator: Evaluator
  /// What is written of each column.
  let bindings: [String: BoundColumn]

  /// Compiles a condition.
  ///
  /// - Throws: `EvaluationError` where a part of it cannot be evaluated.
  func condition(_ expression: Expression) throws(EvaluationError) -> BatchCondition {
    switch expression {
    case .and(let parts) where !parts.isEmpty: return .and(try conditions(parts))
    case .or(let parts) where !parts.isEmpty: return .or(try conditions(parts))
    case .not(let inner): return .not(try condition(inner))
    case .isTruth(let inner, let wanted, let negated):
      return .truth(try condition(inner), wanted, negated: negated)
    case .binary(let name, let left, let right)
    where (name == "=" || name == "<>") && isCondition(left) && isCondition(right):
      return .equal(try condition(left), try condition(right), negated: name == "<>")
    default: return try leaf(expression)
    }
  }

  private func conditions(_ parts: [Expression]) throws(EvaluationError) -> [BatchCondition] {
    var made: [BatchCondition] = []
    for part in parts { made.append(try condition(part)) }
    return made
  }

  private func isCondition(_ expression: Expression) -> Bool {
    switch expression {
    case .and, .or, .not, .isNull, .isNotNull, .isTruth, .isDistinct, .inList: true
    case .binary(let name, _, _): IntegerComparison(rawValue: name) != nil
    default: false
    }
  }

  private func leaf(_ expression: Expression) throws(EvaluationError) -> BatchCondition {
    let names = expression.columns
    let compiled = try compile(expression, names)
    if names.isEmpty { return .constant(Self.truth(compiled, [])) }
    if names.count == 1, let found = ofOneColumn(expression, names[0], compiled) { return found }
    if let found = comparison(expression) { return found }
    return .evaluated(RowExpression(compiled, try columns(names)))
  }

  /// A condition that holds wherever an expression has a value that can be assigned to a type.
  ///
  /// - Throws: `EvaluationError` where it cannot be evaluated.
  func computes(_ expression: Expression, as type: SQLType) throws(EvaluationError)
    -> BatchCondition
  {
    let names = expression.columns
    return .evaluated(
      RowExpression(
        try compile(expression, names, as: type), try columns(names), isCondition: false))
  }

  func compile(
    _ expression: Expression, _ names: [String], as target: SQLType? = nil
  ) throws(EvaluationError) -> CompiledExpression {
    try evaluator.compile(
      expression,
      columns: names.compactMap { table.column($0) }.map { SQLEvaluation.ColumnBinding($0) },
      as: target)
  }

  /// What is written of a column, and its type under any domain.
  ///
  /// - Throws: `unsupported` where it is not written.
  func bound(_ name: String) throws(EvaluationError) -> (binding: BoundColumn, type: SQLType) {
    guard let binding = bindings[name], let column = table.column(name) else {
      throw .unsupported("column \"\(name)\", which is not written")
    }
    return (binding, schema.baseType(of: column.type))
  }

  /// A column as it is written.
  ///
  /// - Throws: `unsupported` where it is not.
  func column(_ name: String) throws(EvaluationError) -> WrittenColumn {
    let (binding, type) = try bound(name)
    return WrittenColumn(binding, type: type, schema: schema)
  }

  private func columns(_ names: [String]) throws(EvaluationError) -> [WrittenColumn] {
    var found: [WrittenColumn] = []
    for name in names { found.append(try column(name)) }
    return found
  }

  static func truth(_ compiled: CompiledExpression, _ row: [SQLValue]) -> Int64 {
    do throws(EvaluationError) {
      return BatchCondition.truth(try compiled.evaluate(row))
    } catch {
      if case .unsupported = error { return 2 }
      return 3
    }
  }
}
