import Testing

@testable import RowGeneration

/// Lists of a batch's rows, and what depends on them.
@Suite struct RowListsTests {
  private func rows(_ selection: RowSelection) -> [Int] {
    (0..<selection.count).map { selection[$0] }
  }

  @Test func sortingPutsEachRowIntoItsList() {
    let lists = RowLists()
    let scratch = Scratch(slotCount: 1)
    var random = TestRandom(5)
    for count in [0, 1, 100, batchCapacity] {
      for lists in [lists, RowLists()] {
        let values = (0..<count).map { _ in Int.random(in: 0..<7, using: &random) }
        for (row, value) in values.enumerated() { scratch[0][row] = Int64(value) }
        lists.sort(scratch[0], below: count, into: 7)
        for list in 0..<7 {
          #expect(rows(lists[list]) == values.indices.filter { values[$0] == list })
        }
      }
    }
    lists.reset()
    for row in [3, 5, 511] { lists.append(row) }
    #expect(rows(lists[0]) == [3, 5, 511])
  }

  /// What a batch knows of its rows is forgotten with the next one.
  @Test func listsBelongToOneBatch() {
    let schedule = EdgeSchedule(rows: 5000, count: 400, lane: RandomLane(seed: 1, "edges"))
    let edges = Step(.edgeOrdinals(schedule), [0], to: [1])
    let scratch = Scratch(slotCount: 3)
    for start in stride(from: 0, to: 4096, by: 512) {
      scratch.fill([edges], from: start, count: 512)
      let marked = (0..<512).filter { scratch[1][$0] != 0 }
      #expect(rows(scratch.markedRows(1)) == marked)
      for row in 0..<512 { scratch[2][row] = row % 5 == 0 ? 1 : 0 }
      #expect(rows(scratch.markedRows(2)) == Array(stride(from: 0, to: 512, by: 5)))
      #expect(rows(scratch.markedRows(1)) == marked)
    }
  }

  @Test func nullWinsOverAnEdgeCaseAndFurtherAttemptsHaveNone() {
    let states = Operation.edgeStates(
      entries: [2, 3, 4], EdgeTurn(offset: 1, isOnce: false))
    func run(attempt: UInt64, _ before: [Int64]) -> [Int64] {
      let scratch = Scratch(slotCount: 2)
      scratch.count = before.count
      scratch.attempt = attempt
      for (row, ordinal) in ([0, 1, 2, 3, 0, 4] as [Int64]).enumerated() {
        scratch[0][row] = ordinal
        scratch[1][row] = before[row]
      }
      Step(states, [0, 1], to: [1]).run(scratch)
      return (0..<before.count).map { scratch[1][$0] }
    }
    #expect(run(attempt: 0, [0, 0, 1, 0, 1, 0]) == [0, 3, 1, 2, 1, 4])
    #expect(run(attempt: 1, [0, 3, 1, 2, 1, 0]) == [0, 0, 1, 0, 1, 0])
  }

  /// Whether rows are consecutive changes how they are counted, not what they draw.
  @Test func rowsDrawTheSameAloneAndInARow() {
    let lane = RandomLane(seed: 3, "rows")
    let operations: [RowGeneration.Operation] = [
      .bits(lane), .nulls(lane, threshold: 1 << 62), .weighted(lane, AliasTable([1, 2, 3])),
      .uniform(lane, first: -5, count: 1000, step: 3),
    ]
    for operation in operations {
      for rows in [700..<1100, 701..<1100, 700..<701] {
        let together = Kernel.run(operation, rows: rows)[0]
        let alone = Kernel.run(operation, inputs: [rows.map(Int64.init)])[0]
        #expect(together == alone)
      }
    }
  }
}
