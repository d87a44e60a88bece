import Lexicons
import Synchronization

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
  /// - Complexity: O(1) after the first call for these words.
  static func measure(_ name: String, field: String?) -> Words? {
    let place = field.map { "\(name).\($0)" } ?? name
    if let known = known.withLock({ $0[place] }) { return known }
    guard let words = words(name, field: field) else { return nil }
    // A plain lexicon has no duplicates.
    let count = field == nil ? words.count : Set(words).count
    let measured = Words(length: lengths(words), count: count)
    known.withLock { $0[place] = measured }
    return measured
  }

  /// The entries of a lexicon, or the cells of a related lexicon's field.
  static func words(_ name: String, field: String?) -> [String]? {
    guard let field else { return LexiconCatalogue.named(name)?.entries }
    return LexiconCatalogue.related(name)?.column(field)
  }

  /// Every name that `measure` knows, `lexicon` and `lexicon.field`, sorted.
  static var names: [String] {
    let fields = LexiconCatalogue.relatedNames.flatMap { name in
      (LexiconCatalogue.related(name)?.fields ?? []).map { "\(name).\($0)" }
    }
    return (LexiconCatalogue.names + fields).sorted()
  }

  private static let known = Mutex<[String: Words]>([:])

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
