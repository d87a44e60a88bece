/// The text forms of byte strings.
enum ByteText {
  /// Reads `bytea`: `\x` and hexadecimal digits, or the old escape format.
  static func parse(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    if bytes.starts(with: [92, UInt8(ascii: "x")]) { return hex(bytes.dropFirst(2)) }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 92 else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == 92 {
        result.append(92)
        index += 2
      } else {
        guard index + 3 < bytes.count else { return nil }
        let octal = bytes[(index + 1)...(index + 3)]
        guard octal.allSatisfy({ (48...55).contains($0) }), bytes[index + 1] <= 51 else {
          return nil
        }
        result.append(octal.reduce(0) { $0 << 3 | ($1 - 48) })
        index += 4
      }
    }
    return result
  }

  /// Pairs of hexadecimal digits; white space between pairs is passed over.
  static func hex(_ digits: some Swift.Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var high: UInt8?
    for byte in digits {
      if high == nil, byte == 32 || (9...13).contains(byte) { continue }
      guard let digit = nibble(byte) else { return nil }
      if let lead = high {
        result.append(lead << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? result : nil
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// Lower-case hexadecimal digits.
  static func hexText(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The escape format, `encode(…, 'escape')`.
  static func escapeText(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 92 {
        result += [92, 92]
      } else if byte == 0 || byte >= 128 {
        result += [92, 48 + (byte >> 6), 48 + (byte >> 3 & 7), 48 + (byte & 7)]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A MAC address with `:`, `-` or `.` between digits, or none; six bytes may stand for eight.
  static func hardwareAddress(_ text: String, count: Int) -> [UInt8]? {
    let digits = text.trimmed.utf8.filter { $0 != 58 && $0 != 45 && $0 != 46 }
    guard let bytes = hex(digits) else { return nil }
    if bytes.count == count { return bytes }
    if count == 8, bytes.count == 6 { return bytes[..<3] + [0xFF, 0xFE] + bytes[3...] }
    return nil
  }
}
