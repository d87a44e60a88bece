import SQLEvaluation

/// What numbers, dates and times are written from: groups of digits, days of a year and minutes ready
/// to be copied, in one run of memory, so that a cursor needs one address for all.
@safe
struct DigitTables: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer

  /// 1900-03-01. Years are counted from March on, so that a leap day ends one.
  static let firstDay: Int64 = -25_508
  private static let firstYear = 1900
  /// Through 2100-02-28: every fourth year has a leap day.
  static let dayCount: Int64 = 73_049
  private static let longestYear = 366
  /// Numbers below this have their text in a table.
  static let shortLimit: UInt64 = 10_000
  private static let minuteCount = 24 * 60 + 1

  private static let foursOffset = 100 * MemoryLayout<UInt16>.stride + 56
  private static let shortsOffset = foursOffset + Int(shortLimit) * MemoryLayout<UInt32>.stride
  private static let minutesOffset = shortsOffset + Int(shortLimit) * MemoryLayout<UInt64>.stride
  private static let daysOffset = minutesOffset + minuteCount * MemoryLayout<UInt64>.stride + 8
  private static let byteCount = daysOffset + longestYear * MemoryLayout<UInt64>.stride

  /// Made once; 130 KiB, of which a loop uses little.
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

  /// `YYYY` and `-MM-DD `, with an eighth byte that means nothing, for the day at `index` from the
  /// first on. 16 instructions; a table of all days would not stay in the nearest cache.
  @inline(__always)
  func day(_ index: Int) -> (year: UInt32, rest: UInt64) {
    // In quarters of days a year is 1,461 long, and its first day is at 0 to 3 of them
    // (Neri and Schneider, "Euclidean affine functions and their application to calendar
    // algorithms", 2022).
    let quarters = UInt32(truncatingIfNeeded: index) &* 4 &+ 3
    let year = quarters / 1461
    let day = Int(truncatingIfNeeded: (quarters &- year &* 1461) / 4)
    let rest = unsafe base.load(fromByteOffset: Self.daysOffset &+ day &* 8, as: UInt64.self)
    return (four(Self.firstYear &+ Int(year) &+ Int(truncatingIfNeeded: rest &>> 56)), rest)
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
    for index in 0..<Self.longestYear {
      // From 1903-03-01 on: the year that ends with the first leap day.
      let (year, month, day) = CivilCalendar.date(ofDays: Int(Self.firstDay) + 3 * 365 + index)
      let text =
        dash | UInt64(pair(month)) << 8 | dash << 24 | UInt64(pair(day)) << 32
        | UInt64(UInt8(ascii: " ")) << 48 | UInt64(year - Self.firstYear - 3) << 56
      unsafe base.storeBytes(
        of: text, toByteOffset: Self.daysOffset + index * 8, as: UInt64.self)
    }
  }
}
