import DDLReader
import SchemaModel
import Testing

@testable import GenerationPlan

/// Reads a schema that a test writes out; its diagnostics are failures of the test.
func schema(_ sql: String, sourceLocation: SourceLocation = #_sourceLocation) -> Schema {
  let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql))
  let errors = reading.diagnostics.filter { $0.severity == .error }
  #expect(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
  return reading.schema
}

/// Plans a schema for the same number of rows in each table.
func planned(
  _ sql: String, rows: Int? = 1000, byTable: [(table: String, rows: Int)] = [],
  total: Int? = nil, unsolved: PlanRequest.Unsolved = .error
) -> (plan: Plan, diagnostics: [Diagnostic]) {
  Planner.plan(
    schema(sql),
    PlanRequest(
      rowsForAll: rows, rowsByTable: byTable, totalRows: total, seed: 1, unsolved: unsolved))
}

extension Plan {
  /// The plan of a table in the default schema.
  func table(_ name: String) -> TablePlan? { table(QualifiedName(name: name)) }
}

extension TablePlan {
  func key(_ name: String) -> KeyPlan? { keys.first { $0.key.name == name } }

  func reference(_ name: String) -> ReferencePlan? {
    references.first { $0.foreignKey.name == name }
  }
}

extension KeyPlan {
  /// The digits of a product as `name:radix`.
  var digits: [String]? {
    guard case .product(let digits) = strategy else { return nil }
    return digits.map { digit in
      switch digit.source {
      case .column(let name), .reference(let name): "\(name):\(digit.radix)"
      case .combination(let combination):
        "\(combination.references.joined(separator: "+")):\(digit.radix)"
      }
    }
  }

  /// The column that differs in each row.
  var uniqueColumn: String? {
    if case .column(let name) = strategy { name } else { nil }
  }

  var isImplied: Bool {
    if case .implied = strategy { true } else { false }
  }
}
