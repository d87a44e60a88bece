/// Which rows of a table are looked at before any is written: the first, the last, some that follow
/// one another, some from all over, rows with edge cases, and one of each case.
struct RowSample {
  /// Rows that follow one another, made as a shard makes them.
  private(set) var runs: [Range<Int>] = []
  /// Others, ascending.
  private(set) var scattered: [Int] = []

  /// Chooses rows.
  ///
  /// - Parameter size: about how many.
  /// - Complexity: O(size), and that of finding a row of each case.
  init(of program: TableProgram, size: Int) {
    let count = program.rows
    guard count > size else {
      if count > 0 { runs = [0..<count] }
      return
    }
    let run = max(1, size / 4)
    let middle = count / 2 - run / 2
    runs = [0..<run, middle..<(middle + run), (count - max(1, run / 4))..<count]
    var chosen: Set<Int> = []
    for place in 0..<(size / 4) {
      // The golden ratio's multiples spread evenly, and hit no period.
      let share = (Double(place) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
      chosen.insert(min(count - 1, Int(share * Double(count))))
    }
    if let schedule = program.edgeSchedule {
      for stratum in 0..<min(schedule.count, UInt64(size / 4)) {
        chosen.insert(Int(schedule.row(stratum)))
      }
    }
    chosen.formUnion(Self.caseRows(program))
    scattered = chosen.filter { row in !runs.contains { $0.contains(row) } }.sorted()
  }

  /// Batches that are looked through for each case of a row.
  private static let searchedBatches = 3

  /// A row of each case that shows in a few batches.
  private static func caseRows(_ program: TableProgram) -> [Int] {
    guard !program.caseSlots.isEmpty else { return [] }
    let steps = program.steps.sliced(to: Set(program.caseSlots))
    let scratch = Scratch(slotCount: program.slotCount)
    var seen: Set<[Int64]> = []
    var found: [Int] = []
    for part in 0..<searchedBatches {
      let first = program.rows / searchedBatches * part
      scratch.fill(steps, from: first, count: min(batchCapacity, program.rows - first))
      for (component, slot) in program.caseSlots.enumerated() {
        for row in 0..<scratch.count
        where seen.insert([Int64(component), scratch[slot][row]]).inserted {
          found.append(first + row)
        }
      }
    }
    return found
  }
}
