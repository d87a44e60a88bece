import SQLEvaluation
import SchemaModel

/// Text functions and patterns.
extension Normaliser {
  /// `function(column) op constant` for functions of text; `nil` where no rule fits.
  func textFunction(
    _ function: Expression, _ op: ComparisonOperator, _ constant: Expression, strict: Bool
  ) -> Condition? {
    if let chain = TextChain(function), let column = context.bareColumn(chain.subject),
      column.facts.base.isCharacter
    {
      return chained(function, chain, column, op, constant, strict: strict)
    }
    guard case .call(let name, let arguments) = function else { return nil }
    switch name {
    case "left", "right":
      guard op == .equal || op == .notEqual, arguments.count == 2,
        let text = context.string(constant),
        context.integer(arguments[1]) == Int64(text.unicodeScalars.count)
      else { return nil }
      let escaped = TextDomain.Pattern.escapedForLike(text)
      return like(
        arguments[0], name == "left" ? escaped + "%" : "%" + escaped, negated: op == .notEqual,
        strict: strict)
    case "substr", "substring":
      guard op == .equal || op == .notEqual, arguments.count == 3,
        context.integer(arguments[1]) == 1, let text = context.string(constant),
        context.integer(arguments[2]) == Int64(text.unicodeScalars.count)
      else { return nil }
      return like(
        arguments[0], TextDomain.Pattern.escapedForLike(text) + "%", negated: op == .notEqual,
        strict: strict)
    case "strpos", "position":
      guard arguments.count == 2, let part = context.string(arguments[1]),
        let bound = context.integer(constant)
      else { return nil }
      let escaped = TextDomain.Pattern.escapedForLike(part)
      func holds(_ pattern: String, _ isFound: Bool) -> Condition? {
        like(arguments[0], pattern, negated: !isFound, strict: strict)
      }
      switch (op, bound) {
      case (.greater, 0), (.notEqual, 0), (.greaterOrEqual, 1):
        return holds("%" + escaped + "%", true)
      case (.equal, 0), (.less, 1), (.lessOrEqual, 0): return holds("%" + escaped + "%", false)
      case (.equal, 1): return holds(escaped + "%", true)
      case (.notEqual, 1): return holds(escaped + "%", false)
      default: return nil
      }
    default: return nil
    }
  }

  /// `lower(btrim(column)) op constant`.
  private func chained(
    _ function: Expression, _ chain: TextChain, _ column: BareColumn, _ op: ComparisonOperator,
    _ constant: Expression, strict: Bool
  ) -> Condition? {
    guard let text = context.string(constant) else { return nil }
    switch op {
    case .equal:
      // The constant itself is a value, if the function leaves it as it is.
      let image = replacing(chain.subject, by: .literal(.string(text)), in: function)
      guard context.string(image) == text else {
        return restricted(column.name, nil, strict: strict)
      }
      return restricted(column.name, Domain(values: [.text(text)]), strict: strict)
    case .notEqual where text.isEmpty, .greater where text.isEmpty:
      return restricted(
        column.name, Domain(text: TextDomain(length: 1...Int.max, isTrimmed: chain.isTrimmed)),
        strict: strict)
    default: return nil
    }
  }

  /// `lower(btrim(column)) = column`.
  func identity(_ a: Expression, _ op: ComparisonOperator, _ b: Expression, strict: Bool)
    -> Condition?
  {
    for (function, subject) in [(a, b), (b, a)] {
      if let kept = unreplaced(function, op, subject, strict: strict) { return kept }
    }
    guard op == .equal else { return nil }
    for (function, subject) in [(a, b), (b, a)] {
      guard let chain = TextChain(function), let column = context.bareColumn(subject),
        column.facts.base.isCharacter, let inner = context.bareColumn(chain.subject),
        inner.name == column.name
      else { continue }
      // A comparison that ignores case is met by any case.
      let letterCase = column.ignoresCase && inner.ignoresCase ? .any : chain.letterCase
      let text = TextDomain(letterCase: letterCase, isTrimmed: chain.isTrimmed)
      return restricted(column.name, Domain(text: text), strict: strict)
    }
    return nil
  }

  /// `replace(column, part, other) = column`: the part is not in it.
  private func unreplaced(
    _ function: Expression, _ op: ComparisonOperator, _ subject: Expression, strict: Bool
  ) -> Condition? {
    guard case .call("replace", let arguments) = function, arguments.count == 3,
      let column = context.bareColumn(subject), let inner = context.bareColumn(arguments[0]),
      column.name == inner.name, !column.ignoresCase, !column.facts.isBlankPadded,
      let part = context.string(arguments[1]), let other = context.string(arguments[2]),
      !part.isEmpty, part != other, op == .equal || op == .notEqual
    else { return nil }
    return like(
      subject, "%" + TextDomain.Pattern.escapedForLike(part) + "%", negated: op == .equal,
      strict: strict)
  }

  private func replacing(_ part: Expression, by other: Expression, in whole: Expression)
    -> Expression
  {
    whole == part ? other : whole.mapChildren { replacing(part, by: other, in: $0) }
  }

  /// `starts_with(column, prefix)`.
  func prefixed(_ subject: Expression, _ prefix: Expression, strict: Bool) -> Condition? {
    guard let text = context.string(prefix) else { return nil }
    return like(
      subject, TextDomain.Pattern.escapedForLike(text) + "%", negated: false, strict: strict)
  }

  private func like(_ subject: Expression, _ pattern: String, negated: Bool, strict: Bool)
    -> Condition?
  {
    patternMatch(
      subject, .literal(.string(pattern)), language: .like, ignoresCase: false, negated: negated,
      strict: strict)
  }

  /// A column matched with a constant pattern; `nil` where either is something else.
  func patternMatch(
    _ subject: Expression, _ pattern: Expression, language: TextDomain.Pattern.Language,
    ignoresCase: Bool, negated: Bool, strict: Bool
  ) -> Condition? {
    guard let column = context.bareColumn(subject), column.facts.base.isCharacter,
      let text = context.string(pattern)
    else { return nil }
    var domain = TextDomain(
      patterns: [
        TextDomain.Pattern(
          language: language, pattern: text, ignoresCase: ignoresCase || column.ignoresCase,
          isNegated: negated)
      ])
    if case .char(let width) = column.facts.base {
      // Padding is part of what is matched: a value of full width has none.
      domain.length = width...width
    }
    return restricted(column.name, Domain(text: domain), strict: strict)
  }
}
