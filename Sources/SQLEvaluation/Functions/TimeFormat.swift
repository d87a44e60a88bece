/// `to_char` of timestamps, for the patterns that give digits and English names.
enum TimeFormat {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  /// Longest first, so that `MONTH` is not read as `MON`.
  private static let fields = [
    "YYYY", "YYY", "YY", "Y", "IYYY", "MONTH", "Month", "month", "MON", "Mon", "mon", "MM", "DDD",
    "DAY", "Day", "day", "DY", "Dy", "dy", "DD", "D", "HH24", "HH12", "HH", "MI", "SS", "MS", "US",
    "AM", "PM", "am", "pm", "Q", "IW", "ID", "J", "CC", "WW", "W",
  ].sorted { $0.utf8.count > $1.utf8.count }

  static func format(_ instant: Int64, _ template: String) throws(EvaluationError) -> String {
    if instant == .max || instant == .min { throw .unsupported("to_char of an infinity") }
    var result = ""
    var rest = template[...]
    var fill = true
    while let first = rest.first {
      if first == "\"" {
        rest.removeFirst()
        result += rest.prefix { $0 != "\"" }
        rest = rest.drop { $0 != "\"" }.dropFirst()
      } else if rest.hasPrefix("FM") {
        fill = false
        rest = rest.dropFirst(2)
      } else if let field = fields.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(field.count)
        if rest.hasPrefix("TH") || rest.hasPrefix("th") { throw .unsupported("to_char suffix TH") }
        result += value(field, instant, fill: fill)
        fill = true
      } else if first.isLetter {
        throw .unsupported("to_char pattern \"\(template)\"")
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
  }

  private static func value(_ field: String, _ instant: Int64, fill: Bool) -> String {
    let (day, time) = CivilCalendar.split(instant)
    let (year, month, dayOfMonth) = CivilCalendar.date(ofDays: day)
    let shown = year > 0 ? year : 1 - year
    let seconds = time / 1_000_000
    let hour = Int(seconds / 3600)
    func digits(_ value: Int, _ width: Int) -> String {
      fill ? TimeText.pad(UInt64(value), width) : String(value)
    }
    func name(_ word: String, _ width: Int) -> String {
      let cased =
        field.first?.isLowercase == true
        ? word.lowercased()
        : (field.dropFirst().first?.isUppercase == true ? word.uppercased() : word)
      return fill && width > 0 ? cased.padded(to: width) : cased
    }
    let weekday = CivilCalendar.dayOfWeek(ofDays: day)
    let dayOfYear = day - CivilCalendar.days(year: year, month: 1, day: 1) + 1
    switch field {
    case "YYYY": return digits(shown, 4)
    case "YYY": return digits(shown % 1000, 3)
    case "YY": return digits(shown % 100, 2)
    case "Y": return String(shown % 10)
    case "IYYY": return digits(CivilCalendar.isoWeek(ofDays: day).year, 4)
    case "MONTH", "Month", "month": return name(months[month - 1], 9)
    case "MON", "Mon", "mon": return name(String(months[month - 1].prefix(3)), 0)
    case "MM": return digits(month, 2)
    case "DDD": return digits(dayOfYear, 3)
    case "DAY", "Day", "day": return name(days[weekday], 9)
    case "DY", "Dy", "dy": return name(String(days[weekday].prefix(3)), 0)
    case "DD": return digits(dayOfMonth, 2)
    case "D": return String(weekday + 1)
    case "HH24": return digits(hour, 2)
    case "HH12", "HH": return digits((hour + 11) % 12 + 1, 2)
    case "MI": return digits(Int(seconds / 60 % 60), 2)
    case "SS": return digits(Int(seconds % 60), 2)
    case "MS": return digits(Int(time % 1_000_000 / 1000), 3)
    case "US": return digits(Int(time % 1_000_000), 6)
    case "AM", "PM": return hour < 12 ? "AM" : "PM"
    case "am", "pm": return hour < 12 ? "am" : "pm"
    case "Q": return String((month - 1) / 3 + 1)
    case "IW": return digits(CivilCalendar.isoWeek(ofDays: day).week, 2)
    case "ID": return String((weekday + 6) % 7 + 1)
    case "J": return String(day + 2_440_588)
    case "CC": return digits((shown + 99) / 100, 2)
    case "WW": return digits((dayOfYear - 1) / 7 + 1, 2)
    default: return String((dayOfMonth - 1) / 7 + 1)
    }
  }
}
