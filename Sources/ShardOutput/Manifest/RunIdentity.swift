/// What decides the bytes of a data set. Two runs of the same identity write the same shards, which
/// is what lets a later run go on where an earlier one stopped.
public struct RunIdentity: Codable, Sendable, Hashable {
  /// The version of the generator.
  public var generatorVersion: String
  /// The master seed.
  public var seed: UInt64
  /// The digest of the resolved plan, volumes included.
  public var planDigest: String
  /// The day that dates are relative to, as `YYYY-MM-DD`.
  public var asOf: String
  /// `csv` or `sql`.
  public var format: String
  /// As ``Compression/description``.
  public var compression: String
  /// The rows of a shard, as asked.
  public var shardRowCount: Int
  /// The part of the data set that is made here; `nil` for all of it.
  public var part: Part?

  /// One of several parts, made on as many machines.
  public struct Part: Codable, Sendable, Hashable {
    /// The part's number, from 1 on.
    public var index: Int
    /// The number of parts.
    public var count: Int

    /// Part `index` of `count`.
    public init(index: Int, count: Int) {
      self.index = index
      self.count = count
    }
  }

  /// The identity of a run.
  public init(
    generatorVersion: String, seed: UInt64, planDigest: String, asOf: String, format: String,
    compression: Compression, shardRowCount: Int, part: Part? = nil
  ) {
    self.generatorVersion = generatorVersion
    self.seed = seed
    self.planDigest = planDigest
    self.asOf = asOf
    self.format = format
    self.compression = compression.description
    self.shardRowCount = shardRowCount
    self.part = part
  }

  private enum CodingKeys: String, CodingKey {
    case generatorVersion = "generator_version"
    case seed
    case planDigest = "plan_digest"
    case asOf = "as_of"
    case format
    case compression
    case shardRowCount = "shard_rows"
    case part
  }

  /// The first thing in which another run differs, as words for a message; `nil` where nothing does.
  func firstDifference(from other: RunIdentity) -> String? {
    func words(_ name: String, _ mine: some Equatable, _ theirs: some Equatable) -> String {
      "\(name) was \(theirs) and is now \(mine)"
    }
    func words(_ part: Part?) -> String { part.map { "\($0.index)/\($0.count)" } ?? "1/1" }
    if generatorVersion != other.generatorVersion {
      return words("the generator's version", generatorVersion, other.generatorVersion)
    }
    if seed != other.seed { return words("the seed", seed, other.seed) }
    if asOf != other.asOf { return words("the as-of date", asOf, other.asOf) }
    if format != other.format { return words("the format", format, other.format) }
    if compression != other.compression {
      return words("the compression", compression, other.compression)
    }
    if shardRowCount != other.shardRowCount {
      return words("the number of rows a shard", shardRowCount, other.shardRowCount)
    }
    if part != other.part { return words("the part", words(part), words(other.part)) }
    if planDigest != other.planDigest { return "the plan is another one" }
    return nil
  }
}
