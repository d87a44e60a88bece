import SchemaModel

@testable import GenerationPlan

/// Makes the rows of a key plan as its documentation says, with the same value in every column
/// that no key decides, and looks for duplicates: what a plan leaves to luck shows.
struct KeySimulation {
  private let table: TablePlan
  private let source: Table
  private let schema: Schema

  init(_ table: TablePlan, of source: Table, in schema: Schema) {
    self.table = table
    self.source = source
    self.schema = schema
  }

  /// The names of keys that two rows share.
  func violations() -> [String] {
    table.keys.filter { plan in
      let key = NormalKey(plan.key, of: source, in: schema)
      if case .single = plan.strategy { return min(table.rows, plan.capacity) > 1 }
      if case .slots = plan.strategy { return false }
      var seen: Set<[Int]> = []
      for row in 0..<min(table.rows, plan.capacity) {
        let cells = key.columns.map { value($0, row) }
        if cells.contains(nil) { continue }
        if !seen.insert(cells.compactMap(\.self)).inserted { return true }
      }
      return false
    }.map(\.key.name)
  }

  /// A column's value; `nil` is NULL.
  private func value(_ column: String, _ row: Int) -> Int? {
    for plan in table.keys where plan.capacity <= row {
      if plan.overflow[column]?.null == .required { return nil }
    }
    for plan in table.keys {
      if case .column(column) = plan.strategy { return row }
      if case .lineItems(let reference, let counter, let mean) = plan.strategy {
        let run = max(1, Int(mean.rounded(.up)))
        if counter == column { return row % run }
        if sets(reference, column) { return row / run }
      }
      guard case .product(let digits) = plan.strategy else { continue }
      var number = row
      for digit in digits {
        switch digit.source {
        case .column(column): return number % digit.radix
        case .reference(let name) where sets(name, column): return number % digit.radix
        case .combination(let combination) where combination.columns.contains(column):
          return number % digit.radix
        default: break
        }
        number /= digit.radix
      }
    }
    for reference in table.references where reference.foreignKey.columns.contains(column) {
      if case .chained(let roots) = reference.draw { return row < roots ? nil : row - roots }
    }
    return 0
  }

  private func sets(_ reference: String, _ column: String) -> Bool {
    table.references.contains {
      $0.foreignKey.name == reference && $0.foreignKey.columns.contains(column)
    }
  }
}
