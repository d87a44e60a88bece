import SchemaModel

/// The order of loading that triggers want, beside what foreign keys ask.
///
/// - A table that a rejecting trigger wants empty of certain rows, `IF EXISTS (SELECT … FROM t WHERE
///   …) THEN RAISE …`, comes after the trigger's own: as long as it is empty, everything passes.
/// - A table whose triggers write to others comes late: the rows they write may refer to those
///   loaded, and where they meet one, it is theirs to change it (`ON CONFLICT DO UPDATE`).
struct TriggerOrder {
  /// A table to load before another one.
  struct Precedence: Equatable {
    var first: QualifiedName
    var then: QualifiedName
  }

  /// What is better loaded first, in source order of the triggers.
  private(set) var precedences: [Precedence] = []
  /// Tables to load when no other one can be.
  private(set) var late: Set<QualifiedName> = []

  /// No wishes.
  init() {}

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function and of those it calls × tables).
  init(_ schema: Schema) {
    for found in schema.findings.precedences {
      let precedence = Precedence(first: found.first, then: found.then)
      if !precedences.contains(precedence) { precedences.append(precedence) }
    }
    let calls = ProcedureCalls(schema)
    for trigger in InsertTrigger.all(in: schema) {
      let own = trigger.table.name
      if trigger.text.writes || calls.reached(from: trigger.text).contains(where: \.writes) {
        late.insert(own)
      }
      for statement in trigger.text.raisingConditions
      where statement.contains(.word("select")) && !statement.contains(.word("not")) {
        for target in schema.tables where statement.names(target.name) && target.name != own {
          let found = Precedence(first: own, then: target.name)
          if !precedences.contains(found) { precedences.append(found) }
        }
      }
    }
  }
}

extension ProcedureText {
  /// Whether it writes rows, or may, by a statement that it puts together.
  fileprivate var writes: Bool {
    let writing: Set<Token> = [.word("insert"), .word("update"), .word("execute")]
    return statements.contains { statement in
      statement.first != .word("raise") && statement.contains(where: writing.contains)
    }
  }
}
