/// A script as psql takes it, made fit for the server's parser: everything that psql itself would
/// consume is blanked out, byte for byte, so that offsets stay those of the file.
///
/// Blanked are meta-commands (`\connect`, `\restrict`, `\set`), the data that follows
/// `COPY … FROM stdin;` up to `\.`, a byte-order mark, and NUL bytes. `\g` and its kin end a
/// statement and become a semicolon.
struct PsqlScript {
  /// The script's bytes after blanking; as many as the file has.
  private(set) var bytes: [UInt8]
  /// Where each statement starts (its first unit) and ends (before its semicolon).
  private(set) var statements: [Range<Int>] = []
  /// The data of each `COPY … FROM stdin`, by where the statement ends.
  private(set) var copyData: [Int: [UInt8]] = [:]

  /// The script without psql's commands, but with the data of `COPY … FROM stdin`.
  var withData: [UInt8] {
    var copy = bytes
    for (end, data) in copyData {
      let first = copy[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? copy.count
      copy.replaceSubrange(first..<min(copy.count, first + data.count), with: data)
    }
    return copy
  }

  /// The files that the script includes, in its order.
  private(set) var includes: [Include] = []
  /// Where `\\gexec` runs what a query gives.
  private(set) var generatedStatements: [Range<Int>] = []

  /// A command that includes a file.
  struct Include {
    /// The command, without the end of its line.
    var range: Range<Int>
    var path: String
    /// Whether the path is taken from the script's own directory on.
    var isRelative: Bool
  }

  /// - Complexity: O(length of the text).
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(0..<3) }
    for index in bytes.indices where bytes[index] == 0 { bytes[index] = UInt8(ascii: " ") }
    scan()
  }

  /// Removes a statement from what will be parsed, leaving every offset as it was.
  mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != UInt8(ascii: "\n") {
      bytes[index] = UInt8(ascii: " ")
    }
  }

  private mutating func scan() {
    var lexer = SQLLexer(bytes)
    var statement = StatementShape()
    while let token = lexer.next() {
      if lexer.isSymbol(token, "\\") {
        let end = endOfLine(from: token.start)
        note(token.start..<end)
        let endsStatement =
          token.end < end && bytes[token.end] == UInt8(ascii: "g") && statement.start != nil
        blank(token.start..<end)
        if endsStatement {
          bytes[token.start] = UInt8(ascii: ";")
          finish(&statement, at: token.start)
        }
        lexer = SQLLexer(bytes, from: end)
      } else if lexer.isSymbol(token, ";"), statement.isAtTopLevel {
        let readsData = statement.isCopyFromStdin
        finish(&statement, at: token.start)
        if readsData {
          let first = min(endOfLine(from: token.end) + 1, bytes.count)
          let last = endOfCopyData(from: first)
          copyData[token.start] = Array(bytes[first..<last])
          blank(first..<last)
          lexer = SQLLexer(bytes, from: last)
        }
      } else {
        statement.take(token, lexer)
      }
    }
    finish(&statement, at: bytes.count)
  }

  /// Notes a meta-command that matters.
  private mutating func note(_ range: Range<Int>) {
    let line = String(decoding: bytes[range].dropFirst(), as: UTF8.self)
    let command = line.prefix { !$0.isWhitespace }
    switch command {
    case "i", "include", "ir", "include_relative":
      let path = line.dropFirst(command.count).drop(while: \.isWhitespace)
      let isQuoted = path.hasPrefix("'")
      let name =
        isQuoted
        ? path.dropFirst().prefix { $0 != "'" } : path.prefix { !$0.isWhitespace }
      guard !name.isEmpty else { return }
      let isRelative = command.hasPrefix("ir") || command == "include_relative"
      includes.append(Include(range: range, path: String(name), isRelative: isRelative))
    case "gexec": generatedStatements.append(range)
    default: break
    }
  }

  private mutating func finish(_ statement: inout StatementShape, at end: Int) {
    if let start = statement.start { statements.append(start..<end) }
    statement = StatementShape()
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// One past the line `\.`, or the end of the text.
  private func endOfCopyData(from start: Int) -> Int {
    var line = start
    while line < bytes.count {
      let end = endOfLine(from: line)
      if end - line >= 2, bytes[line] == UInt8(ascii: "\\"), bytes[line + 1] == UInt8(ascii: "."),
        bytes[(line + 2)..<end].allSatisfy(SQLLexer.isSpace)
      {
        return end
      }
      line = end + 1
    }
    return bytes.count
  }
}

/// What must be remembered of a statement's units to know where it ends.
private struct StatementShape {
  private(set) var start: Int?
  private var parentheses = 0
  /// Depth of `BEGIN ATOMIC … END`, with the CASE expressions inside.
  private var atomicDepth = 0
  private var previousWord = ""
  private var startsWithCopy = false
  private(set) var isCopyFromStdin = false

  var isAtTopLevel: Bool { parentheses <= 0 && atomicDepth == 0 }

  mutating func take(_ token: SQLToken, _ lexer: SQLLexer) {
    let isFirst = start == nil
    if isFirst { start = token.start }
    switch token.kind {
    case .symbol:
      if lexer.isSymbol(token, "(") { parentheses += 1 }
      if lexer.isSymbol(token, ")") { parentheses -= 1 }
    case .word where token.end - token.start <= 6:
      let word = lexer.lowercased(token)
      if isFirst { startsWithCopy = word == "copy" }
      if startsWithCopy, word == "stdin", previousWord == "from" { isCopyFromStdin = true }
      if word == "atomic", previousWord == "begin" {
        atomicDepth = 1
      } else if atomicDepth > 0 {
        if word == "case" { atomicDepth += 1 }
        if word == "end" { atomicDepth -= 1 }
      }
      previousWord = word
    default: previousWord = ""
    }
  }
}
