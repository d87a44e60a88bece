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
    let characters = Array(source)
    var place = 0
    func at(_ index: Int) -> Character? { index < characters.count ? characters[index] : nil }
    while let character = at(place) {
      switch character {
      case "-" where at(place + 1) == "-":
        while let next = at(place), !next.isNewline { place += 1 }
      case "/" where at(place + 1) == "*":
        place += 2
        while place < characters.count, !(at(place) == "*" && at(place + 1) == "/") { place += 1 }
        place += 2
      case "'" where !opensConstants:
        place = Self.end(ofQuotedFrom: place, in: characters)
        tokens.append(.text)
      case "\"":
        let end = Self.end(ofQuotedFrom: place, in: characters)
        tokens.append(.word(String(characters[min(place + 1, end)..<max(place + 1, end - 1)])))
        place = end
      case _ where character.isLetter || character == "_":
        let start = place
        while let next = at(place), next.isLetter || next.isNumber || next == "_" || next == "$" {
          place += 1
        }
        tokens.append(.word(String(characters[start..<place]).lowercased()))
      default:
        if !character.isWhitespace { tokens.append(.sign(character)) }
        place += 1
      }
    }
  }

  /// The place after a constant or a name in quotes; a quote inside is doubled.
  private static func end(ofQuotedFrom start: Int, in characters: [Character]) -> Int {
    let quote = characters[start]
    var place = start + 1
    while place < characters.count {
      if characters[place] == quote {
        guard place + 1 < characters.count, characters[place + 1] == quote else { return place + 1 }
        place += 1
      }
      place += 1
    }
    return characters.count
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
