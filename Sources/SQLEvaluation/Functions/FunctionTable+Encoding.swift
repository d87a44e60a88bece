extension FunctionTable {
  /// Digests and encodings.
  static func addEncodings(to table: inout OverloadTable) {
    table.unary("md5", .text, .text) { a throws(EvaluationError) in
      .text(ByteText.hexText(MD5.digest(Array(try a.text().utf8))))
    }
    table.unary("md5", .bytea, .text) { a throws(EvaluationError) in
      .text(ByteText.hexText(MD5.digest(try a.bytes())))
    }
    table.binary("encode", .bytea, .text, .text) { a, b throws(EvaluationError) in
      let bytes = try a.bytes()
      switch try b.text().lowercased() {
      case "hex": return .text(ByteText.hexText(bytes))
      case "escape": return .text(ByteText.escapeText(bytes))
      case "base64": return .text(Base64.encode(bytes))
      default: throw .runtime("unrecognized encoding: \"\(try b.text())\"")
      }
    }
    table.binary("decode", .text, .text, .bytea) { a, b throws(EvaluationError) in
      let text = try a.text()
      let decoded: [UInt8]?
      switch try b.text().lowercased() {
      case "hex": decoded = ByteText.hex(text.utf8)
      case "escape": decoded = ByteText.parse(text.hasPrefix("\\x") ? "\\" + text : text)
      case "base64": decoded = Base64.decode(text)
      default: throw .runtime("unrecognized encoding: \"\(try b.text())\"")
      }
      guard let decoded else { throw .runtime("invalid \(try b.text()) data") }
      return .bytes(decoded)
    }
    table.binary("get_byte", .bytea, .int4, .int4) { a, b throws(EvaluationError) in
      let (bytes, index) = (try a.bytes(), Int(clamping: try b.integer()))
      guard bytes.indices.contains(index) else { throw .runtime("index out of valid range") }
      return .integer(Int64(bytes[index]))
    }
    for name in ["convert_from"] {
      table.binary(name, .bytea, .text, .text) { a, b throws(EvaluationError) in
        guard ["utf8", "utf-8", "unicode"].contains(try b.text().lowercased()) else {
          throw .unsupported("convert_from with an encoding other than UTF8")
        }
        guard let text = String(validating: try a.bytes(), as: UTF8.self), !text.utf8.contains(0)
        else { throw .runtime("invalid byte sequence for encoding \"UTF8\"") }
        return .text(text)
      }
    }
    table.binary("convert_to", .text, .text, .bytea) { a, b throws(EvaluationError) in
      guard ["utf8", "utf-8", "unicode"].contains(try b.text().lowercased()) else {
        throw .unsupported("convert_to with an encoding other than UTF8")
      }
      return .bytes(Array(try a.text().utf8))
    }
  }
}

/// Base 64 as PostgreSQL writes it: a new line after 76 characters.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var column = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      value <<= UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        let digit = Int(value >> UInt32(18 - 6 * index) & 63)
        result.append(index <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
      column += 4
      if column >= 76 {
        result.append(10)
        column = 0
      }
    }
    if column == 0, result.last == 10, bytes.count % 57 != 0 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var value: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text.utf8 where byte != 32 && !(9...13).contains(byte) {
      if byte == UInt8(ascii: "=") {
        guard count >= 2, padding < 2 else { return nil }
        padding += 1
        value <<= 6
      } else {
        guard padding == 0, let digit = alphabet.firstIndex(of: byte) else { return nil }
        value = value << 6 | UInt32(digit)
      }
      count += 1
      if count == 4 {
        for shift in [16, 8, 0].prefix(3 - padding) {
          result.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
        }
        (value, count) = (0, 0)
      }
    }
    return count == 0 ? result : nil
  }
}
