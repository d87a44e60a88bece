/// A lexical unit of an SQL text, coarse: just enough to find the ends of statements, conditions
/// and names without being fooled by quotes and comments.
struct SQLToken {
  /// What the unit is.
  enum Kind {
    case word, quotedName, string, number, symbol
  }

  var kind: Kind
  /// The first byte.
  var start: Int
  /// One past the last byte.
  var end: Int
}

/// Walks the units of an SQL text by PostgreSQL's lexical rules (manual, section 4.1).
///
/// Whitespace, `--` comments and nested `/* */` comments are passed over; dollar-quoted bodies are
/// strings. An unterminated quote ends with the text.
struct SQLLexer {
  let bytes: [UInt8]
  var position: Int
  let limit: Int

  init(_ bytes: [UInt8], from position: Int = 0, to limit: Int? = nil) {
    self.bytes = bytes
    self.position = position
    self.limit = min(limit ?? bytes.count, bytes.count)
  }

  /// The unit at or after `position`, which moves past it; `nil` at the end.
  mutating func next() -> SQLToken? {
    skipBlanks()
    guard position < limit else { return nil }
    let start = position
    let byte = bytes[position]
    if byte == UInt8(ascii: "'") {
      skipQuoted(by: byte, escapes: false)
      return SQLToken(kind: .string, start: start, end: position)
    }
    if byte == UInt8(ascii: "\"") {
      skipQuoted(by: byte, escapes: false)
      return SQLToken(kind: .quotedName, start: start, end: position)
    }
    if byte == UInt8(ascii: "$"), skipDollarQuoted() {
      return SQLToken(kind: .string, start: start, end: position)
    }
    if Self.startsWord(byte) {
      while position < limit, Self.continuesWord(bytes[position]) { position += 1 }
      if position - start == 1, byte | 0x20 == UInt8(ascii: "e"), position < limit,
        bytes[position] == UInt8(ascii: "'")
      {
        skipQuoted(by: bytes[position], escapes: true)
        return SQLToken(kind: .string, start: start, end: position)
      }
      return SQLToken(kind: .word, start: start, end: position)
    }
    if Self.isDigit(byte) {
      while position < limit, Self.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: ".")
      {
        position += 1
      }
      return SQLToken(kind: .number, start: start, end: position)
    }
    position += 1
    return SQLToken(kind: .symbol, start: start, end: position)
  }

  /// Moves past whitespace and comments.
  mutating func skipBlanks() {
    while position < limit {
      let byte = bytes[position]
      if Self.isSpace(byte) {
        position += 1
      } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
        while position < limit, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        skipBlockComment()
      } else {
        return
      }
    }
  }

  /// The unit's text, folded to lower case.
  func lowercased(_ token: SQLToken) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self).lowercased()
  }

  /// Whether the unit is the symbol `byte`.
  func isSymbol(_ token: SQLToken, _ byte: Unicode.Scalar) -> Bool {
    token.kind == .symbol && bytes[token.start] == UInt8(ascii: byte)
  }

  /// The name a unit denotes in the catalogue: words fold to lower case, quoted names do not.
  func name(_ token: SQLToken) -> String? {
    switch token.kind {
    case .word: return lowercased(token)
    case .quotedName:
      guard token.end - token.start >= 2 else { return nil }
      let inner = String(decoding: bytes[(token.start + 1)..<(token.end - 1)], as: UTF8.self)
      return inner.replacing("\"\"", with: "\"")
    default: return nil
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func startsWord(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func continuesWord(_ byte: UInt8) -> Bool {
    startsWord(byte) || isDigit(byte) || byte == UInt8(ascii: "$")
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < limit ? bytes[position + distance] : nil
  }

  private mutating func skipQuoted(by quote: UInt8, escapes: Bool) {
    position += 1
    while position < limit {
      let byte = bytes[position]
      position += 1
      if escapes, byte == UInt8(ascii: "\\") {
        position = min(position + 1, limit)
      } else if byte == quote {
        guard position < limit, bytes[position] == quote else { return }
        position += 1
      }
    }
  }

  private mutating func skipDollarQuoted() -> Bool {
    var end = position + 1
    while end < limit, Self.continuesWord(bytes[end]), bytes[end] != UInt8(ascii: "$") { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: "$") else { return false }
    if end > position + 1, Self.isDigit(bytes[position + 1]) { return false }
    let tag = bytes[position...end]
    var cursor = end + 1
    while cursor + tag.count <= limit {
      if bytes[cursor] == UInt8(ascii: "$"), bytes[cursor..<(cursor + tag.count)] == tag {
        position = cursor + tag.count
        return true
      }
      cursor += 1
    }
    position = limit
    return true
  }

  private mutating func skipBlockComment() {
    var depth = 0
    while position < limit {
      if bytes[position] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 2
        if depth == 0 { return }
      } else {
        position += 1
      }
    }
    position = limit
  }
}
