import SchemaModel

/// Calls of `lower`, `upper` and the trims around one another.
struct TextChain {
  /// What is inside.
  var subject: Expression
  var letterCase = TextDomain.LetterCase.any
  var isTrimmed = false
  /// Both cases are asked for, so that no letter is left.
  var isCaseless = false

  /// Reads a chain of at least one call; `nil` where there is none.
  init?(_ expression: Expression) {
    subject = expression
    var isEmpty = true
    while let (inner, step) = Self.step(subject) {
      isEmpty = false
      subject = inner
      switch step {
      case .lower, .upper:
        let wanted: TextDomain.LetterCase = step == .lower ? .lower : .upper
        // The outermost call decides.
        if letterCase == .any { letterCase = wanted }
      case .trim: isTrimmed = true
      }
    }
    if isEmpty { return nil }
  }

  private enum Step { case lower, upper, trim }

  private static func step(_ expression: Expression) -> (Expression, Step)? {
    switch expression {
    case .call("lower", let arguments) where arguments.count == 1: return (arguments[0], .lower)
    case .call("upper", let arguments) where arguments.count == 1: return (arguments[0], .upper)
    case .cast(let inner, .text):
      guard let step = step(inner) else { return nil }
      return step
    default: return trimmedSubject(expression).map { ($0, .trim) }
    }
  }

  /// What a trim of blanks trims; `nil` where it is none.
  static func trimmedSubject(_ expression: Expression) -> Expression? {
    guard case .call(let name, let arguments) = expression, let first = arguments.first,
      ["btrim", "trim", "ltrim", "rtrim"].contains(name)
    else { return nil }
    if arguments.count == 1 { return first }
    guard arguments.count == 2 else { return nil }
    switch arguments[1] {
    case .literal(.string(let characters)), .cast(.literal(.string(let characters)), _):
      // Trimming more than blanks asks for more than a trimmed domain says.
      return characters.allSatisfy { $0 == " " } && !characters.isEmpty ? first : nil
    default: return nil
    }
  }
}
