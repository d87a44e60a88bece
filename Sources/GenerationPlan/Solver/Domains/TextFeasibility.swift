import SQLEvaluation
import SchemaModel

/// Whether words for a text domain exist and can be made from its patterns.
final class TextFeasibility {
  /// What is known of a text domain.
  enum Verdict: Hashable {
    case possible, empty
    /// No automaton says it: the patterns have to be evaluated.
    case notExpressible
  }

  private struct Question: Hashable {
    var text: TextDomain
    var longest: Int
  }

  private var verdicts: [Question: Verdict] = [:]

  /// Looks at a domain of a column; each is worked out once.
  func verdict(_ text: TextDomain, _ facts: ColumnFacts) -> Verdict {
    let isPlain = text.patterns.allSatisfy { $0.isNegated && $0.language == .like }
    let longest = facts.base.maximumLength ?? Int.max
    if text.length.lowerBound > longest { return .empty }
    guard !isPlain else { return .possible }
    let question = Question(text: text, longest: longest)
    if let known = verdicts[question] { return known }
    let verdict: Verdict
    switch text.words(longest: longest).sampler() {
    case .sampler: verdict = .possible
    case .empty: verdict = .empty
    case .notExpressible: verdict = .notExpressible
    }
    verdicts[question] = verdict
    return verdict
  }
}

extension TextDomain {
  /// The same constraints as the language of words that they allow.
  ///
  /// - Parameter longest: the most characters the column takes.
  func words(longest: Int) -> WordConstraints {
    let patterns = patterns.map(\.wordPattern)
    let letters: WordConstraints.LetterCase =
      switch letterCase {
      case .any: .any
      case .lower: .lower
      case .upper: .upper
      }
    let longest = max(length.lowerBound, min(longest, length.upperBound))
    return WordConstraints(
      patterns: patterns, lengths: length.lowerBound...longest, octets: octets,
      letterCase: letters, isTrimmed: isTrimmed)
  }
}
