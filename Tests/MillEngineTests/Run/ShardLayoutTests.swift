import MillEngine
import SchemaModel
import Testing

@Suite struct ShardLayoutTests {
  @Test func everyRowIsInOneShard() {
    for rows in [0, 1, 9, 10, 11, 100] {
      for size in [1, 3, 10, 1_000] {
        let layout = ShardLayout([(rowCount: rows, shardRowCount: size), (5, 2)])
        let first = layout.shards.filter { $0.tableIndex == 0 }
        #expect(first.flatMap { Array($0.rows) } == Array(0..<rows))
        #expect(first.map(\.indexInTable) == Array(0..<first.count))
        #expect(first.allSatisfy { $0.rows.count <= size })
        #expect(layout.shards.map(\.number) == Array(0..<layout.shards.count))
      }
    }
  }
}

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-01-01", 20_454), ("2000-02-29", 11_016), ("1969-12-31", -1),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ]) func daysAndText(_ text: String, _ days: Int) {
    #expect(CalendarDay(text)?.days == Int32(days))
    #expect(CalendarDay(days: Int32(days)).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-13-01", "2026-02-29", "2026-04-31", "2026-00-10", "0000-01-01",
    "2026-01-01 ", "x026-01-01",
  ]) func whatIsNoDay(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func everyDayComesBack() {
    for days in stride(from: Int32(-719_162), through: 2_932_896, by: 97) {
      #expect(CalendarDay(CalendarDay(days: days).description)?.days == days)
    }
  }
}
