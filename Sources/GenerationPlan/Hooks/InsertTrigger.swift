import SchemaModel

/// A trigger that runs the schema's own code when rows come into a table.
struct InsertTrigger {
  var name: String
  var table: Table
  var text: ProcedureText

  /// The triggers for INSERT whose function's text is known, in source order.
  ///
  /// - Parameter withStatements: whether those count that fire once a statement.
  /// - Complexity: O(length of their functions' texts).
  static func all(in schema: Schema, withStatements: Bool = false) -> [InsertTrigger] {
    var texts: [QualifiedName: ProcedureText] = [:]
    return schema.tables.flatMap { table in
      table.hooks.compactMap { hook in
        guard case .trigger = hook.kind, hook.firesOnInsert, hook.isRowLevel || withStatements,
          let function = hook.function,
          let source = schema.functions[function]?.first(where: { $0.parameters.isEmpty })?.source
        else { return nil }
        let text = texts[function] ?? ProcedureText(source)
        texts[function] = text
        return InsertTrigger(name: hook.name, table: table, text: text)
      }
    }
  }
}

extension [ProcedureText.Token] {
  /// Whether a column of the new row is named in it: all of them, or just `column`.
  func namesNewRow(_ column: String? = nil) -> Bool {
    indices.contains { place in
      guard self[place] == .word("new"), place + 2 < endIndex, self[place + 1] == .sign("."),
        case .word(let name) = self[place + 2]
      else { return false }
      return column == nil || column == name
    }
  }

  /// Whether the table is named in it, with its schema or without one.
  func names(_ table: QualifiedName) -> Bool {
    indices.contains { place in
      guard self[place] == .word(table.name) else { return false }
      guard place >= 2, self[place - 1] == .sign("."), case .word(let schema) = self[place - 2]
      else { return true }
      return schema == table.schema
    }
  }
}
