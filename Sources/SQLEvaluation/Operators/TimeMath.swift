/// Sums of instants and intervals.
enum TimeMath {
  static let outOfRange = EvaluationError.runtime("timestamp out of range")

  /// An instant moved by an interval: months first (the day held to the month's length), then
  /// days, then microseconds.
  static func adding(_ interval: Interval, to instant: Int64) throws(EvaluationError) -> Int64 {
    if instant == .max || instant == .min { return instant }
    var (days, time) = CivilCalendar.split(instant)
    if interval.months != 0 { days = try adding(months: Int(interval.months), toDays: days) }
    days += Int(interval.days)
    let (sum, overflow) = time.addingReportingOverflow(interval.microseconds)
    if overflow { throw outOfRange }
    time = sum
    let (dayPart, a) = Int64(days).multipliedReportingOverflow(by: CivilCalendar.microsecondsPerDay)
    let (result, b) = dayPart.addingReportingOverflow(time)
    // 4713 BC to 294276 AD.
    guard !a, !b, result >= -210_866_803_200_000_000, result < 9_223_371_331_200_000_000 else {
      throw outOfRange
    }
    return result
  }

  private static func adding(months: Int, toDays days: Int) throws(EvaluationError) -> Int {
    let (year, month, day) = CivilCalendar.date(ofDays: days)
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let length = CivilCalendar.length(ofMonth: newMonth, year: newYear)
    return CivilCalendar.days(year: newYear, month: newMonth, day: min(day, length))
  }

  /// `timestamp - timestamp`: whole days and the rest.
  static func difference(_ a: Int64, _ b: Int64) throws(EvaluationError) -> Interval {
    guard a != .max, a != .min, b != .max, b != .min else {
      throw .runtime("cannot subtract infinite timestamps")
    }
    let (micros, overflow) = a.subtractingReportingOverflow(b)
    if overflow { throw .runtime("interval out of range") }
    let (days, rest) = micros.quotientAndRemainder(dividingBy: CivilCalendar.microsecondsPerDay)
    return Interval(days: Int32(days), microseconds: rest)
  }

  /// `age(a, b)`: years, months and days as a calendar counts them.
  static func age(_ a: Int64, _ b: Int64) throws(EvaluationError) -> Interval {
    guard a != .max, a != .min, b != .max, b != .min else {
      throw .unsupported("age of an infinity")
    }
    let negative = a < b
    let (late, early) = negative ? (b, a) : (a, b)
    let (d1, t1) = CivilCalendar.split(late)
    let (d2, t2) = CivilCalendar.split(early)
    let (y1, m1, day1) = CivilCalendar.date(ofDays: d1)
    let (y2, m2, day2) = CivilCalendar.date(ofDays: d2)
    var time = t1 - t2
    var days = day1 - day2
    var months = (y1 - y2) * 12 + m1 - m2
    if time < 0 {
      time += CivilCalendar.microsecondsPerDay
      days -= 1
    }
    if days < 0 {
      // Borrow the length of the earlier instant's month.
      let borrowed =
        negative
        ? CivilCalendar.length(ofMonth: m1, year: y1) : CivilCalendar.length(ofMonth: m2, year: y2)
      days += negative ? CivilCalendar.length(ofMonth: m2, year: y2) : borrowed
      months -= 1
    }
    let sign: Int32 = negative ? -1 : 1
    return Interval(
      months: Int32(months) * sign, days: Int32(days) * sign, microseconds: time * Int64(sign))
  }
}
