internal import Synchronization

/// What is done so far, noted by several threads.
final class ShardLedger: Sendable {
  /// Bytes given by the workers, before compression.
  let uncompressedByteCount = Atomic(0)
  /// Bytes written to files, whole or not.
  let storedByteCount = Atomic(0)
  private let records = Mutex<[ShardRecord]>([])

  /// Notes a whole shard.
  func add(_ record: ShardRecord) {
    records.withLock { $0.append(record) }
  }

  /// The number of whole shards.
  var wholeShardCount: Int { records.withLock { $0.count } }

  /// The whole shards, by file name: the order they became whole in is the disk's affair.
  var sortedRecords: [ShardRecord] { records.withLock { $0 }.sorted { $0.file < $1.file } }
}
