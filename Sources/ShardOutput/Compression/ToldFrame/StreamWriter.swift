/// Writes a stream of bits that its reader starts from the end, at the highest bit set (RFC 8878,
/// section 4), from words that hold their bits ready.
///
/// The bits gather from the highest of a word downwards, so that new ones take one shift.
@safe
struct StreamWriter {
  private var position: UnsafeMutableRawPointer
  private var bits: UInt64 = 0
  /// The number of bits in the lowest six; what is above them adds up what the words have there.
  private(set) var count: UInt64 = 0

  /// Writes from `position` on, with up to 8 bytes stored behind what is written.
  init(_ position: UnsafeMutableRawPointer) {
    unsafe self.position = unsafe position
  }

  /// Adds the highest bits of a word, as many as its lowest byte says.
  ///
  /// What is below them in the word goes with them, so that all bits added between two calls of
  /// ``flush()``, 7 more and what is below the last ones have 64 in all.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    add(word, word)
  }

  /// Adds the highest bits of a word, as many as the lowest byte of `width` says.
  @inline(__always)
  mutating func add(_ word: UInt64, _ width: UInt64) {
    bits = bits &>> width | word
    count &+= width
  }

  /// Moves whole bytes to memory.
  @inline(__always)
  mutating func flush() {
    let whole = count & 0x3F
    // Where there are no bits, none of those stored counts.
    unsafe position.storeBytes(of: (bits &>> (64 &- whole)).littleEndian, as: UInt64.self)
    unsafe position += Int(truncatingIfNeeded: whole &>> 3)
    count = whole & 7
  }

  /// Ends the stream with the bit that marks its end.
  ///
  /// - Returns: the byte behind it.
  mutating func finish() -> UnsafeMutableRawPointer {
    add(1 << 63 | 1)
    flush()
    return unsafe position + (count > 0 ? 1 : 0)
  }
}

extension UInt64 {
  /// The lowest bits highest, and the others below them.
  @inline(__always)
  func rotatedRight(_ width: UInt64) -> UInt64 { self &>> width | self &<< (64 &- width) }
}
