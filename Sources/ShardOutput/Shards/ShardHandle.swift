/// One shard that is being written, by one worker.
///
/// A handle that goes away without ``finish()`` takes its partial file with it.
public struct ShardHandle: ~Copyable {
  private let shard: ShardDescriptor
  private let ticket: Int
  private let writer: ShardWriter
  private let compressor: FrameCompressor
  private var digest = XXH64()
  private var storedByteCount = 0
  private var uncompressedByteCount = 0
  private var hasBlocks = false
  private var isFinished = false

  init(
    _ shard: ShardDescriptor, ticket: Int, writer: ShardWriter, compressor: FrameCompressor
  ) {
    self.shard = shard
    self.ticket = ticket
    self.writer = writer
    self.compressor = compressor
  }

  deinit {
    // The writer removes the file by itself where it has failed.
    if !isFinished { try? writer.submit(.drop(ticket: ticket)) }
  }

  /// Hands over the bytes of a block; zstd searches for repeats in them.
  ///
  /// - Parameter block: the bytes, up to the block's capacity. The caller gives it up.
  /// - Returns: an empty block to fill next. Where bytes are compressed it is the same one.
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it. The shard
  ///   cannot be finished then.
  public mutating func append(_ block: ByteBlock) throws -> ByteBlock {
    try unsafe append(block) { source, target, compressor in
      try unsafe compressor.compress(source, into: target)
    }
  }

  /// Hands over the bytes of a block, with the repeats in them.
  ///
  /// - Parameters:
  ///   - block: the bytes, up to the block's capacity. The caller gives it up.
  ///   - sequences: the repeats, as ``MatchSequence`` says; not read where nothing is compressed.
  /// - Returns: an empty block to fill next. Where bytes are compressed it is the same one.
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it. The shard
  ///   cannot be finished then.
  public mutating func append(
    _ block: ByteBlock, sequences: UnsafeBufferPointer<MatchSequence>
  ) throws -> ByteBlock {
    try unsafe append(block) { source, target, compressor in
      try unsafe compressor.compress(source, sequences: sequences, into: target)
    }
  }

  /// Ends the shard. Its file appears under its name some time later, and its record in what
  /// ``ShardWriter/close()`` returns.
  ///
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it.
  public consuming func finish() throws {
    if !hasBlocks {
      // A shard without bytes: an empty file, or one empty frame, since `zstd -d` calls an empty
      // file damaged.
      let empty = writer.pool.take()
      if compressor.compression != .none {
        let result = Result {
          try unsafe compressor.compress(empty.filled, into: empty.storage)
        }
        empty.byteCount = try result.get()
      }
      try store(empty)
    }
    let record = ShardRecord(
      file: shard.file, firstRow: shard.firstRow, rowCount: shard.rowCount,
      byteCount: storedByteCount, uncompressedByteCount: uncompressedByteCount,
      digest: digest.hexadecimal)
    try writer.submit(.end(ticket: ticket, record: record))
    isFinished = true
  }

  private mutating func append(
    _ block: ByteBlock,
    compressing compress: (
      UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer, FrameCompressor
    ) throws -> Int
  ) throws -> ByteBlock {
    precondition(
      block.byteCount <= block.capacity,
      "a block of \(block.capacity) bytes was filled with \(block.byteCount)")
    guard block.byteCount > 0 else { return block }
    uncompressedByteCount += block.byteCount
    writer.countUncompressed(block.byteCount)
    if compressor.compression == .none {
      try store(block)
      return writer.pool.take()
    }
    let frame = writer.pool.take()
    frame.byteCount = try unsafe compress(block.filled, frame.storage, compressor)
    try store(frame)
    block.byteCount = 0
    return block
  }

  /// The digest is taken here, by the worker: the bytes are in its cache, and the one writer
  /// thread has enough to do.
  private mutating func store(_ block: ByteBlock) throws {
    unsafe digest.update(block.filled)
    storedByteCount += block.byteCount
    hasBlocks = true
    try writer.submit(.bytes(ticket: ticket, file: shard.file, block: block))
  }
}
