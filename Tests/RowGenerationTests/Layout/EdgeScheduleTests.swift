import Testing

@testable import RowGeneration

@Suite struct EdgeScheduleTests {
  private func schedule(_ rows: Int, _ count: Int) -> EdgeSchedule {
    EdgeSchedule(
      rows: UInt64(rows), count: UInt64(count), lane: RandomLane(seed: 23, "\(rows)/\(count)"))
  }

  @Test func everySmallTableHasExactlyItsEdgeRows() {
    for rows in 1...60 {
      for count in 1...rows {
        let schedule = schedule(rows, count)
        let marks = Kernel.run(.edgeOrdinals(schedule), rows: 0..<rows)[0]
        let marked = marks.filter { $0 != 0 }
        guard marked == Array(1...Int64(count)) else {
          Issue.record("\(count) of \(rows): \(marks)")
          return
        }
      }
    }
  }

  @Test(arguments: [(100_000, 5000), (99_991, 4999), (100_000, 99_999), (100_000, 1), (65_536, 3)])
  func aLargeTableHasExactlyItsEdgeRows(rows: Int, count: Int) {
    let marks = Kernel.run(.edgeOrdinals(schedule(rows, count)), rows: 0..<rows)[0]
    #expect(marks.count { $0 != 0 } == count)
    #expect(Set(marks).count == count + (count < rows ? 1 : 0))
  }

  /// A shard may start anywhere, and remade rows come one by one: the same rows are found.
  @Test(arguments: [(10_000, 500), (10_000, 9000), (10_000, 7), (10_007, 1)])
  func rowsAreFoundFromAnyStart(rows: Int, count: Int) {
    let operation = Operation.edgeOrdinals(schedule(rows, count))
    let all = Kernel.run(operation, rows: 0..<rows)[0]
    var random = TestRandom(UInt64(count))
    for _ in 0..<200 {
      let start = Int.random(in: 0..<rows, using: &random)
      let end = min(rows, start + Int.random(in: 1...1200, using: &random))
      #expect(Kernel.run(operation, rows: start..<end)[0] == Array(all[start..<end]))
    }
    let scattered = (0..<400).map { _ in Int.random(in: 0..<rows, using: &random) }
    let found = Kernel.run(operation, inputs: [scattered.map(Int64.init)])[0]
    #expect(found == scattered.map { all[$0] })
  }

  @Test func hugeTablesDoNotOverflow() {
    let schedule = EdgeSchedule(
      rows: 1 << 50, count: 1 << 45, lane: RandomLane(seed: 1, "huge"))
    for k in [0, 1, 1 << 30, (1 << 45) - 1] as [UInt64] {
      let row = schedule.row(k)
      #expect(row < schedule.rows)
      #expect(schedule.stratum(of: row) == k)
    }
  }

  @Test func edgeRowsLieAnywhere() {
    // Within their strata of twenty rows they are uniform.
    let schedule = schedule(2_000_000, 100_000)
    let places = (0..<UInt64(100_000)).map { Int64(schedule.row($0) % 20) }
    let counts = Statistics.counts(places, cells: 20)
    #expect(Statistics.chiSquared(counts, counts.map { _ in 1 }) < 1)
  }
}
