public import RowGeneration
public import SchemaModel
public import ShardOutput

/// What a run came to.
public struct RunSummary: Sendable {
  /// A table and what is to be said of it.
  public struct Remark: Hashable, Sendable {
    /// The table.
    public var table: QualifiedName
    /// What is to be said, without a full stop.
    public var text: String
  }

  /// An edge case that a table's constraints rule out.
  public struct Skipped: Hashable, Sendable {
    /// The table.
    public var table: QualifiedName
    /// The edge case, its column, and the constraint.
    public var edgeCase: SkippedEdgeCase
  }

  /// The master seed.
  public var seed: UInt64
  /// The share of rows with edge cases.
  public var edgeCaseRate: Double
  /// The language and country of the values.
  public var locale: String
  /// When the run ended, by ISO 8601 in UTC.
  public var finishedAt: String
  /// Every shard of the directory, those of an earlier run included, table by table.
  public var records: [ShardRecord]
  /// How many tables have rows.
  public var tableCount: Int
  /// Shards that were whole already.
  public var keptShardCount: Int
  /// Rows that this run made.
  public var madeRowCount: Int
  /// Bytes that this run made, before compression.
  public var madeByteCount: Int
  /// Seconds from the first row to the last rename.
  public var seconds: Double
  /// Tables that hold fewer rows than asked, and why.
  public var clamped: [Remark]
  /// Tables left empty, and why.
  public var empty: [Remark]
  /// References of tables to themselves whose roots cannot be NULL, and what these do.
  public var roots: [Remark]
  /// Edge cases that no row can hold.
  public var skipped: [Skipped]

  /// Rows in the directory.
  public var rowCount: Int { records.reduce(0) { $0 + $1.rowCount } }
  /// Bytes before compression.
  public var uncompressedByteCount: Int { records.reduce(0) { $0 + $1.uncompressedByteCount } }
  /// Bytes on disk.
  public var storedByteCount: Int { records.reduce(0) { $0 + $1.byteCount } }
}
