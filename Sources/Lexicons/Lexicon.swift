/// A list of words or phrases that stand for one kind of thing: `last_names`, `order_statuses`.
///
/// Entries are in a fixed order, without duplicates or blanks at either end, and at most
/// ``longestEntry`` bytes of UTF-8 each, so that a table of padded words can hold them.
public struct Lexicon: Hashable, Sendable {
  /// The most bytes of UTF-8 that an entry may take.
  public static let longestEntry = 120

  /// Lower case with underscores, unique in the catalogue.
  public let name: String

  public let entries: [String]

  /// How often each entry is met, relative to the others, or `nil` where all are equal.
  ///
  /// As many as there are entries, each at least 1; their sum fits a `UInt32`.
  public let weights: [UInt32]?

  /// Makes a lexicon.
  ///
  /// - Precondition: `weights` is `nil` or as long as `entries`.
  public init(name: String, entries: [String], weights: [UInt32]? = nil) {
    precondition(
      weights == nil || weights?.count == entries.count,
      "lexicon \(name): \(entries.count) entries, \(weights?.count ?? 0) weights")
    self.name = name
    self.entries = entries
    self.weights = weights
  }
}
