import SchemaModel

/// Keys of certain rows that triggers refer to when they insert: `INSERT INTO kind (parent, name)
/// VALUES (14, NEW.name)` wants a kind 14 to be there. A column that counts counts so that it is.
struct TriggerConstants {
  private var wanted: [QualifiedName: [String: [Int64]]] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function × tables).
  init(_ schema: Schema) {
    for trigger in InsertTrigger.all(in: schema) {
      for statement in trigger.text.statements {
        for place in statement.indices where statement[place] == .word("insert") {
          guard let insertion = Insertion(Array(statement[place...])),
            let table = schema.tables.first(where: { insertion.targets($0.name) })
          else { continue }
          for foreign in table.foreignKeys where foreign.columns.count == 1 {
            guard let key = insertion.wholeNumber(foreign.columns[0]) else { continue }
            wanted[foreign.target, default: [:]][foreign.targetColumns[0], default: []].append(key)
          }
        }
      }
    }
  }

  /// The values that a column of a table must have among its own, ascending.
  func values(of column: String, in table: QualifiedName) -> [Int64] {
    Set(wanted[table]?[column] ?? []).sorted()
  }
}
