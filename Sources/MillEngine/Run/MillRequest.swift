public import RowGeneration
public import ShardOutput

/// How a data set is to be written.
public struct MillRequest: Sendable {
  /// The directory to write.
  public var directory: OutputDirectory
  /// What may be done to what is in the directory.
  public var policy: OutputDirectory.Policy
  /// What the shards hold.
  public var format: RowFormat
  /// How the shards are stored.
  public var compression: Compression
  /// Worker threads.
  public var jobs: Int
  /// Rows of a shard; `nil` for shards of about 100 MB.
  public var shardRowCount: Int?
  /// The part to make here; `nil` for all.
  public var part: RunIdentity.Part?

  /// Makes a request.
  public init(
    directory: OutputDirectory, policy: OutputDirectory.Policy = .refuse, format: RowFormat = .csv,
    compression: Compression = .standard, jobs: Int = 1, shardRowCount: Int? = nil,
    part: RunIdentity.Part? = nil
  ) {
    precondition(jobs > 0, "\(jobs) jobs")
    self.directory = directory
    self.policy = policy
    self.format = format
    self.compression = compression
    self.jobs = jobs
    self.shardRowCount = shardRowCount
    self.part = part
  }
}
