internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
public import ShardOutput

/// Makes the shards of a data set: which one when, and by whom.
///
/// Tables are taken in load order, but nothing waits for anything: since every value can be computed
/// from its place alone, a child's rows need none of its parent's.
public struct Mill: Sendable {
  /// What is made.
  public let dataSet: DataSet
  /// How it is written.
  public let request: MillRequest
  /// All shards of the data set, whatever the part.
  public let layout: ShardLayout
  /// What decides the bytes.
  public let identity: RunIdentity
  /// The table extents, parallel to the sources.
  let extents: [ShardExtent]
  /// The file of each shard, parallel to `layout.shards`.
  let files: [String]

  /// Measures the tables and cuts them into shards. Nothing is written yet.
  ///
  /// - Throws: `GenerationError` where the first rows of a table cannot be made.
  public init(_ dataSet: DataSet, request: MillRequest) throws {
    self.dataSet = dataSet
    self.request = request
    extents = try dataSet.sources.map {
      try ShardExtent(measuring: $0, rowCount: request.shardRowCount)
    }
    layout = ShardLayout(
      zip(dataSet.sources, extents).map { ($0.rowCount, shardRowCount: $1.rowCount) })
    files = layout.shards.map { shard in
      let name = dataSet.sources[shard.tableIndex].name
      return ShardPath.file(
        schema: name.schema == QualifiedName.defaultSchema ? nil : name.schema, table: name.name,
        index: shard.indexInTable, format: request.format.rawValue,
        compression: request.compression)
    }
    var digest = XXH64()
    digest.update(dataSet.schema.source.text)
    digest.update("\0")
    digest.update(dataSet.planText)
    identity = RunIdentity(
      generatorVersion: GeneratorVersion.current, seed: dataSet.plan.seed,
      planDigest: digest.hexadecimal, asOf: CalendarDay(days: dataSet.plan.asOf).description,
      format: request.format.rawValue, compression: request.compression,
      shardRowCount: request.shardRowCount ?? 0, part: request.part)
  }

  /// Whether a shard belongs to the part that is made here. Shards are dealt out in turn over all
  /// tables, so that parts are of like size.
  func isOurs(_ shard: ShardLayout.Shard) -> Bool {
    guard let part = request.part else { return true }
    return shard.number % part.count == part.index - 1
  }

  /// The files of each table, those of all parts.
  var filesByTable: [QualifiedName: [String]] {
    var found: [QualifiedName: [String]] = [:]
    for (shard, file) in zip(layout.shards, files) {
      found[dataSet.sources[shard.tableIndex].name, default: []].append(file)
    }
    return found
  }
}
