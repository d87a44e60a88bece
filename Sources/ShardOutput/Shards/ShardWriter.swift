internal import Synchronization

/// Takes the blocks of many shards from many workers and turns them into whole files.
///
/// Each worker makes a ``FrameCompressor`` of its own, opens a ``ShardHandle`` for one shard after
/// another, and hands it full blocks. Two threads stand behind it: one writes the bytes, the other
/// forces finished files onto the device and renames them. Memory is bounded by the limit in
/// bytes plus two blocks a worker.
public final class ShardWriter: Sendable {
  /// Where blocks come from and return to. Take the first block of a worker here.
  public let pool: BlockPool
  /// How shards are stored.
  public let compression: Compression
  private let writing: WriterQueue<BlockConsumer>
  private let publishing: WriterQueue<PublishConsumer>
  private let ledger: ShardLedger
  private let nextTicket = Atomic(0)

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

  /// Starts the two threads.
  ///
  /// - Parameters:
  ///   - directory: where the shards go; prepared by ``OutputDirectory/begin(_:policy:)``.
  ///   - compression: how to store them.
  ///   - blockByteCount: the capacity of a block, which is the content of a frame.
  ///   - inFlightByteLimit: the most bytes of blocks between the workers and the disk.
  ///   - journal: where whole shards are noted, for a later resume.
  ///   - published: called for each whole shard, on a thread of the writer.
  public init(
    directory: OutputDirectory, compression: Compression, blockByteCount: Int,
    inFlightByteLimit: Int, journal: RunJournal? = nil,
    published: @escaping @Sendable (ShardRecord) -> Void = { _ in }
  ) {
    self.compression = compression
    let pool = BlockPool(blockCapacity: blockByteCount, idleByteLimit: inFlightByteLimit)
    self.pool = pool
    let ledger = ShardLedger()
    self.ledger = ledger
    let publishing = WriterQueue(
      name: "publisher", weightLimit: Self.unpublishedFileLimit
    ) {
      PublishConsumer(journal: journal) { record in
        ledger.add(record)
        published(record)
      }
    }
    self.publishing = publishing
    writing = WriterQueue(name: "writer", weightLimit: inFlightByteLimit) {
      BlockConsumer(
        directory: directory, pool: pool, ledger: ledger, publishing: publishing)
    }
  }

  /// A compressor for one worker, for all of its shards.
  public func makeCompressor() throws -> FrameCompressor {
    try FrameCompressor(compression)
  }

  /// Begins a shard. Its file is opened with its first bytes.
  ///
  /// - Parameters:
  ///   - shard: what the shard holds.
  ///   - compressor: the calling worker's own, from ``makeCompressor()``.
  /// - Throws: the first error of the writer, where it has failed.
  public func open(_ shard: ShardDescriptor, compressor: FrameCompressor) throws -> ShardHandle {
    if let failure = writing.failure { throw failure }
    precondition(
      compressor.compression == compression, "a compressor for \(compressor.compression)")
    let ticket = nextTicket.add(1, ordering: .relaxed).newValue
    return ShardHandle(shard, ticket: ticket, writer: self, compressor: compressor)
  }

  /// Ends everything with an error from elsewhere: a worker's own, or the user's interruption.
  /// Blocks that wait are dropped and unfinished files removed; an error before it wins.
  public func abort(_ error: any Error) {
    writing.fail(error)
  }

  /// The first error, once there is one; for workers that have not handed over bytes for long.
  public var failure: (any Error)? { writing.failure }

  /// Waits until every finished shard is whole.
  ///
  /// - Returns: their records, by file name.
  /// - Throws: the first error. No partial file is left then; shards that were whole before stay.
  /// - Precondition: every handle is finished or gone, unless the writer has failed.
  public func close() throws -> [ShardRecord] {
    let written = Result { try writing.close() }
    let published = Result { try publishing.close() }
    try written.get()
    try published.get()
    return ledger.sortedRecords
  }

  /// The records of the shards that are whole so far, by file name; after a failure too.
  public var wholeShards: [ShardRecord] { ledger.sortedRecords }

  /// How far the writing is; cheap enough to ask many times a second.
  public var progress: Progress {
    Progress(
      uncompressedByteCount: ledger.uncompressedByteCount.load(ordering: .relaxed),
      storedByteCount: ledger.storedByteCount.load(ordering: .relaxed),
      wholeShardCount: ledger.wholeShardCount, waitingByteCount: writing.weightInFlight)
  }

  /// How far the writing is.
  public struct Progress: Sendable, Hashable {
    /// Bytes given by the workers, before compression.
    public var uncompressedByteCount: Int
    /// Bytes written to files.
    public var storedByteCount: Int
    /// Shards under their final names.
    public var wholeShardCount: Int
    /// Memory held by blocks between the workers and the disk, in bytes.
    public var waitingByteCount: Int
  }

  /// Passes on what a handle has; blocks while the limit is reached.
  func submit(_ item: BlockConsumer.Item) throws {
    let weight =
      if case .bytes(_, _, let block) = item { block.allocatedByteCount } else { 0 }
    try writing.submit(item, weight: weight)
  }

  /// Counts bytes before compression.
  func countUncompressed(_ byteCount: Int) {
    ledger.uncompressedByteCount.add(byteCount, ordering: .relaxed)
  }
}
