extension OperatorTable {
  /// Operators of `json` and `jsonb`.
  static func addDocumentOperators(to table: inout OverloadTable) {
    for type in [BaseType.json, .jsonb] {
      let wrap: @Sendable (JSONValue) -> SQLValue =
        type == .jsonb
        ? { @Sendable in .jsonb($0) }
        : { @Sendable in .jsonText(JSONText.compact($0)) }
      let element: @Sendable (JSONValue, Int64) -> JSONValue? =
        type == .jsonb
        ? { @Sendable in JSONPath.storedElement($0, $1) }
        : { @Sendable in JSONPath.element($0, $1) }
      table.binary("->", type, .text, type) { a, b throws(EvaluationError) in
        (try a.json())[key: try b.text()].map(wrap) ?? .null
      }
      table.binary("->", type, .int4, type) { a, b throws(EvaluationError) in
        element(try a.json(), try b.integer()).map(wrap) ?? .null
      }
      table.binary("->>", type, .text, .text) { a, b throws(EvaluationError) in
        JSONText.asText((try a.json())[key: try b.text()], compact: type == .json)
      }
      table.binary("->>", type, .int4, .text) { a, b throws(EvaluationError) in
        JSONText.asText(
          element(try a.json(), try b.integer()), compact: type == .json)
      }
      table.binary("#>", type, .array(.text), type) { a, b throws(EvaluationError) in
        JSONPath.descend(try a.json(), try b.elements()).map(wrap) ?? .null
      }
      table.binary("#>>", type, .array(.text), .text) { a, b throws(EvaluationError) in
        JSONText.asText(JSONPath.descend(try a.json(), try b.elements()), compact: type == .json)
      }
    }
    addExistence(to: &table)
    table.binary("@>", .jsonb, .jsonb, .boolean) { a, b throws(EvaluationError) in
      .boolean(try a.json().contains(b.json()))
    }
    table.binary("<@", .jsonb, .jsonb, .boolean) { a, b throws(EvaluationError) in
      .boolean(try b.json().contains(a.json()))
    }
    table.binary("||", .jsonb, .jsonb, .jsonb) { a, b throws(EvaluationError) in
      .jsonb(JSONPath.concatenated(try a.json(), try b.json()))
    }
    addDeletion(to: &table)
  }

  private static func addExistence(to table: inout OverloadTable) {
    @Sendable func exists(_ document: JSONValue, _ key: String) -> Bool {
      switch document {
      case .object: document[key: key] != nil
      case .array(let items): items.contains(.string(key))
      case .string(let text): text.hasSameBytes(as: key)
      default: false
      }
    }
    table.binary("?", .jsonb, .text, .boolean) { a, b throws(EvaluationError) in
      .boolean(exists(try a.json(), try b.text()))
    }
    table.binary("?|", .jsonb, .array(.text), .boolean) { a, b throws(EvaluationError) in
      let document = try a.json()
      return .boolean(try b.elements().contains { $0.string.map { exists(document, $0) } ?? false })
    }
    table.binary("?&", .jsonb, .array(.text), .boolean) { a, b throws(EvaluationError) in
      let document = try a.json()
      return .boolean(
        try b.elements().allSatisfy { $0.string.map { exists(document, $0) } ?? true })
    }
  }

  private static func addDeletion(to table: inout OverloadTable) {
    @Sendable func removing(_ keys: [String], _ document: JSONValue) throws(EvaluationError)
      -> SQLValue
    {
      switch document {
      case .object(let members):
        return .jsonb(
          .object(members.filter { member in !keys.contains { $0.hasSameBytes(as: member.key) } }))
      case .array(let items):
        return .jsonb(
          .array(
            items.filter { item in
              if case .string(let text) = item { return !keys.contains(text) }
              return true
            }))
      default: throw .runtime("cannot delete from scalar")
      }
    }
    table.binary("-", .jsonb, .text, .jsonb) { a, b throws(EvaluationError) in
      try removing([b.text()], a.json())
    }
    table.binary("-", .jsonb, .array(.text), .jsonb) { a, b throws(EvaluationError) in
      try removing(b.elements().compactMap(\.string), a.json())
    }
    table.binary("-", .jsonb, .int4, .jsonb) { a, b throws(EvaluationError) in
      guard case .array(var items) = try a.json() else {
        throw .runtime("cannot delete from object or scalar using integer index")
      }
      let index = try b.integer()
      let place = index < 0 ? Int64(items.count) + index : index
      if items.indices.contains(Int(clamping: place)) { items.remove(at: Int(place)) }
      return .jsonb(.array(items))
    }
  }
}

/// Steps into documents.
enum JSONPath {
  /// An array's element; negative counts from the end.
  static func element(_ document: JSONValue, _ index: Int64) -> JSONValue? {
    guard case .array(let items) = document else { return nil }
    return element(of: items, index)
  }

  /// An element as `jsonb` counts: a value at the top is stored as an array of one.
  static func storedElement(_ document: JSONValue, _ index: Int64) -> JSONValue? {
    switch document {
    case .array(let items): element(of: items, index)
    case .object: nil
    default: element(of: [document], index)
    }
  }

  private static func element(of items: [JSONValue], _ index: Int64) -> JSONValue? {
    let place = Int(clamping: index < 0 ? Int64(items.count) + index : index)
    return items.indices.contains(place) ? items[place] : nil
  }

  /// The value at the end of a path of keys and indices.
  static func descend(_ document: JSONValue, _ path: [SQLValue]) -> JSONValue? {
    var current = document
    for step in path {
      guard let key = step.string else { return nil }
      switch current {
      case .object:
        guard let next = current[key: key] else { return nil }
        current = next
      case .array:
        guard let index = Int64(key), let next = element(current, index) else { return nil }
        current = next
      default: return nil
      }
    }
    return current
  }

  /// `||` of `jsonb`.
  static func concatenated(_ a: JSONValue, _ b: JSONValue) -> JSONValue {
    switch (a, b) {
    case (.object(let x), .object(let y)):
      return .object(pairs: (x + y).map { ($0.key, $0.value) })
    case (.array(let x), .array(let y)): return .array(x + y)
    case (.array(let x), _): return .array(x + [b])
    case (_, .array(let y)): return .array([a] + y)
    default: return .array([a, b])
    }
  }
}

/// Documents as text.
enum JSONText {
  /// A string bare, JSON null as NULL, anything else as JSON.
  static func asText(_ value: JSONValue?, compact: Bool) -> SQLValue {
    switch value {
    case nil, .null?: .null
    case .string(let text)?: .text(text)
    case let other?: .text(compact ? Self.compact(other) : other.description)
    }
  }

  /// Without blanks: what `json` most often looks like.
  static func compact(_ value: JSONValue) -> String {
    switch value {
    case .array(let items): "[" + items.map(compact).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONValue.quoted($0.key) + ":" + compact($0.value) }
        .joined(separator: ",") + "}"
    default: value.description
    }
  }
}
