/// Bytes that are about to be copied: where they lie, and how many they are.
///
/// 32 bytes from `bytes` on may be read, whatever the length.
@safe
struct Fragment: BitwiseCopyable {
  /// More bytes than any block holds, so that a row of them is refused.
  static let greatestLength = 1 << 22 - 1

  let bytes: UnsafeRawPointer
  let length: Int
}
