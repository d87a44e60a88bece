import SchemaModel

/// Tables whose triggers let no row in: `BEGIN RAISE EXCEPTION …; END`, without a condition, or
/// under `IF pg_trigger_depth() < 2`, which is so of every row that no trigger writes.
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
    let triggers = InsertTrigger.all(in: schema, withStatements: true)
    for trigger in triggers where trigger.text.mayRaise {
      let raised = trigger.text.tokens.firstIndex(of: .word("raise")) ?? 0
      let isSure =
        trigger.text.tokens[..<raised].allSatisfy { !conditional.contains($0) }
        && ProcedureText.raises(trigger.text.tokens[raised...])
      guard isSure || trigger.text.raisingConditions.contains(where: Self.refusesTopLevel) else {
        continue
      }
      reasons[trigger.table.name] =
        reasons[trigger.table.name] ?? "trigger \"\(trigger.name)\" rejects every row"
    }
  }

  /// `IF pg_trigger_depth() < n`, `= 1` or `<= n`, and nothing else.
  private static func refusesTopLevel(_ condition: [ProcedureText.Token]) -> Bool {
    let call: [ProcedureText.Token] = [
      .word("if"), .word("pg_trigger_depth"), .sign("("), .sign(")"),
    ]
    guard condition.starts(with: call) else { return false }
    let rest = condition.dropFirst(call.count)
    return rest.first == .sign("<") && rest.count <= 3 || Array(rest) == [.sign("="), .sign("1")]
  }
}
