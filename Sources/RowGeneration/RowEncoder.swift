/// One worker's state while it writes shards of one table: batches of vectors, and a place in them.
///
/// Not thread-safe; make one a worker. Memory: the vectors (4 KiB a slot), 512 rows of the greatest
/// length and, where repeats are told, 4 KiB a place, their positions and 12 bytes for each match of
/// a block.
@safe
public final class RowEncoder {
  private let program: TableProgram
  private let scratch: Scratch
  private let rendered: RenderedBatch
  /// Space for the truths of conditions, where rows are judged.
  private let truths: Scratch?
  private var recorder: MatchRecorder?
  private var rows = 0..<0
  /// The shard's next row to fill vectors for, and the rows of the batch still to be written.
  private var nextRow = 0
  private var batch = 0..<0
  private var batchStart = 0
  private var isHeaderDue = false
  private var isFooterDue = false

  /// Makes a worker's encoder.
  ///
  /// - Parameters:
  ///   - tellsMatches: record repeats for the compressor.
  ///   - blockCapacity: bytes of the blocks that `next` will be given.
  public init(_ program: TableProgram, tellsMatches: Bool, blockCapacity: Int) {
    self.program = program
    scratch = Scratch(slotCount: program.slotCount)
    truths = program.constraints.map { Scratch(slotCount: $0.depth) }
    rendered = RenderedBatch(program.rendering, tellsRepeats: tellsMatches)
    recorder = tellsMatches ? MatchRecorder(program.rendering, frameBytes: blockCapacity) : nil
  }

  deinit { recorder?.deallocate() }

  /// Starts a shard: the table's rows `rows`, counted from 0.
  public func begin(_ rows: Range<Int>) {
    self.rows = rows
    nextRow = rows.lowerBound
    batch = 0..<0
    batchStart = rows.lowerBound
    isHeaderDue = program.rendering.rowsPerStatement == 0
    isFooterDue = program.rendering.rowsPerStatement > 0 && !rows.isEmpty
  }

  /// Fills `block` with whole rows.
  ///
  /// - Returns: bytes written; 0 when the shard is done.
  /// - Throws: `GenerationError.rowTooLong` if one row does not fit an empty block, or
  ///   `GenerationError.unsatisfied` if checks went on refusing a row, or
  ///   `GenerationError.violated` if rows are judged and one is wrong.
  public func next(into block: UnsafeMutableRawBufferPointer) throws(GenerationError) -> Int {
    let writer = unsafe RowWriter(program.rendering, block: block)
    var cursor = writer.start
    recorder?.reset()
    if isHeaderDue {
      cursor.copy(program.rendering.shardHeader[...])
      isHeaderDue = false
    }
    while true {
      if batch.isEmpty {
        guard nextRow < rows.upperBound else { break }
        try fill()
      }
      let stopped = writer.write(
        batch, of: rendered, firstInShard: batchStart - rows.lowerBound, cursor: &cursor,
        recorder: &recorder)
      let isFull = stopped < batch.upperBound
      batch = stopped..<batch.upperBound
      if isFull {
        if writer.length(cursor) == 0 {
          throw .rowTooLong(table: program.name, row: batchStart + stopped)
        }
        break
      }
    }
    if isFooterDue, batch.isEmpty, nextRow >= rows.upperBound {
      cursor.copy(program.rendering.shardFooter[...])
      isFooterDue = false
    }
    let length = writer.length(cursor)
    recorder?.endBlock(at: length)
    return length
  }

  /// The repeats of the block just filled, blocks delimited explicitly; empty unless asked for.
  public var matches: UnsafeBufferPointer<MatchSequence> {
    unsafe recorder?.recorded ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Rows of the shard that have been written.
  public var rowsWritten: Int { batchStart + batch.lowerBound - rows.lowerBound }

  /// Makes the next batch and renders it.
  private func fill() throws(GenerationError) {
    batchStart = nextRow
    let count = min(batchCapacity, rows.upperBound - nextRow)
    program.fill(scratch, from: nextRow, count: count)
    if let failure = scratch.failure { throw failure }
    if let truths, let violation = program.constraints?.violation(scratch, from: nextRow, truths) {
      throw .violated(violation)
    }
    rendered.render(scratch)
    nextRow += count
    batch = 0..<count
  }
}
