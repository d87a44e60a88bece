/// Rows of text under a header, in columns.
struct TextGrid {
  var header: [String]
  /// `nil` is NULL.
  var rows: [[String?]]
  /// The width to keep to; lines are cut there. `nil` where there is no terminal.
  var columnCount: Int?

  /// A column is never wider than this: the rest of a long text says little.
  private static let widestColumn = 40

  /// The lines, each with its line feed.
  var text: String {
    let cells = [header] + rows.map { $0.map { Self.visible($0) } }
    let widths = header.indices.map { column in
      cells.reduce(0) { max($0, Self.width(of: $1[column])) }
    }
    var lines: [String] = []
    for (place, row) in cells.enumerated() {
      let padded = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - Self.width(of: cell))
      }
      lines.append(cut(padded.joined(separator: "  ")))
      if place == 0 {
        lines.append(cut(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func cut(_ line: String) -> String {
    var kept = ""
    var width = 0
    for character in line {
      width += Self.width(of: character)
      if let columnCount, width > columnCount { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept
  }

  /// A cell as it can stand on one line: control characters escaped, and cut.
  private static func visible(_ cell: String?) -> String {
    guard let cell else { return "NULL" }
    var text = ""
    var width = 0
    for character in cell {
      let shown =
        switch character {
        case "\n": "\\n"
        case "\r", "\r\n": "\\r"
        case "\t": "\\t"
        case let character where character.unicodeScalars.contains { $0.value < 32 }: "\u{FFFD}"
        default: String(character)
        }
      width += Self.width(of: shown)
      if width > widestColumn - 1 { return text + "…" }
      text += shown
    }
    return text
  }

  private static func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// Two columns for East Asian wide characters and emoji (Unicode Standard Annex 11, roughly).
  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
