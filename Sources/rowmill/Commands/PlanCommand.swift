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

  func run() throws {
    Console.ignoreBrokenPipes()
    try Failure.reported {
      let prepared = try Preparation(source, volumes)
      let session = prepared.session
      if let out {
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

  /// A plan's schema is looked for from the plan's own directory on: where that is another one, the
  /// path is made absolute.
  private static func reference(_ schema: String, from planPath: String) -> String {
    if schema.hasPrefix(SchemaInput.samplePrefix) { return schema }
    let directory = FilePath(planPath).removingLastComponent()
    if directory.isEmpty || FilePath(schema).isAbsolute { return schema }
    return FilePath(WorkingDirectory.path).pushing(FilePath(schema)).lexicallyNormalized().string
  }
}
