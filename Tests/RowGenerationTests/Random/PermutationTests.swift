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

  /// Over seeds, a few elements come in every order as often as in any other.
  @Test(arguments: [2, 3, 4, 5] as [UInt64])
  func fewElementsComeInEveryOrder(count: UInt64) {
    var counts: [[UInt64]: Int] = [:]
    for seed in 0..<6000 as Range<UInt64> {
      let permutation = Permutation(count: count, lane: RandomLane(seed: seed, "orders"))
      counts[(0..<count).map { permutation($0) }, default: 0] += 1
    }
    let orders = (1...Int(count)).reduce(1, *)
    #expect(counts.count == orders)
    let fit = Statistics.chiSquared(Array(counts.values), Array(repeating: 1, count: orders))
    #expect(fit < 1)
  }

  /// Over seeds, elements go anywhere, and so do their distances to those after them and behind.
  @Test(arguments: [12, 50, 64, 365, 4096, 4097, 100_000] as [UInt64], [1, 2, 7] as [UInt64])
  func distancesAreNoConstantStep(count: UInt64, lag: UInt64) {
    var steps: [Int64] = []
    var fixed = 0
    for seed in 0..<1500 as Range<UInt64> {
      let permutation = Permutation(count: count, lane: RandomLane(seed: seed, "steps"))
      let places = (0..<4).map { (permutation($0), permutation($0 + lag)) }
      steps += places.map { Int64(($1 + count - $0 - 1) % count * 11 / (count - 1)) }
      fixed += (0..<4).count { places[Int($0)].0 == $0 }
    }
    let cells = (0..<11).map { cell in
      Double((0..<(count - 1)).count { $0 * 11 / (count - 1) == cell })
    }
    #expect(Statistics.chiSquared(Statistics.counts(steps, cells: 11), cells) < 1.1)
    #expect(fixed < 6000 / Int(count) + 4 * (6000 / Int(count)).squareRootRoundedUp + 4)
  }

  /// Neighbours at any distance, of the square root of the count too, are independent.
  @Test(arguments: [5000, 100_000, 131_072] as [UInt64])
  func lagsShowNothing(count: UInt64) {
    let root = UInt64(Double(count).squareRoot())
    for seed in 0..<3 as Range<UInt64> {
      let permutation = Permutation(count: count, lane: RandomLane(seed: seed, "lags"))
      let places = (0..<count).map { permutation($0) }
      for lag in [1, 2, 10, root, root + 1, count / 2] {
        let pairs = (0..<Int(count - lag)).map { index in
          Int64(places[index] * 16 / count * 16 + places[index + Int(lag)] * 16 / count)
        }
        let deviation = Statistics.chiSquared(
          Statistics.counts(pairs, cells: 256), Array(repeating: 1, count: 256))
        #expect(deviation < 1.1, "seed \(seed), lag \(lag)")
      }
    }
  }
}

extension Int {
  fileprivate var squareRootRoundedUp: Int { Int(Double(self).squareRoot().rounded(.up)) }
}
