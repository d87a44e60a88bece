import Testing

@testable import RowGeneration

@Suite struct TemporalPatternTests {
  private static let day: Int64 = 86_400_000_000
  private static let hour: Int64 = 3_600_000_000

  private func sample(_ from: Int64, _ through: Int64, draws: Int = Statistics.draws) -> [Int64] {
    let lane = RandomLane(seed: 19, "time")
    let pattern = TemporalPattern(from: from, through: through)
    return (0..<UInt64(draws)).map { pattern.instant(lane.bits($0)) }
  }

  /// Hours of the week from Monday, and their weights: 70 % on weekdays, 9 to 17 h thrice.
  private static let weights: [Double] = (0..<168).map { slot in
    let share = slot / 24 < 5 ? 0.14 : 0.15
    return share * ((9..<17).contains(slot % 24) ? 3 : 1) / 40
  }

  private func slot(_ instant: Int64) -> Int64 {
    // 1970-01-05 was a Monday.
    let fromMonday = instant - 4 * Self.day
    let week = 7 * Self.day
    return ((fromMonday % week + week) % week) / Self.hour
  }

  // 2020-01-06 is a Monday; 1931-02-02 is one too, before the epoch.
  @Test(arguments: [18_267, -14_213] as [Int64])
  func followsTheWeek(monday: Int64) {
    let from = monday * Self.day
    let through = from + 3 * 364 * Self.day - 1
    let counts = Statistics.counts(sample(from, through).map(slot), cells: 168)
    #expect(Statistics.chiSquared(counts, Self.weights) < 1)
    let weekdays = Double(counts[..<120].reduce(0, +)) / Double(Statistics.draws)
    #expect(abs(weekdays - 0.7) < 0.006)
    let busy = (0..<168).filter { (9..<17).contains($0 % 24) }.map { counts[$0] }.reduce(0, +)
    let quiet = Statistics.draws - busy
    #expect(abs((Double(busy) / 8) / (Double(quiet) / 16) - 3) < 0.1)
  }

  @Test func weeksMinutesAndSecondsAreUniform() {
    let from = 18_267 * Self.day
    let values = sample(from, from + 100 * 7 * Self.day - 1)
    let weeks = Statistics.counts(values.map { ($0 - from) / (7 * Self.day) }, cells: 100)
    #expect(Statistics.chiSquared(weeks, weeks.map { _ in 1 }) < 1)
    let minutes = Statistics.counts(values.map { $0 / 60_000_000 % 60 }, cells: 60)
    #expect(Statistics.chiSquared(minutes, minutes.map { _ in 1 }) < 1)
    let seconds = Statistics.counts(values.map { $0 / 1_000_000 % 60 }, cells: 60)
    #expect(Statistics.chiSquared(seconds, seconds.map { _ in 1 }) < 1)
    #expect(values.allSatisfy { $0 % 1_000_000 == 0 })
  }

  @Test(arguments: [1, 59, 3600, 86_400, 500_000, 604_800, 1_000_000, 40_000_000] as [Int64])
  func staysInRange(seconds: Int64) {
    for start: Int64 in [-86_400 * 30, -5, 0, 1_577_836_800, 1_577_836_800 + 12_345] {
      let from = start * 1_000_000
      let through = from + seconds * 1_000_000
      let outside = sample(from, through, draws: 3000).filter { $0 < from || $0 > through }
      #expect(outside.isEmpty)
    }
  }

  @Test func anInstantAloneIsARange() {
    #expect(sample(123_000_000, 123_000_000, draws: 50).allSatisfy { $0 == 123_000_000 })
  }

  /// The days of a last week that the range cuts have the share of those before.
  @Test func lastDaysAreNoMoreThanOthers() {
    // A Tuesday through a Thursday, 1095 days later.
    let from = 18_624 * Self.day
    let through = (18_624 + 1096) * Self.day - 1_000_000
    let days = Statistics.counts(
      sample(from, through, draws: 400_000).map { ($0 - from) / Self.day }, cells: 1096)
    let last = Double(days.suffix(4).reduce(0, +)) / 4
    let usual = Double(days.dropLast(7).reduce(0, +)) / 1089
    #expect(abs(last / usual - 1) < 0.2)
  }
}
