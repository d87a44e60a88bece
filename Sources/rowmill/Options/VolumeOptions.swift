internal import ArgumentParser
internal import GenerationPlan

/// How much is made, and from which seed.
struct VolumeOptions: ParsableArguments {
  @Option(
    name: .customLong("rows"),
    help: ArgumentHelp(
      "Rows of every table (N), or of one (TABLE=N); may be given several times.",
      discussion: "N takes the suffixes K, M and G. A table that cannot hold N rows gets the most "
        + "it can, unless it is asked for by name.",
      valueName: "[TABLE=]N"))
  var rows: [RowsArgument] = []

  @Option(help: ArgumentHelp("Rows of all tables together.", valueName: "N"))
  var totalRows: RowCountArgument?

  @Option(help: "The seed; without it one is drawn, and shown.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Share of rows with edge cases, and of NULLs: 0.05 or 5%. (default: 5%)", valueName: "rate"))
  var edgeCases: Rate?

  @Option(
    help: ArgumentHelp(
      "The day the data is made as of. (default: 2026-01-01)", valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(help: "What to do with a table whose constraints cannot be met: error or skip.")
  var unsolved: PlanRequest.Unsolved = .error
}
