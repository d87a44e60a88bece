import SQLEvaluation
import SchemaModel

@testable import GenerationPlan
@testable import RowGeneration

/// All tables of a plan as a reader of the files sees them: text, and values of the columns' types.
struct GeneratedData {
  struct Contents {
    let table: Table
    /// By column, in the table's order; columns that are not written are NULL.
    var rows: [[SQLValue]]
    /// What does not parse, or is missing.
    var faults: [String]

    func place(_ column: String) -> Int {
      table.columns.firstIndex { $0.name == column } ?? -1
    }
  }

  let schema: Schema
  private(set) var tables: [QualifiedName: Contents] = [:]

  /// Makes every table of the rig and reads it back.
  init(_ rig: Rig, _ format: RowFormat = .csv) throws {
    schema = rig.schema
    for plan in rig.plan.tables {
      guard let table = schema.table(plan.name) else { continue }
      let program = try rig.program(plan.name.name, format)
      tables[plan.name] = contents(table, program.columns, try program.read(format))
      if tables[plan.name]?.rows.count != plan.rows {
        tables[plan.name]?.faults.append("\(plan.name) has not \(plan.rows) rows")
      }
    }
  }

  private func contents(_ table: Table, _ columns: [String], _ texts: [[String?]]) -> Contents {
    var contents = Contents(table: table, rows: [], faults: [])
    let places = table.columns.map { columns.firstIndex(of: $0.name) }
    let types = table.columns.map { schema.baseType(of: $0.type) }
    let syntax = types.map { TypeSyntax($0, schema) }
    for (row, fields) in texts.enumerated() {
      var values: [SQLValue] = []
      for (column, place) in places.enumerated() {
        guard let place, let text = fields[place] else {
          values.append(.null)
          continue
        }
        let value = SQLValue(text: text, type: types[column], schema: schema)
        if value == nil || !syntax[column](text) {
          contents.faults.append(
            "\(table.name).\(table.columns[column].name) row \(row): \"\(text.prefix(80))\" is no \(types[column])"
          )
        }
        values.append(value ?? .null)
      }
      contents.rows.append(values)
    }
    return contents
  }
}
