/// Fixed bytes before or behind a value, few enough to be stored at once.
struct Affix: Sendable {
  /// The most bytes.
  static let capacity = MemoryLayout<UInt64>.size

  /// The bytes, the first one lowest.
  let bits: UInt64
  let count: Int

  /// - Precondition: no more bytes than `capacity`.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count <= Self.capacity)
    bits = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    count = bytes.count
  }
}
