/// A JSON value as `jsonb` holds it.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Numeric)
  case string(String)
  case array([JSONValue])
  /// Members ordered by the key's length in bytes, then by its bytes; each key once.
  case object([Member])

  /// Reads a document; `nil` where the text is none.
  public init?(parsing text: String) {
    guard let value = JSONParser.parse(text) else { return nil }
    self = value
  }

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public var key: String
    /// The value under the key.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Whether key and value are the same, keys byte by byte.
    public static func == (a: Member, b: Member) -> Bool {
      a.key.hasSameBytes(as: b.key) && a.value == b.value
    }
  }

  /// An object in `jsonb` order; of equal keys the last wins.
  public static func object(pairs: [(String, JSONValue)]) -> JSONValue {
    var members: [Member] = []
    for (key, value) in pairs {
      if let index = members.firstIndex(where: { $0.key.hasSameBytes(as: key) }) {
        members[index].value = value
      } else {
        members.append(Member(key: key, value: value))
      }
    }
    members.sort { a, b in
      let (x, y) = (a.key.utf8.count, b.key.utf8.count)
      return x != y ? x < y : a.key.bytewiseOrder(b.key) < 0
    }
    return .object(members)
  }

  /// `jsonb_typeof`.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// The value of a key; `nil` where there is none.
  public subscript(key key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }

  /// Containment, `@>`.
  func contains(_ other: JSONValue, atTop: Bool = true) -> Bool {
    switch (self, other) {
    case (.object(let members), .object(let wanted)):
      return wanted.allSatisfy { want in
        members.contains {
          $0.key.hasSameBytes(as: want.key)
            && $0.value.contains(want.value, atTop: false)
        }
      }
    case (.array(let items), .array(let wanted)):
      return wanted.allSatisfy { want in items.contains { $0.contains(want, atTop: false) } }
    case (.array(let items), _):
      if case .object = other { return false }
      return atTop && items.contains { $0 == other }
    default: return self == other
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// `jsonb`'s text form: a space after each colon and comma.
  public var description: String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let value): return value.description
    case .string(let value): return Self.quoted(value)
    case .array(let items): return "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      let parts = members.map { Self.quoted($0.key) + ": " + $0.value.description }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
