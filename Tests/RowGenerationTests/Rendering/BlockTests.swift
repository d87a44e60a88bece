import SchemaModel
import Testing

@testable import RowGeneration

/// A shard is the same bytes however its blocks are cut.
@Suite struct BlockTests {
  private static let rows = 700

  /// A table with a field of every make, some of them long.
  private static func mixed() -> SyntheticTable {
    var table = SyntheticTable()
    table.ordinals(Array(0..<997), .integer)
    table.words(AwkwardTexts.all)
    table.ordinals([0, 40_000, -30_000, 20_000], .date)
    table.arena(AwkwardTexts.all.map { $0 + $0 }, states: [0, 0, 0, 1, 2], overlays: ["over"])
    table.framed(["common", "frame", "words"], before: "<", after: ">")
    table.ordinals([0, 86_399_999_999, 1 << 50], .timestamp(digits: 6, zoned: true))
    table.arena(["short", String(repeating: "long ", count: 200)], before: "p")
    return table
  }

  @Test(arguments: [5000, 5001, 16_384, 70_000, 1 << 17], RowFormat.allCases)
  func smallBlocksGiveTheSameBytes(capacity: Int, format: RowFormat) throws {
    let program = Self.mixed().program(format, rows: Self.rows)
    let whole = try program.bytes(capacity: 8 << 20)
    let blocks = try program.blocks(capacity: capacity)
    #expect(blocks.flatMap(\.bytes) == whole)
    #expect(blocks.count > 1)
    // Each block ends between two rows.
    let told = try program.blocks(capacity: capacity, tells: true)
    #expect(told.map(\.bytes) == blocks.map(\.bytes))
    switch format {
    case .csv: for block in blocks { #expect(block.bytes.last == 10) }
    case .sql:
      for block in blocks { #expect(block.bytes.last == 41 || block.bytes.suffix(2) == [59, 10]) }
    }
  }

  @Test func rowsWrittenAreCounted() throws {
    let program = Self.mixed().program(.csv, rows: Self.rows)
    let encoder = RowEncoder(program, tellsMatches: false, blockCapacity: 8192)
    var block = [UInt8](repeating: 0, count: 8192)
    for range in [0..<Self.rows, 100..<650, 5..<5] {
      encoder.begin(range)
      #expect(encoder.rowsWritten == 0)
      var records = -1
      while true {
        let length = try unsafe block.withUnsafeMutableBytes { try unsafe encoder.next(into: $0) }
        guard length > 0 else { break }
        records += try CSVReader.read(Array(block[..<length])).count
        #expect(records == encoder.rowsWritten)
      }
      #expect(encoder.rowsWritten == range.count)
    }
  }

  @Test(arguments: RowFormat.allCases)
  func anEmptyShardHoldsNoRows(format: RowFormat) throws {
    let bytes = try Self.mixed().program(format, rows: 0).bytes(0..<0)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == (format == .csv ? "c0,c1,c2,c3,c4,c5,c6\n" : ""))
  }

  @Test func aRowLongerThanABlockIsAnErrorThatNamesIt() throws {
    var table = SyntheticTable()
    table.ordinals([0], .integer)
    table.arena(["a", "b", String(repeating: "c", count: 10_000)])
    for format in RowFormat.allCases {
      let program = table.program(format, rows: 3)
      #expect(throws: GenerationError.rowTooLong(table: QualifiedName(name: "t"), row: 2)) {
        try program.bytes(capacity: 4096)
      }
    }
  }

  @Test(arguments: RowFormat.allCases)
  func aBlockForTheLongestRowHoldsAnyRow(format: RowFormat) throws {
    var table = SyntheticTable()
    table.ordinals([1, -2_000_000_000, 3], .integer)
    table.words(["'", String(repeating: "'x\"", count: 5000), String(repeating: "y", count: 900)])
    table.words([String(repeating: "\u{e9}", count: 3000), "", "z"])
    let program = table.program(format, rows: 9)
    let capacity = program.longestRowByteCount
    #expect(try program.bytes(capacity: capacity) == program.bytes(capacity: 1 << 20))
    #expect(capacity < 30_000)
  }

  @Test func aWordThatIsTooLongIsRefused() throws {
    var table = SyntheticTable()
    table.words(["a", String(repeating: "b", count: 1 << 22)])
    let program = table.program(.csv, rows: 2)
    let capacity = max(1 << 20, program.longestRowByteCount)
    #expect(throws: GenerationError.rowTooLong(table: QualifiedName(name: "t"), row: 1)) {
      try program.bytes(capacity: capacity)
    }
  }

  @Test(arguments: [1, 6, 7, 8, 14, 15, 700])
  func statementsHoldTheirRows(rows: Int) throws {
    var table = SyntheticTable()
    table.ordinals(Array(0..<1000), .integer)
    let reading = try InsertReader.read(try table.program(.sql, rows: rows).bytes(capacity: 2000))
    #expect(reading.rows == (0..<rows).map { ["\($0)"] })
    #expect(reading.statements.dropLast().allSatisfy { $0 == 7 })
    #expect(reading.statements.count == (rows + 6) / 7)
    #expect(reading.table == "public.t")
  }

  @Test(arguments: RowFormat.allCases)
  func shardsStartAnywhere(format: RowFormat) throws {
    let program = Self.mixed().program(format, rows: Self.rows)
    let whole = try program.read(format)
    for range in [0..<1, 1..<2, 511..<514, 600..<700] {
      #expect(try program.read(format, range) == Array(whole[range]))
    }
  }
}
