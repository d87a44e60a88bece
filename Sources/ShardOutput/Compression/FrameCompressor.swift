internal import CZstd

/// Turns blocks of bytes into standard zstd frames, one frame a block.
///
/// Frames that stand one after another are a valid zstd file (RFC 8878, section 3), so that a shard
/// is made block by block without a stream's state between them, and any block may be made again
/// alone. Each frame carries its content size and a checksum of its content.
///
/// A compressor belongs to one worker: it owns a zstd context, whose tables are used again for
/// every frame, and is not safe to share. The same bytes and sequences give the same frame however
/// often the context was used before.
@safe public final class FrameCompressor {
  /// The way of compressing; `.none` passes bytes through.
  public let compression: Compression
  private let context: OpaquePointer?
  private lazy var told = ToldFrame()
  private var room: ByteBlock?

  /// Frames of fewer bytes are searched for repeats though they are told: tables of their own would
  /// be a good part of them.
  static let leastToldByteCount = 16 << 10

  /// Makes a compressor.
  ///
  /// - Throws: ``ShardOutputError`` where zstd cannot have its memory or refuses the level.
  public init(_ compression: Compression) throws {
    self.compression = compression
    guard case .zstd(let level) = compression else {
      unsafe context = nil
      return
    }
    guard let context = unsafe ZSTD_createCCtx() else {
      throw ShardOutputError.compression("no memory for a zstd context")
    }
    unsafe self.context = unsafe context
    try set(ZSTD_c_compressionLevel, level)
    try set(ZSTD_c_contentSizeFlag, 1)
    try set(ZSTD_c_checksumFlag, 1)
  }

  deinit {
    unsafe ZSTD_freeCCtx(context)
  }

  /// The bytes that may be stored to for a frame of `byteCount` bytes: what it may take, and what a
  /// told frame needs beside that.
  public static func frameBound(forByteCount byteCount: Int) -> Int {
    ZSTD_compressBound(byteCount) + ToldFrame.slackByteCount
  }

  /// Room for the frame of up to `capacity` bytes: the same for every frame.
  func frame(capacity: Int) -> ByteBlock {
    if let room, room.capacity >= capacity { return room }
    let made = ByteBlock(capacity: capacity)
    room = made
    return made
  }

  /// Compresses `source` into one frame at the start of `target`, searching for repeats.
  ///
  /// - Parameters:
  ///   - source: the bytes of the frame.
  ///   - target: room for at least ``frameBound(forByteCount:)`` bytes, apart from `source`.
  /// - Returns: the length of the frame in bytes.
  /// - Throws: ``ShardOutputError`` with zstd's own message.
  /// - Complexity: linear in the source; 300 to 450 MB/s a core at level 1.
  public func compress(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    let result = unsafe ZSTD_compress2(
      context, target.baseAddress, target.count, source.baseAddress, source.count)
    return try checked(result)
  }

  /// Compresses `source` into one frame at the start of `target`, with the repeats it is told.
  ///
  /// - Parameters:
  ///   - source: the bytes of the frame.
  ///   - sequences: the repeats, in blocks, as ``MatchSequence`` says.
  ///   - target: room for at least ``frameBound(forByteCount:)`` bytes, apart from `source`.
  /// - Returns: the length of the frame in bytes.
  /// - Throws: ``ShardOutputError`` where a repeat is none: where it lies outside of its block or
  ///   copies what is before the frame.
  /// - Precondition: the sequences cover the source exactly and each copies equal bytes. A match that
  ///   copies others makes a frame that does not agree with its checksum.
  /// - Complexity: linear in the source and the sequences.
  public func compress(
    _ source: UnsafeRawBufferPointer, sequences: UnsafeBufferPointer<MatchSequence>,
    into target: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    guard source.count >= Self.leastToldByteCount else {
      return try unsafe compress(source, into: target)
    }
    guard target.count >= Self.frameBound(forByteCount: source.count),
      let start = target.baseAddress
    else { throw ShardOutputError.compression("\(target.count) bytes have no room for a frame") }
    return try unsafe told.write(source, sequences, to: start)
  }

  private func set(_ parameter: ZSTD_cParameter, _ value: Int) throws {
    _ = try checked(unsafe ZSTD_CCtx_setParameter(context, parameter, Int32(value)))
  }

  private func checked(_ result: Int) throws -> Int {
    guard ZSTD_isError(result) == 0 else {
      throw ShardOutputError.compression(unsafe String(cString: ZSTD_getErrorName(result)))
    }
    return result
  }
}
