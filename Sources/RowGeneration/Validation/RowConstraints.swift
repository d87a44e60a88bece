import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Every constraint of a table that a row meets or breaks by itself, read from the schema alone: NOT
/// NULL, types and their lengths, domains, CHECKs, generated columns and partition bounds.
struct RowConstraints: Sendable {
  let table: Table
  let schema: Schema
  let evaluator: Evaluator
  /// What cannot be judged at all.
  private(set) var unjudged: [UnjudgedConstraint] = []
  private(set) var columns: [ColumnRule] = []
  private(set) var generated: [GeneratedRule] = []
  private(set) var conditions: [Condition] = []
  /// The conditions as expressions over columns, those of the columns' domains included.
  private(set) var expressions: [(words: String, expression: Expression)] = []
  /// Columns whose values are not known here, as the server fills them in.
  private(set) var unknown: Set<String> = []

  /// A condition on a row that must not be false.
  struct Condition: Sendable {
    let words: String
    let condition: CompiledExpression
    /// The columns it reads.
    let columns: [String]
    let range: SourceRange?
  }

  /// What a column's type and NOT NULL ask of a value.
  struct ColumnRule: Sendable {
    let column: Column
    /// The column's place in the table.
    let place: Int
    /// Its place among the fields of a row; `nil` for a column that the server computes.
    let field: Int?
    /// The type under any domain.
    let type: SQLType
    let domains: DomainRule?
  }

  /// How the server computes a column.
  struct GeneratedRule: Sendable {
    let place: Int
    let value: CompiledExpression
    let words: String
  }

  /// Compiles the constraints of a table.
  ///
  /// - Parameters:
  ///   - written: the columns that a row writes, in order.
  ///   - now: what `now()` is, in microseconds since 1970.
  /// - Complexity: linear in the expressions.
  init(_ table: Table, in schema: Schema, written: [String], now: Int64) {
    self.table = table
    self.schema = schema
    evaluator = Evaluator(schema: schema, now: now)
    for (place, column) in table.columns.enumerated() {
      add(column, at: place, field: written.firstIndex(of: column.name))
    }
    for check in table.checks {
      add("CHECK \"\(check.name)\"", check.expression, check.range)
    }
    if let bounds = PartitionBounds(schema: schema).condition(on: table) {
      let words = table.partitionOf == nil ? "the bounds of its partitions" : "its partition bound"
      add(words, bounds, table.range)
    }
  }

  /// How many constraints are judged in each row.
  var count: Int {
    columns.reduce(0) { $0 + ($1.column.isNotNull ? 2 : 1) + ($1.domains?.count ?? 0) }
      + generated.count + conditions.count
  }

  private mutating func add(_ column: Column, at place: Int, field: Int?) {
    if field == nil {
      guard let generation = column.generation else {
        unknown.insert(column.name)
        return
      }
      let words = "generated column \"\(column.name)\""
      guard let value = compiled(generation, words, as: column.type) else {
        unknown.insert(column.name)
        return
      }
      generated.append(GeneratedRule(place: place, value: value, words: words))
    }
    let type = schema.baseType(of: column.type)
    if SQLValue.isOpaque(type) {
      skip("type of \"\(column.name)\"", "values of its type are not looked into")
    }
    add(domain: column.type, of: column.name)
    var left: [(String, String)] = []
    let domains = evaluator.domainRule(of: column.type) { left.append(($0, $1)) }
    for (words, reason) in left { skip(words, reason) }
    columns.append(
      ColumnRule(column: column, place: place, field: field, type: type, domains: domains))
  }

  private mutating func add(_ words: String, _ expression: Expression, _ range: SourceRange?) {
    guard let condition = compiled(expression, words) else { return }
    expressions.append((words, expression))
    conditions.append(
      Condition(words: words, condition: condition, columns: expression.columns, range: range))
  }

  /// Adds what a column's domain asks to the expressions.
  private mutating func add(domain type: SQLType, of column: String) {
    guard case .domain(let name) = type, let domain = schema.domains[name] else { return }
    add(domain: domain.base, of: column)
    if domain.isNotNull {
      expressions.append(("NOT NULL of domain \(name)", .isNotNull(.column(column))))
    }
    for check in domain.checks {
      expressions.append(
        (
          DomainRule.words(check.name, name),
          check.expression.replacingDomainValue(by: .column(column))
        ))
    }
  }

  /// An expression over the table's columns, ready for rows; noted as not judged where it cannot be.
  mutating func compiled(_ expression: Expression, _ words: String, as target: SQLType? = nil)
    -> CompiledExpression?
  {
    if let column = expression.columns.first(where: unknown.contains) {
      skip(words, "the server fills in \"\(column)\"")
      return nil
    }
    do throws(EvaluationError) {
      return try evaluator.compile(
        evaluator.inlined(expression),
        columns: table.columns.map { SQLEvaluation.ColumnBinding($0) }, as: target)
    } catch {
      skip(words, error.message)
      return nil
    }
  }

  /// Notes a constraint that cannot be judged.
  mutating func skip(_ words: String, _ reason: String) {
    unjudged.append(UnjudgedConstraint(table: table.name, constraint: words, reason: reason))
  }
}
