import SQLEvaluation
import SchemaModel

/// A row's values as SQL sees them.
struct JudgedRow: Sendable {
  /// The row's number in its table.
  let number: Int
  /// By column, in the table's order.
  var values: [SQLValue]
  /// Columns whose value could not be read.
  var unread: Set<String> = []
}

extension RowConstraints {
  /// Reads a row and judges it.
  ///
  /// - Parameter fields: the text of the columns that are written; `nil` is NULL.
  func judge(_ fields: [String?], number: Int, _ report: inout ConstraintReport) -> JudgedRow {
    var row = JudgedRow(
      number: number, values: [SQLValue](repeating: .null, count: table.columns.count))
    read(fields, into: &row, &report)
    compute(&row, &report)
    for rule in columns { judge(rule, row, &report) }
    for condition in conditions { judge(condition, row, &report) }
    report.judgedRows += 1
    return row
  }

  private func read(
    _ fields: [String?], into row: inout JudgedRow, _ report: inout ConstraintReport
  ) {
    for rule in columns {
      guard let field = rule.field else { continue }
      guard field < fields.count else {
        report.note(violation("the format of its line", [], [row]))
        row.unread.insert(rule.column.name)
        continue
      }
      guard let text = fields[field] else { continue }
      let words = "the type of \"\(rule.column.name)\""
      do throws(EvaluationError) {
        row.values[rule.place] = try SQLValue.read(text, as: rule.type, schema: schema)
        if text.utf8.contains(0) {
          report.note(violation(words, [rule.column.name], [row], "it holds a zero byte"))
        }
      } catch {
        row.unread.insert(rule.column.name)
        if case .unsupported = error {
          report.note(unjudged(words, error.message))
        } else {
          row.values[rule.place] = .text(text)
          report.note(violation(words, [rule.column.name], [row], error.message))
        }
      }
    }
  }

  /// Fills the columns that the server computes.
  private func compute(_ row: inout JudgedRow, _ report: inout ConstraintReport) {
    for rule in generated {
      let column = table.columns[rule.place]
      guard let generation = column.generation, row.unread.isDisjoint(with: generation.columns)
      else {
        row.unread.insert(column.name)
        continue
      }
      do throws(EvaluationError) {
        row.values[rule.place] = try rule.value.evaluate(row.values)
      } catch {
        row.unread.insert(column.name)
        if case .unsupported = error {
          report.note(unjudged(rule.words, error.message))
        } else {
          report.note(violation(rule.words, generation.columns, [row], error.message))
        }
      }
    }
  }

  private func judge(_ rule: ColumnRule, _ row: JudgedRow, _ report: inout ConstraintReport) {
    let name = rule.column.name
    guard !row.unread.contains(name) else { return }
    let value = row.values[rule.place]
    if rule.column.isNotNull, value.isNull {
      report.note(violation("NOT NULL of \"\(name)\"", [name], [row], at: rule.column.range))
    }
    switch rule.domains?.verdict(on: value) {
    case nil, .passes: break
    case .breaks(let constraint, let detail):
      report.note(violation(constraint, [name], [row], detail, at: rule.column.range))
    case .unsupported(let constraint, let reason): report.note(unjudged(constraint, reason))
    }
  }

  private func judge(
    _ condition: Condition, _ row: JudgedRow, _ report: inout ConstraintReport
  ) {
    guard row.unread.isDisjoint(with: condition.columns) else { return }
    do throws(EvaluationError) {
      guard try condition.condition.evaluate(row.values).truth == false else { return }
      report.note(violation(condition.words, condition.columns, [row], at: condition.range))
    } catch {
      if case .unsupported = error {
        report.note(unjudged(condition.words, error.message))
      } else {
        report.note(
          violation(condition.words, condition.columns, [row], error.message, at: condition.range))
      }
    }
  }

  func unjudged(_ words: String, _ reason: String) -> UnjudgedConstraint {
    UnjudgedConstraint(table: table.name, constraint: words, reason: reason)
  }

  /// The violation of a constraint by rows, with their values of some columns.
  func violation(
    _ words: String, _ names: [String], _ rows: [JudgedRow], _ detail: String? = nil,
    at range: SourceRange? = nil
  ) -> ConstraintViolation {
    let places = names.compactMap { name in table.columns.firstIndex { $0.name == name } }
    return ConstraintViolation(
      table: table.name, constraint: words, detail: detail,
      rows: rows.map { row in
        ConstraintViolation.Row(
          number: row.number,
          values: places.map { place in
            let value = row.values[place]
            return ConstraintViolation.Value(
              column: table.columns[place].name,
              text: value.isNull
                ? nil : value.text(as: schema.baseType(of: table.columns[place].type)))
          })
      }, range: range ?? table.range)
  }
}
