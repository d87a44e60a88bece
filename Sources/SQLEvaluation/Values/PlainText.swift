public import SchemaModel

extension SQLValue {
  /// Whether a text is a value of a type, as far as looking at each byte once can tell; where it is
  /// false, reading the text tells.
  ///
  /// - Parameter utf8: well-formed UTF-8.
  /// - Complexity: O(*n*), without memory of its own.
  public static func isPlain(utf8: [UInt8], _ type: SQLType) -> Bool {
    var text = PlainText(bytes: utf8)
    return text.isValue(of: type) && text.isAtEnd
  }
}

/// Walks over a text in the notation that most values have.
private struct PlainText {
  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// The byte here; 0 at the end, which no value holds.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Skips bytes while they are of a kind.
  private mutating func skip(while isOfKind: (UInt8) -> Bool) -> Int {
    let start = offset
    while isOfKind(current) { offset += 1 }
    return offset - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 6 }

  /// Walks over a value of a type; `false` where it may not be one.
  mutating func isValue(of type: SQLType) -> Bool {
    switch type {
    case .json, .jsonb: isDocument()
    case .inet: isNetwork()
    case .uuid: isUUID()
    case .bytea: skip("\\") && skip("x") && skip(while: Self.isHexDigit).isMultiple(of: 2)
    case .smallint: isInteger(digits: 4)
    case .integer: isInteger(digits: 9)
    case .bigint: isInteger(digits: 18)
    case .array(let element): isArray(of: element)
    default: false
    }
  }

  private mutating func isInteger(digits: Int) -> Bool {
    _ = skip("-")
    return (1...digits).contains(skip(while: Self.isDigit))
  }

  private mutating func isUUID() -> Bool {
    for (place, length) in [8, 4, 4, 4, 12].enumerated() {
      guard place == 0 || skip("-"), skip(while: Self.isHexDigit) == length else { return false }
    }
    return true
  }

  /// Four numbers below 256, and perhaps a prefix's length.
  private mutating func isNetwork() -> Bool {
    for place in 0..<4 {
      guard place == 0 || skip("."), let number = number(), number < 256 else { return false }
    }
    guard skip("/") else { return true }
    return number().map { $0 <= 32 } ?? false
  }

  /// One to three digits without a zero in front.
  private mutating func number() -> Int? {
    var value = 0
    let start = offset
    while Self.isDigit(current) && offset - start < 3 {
      value = value * 10 + Int(current - 48)
      offset += 1
    }
    let isPadded = offset - start > 1 && bytes[start] == 48
    return offset > start && !isPadded ? value : nil
  }

  /// Elements between braces: texts with or without quotes, and what a value of an element's type
  /// is without them.
  private mutating func isArray(of element: SQLType) -> Bool {
    guard skip("{") else { return false }
    if skip("}") { return true }
    repeat {
      switch element {
      case .text, .varchar(nil):
        if skip("\"") {
          _ = skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0 }
          guard skip("\"") else { return false }
        } else {
          guard skip(while: Self.isBare) > 0 else { return false }
        }
      case .smallint, .integer, .bigint, .uuid, .inet:
        guard isValue(of: element) else { return false }
      default: return false
      }
    } while skip(",")
    return skip("}")
  }

  /// What an element without quotes may hold anywhere.
  private static func isBare(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "_")
      || (45...47).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
      || byte >= 0x80
  }
}

// JSON, as RFC 8259 has it.
extension PlainText {
  /// How deep documents are followed.
  private static let mostLevels = 60

  private mutating func skipBlanks() {
    _ = skip { $0 == 32 || $0 == 10 || $0 == 9 || $0 == 13 }
  }

  /// A document that is no deeper than `mostLevels`, whose strings have no escapes by number, and
  /// whose numbers have few digits.
  private mutating func isDocument() -> Bool {
    // One bit for each level, the innermost lowest: whether it is an object.
    var (levels, depth): (UInt64, Int) = (0, 0)
    while true {
      skipBlanks()
      // A value, or what opens one.
      let opened = current
      if opened == UInt8(ascii: "{") || opened == UInt8(ascii: "[") {
        let isObject = opened == UInt8(ascii: "{")
        offset += 1
        skipBlanks()
        if !skip(isObject ? "}" : "]") {
          levels = levels << 1 | (isObject ? 1 : 0)
          depth += 1
          guard depth < Self.mostLevels, !isObject || isKey() else { return false }
          continue
        }
      } else if !isScalar() {
        return false
      }
      // What follows a value: the next one of its level, or the ends of levels.
      while true {
        skipBlanks()
        guard depth > 0 else { return true }
        let isObject = levels & 1 == 1
        if skip(",") {
          guard !isObject || isKey() else { return false }
          break
        }
        guard skip(isObject ? "}" : "]") else { return false }
        levels >>= 1
        depth -= 1
      }
    }
  }

  private mutating func isKey() -> Bool {
    skipBlanks()
    guard isString() else { return false }
    skipBlanks()
    return skip(":")
  }

  private mutating func isScalar() -> Bool {
    switch current {
    case UInt8(ascii: "\""): isString()
    case UInt8(ascii: "t"): skip("t") && skip("r") && skip("u") && skip("e")
    case UInt8(ascii: "f"): skip("f") && skip("a") && skip("l") && skip("s") && skip("e")
    case UInt8(ascii: "n"): skip("n") && skip("u") && skip("l") && skip("l")
    default: isShortNumber()
    }
  }

  private mutating func isString() -> Bool {
    guard skip("\"") else { return false }
    while true {
      _ = skip { $0 >= 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      if skip("\"") { return true }
      guard skip("\\") else { return false }
      switch current {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
        UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        offset += 1
      default: return false
      }
    }
  }

  private mutating func isShortNumber() -> Bool {
    _ = skip("-")
    let start = current
    let whole = skip(while: Self.isDigit)
    guard (1...18).contains(whole), whole == 1 || start != UInt8(ascii: "0") else { return false }
    return !skip(".") || (1...18).contains(skip(while: Self.isDigit))
  }
}
