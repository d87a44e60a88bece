import Foundation

/// The PostgreSQL server of these tests: the one whose superuser's URL `ROWMILL_TEST_PGURL` holds.
enum PostgresServer {
  static let url = ProcessInfo.processInfo.environment["ROWMILL_TEST_PGURL"]

  static var isThere: Bool { url != nil }

  /// Why a test is skipped where there is no server.
  static let absence = "ROWMILL_TEST_PGURL is not set; Scripts/test starts a PostgreSQL and sets it"
}

/// A fresh database and the ordinary role that owns it; both are dropped with their holder.
final class ScratchDatabase {
  private let name: String
  private var owner: String { name + "_owner" }

  init() throws {
    name = "mill_" + UUID().uuidString.prefix(8).lowercased()
    try server("CREATE ROLE \(owner) LOGIN")
    try server("CREATE DATABASE \(name) OWNER \(owner) TEMPLATE template0 ENCODING 'UTF8'")
  }

  deinit {
    try? server("DROP DATABASE \(name) WITH (FORCE)")
    try? server("DROP ROLE \(owner)")
  }

  /// Empties the database, and runs SQL in it as the owner.
  func reset(_ sql: String) throws {
    try query(
      "DROP SCHEMA IF EXISTS public, other CASCADE; CREATE SCHEMA public AUTHORIZATION \(owner)",
      asOwner: false)
    try query(sql)
  }

  /// Runs SQL and returns what it prints, without the last line feed.
  @discardableResult
  func query(_ sql: String, asOwner: Bool = true) throws -> String {
    let prefix = asOwner ? "SET SESSION AUTHORIZATION \(owner);" : ""
    let (status, output) = try Self.run(
      connection + ["-v", "ON_ERROR_STOP=1", "-qAtc", prefix + sql])
    guard status == 0 else { throw Refusal(sql: sql, output: output) }
    return output.trimmingCharacters(in: .newlines)
  }

  /// Runs a script in its own directory, as the owner.
  ///
  /// - Returns: psql's exit code and all that it printed.
  func load(_ script: String, in folder: String) throws -> (status: Int32, output: String) {
    try Self.run(
      connection + [
        "-v", "ON_ERROR_STOP=1", "-c", "SET SESSION AUTHORIZATION \(owner)", "-f", script,
      ], in: folder)
  }

  struct Refusal: Error {
    var sql: String
    var output: String
  }

  private var connection: [String] {
    ["psql", "-X", PostgresServer.url ?? "", "-qc", "\\connect \(name)"]
  }

  private func server(_ sql: String) throws {
    let (status, output) = try Self.run(["psql", "-X", PostgresServer.url ?? "", "-qc", sql])
    guard status == 0 else { throw Refusal(sql: sql, output: output) }
  }

  private static func run(
    _ command: [String], in folder: String = "/"
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
