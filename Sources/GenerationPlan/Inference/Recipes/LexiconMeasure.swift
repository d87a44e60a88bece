import Lexicons

/// The lengths of each lexicon's words, measured once.
enum LexiconMeasure {
  struct Words: Hashable, Sendable {
    var length: ClosedRange<Int>
    /// How many entries differ.
    var count: Int
  }

  /// Characters of the shortest and longest entry; `nil` for a lexicon or field that does not
  /// exist.
  ///
  /// - Complexity: O(1) after the first call.
  static func measure(_ name: String, field: String?) -> Words? {
    all[field.map { "\(name).\($0)" } ?? name]
  }

  /// The entries of a lexicon, or the cells of a related lexicon's field.
  static func words(_ name: String, field: String?) -> [String]? {
    guard let field else { return LexiconCatalogue.named(name)?.entries }
    return LexiconCatalogue.related(name)?.column(field)
  }

  /// Every name that `measure` knows, `lexicon` and `lexicon.field`, sorted.
  static let names: [String] = all.keys.sorted()

  private static let all: [String: Words] = {
    var all: [String: Words] = [:]
    for name in LexiconCatalogue.names {
      if let lexicon = LexiconCatalogue.named(name) { all[name] = measure(lexicon.entries) }
    }
    for name in LexiconCatalogue.relatedNames {
      guard let group = LexiconCatalogue.related(name) else { continue }
      for field in group.fields {
        if let cells = group.column(field) { all["\(name).\(field)"] = measure(cells) }
      }
    }
    return all
  }()

  private static func measure(_ words: [String]) -> Words {
    let lengths = words.map { $0.unicodeScalars.count }
    return Words(
      length: (lengths.min() ?? 0)...(lengths.max() ?? 0), count: Set(words).count)
  }
}
