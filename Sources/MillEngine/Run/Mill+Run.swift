internal import GenerationPlan
internal import SchemaModel
internal import ShardOutput

extension Mill {
  /// Writes the data set: its shards, the schema, the plan, the load script, and the manifest last.
  ///
  /// - Parameters:
  ///   - cancellation: ends the run early; whole shards stay, for `--resume`.
  ///   - reporter: told of the progress, on the calling thread.
  /// - Throws: the first error of any worker or of the writer, or `Interruption`. Only whole shards
  ///   are left then.
  public func run(
    cancellation: Cancellation = Cancellation(), reporter: inout some ProgressReporter
  ) throws -> RunSummary {
    let start = ContinuousClock.now
    let journal = try request.directory.begin(identity, policy: request.policy)
    try writeTexts()
    let kept = Set(journal.wholeShards.map(\.file))
    let toMake = zip(layout.shards, files).filter { isOurs($0) && !kept.contains($1) }
    let board = ProgressBoard()
    let work = ShardWork(
      sources: dataSet.sources, shards: toMake.map { (shard: $0, file: $1) }, board: board,
      cancellation: cancellation)
    let writer = ShardWriter(
      directory: request.directory, compression: request.compression,
      blockByteCount: ShardWriter.suitableBlockByteCount(for: request.compression),
      journal: journal)
    let totals = (
      rows: toMake.reduce(0) { $0 + $1.0.rows.count },
      bytes: toMake.reduce(0.0) {
        $0 + Double($1.0.rows.count) * extents[$1.0.tableIndex].bytesPerRow
      }
    )
    func snapshot() -> ProgressSnapshot {
      let written = writer.progress
      let table = dataSet.sources.isEmpty ? "" : "\(dataSet.sources[board.tableIndex].name)"
      return ProgressSnapshot(
        table: table, rowCount: board.rowCount, totalRowCount: totals.rows,
        uncompressedByteCount: written.uncompressedByteCount,
        expectedByteCount: Int(totals.bytes), storedByteCount: written.storedByteCount,
        seconds: (ContinuousClock.now - start).inSeconds)
    }

    let pool = WorkerPool(jobs: min(request.jobs, max(toMake.count, 1))) {
      ShardWorker(work: work, writer: writer).run()
    }
    while !pool.wait(forSeconds: reporter.interval) {
      if cancellation.isCancelled { writer.abort(Interruption()) }
      reporter.report(snapshot())
    }
    // A worker that had nothing left to do did not look.
    if cancellation.isCancelled { writer.abort(Interruption()) }
    let closed = Result { try writer.close() }
    let last = snapshot()
    reporter.finish(last)
    let records = try (journal.wholeShards + closed.get()).sorted { $0.file < $1.file }
    let seconds = (ContinuousClock.now - start).inSeconds
    try request.directory.write(manifest(records: records, seconds: seconds))
    try journal.finish()
    return summary(
      records: records, keptShardCount: kept.count, made: last, seconds: seconds)
  }

  private func writeTexts() throws {
    let directory = request.directory
    let schema = dataSet.schema.source.text
    try directory.write(
      schema.hasSuffix("\n") ? schema : schema + "\n", to: OutputDirectory.schemaFileName)
    try directory.write(dataSet.planText, to: OutputDirectory.planFileName)
    let script = LoadScript(
      LoadRequest(
        schema: dataSet.schema, plan: dataSet.plan, files: filesByTable, format: request.format,
        compression: request.compression))
    try directory.write(script.text, to: OutputDirectory.loadFileName)
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
