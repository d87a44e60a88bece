/// The DDL inside a PL/pgSQL block, as far as it can be told without running the block.
///
/// Migrations guard their statements: `IF NOT EXISTS (…) THEN CREATE …`, or a block whose
/// EXCEPTION clause ignores that something is there. On the empty database that a schema is
/// meant for, such statements run; so they are found here. What hangs on any other condition, on
/// a loop or on a string put together at run time cannot be told.
struct AnonymousBlock {
  /// The statements that run, by their place in the text.
  private(set) var statements: [Range<Int>] = []
  /// Whether there is more DDL, of which nothing can be told.
  private(set) var hidesStatements = false

  /// What encloses a statement.
  private enum Frame {
    case block, taken, notTaken, unknown
  }

  private var frames: [Frame] = []

  /// - Parameter body: where the block's text is in `bytes`, without its quotes.
  init(_ bytes: [UInt8], body: Range<Int>) {
    var lexer = SQLLexer(bytes, from: body.lowerBound, to: body.upperBound)
    while let token = lexer.next() { takeStatement(token, &lexer) }
  }

  private mutating func takeStatement(_ first: SQLToken, _ lexer: inout SQLLexer) {
    switch first.kind == .word ? lexer.lowercased(first) : "" {
    case "begin": frames.append(.block)
    case "exception": enter(.notTaken)
    case "when": skip(until: ["then"], &lexer)
    case "if": frames.append(condition(&lexer))
    case "elsif", "elseif":
      skip(until: ["then"], &lexer)
      alternative()
    case "else": alternative()
    case "case":
      frames.append(.unknown)
      skip(until: ["then"], &lexer)
    case "for", "foreach", "while":
      frames.append(.unknown)
      skip(until: ["loop"], &lexer)
    case "loop": frames.append(.unknown)
    case "end":
      _ = frames.popLast()
      skipToSemicolon(&lexer)
    case "create", "alter", "drop":
      let end = skipToSemicolon(&lexer)
      keep(first.start..<end)
    case "execute":
      let end = skipToSemicolon(&lexer)
      noteIfDDL(first.start..<end, lexer.bytes)
    default: skipUnlessDeclaration(first, &lexer)
    }
  }

  /// The section after EXCEPTION belongs to the innermost block, which its END closes.
  private mutating func enter(_ frame: Frame) {
    if !frames.isEmpty { frames[frames.count - 1] = frame }
  }

  private mutating func alternative() {
    switch frames.last {
    case .taken: enter(.notTaken)
    case .some: enter(.unknown)
    case .none: break
    }
  }

  private mutating func keep(_ range: Range<Int>) {
    if frames.contains(where: { if case .notTaken = $0 { true } else { false } }) { return }
    if frames.contains(where: { if case .unknown = $0 { true } else { false } }) {
      hidesStatements = true
    } else {
      statements.append(range)
    }
  }

  private mutating func noteIfDDL(_ range: Range<Int>, _ bytes: [UInt8]) {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    if text.contains("table") { hidesStatements = true }
  }

  /// `NOT EXISTS (…) THEN` holds on an empty database; of other conditions nothing is known.
  private mutating func condition(_ lexer: inout SQLLexer) -> Frame {
    var words: [String] = []
    while let token = lexer.next() {
      let word = token.kind == .word ? lexer.lowercased(token) : "("
      if word == "then" { break }
      if words.count < 2 { words.append(word) }
    }
    return words == ["not", "exists"] ? .taken : .unknown
  }

  private func skip(until words: [String], _ lexer: inout SQLLexer) {
    while let token = lexer.next() {
      if token.kind == .word, words.contains(lexer.lowercased(token)) { return }
    }
  }

  /// - Returns: where the semicolon is, or the end of the block.
  @discardableResult
  private func skipToSemicolon(_ lexer: inout SQLLexer) -> Int {
    while let token = lexer.next() {
      if lexer.isSymbol(token, ";") { return token.start }
    }
    return lexer.limit
  }

  private func skipUnlessDeclaration(_ first: SQLToken, _ lexer: inout SQLLexer) {
    if first.kind == .word, lexer.lowercased(first) == "declare" { return }
    if !lexer.isSymbol(first, ";") { skipToSemicolon(&lexer) }
  }
}
