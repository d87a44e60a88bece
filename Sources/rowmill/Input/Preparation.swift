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

  private let text: SourceText
  private var request: PlanRequest

  /// Reads and plans what the options name. All diagnostics are shown at once.
  ///
  /// - Throws: `Failure`, after the diagnostics where an error is among them.
  init(_ source: SchemaOptions, _ volumes: VolumeOptions) throws {
    let (input, planText) = try Self.inputs(of: source)
    let reading = PostgreSQLReader.read(input.text)
    if reading.hasErrors { try Self.show(reading.diagnostics, in: input.text) }
    let schema = reading.schema.withImpliedReferences()
    let overrides = try planText.map { try Self.overrides(in: $0, for: schema) }
    request = Self.request(volumes, overrides: overrides)
    let (plan, planDiagnostics) = try PlanCompiler.plan(
      schema, request, parseExpression: PostgreSQLReader.expression)
    try Self.show(reading.diagnostics + planDiagnostics, in: input.text)
    self.schema = schema
    self.plan = plan
    text = input.text
    schemaReference = input.reference
  }

  /// Plans once more without the tables whose first rows could not be made, or says why they
  /// cannot.
  ///
  /// - Throws: `Failure.diagnosed`, unless tables are to be skipped and nothing else stands in the
  ///   way.
  mutating func leaveEmpty(_ failures: [GenerationError]) throws {
    guard failures.contains(where: { request.emptyReasons[$0.table] == nil }) else {
      // An empty table that cannot even be compiled.
      throw failures[0]
    }
    let skips = request.unsolved == .skip
    try Self.show(
      failures.map { failure in
        Diagnostic(
          skips ? .warning : .error,
          skips ? "table \"\(failure.table)\" is left empty: \(failure)" : "\(failure)",
          at: schema.table(failure.table)?.range)
      }, in: text)
    for failure in failures { request.emptyReasons[failure.table] = "unsolved: \(failure)" }
    let (plan, diagnostics) = try PlanCompiler.plan(
      schema, request, parseExpression: PostgreSQLReader.expression)
    // The warnings have been told before.
    try Self.show(diagnostics.filter { $0.severity == .error }, in: text)
    self.plan = plan
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
