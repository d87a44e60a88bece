public import GenerationPlan
import SQLEvaluation
public import SchemaModel

/// Every constraint of a table that a row keeps by itself, judged for each row that is made: what
/// `RowConstraints` judges, over the vectors of a batch.
///
/// Conditions on words, numbers, lengths and regular expressions are judged from tables that are made
/// once; the rest is evaluated row by row. A generated column is judged as the expression that makes it.
public struct BatchConstraints: Sendable {
  private let table: Table
  private let columns: [ColumnCheck]
  private let conditions: [(words: String, condition: BatchCondition)]
  /// Columns with domains inside of their type.
  private let containers: [(column: WrittenColumn, name: String, domains: DomainRule)]
  private let bindings: [(column: String, binding: BoundColumn)]
  /// Constraints that cannot be evaluated.
  public let unjudged: [UnjudgedConstraint]

  /// Compiles the constraints of a program's table.
  public init(_ program: TableProgram, of table: Table, in schema: Schema, plan: Plan) {
    self.table = table
    let now = Int64(plan.asOf) * 86_400_000_000
    let rules = RowConstraints(table, in: schema, written: program.columns, now: now)
    bindings = Array(zip(program.columns, program.bindings))
    let compiler = BatchConditionCompiler(
      table: table, schema: schema, evaluator: rules.evaluator,
      bindings: Dictionary(bindings, uniquingKeysWith: { first, _ in first }))
    columns = bindings.compactMap { name, binding in
      table.column(name).map { ColumnCheck($0, binding, in: schema) }
    }
    var conditions: [(words: String, condition: BatchCondition)] = []
    func add(_ words: String, _ make: () throws(EvaluationError) -> BatchCondition) {
      // What cannot be compiled is in the list of what is not judged.
      if let condition = try? make() { conditions.append((words, condition)) }
    }
    for rule in rules.generated {
      let column = table.columns[rule.place]
      guard let generation = column.generation.map(rules.evaluator.inlined) else { continue }
      add(rule.words) { () throws(EvaluationError) in
        try compiler.computes(generation, as: column.type)
      }
      if column.isNotNull {
        add("NOT NULL of \"\(column.name)\"") { () throws(EvaluationError) in
          try compiler.condition(.isNotNull(generation))
        }
      }
    }
    for (words, expression) in rules.expressions {
      add(words) { () throws(EvaluationError) in
        try compiler.condition(rules.evaluator.inlined(table.replacingGenerated(in: expression)))
      }
    }
    self.conditions = conditions
    containers = rules.columns.compactMap { rule in
      guard let domains = rule.domains, domains.isInner,
        let column = try? compiler.column(rule.column.name)
      else { return nil }
      return (column, rule.column.name, domains)
    }
    unjudged = rules.unjudged
  }

  /// How many vectors of truths a judge needs.
  var depth: Int { conditions.map(\.condition.depth).max() ?? 1 }

  /// What a batch breaks first, if it breaks anything.
  ///
  /// - Parameters:
  ///   - first: the batch's first row.
  ///   - truths: `depth` vectors.
  func violation(_ scratch: Scratch, from first: Int, _ truths: Scratch) -> ConstraintViolation? {
    for column in columns {
      if let (row, words) = column.firstWrongRow(scratch) {
        return violation(words, [column.column], scratch, row, first)
      }
    }
    for (words, condition) in conditions {
      condition.judge(scratch, truths, slot: 0)
      let verdicts = truths[0]
      for row in 0..<scratch.count where verdicts[row] == 0 || verdicts[row] == 3 {
        return violation(words, table.columns.map(\.name), scratch, row, first)
      }
    }
    var buffer: [UInt8] = []
    for (column, name, domains) in containers {
      for row in 0..<scratch.count {
        guard let value = try? column.value(scratch, row: row, &buffer),
          case .breaks(let words, _) = domains.verdict(on: value)
        else { continue }
        return violation(words, [name], scratch, row, first)
      }
    }
    return nil
  }

  private func violation(
    _ words: String, _ names: [String], _ scratch: Scratch, _ row: Int, _ first: Int
  ) -> ConstraintViolation {
    ConstraintViolation(
      table: table.name, constraint: words, detail: nil,
      rows: [
        ConstraintViolation.Row(
          number: first + row,
          values: bindings.filter { names.contains($0.column) }.map { column, binding in
            ConstraintViolation.Value(column: column, text: binding.text(scratch, row: row))
          })
      ], range: table.range)
  }
}
