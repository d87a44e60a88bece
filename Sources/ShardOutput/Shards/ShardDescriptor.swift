/// Which rows of which table a shard holds, and the file it is written to.
public struct ShardDescriptor: Sendable, Hashable {
  /// The file, from the output directory on: `data/users/users-00000.csv.zst`.
  public var file: String
  /// The index of the first row in its table.
  public var firstRow: Int
  /// The number of rows.
  public var rowCount: Int

  /// A shard of `rowCount` rows from `firstRow` on.
  public init(file: String, firstRow: Int, rowCount: Int) {
    self.file = file
    self.firstRow = firstRow
    self.rowCount = rowCount
  }
}
