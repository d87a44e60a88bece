import SchemaModel

/// Values in the notation that PostgreSQL itself writes, read byte by byte; all else is left to the
/// full parsers, which are many times slower.
enum UsualText {
  /// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`; `nil` for any other text.
  static func uuid(_ text: String) -> SQLValue? {
    var text = text
    return text.withUTF8 { bytes -> SQLValue? in
      guard bytes.count == 36 else { return nil }
      var halves: (high: UInt64, low: UInt64) = (0, 0)
      var digits = 0
      for place in 0..<36 {
        let byte = unsafe bytes[place]
        if place == 8 || place == 13 || place == 18 || place == 23 {
          guard byte == UInt8(ascii: "-") else { return nil }
          continue
        }
        guard let digit = hexDigit(byte) else { return nil }
        if digits < 16 {
          halves.high = halves.high << 4 | digit
        } else {
          halves.low = halves.low << 4 | digit
        }
        digits += 1
      }
      return .uuid(halves.high, halves.low)
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 48...57: UInt64(byte - 48)
    case 65...70: UInt64(byte - 55)
    case 97...102: UInt64(byte - 87)
    default: nil
    }
  }

  /// `2026-01-31`, and for times `2026-01-31 12:34:56.789+00`; `nil` for any other text.
  static func time(_ text: String, _ type: SQLType) -> SQLValue? {
    let isZoned: Bool
    switch type {
    case .date, .timestamp: isZoned = false
    case .timestampTZ: isZoned = true
    default: return nil
    }
    var text = text
    return text.withUTF8 { bytes -> SQLValue? in
      var reader = unsafe Digits(bytes: bytes)
      guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
        reader.skip("-"), let day = reader.number(2), year > 0, (1...12).contains(month), day >= 1,
        day <= CivilCalendar.length(ofMonth: month, year: year)
      else { return nil }
      let days = CivilCalendar.days(year: year, month: month, day: day)
      if case .date = type { return reader.isAtEnd ? .date(Int32(days)) : nil }
      guard reader.skip(" "), let hour = reader.number(2), reader.skip(":"),
        let minute = reader.number(2), reader.skip(":"), let second = reader.number(2),
        hour < 24, minute < 60, second < 60, let fraction = reader.fraction()
      else { return nil }
      if isZoned { guard reader.skip("+"), reader.number(2) == 0 else { return nil } }
      guard reader.isAtEnd else { return nil }
      let seconds = Int64(hour * 3600 + minute * 60 + second)
      let time = Int64(days) * CivilCalendar.microsecondsPerDay + seconds * 1_000_000 + fraction
      return isZoned ? .timestampTZ(time) : .timestamp(time)
    }
  }

  /// Walks over digits and what stands between them.
  @safe
  private struct Digits {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

    var isAtEnd: Bool { unsafe offset == bytes.count }

    /// A number of exactly so many digits.
    mutating func number(_ count: Int) -> Int? {
      guard unsafe offset + count <= bytes.count else { return nil }
      var value = 0
      for _ in 0..<count {
        let byte = unsafe bytes[offset]
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
        offset += 1
      }
      return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard unsafe offset < bytes.count && bytes[offset] == UInt8(ascii: character) else {
        return false
      }
      offset += 1
      return true
    }

    /// Microseconds after a point, 0 where there is none; `nil` for more digits than those.
    mutating func fraction() -> Int64? {
      guard skip(".") else { return 0 }
      var (value, digits): (Int64, Int) = (0, 0)
      while let digit = number(1) {
        value = value * 10 + Int64(digit)
        digits += 1
        guard digits <= 6 else { return nil }
      }
      guard digits > 0 else { return nil }
      for _ in digits..<6 { value *= 10 }
      return value
    }
  }
}
