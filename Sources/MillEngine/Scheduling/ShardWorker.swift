internal import ShardOutput

/// One worker: takes shard after shard, and makes and compresses their rows.
struct ShardWorker: Sendable {
  let work: ShardWork
  let writer: ShardWriter

  /// Works until there is nothing left, or the run has failed or is cancelled. The first error ends
  /// the run for everyone.
  func run() {
    do {
      try makeShards()
    } catch {
      writer.abort(error)
    }
  }

  private func makeShards() throws {
    let compressor = try writer.makeCompressor()
    // Being told is for the fastest level: higher ones are asked for to search.
    let tellsMatches = compressor.compression == .zstd(level: 1)
    var block = writer.makeBlock()
    var current: (tableIndex: Int, encoder: any ShardEncoder)?
    while let (shard, file) = work.take() {
      if current?.tableIndex != shard.tableIndex {
        current = nil  // Its memory goes before the next one's comes.
        let source = work.sources[shard.tableIndex]
        let capacity = max(writer.blockByteCount, source.longestRowByteCount)
        if block.capacity != capacity { block = writer.makeBlock(capacity: capacity) }
        let encoder = source.makeEncoder(tellsMatches: tellsMatches, blockCapacity: capacity)
        current = (shard.tableIndex, encoder)
      }
      guard let encoder = current?.encoder else { return }
      work.board.begin(table: shard.tableIndex)
      let descriptor = ShardDescriptor(
        file: file, firstRow: shard.rows.lowerBound, rowCount: shard.rows.count)
      var handle = try writer.open(descriptor, compressor: compressor)
      encoder.begin(shard.rows)
      var counted = 0
      while true {
        if work.cancellation.isCancelled { throw Interruption() }
        let room = unsafe UnsafeMutableRawBufferPointer(start: block.base, count: block.capacity)
        block.byteCount = try unsafe encoder.next(into: room)
        guard block.byteCount > 0 else { break }
        if tellsMatches {
          try unsafe handle.append(block, sequences: encoder.repeats)
        } else {
          try handle.append(block)
        }
        work.board.add(rows: encoder.rowsWritten - counted)
        counted = encoder.rowsWritten
      }
      precondition(
        counted == shard.rows.count, "\(file) has \(counted) rows instead of \(shard.rows.count)")
      try handle.finish()
    }
  }
}
