import SchemaModel

/// Tables whose rows a trigger of another table keeps: it takes rows out of the table and puts others
/// in, by itself or by a function that it calls, so that rows of ours would meet them.
struct TriggerRows {
  /// Why each such table stays empty.
  private(set) var reasons: [QualifiedName: String] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function and of those it calls × tables).
  init(_ schema: Schema) {
    let calls = ProcedureCalls(schema)
    for trigger in InsertTrigger.all(in: schema) {
      for text in [trigger.text] + calls.reached(from: trigger.text) {
        let inserted = text.targets(of: "insert", "into")
        let deleted = text.targets(of: "delete", "from")
        guard !inserted.isEmpty, !deleted.isEmpty else { continue }
        for table in schema.tables
        where table.name != trigger.table.name && reasons[table.name] == nil
          && inserted.contains(where: { $0.names(table.name) })
          && deleted.contains(where: { $0.names(table.name) })
        {
          reasons[table.name] =
            "trigger \"\(trigger.name)\" of \"\(trigger.table.name)\" keeps its rows, taking some out and putting others in"
        }
      }
    }
  }
}

extension ProcedureText {
  /// What stands behind each `INSERT INTO` or `DELETE FROM`: the table's name, with its schema
  /// perhaps.
  fileprivate func targets(of verb: String, _ preposition: String) -> [[Token]] {
    tokens.indices.dropLast(2).compactMap { place in
      guard tokens[place] == .word(verb), tokens[place + 1] == .word(preposition) else {
        return nil
      }
      let isQualified = tokens[(place + 3)...].first == .sign(".")
      return Array(tokens[(place + 2)...].prefix(isQualified ? 3 : 1))
    }
  }
}
