import SQLEvaluation

/// The two-digit groups 00…99 and the dates of two centuries, ready to be copied.
@safe
struct DigitTables: @unchecked Sendable {
  /// 100 pairs of ASCII digits.
  let pairs: UnsafePointer<UInt16>
  /// `YYYY-MM-DD` in 16-byte cells.
  let days: UnsafePointer<(UInt64, UInt64)>
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
    let days = UnsafeMutablePointer<(UInt64, UInt64)>.allocate(capacity: Int(Self.dayCount))
    for index in 0..<Int(Self.dayCount) {
      let (year, month, day) = CivilCalendar.date(ofDays: Int(Self.firstDay) + index)
      let dash = UInt64(UInt8(ascii: "-"))
      let yearDigits = unsafe UInt64(pairs[year / 100]) | UInt64(pairs[year % 100]) << 16
      unsafe (days + index).initialize(
        to: (
          yearDigits | dash << 32 | UInt64(pairs[month]) << 40 | dash << 56, UInt64(pairs[day])
        ))
    }
    unsafe self.days = UnsafePointer(days)
  }
}
