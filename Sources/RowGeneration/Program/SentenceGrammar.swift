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

  /// Appends a sentence, its first letter a capital.
  func append(_ stream: inout WordStream, to text: inout [UInt8]) {
    let start = text.count
    for part in patterns[stream.next(in: 0...(patterns.count - 1))] {
      switch part {
      case .text(let bytes): text.append(contentsOf: bytes)
      case .word(let list): list.append(stream.next(in: 0...(list.words.count - 1)), to: &text)
      }
    }
    if start < text.count, (97...122).contains(text[start]) { text[start] -= 32 }
  }
}
