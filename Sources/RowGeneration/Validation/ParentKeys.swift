import SQLEvaluation
import SchemaModel

/// The values of some columns in the rows of a table that others refer to, made again row by row.
final class ParentKeys {
  let program: TableProgram
  private let schema: Schema
  private let bindings: [BoundColumn]
  private let types: [SQLType]
  private let steps: [Step]
  private lazy var scratch = Scratch(slotCount: program.slotCount)

  /// Prepares to read columns; `nil` where one of them is not written.
  init?(_ program: TableProgram, of table: Table, columns: [String], schema: Schema) {
    var bindings: [BoundColumn] = []
    var types: [SQLType] = []
    for name in columns {
      guard let place = program.columns.firstIndex(of: name), let column = table.column(name) else {
        return nil
      }
      bindings.append(program.bindings[place])
      types.append(schema.baseType(of: column.type))
    }
    self.program = program
    self.schema = schema
    self.bindings = bindings
    self.types = types
    steps = program.steps.sliced(to: Set(bindings.flatMap(\.slots)))
  }

  /// The values in some rows; `nil` for what is no value of its type.
  ///
  /// - Complexity: O(rows).
  func values(_ rows: [Int]) -> [[SQLValue]?] {
    var found: [[SQLValue]?] = []
    for start in stride(from: 0, to: rows.count, by: batchCapacity) {
      scratch.fill(steps, rows: Array(rows[start..<min(rows.count, start + batchCapacity)]))
      for row in 0..<scratch.count { found.append(values(at: row)) }
    }
    return found
  }

  private func values(at row: Int) -> [SQLValue]? {
    var values: [SQLValue] = []
    for (binding, type) in zip(bindings, types) {
      guard let text = binding.text(scratch, row: row) else {
        values.append(.null)
        continue
      }
      guard let value = SQLValue(text: text, type: type, schema: schema) else { return nil }
      values.append(value)
    }
    return values
  }
}
