import SQLEvaluation
import SchemaModel

/// What a JSON column's conditions say about the outermost value.
struct DocumentShape: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable { case object, array, string, number, boolean }

  /// The demanded kind, from `jsonb_typeof(x) = 'object'` or `json_typeof(…)`; `nil` where any
  /// will do.
  var kind: Kind?
  /// Members that an object must have, from `x ? 'kind'`, `x ->> 'kind' IN ('a', 'b')` and kin, with
  /// the templates of the values each may have.
  var members: [Member] = []

  /// Whether generated columns of the table cannot do without some of the members.
  private(set) var isRead = false

  struct Member: Hashable, Sendable {
    /// The keys on the way to the member, from the outermost.
    var path: [String]
    var values: [String]
    /// Whether some documents go without it.
    var isOptional = false
  }

  /// Reads what a column's conditions ask, and what the generated columns of its table read of it.
  init(_ context: ColumnContext) {
    self.init(context.domain.predicates)
    guard kind == nil || kind == .object else { return }
    // A condition lets documents go without what it casts.
    let reads =
      DocumentRead.all(of: context.column.name, in: context.domain.predicates)
      + DocumentRead.all(of: context.column, in: context.table, of: context.schema)
    for read in reads {
      let known = members.count
      demand(read.path, read.values(in: context.schema, asOf: context.asOf))
      if members.count > known { members[known].isOptional = !read.isRequired }
    }
    isRead = reads.contains(where: \.isRequired)
    if isRead { kind = .object }
  }

  /// Reads the conditions that all have to hold.
  init(_ predicates: [Expression]) {
    for predicate in predicates { read(predicate) }
    for case .isNull(let subject) in predicates {
      if let key = Self.member(subject, operator: "->") ?? Self.member(subject, operator: "->>") {
        members.removeAll { $0.path == [key] }
      }
    }
    if !members.isEmpty { kind = .object }
  }

  private mutating func read(_ condition: Expression) {
    switch condition {
    case .not: return
    case .binary("=", let left, let right):
      if let name = Self.argumentKind(left, right) ?? Self.argumentKind(right, left),
        let demanded = Kind(rawValue: name.kind)
      {
        if let key = name.key {
          demand(key, DocumentShape(kind: demanded).fallback)
        } else {
          kind = kind ?? demanded
        }
      } else if let key = Self.member(left, operator: "->>"), let text = right.constantText {
        demand(key, ["\"\(text)\""])
      }
    case .inList(let subject, let list, negated: false):
      if let key = Self.member(subject, operator: "->>") {
        demand(key, list.compactMap(\.constantText).map { "\"\($0)\"" })
      }
    case .quantified(let subject, operator: "=", array: .array(let list), all: false):
      if let key = Self.member(subject, operator: "->>") {
        demand(key, list.compactMap(\.constantText).map { "\"\($0)\"" })
      }
    case .isNotNull(let subject):
      if let key = Self.member(subject, operator: "->") ?? Self.member(subject, operator: "->>") {
        demand(key, [])
      }
    case .binary("?", .column, let key):
      if let key = key.constantText { demand(key, []) }
    case .binary("?|", .column, .array(let keys)):
      if let key = keys.lazy.compactMap(\.constantText).first { demand(key, []) }
    case .binary("@>", .column, let part):
      if let text = part.constantText { demandPart(text) }
    case .binary("?&", .column, .array(let keys)):
      for key in keys.compactMap(\.constantText) { demand(key, []) }
    default: break
    }
    for part in condition.children { read(part) }
  }

  private init(kind: Kind) { self.kind = kind }

  /// Asks for the members of a document that have plain values.
  private mutating func demandPart(_ text: String) {
    guard case .object(let members)? = JSONValue(parsing: text) else { return }
    for member in members {
      switch member.value {
      case .object, .array: continue
      case .string(let text) where text.contains("{"): continue
      default: demand(member.key, [member.value.description])
      }
    }
  }

  /// Asks for a member of constant values.
  private mutating func demand(_ key: String, _ values: [String]) {
    // What a template reads as its own notation is left to chance, and to the check.
    guard !values.contains(where: { $0.contains("\\") }) else { return }
    demand([key], values)
  }

  /// Asks for a member; the first values asked for are those it has.
  private mutating func demand(_ path: [String], _ values: [String]) {
    guard !path.contains(where: { $0.contains { "\\{}\"".contains($0) } }) else { return }
    guard let place = members.firstIndex(where: { $0.path == path }) else {
      members.append(Member(path: path, values: values))
      return
    }
    if members[place].values.isEmpty { members[place].values = values }
  }

  /// The key of `column -> 'key'`.
  private static func member(_ expression: Expression, operator name: String) -> String? {
    guard case .binary(name, .column, let key) = expression else { return nil }
    return key.constantText
  }

  /// The kind that is demanded of a column, or of a member of it.
  private static func argumentKind(_ call: Expression, _ constant: Expression) -> (
    key: String?, kind: String
  )? {
    guard case .call(let name, let arguments) = call,
      ["jsonb_typeof", "json_typeof"].contains(name), let subject = arguments.first,
      let kind = constant.constantText
    else { return nil }
    if let key = member(subject, operator: "->") { return (key, kind) }
    guard case .column = subject else { return nil }
    return (nil, kind)
  }

  /// Whether a document of that template is of the demanded kind, and has the members.
  func allows(_ template: String) -> Bool {
    switch kind {
    case nil: true
    case .object: template.hasPrefix("{{") && !isRead && members.allSatisfy(\.isOptional)
    case .array: template.hasPrefix("[")
    case .string: template.hasPrefix("\"")
    case .number, .boolean: false
    }
  }

  /// Templates for the kind where no rule has any.
  var fallback: [String] {
    switch kind {
    case .object where !members.isEmpty: objects
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

  /// Objects with all members demanded; each value of a member in one of them at least, and one
  /// without those that may be missing.
  private var objects: [String] {
    let count = max(1, members.map(\.values.count).max() ?? 1)
    var found = (0..<count).map { Self.object(members[...], depth: 0, variant: $0) }
    let required = members.filter { !$0.isOptional }
    if !required.isEmpty, required.count < members.count {
      found.append(Self.object(required[...], depth: 0, variant: count))
    }
    return found
  }

  /// The object at a depth of the members' paths, which agree above it.
  private static func object(_ members: ArraySlice<Member>, depth: Int, variant: Int) -> String {
    var keys: [String] = []
    for member in members where !keys.contains(member.path[depth]) {
      keys.append(member.path[depth])
    }
    let fields = keys.map { key in
      let inner = members.filter { $0.path[depth] == key }
      // What is an object for one reader is one for all.
      let deeper = inner.filter { $0.path.count > depth + 1 }
      let values = inner[0].values
      let value =
        !deeper.isEmpty
        ? object(deeper[...], depth: depth + 1, variant: variant)
        : values.isEmpty ? #""{nouns}""# : values[variant % values.count]
      return "\"\(key)\": \(value)"
    }
    return "{{" + fields.joined(separator: ", ") + "}}"
  }
}

extension Expression {
  /// The text of a string constant, below casts.
  var constantText: String? {
    switch self {
    case .literal(.string(let text)): text
    case .cast(let inner, _): inner.constantText
    default: nil
    }
  }
}
