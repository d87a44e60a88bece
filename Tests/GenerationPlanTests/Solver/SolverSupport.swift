import DDLReader
import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

/// A solved table of a schema that a test writes out.
struct Solved {
  let schema: Schema
  let table: Table
  let result: SolvedTable

  /// Solves the last table of `sql`, or the one named.
  init(
    _ sql: String, table name: String? = nil, given: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql))
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
    schema = reading.schema
    let found = name.map { reading.schema.table(QualifiedName(name: $0)) } ?? schema.tables.last
    table = try #require(found, sourceLocation: sourceLocation)
    result = Solver.solve(
      table, in: schema, asOf: PlanRequest.defaultAsOf, given: given)
  }

  /// Solves a table `t` of these columns and constraints.
  static func columns(
    _ body: String, before: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Solved {
    try Solved("\(before)\nCREATE TABLE t (\(body));", table: "t", sourceLocation: sourceLocation)
  }

  var solution: TableSolution { result.solution }

  /// The explanation of every constraint, each after its manner.
  var outcomes: [String] {
    solution.outcomes.map { "\($0.manner.rawValue): \($0.explanation)" }
  }

  /// The table-wide domain of a column in words.
  func domain(_ column: String) -> String {
    let facts = SolverContext(table, in: schema, asOf: 0).facts
    return ConditionText(facts: facts).text(solution.domains[column] ?? Domain(), of: column)
  }

  /// Every case of every component in words.
  var cases: [String] {
    let text = ConditionText(facts: SolverContext(table, in: schema, asOf: 0).facts)
    return solution.components.flatMap { component in
      component.cases.map { part in
        let domains = component.columns.compactMap { column -> String? in
          part.domains[column].flatMap { $0.isUniversal ? nil : text.text($0, of: column) }
        }
        return (domains + part.relations.map(text.text)).joined(separator: "; ")
      }
    }
  }
}
