import DDLReader
public import GenerationPlan
public import RowGeneration
public import SchemaModel

extension DataSet {
  /// Compiles the programs of a plan.
  ///
  /// - Throws: `GenerationError` for the first table that cannot be compiled.
  public init(
    schema: Schema, plan: Plan, planText: String, format: RowFormat
  ) throws(GenerationError) {
    var programs: [TableProgram] = []
    let compiler = Self.compiler(of: plan, for: schema)
    for table in plan.tables {
      programs.append(try compiler.program(for: table.name, format: format))
    }
    self.init(
      schema: schema, plan: plan, planText: planText, sources: programs,
      skippedEdgeCases: programs.map(\.skippedEdgeCases),
      edgeRows: programs.map(\.edgeRows))
  }
  /// What compiles the tables of a plan.
  static func compiler(of plan: Plan, for schema: Schema) -> PlanCompiler {
    PlanCompiler(plan: plan, schema: schema, parseExpression: PostgreSQLReader.expression)
  }
}
