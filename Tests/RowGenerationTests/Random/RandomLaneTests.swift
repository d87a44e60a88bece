import Testing

@testable import RowGeneration

/// Smoke tests of the bits: along rows, along columns, along attempts, each bit and each byte.
@Suite struct RandomLaneTests {
  private static let words = 1 << 13

  /// Sequences of words that must look random, by the coordinate they run along.
  private static func sequence(_ axis: String) -> [UInt64] {
    let lane = RandomLane(seed: 7, "t", "c", "value")
    let indices = 0..<UInt64(words)
    switch axis {
    case "rows": return indices.map { lane.bits($0) }
    case "distant rows": return indices.map { lane.bits($0 << 24) }
    case "attempts": return indices.map { lane.bits(3, attempt: $0) }
    case "columns": return indices.map { RandomLane(seed: 7, "t", "c\($0)", "value").bits(0) }
    case "seeds": return indices.map { RandomLane(seed: $0, "t", "c", "value").bits(0) }
    default: return indices.map { lane.lane($0).bits(0) }
    }
  }

  @Test(arguments: ["rows", "distant rows", "attempts", "columns", "seeds", "lanes"])
  func everyBitIsFair(axis: String) {
    let words = Self.sequence(axis)
    // 5 standard deviations over 64 bits and their flips from one word to the next.
    let bound = 2.5 * Double(words.count).squareRoot()
    let changes = zip(words, words.dropFirst()).map { $0 ^ $1 }
    for bit in 0..<64 {
      let mask: UInt64 = 1 << UInt64(bit)
      let ones = words.count { $0 & mask != 0 }
      #expect(abs(Double(ones) - Double(words.count) / 2) < bound, "bit \(bit)")
      let flips = changes.count { $0 & mask != 0 }
      #expect(abs(Double(flips) - Double(words.count) / 2) < bound, "flips of bit \(bit)")
    }
  }

  @Test(arguments: ["rows", "distant rows", "attempts", "columns", "seeds", "lanes"])
  func everyByteIsUniform(axis: String) {
    let words = Self.sequence(axis)
    for byte in 0..<8 {
      let counts = Statistics.counts(
        words.map { Int64($0 >> UInt64(byte * 8) & 0xff) }, cells: 256)
      let fit = Statistics.chiSquared(counts, Array(repeating: 1, count: 256))
      #expect(fit < 1.2, "byte \(byte)")
    }
    #expect(Set(words).count == words.count)
  }

  @Test func lanesOfOneRowAreIndependent() {
    // A 16 × 16 table of two columns' high nibbles over the same rows.
    let one = RandomLane(seed: 7, "t", "a", "value")
    let pairs: [(RandomLane, UInt64)] = [
      (RandomLane(seed: 7, "t", "b", "value"), 0), (RandomLane(seed: 8, "t", "a", "value"), 0),
      (RandomLane(seed: 7, "u", "a", "value"), 0), (RandomLane(seed: 7, "t", "a", "null"), 0),
      (one.lane(1), 0), (one, 1),
    ]
    for (other, attempt) in pairs {
      var counts = Array(repeating: 0, count: 256)
      for row in 0..<UInt64(Self.words) {
        counts[Int((one.bits(row) >> 60) * 16 + (other.bits(row, attempt: attempt) >> 60))] += 1
      }
      #expect(Statistics.chiSquared(counts, Array(repeating: 1, count: 256)) < 1.2)
    }
  }

  @Test func namesDoNotRunTogether() {
    let paths = [
      RandomLane(seed: 1, "ab", "c"), RandomLane(seed: 1, "a", "bc"), RandomLane(seed: 1, "abc"),
      RandomLane(seed: 1, "abc", ""), RandomLane(seed: 1, "", "abc"),
      RandomLane(seed: 1, "c", "ab"),
      RandomLane(seed: 2, "ab", "c"), RandomLane(seed: 1), RandomLane(seed: 1, ""),
    ]
    #expect(Set(paths.map(\.key)).count == paths.count)
    #expect(RandomLane(seed: 1, "ab", "c") == paths[0])
  }

  @Test func oneChangedBitChangesHalfOfTheOthers() {
    for bit in 0..<64 {
      var changed = 0
      for word in 0..<UInt64(512) {
        let input = word &* 0x9e37_79b9_7f4a_7c15
        changed += (mix(input) ^ mix(input ^ 1 << UInt64(bit))).nonzeroBitCount
      }
      #expect(abs(Double(changed) / 512 - 32) < 2, "bit \(bit)")
    }
    #expect(mix(0) == 0)
  }

  @Test func scalingReachesBothEnds() {
    for count: UInt64 in [1, 2, 3, 10, 1 << 32, .max] {
      #expect(scaled(0, to: count) == 0)
      #expect(scaled(.max, to: count) == count - 1)
    }
    #expect(unitInterval(0) == 0)
    #expect(unitInterval(.max) < 1)
  }
}
