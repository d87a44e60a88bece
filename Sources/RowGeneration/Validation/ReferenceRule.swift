import GenerationPlan
import SQLEvaluation
import SchemaModel

/// A foreign key of a table: every reference that is not NULL is the key of a row of its target.
struct ReferenceRule {
  let key: ForeignKey
  let words: String
  private let places: [Int]
  /// Whether a child's value equals a parent's, column by column.
  private let equalities: [CompiledExpression]

  /// Compiles a foreign key; `nil` where it cannot be judged, which `constraints` then notes.
  init?(_ key: ForeignKey, of constraints: inout RowConstraints) {
    self.key = key
    words = key.demandedBy.map { "the reference of \($0)" } ?? "FOREIGN KEY \"\(key.name)\""
    guard let target = constraints.schema.table(key.target),
      key.columns.allSatisfy({ !constraints.unknown.contains($0) })
    else {
      constraints.skip(words, "the server fills in a column of it")
      return nil
    }
    var places: [Int] = []
    var equalities: [CompiledExpression] = []
    for (name, targetName) in zip(key.columns, key.targetColumns) {
      guard let place = constraints.table.columns.firstIndex(where: { $0.name == name }),
        let column = target.column(targetName)
      else { return nil }
      var sides = [
        SQLEvaluation.ColumnBinding(constraints.table.columns[place]),
        SQLEvaluation.ColumnBinding(column),
      ]
      sides[0].name = "child"
      sides[1].name = "parent"
      do throws(EvaluationError) {
        equalities.append(
          try constraints.evaluator.compile(
            .binary("=", .column("child"), .column("parent")), columns: sides))
      } catch {
        constraints.skip(words, error.message)
        return nil
      }
      places.append(place)
    }
    self.places = places
    self.equalities = equalities
  }

  /// What a row refers to; `nil` where it refers to nothing, or could not be read.
  func reference(of row: JudgedRow) -> [SQLValue]? {
    guard row.unread.isDisjoint(with: key.columns) else { return nil }
    let values = places.map { row.values[$0] }
    return values.contains(where: \.isNull) ? nil : values
  }

  /// Whether a row of MATCH FULL is NULL in some columns only.
  func isHalf(_ row: JudgedRow) -> Bool {
    guard key.matchFull, row.unread.isDisjoint(with: key.columns) else { return false }
    let nulls = places.count { row.values[$0].isNull }
    return nulls > 0 && nulls < places.count
  }

  /// Whether a reference is to a row with these values.
  func meets(_ reference: [SQLValue], _ parent: [SQLValue]) -> Bool {
    zip(equalities, zip(reference, parent)).allSatisfy { equality, pair in
      (try? equality.evaluate([pair.0, pair.1]))?.truth == true
    }
  }
}
