/// Writes the rows of a rendered batch into a block: the fragments of a row, one after another.
///
/// A row is checked for room once, before its first byte. What bounds the loop is the throughput of
/// loads and stores: all lengths are there before the row begins, so that no copy waits for more
/// than an addition.
@safe
struct RowWriter {
  private let program: RenderProgram
  private let base: UnsafeMutableRawPointer
  private let limit: UnsafeMutableRawPointer

  /// Writes into `block`, which must hold 64 bytes more than a row.
  init(_ program: RenderProgram, block: UnsafeMutableRawBufferPointer) {
    self.program = program
    guard let start = block.baseAddress else { preconditionFailure("a block without memory") }
    unsafe base = start
    unsafe limit = start + block.count - 64
  }

  /// Bytes written so far at a cursor.
  @inline(__always)
  func length(_ cursor: ByteCursor) -> Int { unsafe cursor.position - base }

  /// A cursor at the start of the block.
  var start: ByteCursor { unsafe ByteCursor(base) }

  /// Writes rows `range` of a batch, as many as fit.
  ///
  /// - Parameters:
  ///   - firstInShard: the batch's first row, counted from the shard's first.
  ///   - recorder: is told of what may repeat, if there is one.
  /// - Returns: the row of the batch at which the block was full, or the range's end.
  func write(
    _ range: Range<Int>, of batch: RenderedBatch, firstInShard: Int, cursor: inout ByteCursor,
    recorder: inout MatchRecorder?
  ) -> Int {
    for row in range {
      let fragments = unsafe batch.row(row)
      let separator = self.separator(firstInShard + row)
      guard unsafe limit - cursor.position >= bound(fragments, separator) else { return row }
      let start = length(cursor)
      if separator.length > 0 { cursor.fragment(separator) }
      for place in 0..<program.width { unsafe cursor.fragment(fragments[place]) }
      unsafe recorder?.row(
        fragments, from: start, first: start &+ separator.length, to: length(cursor), in: base)
    }
    return range.upperBound
  }

  /// The most bytes that a row and its separator may take.
  @inline(__always)
  private func bound(_ fragments: UnsafePointer<Fragment>, _ separator: Fragment) -> Int {
    if let bound = program.maximumRowBytes { return bound }
    var length = separator.length
    for place in 0..<program.width { unsafe length += fragments[place].length }
    return length
  }

  @inline(__always)
  private func separator(_ rowInShard: Int) -> Fragment {
    let words = unsafe program.separators.fragments
    guard program.rowsPerStatement > 0, rowInShard > 0 else { return unsafe words[0] }
    return unsafe words[rowInShard % program.rowsPerStatement == 0 ? 1 : 2]
  }
}
