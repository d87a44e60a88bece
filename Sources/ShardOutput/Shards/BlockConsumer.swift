internal import Synchronization

/// Writes blocks to the partial files of their shards: the writer thread's work.
struct BlockConsumer: QueueConsumer {
  enum Item: Sendable {
    /// The next bytes of a shard.
    case bytes(ticket: Int, file: String, block: ByteBlock)
    /// The shard has all its bytes.
    case end(ticket: Int, record: ShardRecord)
    /// The shard will not be finished.
    case drop(ticket: Int)
  }

  private let directory: OutputDirectory
  private let pool: BlockPool
  private let ledger: ShardLedger
  private let publishing: WriterQueue<PublishConsumer>
  private var openFiles: [Int: AtomicFile] = [:]
  private var knownDirectories: Set<String> = []

  init(
    directory: OutputDirectory, pool: BlockPool, ledger: ShardLedger,
    publishing: WriterQueue<PublishConsumer>
  ) {
    self.directory = directory
    self.pool = pool
    self.ledger = ledger
    self.publishing = publishing
  }

  mutating func consume(_ item: Item) throws {
    switch item {
    case .bytes(let ticket, let file, let block):
      defer { pool.recycle(block) }
      // An error of the other thread ends this one too.
      if let failure = publishing.failure { throw failure }
      let target = try openFile(ticket: ticket, file: file)
      try unsafe target.write(block.filled)
      ledger.storedByteCount.add(block.byteCount, ordering: .relaxed)
    case .end(let ticket, let record):
      guard let target = openFiles[ticket] else {
        preconditionFailure("\(record.file) ended before its first byte")
      }
      try publishing.submit(.init(file: target, record: record), weight: 1)
      openFiles[ticket] = nil
    case .drop(let ticket):
      openFiles.removeValue(forKey: ticket)?.discard()
    }
  }

  mutating func abandon(_ items: [Item]) {
    for case .bytes(_, _, let block) in items { pool.recycle(block) }
    for file in openFiles.values { file.discard() }
    openFiles.removeAll()
  }

  private mutating func openFile(ticket: Int, file: String) throws -> AtomicFile {
    if let open = openFiles[ticket] { return open }
    let parent = file.split(separator: "/").dropLast().joined(separator: "/")
    if knownDirectories.insert(parent).inserted { try directory.makeDirectory(parent) }
    let opened = try AtomicFile(directory.path(of: file))
    openFiles[ticket] = opened
    return opened
  }
}
