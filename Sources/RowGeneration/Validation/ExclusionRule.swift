import SQLEvaluation
import SchemaModel

/// An EXCLUDE constraint: no two rows that meet its predicate are related by all its operators.
struct ExclusionRule: Sendable {
  let exclusion: ExclusionConstraint
  let words: String
  private let predicate: CompiledExpression?
  private let elements: [Element]

  /// A value of each row, and whether two of them are related.
  private struct Element: Sendable {
    let value: CompiledExpression
    let related: CompiledExpression
  }

  /// Compiles a constraint; `nil` where a part of it cannot be evaluated, which `constraints` then
  /// notes.
  init?(_ exclusion: ExclusionConstraint, of constraints: inout RowConstraints) {
    self.exclusion = exclusion
    words = "EXCLUDE \"\(exclusion.name)\""
    var predicate: CompiledExpression?
    if let condition = exclusion.predicate {
      guard let compiled = constraints.compiled(condition, words) else { return nil }
      predicate = compiled
    }
    self.predicate = predicate
    var elements: [Element] = []
    for element in exclusion.elements {
      guard let value = constraints.compiled(element.expression, words) else { return nil }
      let sides = ["one", "other"].map {
        SQLEvaluation.ColumnBinding(name: $0, type: value.type)
      }
      do throws(EvaluationError) {
        let related = try constraints.evaluator.compile(
          .binary(element.comparison, .column("one"), .column("other")), columns: sides)
        elements.append(Element(value: value, related: related))
      } catch {
        constraints.skip(words, error.message)
        return nil
      }
    }
    self.elements = elements
  }

  /// The columns it reads.
  private var columns: [String] {
    exclusion.elements.flatMap(\.expression.columns) + (exclusion.predicate?.columns ?? [])
  }

  /// Judges rows against one another.
  ///
  /// - Complexity: O(rows²).
  func judge(
    _ rows: [JudgedRow], _ constraints: RowConstraints, _ report: inout ConstraintReport
  ) {
    var entries: [(row: JudgedRow, values: [SQLValue])] = []
    for row in rows where row.unread.isDisjoint(with: columns) {
      do throws(EvaluationError) {
        guard let values = try values(of: row) else { continue }
        for other in entries where try areRelated(other.values, values) {
          report.note(
            constraints.violation(words, columns, [other.row, row], at: exclusion.range))
          return
        }
        entries.append((row, values))
      } catch {
        guard case .runtime = error else {
          report.note(constraints.unjudged(words, error.message))
          return
        }
        // The server computes them too, and refuses the row.
        report.note(
          constraints.violation(words, columns, [row], error.message, at: exclusion.range))
        return
      }
    }
  }

  /// What of a row is compared; `nil` where it does not meet the predicate, or something of it is NULL.
  private func values(of row: JudgedRow) throws(EvaluationError) -> [SQLValue]? {
    if let predicate, try predicate.evaluate(row.values).truth != true { return nil }
    var values: [SQLValue] = []
    for element in elements { values.append(try element.value.evaluate(row.values)) }
    return values.contains(where: \.isNull) ? nil : values
  }

  private func areRelated(_ a: [SQLValue], _ b: [SQLValue]) throws(EvaluationError) -> Bool {
    for (place, element) in elements.enumerated() {
      guard try element.related.evaluate([a[place], b[place]]).truth == true else { return false }
    }
    return true
  }
}
