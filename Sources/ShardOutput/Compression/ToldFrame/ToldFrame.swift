/// Writes zstd frames (RFC 8878, section 3.1.1) of bytes whose repeats are known.
///
/// libzstd takes sequences too (`ZSTD_compressSequences`), but prepares them for every level and every
/// kind of input, which took 200 instructions for each of them. Here it is 135, and frames are 1 %
/// larger.
///
/// A match that copied the wrong bytes would make a frame that decodes without an error to something
/// else. The checksum of the content, 3 % of the time, is what tells any stock reader.
///
/// Not thread-safe.
@safe
final class ToldFrame {
  private var literals = LiteralsCoder()
  private var sequences = SequencesCoder()

  /// What is stored to behind the bytes of a frame at most: a block is written before it is known
  /// that it is shorter than its bytes.
  static let slackByteCount = 1 << 19
  private static let magic: UInt32 = 0xFD2F_B528
  /// A content size of 4 bytes, the window as long as the content, a checksum.
  private static let descriptor: UInt8 = 2 << 6 | 1 << 5 | 1 << 2
  private static let blockHeaderByteCount = 3

  deinit {
    literals.deallocate()
    sequences.deallocate()
  }

  /// Writes the frame of `source`.
  ///
  /// - Parameters:
  ///   - told: the repeats, in blocks, as ``MatchSequence`` says.
  ///   - target: room for the bytes of `source`, 3 more a block, and ``slackByteCount``.
  /// - Returns: the length of the frame.
  /// - Throws: ``ShardOutputError`` where a repeat cannot be.
  func write(
    _ source: UnsafeRawBufferPointer, _ told: UnsafeBufferPointer<MatchSequence>,
    to target: UnsafeMutableRawPointer
  ) throws(ShardOutputError) -> Int {
    guard var told = unsafe ToldBytes(source, told) else {
      throw .compression("nothing is told of \(source.count) bytes")
    }
    unsafe target.storeBytes(of: Self.magic.littleEndian, as: UInt32.self)
    unsafe target.storeBytes(of: Self.descriptor, toByteOffset: 4, as: UInt8.self)
    unsafe target.storeBytes(
      of: UInt32(source.count).littleEndian, toByteOffset: 5, as: UInt32.self)
    var output = unsafe target + 9
    forgetTables()
    var digest = XXH64()
    while !told.isAtEnd {
      let start = told.position
      unsafe output = try writeBlock(&told, at: output)
      unsafe digest.update(UnsafeRawBufferPointer(rebasing: source[start..<told.position]))
    }
    unsafe output.storeBytes(
      of: UInt32(truncatingIfNeeded: digest.value).littleEndian, as: UInt32.self)
    return unsafe output + 4 - target
  }

  /// Keeps neither the code of literals nor a table: a reader has none.
  private func forgetTables() {
    literals.forget()
    sequences.forget()
  }

  /// Writes the next block.
  ///
  /// - Returns: the byte behind it.
  private func writeBlock(
    _ told: inout ToldBytes, at position: UnsafeMutableRawPointer
  ) throws(ShardOutputError) -> UnsafeMutableRawPointer {
    let start = told.position
    let history = told.history
    guard let literalCount = unsafe sequences.take(&told, literals: literals.bytes) else {
      throw .compression("a repeat behind byte \(start) lies outside of its block or is none")
    }
    let byteCount = told.position - start
    let body = unsafe position + Self.blockHeaderByteCount
    var end = unsafe literals.write(literalCount, at: body)
    unsafe end = sequences.write(at: end)
    let isCoded = unsafe end - body < byteCount
    if !isCoded {
      // As they are; a reader knows nothing of the offsets then.
      unsafe body.copyMemory(from: told.bytes + start, byteCount: byteCount)
      unsafe end = body + byteCount
      told.history = history
      forgetTables()
    }
    let length = unsafe end - body
    let header = (told.isAtEnd ? 1 : 0) | (isCoded ? 2 : 0) << 1 | length << 3
    for byte in 0..<Self.blockHeaderByteCount {
      unsafe position.storeBytes(
        of: UInt8(truncatingIfNeeded: header >> (8 * byte)), toByteOffset: byte, as: UInt8.self)
    }
    return unsafe end
  }
}
