/// A name in a schema. It keeps its number when the shrinker gives it a plainer spelling.
struct Identifier: Hashable, Sendable {
  let number: Int
  /// As SQL wants it, quoted where it must be.
  var sql: String

  static func == (left: Identifier, right: Identifier) -> Bool { left.number == right.number }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
