/// For how many blocks a code or a table that a block told is kept.
struct KeptBlocks {
  /// Blocks after its own; the first one since ``forget()`` is for its block alone, since the first
  /// repeats, and what they leave, are not like later ones.
  private static let count = 3
  private var left = 0
  private var isFirst = true

  /// Whether what was told before may be kept for the next block.
  var areLeft: Bool { left > 0 }

  /// It is kept for a block.
  mutating func use() { left -= 1 }

  /// It is kept no longer.
  mutating func end() { left = 0 }

  /// A block tells a new one.
  mutating func begin() {
    left = isFirst ? 0 : Self.count
    isFirst = false
  }

  /// The reader has none, or another.
  mutating func forget() { self = KeptBlocks() }
}
