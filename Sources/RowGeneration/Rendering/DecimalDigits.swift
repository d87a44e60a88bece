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
      let (year, month, day) = civilDate(days: Self.firstDay + Int64(index))
      var cell: (UInt64, UInt64) = (0, 0)
      let text = decimal(year, 4) + [45] + decimal(Int64(month), 2) + [45] + decimal(Int64(day), 2)
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

/// The Gregorian date of a day number (0 is 1970-01-01).
///
/// Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
func civilDate(days: Int64) -> (year: Int64, month: Int, day: Int) {
  let z = days + 719_468
  let era = z.flooredDivision(by: 146_097)
  let dayOfEra = z - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shifted = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * shifted + 2) / 5 + 1
  let month = shifted < 10 ? shifted + 3 : shifted - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), Int(month), Int(day))
}
