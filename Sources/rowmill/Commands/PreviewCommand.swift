internal import ArgumentParser
internal import Foundation
internal import GenerationPlan
internal import MillEngine
internal import RowGeneration

/// `rowmill preview`.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows a few rows of each table, as they would be made.")

  @OptionGroup var source: SchemaOptions
  @OptionGroup var volumes: VolumeOptions

  @Option(help: ArgumentHelp("Rows of each table that are shown.", valueName: "n"))
  var limit = 5

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 10000, not \(limit).")
    }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    try Failure.reported {
      let session = try Preparation(source, volumes).session
      let columnCount = TerminalTraits.columnCount(of: STDOUT_FILENO)
      for program in session.programs {
        let rows = try program.preview(0..<min(limit, program.rows))
        let grid = TextGrid(header: program.columns, rows: rows, columnCount: columnCount)
        try Console.data(
          "\(program.name): \(Quantity.exact(program.rows)) rows\n\(grid.text)\n")
      }
      Console.note("seed \(session.plan.seed)\n")
    }
  }
}
