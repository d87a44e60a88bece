/// How the tables of a data set are cut into shards. It depends on the plan and on `--shard-rows`
/// alone, never on jobs or parts, so that every run of a plan cuts at the same places.
public struct ShardLayout: Sendable {
  /// One shard: a range of one table's rows.
  public struct Shard: Hashable, Sendable {
    /// The shard's number among all shards of all tables, from 0 on.
    public var number: Int
    /// The table's place in the load order.
    public var tableIndex: Int
    /// The shard's number in its table, from 0 on.
    public var indexInTable: Int
    /// The rows, by their index in the table.
    public var rows: Range<Int>
  }

  /// All shards, table by table in load order.
  public let shards: [Shard]

  /// Cuts tables into shards.
  ///
  /// - Parameter tables: rows of each table, and the most rows that one of its shards gets. A table
  ///   without rows has no shard.
  public init(_ tables: [(rowCount: Int, shardRowCount: Int)]) {
    var shards: [Shard] = []
    for (tableIndex, table) in tables.enumerated() {
      precondition(table.shardRowCount > 0, "a shard of \(table.shardRowCount) rows")
      var first = 0
      var indexInTable = 0
      while first < table.rowCount {
        let end = first + min(table.shardRowCount, table.rowCount - first)
        shards.append(
          Shard(
            number: shards.count, tableIndex: tableIndex, indexInTable: indexInTable,
            rows: first..<end))
        first = end
        indexInTable += 1
      }
    }
    self.shards = shards
  }
}
