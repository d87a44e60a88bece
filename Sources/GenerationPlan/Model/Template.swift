/// Text with placeholders, the common form of every realistic text generator:
/// `{first_names@p|lower}.{last_names@p|lower}{#}@{email_providers}`.
///
/// | placeholder | stands for |
/// | --- | --- |
/// | `{lexicon}` | an entry of that lexicon |
/// | `{lexicon.field}` | a field of an entry of a related lexicon (`us_places.city`) |
/// | `…@tag` | the same draw as every other `…@tag` of that lexicon in the row |
/// | `…\|filter` | `lower`, `upper`, `slug`, `ascii`, `initial`, `title`, applied in order |
/// | `{digits:4}` | that many decimal digits |
/// | `{int:1-999}` | a whole number of the range, without padding |
/// | `{hex:8}`, `{lower:3}`, `{upper:3}`, `{alnum:10}` | that many characters of the kind |
/// | `{column:title\|slug}` | the row's value of another column of the table |
/// | `{#}` | nothing, or the number that makes a unique value differ from its like |
///
/// `{{` and `}}` are the braces themselves.
public struct Template: Hashable, Sendable {
  /// A part of a template.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// `field` is `nil` for a plain lexicon; equal `tag`s share their draw within a row.
    case lexicon(name: String, field: String?, tag: String?, filters: [Filter])
    case integer(ClosedRange<Int64>)
    case characters(Alphabet, count: Int)
    case column(String, filters: [Filter])
    case discriminator
  }

  /// A change made to a word.
  public enum Filter: String, Hashable, Sendable, CaseIterable {
    case lower, upper
    /// Lower case, ASCII, runs of anything but letters and digits become one hyphen; `untitled`
    /// where nothing is left.
    case slug
    /// Accents dropped, other characters outside ASCII left out.
    case ascii
    /// The first character.
    case initial
    /// Each word begins with a capital.
    case title
  }

  /// Characters drawn one by one.
  public enum Alphabet: String, Hashable, Sendable, CaseIterable {
    case digits, hex, lower, upper, alnum
  }

  public var pieces: [Piece]

  /// Makes a template of its parts.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Why a template cannot be read.
  public struct SyntaxError: Error, Hashable, Sendable {
    public var message: String
    /// The placeholder as written.
    public var placeholder: String
  }

  /// Reads a template.
  ///
  /// - Throws: `SyntaxError` for an unclosed brace, an unknown filter or a malformed argument.
  ///   Whether lexicons and columns exist is for the planner to say.
  public init(parsing source: String) throws(SyntaxError) {
    pieces = []
    var text: [UInt8] = []
    func closeText() {
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    var rest = Array(source.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case Self.opening where rest.first == Self.opening,
        Self.closing where rest.first == Self.closing:
        text.append(byte)
        rest.removeFirst()
      case Self.opening:
        guard let end = rest.firstIndex(of: Self.closing) else {
          throw SyntaxError(
            message: "the brace is never closed",
            placeholder: "{" + String(decoding: rest, as: UTF8.self))
        }
        closeText()
        pieces.append(try Self.piece(rest[..<end]))
        rest = rest[(end + 1)...]
      default: text.append(byte)
      }
    }
    closeText()
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  private static func piece(_ body: ArraySlice<UInt8>) throws(SyntaxError) -> Piece {
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    func fail(_ message: String) -> SyntaxError {
      SyntaxError(message: message, placeholder: "{\(text(body))}")
    }
    if body.elementsEqual("#".utf8) { return .discriminator }
    var filters: [Filter] = []
    let parts = body.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    for word in parts.dropFirst() {
      guard let filter = Filter(rawValue: text(word)) else {
        let known = Filter.allCases.map(\.rawValue).joined(separator: ", ")
        throw fail("unknown filter \"\(text(word))\"; there are \(known)")
      }
      filters.append(filter)
    }
    let head = parts[0]
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      let argument = text(head[(colon + 1)...])
      switch text(head[..<colon]) {
      case "column": return .column(argument, filters: filters)
      case "int":
        let bounds = argument.split(separator: "-").compactMap { Int64($0) }
        guard bounds.count == 2, bounds[0] <= bounds[1] else {
          throw fail("expected {int:LEAST-GREATEST}")
        }
        return .integer(bounds[0]...bounds[1])
      case let kind:
        guard let alphabet = Alphabet(rawValue: kind) else {
          throw fail("unknown placeholder \"\(kind)\"")
        }
        guard let count = Int(argument), (1...4096).contains(count) else {
          throw fail("expected a number of characters from 1 to 4096")
        }
        return .characters(alphabet, count: count)
      }
    }
    let tagged = head.split(separator: UInt8(ascii: "@"), maxSplits: 1)
    let names = tagged.first?.split(separator: UInt8(ascii: "."), maxSplits: 1).map(text) ?? []
    guard let name = names.first else { throw fail("an empty placeholder") }
    return .lexicon(
      name: name, field: names.count > 1 ? names[1] : nil,
      tag: tagged.count > 1 ? text(tagged[1]) : nil, filters: filters)
  }
}
