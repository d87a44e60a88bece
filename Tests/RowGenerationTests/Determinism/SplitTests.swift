import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// The same rows whatever the shards, the batches and the compiler's run.
@Suite struct SplitTests {
  @Test(arguments: SampleSchemas.all.indices)
  func anySplitGivesTheSameRows(number: Int) throws {
    let rig = SampleSchemas.rig(number, rows: 1300)
    var random = TestRandom(UInt64(number) + 1)
    for table in rig.plan.tables {
      let program = try rig.program(table.name.name)
      let whole = try program.bytes()
      let header = Array(whole.prefix { $0 != 10 }) + [10]
      var rows: [UInt8] = []
      var start = 0
      while start < program.rows {
        let end = min(program.rows, start + Int.random(in: 1...700, using: &random))
        rows += try program.bytes(start..<end).dropFirst(header.count)
        start = end
      }
      #expect(header + rows == whole, "\(table.name)")
      // One row alone, out of order, by a program of its own.
      for _ in 0..<20 {
        let row = Int.random(in: 0..<program.rows, using: &random)
        let alone = try program.preview(row..<(row + 1))
        #expect(alone == [try program.preview(max(0, row - 3)..<(row + 1)).last])
      }
    }
  }

  @Test(arguments: SampleSchemas.all.indices)
  func bothFormatsHoldTheSameRows(number: Int) throws {
    let rig = SampleSchemas.rig(number, rows: 700)
    for table in rig.plan.tables {
      let csv = try rig.program(table.name.name, .csv).read(.csv)
      let sql = try rig.program(table.name.name, .sql).read(.sql)
      #expect(csv == sql, "\(table.name)")
      #expect(try rig.program(table.name.name).preview(0..<csv.count) == csv, "\(table.name)")
    }
  }

  @Test(arguments: SampleSchemas.all.indices)
  func compilingAgainGivesTheSameBytes(number: Int) throws {
    let one = SampleSchemas.rig(number, rows: 600)
    let other = SampleSchemas.rig(number, rows: 600)
    // In another order, so that what one table leaves in the compiler shows in none.
    var bytes: [String: [UInt8]] = [:]
    for table in one.plan.tables {
      bytes[table.name.name] = try one.program(table.name.name).bytes()
    }
    for table in other.plan.tables.reversed() {
      let name = table.name.name
      let formats = try [other.program(name, .sql).bytes(), other.program(name).bytes()]
      #expect(formats[1] == bytes[name], "\(name)")
      #expect(try one.program(name).bytes() == bytes[name], "\(name)")
    }
  }

  @Test(arguments: SampleSchemas.all.indices)
  func toldBlocksReplay(number: Int) throws {
    let rig = SampleSchemas.rig(number, rows: 1500)
    for table in rig.plan.tables {
      for format in RowFormat.allCases {
        for block in try rig.program(table.name.name, format).blocks(capacity: 80_000, tells: true)
        {
          #expect(try SequenceReplay.decode(block).bytes == block.bytes, "\(table.name)")
        }
      }
    }
  }
}
