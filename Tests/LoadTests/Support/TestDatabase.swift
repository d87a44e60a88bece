import Foundation
import Testing

/// A fresh database that an ordinary role owns, with all that a schema script makes in it. Both are
/// dropped with their holder.
final class TestDatabase: Sendable {
  let name: String
  let owner: String
  private let host: String
  private let port: String

  /// - Parameter schema: a file of SQL. It runs as the owner, who may create PostgreSQL's trusted
  ///   extensions.
  init(schema: URL) throws {
    let suffix = UUID().uuidString.prefix(8).lowercased()
    name = "load_\(suffix)"
    owner = "owner_\(suffix)"
    let address = try TestServer.psql("postgres", ["-c", "\\echo :HOST :PORT"]).standardOutput
      .split(whereSeparator: \.isWhitespace)
    try #require(address.count == 2, "no PostgreSQL answers at ROWMILL_TEST_PGURL")
    host = String(address[0])
    port = String(address[1])
    let made = try TestServer.psql(
      "postgres",
      [
        "-v", "ON_ERROR_STOP=1", "-c", "CREATE ROLE \(owner) LOGIN PASSWORD '\(owner)'",
        "-c", "CREATE DATABASE \(name) OWNER \(owner) TEMPLATE template0 ENCODING 'UTF8'",
      ])
    try #require(made.exitCode == 0, "\(made.standardError)")
    try standInForMissingFunctions(of: schema)
    let loaded = try psql(["-v", "ON_ERROR_STOP=1", "-f", schema.path])
    try #require(loaded.exitCode == 0, "the schema: \(loaded.standardError)")
  }

  /// Makes functions that do nothing for those that the schema's own call in schemas which it never
  /// creates (an application's installer would have), found as `Scripts/acceptance` finds them.
  private func standInForMissingFunctions(of schema: URL) throws {
    let support = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Scripts/support").standardized.path
    let found = try ProgramRun(
      "bash",
      [
        "-c",
        "source \"$1/extensions.bash\"; source \"$1/missing-functions.bash\"; missing_functions \"$2\"",
        "bash", support, schema.path,
      ])
    try #require(found.exitCode == 0 || found.standardOutput.isEmpty, "\(found.standardError)")
    for line in found.standardOutput.split(separator: "\n") {
      let parts = line.split(separator: ".").map { "\"\($0)\"" }
      guard parts.count == 2 else { continue }
      let function = "\(parts[0]).\(parts[1])"
      let made = try TestServer.psql(
        name,
        [
          "-v", "ON_ERROR_STOP=1", "-c", "CREATE SCHEMA IF NOT EXISTS \(parts[0])",
          "-c", "GRANT USAGE ON SCHEMA \(parts[0]) TO PUBLIC",
          "-c", "CREATE FUNCTION \(function)() RETURNS integer LANGUAGE sql AS 'SELECT 0'",
          "-c",
          "CREATE FUNCTION \(function)(VARIADIC \"any\") RETURNS integer LANGUAGE internal AS 'pg_num_nulls'",
        ])
      try #require(made.exitCode == 0, "\(made.standardError)")
    }
  }

  deinit {
    // A database that is left behind is no failure of what was tested.
    _ = try? TestServer.psql(
      "postgres", ["-c", "DROP DATABASE \(name) WITH (FORCE)", "-c", "DROP ROLE \(owner)"])
  }

  /// Runs psql as the owner, in a directory.
  func psql(_ arguments: [String], in directory: URL? = nil) throws -> ProgramRun {
    try ProgramRun(
      "env",
      [
        "PGPASSWORD=\(owner)", "psql", "-X", "-q", "-h", host, "-p", port, "-U", owner, "-d", name,
      ] + arguments, in: directory)
  }

  /// The number of rows of a table, counted by the server.
  func rowCount(schema: String, table: String) throws -> Int? {
    let quoted = [schema, table]
      .map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
      .joined(separator: ".")
    let counted = try psql(["-At", "-c", "SELECT count(*) FROM \(quoted)"])
    return Int(counted.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
