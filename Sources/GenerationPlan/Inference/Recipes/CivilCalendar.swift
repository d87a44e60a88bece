/// The proleptic Gregorian calendar, on days since 1970-01-01.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`.
enum CivilCalendar {
  /// Microseconds of a day.
  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Days from 1970-01-01 to a date; year 0 is 1 BC.
  ///
  /// - Complexity: O(1).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that many days after 1970-01-01.
  ///
  /// - Complexity: O(1).
  static func date(ofDays days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// Whether `year` has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days of a month, 1 to 12.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 is Sunday.
  static func dayOfWeek(ofDays days: Int) -> Int { ((days + 4) % 7 + 7) % 7 }

  /// The ISO 8601 week and the year it belongs to.
  static func isoWeek(ofDays days: Int) -> (year: Int, week: Int) {
    let monday = days - (dayOfWeek(ofDays: days) + 6) % 7
    let year = date(ofDays: monday + 3).year
    let firstThursday = self.days(year: year, month: 1, day: 4)
    let firstMonday = firstThursday - (dayOfWeek(ofDays: firstThursday) + 6) % 7
    return (year, (monday - firstMonday) / 7 + 1)
  }

  /// Days and microseconds of the day of an instant; floors, also before 1970.
  static func split(_ microseconds: Int64) -> (days: Int, microseconds: Int64) {
    var (days, rest) = microseconds.quotientAndRemainder(dividingBy: 86_400_000_000)
    if rest < 0 {
      days -= 1
      rest += 86_400_000_000
    }
    return (Int(days), rest)
  }
}
