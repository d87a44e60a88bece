/// Points in time as people make them: 70 % on weekdays, and an hour from 9 to 17 three times as
/// likely as another (S6).
///
/// Weeks are uniform; the hour of the week is one weighted choice, the second of the hour uniform.
struct TemporalPattern: Sendable {
  /// Whole seconds from `from` on, up to `through`, in µs since 1970.
  let from: Int64
  let through: Int64
  /// The first Monday's midnight at or before `from`.
  private let firstMonday: Int64
  /// Weeks that the range touches.
  private let weeks: UInt64

  /// Day of week (0 = Monday) times 24 plus hour.
  private static let hours: AliasTable = {
    var weights: [Double] = []
    for day in 0..<7 {
      let share = day < 5 ? 0.7 / 5 : 0.3 / 2
      for hour in 0..<24 { weights.append(share * ((9..<17).contains(hour) ? 3 : 1)) }
    }
    return AliasTable(weights)
  }()
  private let hours = TemporalPattern.hours

  private static let second: Int64 = 1_000_000
  private static let hour: Int64 = 3600 * second
  private static let week: Int64 = 7 * 24 * hour

  /// A pattern over a range of instants; it shows where the range holds several weeks.
  init(from: Int64, through: Int64) {
    self.from = from
    self.through = through
    // 1970-01-01 was a Thursday: Mondays begin four days later.
    let monday = 4 * 24 * Self.hour
    let first = (from &- monday).flooredDivision(by: Self.week)
    let last = (through &- monday).flooredDivision(by: Self.week)
    firstMonday = monday + first * Self.week
    weeks = UInt64(last - first + 1)
  }

  /// The instant that a word draws.
  @inline(__always)
  func instant(_ word: UInt64) -> Int64 {
    let slot = Int64(hours.index(word))
    let again = mix(word)
    let seconds = Int64(((again & 0xffff) * 3600) >> 16)
    let week = Int64(scaled(again, to: weeks))
    let value =
      firstMonday &+ week &* Self.week &+ slot &* Self.hour &+ seconds &* Self.second
    return value >= from && value <= through ? value : moved(value, again)
  }

  /// The first and the last week are cut by the range: move by a whole week, else anywhere.
  @inline(never)
  private func moved(_ value: Int64, _ word: UInt64) -> Int64 {
    let inside = value < from ? value + Self.week : value - Self.week
    if inside >= from && inside <= through { return inside }
    return from + Int64(scaled(word, to: UInt64((through - from) / Self.second + 1))) * Self.second
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
