internal import DDLReader
public import GenerationPlan
public import RowGeneration
public import SchemaModel

/// The way from a schema's text to tables that can be filled: read, plan, try, and plan again without
/// what cannot be made.
///
/// Every command goes this one way, so that what is shown of a plan, previewed and generated is the
/// same.
public struct GenerationSession {
  /// The schema as read, with the references that its rows imply.
  public let schema: Schema
  /// The proved and tried plan.
  public private(set) var plan: Plan
  /// Warnings, in the order in which they were found.
  public private(set) var notes: [SessionNote]
  /// What the trial of the plan's rows has judged.
  public private(set) var report = ConstraintReport()
  /// The compiled programs of the plan's tables, in load order.
  public private(set) var programs: [TableProgram] = []

  private let text: SourceText
  private let planText: SourceText?
  private var request: PlanRequest
  private var compiler: PlanCompiler

  /// Reads, plans and tries.
  ///
  /// - Parameters:
  ///   - text: the schema.
  ///   - planText: a plan file, if there is one.
  /// - Throws: `SessionError` with everything found, where an error is among it.
  /// - Complexity: that of planning and of compiling each table, and of its first rows.
  public init(
    schema text: SourceText, plan planText: SourceText? = nil, _ request: SessionRequest
  ) throws(SessionError) {
    let reading = PostgreSQLReader.read(text)
    notes = []
    self.text = text
    self.planText = planText
    var schema = reading.schema.withImpliedReferences()
    if reading.hasErrors { try Self.add(reading.diagnostics, of: text, to: &notes) }
    if schema.tables.isEmpty {
      let empty = Diagnostic(
        .error, "there is no table: nothing in the script is a CREATE TABLE",
        hint: "give the script that makes the tables, or pg_dump --schema-only of the database")
      try Self.add(reading.diagnostics + [empty], of: text, to: &notes)
    }
    var overrides: PlanOverrides?
    if let planText {
      let (read, diagnostics) = PlanFile.read(
        planText, for: schema, parseExpression: PostgreSQLReader.expression)
      try Self.add(diagnostics, of: planText, to: &notes)
      overrides = read
    }
    try Self.add(reading.diagnostics, of: text, to: &notes)
    self.request = request.resolved(overrides)
    schema = schema.withPresentParents(of: self.request)
    self.schema = schema
    let planned = try Self.plan(schema, self.request, text, notes)
    try Self.add(planned.diagnostics, of: text, planText, to: &notes)
    (plan, compiler) = (planned.plan, planned.compiler)
    try tryOut()
  }

  /// The plan with its programs in a format.
  ///
  /// - Parameters:
  ///   - schemaFile: what the plan says of where the schema is.
  ///   - judgesAllRows: judge each row while it is made, at some cost.
  public func dataSet(
    format: RowFormat, schemaFile: String, judgesAllRows: Bool = false
  ) throws(GenerationError) -> DataSet {
    var programs = programs
    if format != .csv {
      programs = []
      for table in plan.tables {
        programs.append(try compiler.program(for: table.name, format: format))
      }
    }
    if judgesAllRows { programs = programs.map(judged) }
    return DataSet(
      schema: schema, plan: plan, planText: planText(schemaFile: schemaFile), sources: programs,
      skippedEdgeCases: programs.map(\.skippedEdgeCases),
      edgeRows: programs.map(\.edgeRows))
  }

  /// A program that judges its rows.
  private func judged(_ program: TableProgram) -> TableProgram {
    guard program.rows > 0, let table = schema.table(program.name) else { return program }
    return program.judged(by: BatchConstraints(program, of: table, in: schema, plan: plan))
  }

  /// The resolved plan as YAML; `schemaFile` is what it says of where the schema is.
  public func planText(schemaFile: String) -> String {
    PlanFile.write(plan: plan, schema: schema, schemaFile: schemaFile)
  }

  /// Compiles and tries every table; plans again without those whose rows cannot be made, or says
  /// why they cannot.
  private mutating func tryOut() throws(SessionError) {
    while true {
      let outcome = Trial(plan, of: schema, compiler)
      if !outcome.failures.isEmpty {
        try leaveEmpty(outcome.failures)
      } else if !outcome.report.violations.isEmpty {
        try confess(outcome.report.violations)
      } else {
        (programs, report) = (outcome.programs, outcome.report)
        return
      }
    }
  }

  /// Says which rows break what: by entries of the plan file, or in spite of the plan.
  ///
  /// - Throws: `SessionError`.
  private mutating func confess(_ violations: [ConstraintViolation]) throws(SessionError) {
    var isFault = false
    for violation in violations {
      if let (entry, note) = entry(behind: violation) {
        let message = "\(violation), by what the plan sets for \"\(entry)\""
        notes.append(SessionNote(Diagnostic(.error, message, at: note.range), in: note.source))
      } else {
        isFault = true
        let message = "\(violation); this is a fault of Rowmill, not of the schema"
        notes.append(
          SessionNote(
            Diagnostic(.error, message, hint: Self.wayOut, at: violation.range), in: text))
      }
    }
    throw SessionError(notes: notes, isFault: isFault)
  }

  /// The column of a violated constraint whose values a plan file sets, and where it does.
  private func entry(behind violation: ConstraintViolation)
    -> (column: String, place: (range: SourceRange?, source: SourceText))?
  {
    guard let planText, let table = request.overrides?.table(violation.table) else { return nil }
    for name in violation.columns {
      guard let column = table.column(name), column.generator != nil || column.nullRate != nil
      else {
        continue
      }
      let range = column.generator?.range ?? column.nullRate?.range ?? column.name.range
      return (name, (range, planText))
    }
    return nil
  }

  private static let wayOut = """
    please report it with the schema; until it is mended, give the columns other generators in a \
    plan, or ask for no rows of the table (--rows TABLE=0)
    """

  /// Plans once more without the tables that have failed.
  ///
  /// - Throws: `SessionError`, unless tables are to be skipped and nothing else stands in the way.
  private mutating func leaveEmpty(_ failures: [GenerationError]) throws(SessionError) {
    // An empty table that cannot even be compiled stays in the way: each round leaves at least one
    // more table empty.
    let skips =
      request.unsolved == .skip
      && failures.contains { request.emptyReasons[$0.table] == nil }
    try Self.add(
      failures.map { failure in
        Diagnostic(
          skips ? .warning : .error,
          skips ? "table \"\(failure.table)\" is left empty: \(failure)" : "\(failure)",
          at: schema.table(failure.table)?.range)
      }, of: text, to: &notes)
    for failure in failures { request.emptyReasons[failure.table] = "unsolved: \(failure)" }
    let planned = try Self.plan(schema, request, text, notes)
    // The warnings have been told before.
    try Self.add(
      planned.diagnostics.filter { $0.severity == .error }, of: text, planText, to: &notes)
    (plan, compiler) = (planned.plan, planned.compiler)
  }

  private static func plan(
    _ schema: Schema, _ request: PlanRequest, _ text: SourceText, _ notes: [SessionNote]
  ) throws(SessionError) -> CompiledPlan {
    do throws(GenerationError) {
      return try PlanCompiler.plan(schema, request, parseExpression: PostgreSQLReader.expression)
    } catch {
      let diagnostic = Diagnostic(.error, "\(error)", at: schema.table(error.table)?.range)
      throw SessionError(notes: notes + [SessionNote(diagnostic, in: text)])
    }
  }

  /// Notes diagnostics of one text, and of the plan where they are about it.
  ///
  /// - Throws: `SessionError` where one is an error.
  private static func add(
    _ diagnostics: [Diagnostic], of source: SourceText, _ plan: SourceText? = nil,
    to notes: inout [SessionNote]
  ) throws(SessionError) {
    notes += diagnostics.map { SessionNote($0, in: $0.isOfPlan ? plan ?? source : source) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw SessionError(notes: notes) }
  }
}
