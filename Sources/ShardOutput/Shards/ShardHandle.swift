/// One shard that is being written, by one worker.
///
/// Its bytes are compressed and written by the calling thread: the page cache takes them in at once,
/// and where the device cannot keep up, there is nothing that another thread could do meanwhile.
/// A handle that goes away without ``finish()`` takes its partial file with it.
public struct ShardHandle: ~Copyable {
  private let shard: ShardDescriptor
  private let writer: ShardWriter
  private let compressor: FrameCompressor
  private var file: AtomicFile?
  private var digest = XXH64()
  private var storedByteCount = 0
  private var uncompressedByteCount = 0

  init(_ shard: ShardDescriptor, writer: ShardWriter, compressor: FrameCompressor) {
    self.shard = shard
    self.writer = writer
    self.compressor = compressor
  }

  deinit { file?.discard() }

  /// Writes the bytes of a block; zstd searches for repeats in them. The block is empty then.
  ///
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it. The shard
  ///   cannot be finished then.
  public mutating func append(_ block: ByteBlock) throws {
    try unsafe append(block) { source, target, compressor in
      try unsafe compressor.compress(source, into: target)
    }
  }

  /// Writes the bytes of a block, with the repeats in them. The block is empty then.
  ///
  /// - Parameter sequences: the repeats, as ``MatchSequence`` says; not read where nothing is
  ///   compressed.
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it. The shard
  ///   cannot be finished then.
  public mutating func append(
    _ block: ByteBlock, sequences: UnsafeBufferPointer<MatchSequence>
  ) throws {
    try unsafe append(block) { source, target, compressor in
      try unsafe compressor.compress(source, sequences: sequences, into: target)
    }
  }

  /// Ends the shard. Its file appears under its name some time later, and its record in what
  /// ``ShardWriter/close()`` returns.
  ///
  /// - Throws: ``ShardOutputError`` or the writer's first error, whoever caused it.
  public consuming func finish() throws {
    if file == nil {
      // A shard without bytes: an empty file, or one empty frame, since `zstd -d` calls an empty
      // file damaged.
      let empty = compressor.frame(capacity: 1)
      empty.byteCount =
        compressor.compression == .none
        ? 0
        : try unsafe compressor.compress(
          UnsafeRawBufferPointer(start: nil, count: 0), into: empty.storage)
      try store(empty)
    }
    guard let whole = file else { preconditionFailure("\(shard.file) was never opened") }
    try writer.publish(
      whole,
      ShardRecord(
        file: shard.file, firstRow: shard.firstRow, rowCount: shard.rowCount,
        byteCount: storedByteCount, uncompressedByteCount: uncompressedByteCount,
        digest: digest.hexadecimal))
    file = nil
  }

  private mutating func append(
    _ block: ByteBlock,
    compressing compress: (
      UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer, FrameCompressor
    ) throws -> Int
  ) throws {
    precondition(
      block.byteCount <= block.capacity,
      "a block of \(block.capacity) bytes was filled with \(block.byteCount)")
    guard block.byteCount > 0 else { return }
    uncompressedByteCount += block.byteCount
    writer.countUncompressed(block.byteCount)
    if compressor.compression == .none {
      try store(block)
    } else {
      let frame = compressor.frame(capacity: block.capacity)
      frame.byteCount = try unsafe compress(block.filled, frame.storage, compressor)
      try store(frame)
    }
    block.byteCount = 0
  }

  private mutating func store(_ block: ByteBlock) throws {
    if let failure = writer.failure { throw failure }
    let target = try file ?? writer.makeFile(shard.file)
    file = target
    unsafe digest.update(block.filled)
    try unsafe target.write(block.filled)
    storedByteCount += block.byteCount
    writer.countStored(block.byteCount)
  }
}
