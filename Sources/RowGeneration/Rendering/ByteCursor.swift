import SQLEvaluation

/// The write position in a row's cell or in a block: raw stores without a check of their own.
///
/// A cell has room for its row's greatest length and 64 bytes more, and the row writer proves as much
/// of a block before each row, so that words may be copied in whole SIMD vectors.
@safe
struct ByteCursor {
  private(set) var position: UnsafeMutableRawPointer
  private let tables: DigitTables

  init(_ position: UnsafeMutableRawPointer) {
    unsafe self.position = position
    tables = .shared
  }

  /// Writes what is rare or long by calls. They work on a copy, so that a loop of the usual cases
  /// keeps its position in a register.
  @inline(__always)
  mutating func called<Result>(_ write: (_ cursor: inout ByteCursor) -> Result) -> Result {
    var copy = self
    defer { unsafe position = copy.position }
    return write(&copy)
  }

  /// Goes on elsewhere.
  @inline(__always)
  mutating func move(to position: UnsafeMutableRawPointer) { unsafe self.position = position }

  @inline(__always)
  mutating func byte(_ value: UInt8) {
    unsafe position.storeBytes(of: value, as: UInt8.self)
    unsafe position += 1
  }

  /// Bytes that are copied at once, whatever the length.
  static let copiedBytes = 32

  /// Copies a fragment; writes up to 31 bytes beyond.
  @inline(__always)
  mutating func fragment(_ fragment: Fragment) {
    let count = fragment.length
    if count > Self.copiedBytes { unsafe long(fragment.bytes, count: count) }
    unsafe position.storeBytes(
      of: fragment.bytes.loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
    unsafe position += count
  }

  /// Copies the word of a record of a `WordTable`; writes up to a record's size.
  @inline(__always)
  mutating func record<Record: BitwiseCopyable>(_ record: UnsafeRawPointer, as _: Record.Type) {
    unsafe position.storeBytes(of: record.load(as: Record.self), as: Record.self)
    let lengthOffset = MemoryLayout<Record>.size &- 1
    unsafe position += Int(record.load(fromByteOffset: lengthOffset, as: UInt8.self))
  }

  /// Writes fixed bytes.
  @inline(__always)
  mutating func affix(_ affix: Affix) {
    unsafe position.storeBytes(of: affix.bits, as: UInt64.self)
    unsafe position += affix.count
  }

  /// Copies a run of bytes, 32 at a time; reads and writes up to 31 bytes beyond.
  @inline(__always)
  mutating func run(_ source: UnsafeRawPointer, count: Int) {
    var done = 0
    repeat {
      unsafe (position + done).storeBytes(
        of: (source + done).loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
      done &+= Self.copiedBytes
    } while done < count
    unsafe position += count
  }

  /// Copies what is behind the first `copiedBytes` bytes.
  @inline(never)
  private func long(_ source: UnsafeRawPointer, count: Int) {
    unsafe (position + 32).copyMemory(from: source + 32, byteCount: count - 32)
  }

  /// Copies bytes that need not be padded.
  mutating func copy(_ text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe position.copyMemory(from: start, byteCount: bytes.count)
      unsafe position += bytes.count
    }
  }

  /// Two decimal digits; `value` is below 100.
  @inline(__always)
  mutating func pair(_ value: Int) {
    assert(value >= 0 && value < 100)
    unsafe position.storeBytes(of: tables.pair(value), as: UInt16.self)
    unsafe position += 2
  }

  /// Four decimal digits; `value` is below 10,000.
  @inline(__always)
  mutating func fourDigits(_ value: UInt64) {
    unsafe position.storeBytes(
      of: tables.four(Int(truncatingIfNeeded: value)), as: UInt32.self)
    unsafe position += 4
  }

  /// A number without padding.
  ///
  /// Below 10^8 without a branch on its length, which random numbers would mispredict: all eight
  /// digits at once, shifted past the leading zeros. Columns of short numbers take theirs from a
  /// table.
  @inline(__always)
  mutating func unsigned(_ value: UInt64) {
    if value < DigitTables.shortLimit {
      let digits = tables.short(Int(truncatingIfNeeded: value))
      unsafe position.storeBytes(of: digits, as: UInt64.self)
      unsafe position += Int(truncatingIfNeeded: digits >> 56)
      return
    }
    guard value < 100_000_000 else { return called { $0.large(value) } }
    let digits = eightDigits(value)
    let zeros = min((digits ^ 0x3030_3030_3030_3030).trailingZeroBitCount, 56) & ~7
    unsafe position.storeBytes(of: digits >> UInt64(zeros), as: UInt64.self)
    unsafe position += 8 - zeros / 8
  }

  /// The eight decimal digits of a number below 10^8, one a byte, the first digit lowest.
  @inline(__always)
  private func eightDigits(_ value: UInt64) -> UInt64 {
    let high = value / 10_000
    let low = value &- high &* 10_000
    return UInt64(tables.four(Int(truncatingIfNeeded: high)))
      | UInt64(tables.four(Int(truncatingIfNeeded: low))) << 32
  }

  @inline(never)
  private mutating func large(_ value: UInt64) {
    let high = value / 100_000_000
    unsigned(high)
    let digits = eightDigits(value - high * 100_000_000)
    unsafe position.storeBytes(of: digits, as: UInt64.self)
    unsafe position += 8
  }

  /// A number with its sign.
  @inline(__always)
  mutating func signed(_ value: Int64) {
    if value < 0 { byte(UInt8(ascii: "-")) }
    unsigned(value.magnitude)
  }

  /// A number in at least `digits` digits.
  mutating func zeroPadded(_ value: UInt64, digits: Int) {
    var power: UInt64 = 10
    for _ in 1..<max(1, digits) {
      if value < power { byte(48) }
      power = power &* 10
    }
    unsigned(value)
  }

  /// A fraction of exactly `digits` digits, as after a decimal point.
  @inline(__always)
  mutating func fraction(_ value: UInt64, digits: Int) {
    var rest = value
    var place = digits
    while place >= 2 {
      unsafe (position + place - 2).storeBytes(of: tables.pair(Int(rest % 100)), as: UInt16.self)
      rest /= 100
      place -= 2
    }
    if place == 1 { unsafe position.storeBytes(of: UInt8(48 + rest % 10), as: UInt8.self) }
    unsafe position += digits
  }

  /// A decimal of `scale` fractional digits.
  @inline(__always)
  mutating func decimal(_ value: Int64, scale: Int) {
    if value < 0 { byte(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    if scale == 2 {
      let whole = magnitude / 100
      unsigned(whole)
      byte(UInt8(ascii: "."))
      pair(Int(magnitude - whole * 100))
    } else {
      called { $0.wideDecimal(magnitude, scale: scale) }
    }
  }

  @inline(never)
  private mutating func wideDecimal(_ magnitude: UInt64, scale: Int) {
    guard scale > 0 else { return unsigned(magnitude) }
    var power: UInt64 = 1
    for _ in 0..<scale { power *= 10 }
    unsigned(magnitude / power)
    byte(UInt8(ascii: "."))
    fraction(magnitude % power, digits: scale)
  }

  /// `YYYY-MM-DD`, and ` BC` behind it before the year 1.
  @inline(__always)
  mutating func date(_ day: Int64) {
    yearMonthDay(day)
    if day < -719_162 { called { $0.beforeChrist() } }
  }

  /// `YYYY-MM-DD`, the years before 1 counted as they are named.
  @inline(__always)
  private mutating func yearMonthDay(_ day: Int64) {
    let index = day &- DigitTables.firstDay
    if index >= 0 && index < DigitTables.dayCount {
      tabled(Int(index))
      unsafe position += 10
    } else {
      called { $0.rareDate(day) }
    }
  }

  /// `YYYY-MM-DD` and a blank, without going on.
  @inline(__always)
  private func tabled(_ index: Int) {
    let (year, rest) = tables.day(index)
    unsafe position.storeBytes(of: year, as: UInt32.self)
    unsafe position.storeBytes(of: rest, toByteOffset: 4, as: UInt64.self)
  }

  @inline(never)
  private mutating func rareDate(_ day: Int64) {
    let (year, month, dayOfMonth) = CivilCalendar.date(ofDays: Int(day))
    let isBefore = year <= 0
    zeroPadded(UInt64(isBefore ? 1 - year : year), digits: 4)
    byte(UInt8(ascii: "-"))
    pair(month)
    byte(UInt8(ascii: "-"))
    pair(dayOfMonth)
  }

  /// `HH:MM:SS` and, where `digits` and the value ask for it, a fraction.
  @inline(__always)
  mutating func time(_ microseconds: Int64, digits: Int) {
    let whole = UInt64(bitPattern: microseconds)
    let seconds = whole / 1_000_000
    time(seconds: seconds, rest: whole &- seconds &* 1_000_000, digits: digits)
  }

  @inline(__always)
  private mutating func time(seconds: UInt64, rest: UInt64, digits: Int) {
    // Halves of words are divided in fewer instructions.
    let clock = UInt32(truncatingIfNeeded: seconds)
    let minute = clock / 60
    let second = UInt64(tables.pair(Int(clock &- minute &* 60)))
    let digits = tables.minute(Int(minute)) | second << 48
    unsafe position.storeBytes(of: digits, as: UInt64.self)
    unsafe position += 8
    if rest != 0 && digits > 0 {
      byte(UInt8(ascii: "."))
      fraction(rest, digits: 6)
    }
  }

  /// `YYYY-MM-DD HH:MM:SS`, fraction and offset as the type has them.
  ///
  /// - Returns: the day.
  @inline(__always) @discardableResult
  mutating func timestamp(_ microseconds: Int64, digits: Int, zoned: Bool) -> Int64 {
    let since = UInt64(bitPattern: microseconds &- DigitTables.firstDay &* Self.dayLength)
    guard since < UInt64(DigitTables.dayCount &* Self.dayLength) else {
      return called { $0.rareTimestamp(microseconds, digits: digits, zoned: zoned) }
    }
    // Unsigned divisions by what the compiler knows are a multiplication each.
    let seconds = since / 1_000_000
    let day = seconds / 86_400
    tabled(Int(day))
    unsafe position += 11
    time(
      seconds: seconds &- day &* 86_400, rest: since &- seconds &* 1_000_000, digits: digits)
    if zoned { offset() }
    return Int64(day) &+ DigitTables.firstDay
  }

  @inline(never)
  private mutating func rareTimestamp(_ microseconds: Int64, digits: Int, zoned: Bool) -> Int64 {
    let day = microseconds.flooredDivision(by: Self.dayLength)
    yearMonthDay(day)
    byte(UInt8(ascii: " "))
    time(microseconds - day * Self.dayLength, digits: digits)
    if zoned { offset() }
    if day < -719_162 { beforeChrist() }
    return day
  }

  /// The offset from UTC, which is where all times are.
  @inline(__always)
  mutating func offset() {
    unsafe position.storeBytes(of: Self.zeroOffset, as: UInt32.self)
    unsafe position += 3
  }

  /// `+00`, and a byte that is written over.
  private static let zeroOffset: UInt32 = 0x00_30_30_2b
  /// A day in microseconds.
  private static let dayLength: Int64 = 86_400_000_000

  @inline(never)
  private mutating func beforeChrist() {
    for character in " BC".utf8 { byte(character) }
  }

  /// The 36 characters of a UUID.
  @inline(__always)
  mutating func uuid(high: UInt64, low: UInt64) {
    hex(high >> 32, digits: 8)
    byte(45)
    hex(high >> 16 & 0xffff, digits: 4)
    byte(45)
    hex(high & 0xffff, digits: 4)
    byte(45)
    hex(low >> 48, digits: 4)
    byte(45)
    hex(low >> 32 & 0xffff, digits: 4)
    hex(low & 0xffff_ffff, digits: 8)
  }

  /// The lowest `digits` (4 or 8) hexadecimal digits of a word: each nibble is spread to a byte and
  /// moved to '0'…'9' or 'a'…'f' without a branch.
  @inline(__always)
  private mutating func hex(_ value: UInt64, digits: Int) {
    var x = value
    x = (x | x << 16) & 0x0000_ffff_0000_ffff
    x = (x | x << 8) & 0x00ff_00ff_00ff_00ff
    x = (x | x << 4) & 0x0f0f_0f0f_0f0f_0f0f
    let letters = (x &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    let text = (x &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).byteSwapped
    if digits == 8 {
      unsafe position.storeBytes(of: text, as: UInt64.self)
    } else {
      unsafe position.storeBytes(of: UInt32(truncatingIfNeeded: text >> 32), as: UInt32.self)
    }
    unsafe position += digits
  }
}
