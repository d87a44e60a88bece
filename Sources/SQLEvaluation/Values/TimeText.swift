/// How dates and times are written: ISO 8601 as PostgreSQL's `DateStyle` `ISO` has it, in UTC.
enum TimeText {
  /// `HH:MM:SS[.ffffff]`, hours unbounded, trailing zeros of the fraction dropped.
  static func clock(_ microseconds: UInt64) -> String {
    let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    var text = "\(pad(seconds / 3600)):\(pad(seconds / 60 % 60)):\(pad(seconds % 60))"
    if fraction > 0 {
      var digits = pad(fraction, 6)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text
  }

  /// `YYYY-MM-DD`, with ` BC` before year 1.
  static func date(_ days: Int32) -> String {
    if days == .max { return "infinity" }
    if days == .min { return "-infinity" }
    let (text, isBC) = dayText(Int(days))
    return isBC ? text + " BC" : text
  }

  /// `YYYY-MM-DD HH:MM:SS[.ffffff]`, with `+00` for a zoned type.
  static func timestamp(_ microseconds: Int64, zoned: Bool) -> String {
    if microseconds == .max { return "infinity" }
    if microseconds == .min { return "-infinity" }
    let (days, rest) = CivilCalendar.split(microseconds)
    let (text, isBC) = dayText(days)
    return text + " " + clock(UInt64(rest)) + (zoned ? "+00" : "") + (isBC ? " BC" : "")
  }

  private static func dayText(_ days: Int) -> (String, Bool) {
    let (year, month, day) = CivilCalendar.date(ofDays: days)
    let shown = year > 0 ? year : 1 - year
    return ("\(pad(UInt64(shown), 4))-\(pad(UInt64(month)))-\(pad(UInt64(day)))", year <= 0)
  }

  /// Decimal digits, zeros in front up to `width`.
  static func pad(_ value: UInt64, _ width: Int = 2) -> String {
    let digits = String(value)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }
}
