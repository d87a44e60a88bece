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
      guard let entries = LexiconCatalogue.named(name)?.entries else { continue }
      // There are no duplicates among them.
      all[name] = Words(length: lengths(entries), count: entries.count)
    }
    for name in LexiconCatalogue.relatedNames {
      guard let group = LexiconCatalogue.related(name) else { continue }
      for field in group.fields {
        guard let cells = group.column(field) else { continue }
        all["\(name).\(field)"] = Words(length: lengths(cells), count: Set(cells).count)
      }
    }
    return all
  }()

  private static func lengths(_ words: [String]) -> ClosedRange<Int> {
    var least = Int.max
    var most = 0
    for word in words {
      let length = word.utf8.count { $0 & 0xC0 != 0x80 }
      least = min(least, length)
      most = max(most, length)
    }
    return min(least, most)...most
  }
}
