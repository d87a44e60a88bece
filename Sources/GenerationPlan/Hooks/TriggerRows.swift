import SchemaModel

/// Tables whose rows a trigger of another table makes, so that rows of ours would meet them: the
/// trigger writes a whole key of the table, some of it from the new row, or it takes rows out of the
/// table and puts others in, by itself or by a function that it calls.
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
      for statement in trigger.text.statements {
        guard let insertion = Insertion(statement),
          let target = schema.tables.first(where: { insertion.targets($0.name) }),
          target.name != trigger.table.name, reasons[target.name] == nil
        else { continue }
        let isKept = target.keys.contains { key in
          key.isPlain && key.columns.allSatisfy(insertion.sets)
            && key.columns.contains(where: insertion.takesFromNewRow)
        }
        guard isKept else { continue }
        reasons[target.name] =
          "trigger \"\(trigger.name)\" makes its rows whenever \"\(trigger.table.name)\" gets one"
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
