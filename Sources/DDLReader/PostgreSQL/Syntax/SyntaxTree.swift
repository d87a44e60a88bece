internal import CPgQuery
internal import Glibc

/// A statement of a parsed script.
struct Statement: Sendable {
  /// The parser's name for it, such as `CreateStmt`.
  var kind: String
  var body: SyntaxNode
  /// The first byte of its first unit.
  var start: Int
  /// One past its last byte.
  var end: Int
}

/// What PostgreSQL's parser said about a text it refused.
struct SyntaxFailure: Error {
  var message: String
  /// Where it stopped, in bytes from the start of the text.
  var byteOffset: Int
}

/// The door to PostgreSQL's own parser.
enum SyntaxTree {
  /// Parses a script.
  ///
  /// - Throws: `SyntaxFailure` for the first thing that is not SQL.
  /// - Complexity: O(length of the text).
  static func parse(_ script: [UInt8]) throws(SyntaxFailure) -> [Statement] {
    let (json, failure) = rawParse(script)
    if let failure { throw failure }
    let statements = SyntaxNode(json: json)["stmts"].items
    return statements.map { node in
      var lexer = SQLLexer(script, from: max(0, node["stmt_location"].int))
      lexer.skipBlanks()
      let length = node["stmt_len"].int
      let end = length > 0 ? node["stmt_location"].int + length : script.count
      return Statement(
        kind: node["stmt"].kind, body: node["stmt"].body, start: lexer.position, end: end)
    }
  }

  /// What the parser has against one statement; `nil` where it accepts it.
  static func failure(in statement: [UInt8]) -> SyntaxFailure? { rawParse(statement).failure }

  private static func rawParse(_ script: [UInt8]) -> (json: [UInt8], failure: SyntaxFailure?) {
    let terminated = script + [0]
    let result = unsafe terminated.withUnsafeBytes { bytes in
      unsafe pg_query_parse(bytes.baseAddress!.assumingMemoryBound(to: CChar.self))
    }
    defer { unsafe pg_query_free_parse_result(result) }
    if let error = unsafe result.error {
      let message = unsafe String(cString: error.pointee.message)
      let characters = Int(unsafe error.pointee.cursorpos) - 1
      return ([], SyntaxFailure(message: message, byteOffset: offset(of: characters, in: script)))
    }
    guard let tree = unsafe result.parse_tree else { return ([], nil) }
    return unsafe (Array(UnsafeRawBufferPointer(start: tree, count: strlen(tree))), nil)
  }

  /// The parser counts characters; files are addressed in bytes.
  private static func offset(of characters: Int, in script: [UInt8]) -> Int {
    var remaining = max(0, characters)
    for (index, byte) in script.enumerated() where byte & 0xC0 != 0x80 {
      if remaining == 0 { return index }
      remaining -= 1
    }
    return script.count
  }
}
