import GenerationPlan

/// Sentences from patterns with placeholders for lexicons: `The {adjectives} {nouns} works.`
final class SentenceGrammar: Sendable {
  enum Part: Sendable {
    case text([UInt8])
    case word(WordList)
  }

  private let patterns: [[Part]]

  /// - Precondition: at least one pattern.
  init(_ patterns: [[Part]]) {
    precondition(!patterns.isEmpty, "a grammar without patterns")
    self.patterns = patterns
  }

  /// One sentence, its first letter a capital.
  func sentence(_ stream: inout WordStream) -> [UInt8] {
    var text: [UInt8] = []
    for part in patterns[stream.next(in: 0...(patterns.count - 1))] {
      switch part {
      case .text(let bytes): text.append(contentsOf: bytes)
      case .word(let list):
        text.append(contentsOf: list.words[stream.next(in: 0...(list.words.count - 1))].utf8)
      }
    }
    if let first = text.first, (97...122).contains(first) { text[0] = first - 32 }
    return text
  }
}
