/// The fragments of a batch's rows, and the memory they point into: cells for values, and text.
///
/// Owned by one worker; rendered again for every batch. Memory: 512 rows of 16 bytes a fragment and
/// of the program's cells, and what the batch's text takes.
@safe
final class RenderedBatch {
  let program: RenderProgram
  private let fragments: UnsafeMutablePointer<Fragment>
  let cells: UnsafeMutableRawPointer
  private let selections: UnsafeMutablePointer<UInt16>
  /// How many rows each selection holds.
  private let selected: UnsafeMutablePointer<Int>
  private let text = TextBuffer()

  init(_ program: RenderProgram) {
    self.program = program
    unsafe fragments = .allocate(capacity: program.width * batchCapacity)
    let cellBytes = program.cellBytes * batchCapacity + 64
    unsafe cells = .allocate(byteCount: cellBytes, alignment: 64)
    unsafe cells.initializeMemory(as: UInt8.self, repeating: 0, count: cellBytes)
    let capacity = program.selectionCount * batchCapacity
    unsafe selections = .allocate(capacity: capacity)
    for index in 0..<capacity {
      unsafe (selections + index).initialize(to: UInt16(index % batchCapacity))
    }
    unsafe selected = .allocate(capacity: program.selectionCount)
    unsafe selected.initialize(repeating: 0, count: program.selectionCount)
  }

  deinit {
    unsafe fragments.deallocate()
    unsafe cells.deallocate()
    unsafe selections.deallocate()
    unsafe selected.deallocate()
  }

  /// The fragments of one row, `program.width` of them.
  @inline(__always)
  func row(_ row: Int) -> UnsafePointer<Fragment> {
    unsafe UnsafePointer(fragments + row &* program.width)
  }

  /// Renders all rows of a batch.
  ///
  /// - Complexity: O(steps × rows); allocates where the batch's text outgrows what was there.
  func render(_ scratch: Scratch) {
    unsafe selected[RenderStep.allRows] = scratch.count
    text.removeAll()
    for step in program.steps { run(step, scratch) }
  }

  private func run(_ step: RenderStep, _ scratch: Scratch) {
    switch step.kind {
    case .literal(let table):
      let word = unsafe table.fragments[0]
      fill(step) { _ in word }
    case .words(let slot, let table):
      let values = scratch[slot]
      let words = unsafe table.fragments
      fill(step) { unsafe words[Int(values[$0])] }
    case .cells(let notation, let layout): fillCells(step, notation, layout, scratch)
    case .text(let slot, let mode, let lead, let tail):
      let values = scratch[slot]
      fill(step) { text.append(scratch.arena.slice(values[$0]), mode, lead: lead, tail: tail) }
    case .blank:
      for k in unsafe 0..<selected[step.rows] {
        let row = unsafe Int(selections[step.rows * batchCapacity + k])
        for place in step.places { unsafe fragments[row * program.width + place] = nothing }
      }
    case .states(let slot, let table, let own): replace(step, scratch[slot], table, own: own)
    case .choice(let slot, let branches): split(step, scratch[slot], branches)
    }
  }

  /// Gives each row of the step's selection a fragment at the step's first place.
  @inline(__always)
  func fill(_ step: RenderStep, _ fragment: (_ row: Int) -> Fragment) {
    let rows = unsafe selections + step.rows * batchCapacity
    let target = unsafe fragments + step.places.lowerBound
    let width = program.width
    for k in unsafe 0..<selected[step.rows] {
      let row = unsafe Int(rows[k])
      unsafe target[row &* width] = fragment(row)
    }
  }

  private var nothing: Fragment { unsafe Fragment(cells, length: 0) }

  /// Puts a word in place of the fields whose state is not 0, and selects the other rows.
  private func replace(_ step: RenderStep, _ states: Vector, _ table: WordTable, own: Int) {
    let kept = unsafe selections + own * batchCapacity
    var count = 0
    for row in unsafe 0..<selected[step.rows] {
      let state = states[row]
      unsafe kept[count] = UInt16(truncatingIfNeeded: row)
      count &+= state == 0 ? 1 : 0
      guard state != 0 else { continue }
      let target = unsafe fragments + row * program.width
      for place in step.places { unsafe target[place] = nothing }
      unsafe target[step.places.lowerBound] = table.fragments[Int(state) - 1]
    }
    unsafe selected[own] = count
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
