/// The words and signs of a function's body in PL/pgSQL or a language like it, without comments;
/// constants are one opaque token each.
struct ProcedureText {
  /// A token of the text.
  enum Token: Hashable {
    /// A name or a keyword: in lower case, unless it stands in quotes.
    case word(String)
    /// Any other character, one by one.
    case sign(Character)
    /// A string constant, whatever it says.
    case text
  }

  private(set) var tokens: [Token] = []

  /// Takes a text apart.
  ///
  /// - Parameter opensConstants: whether what string constants say is read too, as statements that
  ///   are put together from texts need it.
  /// - Complexity: O(length).
  init(_ source: String, opensConstants: Bool = false) {
    let bytes = Array(source.utf8)
    var place = 0
    func at(_ index: Int) -> Unicode.Scalar? {
      index < bytes.count ? Unicode.Scalar(bytes[index]) : nil
    }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while let character = at(place) {
      switch character {
      case "-" where at(place + 1) == "-":
        while place < bytes.count, !Self.endsLine(bytes[place]) { place += 1 }
      case "/" where at(place + 1) == "*":
        place += 2
        while place < bytes.count, !(at(place) == "*" && at(place + 1) == "/") { place += 1 }
        place += 2
      case "'" where !opensConstants:
        place = Self.end(ofQuotedFrom: place, in: bytes)
        tokens.append(.text)
      case "\"":
        let end = Self.end(ofQuotedFrom: place, in: bytes)
        tokens.append(.word(text(min(place + 1, end)..<max(place + 1, end - 1))))
        place = end
      case _ where Self.startsWord(bytes[place]):
        let start = place
        while place < bytes.count, Self.continuesWord(bytes[place]) { place += 1 }
        tokens.append(.word(text(start..<place).lowercased()))
      default:
        if !Self.isBlank(bytes[place]) { tokens.append(.sign(Character(character))) }
        place += 1
      }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a name may begin with it; the server takes all beyond ASCII for letters.
  private static func startsWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func continuesWord(_ byte: UInt8) -> Bool {
    startsWord(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "$")
  }

  /// The place after a constant or a name in quotes; a quote inside is doubled.
  private static func end(ofQuotedFrom start: Int, in bytes: [UInt8]) -> Int {
    let quote = bytes[start]
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == quote {
        guard place + 1 < bytes.count, bytes[place + 1] == quote else { return place + 1 }
        place += 1
      }
      place += 1
    }
    return bytes.count
  }

  /// The tokens in statements: split at semicolons and at the words that begin a block.
  var statements: [[Token]] {
    let separators: Set<Token> = [
      .sign(";"), .word("then"), .word("else"), .word("loop"), .word("begin"), .word("declare"),
    ]
    return tokens.split(whereSeparator: separators.contains).map(Array.init)
  }

  /// The conditions of `IF condition THEN RAISE …`, from their IF on.
  var raisingConditions: [[Token]] {
    zip(statements, statements.dropFirst()).compactMap { condition, consequence in
      condition.first == .word("if") && consequence.first == .word("raise") ? condition : nil
    }
  }

  /// Whether it has a RAISE that ends the statement with an error.
  var mayRaise: Bool { statements.contains { Self.raises($0[...]) } }

  /// Whether a statement is a RAISE that ends with an error: at level EXCEPTION, or without a level,
  /// which means the same.
  static func raises(_ statement: ArraySlice<Token>) -> Bool {
    let harmless: Set<String> = ["debug", "log", "info", "notice", "warning"]
    guard statement.first == .word("raise") else { return false }
    if case .word(let level)? = statement.dropFirst().first { return !harmless.contains(level) }
    return true
  }
}
