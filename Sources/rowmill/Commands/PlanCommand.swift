internal import ArgumentParser
internal import GenerationPlan
internal import MillEngine
internal import SystemPackage

/// `rowmill plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Shows what would be made, in which order and with which generators.",
    discussion: """
      With --yaml or --out the plan is written as YAML. Every entry of it can be changed, and \
      `rowmill generate --plan FILE` takes it back.
      """)

  @OptionGroup var source: SchemaOptions
  @OptionGroup var volumes: VolumeOptions

  @Flag(help: "Writes the plan as YAML to the standard output.")
  var yaml = false

  @Option(help: ArgumentHelp("Writes the plan as YAML to a file.", valueName: "file"))
  var out: String?

  @Flag(help: "Replaces the file of --out.")
  var force = false

  @Flag(
    name: .customLong("try"),
    help:
      "Loads the schema and 20 rows of each table into a scratch database, and tells what happened."
  )
  var tries = false

  @Option(
    help: ArgumentHelp(
      "Where --try makes its scratch database. (default: a server of its own)", valueName: "url"))
  var database: String?

  func validate() throws {
    if database != nil, !tries { throw ValidationError("--database goes with --try.") }
    if tries, yaml || out != nil {
      throw ValidationError("--try tells what happened; give --yaml or --out without it.")
    }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    try Failure.reported {
      let prepared = try Preparation(source, tries ? volumes.forTrial : volumes)
      let session = prepared.session
      if tries {
        try tryOut(session)
      } else if let out {
        let reference = PlanCommand.reference(prepared.schemaReference, from: out)
        try TextFile.write(
          session.planText(schemaFile: reference), to: out, replacing: force)
        Console.note(
          "seed \(session.plan.seed); edit \(out), then: rowmill generate --plan \(out)\n")
      } else if yaml {
        try Console.data(session.planText(schemaFile: prepared.schemaReference))
      } else {
        let report = PlanReport(session.plan, of: session.schema).text
        try Console.data(report + "\n" + session.trialText)
      }
    }
  }

  /// Tries the rows on a server.
  ///
  /// - Throws: `ExitCode` 1 where not everything went in.
  private func tryOut(_ session: GenerationSession) throws {
    // What was made on the server goes, whatever ends the trial.
    let cancellation = Cancellation()
    let trap = SignalTrap(cancellation)
    let trial = try ServerTrial(session, on: database, cancellation: cancellation)
    defer { trial.cleanUp() }
    let (report, isWhole) = try withExtendedLifetime(trap) { try trial.run() }
    try Console.data(report)
    if !isWhole { throw ExitCode(1) }
  }

  /// A plan's schema is looked for from the plan's own directory on: where that is another one, the
  /// path is made absolute.
  private static func reference(_ schema: String, from planPath: String) -> String {
    if schema.hasPrefix(SchemaInput.samplePrefix) { return schema }
    let directory = FilePath(planPath).removingLastComponent()
    if directory.isEmpty || FilePath(schema).isAbsolute { return schema }
    return FilePath(WorkingDirectory.path).pushing(FilePath(schema)).lexicallyNormalized().string
  }
}

extension VolumeOptions {
  /// The same, with a trial's few rows where none are asked for.
  fileprivate var forTrial: VolumeOptions {
    guard rows.isEmpty, totalRows == nil,
      let few = RowsArgument(argument: "\(ServerTrial.rowCount)")
    else { return self }
    var copy = self
    copy.rows = [few]
    return copy
  }
}
