import SchemaModel

/// What a JSON column's conditions say about the outermost value.
struct DocumentShape: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable { case object, array, string, number, boolean }

  /// The demanded kind, from `jsonb_typeof(x) = 'object'` or `json_typeof(…)`; `nil` where any
  /// will do.
  var kind: Kind?

  /// Reads the conditions that all have to hold.
  init(_ predicates: [Expression]) {
    for predicate in predicates {
      predicate.walk { part in
        guard
          case .binary("=", let left, let right) = part,
          let name = Self.argumentKind(left, right) ?? Self.argumentKind(right, left)
        else { return }
        kind = kind ?? Kind(rawValue: name)
      }
    }
  }

  private static func argumentKind(_ call: Expression, _ constant: Expression) -> String? {
    guard case .call(let name, _) = call, ["jsonb_typeof", "json_typeof"].contains(name) else {
      return nil
    }
    switch constant {
    case .literal(.string(let text)), .cast(.literal(.string(let text)), _): return text
    default: return nil
    }
  }

  /// Whether a document of that template is of the demanded kind.
  func allows(_ template: String) -> Bool {
    switch kind {
    case nil: true
    case .object: template.hasPrefix("{{")
    case .array: template.hasPrefix("[")
    case .string: template.hasPrefix("\"")
    case .number, .boolean: false
    }
  }

  /// Templates for the kind where no rule has any.
  var fallback: [String] {
    switch kind {
    case nil, .object:
      [
        #"{{"key": "{nouns}", "value": {int:0-1000}}}"#,
        #"{{"name": "{adjectives} {nouns}", "enabled": true, "tags": ["{nouns}", "{nouns}"]}}"#,
      ]
    case .array: [#"["{nouns}", "{nouns}"]"#, #"["{nouns}"]"#, "[]"]
    case .string: [#""{adjectives} {nouns}""#]
    case .number: ["{int:0-1000}"]
    case .boolean: ["true", "false"]
    }
  }
}
