/// The parents' rows that a table's program says it has drawn, by foreign key, parallel to the rows
/// that are judged: not believed, but where to look.
struct DrawnParents {
  private let slots: [String: Int]
  private var rows: [String: [Int]] = [:]

  /// Prepares to note a program's rows.
  init(_ program: TableProgram) {
    slots = program.parentRowSlots
    rows = slots.mapValues { _ in [] }
  }

  /// Notes the rows of a batch.
  mutating func note(_ scratch: Scratch) {
    for (name, slot) in slots {
      rows[name]?.append(contentsOf: (0..<scratch.count).map { Int(scratch[slot][$0]) })
    }
  }

  /// The parents' rows of a foreign key; `nil` where the program keeps none.
  subscript(foreignKey: String) -> [Int]? { rows[foreignKey] }
}
