/// Writes the rows of a rendered batch into a block, one behind the other.
///
/// A row is checked for room once, before its first byte.
@safe
struct RowWriter {
  private let base: UnsafeMutableRawPointer
  private let limit: UnsafeMutableRawPointer
  private let separators: UnsafePointer<Fragment>
  private let rowsPerStatement: Int
  private let gapCount: Int

  /// Bytes behind a row that are stored to.
  static let slackBytes = 64

  /// Writes into `block`, which must hold ``slackBytes`` more than a row.
  init(_ program: RenderProgram, block: UnsafeMutableRawBufferPointer) {
    guard let start = block.baseAddress else { preconditionFailure("a block without memory") }
    unsafe base = start
    unsafe limit = start + block.count - Self.slackBytes
    unsafe separators = program.separators.fragments
    rowsPerStatement = program.rowsPerStatement
    gapCount = program.gapCount
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
    var output = cursor
    defer { cursor = output }
    let hasSeparators = rowsPerStatement > 0
    let nothing = unsafe separators[0]
    @inline(__always)
    func each(_ tell: (_ row: Int, _ start: Int, _ first: Int) -> Void) -> Int {
      for row in range {
        let separator = hasSeparators ? self.separator(firstInShard &+ row) : nothing
        let cell = unsafe batch.cell(row)
        let gaps = unsafe batch.gaps(row)
        var textBytes = 0
        for gap in 0..<gapCount { unsafe textBytes &+= gaps[gap].text.length }
        let room = separator.length &+ cell.count &+ textBytes
        guard unsafe limit - output.position >= room else { return row }
        let start = length(output)
        if hasSeparators { output.fragment(separator) }
        let first = length(output)
        if textBytes == 0 {
          unsafe output.run(cell.baseAddress.unsafelyUnwrapped, count: cell.count)
        } else {
          unsafe copy(cell, gaps, &output)
        }
        tell(row, start, first)
      }
      return range.upperBound
    }
    guard recorder != nil else { return each { _, _, _ in } }
    return each { row, start, first in
      unsafe recorder?.prepare(row, of: batch, in: base)
      unsafe recorder?.row(
        batch.marks(row), from: start, first: first, to: length(output), in: base)
    }
  }

  /// Copies a row: its cell, with the texts at the gaps.
  @inline(__always)
  private func copy(
    _ cell: UnsafeRawBufferPointer, _ gaps: UnsafePointer<RenderedBatch.Gap>,
    _ cursor: inout ByteCursor
  ) {
    guard var from = cell.baseAddress else { return }
    let end = unsafe from + cell.count
    for index in 0..<gapCount where unsafe gaps[index].text.length > 0 {
      let gap = unsafe gaps[index]
      unsafe cursor.run(from, count: gap.place - from)
      cursor.fragment(gap.text)
      unsafe from = gap.place
    }
    unsafe cursor.run(from, count: end - from)
  }

  /// What stands before a row where rows are parts of statements.
  @inline(__always)
  private func separator(_ rowInShard: Int) -> Fragment {
    guard rowInShard > 0 else { return unsafe separators[0] }
    return unsafe separators[rowInShard % rowsPerStatement == 0 ? 1 : 2]
  }
}
