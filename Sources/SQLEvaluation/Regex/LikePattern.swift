/// A LIKE pattern: `%`, `_`, and characters, with an escape.
public struct LikePattern: Sendable {
  /// One step of a pattern.
  public enum Token: Hashable, Sendable {
    case character(Unicode.Scalar)
    /// `_`
    case anyCharacter
    /// `%`
    case anyString
  }

  /// The pattern, step by step.
  public let tokens: [Token]
  private let ignoresCase: Bool

  /// Reads a pattern.
  ///
  /// - Parameter escape: the escape character; `nil` for none.
  /// - Throws: `runtime` where the pattern ends in the escape character.
  public init(
    _ pattern: String, caseInsensitive: Bool = false, escape: Unicode.Scalar? = "\\"
  ) throws(EvaluationError) {
    var tokens: [Token] = []
    var escaped = false
    for scalar in (caseInsensitive ? pattern.sqlLowercased : pattern).unicodeScalars {
      if escaped {
        tokens.append(.character(scalar))
        escaped = false
      } else if scalar == escape {
        escaped = true
      } else if scalar == "%" {
        if tokens.last != .anyString { tokens.append(.anyString) }
      } else {
        tokens.append(scalar == "_" ? .anyCharacter : .character(scalar))
      }
    }
    if escaped { throw .runtime("LIKE pattern must not end with escape character") }
    self.tokens = tokens
    ignoresCase = caseInsensitive
  }

  /// Whether the whole of `text` fits.
  ///
  /// - Complexity: O(*n* · *m*) at worst, for a text of *n* characters and *m* tokens.
  public func matches(_ text: String) -> Bool {
    let scalars = Array((ignoresCase ? text.sqlLowercased : text).unicodeScalars)
    var place = 0
    var step = 0
    var retry: (step: Int, place: Int)?
    while true {
      if step < tokens.count, case .anyString = tokens[step] {
        retry = (step + 1, place)
        step += 1
        continue
      }
      if place == scalars.count, step == tokens.count { return true }
      if place < scalars.count, step < tokens.count, fits(tokens[step], scalars[place]) {
        place += 1
        step += 1
      } else if let (back, start) = retry, start < scalars.count {
        // The last % takes one character more.
        retry = (back, start + 1)
        step = back
        place = start + 1
      } else {
        return false
      }
    }
  }

  private func fits(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .character(let wanted): wanted == scalar
    case .anyCharacter, .anyString: true
    }
  }

  /// A pattern in the form that the default escape reads, for one that uses another escape:
  /// `like_escape()`.
  static func reescaped(_ pattern: String, escape: String) throws(EvaluationError) -> String {
    guard escape.unicodeScalars.count <= 1 else { throw .runtime("invalid escape string") }
    if escape == "\\" { return pattern }
    var result = String.UnicodeScalarView()
    var afterEscape = false
    for scalar in pattern.unicodeScalars {
      if let mark = escape.unicodeScalars.first, scalar == mark, !afterEscape {
        result.append("\\")
        afterEscape = true
      } else if scalar == "\\" {
        result.append(contentsOf: afterEscape ? "\\".unicodeScalars : "\\\\".unicodeScalars)
        afterEscape = false
      } else {
        result.append(scalar)
        afterEscape = false
      }
    }
    return String(result)
  }
}
