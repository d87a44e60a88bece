import Testing

@testable import RowGeneration

@Suite struct ScatterTests {
  @Test func isABijectionOfEverySmallRange() {
    for count in 1...600 as ClosedRange<UInt64> {
      let scatter = Permutation(count: count, lane: RandomLane(seed: count, "small"))
      #expect(Set((0..<count).map { scatter.scattered($0) }) == Set(0..<count))
    }
  }

  /// Beyond what can be tried out: no two of a sample agree, and none leaves the range.
  @Test(arguments: [1 << 31, 10_000_000_019, 1 << 40, (1 << 53) - 111, 1 << 62] as [UInt64])
  func isInjectiveOnSamplesOfHugeRanges(count: UInt64) {
    let scatter = Permutation(count: count, lane: RandomLane(seed: 5, "huge"))
    let sample = Set((0..<10_000).flatMap { [$0, count - 1 - $0, count / 10_000 * $0] })
    let places = Set(sample.map { scatter.scattered($0) })
    #expect(places.count == sample.count)
    #expect(places.allSatisfy { $0 < count })
  }

  /// The first of many lie anywhere, and how far apart says nothing either: over seeds, the distances of
  /// neighbours fill the range.
  @Test(arguments: [50, 1000, 100_000, 12_345_678] as [UInt64])
  func firstElementsLieAnywhere(count: UInt64) {
    var places: [Int64] = []
    var distances: [Int64] = []
    for seed in 0..<400 as Range<UInt64> {
      let scatter = Permutation(count: count, lane: RandomLane(seed: seed, "anywhere"))
      for rank in 0..<10 as Range<UInt64> {
        let place = scatter.scattered(rank)
        places.append(Int64(place * 10 / count))
        distances.append(Int64((scatter.scattered(rank + 1) + count - place) % count * 5 / count))
      }
    }
    let even = Array(repeating: 1.0, count: 10)
    #expect(Statistics.chiSquared(Statistics.counts(places, cells: 10), even) < 1)
    // Of 50 elements, no two have the distance 0.
    let fifths = count == 50 ? [9.0, 10, 10, 10, 10] : Array(repeating: 1.0, count: 5)
    #expect(Statistics.chiSquared(Statistics.counts(distances, cells: 5), fifths) < 1)
  }

  @Test func differentLanesScatterDifferently() {
    let firsts = (0..<50 as Range<UInt64>).map {
      Permutation(count: 1_000_000, lane: RandomLane(seed: $0, "lanes")).scattered(0)
    }
    #expect(Set(firsts).count == 50)
  }
}
