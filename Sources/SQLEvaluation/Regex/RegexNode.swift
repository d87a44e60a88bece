/// A regular expression's tree.
indirect enum RegexNode: Hashable, Sendable {
  /// The empty string.
  case empty
  /// One character of a set.
  case set(CharacterSet)
  case concatenation([RegexNode])
  case alternation([RegexNode])
  /// `maximum` is `nil` where there is none. `isGreedy` is `nil` for `{m}`, which has no preference
  /// of its own.
  case repetition(RegexNode, minimum: Int, maximum: Int?, isGreedy: Bool?)
  /// A capturing group, counted from 1.
  case group(RegexNode, Int)
  case assertion(Assertion)
  case lookahead(RegexNode, isNegative: Bool)

  /// A condition on the place between two characters.
  enum Assertion: Hashable, Sendable {
    case textStart, textEnd, wordStart, wordEnd, wordBoundary, notWordBoundary
  }

  /// A string's characters in order.
  static func literal(_ text: String) -> RegexNode {
    .concatenation(text.unicodeScalars.map { .set(CharacterSet($0)) })
  }

  /// Any text.
  static let anything = RegexNode.repetition(
    .set(.all), minimum: 0, maximum: nil, isGreedy: true)

  /// The highest group number in it.
  var groupCount: Int {
    switch self {
    case .empty, .set, .assertion: 0
    case .concatenation(let list), .alternation(let list):
      list.map(\.groupCount).max() ?? 0
    case .repetition(let inner, _, _, _), .lookahead(let inner, _): inner.groupCount
    case .group(let inner, let number): max(number, inner.groupCount)
    }
  }
}

/// Why a regular expression cannot be used.
public struct RegexError: Error, Hashable, Sendable {
  /// Where it is wrong, in characters from the start of the pattern.
  public var offset: Int
  /// What is wrong, or what is not known here.
  public var message: String
  /// Whether PostgreSQL would take it, and only this engine refuses it.
  public var isUnsupported: Bool

  /// Makes an error.
  public init(offset: Int, message: String, isUnsupported: Bool = false) {
    self.offset = offset
    self.message = message
    self.isUnsupported = isUnsupported
  }
}
