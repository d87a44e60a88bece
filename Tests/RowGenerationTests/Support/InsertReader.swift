/// Reads `INSERT INTO "s"."t" ("a", "b") VALUES (1,2),(…);` with standard-conforming strings.
struct InsertReader {
  /// What the statements say.
  struct Reading {
    var table = ""
    var columns: [String] = []
    /// `nil` is NULL.
    var rows: [[String?]] = []
    /// Rows of each statement.
    var statements: [Int] = []
  }

  private let bytes: [UInt8]
  private var at = 0

  static func read(_ bytes: [UInt8]) throws -> Reading {
    var reader = InsertReader(bytes: bytes)
    var reading = Reading()
    while reader.at < bytes.count { try reader.statement(&reading) }
    return reading
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func statement(_ reading: inout Reading) throws {
    try expect("INSERT INTO ")
    reading.table = try quoted(UInt8(ascii: "\"")) + "."
    try expect(".")
    reading.table += try quoted(UInt8(ascii: "\""))
    try expect(" (")
    reading.columns = [try quoted(UInt8(ascii: "\""))]
    while try isNext(", ", or: ") VALUES\n") {
      reading.columns.append(try quoted(UInt8(ascii: "\"")))
    }
    var count = 0
    repeat {
      try expect("(")
      var row = [try value()]
      while try isNext(",", or: ")") { row.append(try value()) }
      guard row.count == reading.columns.count else { throw failure("\(row.count) values") }
      reading.rows.append(row)
      count += 1
    } while try isNext(",\n", or: ";\n")
    reading.statements.append(count)
  }

  private mutating func value() throws -> String? {
    if peek("NULL") {
      at += 4
      return nil
    }
    if peek("'") { return try quoted(UInt8(ascii: "'")) }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: ")") {
      at += 1
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard text.contains(/^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$/) else {
      throw failure("bare \(text)")
    }
    return text
  }

  /// Text between quotes, doubled ones inside meaning one.
  private mutating func quoted(_ quote: UInt8) throws -> String {
    guard at < bytes.count, bytes[at] == quote else { throw failure("no opening quote") }
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      if bytes[at] == quote {
        at += 1
        guard at < bytes.count, bytes[at] == quote else {
          guard let valid = String(validating: text, as: UTF8.self) else {
            throw failure("not UTF-8")
          }
          return valid
        }
      }
      text.append(bytes[at])
      at += 1
    }
    throw failure("an open quote")
  }

  private func peek(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func isNext(_ text: String, or other: String) throws -> Bool {
    if peek(text) {
      at += text.utf8.count
      return true
    }
    try expect(other)
    return false
  }

  private mutating func expect(_ text: String) throws {
    guard peek(text) else { throw failure("expected \(text)") }
    at += text.utf8.count
  }

  private func failure(_ message: String) -> FormatError {
    let context = String(decoding: bytes[at..<min(at + 30, bytes.count)], as: UTF8.self)
    return FormatError(description: "\(message) at byte \(at): \(context)")
  }
}
