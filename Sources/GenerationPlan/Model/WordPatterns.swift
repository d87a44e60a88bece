public import SQLEvaluation

extension TextDomain.Pattern {
  /// The same demand on the words of a regular language.
  public var wordPattern: WordConstraints.Pattern {
    let syntax: WordConstraints.Pattern.Syntax =
      switch language {
      case .regex: .regex
      case .like: .like
      case .similar: .similar
      }
    return WordConstraints.Pattern(
      syntax, pattern, ignoresCase: ignoresCase, isNegated: isNegated)
  }
}

extension GeneratorSpec {
  /// The generator's own pattern, which describes whole values as a person who writes one expects;
  /// `nil` where it has none.
  ///
  /// The capacity proof and the row engine both read it here, so that what is counted is what is
  /// made.
  public var wordPattern: WordConstraints.Pattern? {
    guard let pattern, !pattern.isEmpty else { return nil }
    let isWhole = pattern.hasPrefix("^") || pattern.hasPrefix("***")
    return WordConstraints.Pattern(
      .regex, isWhole ? pattern : "^(?:\(pattern))$", ignoresCase: false, isNegated: false)
  }
}
