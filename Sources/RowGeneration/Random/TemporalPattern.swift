import GenerationPlan

/// Points in time as people make them: 70 % on weekdays, and an hour from 9 to 17 three times as
/// likely as another (S6).
///
/// A week of minutes is one weighted choice of hour and weekday; weeks are uniform.
struct TemporalPattern: Sendable {
  /// Day of week (0 = Monday) times 24 plus hour.
  private let hours: AliasTable

  static let business = TemporalPattern()

  private init() {
    var weights: [Double] = []
    for day in 0..<7 {
      let share = day < 5 ? 0.7 / 5 : 0.3 / 2
      for hour in 0..<24 { weights.append(share * ((9..<17).contains(hour) ? 3 : 1)) }
    }
    hours = AliasTable(weights)
  }

  private static let second: Int64 = 1_000_000
  private static let hour: Int64 = 3600 * second
  private static let week: Int64 = 7 * 24 * hour

  /// A whole second between two instants (µs since 1970), following the pattern where the range
  /// holds a week or more.
  ///
  /// Takes one word: 16 bits of it choose the second, the rest hour and week.
  @inline(__always)
  func instant(_ word: UInt64, from: Int64, through: Int64) -> Int64 {
    // 1970-01-01 was a Thursday: Mondays begin four days later.
    let monday = 4 * 24 * Self.hour
    let first = (from &- monday).flooredDivision(by: Self.week)
    let last = (through &- monday).flooredDivision(by: Self.week)
    let again = mix(word)
    let slot = Int64(hours.index(word))
    let chosen = first + Int64(scaled(again, to: UInt64(last - first + 1)))
    let seconds = Int64(((again & 0xffff) * 3600) >> 16)
    var value = monday + chosen * Self.week + slot * Self.hour + seconds * Self.second
    // The first and the last week are cut by the range: move by whole weeks, else anywhere.
    if value < from { value += Self.week }
    if value > through { value -= Self.week }
    if value < from || value > through {
      let span = UInt64((through - from) / Self.second + 1)
      value = from + Int64(scaled(again, to: span)) * Self.second
    }
    return value
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards minus infinity.
  @inline(__always)
  func flooredDivision(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
