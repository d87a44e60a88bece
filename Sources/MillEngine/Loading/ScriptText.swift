/// Text of others, such as the name of a table, made safe where a load script holds it.
enum ScriptText {
  /// A PL/pgSQL block as a statement, between dollar quotes that do not occur in it.
  ///
  /// - Parameter lines: the block from its `DECLARE` or `BEGIN` to its `END`.
  static func block(_ lines: [String]) -> [String] {
    let body = lines.joined(separator: "\n")
    let tags = (0...).lazy.map { $0 == 0 ? "$rowmill$" : "$rowmill\($0)$" }
    let tag = tags.first { !body.contains($0) } ?? "$rowmill$"
    return ["DO \(tag)"] + lines.dropLast() + ["\(lines.last ?? "") \(tag);"]
  }

  /// One argument of psql's own commands, in whose quotes a backslash begins an escape and which end
  /// with their line.
  static func argument(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "''"
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  /// A comment of one line.
  static func comment(_ text: String) -> String {
    "-- " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Whether the text can stand within one of psql's own commands.
  static func isOneLine(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  }
}
