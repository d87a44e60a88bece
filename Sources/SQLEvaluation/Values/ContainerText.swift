import SchemaModel

/// The text forms of arrays, ranges and rows.
public enum ContainerText {
  /// Whether a text stands for itself within an array, a range and a row, without quotes.
  public static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.lowercased() != "null"
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
          true
        default: false
        }
      }
  }

  /// Reads `{a,"b c",NULL,{…}}`.
  static func array(_ text: String, element: SQLType, reader: ValueReader)
    throws(EvaluationError) -> SQLValue
  {
    if text.trimmed.hasPrefix("[") { throw .unsupported("an array with bounds of its own") }
    var scanner = Scanner(
      bytes: Array(text.trimmed.utf8), delimiter: element.arrayDelimiter)
    let value = try scanner.array(element: element, reader: reader)
    guard scanner.atEnd else { throw .runtime("malformed array literal: \"\(text)\"") }
    // All parts of a dimension must be of one length.
    guard isRectangular(value) else { throw .runtime("malformed array literal: \"\(text)\"") }
    // `{}` is empty, `{{}}` is nothing.
    guard isEmpty(value) || !holdsEmpty(value) else {
      throw .runtime("malformed array literal: \"\(text)\"")
    }
    return value
  }

  private static func isEmpty(_ value: SQLValue) -> Bool {
    if case .array(let items) = value { items.isEmpty } else { false }
  }

  private static func holdsEmpty(_ value: SQLValue) -> Bool {
    guard case .array(let items) = value else { return false }
    return items.isEmpty || items.contains(where: holdsEmpty)
  }

  static func isRectangular(_ value: SQLValue) -> Bool {
    guard case .array(let items) = value else { return true }
    let shapes = items.map(\.dimensions)
    return shapes.allSatisfy { $0 == shapes[0] } && items.allSatisfy(isRectangular)
  }

  /// Reads `[a,b)` or `empty`.
  static func range(_ text: String, kind: SQLType.RangeKind, reader: ValueReader)
    throws(EvaluationError) -> RangeValue
  {
    let element = kind.element
    let body = text.trimmed
    if body.lowercased() == "empty" { return .empty }
    var scanner = Scanner(bytes: Array(body.utf8))
    let malformed = EvaluationError.runtime("malformed range literal: \"\(text)\"")
    guard let open = scanner.next(), open == UInt8(ascii: "[") || open == UInt8(ascii: "(") else {
      throw malformed
    }
    let low = scanner.rangeBound()
    guard scanner.next() == UInt8(ascii: ",") else { throw malformed }
    let high = scanner.rangeBound()
    guard let close = scanner.next(), close == UInt8(ascii: "]") || close == UInt8(ascii: ")"),
      scanner.atEnd
    else { throw malformed }
    func bound(_ text: String?) throws(EvaluationError) -> SQLValue? {
      guard let text else { return nil }
      return try reader.read(text, as: element)
    }
    return try RangeValue(
      lower: try bound(low), upper: try bound(high), includesLower: open == UInt8(ascii: "["),
      includesUpper: close == UInt8(ascii: "]")
    ).canonical(of: kind)
  }

  /// Reads `(a,"b",)`.
  static func row(_ text: String, fields: [SQLType], reader: ValueReader)
    throws(EvaluationError) -> SQLValue
  {
    var scanner = Scanner(bytes: Array(text.trimmed.utf8))
    let malformed = EvaluationError.runtime("malformed record literal: \"\(text)\"")
    guard scanner.next() == UInt8(ascii: "(") else { throw malformed }
    var values: [SQLValue] = []
    for (index, field) in fields.enumerated() {
      if index > 0, scanner.next() != UInt8(ascii: ",") { throw malformed }
      if let part = scanner.rangeBound() {
        values.append(try reader.read(part, as: field))
      } else {
        values.append(.null)
      }
    }
    guard scanner.next() == UInt8(ascii: ")"), scanner.atEnd else { throw malformed }
    return .row(values)
  }

  /// Walks over the bytes of a literal.
  private struct Scanner {
    let bytes: [UInt8]
    /// What stands between the elements of an array.
    var delimiter = UInt8(ascii: ",")
    var index = 0

    var atEnd: Bool { index == bytes.count }

    mutating func next() -> UInt8? {
      guard index < bytes.count else { return nil }
      index += 1
      return bytes[index - 1]
    }

    private mutating func skipBlanks() {
      while index < bytes.count, bytes[index] == 32 || (9...13).contains(bytes[index]) {
        index += 1
      }
    }

    mutating func array(element: SQLType, reader: ValueReader) throws(EvaluationError) -> SQLValue {
      let malformed = EvaluationError.runtime("malformed array literal")
      guard next() == UInt8(ascii: "{") else { throw malformed }
      var items: [SQLValue] = []
      skipBlanks()
      if index < bytes.count, bytes[index] == UInt8(ascii: "}") {
        index += 1
        return .array([])
      }
      while true {
        skipBlanks()
        guard index < bytes.count else { throw malformed }
        if bytes[index] == UInt8(ascii: "{") {
          items.append(try array(element: element, reader: reader))
        } else {
          let (text, quoted) = try item()
          if !quoted, text.lowercased() == "null" {
            items.append(.null)
          } else {
            items.append(try reader.read(text, as: element))
          }
        }
        skipBlanks()
        switch next() {
        case delimiter: continue
        case UInt8(ascii: "}"): return .array(items)
        default: throw malformed
        }
      }
    }

    private mutating func item() throws(EvaluationError) -> (String, quoted: Bool) {
      let malformed = EvaluationError.runtime("malformed array literal")
      var text: [UInt8] = []
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while let byte = next() {
          if byte == UInt8(ascii: "\"") { return (String(decoding: text, as: UTF8.self), true) }
          if byte == 92 {
            guard let escaped = next() else { throw malformed }
            text.append(escaped)
          } else {
            text.append(byte)
          }
        }
        throw malformed
      }
      var kept = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == delimiter || byte == UInt8(ascii: "}") { break }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") { throw malformed }
        index += 1
        if byte == 92 {
          guard let escaped = next() else { throw malformed }
          text.append(escaped)
          kept = text.count
        } else {
          text.append(byte)
          if byte != 32, !(9...13).contains(byte) { kept = text.count }
        }
      }
      guard kept > 0 else { throw malformed }
      return (String(decoding: text[..<kept], as: UTF8.self), false)
    }

    /// A bound of a range or a field of a row; `nil` where it is empty.
    mutating func rangeBound() -> String? {
      var text: [UInt8] = []
      var inQuotes = false
      var any = false
      while index < bytes.count {
        let byte = bytes[index]
        if inQuotes {
          if byte == 92, index + 1 < bytes.count {
            text.append(bytes[index + 1])
            index += 1
          } else if byte == UInt8(ascii: "\"") {
            if index + 1 < bytes.count, bytes[index + 1] == byte {
              text.append(byte)
              index += 1
            } else {
              inQuotes = false
            }
          } else {
            text.append(byte)
          }
        } else if byte == UInt8(ascii: "\"") {
          inQuotes = true
          any = true
        } else if [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte) {
          break
        } else {
          text.append(byte)
          any = true
        }
        index += 1
      }
      return any ? String(decoding: text, as: UTF8.self) : nil
    }
  }

  /// Writes `{…}` around the text of the elements.
  static func arrayText(
    _ items: [SQLValue], of element: SQLType, _ render: (SQLValue) -> String
  ) -> String {
    let delimiter = String(UnicodeScalar(element.arrayDelimiter))
    let parts = items.map { item -> String in
      switch item {
      case .null: "NULL"
      case .array(let inner): arrayText(inner, of: element, render)
      default: quotedIfNeeded(render(item), in: "{}\"\\" + delimiter, orNull: true)
      }
    }
    return "{" + parts.joined(separator: delimiter) + "}"
  }

  /// Writes `[a,b)`.
  static func rangeText(_ range: RangeValue, _ render: (SQLValue) -> String) -> String {
    if range.isEmpty { return "empty" }
    func bound(_ value: SQLValue?) -> String {
      value.map { quotedIfNeeded(render($0), in: "()[],\"\\", orNull: false, doubling: true) } ?? ""
    }
    return (range.includesLower ? "[" : "(") + bound(range.lower) + "," + bound(range.upper)
      + (range.includesUpper ? "]" : ")")
  }

  /// Writes `(a,b)`.
  static func rowText(_ items: [SQLValue], _ render: (Int, SQLValue) -> String) -> String {
    let parts = items.enumerated().map { index, item in
      item.isNull
        ? "" : quotedIfNeeded(render(index, item), in: "(),\"\\", orNull: false, doubling: true)
    }
    return "(" + parts.joined(separator: ",") + ")"
  }

  private static func quotedIfNeeded(
    _ text: String, in special: String, orNull: Bool, doubling: Bool = false
  ) -> String {
    let needs =
      text.isEmpty || (orNull && text.lowercased() == "null")
      || text.unicodeScalars.contains {
        special.unicodeScalars.contains($0) || $0 == " " || ("\t"..."\r").contains($0)
      }
    guard needs else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        result.unicodeScalars.append(doubling ? scalar : "\\")
      }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

extension SQLType {
  /// What stands between elements of the type in an array's text: a semicolon for `box`, whose own text
  /// is full of commas.
  fileprivate var arrayDelimiter: UInt8 { self == .box ? UInt8(ascii: ";") : UInt8(ascii: ",") }
}
