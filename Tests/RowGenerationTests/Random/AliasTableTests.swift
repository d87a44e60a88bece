import Testing

@testable import RowGeneration

@Suite struct AliasTableTests {
  private func counts(_ weights: [Double], draws: Int = Statistics.draws) -> [Int] {
    let table = AliasTable(weights)
    let lane = RandomLane(seed: 11, "alias")
    return Statistics.counts(
      (0..<UInt64(draws)).map { Int64(table.index(lane.bits($0))) }, cells: weights.count)
  }

  @Test(arguments: [
    [1], [1, 1], [0.5, 0.25, 0.125, 0.125], [1, 2, 3, 4, 5, 6, 7], [70, 20, 5, 4, 1],
    [0, 1, 0, 2], [1, 0], [1e-9, 1], [1e300, 1e300, 5e299], [0.1, 0.2, 0.3, 0.4],
  ])
  func drawsByWeight(weights: [Double]) {
    #expect(Statistics.chiSquared(counts(weights), weights) < 1)
  }

  @Test(arguments: [2, 3, 64, 168, 1000, 4097])
  func drawsByManyWeights(count: Int) {
    var random = TestRandom(UInt64(count))
    let weights = (0..<count).map { _ in Double.random(in: 0.01...3, using: &random) }
    #expect(Statistics.chiSquared(counts(weights), weights) < 1)
    #expect(Statistics.chiSquared(counts(weights.map { _ in 2 }), weights.map { _ in 2 }) < 1)
  }

  /// The columns hold exactly the weights, whatever is drawn.
  @Test func theTableHoldsTheWeights() {
    var random = TestRandom(1)
    for count in 1...50 {
      let weights = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let table = AliasTable(weights)
      var mass = Array(repeating: 0.0, count: count)
      for (column, cell) in (0..<Int(table.count)).map({ ($0, table.cells[$0]) }) {
        let stay = Double(cell.threshold) * 0x1p-32
        mass[column] += stay
        mass[Int(cell.alias)] += 1 - stay
      }
      let total = weights.reduce(0, +)
      for (index, weight) in weights.enumerated() {
        #expect(abs(mass[index] / Double(count) - weight / total) < 1e-8)
      }
    }
  }

  @Test func whatWeighsNothingIsNeverDrawn() {
    let table = AliasTable([0, 1, 0, 3, 0])
    for column in 0..<5 as Range<UInt64> {
      // The first and the last words of each column: its extreme sides.
      let start = ((column << 32) + 4) / 5
      for side: UInt64 in [0, 1, 0xffff_ffff] {
        #expect([1, 3].contains(table.index((start << 32) + side)), "column \(column), \(side)")
      }
    }
  }
}
