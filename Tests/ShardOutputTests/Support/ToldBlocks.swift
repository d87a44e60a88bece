import ShardOutput

/// Blocks of chosen kinds, one behind the other.
struct ToldBlocks {
  private(set) var bytes: [UInt8] = []
  private(set) var sequences: [MatchSequence] = []
  private var state: UInt64 = 1

  enum Kind: Character {
    /// Short words and short repeats from near.
    case plain = "p"
    /// The same, but for one repeat of 900 bytes.
    case longRepeat = "l"
    /// Again and again four bytes and a repeat of eight, at one distance.
    case regular = "r"
    /// No repeats.
    case literals = "t"
    /// Bytes that no code makes shorter, with two repeats whose tables would do for a plain block.
    case noise = "n"
    /// A few bytes whose code saves less than the tables of two repeats take.
    case small = "s"
    /// As plain, but for one byte that no other block has.
    case rareByte = "b"
  }

  /// Draws blocks with a linear congruential generator, the first behind 4,000 bytes of its own.
  init(_ kinds: String) {
    for kind in kinds.compactMap(Kind.init) { add(kind) }
  }

  private mutating func draw(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func copy(_ count: Int, from offset: Int, after literalLength: Int) {
    for _ in 0..<count { bytes.append(bytes[bytes.count - offset]) }
    sequences.append(
      MatchSequence(
        offset: UInt32(offset), literalLength: UInt32(literalLength), matchLength: UInt32(count)))
  }

  private mutating func add(_ kind: Kind) {
    var literalLength = 0
    func letters(_ count: Int, _ draw: (Int) -> Int) -> [UInt8] {
      (0..<count).map { _ in UInt8(97 + draw(5) * draw(5)) }
    }
    switch kind {
    case .noise, .small:
      let (half, bound, least) = kind == .noise ? (10_000, 256, 0) : (35, 20, 97)
      for (literals, match, offset) in [(half, 4, 900), (1, 11, 3902)] {
        for _ in 0..<literals { bytes.append(UInt8(least + draw(bound))) }
        copy(match, from: offset, after: literals)
      }
      literalLength = half
      for _ in 0..<literalLength { bytes.append(UInt8(least + draw(bound))) }
    case .literals:
      literalLength = 20_000
      bytes += letters(literalLength) { draw($0) }
    case .plain, .longRepeat, .rareByte, .regular:
      let isRegular = kind == .regular
      if bytes.isEmpty {
        literalLength = 4000
        bytes += letters(literalLength) { draw($0) }
      }
      for number in 0..<2000 {
        let isMiddle = number == 1000
        let words = isRegular ? 4 : 1 + draw(4)
        bytes += letters(words) { draw($0) }
        if isMiddle, kind == .rareByte { bytes[bytes.count - 1] = 255 }
        // None of the last two distances: those are told by numbers of their own.
        let match = isRegular ? 8 : isMiddle && kind == .longRepeat ? 900 : 4 + draw(8)
        let offset = isRegular ? 1000 : 900 + 3 * draw(1000) + number % 3
        copy(match, from: offset, after: literalLength + words)
        literalLength = 0
      }
    }
    sequences.append(.delimiter(literalLength: UInt32(literalLength)))
  }
}
