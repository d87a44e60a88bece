import SchemaModel

extension EdgeCaseTexts {
  private static let dates: KeyValuePairs<String, String> = [
    "epoch": "1970-01-01", "day before the epoch": "1969-12-31", "year 2038": "2038-01-19",
    "day after year 2038": "2038-01-20", "year 1900": "1900-01-01", "far future": "2099-12-31",
    "leap day": "2024-02-29", "leap day of a century": "2000-02-29",
    "end of February": "2025-02-28", "end of a short month": "2025-04-30",
    "end of a long month": "2025-01-31", "end of a year": "2025-12-31",
  ]

  /// Entries of dates, times of day, points in time and intervals.
  mutating func times(_ type: SQLType) {
    switch type {
    case .date: add(Self.dates)
    case .time(let precision), .timeTZ(let precision):
      add([
        "midnight": "00:00:00", "noon": "12:00:00", "one minute to midnight": "23:59:00",
        "last instant": Self.lastInstant(precision),
      ])
    case .timestamp(let precision): instants(precision)
    case .timestampTZ(let precision):
      instants(precision)
      // The clocks of New York change at 07:00 and 06:00 UTC of these days.
      add([
        "before clocks go forward": "2025-03-09 06:59:59+00",
        "after clocks go forward": "2025-03-09 07:00:00+00",
        "before clocks go back": "2025-11-02 05:59:59+00",
        "after clocks go back": "2025-11-02 06:00:00+00",
      ])
    case .interval:
      add([
        "zero": "00:00:00", "one microsecond": "00:00:00.000001", "minus one day": "-1 days",
        "one month": "1 mon", "mixed": "1 year 2 mons 3 days 04:05:06.789",
        "a hundred years": "100 years", "a day in hours": "24:00:00",
      ])
    default: break
    }
  }

  private mutating func instants(_ precision: Int) {
    for (name, date) in Self.dates where name != "year 2038" { add(name, date + " 00:00:00") }
    add([
      "year 2038": "2038-01-19 03:14:07", "second after year 2038": "2038-01-19 03:14:08",
      "last instant of a day": "2025-12-31 " + Self.lastInstant(precision),
    ])
  }

  /// The last time of day that the precision can tell.
  private static func lastInstant(_ precision: Int) -> String {
    let digits = max(0, min(precision, 6))
    return "23:59:59" + (digits == 0 ? "" : "." + String(repeating: "9", count: digits))
  }
}
