import Foundation

/// The PostgreSQL server of these tests: the one whose superuser's URL `ROWMILL_TEST_PGURL` holds.
enum TestServer {
  static let url = ProcessInfo.processInfo.environment["ROWMILL_TEST_PGURL"]

  static var isThere: Bool { url != nil }

  /// Why a test is skipped where there is no server.
  static let absence = "ROWMILL_TEST_PGURL is not set; Scripts/test starts a PostgreSQL and sets it"

  /// Runs psql as the superuser in a database.
  static func psql(_ database: String, _ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(
      "psql", ["-X", "-q", url ?? "", "-c", "\\connect \"\(database)\""] + arguments)
  }
}
