import SchemaModel

/// Which of the schema's own procedures call which, as far as their texts name them.
struct ProcedureCalls {
  private var texts: [String: [ProcedureText]] = [:]

  /// Reads the procedures of a schema.
  ///
  /// - Complexity: O(length of their texts).
  init(_ schema: Schema) {
    for (name, overloads) in schema.functions {
      let sources = overloads.compactMap(\.source)
      if !sources.isEmpty { texts[name.name, default: []] += sources.map { ProcedureText($0) } }
    }
  }

  /// The texts of the procedures that a text calls, and those they call in turn, each once.
  ///
  /// - Complexity: O(length of the texts reached).
  func reached(from text: ProcedureText) -> [ProcedureText] {
    var names: Set<String> = []
    var pending = [text]
    var reached: [ProcedureText] = []
    while let next = pending.popLast() {
      for (token, following) in zip(next.tokens, next.tokens.dropFirst()) {
        guard case .word(let name) = token, following == .sign("("), let called = texts[name],
          names.insert(name).inserted
        else { continue }
        reached += called
        pending += called
      }
    }
    return reached
  }
}
