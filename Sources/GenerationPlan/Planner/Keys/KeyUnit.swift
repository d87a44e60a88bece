/// A part of a key that is drawn as a whole.
enum KeyUnit: Hashable, Sendable {
  /// A column that no foreign key sets.
  case column(String)
  /// A foreign key, by its place in `Table.foreignKeys`.
  case reference(Int)
  /// Several foreign keys that share columns, or one of which the key has a part.
  case combination(ParentCombination)
}

/// A key taken apart for planning.
struct KeyAnatomy {
  /// What can tell its rows apart; columns bound to a reference outside the key are not among them.
  var units: [KeyUnit]
  /// A reference to the table itself, which can be chained.
  var selfReference: Int?
}
