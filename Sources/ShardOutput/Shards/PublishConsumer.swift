internal import Synchronization

/// Makes finished files whole: the writer's thread, so that the workers go on while the device takes
/// in a file.
struct PublishConsumer: QueueConsumer {
  struct Item: Sendable {
    let file: AtomicFile
    let record: ShardRecord
  }

  let journal: RunJournal?
  let published: @Sendable (ShardRecord) -> Void

  /// The record goes to the journal first: whatever lies under a shard's name is then known to be
  /// this program's, and a record without its file only means that the shard is made again.
  mutating func consume(_ item: Item) throws {
    do {
      try journal?.append(item.record)
    } catch {
      item.file.discard()
      throw error
    }
    try item.file.publish()
    published(item.record)
  }

  mutating func abandon(_ items: [Item]) {
    for item in items { item.file.discard() }
  }
}
