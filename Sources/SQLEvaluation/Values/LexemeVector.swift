/// A `tsvector` as a set of lexemes with their positions, however it is written.
struct LexemeVector: Hashable {
  /// The positions of each lexeme, with their weights, as written: `2A`.
  private var positions: [String: Set<String>] = [:]

  /// Reads the text of a value.
  init(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
        continue
      }
      let lexeme = Self.lexeme(&rest)
      let places = rest.prefix { $0 != " " }
      rest.removeFirst(places.count)
      let written = String(String.UnicodeScalarView(places.drop { $0 == ":" }))
      // D is the weight of a position without one.
      let each = written.uppercased().split(separator: ",").map { $0.filter { $0 != "D" } }
      positions[lexeme, default: []].formUnion(each)
    }
  }

  /// Takes a lexeme off the front: quoted, with quotes and backslashes doubled, or bare.
  private static func lexeme(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var lexeme = String.UnicodeScalarView()
    let isQuoted = rest.first == "'"
    if isQuoted { rest.removeFirst() }
    while let next = rest.first {
      if isQuoted, next == "'" {
        rest.removeFirst()
        if rest.first != "'" { break }
      } else if !isQuoted, next == " " || next == ":" {
        break
      } else if next == "\\", rest.count > 1 {
        rest.removeFirst()
      }
      lexeme.append(rest.removeFirst())
    }
    return String(lexeme)
  }
}
