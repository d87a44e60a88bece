/// Reads a row of CSV as `COPY … (FORMAT csv)` does: a bare empty field is NULL.
struct CSVFields {
  private let bytes: [UInt8]
  private var offset = 0

  /// The fields of one row, its line's end included; `nil` where the bytes are not one row.
  ///
  /// - Complexity: O(bytes).
  static func read(_ bytes: some Collection<UInt8>) -> [String?]? {
    var reader = CSVFields(bytes: Array(bytes))
    var fields: [String?] = []
    while true {
      guard let field = reader.field(), reader.offset < reader.bytes.count else { return nil }
      fields.append(field.text)
      let end = reader.bytes[reader.offset]
      reader.offset += 1
      if end == newline { return reader.offset == reader.bytes.count ? fields : nil }
      guard end == comma else { return nil }
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")

  /// A field as read.
  private struct Field { var text: String? }

  /// The next field; `nil` where it is not UTF-8 or its quotes do not match.
  private mutating func field() -> Field? {
    guard offset < bytes.count, bytes[offset] == Self.quote else {
      let start = offset
      while offset < bytes.count, bytes[offset] != Self.comma, bytes[offset] != Self.newline {
        offset += 1
      }
      if start == offset { return Field(text: nil) }
      return String(validating: bytes[start..<offset], as: UTF8.self).map { Field(text: $0) }
    }
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      if bytes[offset] == Self.quote {
        offset += 1
        guard offset < bytes.count, bytes[offset] == Self.quote else {
          return String(validating: text, as: UTF8.self).map { Field(text: $0) }
        }
      }
      text.append(bytes[offset])
      offset += 1
    }
    return nil
  }
}
