import SQLEvaluation
import SchemaModel

/// Types whose values the evaluator keeps as text: their notation, checked here.
enum TypeSyntax {
  private static let number = "-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?"
  private static let point = "\\(\(number),\(number)\\)"
  private static let quoted = "\"(?:[^\"\\\\]|\\\\.)*\""

  /// Whether PostgreSQL would read the text as a value of the type.
  static func accepts(_ text: String, _ type: SQLType, _ schema: Schema) -> Bool {
    switch type {
    case .point: matches(text, point)
    case .line: matches(text, "\\{\(number),\(number),\(number)\\}") && !text.hasPrefix("{0,0,")
    case .lseg: matches(text, "\\[\(point),\(point)\\]")
    case .box: matches(text, "\(point),\(point)")
    case .path: matches(text, "[\\[(]\(point)(,\(point))*[\\])]")
    case .polygon: matches(text, "\\(\(point)(,\(point))*\\)")
    case .circle: matches(text, "<\(point),[0-9]+(\\.[0-9]+)?>")
    case .tsvector:
      matches(
        text,
        "('(?:[^'\\\\]|''|\\\\.)*'(:[0-9]+[A-D]?(,[0-9]+[A-D]?)*)? ?|[a-z0-9.-]+(:[0-9]+[A-D]?)? ?)*"
      )
    case .tsquery: matches(text, "('(?:[^'\\\\]|''|\\\\.)*'|[a-z0-9]+|[ &|!()]|<->)*")
    case .hstore:
      matches(text, "(\(quoted)=>(\(quoted)|NULL)(, ?)?)*")
    case .ltree: matches(text, "([A-Za-z0-9_]{1,255}(\\.[A-Za-z0-9_]{1,255})*)?")
    case .xml: isWellFormed(text)
    case .multirange(let kind): isMultirange(text, kind, schema)
    case .singleByteChar: text.utf8.count <= 1
    case .name: text.utf8.count <= 63
    default: true
    }
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex("(?s)\(pattern)") else { return false }
    return text.wholeMatch(of: regex) != nil
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
