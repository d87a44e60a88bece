/// The rows of a batch as bytes: each row's in a cell of its own, and for each of its places which
/// repeat it may be.
///
/// A step appends to the cells of many rows, one place at a time: no value waits for the length of
/// the one before it, and no length is looked up twice. Text of any length stays outside the cell,
/// at a gap in it.
///
/// Owned by one worker; rendered again for every batch. Memory: 512 cells of the program's size, and
/// 8 bytes a place where repeats are told; what the batch's long text takes.
@safe
final class RenderedBatch {
  let program: RenderProgram
  /// Whether marks are kept for the match recorder.
  private let tellsRepeats: Bool
  private let cells: UnsafeMutableRawPointer
  /// Where each row's cell goes on.
  private let ends: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let gaps: UnsafeMutablePointer<Gap>
  private let marks: UnsafeMutablePointer<Mark>
  private let selections: UnsafeMutablePointer<UInt16>
  /// How many rows each selection holds.
  private let selected: UnsafeMutablePointer<Int>
  private let text = TextBuffer()

  /// Long text, and the place in the cell where it stands; none where it is empty.
  @safe
  struct Gap {
    let place: UnsafeRawPointer
    let text: Fragment
  }

  init(_ program: RenderProgram, tellsRepeats: Bool) {
    self.program = program
    self.tellsRepeats = tellsRepeats
    let cellBytes = program.cellBytes * batchCapacity
    unsafe cells = .allocate(byteCount: cellBytes, alignment: 64)
    unsafe cells.initializeMemory(as: UInt8.self, repeating: 0, count: cellBytes)
    unsafe ends = .allocate(capacity: batchCapacity)
    unsafe ends.initialize(repeating: cells, count: batchCapacity)
    unsafe gaps = .allocate(capacity: max(1, program.gapCount * batchCapacity))
    let markCount = tellsRepeats ? program.width * RowMarks.stride : 0
    unsafe marks = .allocate(capacity: markCount)
    unsafe marks.initialize(repeating: Mark(length: 0), count: markCount)
    let capacity = program.selectionCount * batchCapacity
    unsafe selections = .allocate(capacity: capacity)
    for index in 0..<capacity {
      unsafe (selections + index).initialize(to: UInt16(index % batchCapacity))
    }
    unsafe selected = .allocate(capacity: program.selectionCount)
    unsafe selected.initialize(repeating: 0, count: program.selectionCount)
  }

  deinit {
    unsafe cells.deallocate()
    unsafe ends.deallocate()
    unsafe gaps.deallocate()
    unsafe marks.deallocate()
    unsafe selections.deallocate()
    unsafe selected.deallocate()
  }

  /// The bytes of one row, but for the text at its gaps; 64 more may be read.
  @inline(__always)
  func cell(_ row: Int) -> UnsafeRawBufferPointer {
    let start = unsafe cells + row &* program.cellBytes
    return unsafe UnsafeRawBufferPointer(start: start, count: ends[row] - start)
  }

  /// The gaps of one row, `program.gapCount` of them.
  @inline(__always)
  func gaps(_ row: Int) -> UnsafePointer<Gap> {
    unsafe UnsafePointer(gaps + row &* program.gapCount)
  }

  /// The marks of one row, where repeats are told.
  @inline(__always)
  func marks(_ row: Int) -> RowMarks {
    unsafe RowMarks(UnsafePointer(marks + row))
  }

  /// Renders all rows of a batch.
  ///
  /// - Complexity: O(steps × rows); allocates where the batch's text outgrows what was there.
  func render(_ scratch: Scratch) {
    unsafe selected[RenderStep.allRows] = scratch.count
    for row in 0..<scratch.count { unsafe ends[row] = cells + row &* program.cellBytes }
    for gap in 0..<scratch.count * program.gapCount {
      unsafe gaps[gap] = Gap(place: UnsafeRawPointer(cells), text: nothing)
    }
    text.removeAll()
    for step in program.steps { run(step, scratch) }
  }

  private func run(_ step: RenderStep, _ scratch: Scratch) {
    switch step.kind {
    case .literal(let table): append(step, to: step.rows, table) { _ in 0 }
    case .words(let slot, let table):
      let values = scratch[slot]
      append(step, to: step.rows, table) { Int(truncatingIfNeeded: values[$0]) }
    case .pairs(let first, let second, let count, let table):
      let leading = scratch[first]
      let values = scratch[second]
      append(step, to: step.rows, table) {
        Int(truncatingIfNeeded: leading[$0]) &* count &+ Int(truncatingIfNeeded: values[$0])
      }
    case .cells(let notation, let lead, let tail): appendValues(step, notation, lead, tail, scratch)
    case .text(let slot, let mode, let lead, let tail):
      let values = scratch[slot]
      append(step, to: step.rows) { row, cursor in
        let field = text.append(scratch.arena.slice(values[row]), mode, lead: lead, tail: tail)
        setGap(step, row, cursor, field)
        return Mark(length: field.length)
      }
    case .blank: blank(step.rows, step.places)
    case .states(let slot, let table, let own, let other):
      let states = scratch[slot]
      split(states, own: own, other: other)
      append(step, to: other, table) { Int(truncatingIfNeeded: states[$0]) &- 1 }
      blank(other, step.places.dropFirst())
    case .choice(let slot, let branches): split(step, scratch[slot], branches)
    }
  }

  /// Appends to the cell of each row of a selection, at the step's first place.
  ///
  /// - Parameter write: writes a row's bytes, and gives their mark.
  @inline(__always)
  func append(
    _ step: RenderStep, to selection: Int,
    _ write: (_ row: Int, _ cursor: inout ByteCursor) -> Mark
  ) {
    let rows = unsafe selections + selection &* batchCapacity
    @inline(__always)
    func each(_ tell: (_ row: Int, _ mark: Mark) -> Void) {
      var cursor = unsafe ByteCursor(cells)
      for k in unsafe 0..<selected[selection] {
        let row = unsafe Int(rows[k])
        unsafe cursor.move(to: ends[row])
        let mark = write(row, &cursor)
        unsafe ends[row] = cursor.position
        tell(row, mark)
      }
    }
    guard tellsRepeats else { return each { _, _ in } }
    let told = unsafe marks + step.places.lowerBound &* RowMarks.stride
    each { unsafe told[$0] = $1 }
  }

  /// Appends one of a table's words to each row of the selection.
  @inline(__always)
  private func append(
    _ step: RenderStep, to selection: Int, _ table: WordTable, _ word: (_ row: Int) -> Int
  ) {
    let marks = unsafe table.marks
    @inline(__always)
    func records<Record: BitwiseCopyable>(_: Record.Type) {
      let records = unsafe table.records
      append(step, to: selection) { row, cursor in
        let word = word(row)
        unsafe cursor.record(records + word &* MemoryLayout<Record>.size, as: Record.self)
        return unsafe marks[word]
      }
    }
    switch table.recordBytes {
    case MemoryLayout<WordTable.ShortRecord>.size: records(WordTable.ShortRecord.self)
    case MemoryLayout<WordTable.LongRecord>.size: records(WordTable.LongRecord.self)
    default:
      let words = unsafe table.fragments
      append(step, to: selection) { row, cursor in
        let word = word(row)
        let fragment = unsafe words[word]
        if fragment.length > RenderProgram.longestInCell {
          setGap(step, row, cursor, fragment)
        } else {
          cursor.fragment(fragment)
        }
        return unsafe marks[word]
      }
    }
  }

  /// Lets text stand in a row where its cell has come to.
  private func setGap(_ step: RenderStep, _ row: Int, _ cursor: ByteCursor, _ text: Fragment) {
    guard let gap = step.gap else { preconditionFailure("long text without a gap") }
    unsafe gaps[row &* program.gapCount &+ gap] = Gap(
      place: UnsafeRawPointer(cursor.position), text: text)
  }

  private var nothing: Fragment { unsafe Fragment(bytes: cells, length: 0) }

  /// Tells of nothing at some places.
  private func blank(_ selection: Int, _ places: Range<Int>) {
    guard tellsRepeats else { return }
    for k in unsafe 0..<selected[selection] {
      let row = unsafe Int(selections[selection * batchCapacity + k])
      for place in places { unsafe marks[place * RowMarks.stride + row] = Mark(length: 0) }
    }
  }

  /// Sorts all rows by whether their state is 0.
  private func split(_ states: Vector, own: Int, other: Int) {
    let kept = unsafe selections + own &* batchCapacity
    let replaced = unsafe selections + other &* batchCapacity
    var count = 0
    let rows = unsafe selected[RenderStep.allRows]
    var row = 0
    while row < rows {
      unsafe kept[count] = UInt16(truncatingIfNeeded: row)
      unsafe replaced[row &- count] = UInt16(truncatingIfNeeded: row)
      count &+= states[row] == 0 ? 1 : 0
      row &+= 1
    }
    unsafe selected[own] = count
    unsafe selected[other] = rows &- count
  }

  /// Sorts the step's rows by the branch they chose.
  private func split(_ step: RenderStep, _ values: Vector, _ branches: [Int]) {
    for branch in branches { unsafe selected[branch] = 0 }
    for k in unsafe 0..<selected[step.rows] {
      let row = unsafe selections[step.rows * batchCapacity + k]
      let branch = branches[Int(values[Int(row)])]
      unsafe selections[branch * batchCapacity + selected[branch]] = row
      unsafe selected[branch] += 1
    }
  }
}
