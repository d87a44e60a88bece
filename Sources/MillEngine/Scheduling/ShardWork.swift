internal import Synchronization

/// What the workers of a run share: the list of shards to make, and a place in it.
final class ShardWork: Sendable {
  let sources: [any TableSource]
  let board: ProgressBoard
  let cancellation: Cancellation
  private let shards: [(shard: ShardLayout.Shard, file: String)]
  private let nextPlace = Atomic(0)

  init(
    sources: [any TableSource], shards: [(shard: ShardLayout.Shard, file: String)],
    board: ProgressBoard, cancellation: Cancellation
  ) {
    self.sources = sources
    self.shards = shards
    self.board = board
    self.cancellation = cancellation
  }

  /// The next shard that nobody has taken; `nil` when there is none.
  func take() -> (shard: ShardLayout.Shard, file: String)? {
    let place = nextPlace.add(1, ordering: .relaxed).oldValue
    return place < shards.count ? shards[place] : nil
  }
}
