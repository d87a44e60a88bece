import GenerationPlan
import SchemaModel

/// A part of a value's text, read from the vectors of a batch.
indirect enum Piece: Sendable {
  case literal(String)
  /// Entry `vector` of a word list.
  case word(Int, WordList)
  /// An ordinal in its type's notation.
  case ordinal(Int, OrdinalNotation)
  /// A whole number with leading zeros.
  case padded(Int, digits: Int)
  /// Characters taken from the digits of a random word in the alphabet's base.
  case characters(Int, Template.Alphabet, count: Int)
  /// Nothing for 0, else the lead and the number: what makes a unique text differ from its like.
  case discriminator(Int, lead: String)
  case uuid(high: Int, low: Int)
  /// A reference into the batch's text arena.
  case text(Int)
  /// One of several sequences, by index.
  case choice(Int, [[Piece]])

  /// The vectors it reads.
  var slots: [Int] {
    switch self {
    case .literal: []
    case .word(let slot, _), .ordinal(let slot, _), .padded(let slot, _),
      .characters(let slot, _, _), .discriminator(let slot, _), .text(let slot):
      [slot]
    case .uuid(let high, let low): [high, low]
    case .choice(let slot, let branches): [slot] + branches.joined().flatMap(\.slots)
    }
  }

  /// The same part over other vectors.
  func renamed(_ slots: (Int) -> Int) -> Piece {
    switch self {
    case .literal: self
    case .word(let slot, let list): .word(slots(slot), list)
    case .ordinal(let slot, let notation): .ordinal(slots(slot), notation)
    case .padded(let slot, let digits): .padded(slots(slot), digits: digits)
    case .characters(let slot, let alphabet, let count):
      .characters(slots(slot), alphabet, count: count)
    case .discriminator(let slot, let lead): .discriminator(slots(slot), lead: lead)
    case .text(let slot): .text(slots(slot))
    case .uuid(let high, let low): .uuid(high: slots(high), low: slots(low))
    case .choice(let slot, let branches):
      .choice(slots(slot), branches.map { $0.map { $0.renamed(slots) } })
    }
  }

  /// The most characters it can write; `nil` where only the batch tells.
  var maximumCharacters: Int? {
    switch self {
    case .literal(let text): text.unicodeScalars.count
    case .word(_, let list): list.maximumCharacters
    case .ordinal(_, let notation): notation.maximumBytes
    case .padded(_, let digits): max(digits, 20)
    case .characters(_, _, let count): count
    case .discriminator(_, let lead): 20 + lead.unicodeScalars.count
    case .uuid: 36
    case .text: nil
    case .choice(_, let branches):
      branches.reduce(Int?(0)) { most, branch in
        guard let most, let length = branch.maximumCharacters else { return nil }
        return max(most, length)
      }
    }
  }
}

extension [Piece] {
  /// The most characters the pieces can write together; `nil` where only the batch tells.
  var maximumCharacters: Int? {
    reduce(Int?(0)) { sum, piece in
      guard let sum, let length = piece.maximumCharacters else { return nil }
      return sum + length
    }
  }
}

/// How an ordinal is written.
enum OrdinalNotation: Hashable, Sendable {
  case integer
  /// A whole number of at most so many digits, not negative.
  case count(digits: Int)
  /// Always `scale` fractional digits.
  case decimal(scale: Int)
  case date
  /// Fractional digits of a second, and whether an offset is written.
  case time(digits: Int, zoned: Bool)
  case timestamp(digits: Int, zoned: Bool)

  /// The most bytes a value takes.
  var maximumBytes: Int {
    switch self {
    case .integer: 20
    case .count(let digits): digits
    case .decimal(let scale): max(22, scale + 4)
    case .date: 13
    case .time: 19
    case .timestamp: 33
    }
  }
}

/// An immutable list of words: a lexicon after filters, an enum's labels, a CHECK's values.
final class WordList: Sendable {
  let words: [String]
  let maximumCharacters: Int
  private let characterCounts: [Int32]
  /// All words in one run, and where each begins; the last is the run's end.
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ words: [String]) {
    self.words = words
    characterCounts = words.map { word in Int32(word.utf8.count { $0 & 0xC0 != 0x80 }) }
    maximumCharacters = Int(characterCounts.max() ?? 0)
    var bytes: [UInt8] = []
    var starts = [0]
    for word in words {
      bytes.append(contentsOf: word.utf8)
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// How many characters a word has.
  func characterCount(_ index: Int) -> Int { Int(characterCounts[index]) }

  /// Appends a word in UTF-8.
  func append(_ index: Int, to text: inout [UInt8]) {
    text.append(contentsOf: bytes[starts[index]..<starts[index + 1]])
  }
}
