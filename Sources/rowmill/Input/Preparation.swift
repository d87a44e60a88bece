internal import DDLReader
internal import GenerationPlan
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
    let (input, _) = try Self.inputs(of: source)
    let reading = PostgreSQLReader.read(input.text)
    if reading.hasErrors { try Self.show(reading.diagnostics, in: input.text) }
    let (plan, planDiagnostics) = Planner.plan(
      reading.schema, Self.request(volumes))
    try Self.show(reading.diagnostics + planDiagnostics, in: input.text)
    schema = reading.schema
    self.plan = plan
    schemaReference = input.reference
  }

  /// The plan as the file of an output directory holds it, beside its `schema.sql`.
  func planText(schemaFile: String) -> String {
    "schema: \(schemaFile)\n"
      + PlanReport(plan, of: schema).text.split(separator: "\n").map { "# \($0)\n" }.joined()
  }

  private static func inputs(
    of source: SchemaOptions
  ) throws -> (schema: SchemaInput, plan: SourceText?) {
    if let name = source.sample, let sample = Sample.named(name) {
      let input = SchemaInput(sample)
      return (input, sample.plan.map { SourceText(name: "\(input.reference) (plan)", text: $0) })
    }
    return (try SchemaInput(file: source.schema ?? ""), nil)
  }

  /// What is typed comes before what the plan says, and that before what is usual.
  private static func request(
    _ volumes: VolumeOptions
  ) -> PlanRequest {
    PlanRequest(
      rowsForAll: volumes.rows.last { $0.table == nil }?.count.rows,
      rowsByTable: volumes.rows.compactMap { argument in
        argument.table.map { (table: $0, rows: argument.count.rows) }
      },
      totalRows: volumes.totalRows?.rows,
      seed: volumes.seed ?? UInt64.random(in: 1...999_999_999),
      edgeCaseRate: volumes.edgeCases?.share ?? 0.05,
      asOf: volumes.asOf?.days ?? PlanRequest.defaultAsOf,
      unsolved: volumes.unsolved)
  }

  /// Shows diagnostics in the order of their places.
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
