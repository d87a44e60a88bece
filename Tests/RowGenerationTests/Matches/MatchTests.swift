import Testing

@testable import RowGeneration

/// Told repeats are true ones.
@Suite struct MatchTests {
  /// Replays every block of a program; the share of bytes that were told.
  @discardableResult
  private func replay(_ program: TableProgram, capacity: Int = 1 << 20) throws -> Double {
    var matched = 0
    var total = 0
    for block in try program.blocks(capacity: capacity, tells: true) {
      let decoded = try SequenceReplay.decode(block)
      #expect(decoded.bytes == block.bytes)
      matched += decoded.matched
      total += block.bytes.count
    }
    return total == 0 ? 0 : Double(matched) / Double(total)
  }

  @Test(arguments: [6000, 20_000, 1 << 17, 1 << 20], RowFormat.allCases)
  func mixedTables(capacity: Int, format: RowFormat) throws {
    var table = SyntheticTable()
    table.ordinals(Array(0..<2000), .integer)
    table.words(AwkwardTexts.all)
    table.framed(["common", "frame", "words", ""], before: "<before ", after: " after>")
    table.arena(AwkwardTexts.all, states: [0, 0, 1, 2], overlays: ["an overlay of some length"])
    table.words(["active", "inactive", "suspended"], states: [0, 0, 0, 1])
    let share = try replay(table.program(format, rows: 2500), capacity: capacity)
    #expect(share > 0.2)
  }

  @Test(arguments: RowFormat.allCases)
  func datesAndTimestampsOfTheSameDays(format: RowFormat) throws {
    let days: [Int64] = [20_000, 20_001, 20_002, -25_568, -25_567, 47_846, 47_847, -800_000]
    var table = SyntheticTable()
    table.ordinals(days, .date)
    table.ordinals(
      days.map { $0 * 86_400_000_000 + 5_000_000 }, .timestamp(digits: 6, zoned: false))
    table.ordinals(days.reversed(), .date)
    table.ordinals(days.map { $0 * 86_400_000_000 }, .timestamp(digits: 0, zoned: true))
    try replay(table.program(format, rows: 2000))
  }

  /// Rows that do not fit after all are taken back, with what was told of them.
  @Test(arguments: [3000, 3001, 3500, 9000], RowFormat.allCases)
  func rowsThatAreTakenBack(capacity: Int, format: RowFormat) throws {
    var table = SyntheticTable()
    table.words(["a word to remember", "another word to remember"])
    table.ordinals([20_000, 20_001], .date)
    table.arena((0..<17).map { String(repeating: "t", count: $0 * 97) })
    table.words(["the word behind it", "the other word behind it"])
    try replay(table.program(format, rows: 300), capacity: capacity)
  }

  @Test(arguments: [130_000, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 300_000, 1_000_000])
  func textsLongerThanABlockOfZstd(length: Int) throws {
    var table = SyntheticTable()
    table.words(["a word to remember", "another word to remember"])
    table.arena([String(repeating: "long,", count: length / 5), "", "short"])
    table.words(["the word behind it", "the other word behind it"])
    for format in RowFormat.allCases {
      try replay(table.program(format, rows: 7), capacity: 4 << 20)
    }
  }

  /// Overlays and listed words may be as long as that, too.
  @Test func wordsLongerThanABlockOfZstd() throws {
    let long = String(repeating: "word ", count: 40_000)
    var overlays = SyntheticTable()
    overlays.words(["a word to remember"], states: [0, 2, 1, 0], overlays: [long])
    overlays.words(["the word behind it"])
    try replay(overlays.program(.csv, rows: 16), capacity: 2 << 20)
    var words = SyntheticTable()
    words.words(["a word to remember", long, "x"])
    words.words(["the word behind it"])
    try replay(words.program(.csv, rows: 12), capacity: 2 << 20)
  }

  /// An edge case's text repeats however long it is.
  @Test func longWordsAreTold() throws {
    var table = SyntheticTable()
    table.words([String((0..<5000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) }), "x"])
    table.ordinals((0..<400).map { $0 * 7919 % 10_007 }, .integer)
    #expect(try replay(table.program(.csv, rows: 400)) > 0.9)
  }

  /// A repeat of the same fields at the same distance is one long match.
  @Test func neighbouringMatchesAreJoined() throws {
    var table = SyntheticTable()
    table.words(["first field", "other first"], states: [0])
    table.words(["second field", "other second"], states: [0])
    let program = table.program(.csv, rows: 1000)
    let block = try #require(try program.blocks(tells: true).first)
    _ = try SequenceReplay.decode(block)
    #expect(block.matches.count < 20, "\(block.matches.count) sequences")
  }

  /// A value that another field of the row holds, and one in the row above, are repeats too, beyond
  /// the block in which the places are tried.
  @Test func repeatsWithinARowAndSortedKeysAreTold() throws {
    let names = (0..<20_000).map { "name\(($0 * 7919) % 1_000_003)of@example.com" }
    var doubled = SyntheticTable()
    doubled.words(names)
    doubled.words(names)
    #expect(try replay(doubled.program(.csv, rows: 20_000)) > 0.45)
    var sorted = SyntheticTable()
    sorted.ordinals((0..<20_000).map { 123_456_000 + $0 / 4 }, .integer)
    sorted.ordinals((0..<20_000).map { $0 * 2_654_435_761 % 10_007 }, .integer)
    #expect(try replay(sorted.program(.csv, rows: 20_000)) > 0.5)
  }

  /// What a row ends with goes on over the separator into the next row's number.
  @Test(arguments: RowFormat.allCases)
  func matchesGoOnIntoTheNextRow(format: RowFormat) throws {
    var table = SyntheticTable()
    table.ordinals((0..<4000).map { 100_000 + $0 }, .integer)
    table.words((0..<50).map { "the end of row \($0 * 7919 % 50)" })
    let block = try #require(try table.program(format, rows: 4000).blocks(tells: true).first)
    _ = try SequenceReplay.decode(block)
    #expect(block.matches.count < 4000 * 3 / 2, "\(block.matches.count) sequences")
  }

  /// Few words repeat at their own place, and with it what stands beside them: NULL after NULL is
  /// one match.
  @Test func fewWordsRepeatWithWhatStandsAroundThem() throws {
    var table = SyntheticTable()
    table.ordinals((0..<4000).map { $0 * 7919 % 10_007 }, .integer)
    for _ in 0..<3 { table.words(["a value", "another value"], states: [1]) }
    table.ordinals((0..<4000).map { $0 * 104_729 % 10_009 }, .integer)
    let block = try #require(try table.program(.sql, rows: 4000).blocks(tells: true).first)
    _ = try SequenceReplay.decode(block)
    #expect(block.matches.count < 4000 * 9 / 4, "\(block.matches.count) sequences")
  }

  /// A match that covers the one before it stands for both: a date's brings the state before it.
  @Test(arguments: RowFormat.allCases)
  func aMatchReplacesTheOneThatItCovers(format: RowFormat) throws {
    var table = SyntheticTable()
    table.ordinals((0..<4000).map { $0 * 7919 % 10_007 }, .integer)
    table.words(["active"])
    table.ordinals((0..<500).map { 20_000 + $0 * 7919 % 500 }, .date)
    let block = try #require(try table.program(format, rows: 4000).blocks(tells: true).first)
    _ = try SequenceReplay.decode(block)
    #expect(block.matches.count < 4000 * 3 / 2, "\(block.matches.count) sequences")
  }

  @Test func nothingIsToldUnlessAsked() throws {
    var table = SyntheticTable()
    table.words(["a word to remember"])
    #expect(try table.program(.csv, rows: 10).blocks().allSatisfy { $0.matches.isEmpty })
  }
}
