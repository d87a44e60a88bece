import SQLEvaluation
import SchemaModel

/// Collects entries as texts in PostgreSQL's notation; what a type cannot read is left out later.
struct EdgeCaseTexts {
  let schema: Schema
  private(set) var list: [(name: String, text: String)] = []

  init(schema: Schema) { self.schema = schema }

  /// Adds an entry.
  mutating func add(_ name: String, _ text: String) { list.append((name, text)) }

  /// Adds entries.
  mutating func add(_ entries: KeyValuePairs<String, String>) {
    for (name, text) in entries { add(name, text) }
  }

  // MARK: Characters

  /// A text that holds what the entry is about, in several lengths, longest first.
  private static let variants: [(name: String, texts: [String])] = [
    ("leading blank", [" leading", " x"]), ("trailing blank", ["trailing ", "x "]),
    ("apostrophe", ["O'Brien", "'"]), ("double quotes", ["\"quoted\"", "\""]),
    ("semicolon", ["one;two", ";"]), ("backslash", ["C:\\temp", "\\"]),
    ("comma", ["one,two", ","]), ("the word NULL", ["NULL"]),
    ("accents", ["Ñandú à Zürich", "é"]), ("CJK", ["名字と漢字", "字"]),
    ("emoji", ["😀👍🎉", "😀"]), ("right to left", ["שלום مرحبا", "ש"]),
    ("combining marks", ["Ame\u{301}lie", "e\u{301}"]),
  ]

  /// The length of the long text where nothing bounds it.
  static let longTextLength = 10_000

  /// Entries of a character type.
  mutating func characters(_ type: SQLType, named name: String, longest: Int?) {
    let bound = longest.map { min($0, type.maximumLength ?? $0) } ?? type.maximumLength
    let limit = bound ?? Int.max
    add("empty string", "")
    if limit >= 1 { add("one character", "x") }
    if let bound, bound > 1, bound <= 1_000_000 { add("longest", Self.filler(bound)) }
    let words = NameWords(name, vocabulary: NameRuleIndex.standard.vocabulary).words
    if words.contains("email") || words.contains("mail") {
      add([
        "plus-addressing": "edge+case@example.com", "apostrophe in e-mail": "o'brien@example.com",
        "short e-mail": "a@b.co",
      ])
    }
    for (entry, texts) in Self.variants {
      let fitting = texts.first { text in
        type == .singleByteChar
          ? text.utf8.count == 1
          : type == .name ? text.utf8.count <= 63 : text.unicodeScalars.count <= limit
      }
      if let fitting { add(entry, fitting) }
    }
    if bound == nil {
      add([
        "new line": "first line\nsecond line", "carriage return": "first line\r\nsecond line",
        "tab": "left\tright", "long text": Self.filler(Self.longTextLength),
      ])
    }
  }

  /// Letters and digits in order, that many characters.
  static func filler(_ count: Int) -> String {
    let alphabet = "Abcdefghijklmnopqrstuvwxyz0123456789"
    return String(
      String(repeating: alphabet, count: count / alphabet.count + 1).prefix(count))
  }

  // MARK: Arrays

  /// Entries of an array type: few, many and missing elements, and the element's own entries.
  mutating func arrays(of element: SQLType, longest: Int?) {
    let base = schema.baseType(of: element)
    let inner = EdgeCaseCatalogue.entries(for: element, in: schema)
      .map { $0.value.text(as: base) }.filter { $0.count <= 100 }
    add("empty array", "{}")
    // What an element's domain demands of it is not asked of an entry's elements.
    guard let first = inner.first(where: { !$0.isEmpty }),
      !PartDomain.isConstrained(element, in: schema)
    else { return }
    func literal(_ items: [String?]) -> String {
      "{" + items.map { $0.map(Self.quoted) ?? "NULL" }.joined(separator: base.arrayDelimiter) + "}"
    }
    add("one element", literal([first]))
    let count = max(1, min(longest ?? 20, 20))
    add("many elements", literal((0..<count).map { inner[$0 % inner.count] }))
    add("NULL inside", literal([first, nil]))
    add("only NULL inside", literal([nil]))
  }

  private static func quoted(_ item: String) -> String {
    "\"" + item.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
