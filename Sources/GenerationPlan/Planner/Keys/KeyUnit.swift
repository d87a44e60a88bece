/// A part of a key that is drawn as a whole.
enum KeyUnit: Hashable, Sendable {
  /// A column that no foreign key sets.
  case column(String)
  /// A foreign key, by its place in `Table.foreignKeys`.
  case reference(Int)
}

/// A key taken apart for planning.
struct KeyAnatomy {
  /// What can tell its rows apart; columns bound to a reference outside the key are not among them.
  var units: [KeyUnit]
  /// References that overlap with an earlier unit: drawn within it.
  var within: Set<KeyUnit>
  /// A reference to the table itself, which can be chained.
  var selfReference: Int?
}
