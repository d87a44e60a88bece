import Testing

@testable import RowGeneration

/// Text in and out again, by readers that know nothing of the writer.
@Suite struct QuotingTests {
  private static let texts = AwkwardTexts.all

  /// Reads a table back in both formats and compares.
  private func check(_ table: SyntheticTable, _ expected: [[String?]]) throws {
    for format in RowFormat.allCases {
      let program = table.program(format, rows: expected.count)
      let rows = try program.read(format)
      #expect(rows.count == expected.count)
      for (row, wanted) in zip(rows, expected) where !Self.same(row, wanted) {
        Issue.record("\(format): \(row) instead of \(wanted)")
      }
      let preview = try program.preview(0..<expected.count)
      for (row, wanted) in zip(preview, expected) where !Self.same(row, wanted) {
        Issue.record("preview: \(row) instead of \(wanted)")
      }
    }
  }

  /// By bytes: Swift's `==` would take a composed accent for a decomposed one.
  private static func same(_ a: [String?], _ b: [String?]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
  }

  @Test func wordsThatAreWholeFields() throws {
    var table = SyntheticTable()
    table.words(Self.texts)
    try check(table, Self.texts.map { [$0] })
  }

  @Test func wordsBetweenOtherFields() throws {
    var table = SyntheticTable()
    table.ordinals([1, -2, 3], .integer)
    table.words(Self.texts)
    table.words(Self.texts.reversed())
    table.ordinals([10, 20], .decimal(scale: 1))
    let expected = Self.texts.indices.map { row in
      [
        ["1", "-2", "3"][row % 3], Self.texts[row], Self.texts[Self.texts.count - 1 - row],
        ["1.0", "2.0"][row % 2],
      ]
    }
    try check(table, expected)
  }

  /// A row of fewer places takes fewer copies, and fewer matches.
  @Test func neighbouringWordsOfFewFormsAreOnePlace() throws {
    var table = SyntheticTable()
    table.words(["a", "b"])
    table.words(["x", "y", "z"])
    table.words((0..<3000).map { "w\($0)" })
    #expect(table.program(.csv, rows: 6).rendering.width == 2)
    try check(table, (0..<6).map { [["a", "b"][$0 % 2], ["x", "y", "z"][$0 % 3], "w\($0)"] })
  }

  @Test(arguments: [("", ""), ("a", "z"), ("\"", "'"), ("x,", "\n"), ("\\", "")])
  func wordsInsideOfFields(before: String, after: String) throws {
    var table = SyntheticTable()
    table.framed(Self.texts, before: before, after: after)
    table.framed(["b"], before: "a", after: "c")
    try check(table, Self.texts.map { [before + $0 + after, "abc"] })
  }

  @Test func textOfTheArena() throws {
    var table = SyntheticTable()
    table.arena(Self.texts)
    table.arena(Self.texts.reversed())
    try check(table, Array(zip(Self.texts, Self.texts.reversed()).map { [$0, $1] }))
  }

  @Test(arguments: ["a", "it's \"so\", ", "\n"])
  func textOfTheArenaInsideOfFields(before: String) throws {
    var table = SyntheticTable()
    table.arena(Self.texts, before: before)
    try check(table, Self.texts.map { [before + $0] })
  }

  /// NULL, the empty string and overlays, in fields of every make.
  @Test func statesReplaceTheValue() throws {
    let states: [Int64] = [0, 1, 2, 3, 4, 5, 0]
    let overlays = ["", "over, \"lay\"", "it's", String(repeating: "deep'\"", count: 30)]
    func value(_ own: String, _ row: Int) -> String? {
      let state = Int(states[row])
      return state == 0 ? own : state == 1 ? nil : overlays[state - 2]
    }
    var table = SyntheticTable()
    table.words(["w", "NULL"], states: states, overlays: overlays)
    table.arena(["t", ""], states: states, overlays: overlays)
    table.arena(["t", ""], before: "b", states: states, overlays: overlays)
    let expected = states.indices.map { row in
      [
        value(["w", "NULL"][row % 2], row), value(["t", ""][row % 2], row),
        value("b" + ["t", ""][row % 2], row),
      ]
    }
    try check(table, expected)
    // Numbers stand bare, and so do the values that replace them.
    var numbers = SyntheticTable()
    numbers.ordinals([7, 8], .integer, states: [0, 1, 2, 3], overlays: ["-1", "32767"])
    try check(numbers, [["7"], [nil], ["-1"], ["32767"]])
  }

  @Test func negativeZeroIsNoWholeNumber() throws {
    var table = SyntheticTable()
    table.ordinals([1], .integer, states: [2, 3], overlays: ["-0", "-1"])
    let sql = String(decoding: try table.program(.sql, rows: 2).bytes(), as: UTF8.self)
    #expect(sql.hasSuffix("VALUES\n('-0'),\n(-1);\n"))
  }

  @Test func nullIsNotTheEmptyString() throws {
    var table = SyntheticTable()
    table.words([""], states: [0, 1])
    let csv = try table.program(.csv, rows: 2).bytes()
    #expect(String(decoding: csv, as: UTF8.self) == "c0\n\"\"\n\n")
    let sql = String(decoding: try table.program(.sql, rows: 2).bytes(), as: UTF8.self)
    #expect(sql == "INSERT INTO \"public\".\"t\" (\"c0\") VALUES\n(''),\n(NULL);\n")
  }

  @Test func theEndOfDataMarkIsQuoted() throws {
    var whole = SyntheticTable()
    whole.words(["\\."])
    whole.words(["x"])
    #expect(
      String(decoding: try whole.program(.csv, rows: 1).bytes(), as: UTF8.self)
        == "c0,c1\n\"\\.\",x\n")
    var arena = SyntheticTable()
    arena.arena(["\\."])
    #expect(
      String(decoding: try arena.program(.csv, rows: 1).bytes(), as: UTF8.self)
        == "c0\n\"\\.\"\n")
  }

  @Test func csvQuotesNoMoreThanItMust() throws {
    var table = SyntheticTable()
    table.words(["plain", "two words", "it's", "a;b"])
    let text = String(decoding: try table.program(.csv, rows: 4).bytes(), as: UTF8.self)
    #expect(text == "c0\nplain\ntwo words\nit's\na;b\n")
  }
}
