import SQLEvaluation
import SchemaModel

/// Text domains as sets of strings.
extension TextDomain {
  /// The strings both allow; `nil` where the bounds alone leave none.
  func intersection(_ other: TextDomain) -> TextDomain? {
    guard let length = Self.intersection(length, other.length),
      let octets = Self.intersection(octets, other.octets)
    else { return nil }
    var result = TextDomain(
      length: length, octets: octets,
      patterns: patterns + other.patterns.filter { !patterns.contains($0) },
      letterCase: letterCase, isTrimmed: isTrimmed || other.isTrimmed)
    switch (letterCase, other.letterCase) {
    case (let mine, .any): result.letterCase = mine
    case (.any, let theirs): result.letterCase = theirs
    case (let mine, let theirs) where mine == theirs: break
    default:
      // Lower and upper case at once: no letters at all.
      let letters = Pattern(
        language: .regex, pattern: "[[:alpha:]]", ignoresCase: false, isNegated: true)
      if !result.patterns.contains(letters) { result.patterns.append(letters) }
    }
    if result.isTrimmed {
      guard let atLeastOne = Self.intersection(result.length, 1...Int.max) else { return nil }
      result.length = atLeastOne
    }
    return result
  }

  private static func intersection(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>)
    -> ClosedRange<Int>?
  {
    let (low, high) = (max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
    return low <= high ? low...high : nil
  }

  /// The strings it does not allow; `nil` where a text domain cannot say it.
  func complement() -> TextDomain? {
    if self == TextDomain(patterns: patterns), patterns.count == 1 {
      var pattern = patterns[0]
      pattern.isNegated.toggle()
      return TextDomain(patterns: [pattern])
    }
    if self == TextDomain(length: length) {
      return Self.complement(length).map { TextDomain(length: $0) }
    }
    if self == TextDomain(octets: octets) {
      return Self.complement(octets).map { TextDomain(octets: $0) }
    }
    return nil
  }

  private static func complement(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch (range.lowerBound, range.upperBound) {
    case (0, Int.max): nil
    case (0, let high): (high + 1)...Int.max
    case (let low, Int.max): 0...(low - 1)
    default: nil
    }
  }

  /// All strings but those listed; `nil` where patterns cannot say it: the values are
  /// no text, or are padded to the type's width.
  static func excluding(_ values: [SQLValue], _ facts: ColumnFacts) -> TextDomain? {
    var result = TextDomain()
    for value in values {
      guard facts.base.isCharacter, case .text(let string) = value else { return nil }
      if string.isEmpty {
        result.length = 1...Int.max
        if facts.isBlankPadded { result.isTrimmed = true }
      } else if case .char(let width) = facts.base,
        string.unicodeScalars.count < width || string.hasSuffix(" ")
      {
        return nil
      } else {
        let equal = Pattern.equal(to: string, ignoresCase: facts.ignoresCase)
        result.patterns.append(equal.negated)
      }
    }
    return result
  }
}

extension TextDomain.Pattern {
  /// The pattern of one string alone.
  static func equal(to string: String, ignoresCase: Bool) -> Self {
    Self(
      language: .like, pattern: escapedForLike(string), ignoresCase: ignoresCase,
      isNegated: false)
  }

  /// `string` with LIKE's special characters escaped.
  static func escapedForLike(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Its opposite.
  var negated: Self {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }
}
