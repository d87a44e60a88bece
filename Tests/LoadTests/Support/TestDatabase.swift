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
    let loaded = try psql(["-v", "ON_ERROR_STOP=1", "-f", schema.path])
    try #require(loaded.exitCode == 0, "the schema: \(loaded.standardError)")
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
