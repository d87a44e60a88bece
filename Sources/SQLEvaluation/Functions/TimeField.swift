/// A field that `extract`, `date_part` and `date_trunc` know.
enum TimeField: String {
  case microseconds, milliseconds, second, minute, hour, day, week, month, quarter, year, decade
  case century, millennium, dow, isodow, doy, isoyear, epoch, julian, timezone

  init(_ name: String) throws(EvaluationError) {
    let word = name.lowercased()
    let aliases = [
      "seconds": "second", "sec": "second", "minutes": "minute", "min": "minute", "hours": "hour",
      "days": "day", "weeks": "week", "months": "month", "mon": "month", "years": "year",
      "decades": "decade", "centuries": "century", "millennia": "millennium", "y": "year",
      "quarters": "quarter", "microsecond": "microseconds", "millisecond": "milliseconds",
      "d": "day", "h": "hour", "m": "minute", "s": "second",
    ]
    guard let field = TimeField(rawValue: aliases[word] ?? word) else {
      throw .runtime("unit \"\(name)\" not recognized")
    }
    self = field
  }

  private func unsupported(_ type: BaseType) -> EvaluationError {
    .runtime("unit \"\(rawValue)\" not supported for type \(type.displayName)")
  }

  /// The field's value; `nil` is NULL, which a cyclic field of an infinity has.
  func value(of value: SQLValue, type: BaseType) throws(EvaluationError) -> Numeric? {
    switch type {
    case .interval: return try part(of: value.interval())
    case .time, .timeTZ: return try clockPart(value.microseconds(), type)
    default: break
    }
    let instant = try value.microseconds()
    if instant == .max || instant == .min {
      switch self {
      case .epoch, .year, .decade, .century, .millennium, .isoyear, .julian:
        return instant == .max ? .infinity : .minusInfinity
      default: return nil
      }
    }
    let (days, time) = CivilCalendar.split(instant)
    let isDate = type == .date
    switch self {
    case .microseconds, .milliseconds, .second, .minute, .hour:
      if isDate { throw unsupported(type) }
      return try clockPart(time, type)
    case .epoch:
      if isDate { return Numeric(instant / 1_000_000) }
      return Numeric(unscaled: Int128(instant), scale: 6)
    case .timezone:
      if type != .timestampTZ { throw unsupported(type) }
      return Numeric(0)
    case .julian where !isDate:
      let wide = try Numeric(time).divided(by: Numeric(CivilCalendar.microsecondsPerDay))
      return try Numeric(Int64(days + 2_440_588)).adding(wide)
    default: return Numeric(Int64(dayPart(days)))
    }
  }

  private func dayPart(_ days: Int) -> Int {
    let (year, month, day) = CivilCalendar.date(ofDays: days)
    // There is no year 0: 1 BC is -1.
    let shown = year > 0 ? year : year - 1
    switch self {
    case .day: return day
    case .month: return month
    case .quarter: return (month - 1) / 3 + 1
    case .year: return shown
    case .decade: return year >= 0 ? year / 10 : -((8 - (year - 1)) / 10)
    case .century: return year > 0 ? (year + 99) / 100 : -((99 - (year - 1)) / 100)
    case .millennium: return year > 0 ? (year + 999) / 1000 : -((999 - (year - 1)) / 1000)
    case .dow: return CivilCalendar.dayOfWeek(ofDays: days)
    case .isodow: return (CivilCalendar.dayOfWeek(ofDays: days) + 6) % 7 + 1
    case .doy: return days - CivilCalendar.days(year: year, month: 1, day: 1) + 1
    case .week: return CivilCalendar.isoWeek(ofDays: days).week
    case .isoyear:
      let iso = CivilCalendar.isoWeek(ofDays: days).year
      return iso > 0 ? iso : iso - 1
    default: return days + 2_440_588
    }
  }

  private func clockPart(_ time: Int64, _ type: BaseType) throws(EvaluationError) -> Numeric {
    let minuteRest = time % 60_000_000
    switch self {
    case .microseconds: return Numeric(minuteRest)
    case .milliseconds: return Numeric(unscaled: Int128(minuteRest), scale: 3)
    case .second: return Numeric(unscaled: Int128(minuteRest), scale: 6)
    case .minute: return Numeric(time / 60_000_000 % 60)
    case .hour: return Numeric(time / 3_600_000_000)
    case .epoch: return Numeric(unscaled: Int128(time), scale: 6)
    case .timezone where type == .timeTZ: return Numeric(0)
    default: throw unsupported(type)
    }
  }

  private func part(of interval: Interval) throws(EvaluationError) -> Numeric {
    let (months, time) = (Int64(interval.months), interval.microseconds)
    switch self {
    case .microseconds, .milliseconds, .second, .minute, .hour:
      return try clockPart(time, .interval)
    case .day: return Numeric(Int64(interval.days))
    case .month: return Numeric(months % 12)
    case .quarter: return Numeric(months % 12 / 3 + 1)
    case .year: return Numeric(months / 12)
    case .decade: return Numeric(months / 120)
    case .century: return Numeric(months / 1200)
    case .millennium: return Numeric(months / 12_000)
    case .epoch:
      // A year is 365.25 days here, a month of the rest 30.
      let days =
        Int128(months / 12) * 36_525 + Int128(months % 12) * 3000
        + Int128(interval.days) * 100
      return Numeric(unscaled: days * 864_000_000 + Int128(time), scale: 6)
    default: throw unsupported(.interval)
    }
  }

  /// `date_trunc` of an instant.
  func truncated(_ instant: Int64) throws(EvaluationError) -> Int64 {
    if instant == .max || instant == .min { return instant }
    let (days, time) = CivilCalendar.split(instant)
    let midnight = instant - time
    let (year, month, _) = CivilCalendar.date(ofDays: days)
    func start(_ year: Int, _ month: Int = 1) -> Int64 {
      Int64(CivilCalendar.days(year: year, month: month, day: 1))
        * CivilCalendar.microsecondsPerDay
    }
    switch self {
    case .microseconds: return instant
    case .milliseconds: return midnight + time / 1000 * 1000
    case .second: return midnight + time / 1_000_000 * 1_000_000
    case .minute: return midnight + time / 60_000_000 * 60_000_000
    case .hour: return midnight + time / 3_600_000_000 * 3_600_000_000
    case .day: return midnight
    case .week:
      let monday = days - (CivilCalendar.dayOfWeek(ofDays: days) + 6) % 7
      return Int64(monday) * CivilCalendar.microsecondsPerDay
    case .month: return start(year, month)
    case .quarter: return start(year, (month - 1) / 3 * 3 + 1)
    case .year: return start(year)
    case .decade: return start(year >= 0 ? year / 10 * 10 : -((8 - (year - 1)) / 10) * 10)
    case .century:
      return start(year > 0 ? (year + 99) / 100 * 100 - 99 : -((99 - (year - 1)) / 100) * 100 + 1)
    case .millennium:
      return start(
        year > 0 ? (year + 999) / 1000 * 1000 - 999 : -((999 - (year - 1)) / 1000) * 1000 + 1)
    default: throw .runtime("unit \"\(rawValue)\" not supported for type timestamp")
    }
  }

  /// `date_trunc` of an interval.
  func truncated(_ interval: Interval) throws(EvaluationError) -> Interval {
    let (months, days, time) = (interval.months, interval.days, interval.microseconds)
    switch self {
    case .microseconds: return interval
    case .milliseconds:
      return Interval(months: months, days: days, microseconds: time / 1000 * 1000)
    case .second:
      return Interval(months: months, days: days, microseconds: time / 1_000_000 * 1_000_000)
    case .minute:
      return Interval(months: months, days: days, microseconds: time / 60_000_000 * 60_000_000)
    case .hour:
      return Interval(
        months: months, days: days, microseconds: time / 3_600_000_000 * 3_600_000_000)
    case .day: return Interval(months: months, days: days)
    case .month: return Interval(months: months)
    case .quarter: return Interval(months: months / 3 * 3)
    case .year: return Interval(months: months / 12 * 12)
    case .decade: return Interval(months: months / 120 * 120)
    case .century: return Interval(months: months / 1200 * 1200)
    case .millennium: return Interval(months: months / 12_000 * 12_000)
    default: throw .runtime("unit \"\(rawValue)\" not supported for type interval")
    }
  }
}
