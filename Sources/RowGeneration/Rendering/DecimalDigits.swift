import SQLEvaluation

/// What numbers, dates and times are written from: groups of digits, days and minutes ready to be
/// copied, in one run of memory, so that a cursor needs one address for all.
@safe
struct DigitTables: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer

  /// 1900-01-01.
  static let firstDay: Int64 = -25_567
  /// Through 2100-12-31.
  static let dayCount: Int64 = 73_414
  /// Numbers below this have their text in a table.
  static let shortLimit: UInt64 = 10_000
  private static let minuteCount = 24 * 60 + 1

  private static let foursOffset = 100 * MemoryLayout<UInt16>.stride + 56
  private static let shortsOffset = foursOffset + Int(shortLimit) * MemoryLayout<UInt32>.stride
  private static let minutesOffset = shortsOffset + Int(shortLimit) * MemoryLayout<UInt64>.stride
  private static let daysOffset = minutesOffset + minuteCount * MemoryLayout<UInt64>.stride + 8
  private static let byteCount = daysOffset + Int(dayCount) * 16

  /// Made once; 1.3 MB.
  static let shared = DigitTables()

  /// Two ASCII digits; `value` is below 100.
  @inline(__always)
  func pair(_ value: Int) -> UInt16 {
    unsafe base.load(fromByteOffset: value &* 2, as: UInt16.self)
  }

  /// Four ASCII digits; `value` is below 10,000.
  @inline(__always)
  func four(_ value: Int) -> UInt32 {
    unsafe base.load(fromByteOffset: Self.foursOffset &+ value &* 4, as: UInt32.self)
  }

  /// The digits of a number below 10,000 without leading zeros, and in the highest byte how many
  /// they are.
  @inline(__always)
  func short(_ value: Int) -> UInt64 {
    unsafe base.load(fromByteOffset: Self.shortsOffset &+ value &* 8, as: UInt64.self)
  }

  /// `HH:MM:` and room for two digits; `value` is a minute of a day, or the one at its end.
  @inline(__always)
  func minute(_ value: Int) -> UInt64 {
    unsafe base.load(fromByteOffset: Self.minutesOffset &+ value &* 8, as: UInt64.self)
  }

  /// `YYYY-MM-DD` and a blank, for the day at `index` from the first on.
  @inline(__always)
  func day(_ index: Int) -> SIMD16<UInt8> {
    unsafe base.load(fromByteOffset: Self.daysOffset &+ index &* 16, as: SIMD16<UInt8>.self)
  }

  private init() {
    unsafe base = .allocate(byteCount: Self.byteCount, alignment: 64)
    for value in 0..<100 {
      let digits = UInt16(48 + value / 10) | UInt16(48 + value % 10) << 8
      unsafe base.storeBytes(of: digits, toByteOffset: value * 2, as: UInt16.self)
    }
    for value in 0..<Int(Self.shortLimit) {
      let digits = UInt32(pair(value / 100)) | UInt32(pair(value % 100)) << 16
      unsafe base.storeBytes(
        of: digits, toByteOffset: Self.foursOffset + value * 4, as: UInt32.self)
      let count = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4
      unsafe base.storeBytes(
        of: UInt64(digits >> UInt32(32 - count * 8)) | UInt64(count) << 56,
        toByteOffset: Self.shortsOffset + value * 8, as: UInt64.self)
    }
    let colon = UInt64(UInt8(ascii: ":"))
    for minute in 0..<Self.minuteCount {
      unsafe base.storeBytes(
        of: UInt64(pair(minute / 60)) | colon << 16 | UInt64(pair(minute % 60)) << 24
          | colon << 40, toByteOffset: Self.minutesOffset + minute * 8, as: UInt64.self)
    }
    let dash = UInt64(UInt8(ascii: "-"))
    var (year, month, day) = CivilCalendar.date(ofDays: Int(Self.firstDay))
    var length = CivilCalendar.length(ofMonth: month, year: year)
    for index in 0..<Int(Self.dayCount) {
      let head =
        UInt64(four(year)) | dash << 32 | UInt64(pair(month)) << 40 | dash << 56
      let tail = UInt64(pair(day)) | UInt64(UInt8(ascii: " ")) << 16
      let place = Self.daysOffset + index * 16
      unsafe base.storeBytes(of: head, toByteOffset: place, as: UInt64.self)
      unsafe base.storeBytes(of: tail, toByteOffset: place + 8, as: UInt64.self)
      day += 1
      guard day > length else { continue }
      (year, month, day) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
      length = CivilCalendar.length(ofMonth: month, year: year)
    }
  }
}
