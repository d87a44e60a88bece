import Foundation

/// The program under test: the one built next to these tests, or the one `ROWMILL_BINARY` names.
enum RowmillProgram {
  static var path: String {
    if let named = ProcessInfo.processInfo.environment["ROWMILL_BINARY"] { return named }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("rowmill").path
  }

  static func run(_ arguments: [String]) throws -> ProgramRun { try ProgramRun(path, arguments) }
}
