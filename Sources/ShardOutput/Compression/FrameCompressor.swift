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
  private var way = Way.searching
  private var room: ByteBlock?

  /// Who finds the repeats of the next frame.
  private enum Way { case searching, told }

  /// The base-two logarithm of the reach of a told match: 4 MiB. A stock decoder grants 8 MiB.
  static let toldWindowLog = 22

  /// Makes a compressor.
  ///
  /// - Parameters:
  ///   - compression: how to compress.
  ///   - validatesSequences: makes zstd check each told sequence for offsets and lengths that
  ///     cannot be. It costs some time, and does not see a match that copies the wrong bytes: the
  ///     frame's checksum does, when read.
  /// - Throws: ``ShardOutputError`` where zstd cannot have its memory or refuses the level.
  public init(_ compression: Compression, validatesSequences: Bool = false) throws {
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
    // The checksum takes 4 bytes a frame and, measured, about 5 % of the time of a told frame (of a
    // searched one nothing that shows). It is kept on: a told match that copied the wrong bytes
    // makes a frame that decodes without an error to something else, and the checksum is what
    // tells any stock reader.
    try set(ZSTD_c_checksumFlag, 1)
    // ZSTD_c_blockDelimiters and ZSTD_c_validateSequences are macros for these two.
    try set(ZSTD_c_experimentalParam11, Int(ZSTD_sf_explicitBlockDelimiters.rawValue))
    try set(ZSTD_c_experimentalParam12, validatesSequences ? 1 : 0)
  }

  deinit {
    unsafe ZSTD_freeCCtx(context)
  }

  /// The most bytes that a frame of `byteCount` bytes may take.
  public static func frameBound(forByteCount byteCount: Int) -> Int {
    ZSTD_compressBound(byteCount)
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
    try prepare(.searching)
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
  /// - Throws: ``ShardOutputError`` with zstd's own message, for the errors that it sees.
  /// - Precondition: the sequences cover the source exactly and each copies equal bytes. zstd does
  ///   not check this.
  /// - Complexity: linear in the source; 1.1 to 1.8 GB/s a core at level 1.
  public func compress(
    _ source: UnsafeRawBufferPointer, sequences: UnsafeBufferPointer<MatchSequence>,
    into target: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    try prepare(.told)
    let result = unsafe sequences.withMemoryRebound(to: ZSTD_Sequence.self) { rebound in
      unsafe ZSTD_compressSequences(
        context, target.baseAddress, target.count, rebound.baseAddress, rebound.count,
        source.baseAddress, source.count)
    }
    return try checked(result)
  }

  /// Sets the window for the next frame: wide where the repeats are told, since reach costs
  /// nothing then, and the level's own where they are searched for, since it costs cache misses.
  private func prepare(_ next: Way) throws {
    guard way != next else { return }
    // A told frame leaves its session open (libzstd 1.5.4), and parameters are fixed inside one.
    _ = try checked(unsafe ZSTD_CCtx_reset(context, ZSTD_reset_session_only))
    try set(ZSTD_c_windowLog, next == .told ? Self.toldWindowLog : 0)
    way = next
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
