import SQLEvaluation
import SchemaModel

/// A key of a table: no two rows that meet its predicate agree in all its parts.
struct KeyRule: Sendable {
  let key: UniqueKey
  let words: String
  private let predicate: CompiledExpression?
  private let parts: [Part]

  /// One part: a column or an expression, and how its values compare.
  private struct Part: Sendable {
    let place: Int?
    let expression: CompiledExpression?
    let order: ValueComparator
  }

  /// Compiles a key; `nil` where a part of it cannot be evaluated, which `constraints` then notes.
  init?(_ key: UniqueKey, of constraints: inout RowConstraints) {
    let (table, schema) = (constraints.table, constraints.schema)
    self.key = key
    words = (key.isPrimary ? "PRIMARY KEY" : "UNIQUE") + " \"\(key.name)\""
    guard key.columns.allSatisfy({ !constraints.unknown.contains($0) }) else {
      constraints.skip(words, "the server fills in a column of it")
      return nil
    }
    var predicate: CompiledExpression?
    if let condition = key.predicate {
      guard let compiled = constraints.compiled(condition, words) else { return nil }
      predicate = compiled
    }
    self.predicate = predicate
    var parts: [Part] = []
    for part in key.parts {
      switch part {
      case .column(let name):
        guard let place = table.columns.firstIndex(where: { $0.name == name }) else { return nil }
        let order = ValueComparator(table.columns[place].type, in: schema)
        parts.append(Part(place: place, expression: nil, order: order))
      case .expression(let expression):
        guard let compiled = constraints.compiled(expression, words) else { return nil }
        let order = ValueComparator(compiled.type, in: schema)
        parts.append(Part(place: nil, expression: compiled, order: order))
      }
    }
    self.parts = parts
  }

  /// Judges rows against one another.
  ///
  /// - Complexity: O(n log n) comparisons.
  func judge(
    _ rows: [JudgedRow], _ constraints: RowConstraints, _ report: inout ConstraintReport
  ) {
    var entries: [(row: JudgedRow, values: [SQLValue])] = []
    for row in rows {
      guard row.unread.isDisjoint(with: key.columns) else { continue }
      do throws(EvaluationError) {
        if let predicate, try predicate.evaluate(row.values).truth != true { continue }
        var values: [SQLValue] = []
        for part in parts {
          if let place = part.place {
            values.append(row.values[place])
          } else if let expression = part.expression {
            values.append(try expression.evaluate(row.values))
          }
        }
        if !key.nullsAreEqual, values.contains(where: \.isNull) { continue }
        entries.append((row, values))
      } catch {
        if case .unsupported = error {
          report.note(constraints.unjudged(words, error.message))
        } else {
          report.note(
            constraints.violation(words, key.columns, [row], error.message, at: key.range))
        }
      }
    }
    entries.sort { order($0.values, $1.values) < 0 }
    for (one, other) in zip(entries, entries.dropFirst()) where order(one.values, other.values) == 0
    {
      let pair = [one.row, other.row].sorted { $0.number < $1.number }
      report.note(constraints.violation(words, key.columns, pair, at: key.range))
      return
    }
  }

  private func order(_ a: [SQLValue], _ b: [SQLValue]) -> Int {
    for (place, part) in parts.enumerated() {
      let order = part.order.order(a[place], b[place])
      if order != 0 { return order }
    }
    return 0
  }
}
