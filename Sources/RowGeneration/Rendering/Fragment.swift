/// Bytes of a row that is about to be written: where they lie, how many they are, and which repeat
/// they may be. 16 bytes, made by the kernels of a batch and copied by the row writer.
///
/// 32 bytes from `bytes` on may be read, whatever the length.
@safe
struct Fragment: BitwiseCopyable {
  /// More bytes than any block holds, so that a row of them is refused.
  static let greatestLength = 1 << 22 - 1
  /// The longest repeat that is told; longer words are rare, and cost little untold.
  static let longestRepeat = 1 << 10 - 1

  let bytes: UnsafeRawPointer
  private let shape: UInt32
  /// The repeat's place among the tracked ones; below 0 where none is told.
  let tracked: Int32

  /// - Parameters:
  ///   - repeated: how many of the leading bytes the tracked repeat covers.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, length: Int, tracked: Int32 = -1, repeated: Int = 0) {
    unsafe self.bytes = bytes
    shape = UInt32(truncatingIfNeeded: length) << 10 | UInt32(truncatingIfNeeded: repeated)
    self.tracked = tracked
  }

  @inline(__always) var length: Int { Int(shape >> 10) }
  @inline(__always) var repeated: Int { Int(shape & 0x3ff) }
}
