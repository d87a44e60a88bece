import GenerationPlan
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

  @Test(
    arguments: [1, 2, 3, 10, 999, 10_000],
    [(1, .itself), (1, .null), (3, .itself), (250, .null), (2, .another)]
      as [(Int, ReferencePlan.Root)])
  func treesPointBackwards(rows: Int, kind: (roots: Int, root: ReferencePlan.Root)) {
    guard rows > 1 || kind.root != .another else { return }
    let layout = TierLayout(
      rows: UInt64(rows), roots: UInt64(min(kind.roots, rows)), root: kind.root)
    let made = Kernel.run(
      .tiers(RandomLane(seed: 31, "tree"), layout), rows: 0..<rows, outputs: 2)
    for row in 0..<rows {
      let (parent, isNull) = (made[0][row], made[1][row] == 1)
      if row < layout.roots {
        #expect(isNull == (kind.root == .null))
        if kind.root == .itself { #expect(parent == Int64(row)) }
        if kind.root == .another { #expect(parent == Int64(1 - row)) }
      } else {
        #expect(!isNull && parent >= 0 && parent < Int64(row), "row \(row) points at \(parent)")
      }
    }
  }

  @Test func treesHaveTiers() {
    let layout = TierLayout(rows: 10_000, roots: 500, root: .null)
    let parents = Kernel.run(
      .tiers(RandomLane(seed: 31, "tree"), layout), rows: 0..<10_000, outputs: 2)[0]
    var depth = Array(repeating: 0, count: 10_000)
    for row in 500..<10_000 { depth[row] = depth[Int(parents[row])] + 1 }
    #expect((4...60).contains(depth.max() ?? 0))
    // Most rows that could be a parent are not a leaf all alike: children spread.
    #expect(Set(parents[500...]).count > 2500)
  }

  @Test(arguments: [1, 7, 50], [.null, .itself] as [ReferencePlan.Root])
  func chainsAreInjective(roots: Int, root: ReferencePlan.Root) {
    let layout = ChainLayout(rows: 2000, roots: UInt64(roots), root: root)
    let made = Kernel.run(.chain(layout), rows: 0..<2000, outputs: 2)
    var targets: Set<Int64> = []
    for row in 0..<2000 where row >= roots {
      #expect(made[1][row] == 0)
      #expect(made[0][row] == Int64(row - roots))
      targets.insert(made[0][row])
    }
    #expect(targets.count == 2000 - roots)
    for row in 0..<roots { #expect((made[1][row] == 1) == (root == .null)) }
  }

  /// Each row is another one's parent and none its own.
  @Test(arguments: 2...9) func circlesAreBijections(rows: Int) {
    let layout = ChainLayout(rows: UInt64(rows), roots: UInt64(rows), root: .another)
    let made = Kernel.run(.chain(layout), rows: 0..<rows, outputs: 2)
    #expect(Set(made[0]) == Set((0..<rows).map(Int64.init)))
    #expect((0..<rows).allSatisfy { made[0][$0] != Int64($0) && made[1][$0] == 0 })
  }
}
