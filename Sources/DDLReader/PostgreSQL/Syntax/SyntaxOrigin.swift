internal import SchemaModel

/// The text a tree was parsed from, to turn its locations into places and to read back what the
/// tree leaves out.
struct SyntaxOrigin: Sendable {
  /// The parsed text.
  let bytes: [UInt8]
  /// Set where the text is not the file itself but a string in it (a function's body): the place
  /// of that string stands for every place inside.
  let enclosing: SourceRange?

  init(_ bytes: [UInt8], enclosing: SourceRange? = nil) {
    self.bytes = bytes
    self.enclosing = enclosing
  }

  /// The place of the unit at a location of the tree.
  func range(_ location: Int) -> SourceRange {
    if let enclosing { return enclosing }
    var lexer = SQLLexer(bytes, from: min(max(0, location), bytes.count))
    guard let token = lexer.next() else { return SourceRange(location) }
    return SourceRange(token.start, token.end)
  }

  /// The place of the first unit after `location` that spells the name, or of `location` itself.
  func range(ofName name: String, after location: Int, before limit: Int? = nil) -> SourceRange {
    if let enclosing { return enclosing }
    var lexer = SQLLexer(bytes, from: location, to: limit)
    while let token = lexer.next() {
      if lexer.name(token) == name { return SourceRange(token.start, token.end) }
      if lexer.isSymbol(token, ";") { break }
    }
    return range(location)
  }

  /// Where the last unit of a statement starts.
  func lastUnit(in statement: Range<Int>) -> Int {
    var lexer = SQLLexer(bytes, from: statement.lowerBound, to: statement.upperBound)
    var last = statement.lowerBound
    while let token = lexer.next() { last = token.start }
    return last
  }

  /// The condition of `CHECK (…)` as written, and where it ends.
  ///
  /// - Parameter location: where the constraint starts, at its `CONSTRAINT` or its `CHECK`.
  /// - Returns: the text between the outer parentheses, white space collapsed outside quotes.
  func condition(from location: Int) -> (sql: String, end: Int) {
    var lexer = SQLLexer(bytes, from: location)
    var depth = 0
    var sawCheck = false
    var text: [UInt8] = []
    var previousEnd = location
    while let token = lexer.next() {
      if !sawCheck {
        sawCheck = token.kind == .word && lexer.lowercased(token) == "check"
        continue
      }
      if lexer.isSymbol(token, ")") { depth -= 1 }
      if depth == 0, !text.isEmpty || lexer.isSymbol(token, ")") {
        return (String(decoding: text, as: UTF8.self), token.end)
      }
      if depth > 0 {
        if !text.isEmpty, token.start > previousEnd { text.append(UInt8(ascii: " ")) }
        text.append(contentsOf: bytes[token.start..<token.end])
        previousEnd = token.end
      }
      if lexer.isSymbol(token, "(") {
        depth += 1
        if depth == 1 { previousEnd = token.end }
      }
    }
    return (String(decoding: text, as: UTF8.self), bytes.count)
  }

  /// The value of an integer constant.
  ///
  /// libpg_query leaves out integers that are not positive (15-4.0.0 tests `> 0` where it means
  /// `!= 0`), so that 0 and every negative number look alike: the text tells them apart.
  ///
  /// - Parameters:
  ///   - value: what the tree says, 0 where it says nothing.
  ///   - location: where the constant, or the option that holds it, starts.
  func integer(_ value: Int, at location: Int) -> Int {
    guard value == 0 else { return value }
    var lexer = SQLLexer(bytes, from: location)
    var isNegative = false
    while let token = lexer.next() {
      if token.kind == .number {
        let digits = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
        return isNegative ? -(Int(digits) ?? 0) : Int(digits) ?? 0
      }
      if lexer.isSymbol(token, "-") { isNegative = true }
      if lexer.isSymbol(token, ";") || lexer.isSymbol(token, ",") { break }
    }
    return 0
  }
}
