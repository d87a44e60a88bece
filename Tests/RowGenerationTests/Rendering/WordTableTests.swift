import Testing

@testable import RowGeneration

@Suite struct WordTableTests {
  /// Words of all lengths up to one, with what stands behind them: the longest decides how a table
  /// keeps its words.
  @Test(arguments: Array(1...36) + [254, 255, 256, 257, 1100], RowFormat.allCases)
  func wordsComeOutWhole(longest: Int, format: RowFormat) throws {
    let letters = String(repeating: "abcdefghijk", count: 100)
    let words = (1...longest).map { String(letters.dropFirst($0 % 7).prefix($0)) }
    var table = SyntheticTable()
    table.words(words)
    table.ordinals([7, 1_234_567], .integer)
    let rows = try table.program(format, rows: longest).read(format)
    #expect(rows == words.enumerated().map { [$1, $0 % 2 == 0 ? "7" : "1234567"] })
  }
}
