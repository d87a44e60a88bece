import SQLEvaluation
import SchemaModel

/// Types whose values the evaluator keeps as text: their notation, checked here.
struct TypeSyntax {
  private let accepts: (String) -> Bool

  /// - Parameter type: a base type.
  init(_ type: SQLType, _ schema: Schema) {
    switch type {
    case .singleByteChar: accepts = { $0.utf8.count <= 1 }
    case .name: accepts = { $0.utf8.count <= 63 }
    case .xml: accepts = Self.isWellFormed
    case .multirange(let kind): accepts = { Self.isMultirange($0, kind, schema) }
    case .line:
      let matches = Self.matcher("\\{\(Self.number),\(Self.number),\(Self.number)\\}")
      accepts = { matches($0) && !$0.hasPrefix("{0,0,") }
    default: accepts = Self.pattern(type).map(Self.matcher) ?? { _ in true }
    }
  }

  /// Whether PostgreSQL would read the text as a value of the type.
  func callAsFunction(_ text: String) -> Bool { accepts(text) }

  private static let number = "-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?"
  private static let point = "\\(\(number),\(number)\\)"
  private static let string = "\"(?:[^\"\\\\]|\\\\.)*\""
  private static let lexeme = "'(?:[^'\\\\]|''|\\\\.)*'"
  private static let label = "[A-Za-z0-9_]{1,255}"

  private static func pattern(_ type: SQLType) -> String? {
    switch type {
    case .point: point
    case .lseg: "\\[\(point),\(point)\\]"
    case .box: "\(point),\(point)"
    case .path: "[\\[(]\(point)(,\(point))*[\\])]"
    case .polygon: "\\(\(point)(,\(point))*\\)"
    case .circle: "<\(point),[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?>"
    case .tsvector: "((\(lexeme)|[a-z0-9.-]+)(:[0-9]+[A-D]?(,[0-9]+[A-D]?)*)? ?)*"
    case .tsquery: "(\(lexeme)|[a-z0-9]+|[ &|!()]|<->)*"
    case .hstore: "(\(string)=>(\(string)|NULL)(, ?)?)*"
    case .ltree: "(\(label)(\\.\(label))*)?"
    default: nil
    }
  }

  private static func matcher(_ pattern: String) -> (String) -> Bool {
    guard let regex = try? Regex("(?s)\(pattern)") else { return { _ in false } }
    return { $0.wholeMatch(of: regex) != nil }
  }

  private static func isMultirange(
    _ text: String, _ kind: SQLType.RangeKind, _ schema: Schema
  ) -> Bool {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return false }
    var rest = text.dropFirst().dropLast()
    while !rest.isEmpty {
      guard let end = rest.firstIndex(where: { $0 == ")" || $0 == "]" }) else { return false }
      let range = String(rest[...end])
      guard SQLValue(text: range, type: .range(kind), schema: schema) != nil else { return false }
      rest = rest[rest.index(after: end)...]
      if rest.first == "," { rest = rest.dropFirst() }
    }
    return true
  }

  /// Tags that close in turn, no bare `<` or `&`.
  private static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = Substring(text)
    while let character = rest.first {
      if character == "<" {
        guard let end = rest.firstIndex(of: ">") else { return false }
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        if tag.hasPrefix("/") {
          guard open.popLast() == tag.dropFirst() else { return false }
        } else if !tag.hasSuffix("/"), !tag.hasPrefix("?"), !tag.hasPrefix("!") {
          open.append(tag.prefix { $0 != " " })
        }
        rest = rest[rest.index(after: end)...]
      } else if character == "&" {
        guard rest.prefixMatch(of: /&(#?[A-Za-z0-9]+);/) != nil else { return false }
        rest = rest.dropFirst()
      } else {
        rest = rest.dropFirst()
      }
    }
    return open.isEmpty
  }
}
