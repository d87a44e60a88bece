import ShardOutput
import Testing

/// Bytes with repeats of all kinds: short and long, near and far, at one distance again and again,
/// with and without bytes between them.
struct ToldNoise {
  private(set) var bytes: [UInt8] = []
  private(set) var sequences: [MatchSequence] = []

  /// How the bytes between the repeats are drawn, and how often there is a repeat.
  struct Shape: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The number of different literal bytes.
    var alphabet: Int
    /// The most literal bytes before a repeat.
    var literals: Int
    /// The most bytes of a repeat; 0 for none.
    var match: Int
    /// How far back a repeat may lie.
    var reach: Int
  }

  /// Draws `blockCount` blocks with a linear congruential generator.
  init(_ shape: Shape, blockCount: Int, blockByteCount: Int, seed: UInt64) {
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    /// Most numbers are small, some are large.
    func length(_ bound: Int) -> Int { min(draw(bound) + 1, draw(bound) + 1, draw(bound) + 1) }
    var offset = 0
    for _ in 0..<blockCount {
      var left = blockByteCount
      var literalLength = 0
      while left > 0 {
        let literals = min(left, draw(4) == 0 ? 0 : length(shape.literals))
        for _ in 0..<literals {
          // The square prefers the first bytes of the alphabet.
          bytes.append(UInt8(draw(shape.alphabet) * (draw(shape.alphabet) + 1) / shape.alphabet))
        }
        left -= literals
        literalLength += literals
        let match = shape.match == 0 ? 0 : min(left, length(shape.match) + 3)
        guard match >= MatchSequence.minimumMatchLength, !bytes.isEmpty else { continue }
        if draw(3) > 0 || offset == 0 || offset > bytes.count {
          offset = length(min(bytes.count, shape.reach))
        }
        for _ in 0..<match { bytes.append(bytes[bytes.count - offset]) }
        left -= match
        sequences.append(
          MatchSequence(
            offset: UInt32(offset), literalLength: UInt32(literalLength),
            matchLength: UInt32(match)))
        literalLength = 0
      }
      sequences.append(.delimiter(literalLength: UInt32(literalLength)))
    }
  }

  static let shapes = [
    Shape(testDescription: "text", alphabet: 60, literals: 30, match: 40, reach: 1 << 20),
    Shape(testDescription: "short", alphabet: 20, literals: 2, match: 3, reach: 4000),
    Shape(testDescription: "all bytes", alphabet: 256, literals: 100, match: 20, reach: 1 << 20),
    Shape(testDescription: "random", alphabet: 256, literals: 4000, match: 0, reach: 1),
    Shape(testDescription: "no repeats", alphabet: 10, literals: 500, match: 0, reach: 1),
    Shape(testDescription: "one byte", alphabet: 1, literals: 200, match: 0, reach: 1),
    Shape(testDescription: "two bytes", alphabet: 2, literals: 80, match: 90, reach: 1 << 20),
    Shape(testDescription: "runs", alphabet: 40, literals: 3, match: 60_000, reach: 2),
    Shape(testDescription: "long", alphabet: 90, literals: 60_000, match: 120_000, reach: 1 << 22),
  ]
}
