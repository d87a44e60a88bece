import Testing

@testable import RowGeneration

/// Rows laid out around other rows: line items, trees, chains.
@Suite struct ParentLayoutTests {
  @Test(arguments: [
    (1, 1), (10, 1), (1, 10), (100, 7), (1000, 64), (1000, 63), (5000, 65), (100_000, 33_000),
    (1000, 5000), (777, 777), (64, 64), (1000, 999),
  ])
  func lineItemsRunThroughTheirParents(rows: Int, parents: Int) {
    let layout = LineItemLayout(
      rows: rows, parents: parents, firstCounter: 1, lane: RandomLane(seed: 29, "items"))
    let made = Kernel.run(.lineItems(layout), rows: 0..<rows, outputs: 2)
    var seen: Set<Int64> = []
    var previous: (parent: Int64, counter: Int64)?
    for (parent, counter) in zip(made[0], made[1]) {
      guard (0..<Int64(parents)).contains(parent) else {
        Issue.record("parent \(parent) of \(parents)")
        return
      }
      if let previous, previous.parent == parent {
        #expect(counter == previous.counter + 1)
      } else {
        #expect(counter == 1)
        #expect(seen.insert(parent).inserted, "parent \(parent) comes again")
      }
      previous = (parent, counter)
    }
    if rows >= 20 * parents || (parents >= 1000 && rows > parents) {
      let mean = Double(rows) / Double(seen.count)
      #expect(mean < 2.2 * Double(rows) / Double(parents) + 1)
    }
  }

  @Test(arguments: [(280, 100, 3), (300, 100, 3), (5000, 1001, 5), (5005, 1001, 5), (10, 10, 1)])
  func lineItemsKeepToTheLongestRun(rows: Int, parents: Int, longest: Int) {
    let layout = LineItemLayout(
      rows: rows, parents: parents, firstCounter: 5, longest: longest,
      lane: RandomLane(seed: 29, "items"))
    let made = Kernel.run(.lineItems(layout), rows: 0..<rows, outputs: 2)
    #expect(made[0].allSatisfy { (0..<Int64(parents)).contains($0) })
    #expect(made[1].allSatisfy { (5..<Int64(5 + longest)).contains($0) })
    #expect(Set(zip(made[0], made[1]).map { [$0, $1] }).count == rows)
  }

  @Test(arguments: [1, 2, 3, 10, 999, 10_000], [(1, true), (1, false), (3, true), (250, false)])
  func treesPointBackwards(rows: Int, kind: (roots: Int, rootsReferToThemselves: Bool)) {
    let (roots, rootsReferToThemselves) = kind
    let layout = TierLayout(
      rows: UInt64(rows), roots: UInt64(min(roots, rows)),
      rootsReferToThemselves: rootsReferToThemselves)
    let made = Kernel.run(
      .tiers(RandomLane(seed: 31, "tree"), layout), rows: 0..<rows, outputs: 2)
    for row in 0..<rows {
      let (parent, isNull) = (made[0][row], made[1][row] == 1)
      if row < layout.roots {
        #expect(isNull != rootsReferToThemselves)
        if rootsReferToThemselves { #expect(parent == Int64(row)) }
      } else {
        #expect(!isNull && parent >= 0 && parent < Int64(row), "row \(row) points at \(parent)")
      }
    }
  }

  @Test func treesHaveTiers() {
    let layout = TierLayout(rows: 10_000, roots: 500, rootsReferToThemselves: false)
    let parents = Kernel.run(
      .tiers(RandomLane(seed: 31, "tree"), layout), rows: 0..<10_000, outputs: 2)[0]
    var depth = Array(repeating: 0, count: 10_000)
    for row in 500..<10_000 { depth[row] = depth[Int(parents[row])] + 1 }
    #expect((4...60).contains(depth.max() ?? 0))
    // Most rows that could be a parent are not a leaf all alike: children spread.
    #expect(Set(parents[500...]).count > 2500)
  }

  @Test(arguments: [1, 7, 50], [true, false])
  func chainsAreInjective(roots: Int, rootsReferToThemselves: Bool) {
    let layout = ChainLayout(
      roots: UInt64(roots), rootsReferToThemselves: rootsReferToThemselves)
    let made = Kernel.run(.chain(layout), rows: 0..<2000, outputs: 2)
    var targets: Set<Int64> = []
    for row in 0..<2000 where row >= roots {
      #expect(made[1][row] == 0)
      #expect(made[0][row] == Int64(row - roots))
      targets.insert(made[0][row])
    }
    #expect(targets.count == 2000 - roots)
    for row in 0..<roots { #expect((made[1][row] == 0) == rootsReferToThemselves) }
  }
}
