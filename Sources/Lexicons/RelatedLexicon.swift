/// A table of facts that belong together, drawn a row at a time: a city with its state, its ZIP
/// prefix and its time zone.
public struct RelatedLexicon: Hashable, Sendable {
  /// Lower case with underscores, unique in the catalogue among plain lexicons too.
  public let name: String

  /// What each cell of a row is, in order; lower case with underscores.
  public let fields: [String]

  /// Each as long as `fields`. No two rows are equal; a cell may be empty where a fact does not
  /// apply (a currency without a symbol of its own).
  public let rows: [[String]]

  /// How often each row is met, relative to the others, or `nil` where all are equal.
  ///
  /// As many as there are rows, each at least 1; their sum fits a `UInt32`.
  public let weights: [UInt32]?

  /// Makes a related lexicon.
  ///
  /// - Precondition: every row is as long as `fields`; `weights` is `nil` or as long as `rows`.
  public init(name: String, fields: [String], rows: [[String]], weights: [UInt32]? = nil) {
    precondition(
      weights == nil || weights?.count == rows.count,
      "lexicon \(name): \(rows.count) rows, \(weights?.count ?? 0) weights")
    for row in rows {
      precondition(
        row.count == fields.count,
        "lexicon \(name): \(row) has \(row.count) cells, not \(fields.count)")
    }
    self.name = name
    self.fields = fields
    self.rows = rows
    self.weights = weights
  }

  /// The place of a field in a row, or `nil` where there is no such field.
  ///
  /// - Complexity: O(fields)
  public func index(of field: String) -> Int? { fields.firstIndex(of: field) }

  /// The cells of one field, a row each (so with repeats), or `nil` where there is no such field.
  ///
  /// - Complexity: O(rows)
  public func column(_ field: String) -> [String]? {
    index(of: field).map { place in rows.map { $0[place] } }
  }
}
