internal import GenerationPlan
internal import MillEngine
internal import SchemaModel

/// A session on what the options name: its texts are read from files, what it says is shown.
struct Preparation {
  let session: GenerationSession
  /// What a plan calls the schema: the path, or `sample:NAME`.
  let schemaReference: String

  /// Reads, plans and tries what the options name. All diagnostics are shown at once.
  ///
  /// - Throws: `Failure`, after the diagnostics where an error is among them.
  init(_ source: SchemaOptions, _ volumes: VolumeOptions) throws {
    let (input, planText) = try Self.inputs(of: source)
    schemaReference = input.reference
    if !input.diagnostics.isEmpty {
      Self.show(input.diagnostics.map { SessionNote($0, in: input.text) })
      throw Self.diagnosed(errorCount: input.diagnostics.count)
    }
    do throws(SessionError) {
      session = try GenerationSession(schema: input.text, plan: planText, volumes.request)
      Self.show(session.notes)
    } catch {
      Self.show(error.notes)
      throw Self.diagnosed(errorCount: error.errorCount, isFault: error.isFault)
    }
  }

  /// The schema, and the plan that goes with it, if there is one.
  private static func inputs(
    of source: SchemaOptions
  ) throws -> (schema: SchemaInput, plan: SourceText?) {
    if let path = source.plan {
      let text = try TextFile.read(path)
      let (overrides, diagnostics) = PlanFile.read(text)
      guard let reference = overrides.schema?.value else {
        show(diagnostics.map { SessionNote($0, in: text) })
        let errorCount = diagnostics.count { $0.severity == .error }
        guard errorCount == 0 else { throw diagnosed(errorCount: errorCount) }
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

  private static func show(_ notes: [SessionNote]) {
    for note in notes { Console.note(note.text + "\n") }
  }

  /// Says how many errors have been shown.
  private static func diagnosed(errorCount: Int, isFault: Bool = false) -> Failure {
    Console.note("\(errorCount) error\(errorCount == 1 ? "" : "s"); nothing was written\n")
    return isFault ? .fault : .diagnosed
  }
}

extension VolumeOptions {
  /// What is typed, as a session takes it.
  fileprivate var request: SessionRequest {
    SessionRequest(
      rowsForAll: rows.last { $0.table == nil }?.count.rows,
      rowsByTable: rows.compactMap { argument in
        argument.table.map { (table: $0, rows: argument.count.rows) }
      },
      totalRows: totalRows?.rows, seed: seed, edgeCaseRate: edgeCases?.share, asOf: asOf?.days,
      unsolved: unsolved)
  }
}
