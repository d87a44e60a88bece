/// Text that is made of many draws: words in a row, sentences, paragraphs.
///
/// The row's word seeds a small generator of its own, so that a value takes one word of its lane
/// however long it is.
enum TextKernel: Sendable {
  /// Words between blanks, at most `limit` characters.
  case words(ClosedRange<Int>, WordList, limit: Int)
  /// Sentences from patterns, at most `limit` characters.
  case sentences(ClosedRange<Int>, SentenceGrammar, limit: Int)
  /// Characters of an alphabet.
  case characters(ClosedRange<Int>, [UInt8])

  /// Appends the value that `word` seeds.
  func write(_ word: UInt64, into arena: inout TextArena) -> Int64 {
    var stream = WordStream(word)
    var text: [UInt8] = []
    switch self {
    case .words(let count, let list, let limit):
      for _ in 0..<stream.next(in: count) {
        let next = list.words[stream.next(in: 0...(list.words.count - 1))].utf8
        if text.count + next.count + 1 > limit && !text.isEmpty { break }
        if !text.isEmpty { text.append(32) }
        text.append(contentsOf: next)
      }
      truncate(&text, toCharacters: limit)
    case .sentences(let count, let grammar, let limit):
      for _ in 0..<stream.next(in: count) {
        let sentence = grammar.sentence(&stream)
        if text.count + sentence.count + 1 > limit && !text.isEmpty { break }
        if !text.isEmpty { text.append(32) }
        text.append(contentsOf: sentence)
      }
      truncate(&text, toCharacters: limit)
    case .characters(let count, let alphabet):
      for _ in 0..<stream.next(in: count) {
        text.append(alphabet[stream.next(in: 0...(alphabet.count - 1))])
      }
    }
    return arena.append(text)
  }
}

/// Further draws for one value, seeded by the value's own word.
struct WordStream {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number of the range.
  mutating func next(in range: ClosedRange<Int>) -> Int {
    state = state &+ RandomLane.stride
    return range.lowerBound + Int(scaled(mix(state), to: UInt64(range.count)))
  }
}

/// Cuts UTF-8 text to at most `limit` characters, never inside one, and drops a trailing blank.
func truncate(_ text: inout [UInt8], toCharacters limit: Int) {
  guard text.count > limit else { return }
  var characters = 0
  for index in text.indices where text[index] & 0xc0 != 0x80 {
    if characters == limit {
      text.removeSubrange(index...)
      break
    }
    characters += 1
  }
  while text.last == 32 { text.removeLast() }
}
