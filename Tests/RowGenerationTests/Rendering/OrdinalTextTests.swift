import Testing

@testable import RowGeneration

/// Every notation against another way of writing, in both formats.
@Suite struct OrdinalTextTests {
  private func check(_ values: [Int64], _ notation: OrdinalNotation) throws {
    var table = SyntheticTable()
    table.ordinals(values, notation)
    let expected = values.map { ReferenceText.text($0, notation) }
    for format in RowFormat.allCases {
      let rows = try table.program(format, rows: values.count).read(format)
      for (row, text) in zip(rows, expected) where row != [text] {
        Issue.record("\(notation) in \(format): \(row) instead of \(text)")
        return
      }
    }
    #expect(expected.map(\.utf8.count).max() ?? 0 <= notation.maximumBytes)
  }

  /// Powers of ten and two with their neighbours, the ends of the type, and a spread of random ones.
  private static let numbers: [Int64] = {
    var numbers: [Int64] = [.min, .min + 1, .max, .max - 1, 0, -1]
    var power: Int64 = 1
    for _ in 0...18 {
      for value in [power - 1, power, power + 1] { numbers += [value, -value] }
      if power < 1_000_000_000_000_000_000 { power *= 10 }
    }
    for bit in 0..<63 { numbers += [1 << Int64(bit), (1 << Int64(bit)) - 1] }
    var random = TestRandom(41)
    for digits in 1...18 {
      var bound: Int64 = 1
      for _ in 0..<digits { bound *= 10 }
      for _ in 0..<60 { numbers.append(Int64.random(in: -bound...bound, using: &random)) }
    }
    return numbers
  }()

  @Test func integers() throws {
    try check(Self.numbers, .integer)
    try check(Array(0...2_000) + Array(9_900...10_100) + Array(99_900...100_100), .integer)
  }

  @Test(arguments: 0...18)
  func decimals(scale: Int) throws { try check(Self.numbers, .decimal(scale: scale)) }

  @Test func datesOfFourCenturies() throws {
    try check(Array(stride(from: -80_000, through: 80_000, by: 11)), .date)
    // Both ends of the days that are written from tables, and leap days in and out of them.
    let ends: [Int64] = [-25_508, 47_540]
    try check(ends.flatMap { end in (-800...800).map { end + $0 } }, .date)
  }

  @Test func datesOfTheWholeType() throws {
    var days: [Int64] = [-719_162, 2_932_896, -719_163, -719_528, -2_440_000, 100_000_000]
    for century in 1...99 as ClosedRange<Int64> {
      days += (-2...60).map { -719_162 + century * 36_524 + $0 }
    }
    try check(days.filter { $0 >= -719_162 }, .date)
  }

  @Test func datesBeforeChrist() throws {
    try check([-719_163, -719_528, -719_529, -1_000_000, -2_440_000], .date)
  }

  private static let times: [Int64] = [
    0, 1, 10, 999_999, 1_000_000, 59_999_999, 60_000_000, 3_599_999_999, 3_600_000_000,
    43_200_000_000, 86_399_999_999, 86_399_000_000, 45_296_123_456, 45_296_120_000,
    86_400_000_000,
  ]

  @Test(arguments: [0, 3, 6], [true, false])
  func timesOfDay(digits: Int, zoned: Bool) throws {
    let unit: Int64 = digits == 0 ? 1_000_000 : digits == 3 ? 1000 : 1
    try check(Self.times.map { $0 / unit * unit }, .time(digits: digits, zoned: zoned))
  }

  @Test(arguments: [0, 3, 6], [true, false])
  func timestamps(digits: Int, zoned: Bool) throws {
    let unit: Int64 = digits == 0 ? 1_000_000 : digits == 3 ? 1000 : 1
    let days: [Int64] = [
      -719_162, -719_163, -800_000, -25_568, -25_567, -1, 0, 1, 20_454, 47_846, 47_847, 2_932_896,
    ]
    let values = days.flatMap { day in
      Self.times.dropLast().map { day * 86_400_000_000 + $0 / unit * unit }
    }
    try check(values, .timestamp(digits: digits, zoned: zoned))
  }
}
