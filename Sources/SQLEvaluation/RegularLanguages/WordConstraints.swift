/// What words must satisfy: patterns, lengths, case; and the sampler that makes such words.
public struct WordConstraints: Sendable {
  /// A pattern that a word must match, or must not.
  public struct Pattern: Hashable, Sendable {
    /// Whose syntax it has.
    public enum Syntax: Hashable, Sendable {
      /// POSIX, as `~` takes it.
      case regex
      /// LIKE, with its default escape.
      case like
      /// SIMILAR TO, with its default escape.
      case similar
    }

    /// Whose syntax it has.
    public var syntax: Syntax
    /// The pattern as written.
    public var pattern: String
    /// Whether case does not matter: `~*`, ILIKE, or a `citext` subject.
    public var ignoresCase: Bool
    /// Whether a word must not match.
    public var isNegated: Bool

    /// Makes a pattern.
    public init(
      _ syntax: Syntax, _ pattern: String, ignoresCase: Bool = false, isNegated: Bool = false
    ) {
      self.syntax = syntax
      self.pattern = pattern
      self.ignoresCase = ignoresCase
      self.isNegated = isNegated
    }

    /// The language of the words that satisfy it.
    ///
    /// - Throws: `RegexError`, as `RegularLanguage` does.
    public func language() throws(RegexError) -> RegularLanguage {
      let language: RegularLanguage
      switch syntax {
      case .regex: language = try RegularLanguage(regex: pattern, caseInsensitive: ignoresCase)
      case .like: language = try RegularLanguage(like: pattern, caseInsensitive: ignoresCase)
      case .similar: language = try RegularLanguage(similar: pattern)
      }
      return isNegated ? language.complement : language
    }
  }

  /// Which letters may occur.
  public enum LetterCase: Hashable, Sendable {
    /// Both.
    case any
    /// What `lower(x) = x` asks for.
    case lower
    /// What `upper(x) = x` asks for.
    case upper
  }

  /// What can be made.
  public enum Outcome: Sendable {
    /// Words, as many as could be had.
    case sampler(WordSampler)
    /// No word satisfies the constraints.
    case empty
    /// The constraints cannot be put into an automaton; the text says why.
    case notExpressible(String)
  }

  /// All of them must be satisfied.
  public var patterns: [Pattern]
  /// Characters of a word.
  public var lengths: ClosedRange<Int>
  /// Bytes of a word.
  public var octets: ClosedRange<Int>
  /// Which letters may occur.
  public var letterCase: LetterCase
  /// Whether a word has no blank at either end, and is not empty.
  public var isTrimmed: Bool

  /// Makes constraints.
  public init(
    patterns: [Pattern] = [], lengths: ClosedRange<Int> = 0...Int.max,
    octets: ClosedRange<Int> = 0...Int.max, letterCase: LetterCase = .any, isTrimmed: Bool = false
  ) {
    self.patterns = patterns
    self.lengths = lengths
    self.octets = octets
    self.letterCase = letterCase
    self.isTrimmed = isTrimmed
  }

  /// The language of the words that satisfy all but the lengths.
  ///
  /// - Throws: `RegexError` where a pattern is faulty or an automaton too large.
  public func language() throws(RegexError) -> RegularLanguage {
    var result = try patterns.first?.language() ?? .everything
    for pattern in patterns.dropFirst() { result = try result.intersection(pattern.language()) }
    switch letterCase {
    case .any: break
    case .lower:
      result = try result.intersection(
        RegularLanguage(charactersOf: CharacterClasses.upper.complement))
    case .upper:
      result = try result.intersection(
        RegularLanguage(charactersOf: CharacterClasses.lower.complement))
    }
    if isTrimmed {
      result = try result.intersection(try RegularLanguage(regex: "^[^ ](.*[^ ])?$"))
    }
    if octets.lowerBound > 0 || octets.upperBound < Int.max {
      // Bytes are counted as characters, which ASCII makes true.
      result = try result.intersection(RegularLanguage(charactersOf: CharacterSet([1...127])))
    }
    return result
  }

  /// A sampler of words that satisfy all constraints.
  ///
  /// Lengths are kept to those of ordinary words, from the shortest possible to about 12 (or eight
  /// more than the shortest), and characters to plausible ones; both are widened step by step
  /// until there are `count` words or the constraints allow no more.
  ///
  /// - Parameters:
  ///   - count: how many different words are wanted at least.
  ///   - typical: lengths to keep to where the constraints leave the choice.
  public func sampler(atLeast count: UInt64 = 1, typical: ClosedRange<Int> = 4...12) -> Outcome {
    let language: RegularLanguage
    do throws(RegexError) {
      language = try self.language()
    } catch {
      return error.isUnsupported
        ? .notExpressible(error.message)
        : .notExpressible("invalid pattern: \(error.message)")
    }
    let low = max(lengths.lowerBound, octets.lowerBound)
    let high = min(lengths.upperBound, octets.upperBound)
    guard low <= high else { return .empty }
    guard let shortest = Self.shortest(language, from: low, to: high) else { return .empty }
    // From the usual lengths to the widest that a table is made for.
    let bounds = [max(typical.upperBound, shortest + 8), shortest + 16, shortest + 64]
    var best: WordSampler?
    for upper in bounds.map({ min(high, $0) }) {
      for breadth in WordSampler.Breadth.allCases {
        if breadth == .everything, octets.upperBound < Int.max { continue }
        let lower = count <= 1 ? max(shortest, min(typical.lowerBound, upper)) : shortest
        var found = WordSampler(
          language, lengths: lower...upper, typical: typical, breadth: breadth)
        if found?.cardinality == 0 {
          found = WordSampler(
            language, lengths: shortest...upper, typical: typical, breadth: breadth)
        }
        guard let sampler = found else {
          return best.map { .sampler($0) }
            ?? .notExpressible("words of \(upper) characters make too large a table")
        }
        if sampler.cardinality > best?.cardinality ?? 0 { best = sampler }
        if sampler.cardinality >= count { return .sampler(sampler) }
      }
    }
    return best.map { .sampler($0) } ?? .empty
  }

  /// The least length of a word within bounds.
  private static func shortest(_ language: RegularLanguage, from low: Int, to high: Int) -> Int? {
    guard var length = language.shortestLength else { return nil }
    if length >= low { return length <= high ? length : nil }
    // Step through the automaton to the first length that is allowed and has a word. Past as many
    // steps as it has states, either a loop offers more or nothing comes.
    let table = TransitionTable(language.automaton)
    var reachable: Set<Int> = [language.automaton.start]
    length = 0
    let last = min(high, low + language.automaton.stateCount)
    while length <= last {
      if length >= low, reachable.contains(where: { language.automaton.accepting[$0] }) {
        return length
      }
      var next: Set<Int> = []
      for state in reachable { for group in table.groups(of: state) { next.insert(group.target) } }
      reachable = next
      length += 1
    }
    return nil
  }
}
