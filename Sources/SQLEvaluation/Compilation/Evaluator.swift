public import SchemaModel

/// Evaluates expressions with PostgreSQL's semantics, the session's time zone being UTC.
public struct Evaluator: Sendable {
  let environment: Environment

  /// Makes an evaluator.
  ///
  /// - Parameters:
  ///   - schema: where enums, domains and functions are looked up.
  ///   - now: `now()`, in microseconds since 1970-01-01 00:00 UTC.
  ///   - defaultCollation: the collation of columns that name none; `nil` where it is not known,
  ///     which makes every ordering of their text (`<`, `greatest` …) unsupported.
  public init(schema: Schema, now: Int64, defaultCollation: String? = "C") {
    environment = Environment(schema: schema, now: now, defaultCollation: defaultCollation)
  }

  /// Compiles an expression against columns.
  ///
  /// - Parameters:
  ///   - columns: the row's columns, in the order of the values that rows will have.
  ///   - domain: the domain whose check it is, which is what `VALUE` has for a type.
  ///   - target: the column the value is assigned to (a generated column's type); the value is
  ///     converted and fitted as an assignment would.
  /// - Throws: `unsupported` with what cannot be evaluated; `runtime` where the expression cannot
  ///   be typed or the target takes no such value.
  /// - Complexity: linear in the expression, but for regular expressions, whose automata are made
  ///   here.
  public func compile(
    _ expression: Expression, columns: [ColumnBinding], domain: SQLType? = nil,
    as target: SQLType? = nil
  ) throws(EvaluationError) -> CompiledExpression {
    let compiler = ExpressionCompiler(
      environment: environment, columns: columns, domainType: domain)
    var node = try compiler.node(expression)
    if let target { node = try compiler.assigned(node, to: target) }
    if let failure = node.failure { throw failure }
    return CompiledExpression(type: node.type.sqlType, constant: node.constant, run: node.run)
  }

  /// Compiles an expression against a table's columns, in their order.
  ///
  /// - Throws: as `compile(_:columns:domain:as:)`.
  public func compile(_ expression: Expression, in table: Table) throws(EvaluationError)
    -> CompiledExpression
  {
    try compile(expression, columns: table.columns.map { ColumnBinding($0) })
  }

  /// Evaluates an expression once, looking columns up by name; compile what is evaluated often.
  ///
  /// - Throws: `unsupported` with what cannot be evaluated, `runtime` where PostgreSQL would raise
  ///   an error.
  public func evaluate(
    _ expression: Expression, row: (String) -> SQLValue, types: (String) -> SQLType,
    domainValue: SQLValue? = nil, domain: SQLType? = nil
  ) throws(EvaluationError) -> SQLValue {
    let names = expression.columns
    let compiled = try compile(
      expression, columns: names.map { ColumnBinding(name: $0, type: types($0)) }, domain: domain)
    return try compiled.evaluate(names.map(row), domainValue: domainValue ?? .null)
  }

  /// What of an expression cannot be evaluated, in words that name it; `nil` where all can.
  public func unsupportedPart(
    of expression: Expression, types: (String) -> SQLType, domain: SQLType? = nil
  ) -> String? {
    unsupportedPart(
      of: expression,
      columns: expression.columns.map { ColumnBinding(name: $0, type: types($0)) }, domain: domain)
  }

  /// What of an expression cannot be evaluated over these columns; `nil` where all can.
  public func unsupportedPart(
    of expression: Expression, columns: [ColumnBinding], domain: SQLType? = nil
  ) -> String? {
    do throws(EvaluationError) {
      _ = try compile(expression, columns: columns, domain: domain)
      return nil
    } catch {
      return error.message
    }
  }
}
