internal import Synchronization

/// What is done so far, noted by the workers a block at a time.
final class ProgressBoard: Sendable {
  private let rows = Atomic(0)
  private let table = Atomic(0)

  /// Counts rows that were made.
  func add(rows count: Int) { rows.add(count, ordering: .relaxed) }

  /// A shard of this table, by its place in load order, was begun.
  func begin(table index: Int) { table.store(index, ordering: .relaxed) }

  /// Rows made so far.
  var rowCount: Int { rows.load(ordering: .relaxed) }

  /// The table begun last.
  var tableIndex: Int { table.load(ordering: .relaxed) }
}
