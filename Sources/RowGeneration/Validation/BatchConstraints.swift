public import GenerationPlan
import SQLEvaluation
public import SchemaModel

/// Every constraint of a table that a row keeps by itself, judged for each row that is made: what
/// `RowConstraints` judges, over the vectors of a batch.
///
/// Conditions on words and numbers are judged from tables and ranges that are found once; the rest is
/// evaluated row by row.
public struct BatchConstraints: Sendable {
  private let table: Table
  private let columns: [ColumnCheck]
  private let conditions: [(words: String, condition: BatchCondition)]
  private let texts: [ColumnText]
  /// Judges rows whole where a server's column is read, or a domain stands inside of another type.
  private let whole: RowConstraints?
  /// Constraints that cannot be evaluated.
  public let unjudged: [UnjudgedConstraint]

  /// Compiles the constraints of a program's table.
  public init(_ program: TableProgram, of table: Table, in schema: Schema, plan: Plan) {
    self.table = table
    let now = Int64(plan.asOf) * 86_400_000_000
    let rules = RowConstraints(table, in: schema, written: program.columns, now: now)
    let bindings = Dictionary(
      zip(program.columns, program.bindings), uniquingKeysWith: { first, _ in first })
    let compiler = BatchConditionCompiler(
      table: table, schema: schema, evaluator: rules.evaluator, bindings: bindings)
    var columns: [ColumnCheck] = []
    var texts: [ColumnText] = []
    for name in program.columns {
      guard let column = table.column(name), let binding = bindings[name] else { continue }
      columns.append(ColumnCheck(column, binding, in: schema))
      texts.append(
        ColumnText(binding: binding, type: schema.baseType(of: column.type), schema: schema))
    }
    self.columns = columns
    self.texts = texts
    var conditions: [(words: String, condition: BatchCondition)] = []
    for (words, expression) in rules.expressions {
      if let condition = try? compiler.condition(rules.evaluator.inlined(expression)) {
        conditions.append((words, condition))
      }
    }
    self.conditions = conditions
    whole = rules.wantsWholeRows ? rules : nil
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
    guard let whole else { return nil }
    var report = ConstraintReport()
    for row in 0..<scratch.count {
      let fields = texts.map { $0.binding.text(scratch, row: row) }
      _ = whole.judge(fields, number: first + row, &report)
      if let violation = report.violations.first { return violation }
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
          values: zip(columns, texts).filter { names.contains($0.0.column) }.map { column, text in
            ConstraintViolation.Value(
              column: column.column, text: text.binding.text(scratch, row: row))
          })
      ], range: table.range)
  }
}
