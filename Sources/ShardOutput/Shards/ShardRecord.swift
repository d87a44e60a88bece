/// What is known of a shard that is whole: a line of the journal, an entry of the manifest.
public struct ShardRecord: Codable, Sendable, Hashable {
  /// The file, from the output directory on.
  public var file: String
  /// The index of the first row in its table.
  public var firstRow: Int
  /// The number of rows.
  public var rowCount: Int
  /// The file's length in bytes.
  public var byteCount: Int
  /// The bytes before compression.
  public var uncompressedByteCount: Int
  /// The XXH64 of the file's bytes as stored, as 16 hexadecimal digits: what `xxhsum -H64` prints.
  public var digest: String

  /// A record of a whole shard.
  public init(
    file: String, firstRow: Int, rowCount: Int, byteCount: Int, uncompressedByteCount: Int,
    digest: String
  ) {
    self.file = file
    self.firstRow = firstRow
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.uncompressedByteCount = uncompressedByteCount
    self.digest = digest
  }

  private enum CodingKeys: String, CodingKey {
    case file
    case firstRow = "first_row"
    case rowCount = "rows"
    case byteCount = "bytes"
    case uncompressedByteCount = "uncompressed_bytes"
    case digest
  }

  /// What the record is of.
  public var descriptor: ShardDescriptor {
    ShardDescriptor(file: file, firstRow: firstRow, rowCount: rowCount)
  }
}
