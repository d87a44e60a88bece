/// Bytes of a row that is about to be written: where they lie, how many they are, and which repeat
/// they may be. 16 bytes, made by the kernels of a batch and copied by the row writer.
///
/// 32 bytes from `bytes` on may be read, whatever the length.
@safe
struct Fragment: BitwiseCopyable {
  /// More bytes than any block holds, so that a row of them is refused.
  static let greatestLength = 1 << 22 - 1
  /// The most leading bytes of a word that are known to repeat; the rest is compared.
  static let longestRepeat = 1 << 10 - 1

  let bytes: UnsafeRawPointer
  private let shape: UInt32
  private let identity: Int32

  /// - Parameters:
  ///   - identity: which tracked repeat it is; below 0 for none.
  ///   - repeated: how many of the leading bytes the repeat covers.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, length: Int, identity: Int32 = -1, repeated: Int = 0) {
    unsafe self.bytes = bytes
    shape = UInt32(truncatingIfNeeded: length) << 10 | UInt32(truncatingIfNeeded: repeated)
    self.identity = identity
  }

  /// Whether a repeat is told.
  @inline(__always) var isTracked: Bool { identity >= 0 }
  /// The repeat's place among the tracked ones.
  @inline(__always) var tracked: Int { Int(identity) }

  @inline(__always) var length: Int { Int(shape >> 10) }
  /// Leading bytes that the tracked repeat covers.
  @inline(__always) var repeated: Int { isTracked ? Int(shape & 0x3ff) : 0 }
}
