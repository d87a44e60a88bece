import Foundation

@testable import RowGeneration

/// Ordinals as text, by other means than the engine's: Foundation's calendar, 128-bit arithmetic.
enum ReferenceText {
  static func text(_ value: Int64, _ notation: OrdinalNotation) -> String {
    switch notation {
    case .integer, .count: return "\(value)"
    case .decimal(let scale): return decimal(value, scale)
    case .date: return date(value)
    case .time(let digits, let zoned): return clock(value, digits) + (zoned ? "+00" : "")
    case .timestamp(let digits, let zoned):
      let day = Int64((Double(value) / 86_400_000_000).rounded(.down))
      var exactDay = day
      // The quotient of doubles may be one off near midnight.
      while Int128(exactDay) * 86_400_000_000 > Int128(value) { exactDay -= 1 }
      while Int128(exactDay + 1) * 86_400_000_000 <= Int128(value) { exactDay += 1 }
      let parts = date(exactDay).split(separator: " ")
      return parts[0] + " " + clock(value - exactDay * 86_400_000_000, digits)
        + (zoned ? "+00" : "") + (parts.count > 1 ? " BC" : "")
    }
  }

  static func decimal(_ value: Int64, _ scale: Int) -> String {
    let digits = String(Int128(value).magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    if scale == 0 { return sign + padded }
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  static func date(_ day: Int64) -> String {
    // The proleptic Gregorian calendar repeats after 400 years: look up a year after 2000.
    let cycle: Int64 = 146_097
    let inCycle = ((day - 10_957) % cycle + cycle) % cycle
    let cycles = (day - 10_957 - inCycle) / cycle
    let moment = Date(timeIntervalSince1970: Double(inCycle + 10_957) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    let year = Int64(parts.year!) + 400 * cycles
    let shown = year > 0 ? year : 1 - year
    let padded = String(repeating: "0", count: max(0, 4 - "\(shown)".count)) + "\(shown)"
    let rest = String(format: "-%02d-%02d", parts.month!, parts.day!)
    return padded + rest + (year > 0 ? "" : " BC")
  }

  /// A fraction is written in full, or not at all where it is zero.
  static func clock(_ microseconds: Int64, _ digits: Int) -> String {
    let seconds = microseconds / 1_000_000
    let whole = String(
      format: "%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60)
    let rest = microseconds % 1_000_000
    if rest == 0 || digits == 0 { return whole }
    return whole + String(format: ".%06ld", rest)
  }
}
