/// A regular expression of PostgreSQL's default flavour, found anywhere in a text unless anchored.
public struct PostgresRegex: Sendable {
  /// The pattern as given.
  public let pattern: String
  let node: RegexNode
  private let program: ReverseProgram
  /// The table, where it is small enough to make beforehand.
  private let automaton: ReverseAutomaton?
  let spans: SpanMatcher

  /// Reads a pattern.
  ///
  /// - Throws: `RegexError` with the place of the fault; back references and lookbehinds are
  ///   refused.
  public init(_ pattern: String, caseInsensitive: Bool = false) throws(RegexError) {
    self.pattern = pattern
    node = try RegexParser.parse(pattern, caseInsensitive: caseInsensitive)
    program = try ReverseProgram.search(node)
    automaton = ReverseAutomaton(program, limit: 2000)
    spans = SpanMatcher(node)
  }

  /// As `init`, with the error as evaluation has it.
  static func compiled(_ pattern: String, caseInsensitive: Bool) throws(EvaluationError)
    -> PostgresRegex
  {
    do throws(RegexError) {
      return try PostgresRegex(pattern, caseInsensitive: caseInsensitive)
    } catch {
      if error.isUnsupported {
        throw .unsupported("\(error.message) in regular expression '\(pattern)'")
      }
      throw .runtime("invalid regular expression: \(error.message)")
    }
  }

  /// Whether matching is a table's look-up for each character.
  public var isTabled: Bool { automaton != nil }

  /// Whether the expression is found in a text of well-formed UTF-8.
  ///
  /// - Complexity: as that of `matches(_:)`.
  public func matches(utf8: [UInt8]) -> Bool {
    automaton?.accepts(utf8: utf8) ?? matches(String(decoding: utf8, as: UTF8.self))
  }

  /// Whether the expression is found in `text`.
  ///
  /// - Complexity: O(*n*); O(*n* · pattern) for an expression whose table would be too large.
  public func matches(_ text: String) -> Bool {
    if let automaton { return automaton.accepts(text) }
    return program.accepts(Array(text.unicodeScalars))
  }
}
