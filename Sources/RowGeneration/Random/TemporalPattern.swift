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
  ///
  /// Week, column of the hours' table and second are the digits of one fraction, each what a product
  /// carries over; 32 bits of what is left decide the column's side.
  @inline(__always)
  func instant(_ word: UInt64) -> Int64 {
    let week = weeks.multipliedFullWidth(by: word)
    let column = hours.count.multipliedFullWidth(by: week.low)
    let second = (3600 as UInt64).multipliedFullWidth(by: column.low)
    let slot = hours.choice(Int(column.high), side: UInt32(second.low >> 32))
    let seconds = (week.high &* 168 &+ UInt64(slot)) &* 3600 &+ second.high
    let value = firstMonday &+ Int64(bitPattern: seconds) &* Self.second
    let isInside = UInt64(bitPattern: value &- from) <= UInt64(bitPattern: through &- from)
    return isInside ? value : moved(value, word)
  }

  /// The first and the last week are cut by the range: what falls outside is drawn again, so that all
  /// days inside have the share that they have in whole weeks.
  @inline(never)
  private func moved(_ value: Int64, _ word: UInt64) -> Int64 {
    var word = word
    for _ in 0..<Self.attempts {
      word = mix(word &+ RandomLane.stride)
      let seconds = scaled(word, to: weeks) &* 168 &+ UInt64(hours.index(mix(word)))
      let instant =
        firstMonday &+ Int64(bitPattern: seconds) &* Self.hour
        &+ Int64(scaled(mix(word ^ RandomLane.stride), to: 3600)) &* Self.second
      if instant >= from && instant <= through { return instant }
    }
    let seconds = UInt64((through - from) / Self.second + 1)
    return from + Int64(scaled(mix(word), to: seconds)) * Self.second
  }

  /// So many draws miss a range of a day about once in a hundred times.
  private static let attempts = 64

  /// The hours of a day, those of business three times as likely.
  private static let clock = AliasTable((0..<24).map { (9..<17).contains($0) ? 3 : 1 })

  /// An instant with another hour of the same day, as `word` draws it.
  static func movedWithinDay(_ instant: Int64, _ word: UInt64) -> Int64 {
    let own = (instant &- instant.flooredDivision(by: 24 * hour) &* 24 &* hour) / hour
    return instant.addingClamped((Int64(clock.index(word)) &- own) &* hour)
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
