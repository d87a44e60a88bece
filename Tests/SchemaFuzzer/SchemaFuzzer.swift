internal import ArgumentParser
internal import Foundation

/// Makes random schemas, fills them with rowmill, and loads them into PostgreSQL.
@main
struct SchemaFuzzer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fills random schemas and loads them into PostgreSQL, with every constraint on.",
    discussion: """
      A load that fails after rowmill ended with 0, a crash, a time-out, or an exit code other than \
      0 and 65 is a failure. The first failures of a kind are made as small as can be and printed. \
      Exit code 1 if there was one.
      """)

  @Option(help: "The rowmill program.")
  var rowmill = "rowmill"

  @Option(help: "The address of a superuser's database.")
  var server: String = ""

  @Option(help: "The seeds A..B to try.")
  var seeds = "1..300"

  @Option(help: "Print the schema of one seed and a row for each table, and do nothing else.")
  var seed: UInt64?

  @Option(help: "Begin no seed after so many minutes.")
  var minutes: Double?

  @Option(help: "Rows of each table; drawn for each schema by default.")
  var rows: Int?

  @Option(help: "Only schemas with this feature; may be repeated.")
  var feature: [Feature] = []

  @Option(help: "A seed that is known to fail, which is no failure of the run; may be repeated.")
  var knownFailure: [UInt64] = []

  @Option(help: "Workers side by side.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "A directory for what is found.")
  var out: String?

  @Option(help: "Cases of one kind to make small and print.")
  var shrink = 1

  func run() throws {
    if let seed {
      try show(seed)
      return
    }
    let bounds = seeds.split(separator: ".").compactMap { UInt64($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw ValidationError("--seeds takes A..B")
    }
    let scratch = FileManager.default.temporaryDirectory
    let folder = out.map { URL(fileURLWithPath: $0) }
    if let folder {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let started = Date()
    let tally = try FuzzRun(
      FuzzRun.Request(
        rowmill: rowmill, server: server, seeds: bounds[0]...bounds[1],
        deadline: minutes.map { started.addingTimeInterval($0 * 60) }, jobs: jobs, rowCount: rows,
        features: Set(feature), knownFailures: Set(knownFailure), out: folder, shrunkOfKind: shrink,
        scratch: scratch)
    ).run()
    let seconds = Date().timeIntervalSince(started)
    print(tally.text)
    print(
      "\(Int(seconds)) s, \(Int(Double(tally.all.tried) / max(seconds, 0.001) * 10)) schemas in ten seconds"
    )
    let unexpected = tally.unexpectedSeeds.sorted()
    guard unexpected.isEmpty else {
      print("failed: seeds \(unexpected.map(String.init).joined(separator: ", "))")
      throw ExitCode(1)
    }
  }

  /// Prints the schema that a run has for a seed: the first draw that PostgreSQL takes.
  private func show(_ seed: UInt64) throws {
    let runner =
      server.isEmpty
      ? nil
      : try CaseRunner(
        rowmill: rowmill, server: server, worker: 0,
        scratch: FileManager.default.temporaryDirectory)
    let draws = (0..<1000).lazy.map { TrialCase.draw(seed: seed, attempt: $0, rowCount: rows) }
    for trial in draws where Set(feature).isSubset(of: trial.schema.script.features) {
      if let runner, try !runner.makesSchema(trial) { continue }
      print("-- rowmill generate THIS \(trial.options.joined(separator: " ")) --out set")
      print(trial.schema.script.sql)
      print("-- Rows that fit:")
      print(
        trial.schema.witnessScript.split(separator: "\n").map { "-- \($0)" }.joined(separator: "\n")
      )
      break
    }
    try runner?.finish()
  }
}
