import SQLEvaluation

/// The two-digit groups 00…99, the dates of two centuries and the minutes of a day, ready to be
/// copied.
@safe
struct DigitTables: @unchecked Sendable {
  /// 100 pairs of ASCII digits.
  let pairs: UnsafePointer<UInt16>
  /// 10,000 groups of four ASCII digits.
  let fours: UnsafePointer<UInt32>
  /// `YYYY-MM-DD` and a blank, in 16-byte cells.
  let days: UnsafePointer<(UInt64, UInt64)>
  /// `HH:MM:` and room for two digits, for each minute of a day and the one at its end.
  let minutes: UnsafePointer<UInt64>
  /// 1900-01-01.
  static let firstDay: Int64 = -25_567
  /// Through 2100-12-31.
  static let dayCount: Int64 = 73_414

  /// Made once; 1.2 MB.
  static let shared = DigitTables()

  private init() {
    let pairs = UnsafeMutablePointer<UInt16>.allocate(capacity: 100)
    for value in 0..<100 {
      unsafe (pairs + value).initialize(
        to: UInt16(48 + value / 10) | UInt16(48 + value % 10) << 8)
    }
    unsafe self.pairs = UnsafePointer(pairs)
    let fours = UnsafeMutablePointer<UInt32>.allocate(capacity: 10_000)
    for value in 0..<10_000 {
      unsafe (fours + value).initialize(
        to: UInt32(pairs[value / 100]) | UInt32(pairs[value % 100]) << 16)
    }
    unsafe self.fours = UnsafePointer(fours)
    let days = UnsafeMutablePointer<(UInt64, UInt64)>.allocate(capacity: Int(Self.dayCount))
    for index in 0..<Int(Self.dayCount) {
      let (year, month, day) = CivilCalendar.date(ofDays: Int(Self.firstDay) + index)
      let dash = UInt64(UInt8(ascii: "-"))
      let yearDigits = unsafe UInt64(pairs[year / 100]) | UInt64(pairs[year % 100]) << 16
      unsafe (days + index).initialize(
        to: (
          yearDigits | dash << 32 | UInt64(pairs[month]) << 40 | dash << 56,
          UInt64(pairs[day]) | UInt64(UInt8(ascii: " ")) << 16
        ))
    }
    unsafe self.days = UnsafePointer(days)
    let minutes = UnsafeMutablePointer<UInt64>.allocate(capacity: 24 * 60 + 1)
    for minute in 0...24 * 60 {
      let colon = UInt64(UInt8(ascii: ":"))
      unsafe (minutes + minute).initialize(
        to: UInt64(pairs[minute / 60]) | colon << 16 | UInt64(pairs[minute % 60]) << 24
          | colon << 40)
    }
    unsafe self.minutes = UnsafePointer(minutes)
  }
}
