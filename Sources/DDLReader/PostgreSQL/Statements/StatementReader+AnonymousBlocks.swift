internal import SchemaModel

extension StatementReader {
  /// `DO`: carries out the DDL that the block is sure to run, and warns of what it may hide.
  func anonymousBlock(_ body: SyntaxNode, _ statement: Statement) {
    let language = body["args"].option("language")?["arg"].string ?? "plpgsql"
    guard language == "plpgsql", let text = verbatimText(in: statement) else {
      if body["args"].option("as")?["arg"].string?.lowercased().contains("table") == true {
        warnOfHiddenStatements(statement)
      }
      return
    }
    let block = AnonymousBlock(
      origin.bytes, body: text, namespaces: catalog.namespaces, knows: catalog.knows)
    var isUnderstood = !block.hidesStatements
    catalog.toleratesDuplicates = true
    for range in block.statements {
      guard let statements = parse(range) else {
        isUnderstood = false
        continue
      }
      for inner in statements { catalog.attempt { read(inner) } }
    }
    catalog.toleratesDuplicates = false
    if !isUnderstood { warnOfHiddenStatements(statement) }
    let written = Array(origin.bytes[statement.start..<statement.end])
    if let procedure = ProcedureReader.procedure(written, catalog) {
      var rows = ScriptedRows(self, at: range(statement))
      rows.run(procedure)
    }
  }

  private func warnOfHiddenStatements(_ statement: Statement) {
    catalog.warning(
      "the DO block may change tables in ways that only running it would tell",
      hint: "write its statements outside the block to have them read", at: range(statement))
  }

  /// Parses a part of the file with the places that it has in the file.
  private func parse(_ range: Range<Int>) -> [Statement]? {
    let lead = Array(repeating: UInt8(ascii: " "), count: range.lowerBound)
    return try? SyntaxTree.parse(lead + origin.bytes[range])
  }

  /// Where the text of a statement's string is, without the quotes; `nil` where escapes make it
  /// differ from what it stands for.
  private func verbatimText(in statement: Statement) -> Range<Int>? {
    let dollar = UInt8(ascii: "$")
    var lexer = SQLLexer(origin.bytes, from: statement.start, to: statement.end)
    while let token = lexer.next() {
      guard token.kind == .string else { continue }
      let quoted = origin.bytes[token.start..<token.end]
      if quoted.first == UInt8(ascii: "'") {
        let inner = (token.start + 1)..<max(token.start + 1, token.end - 1)
        return origin.bytes[inner].contains(UInt8(ascii: "'")) ? nil : inner
      }
      guard quoted.first == dollar, let tagEnd = quoted.dropFirst().firstIndex(of: dollar),
        let closing = quoted.dropLast().lastIndex(of: dollar), closing > tagEnd
      else { return nil }
      return (tagEnd + 1)..<closing
    }
    return nil
  }
}
