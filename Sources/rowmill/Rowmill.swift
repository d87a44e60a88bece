internal import ArgumentParser
internal import MillEngine

/// The command line.
@main
struct Rowmill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rowmill",
    abstract: "Fills a PostgreSQL schema with realistic rows that satisfy every constraint.",
    discussion: """
      Give it a schema and a number of rows; get a directory of compressed shards and a script that \
      loads them. The same schema, plan, seed and version give the same bytes.

        rowmill generate --sample ecommerce --total-rows 1M --out shop
        cd shop && psql -v ON_ERROR_STOP=1 -f load.sql "$DB"

      Exit codes: 0 done, 1 failed, 64 wrong usage, 65 the schema or the plan is wrong or cannot be \
      satisfied, 74 input or output failed, 130 interrupted.
      """,
    version: GeneratorVersion.current,
    subcommands: [
      GenerateCommand.self, PlanCommand.self, SampleCommand.self, PreviewCommand.self,
    ])
}
