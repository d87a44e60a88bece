internal import CPgQuery
internal import Glibc

/// PL/pgSQL's own parser.
enum ProcedureTree {
  /// Parses `CREATE FUNCTION … LANGUAGE plpgsql` or a DO block.
  ///
  /// - Returns: its function, or `nil` where the body is refused: the server would say so when it
  ///   runs.
  /// - Complexity: O(length of the text).
  static func parse(_ statement: [UInt8]) -> SyntaxNode? {
    let terminated = statement + [0]
    let result = unsafe terminated.withUnsafeBytes { bytes in
      unsafe pg_query_parse_plpgsql(bytes.baseAddress!.assumingMemoryBound(to: CChar.self))
    }
    defer { unsafe pg_query_free_plpgsql_parse_result(result) }
    guard unsafe result.error == nil, let tree = unsafe result.plpgsql_funcs else { return nil }
    // Functions stand on lines of their own; inside of texts ends of lines are escaped.
    let json = unsafe UnsafeRawBufferPointer(start: tree, count: strlen(tree))
      .filter { $0 != UInt8(ascii: "\n") }
    let function = SyntaxNode(json: json).items.first?["PLpgSQL_function"]
    return function?["action"].isPresent == true ? function : nil
  }
}
