/// Numbers for people to read.
public enum Quantity {
  /// `12,345,678`.
  public static func exact(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return count < 0 ? "-" + text : text
  }

  /// `12.3M`: three significant digits and K, M, G or T.
  public static func short(_ count: Double) -> String { scaled(count, ["", "K", "M", "G", "T"]) }

  /// `512 MB`: powers of a thousand.
  public static func bytes(_ count: Double) -> String {
    scaled(count, [" B", " kB", " MB", " GB", " TB"])
  }

  /// `0.42 s`, `12.3 s`, `4:05 min`, `1:02:03 h`.
  public static func duration(_ seconds: Double) -> String {
    if seconds < 9.995 { return "\(fixed(seconds, 2)) s" }
    if seconds < 59.95 { return "\(fixed(seconds, 1)) s" }
    return "\(clock(seconds)) \(seconds < 3599.5 ? "min" : "h")"
  }

  /// `0:07`, `12:34`, `1:02:03`.
  public static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }

  private static func scaled(_ count: Double, _ units: [String]) -> String {
    var value = count
    var unit = 0
    while abs(value) >= 999.5, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    let digits = unit == 0 || abs(value) >= 99.95 ? 0 : abs(value) >= 9.995 ? 1 : 2
    return fixed(value, digits) + units[unit]
  }

  /// A number with so many decimals, rounded half away from zero.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    let factor = [1.0, 10, 100, 1000][digits]
    let scaled = Int((abs(value) * factor).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % Int(factor))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(scaled / Int(factor)).\(zeros)\(fraction)"
  }
}
