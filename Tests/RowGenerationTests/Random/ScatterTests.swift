import Testing

@testable import RowGeneration

@Suite struct ScatterTests {
  @Test func isABijectionOfEverySmallRange() {
    for count in 1...600 as ClosedRange<UInt64> {
      let scatter = Scatter(count: count, lane: RandomLane(seed: count, "small"))
      #expect(Set((0..<count).map { scatter($0) }) == Set(0..<count))
    }
  }

  /// Beyond what can be tried out: no two of a sample agree, and none leaves the range.
  @Test(arguments: [1 << 31, 10_000_000_019, 1 << 40, (1 << 53) - 111, 1 << 62] as [UInt64])
  func isInjectiveOnSamplesOfHugeRanges(count: UInt64) {
    let scatter = Scatter(count: count, lane: RandomLane(seed: 5, "huge"))
    let sample = Set((0..<10_000).flatMap { [$0, count - 1 - $0, count / 10_000 * $0] })
    let places = Set(sample.map { scatter($0) })
    #expect(places.count == sample.count)
    #expect(places.allSatisfy { $0 < count })
  }

  /// The first of many lie all over, none near another.
  @Test(arguments: [1000, 100_000, 12_345_678] as [UInt64])
  func firstElementsLieFarApart(count: UInt64) {
    for seed in 0..<50 as Range<UInt64> {
      let scatter = Scatter(count: count, lane: RandomLane(seed: seed, "apart"))
      let places = (0..<5).map { scatter($0) }.sorted()
      let gaps = zip(places, places.dropFirst() + [places[0] + count]).map { $1 - $0 }
      #expect(gaps.allSatisfy { $0 > count / 32 }, "seed \(seed): \(places)")
    }
  }

  @Test func differentLanesScatterDifferently() {
    let firsts = (0..<50 as Range<UInt64>).map {
      Scatter(count: 1_000_000, lane: RandomLane(seed: $0, "lanes"))(0)
    }
    #expect(Set(firsts).count == 50)
  }
}
