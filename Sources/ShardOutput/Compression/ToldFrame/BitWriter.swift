/// Writes fields of bits, the first ones lowest, as headers and the descriptions of tables have them
/// (RFC 8878, sections 3.1.1.3 and 4.1.1).
@safe
struct BitWriter {
  /// The most bits that may be added between two calls of ``flush()``.
  static let capacity = 56

  private var position: UnsafeMutableRawPointer
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  /// Writes from `position` on, with up to 8 bytes stored behind what is written.
  init(_ position: UnsafeMutableRawPointer) {
    unsafe self.position = unsafe position
  }

  /// Adds the `width` bits of `value`, which has no others.
  @inline(__always)
  mutating func add(_ value: UInt64, _ width: UInt64) {
    bits |= value &<< count
    count &+= width
  }

  /// Moves whole bytes to memory, so that there is room for ``capacity`` bits.
  @inline(__always)
  mutating func flush() {
    unsafe position.storeBytes(of: bits.littleEndian, as: UInt64.self)
    unsafe position += Int(truncatingIfNeeded: count &>> 3)
    bits &>>= count & ~7
    count &= 7
  }

  /// Ends with what there is.
  ///
  /// - Returns: the byte behind it.
  mutating func finish() -> UnsafeMutableRawPointer {
    flush()
    return unsafe position + (count > 0 ? 1 : 0)
  }
}
