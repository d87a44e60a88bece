import SchemaModel

/// Tables whose triggers let no row in: `BEGIN RAISE EXCEPTION …; END`, without a condition.
struct TriggerRefusals {
  /// Why each such table stays empty.
  private(set) var reasons: [QualifiedName: String] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function).
  init(_ schema: Schema) {
    let conditional: Set<ProcedureText.Token> = [
      .word("if"), .word("case"), .word("when"), .word("loop"), .word("return"),
    ]
    for trigger in InsertTrigger.all(in: schema) where trigger.text.mayRaise {
      let raised = trigger.text.tokens.firstIndex(of: .word("raise")) ?? 0
      guard trigger.text.tokens[..<raised].allSatisfy({ !conditional.contains($0) }),
        ProcedureText.raises(trigger.text.tokens[raised...])
      else { continue }
      reasons[trigger.table.name] =
        reasons[trigger.table.name] ?? "trigger \"\(trigger.name)\" rejects every row"
    }
  }
}
