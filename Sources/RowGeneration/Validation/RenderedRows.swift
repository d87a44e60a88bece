/// Rows of a table as its output holds them, read back: what is judged is what would be written, not
/// what the compiler believes of it.
@safe
final class RenderedRows {
  let program: TableProgram
  /// The vectors of the rows made last.
  let scratch: Scratch
  private let rendered: RenderedBatch
  private let block: UnsafeMutableRawBufferPointer

  /// Bytes of the block that rows are written to.
  private static let blockBytes = 1 << 18

  /// Prepares to make rows of a program that writes CSV.
  init(_ program: TableProgram) {
    precondition(program.rendering.rowsPerStatement == 0, "\(program.name) does not write CSV")
    self.program = program
    scratch = Scratch(slotCount: program.slotCount)
    rendered = RenderedBatch(program.rendering, tellsRepeats: false)
    unsafe block = .allocate(
      byteCount: max(Self.blockBytes, program.longestRowByteCount), alignment: 64)
  }

  deinit { unsafe block.deallocate() }

  /// The fields of rows that follow one another, at most a batch of them; none of a row that is no
  /// line of CSV.
  ///
  /// - Throws: `GenerationError` where a row cannot be made.
  func fields(of rows: Range<Int>) throws(GenerationError) -> [[String?]] {
    program.fill(scratch, from: rows.lowerBound, count: rows.count)
    return try readBack(Array(rows))
  }

  /// The fields of any rows, at most a batch of them.
  ///
  /// - Throws: `GenerationError` where a row cannot be made.
  func fields(of rows: [Int]) throws(GenerationError) -> [[String?]] {
    scratch.fill(program.steps, rows: rows)
    return try readBack(rows)
  }

  private func readBack(_ rows: [Int]) throws(GenerationError) -> [[String?]] {
    if let failure = scratch.failure { throw failure }
    rendered.render(scratch)
    var records: [[String?]] = []
    records.reserveCapacity(rows.count)
    var recorder: MatchRecorder?
    for (place, row) in rows.enumerated() {
      let writer = unsafe RowWriter(program.rendering, block: block)
      var cursor = writer.start
      let stopped = writer.write(
        place..<(place + 1), of: rendered, firstInShard: 0, cursor: &cursor, recorder: &recorder)
      guard stopped > place else { throw .rowTooLong(table: program.name, row: row) }
      let line = unsafe Array(block[..<writer.length(cursor)])
      records.append(CSVFields.read(line) ?? [])
    }
    return records
  }
}
