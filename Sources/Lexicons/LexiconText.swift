/// The notation the lexicons are written in.
///
/// A text is a sequence of sections, each a heading and the lines up to the next. Headings are
/// `[name words] fields`; the words, in any order, say how the lines are read:
///
/// | heading | lines |
/// | --- | --- |
/// | `[colours]` | entries with `\|` between them, over as many lines as needed |
/// | `[colours lines]` | an entry a line, which may hold `\|` |
/// | `[colours weighted]` | as without, each entry ending in `*` and its weight |
/// | `[colours rows] name\|hex` | a related lexicon: a row a line, `\|` between its cells |
/// | `[colours groups] kind\|name` | a related lexicon of two fields: a kind, `:`, its entries |
///
/// Weighted rows end in one more cell, the weight; weighted groups have it at each entry. A line
/// that ends in `|` needs nothing after it: empty pieces are left out, except in rows.
enum LexiconText {
  /// What a heading and its lines make.
  enum Section {
    case plain(Lexicon)
    case related(RelatedLexicon)
  }

  /// A part of a text. Bytes in an array are taken apart in a tenth of the time of a string's.
  typealias Bytes = ArraySlice<UInt8>

  /// A section whose lines are not read yet.
  struct Unread {
    let heading: Heading
    fileprivate let lines: Bytes

    /// Reads the lines.
    ///
    /// - Precondition: they are well formed; the offending one is printed.
    /// - Complexity: O(bytes)
    func read() -> Section { heading.section(of: lines.split(separator: UInt8(ascii: "\n"))) }
  }

  /// Finds the headings of a text, which begins with one.
  ///
  /// - Precondition: they are well formed; the offending one is printed.
  /// - Complexity: O(bytes)
  static func sections(_ text: String) -> [Unread] {
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter {
      bytes[$0] == UInt8(ascii: "[") && ($0 == 0 || bytes[$0 - 1] == UInt8(ascii: "\n"))
    }
    return starts.indices.map { place in
      let section = bytes[
        starts[place]..<(place + 1 < starts.count ? starts[place + 1] : bytes.count)]
      let end = section.firstIndex(of: UInt8(ascii: "\n")) ?? section.endIndex
      return Unread(heading: Heading(section[..<end]), lines: section[end...])
    }
  }

  /// The pieces between separators, without blanks around them.
  static func pieces(_ line: Bytes, keepingEmpty: Bool = false) -> [String] {
    line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map(trimmed).filter { keepingEmpty || !$0.isEmpty }
  }

  /// A piece without the blanks around it.
  static func trimmed(_ piece: Bytes) -> String {
    var rest = piece.drop { $0 == UInt8(ascii: " ") }
    while rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// `word*12` as a word and its weight.
  ///
  /// - Precondition: the piece has a weight of at least 1.
  static func weighted(_ piece: String) -> (word: String, weight: UInt32) {
    guard
      let star = piece.utf8.lastIndex(of: UInt8(ascii: "*")),
      let weight = UInt32(piece[piece.utf8.index(after: star)...]), weight > 0
    else { preconditionFailure("no weight in \"\(piece)\"") }
    return (String(piece[..<star]), weight)
  }
}
