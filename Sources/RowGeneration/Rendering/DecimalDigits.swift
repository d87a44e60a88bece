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
      var cell: (UInt64, UInt64) = (0, 0)
      let text =
        decimal(Int64(year), 4) + [45] + decimal(Int64(month), 2) + [45] + decimal(Int64(day), 2)
      for (place, byte) in text.enumerated() {
        if place < 8 {
          cell.0 |= UInt64(byte) << UInt64(place * 8)
        } else {
          cell.1 |= UInt64(byte) << UInt64((place - 8) * 8)
        }
      }
      unsafe (days + index).initialize(to: cell)
    }
    unsafe self.days = UnsafePointer(days)
  }
}

/// `value` in at least `digits` decimal digits.
private func decimal(_ value: Int64, _ digits: Int) -> [UInt8] {
  let text = Array(String(value).utf8)
  return Array(repeating: 48, count: max(0, digits - text.count)) + text
}
