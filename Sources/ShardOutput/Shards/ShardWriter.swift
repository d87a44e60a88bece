internal import Synchronization

/// Turns the blocks of many shards, from many workers, into whole files.
///
/// Each worker makes a block and a ``FrameCompressor`` of its own, opens a ``ShardHandle`` for one
/// shard after another, and writes blocks to it. One thread stands behind them: it forces finished
/// files onto the device and renames them.
public final class ShardWriter: Sendable {
  /// How shards are stored.
  public let compression: Compression
  /// The capacity of a block, which is the content of a frame.
  public let blockByteCount: Int
  private let directory: OutputDirectory
  private let knownDirectories = Mutex<Set<String>>([])
  private let publishing: WriterQueue<PublishConsumer>
  private let ledger: ShardLedger

  /// The block size that suits: 4 MiB, the reach of a told match, where bytes are compressed, and
  /// 512 KiB, which stays in a core's cache from the kernel that fills it to the call that writes
  /// it, where they are not.
  public static func suitableBlockByteCount(for compression: Compression) -> Int {
    switch compression {
    case .none: 512 * 1024
    case .zstd: 4 * 1024 * 1024
    }
  }

  /// Files that wait for the device; more of them hold the writer up.
  private static let unpublishedFileLimit = 64

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - directory: where the shards go; prepared by ``OutputDirectory/begin(_:policy:)``.
  ///   - compression: how to store them.
  ///   - blockByteCount: the capacity of a block, which is the content of a frame.
  ///   - journal: where whole shards are noted, for a later resume.
  ///   - published: called for each whole shard, on the writer's thread.
  public init(
    directory: OutputDirectory, compression: Compression, blockByteCount: Int,
    journal: RunJournal? = nil, published: @escaping @Sendable (ShardRecord) -> Void = { _ in }
  ) {
    self.directory = directory
    self.compression = compression
    self.blockByteCount = blockByteCount
    let ledger = ShardLedger()
    self.ledger = ledger
    publishing = WriterQueue(name: "publisher", weightLimit: Self.unpublishedFileLimit) {
      PublishConsumer(journal: journal) { record in
        ledger.add(record)
        published(record)
      }
    }
  }

  /// An empty block for one worker, which is used again and again.
  ///
  /// - Parameter capacity: what it holds, where rows are so long that the usual size is too small.
  public func makeBlock(capacity: Int? = nil) -> ByteBlock {
    ByteBlock(capacity: capacity ?? blockByteCount)
  }

  /// A compressor for one worker, for all of its shards.
  public func makeCompressor() throws -> FrameCompressor {
    try FrameCompressor(compression)
  }

  /// Begins a shard. Its file is opened with its first bytes, and written by the calling thread,
  /// for which the signal of a file that grows too large becomes an error.
  ///
  /// - Parameters:
  ///   - shard: what the shard holds.
  ///   - compressor: the calling worker's own, from ``makeCompressor()``.
  /// - Throws: the first error of the writer, where it has failed.
  public func open(_ shard: ShardDescriptor, compressor: FrameCompressor) throws -> ShardHandle {
    if let failure { throw failure }
    precondition(
      compressor.compression == compression, "a compressor for \(compressor.compression)")
    FileSystemCalls.blockFileSizeSignal()
    return ShardHandle(shard, writer: self, compressor: compressor)
  }

  /// Ends everything with an error from elsewhere: a worker's own, or the user's interruption.
  /// Files that wait to be published are removed; an error before it wins.
  public func abort(_ error: any Error) {
    publishing.fail(error)
  }

  /// The first error, once there is one; for workers that have not handed over bytes for long.
  public var failure: (any Error)? { publishing.failure }

  /// Waits until every finished shard is whole.
  ///
  /// - Returns: their records, by file name.
  /// - Throws: the first error. No partial file is left then; shards that were whole before stay.
  /// - Precondition: every handle is finished or gone, unless the writer has failed.
  public func close() throws -> [ShardRecord] {
    try publishing.close()
    return ledger.sortedRecords
  }

  /// The records of the shards that are whole so far, by file name; after a failure too.
  public var wholeShards: [ShardRecord] { ledger.sortedRecords }

  /// How far the writing is; cheap enough to ask many times a second.
  public var progress: Progress {
    Progress(
      uncompressedByteCount: ledger.uncompressedByteCount.load(ordering: .relaxed),
      storedByteCount: ledger.storedByteCount.load(ordering: .relaxed),
      wholeShardCount: ledger.wholeShardCount)
  }

  /// How far the writing is.
  public struct Progress: Sendable, Hashable {
    /// Bytes given by the workers, before compression.
    public var uncompressedByteCount: Int
    /// Bytes written to files.
    public var storedByteCount: Int
    /// Shards under their final names.
    public var wholeShardCount: Int
  }

  /// Opens a shard's partial file, in a directory that is made where it is missing.
  func makeFile(_ file: String) throws -> AtomicFile {
    let parent = file.split(separator: "/").dropLast().joined(separator: "/")
    try knownDirectories.withLock { known in
      guard !known.contains(parent) else { return }
      try directory.makeDirectory(parent)
      known.insert(parent)
    }
    return try AtomicFile(directory.path(of: file))
  }

  /// Passes a finished file on; blocks while too many wait for the device.
  func publish(_ file: AtomicFile, _ record: ShardRecord) throws {
    try publishing.submit(.init(file: file, record: record), weight: 1)
  }

  /// Counts bytes before compression.
  func countUncompressed(_ byteCount: Int) {
    ledger.uncompressedByteCount.add(byteCount, ordering: .relaxed)
  }

  /// Counts bytes that are in a file.
  func countStored(_ byteCount: Int) {
    ledger.storedByteCount.add(byteCount, ordering: .relaxed)
  }
}
