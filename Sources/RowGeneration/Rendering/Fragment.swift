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

  /// Values that others of the row may echo: kinds 1 to 127; 0 is of no kind.
  static let echoCount = 1 << 7
  /// Tracked repeats have 24 bits.
  static let trackedLimit = 1 << 24

  let bytes: UnsafeRawPointer
  private let shape: UInt32
  private let identity: Int32

  /// - Parameters:
  ///   - identity: which repeat it is, and whether others of the row echo it.
  ///   - repeated: how many of the leading bytes the repeat covers.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, length: Int, identity: Int32 = -1, repeated: Int = 0) {
    unsafe self.bytes = bytes
    shape = UInt32(truncatingIfNeeded: length) << 10 | UInt32(truncatingIfNeeded: repeated)
    self.identity = identity
  }

  /// The identity of a tracked repeat of a kind; none, below 0, beyond the limit.
  static func identity(tracked: Int, echo: Int) -> Int32 {
    tracked < trackedLimit ? Int32(echo) << 24 | Int32(tracked) : -1
  }

  /// Whether a repeat is told.
  @inline(__always) var isTracked: Bool { identity >= 0 }
  /// The repeat's place among the tracked ones.
  @inline(__always) var tracked: Int { Int(identity & 0xff_ffff) }
  /// The kind of value it is to the others of its row.
  @inline(__always) var echo: Int { Int(identity >> 24) }

  @inline(__always) var length: Int { Int(shape >> 10) }
  /// Leading bytes that the tracked repeat covers.
  @inline(__always) var repeated: Int { isTracked ? Int(shape & 0x3ff) : 0 }
}
