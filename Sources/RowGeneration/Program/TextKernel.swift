/// Text that is made of many draws: words in a row, sentences, paragraphs.
///
/// The row's word seeds a small generator of its own, so that a value takes one word of its lane
/// however long it is.
enum TextKernel: Sendable {
  /// Words between blanks, `least` to `limit` characters; more words where that takes more.
  case words(ClosedRange<Int>, WordList, least: Int = 0, limit: Int)
  /// Sentences from patterns, `least` to `limit` characters; more sentences where that takes more.
  case sentences(ClosedRange<Int>, SentenceGrammar, least: Int = 0, limit: Int)
  /// Characters of an alphabet.
  case characters(ClosedRange<Int>, [UInt8])
  /// Elements of a vector.
  case vector(VectorKernel)

  /// Appends the value that `word` seeds; with a shift, its first characters, at most so many halves
  /// of it.
  func write(_ word: UInt64, shift: Int? = nil, into arena: inout TextArena) -> Int64 {
    var stream = WordStream(word)
    return arena.append { text in
      let start = text.count
      /// Adds parts with blanks between them, up to the one that would go beyond the limit: that is
      /// left out, or cut where the text would be too short without it.
      func join(_ count: Int, least: Int, limit: Int, _ part: () -> Void) {
        var made = 0
        while made < count || characterCount(text, from: start) < least {
          let end = text.count
          if end > start { text.append(32) }
          part()
          made += 1
          if text.count - start > limit && end > start {
            if characterCount(text, from: start, to: end) >= least {
              text.removeLast(text.count - end)
            }
            break
          }
        }
        truncate(&text, from: start, toCharacters: limit)
        // A cut takes a blank at the end with it.
        while characterCount(text, from: start) < least { text.append(46) }
      }
      switch self {
      case .words(let count, let list, let least, let limit):
        join(stream.next(in: count), least: least, limit: limit) {
          list.append(stream.next(in: 0...(list.words.count - 1)), to: &text)
        }
      case .sentences(let count, let grammar, let least, let limit):
        join(stream.next(in: count), least: least, limit: limit) {
          grammar.append(&stream, to: &text)
        }
      case .vector(let kernel): kernel.append(&stream, to: &text)
      case .characters(let count, let alphabet):
        for _ in 0..<stream.next(in: count) {
          text.append(alphabet[stream.next(in: 0...(alphabet.count - 1))])
        }
      }
      if let shift {
        let most = max(1, (text.count - start) >> (shift % 6))
        truncate(&text, from: start, toCharacters: stream.next(in: 1...most))
      }
    }
  }
}

/// Further draws for one value, seeded by the value's own word.
struct WordStream {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// The next word.
  mutating func next() -> UInt64 {
    state = state &+ RandomLane.stride
    return RandomLane.bits(at: state)
  }

  /// A number of the range.
  mutating func next(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(scaled(next(), to: UInt64(range.count)))
  }
}

/// The characters of the UTF-8 text between `start` and `end`, or its own end.
private func characterCount(_ text: [UInt8], from start: Int, to end: Int? = nil) -> Int {
  text[start..<(end ?? text.count)].count { $0 & 0xc0 != 0x80 }
}

/// Cuts the UTF-8 text that begins at `start` to at most `limit` characters, never inside one, and
/// drops blanks and hyphens that the cut leaves at the end.
func truncate(_ text: inout [UInt8], from start: Int = 0, toCharacters limit: Int) {
  guard text.count - start > limit else { return }
  var characters = 0
  for index in start..<text.count where text[index] & 0xc0 != 0x80 {
    if characters == limit {
      text.removeLast(text.count - index)
      break
    }
    characters += 1
  }
  while text.count > start, text.last == 32 || text.last == 45 { text.removeLast() }
}
