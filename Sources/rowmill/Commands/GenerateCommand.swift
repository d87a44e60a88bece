internal import ArgumentParser
internal import Foundation
internal import GenerationPlan
internal import MillEngine
internal import RowGeneration
internal import ShardOutput
internal import SystemPackage

/// `rowmill generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Makes a data set: shards, a manifest, the plan, and a script that loads it.")

  @OptionGroup var source: SchemaOptions
  @OptionGroup var volumes: VolumeOptions

  @Option(help: ArgumentHelp("The directory to write; must be new or empty.", valueName: "dir"))
  var out: String

  @Option(help: "What the shards hold: csv or sql.")
  var format: RowFormat = .csv

  @Option(
    help: ArgumentHelp(
      "zstd, zstd:LEVEL (1 to 19) or none. (default: zstd:1)", valueName: "compression"))
  var compression: CompressionArgument?

  @Option(help: ArgumentHelp("Worker threads. (default: all cores)", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Rows of a shard. (default: about 100 MB)", valueName: "n"))
  var shardRows: RowCountArgument?

  @Option(
    help: ArgumentHelp(
      "Makes the I-th of N parts; all parts joined are the whole data set.", valueName: "i/n"))
  var part: PartArgument?

  @Flag(help: "Goes on from the whole shards of an interrupted run.")
  var resume = false

  @Flag(help: "Replaces the data set that is in the directory.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Which rows are judged against the schema's constraints: trial or all.",
      discussion: "A trial judges a sample of each table before anything is written, its keys and "
        + "references included; all judges every row besides, while it is made, by what a row keeps "
        + "alone: NOT NULL, types, domains, CHECKs, partition bounds."))
  var check: CheckMode = .trial

  @Option(help: "How progress is told: auto, bar, plain, json or none.")
  var progress: ProgressMode = .auto

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).")
    }
    if let shardRows, shardRows.rows < 1 {
      throw ValidationError("--shard-rows takes a number of at least 1.")
    }
    if resume, force { throw ValidationError("Give one of --resume and --force, not both.") }
    if out.isEmpty { throw ValidationError("--out takes the name of a directory.") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    Heap.returnLargeMemory()
    try Failure.reported {
      let session = try Preparation(source, volumes).session
      let dataSet = try session.dataSet(
        format: format, schemaFile: OutputDirectory.schemaFileName, judgesAllRows: check == .all)
      let mill = try Mill(dataSet, request: request)
      if progress != .json, progress != .none { Console.note("seed \(session.plan.seed)\n") }
      let cancellation = Cancellation()
      let trap = SignalTrap(cancellation)
      var reporter = progress.makeReporter()
      let summary = try withExtendedLifetime(trap) {
        try mill.run(cancellation: cancellation, reporter: &reporter)
      }
      show(summary)
    }
  }

  /// What is asked, with the seed of the run that goes on where none is given.
  private func resumed(_ volumes: VolumeOptions) throws -> VolumeOptions {
    guard resume, volumes.seed == nil, source.plan == nil,
      let seed = try OutputDirectory(FilePath(out)).seedOfEarlierRun()
    else { return volumes }
    var copy = volumes
    copy.seed = seed
    return copy
  }

  private var request: MillRequest {
    let policy: OutputDirectory.Policy =
      force ? .replace : resume ? .resume(verifyingDigests: true) : .refuse
    return MillRequest(
      directory: OutputDirectory(FilePath(out)), policy: policy, format: format,
      compression: compression?.compression ?? .standard,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, shardRowCount: shardRows?.rows,
      part: part?.part)
  }

  private func show(_ summary: RunSummary) {
    if progress == .json {
      Console.note(summary.json)
    } else {
      Console.note(summary.text() + "\n")
      if part == nil {
        Console.note(
          "load     cd \(out) && psql -v ON_ERROR_STOP=1 -f load.sql \"$DB\"\n")
      }
    }
  }
}
