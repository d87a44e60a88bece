/// What a test could not read back.
struct FormatError: Error, CustomStringConvertible {
  var description: String
}

/// Reads CSV as `COPY … (FORMAT csv)` does: quotes, doubled quotes, NULL for a bare empty field.
///
/// Stricter where the server would be lenient: a bare field holds no quote, and ends its line.
enum CSVReader {
  /// All records, the header first; `nil` is NULL.
  static func read(_ bytes: [UInt8]) throws -> [[String?]] {
    var records: [[String?]] = []
    var record: [String?] = []
    var at = 0
    while at < bytes.count {
      let start = at
      var field: [UInt8] = []
      var isNull = false
      if bytes[at] == quote {
        at += 1
        while true {
          guard at < bytes.count else { throw FormatError(description: "an open quote") }
          if bytes[at] == quote {
            at += 1
            guard at < bytes.count, bytes[at] == quote else { break }
          }
          field.append(bytes[at])
          at += 1
        }
      } else {
        while at < bytes.count, bytes[at] != comma, bytes[at] != newline {
          guard bytes[at] != quote, bytes[at] != 13 else {
            throw FormatError(description: "a bare quote or carriage return at byte \(at)")
          }
          field.append(bytes[at])
          at += 1
        }
        isNull = field.isEmpty
        if record.isEmpty, field.elementsEqual("\\.".utf8), at < bytes.count, bytes[at] == newline {
          throw FormatError(description: "the end of data at byte \(start)")
        }
      }
      guard let text = String(validating: field, as: UTF8.self) else {
        throw FormatError(description: "not UTF-8 at byte \(start)")
      }
      record.append(isNull ? nil : text)
      guard at < bytes.count else { throw FormatError(description: "the last line is not ended") }
      if bytes[at] == newline {
        records.append(record)
        record = []
      } else if bytes[at] != comma {
        throw FormatError(description: "text after a closing quote at byte \(at)")
      } else if at + 1 == bytes.count {
        throw FormatError(description: "a comma at the end")
      }
      at += 1
      // A comma before the line's end opens one more field, a bare empty one.
      if at < bytes.count, bytes[at - 1] == comma, bytes[at] == newline {
        record.append(nil)
        records.append(record)
        record = []
        at += 1
      }
    }
    return records
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
}
