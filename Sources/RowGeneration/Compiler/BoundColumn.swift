import SchemaModel

/// Where a column's value stands in a batch, and how it is written.
struct BoundColumn: Sendable {
  /// The value's text, when the state is 0.
  var pieces: [Piece]
  /// The vector that tells 0: the pieces; 1: NULL; n: `overlays[n - 2]`. `nil` where it is always 0.
  var state: Int?
  /// Texts that replace the pieces: edge cases, a case's constants.
  var overlays: [String] = []
  /// The vector of the ordinal, for countable types: relations and keys read it.
  var ordinal: Int?
  /// Written in SQL without quotes (numbers, truth values).
  var isBare = false

  /// The vectors it reads.
  var slots: [Int] { pieces.flatMap(\.slots) + [state, ordinal].compactMap { $0 } }

  /// The same column over other vectors.
  func renamed(_ slots: (Int) -> Int) -> BoundColumn {
    var copy = self
    copy.pieces = pieces.map { $0.renamed(slots) }
    copy.state = state.map(slots)
    copy.ordinal = ordinal.map(slots)
    return copy
  }
}
