import Testing

@testable import RowGeneration

@Suite struct PermutationTests {
  @Test func isABijectionOfEverySmallRange() {
    for count in 1...600 as ClosedRange<UInt64> {
      let permutation = Permutation(count: count, lane: RandomLane(seed: count, "small"))
      var seen = Array(repeating: false, count: Int(count))
      for index in 0..<count {
        let place = permutation(index)
        guard place < count, !seen[Int(place)] else {
          Issue.record("\(count) elements: \(index) is sent to \(place)")
          return
        }
        seen[Int(place)] = true
      }
    }
  }

  @Test(arguments: [4095, 4096, 4097, 65_535, 65_536, 65_537, 100_000, 131_071] as [UInt64])
  func isABijectionOfALargerRange(count: UInt64) {
    let permutation = Permutation(count: count, lane: RandomLane(seed: 3, "large"))
    var seen = Array(repeating: false, count: Int(count))
    for index in 0..<count { seen[Int(permutation(index))] = true }
    #expect(!seen.contains(false))
  }

  /// Beyond what can be tried out: no two of a sample agree, and none leaves the range.
  @Test(
    arguments: [1 << 31, 10_000_000_019, 1 << 40, (1 << 53) - 111, 1 << 62, 1 << 63] as [UInt64])
  func isInjectiveOnSamplesOfHugeRanges(count: UInt64) {
    let permutation = Permutation(count: count, lane: RandomLane(seed: 5, "huge"))
    var indices = Array(0..<UInt64(20_000))
    indices += (1...20_000).map { count - $0 }
    indices += (1..<20_000).map { count / 20_000 * $0 }
    let distinct = Set(indices)
    let places = Set(distinct.map { permutation($0) })
    #expect(places.count == distinct.count)
    #expect(places.allSatisfy { $0 < count })
    // The first rows lie all over the range.
    let sixteenths = Statistics.counts(
      (0..<UInt64(20_000)).map { Int64(permutation($0) / (count / 16 + 1)) }, cells: 16)
    #expect(Statistics.chiSquared(sixteenths, Array(repeating: 1, count: 16)) < 1.2)
  }

  /// Where a row is sent says next to nothing of where those after it are: by their sixteenths of the range, and
  /// by their last digits. The counts lie on either side of a power of two, far from it and near.
  @Test(
    arguments: [100_000, 4_194_304, 8_388_607, 8_388_609, 12_345_678, 16_000_000] as [UInt64])
  func neighboursAreIndependent(count: UInt64) {
    for seed in 0..<3 as Range<UInt64> {
      let permutation = Permutation(count: count, lane: RandomLane(seed: seed, "neighbours"))
      let places = (0..<20_002 as Range<UInt64>).map { permutation($0) }
      let sixteenths = places.map { Int64($0 * 16 / count) }
      let digits = places.map { Int64($0 % 16) }
      for distance in 1...2 {
        for values in [sixteenths, digits] {
          let pairs = (0..<20_000).map { values[$0] * 16 + values[$0 + distance] }
          let deviation = Statistics.chiSquared(
            Statistics.counts(pairs, cells: 256), Array(repeating: 1, count: 256))
          #expect(deviation < 1.6, "seed \(seed), distance \(distance)")
        }
      }
    }
  }

  @Test func differentLanesPermuteDifferently() {
    let one = Permutation(count: 1000, lane: RandomLane(seed: 1, "a"))
    let other = Permutation(count: 1000, lane: RandomLane(seed: 1, "b"))
    let agreements = (0..<1000 as Range<UInt64>).count { one($0) == other($0) }
    #expect(agreements < 12)
    // Neighbours do not stay neighbours: a permuted key must not betray its row.
    let steps = (0..<999 as Range<UInt64>).map { Int64(one($0 + 1)) - Int64(one($0)) }
    #expect(Set(steps).count > 300)
  }
}
