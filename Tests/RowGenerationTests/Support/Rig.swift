import DDLReader
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// A schema text, its plan, and the programs of its tables.
struct Rig {
  let schema: Schema
  let plan: Plan
  private let compiler: PlanCompiler

  /// Reads and plans; what either finds wrong is an issue of the test.
  ///
  /// - Parameters:
  ///   - rows: of every table, but for those in `byTable`.
  ///   - edit: changes the plan before it is compiled.
  init(
    _ sql: String, rows: Int = 1000, byTable: [(table: String, rows: Int)] = [],
    seed: UInt64 = 1, edgeCaseRate: Double = 0.05,
    sourceLocation: SourceLocation = #_sourceLocation,
    edit: (inout Plan) -> Void = { _ in }
  ) {
    let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql))
    schema = reading.schema
    let request = PlanRequest(
      rowsForAll: rows, rowsByTable: byTable, seed: seed, edgeCaseRate: edgeCaseRate)
    var plan = Plan(seed: seed, edgeCaseRate: edgeCaseRate, asOf: request.asOf)
    var diagnostics = reading.diagnostics
    do {
      let planned = try PlanCompiler.plan(
        schema, request, parseExpression: PostgreSQLReader.expression)
      plan = planned.plan
      diagnostics += planned.diagnostics
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message))", sourceLocation: sourceLocation)
    edit(&plan)
    self.plan = plan
    compiler = PlanCompiler(
      plan: plan, schema: schema, parseExpression: PostgreSQLReader.expression)
  }

  /// Takes a plan that was made elsewhere.
  init(schema: Schema, plan: Plan) {
    self.schema = schema
    self.plan = plan
    compiler = PlanCompiler(
      plan: plan, schema: schema, parseExpression: PostgreSQLReader.expression)
  }

  /// The program of a table of the default schema.
  func program(_ table: String, _ format: RowFormat = .csv) throws -> TableProgram {
    try compiler.program(for: QualifiedName(name: table), format: format)
  }

  /// One column's values in all rows; `nil` is NULL.
  func values(_ column: String, of table: String) throws -> [String?] {
    let program = try program(table)
    let place = try #require(program.columns.firstIndex(of: column))
    return try program.read(.csv).map { $0[place] }
  }

  /// One column's ordinals in all rows, NULL or not.
  func ordinals(_ column: String, of table: String) throws -> [Int64] {
    let program = try program(table)
    let place = try #require(program.columns.firstIndex(of: column))
    let slot = try #require(program.bindings[place].ordinal)
    let scratch = Scratch(slotCount: program.slotCount)
    var values: [Int64] = []
    values.reserveCapacity(program.rows)
    for start in stride(from: 0, to: program.rows, by: batchCapacity) {
      program.fill(scratch, from: start, count: min(batchCapacity, program.rows - start))
      for row in 0..<scratch.count { values.append(scratch[slot][row]) }
    }
    return values
  }
}

extension Plan {
  /// Changes the plan of a table of the default schema.
  mutating func edit(_ table: String, _ change: (inout TablePlan) -> Void) {
    for place in tables.indices where tables[place].name == QualifiedName(name: table) {
      change(&tables[place])
    }
  }

  /// Gives a column another generator, without NULLs and edge cases.
  mutating func generate(
    _ column: String, of table: String, _ kind: GeneratorSpec.Kind,
    _ change: (inout GeneratorSpec) -> Void = { _ in }
  ) {
    edit(table) { plan in
      for place in plan.columns.indices where plan.columns[place].name == column {
        var spec = GeneratorSpec(kind)
        change(&spec)
        plan.columns[place].generator = spec
        plan.columns[place].nullRate = 0
        plan.columns[place].takesEdgeCases = false
      }
    }
  }
}
