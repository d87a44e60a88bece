/// The DDL inside a PL/pgSQL block, as far as it can be told without running the block.
///
/// Migrations guard their statements: `IF NOT EXISTS (…) THEN CREATE …`, or a block whose
/// EXCEPTION clause ignores that something is there. What such a condition asks of the catalogue is
/// known from the script so far; what it asks of a table is known as well, since the database that
/// a schema is meant for is empty. What hangs on any other condition, on a loop or on a string put
/// together at run time cannot be told.
struct AnonymousBlock {
  /// The statements that run, by their place in the text.
  private(set) var statements: [Range<Int>] = []
  /// Whether there is more DDL, of which nothing can be told.
  private(set) var hidesStatements = false

  /// Whether the block has come back for sure.
  private var hasReturned = false

  /// What encloses a statement.
  private enum Frame {
    case block, taken, notTaken, unknown
    /// Another way of the IF has been taken.
    case passed
  }

  private var frames: [Frame] = []
  private let knows: ([String]) -> Bool
  private let namespaces: [String]

  /// - Parameters:
  ///   - body: where the block's text is in `bytes`, without its quotes.
  ///   - namespaces: the namespaces that exist.
  ///   - knows: whether the catalogue has something by each of these names, together.
  init(
    _ bytes: [UInt8], body: Range<Int>, namespaces: [String], knows: @escaping ([String]) -> Bool
  ) {
    self.namespaces = namespaces
    self.knows = knows
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
      alternative(isSure: false)
    case "else": alternative(isSure: true)
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
    case "return":
      skipToSemicolon(&lexer)
      comeBack()
    case "create", "alter", "drop":
      let end = skipToSemicolon(&lexer)
      keep(first.start..<end)
    case "execute":
      let start = lexer.position
      let end = skipToSemicolon(&lexer)
      if let text = Self.constant(lexer.bytes, in: start..<end) {
        keep(text)
      } else {
        noteIfDDL(first.start..<end, lexer.bytes)
      }
    default: skipUnlessDeclaration(first, &lexer)
    }
  }

  /// The section after EXCEPTION belongs to the innermost block, which its END closes.
  private mutating func enter(_ frame: Frame) {
    if !frames.isEmpty { frames[frames.count - 1] = frame }
  }

  /// The next way of an IF.
  ///
  /// - Parameter isSure: whether it is taken where none before is.
  private mutating func alternative(isSure: Bool) {
    switch frames.last {
    case .taken, .passed: enter(.passed)
    case .notTaken where isSure: enter(.taken)
    case .some: enter(.unknown)
    case .none: break
    }
  }

  private var isPassedOver: Bool { frames.contains(.notTaken) || frames.contains(.passed) }

  /// Nothing of the block runs after RETURN. Where it is not known whether that is reached, what
  /// follows is taken to run.
  private mutating func comeBack() {
    if isPassedOver { return }
    if frames.contains(.unknown) { hidesStatements = true } else { hasReturned = true }
  }

  private mutating func keep(_ range: Range<Int>) {
    if hasReturned || isPassedOver { return }
    if frames.contains(.unknown) {
      hidesStatements = true
    } else {
      statements.append(range)
    }
  }

  private mutating func noteIfDDL(_ range: Range<Int>, _ bytes: [UInt8]) {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    if text.contains("table") { hidesStatements = true }
  }

  /// What `[NOT] EXISTS (SELECT …)` and `to_regclass('…') IS [NOT] NULL` come to; of other conditions
  /// nothing is known.
  private mutating func condition(_ lexer: inout SQLLexer) -> Frame {
    var words: [String] = []
    var names: [String] = []
    while let token = lexer.next() {
      switch token.kind {
      case .word:
        let word = lexer.lowercased(token)
        if word == "then" { return outcome(words, names) }
        words.append(word)
      case .string:
        let text = String(decoding: lexer.bytes[token.start..<token.end], as: UTF8.self)
        names.append(text.trimmingQuotes)
      default: break
      }
    }
    return .unknown
  }

  private func outcome(_ words: [String], _ names: [String]) -> Frame {
    let lookUps: Set<String> = ["to_regclass", "to_regnamespace"]
    if words.contains(where: lookUps.contains), !words.contains("or"), !words.contains("and") {
      guard !names.isEmpty, words.contains("null") else { return .unknown }
      let isKnown = words.contains("to_regclass") ? knows(names) : haveNamespaces(names)
      return isKnown == words.contains("not") ? .taken : .notTaken
    }
    let isNegative = words.first == "not"
    guard words.dropFirst(isNegative ? 1 : 0).first == "exists",
      words.count(where: { $0 == "exists" }) == 1
    else { return .unknown }
    let asksCatalogue = words.contains { $0 == "information_schema" || $0.hasPrefix("pg_") }
    if names.isEmpty, asksCatalogue { return isNegative ? .taken : .unknown }
    let isKnown = Self.asksNamespaces(words) ? haveNamespaces(names) : knows(names)
    return (asksCatalogue && isKnown) == isNegative ? .notTaken : .taken
  }

  /// Whether a query asks for schemas and nothing in them.
  private static func asksNamespaces(_ words: [String]) -> Bool {
    let relations = words.filter { $0.hasPrefix("pg_") && $0 != "pg_catalog" }
    return relations.allSatisfy { $0 == "pg_namespace" }
      && (!relations.isEmpty || words.contains("schemata"))
  }

  private func haveNamespaces(_ names: [String]) -> Bool {
    names.allSatisfy(namespaces.contains)
  }

  /// The text of an `EXECUTE` whose statement is one plain constant.
  private static func constant(_ bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var lexer = SQLLexer(bytes, from: range.lowerBound, to: range.upperBound)
    guard let token = lexer.next(), token.kind == .string, lexer.next() == nil,
      bytes[token.start] == UInt8(ascii: "'")
    else { return nil }
    let inner = (token.start + 1)..<max(token.start + 1, token.end - 1)
    return bytes[inner].contains(UInt8(ascii: "'")) ? nil : inner
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

extension String {
  /// A constant's text without the quotes and without what a name in it is quoted by.
  fileprivate var trimmingQuotes: String { filter { $0 != "'" && $0 != "\"" } }
}
