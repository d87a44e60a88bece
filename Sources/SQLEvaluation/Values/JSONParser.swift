/// A strict JSON reader (RFC 8259), on bytes of UTF-8.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// Whether member order and duplicates are kept, as `json` does.
  private let verbatim: Bool

  /// The value of `text`; `nil` where it is not JSON, or holds a number of more than 38 digits.
  static func parse(_ text: String, verbatim: Bool = false) -> JSONValue? {
    var parser = JSONParser(bytes: Array(text.utf8), verbatim: verbatim)
    guard let value = parser.value() else { return nil }
    parser.skipBlanks()
    return parser.index == parser.bytes.count ? value : nil
  }

  private init(bytes: [UInt8], verbatim: Bool) {
    self.bytes = bytes
    self.verbatim = verbatim
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == 32 || (9...10).contains(byte) || byte == 13 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth < 1000 else { return nil }
    switch current {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take(word: "true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONValue? {
    index += 1
    var pairs: [(String, JSONValue)] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipBlanks()
      guard let key = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
      pairs.append((key, value))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { return nil }
    return verbatim
      ? .object(pairs.map { JSONValue.Member(key: $0.0, value: $0.1) }) : .object(pairs: pairs)
  }

  private mutating func array() -> JSONValue? {
    index += 1
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      items.append(value)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(items) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else { return nil }
    if current == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return nil }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { index += 1 }
      guard digits() > 0 else { return nil }
    }
    return Numeric(String(decoding: bytes[start..<index], as: UTF8.self)).map { .number($0) }
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = current, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() -> String? {
    guard current == UInt8(ascii: "\"") else { return nil }
    index += 1
    var result: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalars = escape() else { return nil }
        result += scalars
      case 0..<32: return nil
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let byte = current else { return nil }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      guard var code = hex4() else { return nil }
      if (0xD800..<0xDC00).contains(code) {
        guard take(word: "\\u"), let low = hex4(), (0xDC00..<0xE000).contains(low) else {
          return nil
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      // `jsonb` cannot hold NUL; `json` only keeps the text.
      guard code != 0 || verbatim, let scalar = Unicode.Scalar(code) else { return nil }
      return Array(String(Character(scalar)).utf8)
    default: return nil
    }
  }

  private mutating func hex4() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let text = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard text.allSatisfy(\.isHexDigit) else { return nil }
    index += 4
    return UInt32(text, radix: 16)
  }
}
