internal import DDLReader
internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel

/// A schema and its plan, proved and ready.
struct Preparation {
  var schema: Schema
  var plan: Plan
  /// What a plan calls the schema: the path, or `sample:NAME`.
  var schemaReference: String

  /// Reads and plans what the options name. All diagnostics are shown at once.
  ///
  /// - Throws: `Failure`, after the diagnostics where an error is among them.
  init(_ source: SchemaOptions, _ volumes: VolumeOptions) throws {
    let (input, planText) = try Self.inputs(of: source)
    let reading = PostgreSQLReader.read(input.text)
    if reading.hasErrors { try Self.show(reading.diagnostics, in: input.text) }
    let overrides = try planText.map { try Self.overrides(in: $0, for: reading.schema) }
    let (plan, planDiagnostics) = try PlanCompiler.plan(
      reading.schema, Self.request(volumes, overrides: overrides),
      parseExpression: PostgreSQLReader.expression)
    try Self.show(reading.diagnostics + planDiagnostics, in: input.text)
    schema = reading.schema
    self.plan = plan
    schemaReference = input.reference
  }

  /// The resolved plan as YAML; `schemaFile` is what it says of where the schema is.
  func planText(schemaFile: String) -> String {
    PlanFile.write(plan: plan, schema: schema, schemaFile: schemaFile)
  }

  /// The schema, and the plan that goes with it, if there is one.
  private static func inputs(
    of source: SchemaOptions
  ) throws -> (schema: SchemaInput, plan: SourceText?) {
    if let path = source.plan {
      let text = try TextFile.read(path)
      let (overrides, diagnostics) = PlanFile.read(text)
      guard let reference = overrides.schema?.value else {
        try show(diagnostics, in: text)
        throw Failure.data(
          "\(path) does not say which schema it is for; write schema: FILE into it")
      }
      return (try SchemaInput(reference: reference, inPlan: path), text)
    }
    if let name = source.sample, let sample = Sample.named(name) {
      let input = SchemaInput(sample)
      return (input, sample.plan.map { SourceText(name: "\(input.reference) (plan)", text: $0) })
    }
    return (try SchemaInput(file: source.schema ?? ""), nil)
  }

  private static func overrides(
    in text: SourceText, for schema: Schema
  ) throws -> PlanOverrides {
    let (overrides, diagnostics) = PlanFile.read(text, for: schema)
    try show(diagnostics, in: text)
    return overrides
  }

  /// What is typed comes before what the plan says, and that before what is usual.
  private static func request(
    _ volumes: VolumeOptions, overrides: PlanOverrides?
  ) -> PlanRequest {
    PlanRequest(
      rowsForAll: volumes.rows.last { $0.table == nil }?.count.rows,
      rowsByTable: volumes.rows.compactMap { argument in
        argument.table.map { (table: $0, rows: argument.count.rows) }
      },
      totalRows: volumes.totalRows?.rows,
      seed: volumes.seed ?? overrides?.seed?.value ?? UInt64.random(in: 1...999_999_999),
      edgeCaseRate: volumes.edgeCases?.share ?? overrides?.edgeCaseRate?.value ?? 0.05,
      asOf: volumes.asOf?.days ?? overrides?.asOf?.value ?? PlanRequest.defaultAsOf,
      unsolved: volumes.unsolved, overrides: overrides)
  }

  /// Shows diagnostics.
  ///
  /// - Throws: `Failure.diagnosed` where one is an error.
  private static func show(_ diagnostics: [Diagnostic], in text: SourceText) throws {
    for diagnostic in diagnostics { Console.note(diagnostic.rendered(in: text) + "\n") }
    let errorCount = diagnostics.count { $0.severity == .error }
    guard errorCount > 0 else { return }
    Console.note("\(errorCount) error\(errorCount == 1 ? "" : "s"); nothing was written\n")
    throw Failure.diagnosed
  }
}
