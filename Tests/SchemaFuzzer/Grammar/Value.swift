/// A value of the row that every table is known to hold: what the conditions are built around.
enum Value: Hashable, Sendable {
  case whole(Int)
  /// A number in units of the last decimal place.
  case decimal(units: Int, scale: Int)
  case text(String)
  case boolean(Bool)
  /// Days since 2000-01-01.
  case day(Int)
  /// Seconds since 2000-01-01 00:00 UTC, or since midnight for a time of day.
  case seconds(Int)
  case list([Value])
  case range(Int, Int)
  /// A value that conditions do not look into, as SQL writes it.
  case opaque(String)

  /// A text as SQL writes it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// The words of a value of `family` between the quotes, or the bare number.
  func plain(_ family: Family) -> String {
    switch self {
    case .whole(let number): "\(number)"
    case .decimal(let units, let scale): Self.decimal(units, scale)
    case .text(let text), .opaque(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .day(let day): CalendarDate(day: day).text
    case .seconds(let seconds): family == .time ? Self.clock(seconds) : Self.moment(seconds, family)
    case .list(let values):
      "{"
        + values.map { value in
          if case .array(let element) = family { return "\"" + value.plain(element) + "\"" }
          return value.plain(family)
        }.joined(separator: ",") + "}"
    case .range(let lower, let upper):
      "["
        + [lower, upper].map { bound in
          guard case .range(let element) = family else { return "\(bound)" }
          return "\"" + element.value(numbered: bound).plain(element) + "\""
        }.joined(separator: ",") + ")"
    }
  }

  private static func decimal(_ units: Int, _ scale: Int) -> String {
    guard scale > 0 else { return "\(units)" }
    let digits = String(abs(units))
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
      .joined(separator: ":")
  }

  private static func moment(_ seconds: Int, _ family: Family) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    return CalendarDate(day: day).text + " " + clock(seconds - day * 86_400)
      + (family == .timestamp(zoned: true) ? "+00" : "")
  }
}
