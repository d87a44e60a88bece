import Foundation
import Testing

/// One data set that is generated and loaded.
struct LoadCase: Sendable, CustomTestStringConvertible {
  /// Where the schema comes from.
  enum Source: Sendable {
    /// A schema in the program.
    case sample(String)
    /// A file of the folder of real schemas.
    case file(String)
  }

  /// What the shards hold, by its name on the command line.
  enum Format: String, CaseIterable, Sendable {
    case csv
    case sql
  }

  var source: Source
  var format: Format
  /// The share of edge-case rows, as the command line takes it.
  var edgeCases: String

  var testDescription: String { "\(sourceName), \(format.rawValue), \(edgeCases) edge cases" }

  private var sourceName: String {
    switch source {
    case .sample(let name), .file(let name): name
    }
  }

  /// All formats and rates over the sources.
  static func all(_ sources: [Source]) -> [LoadCase] {
    sources.flatMap { source in
      Format.allCases.flatMap { format in
        ["0.05", "0.5"].map { LoadCase(source: source, format: format, edgeCases: $0) }
      }
    }
  }
}

/// The folder of real schemas beside the repository.
enum RealSchemas {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/schemas/postgres")

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Why a test is skipped where the folder is missing.
  static let absence = "the folder ../shared/schemas/postgres is not there"
}
