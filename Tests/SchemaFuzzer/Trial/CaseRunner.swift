internal import Foundation

/// Takes cases from schema to loaded database, in a database of its own.
///
/// One worker holds it; nothing in it is shared.
final class CaseRunner {
  private let rowmill: String
  private let server: String
  private let database: String
  private let folder: URL
  private var casesInDatabase = Int.max

  /// After so many schemas the database is made anew, as its catalogues grow.
  private static let casesOfDatabase = 300

  /// The most processor time of one generation, which another program's load does not change.
  private static let cpuSeconds = 20

  /// - Parameters:
  ///   - server: the address of a superuser's database.
  ///   - worker: which of the workers this is for.
  init(rowmill: String, server: String, worker: Int, scratch: URL) throws {
    self.rowmill = rowmill
    self.server = server
    database = "fuzz_\(worker)_\(ProcessInfo.processInfo.processIdentifier)"
    folder = scratch.appendingPathComponent(database)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes what the runner made.
  func finish() throws {
    _ = try psql(
      on: server, ["-c", "DROP DATABASE IF EXISTS \(database) WITH (FORCE)"])
    try FileManager.default.removeItem(at: folder)
  }

  /// The whole way of one case.
  func run(_ trial: TrialCase) throws -> Verdict {
    let made = try makeSchema(trial)
    guard made.exitCode == 0 else { return .invalid(message: made.output) }

    let output = folder.appendingPathComponent("set")
    let generated = try ChildProcess.run(
      [
        "prlimit", "--cpu=\(Self.cpuSeconds)", rowmill, "generate", schema.path, "--out",
        output.path, "--force", "--progress", "none",
        "--jobs", "1",
      ]
        + trial.options,
      in: folder, log: folder.appendingPathComponent("generate.log"), limit: 300)
    if generated.timedOut {
      return .failed(
        .timeout, message: "generate takes more than \(Self.cpuSeconds) s of the processor")
    }
    if generated.crashed { return .failed(.crash, message: generated.output) }
    if generated.exitCode == 65 {
      let witnesses = try takesWitnesses(trial)
      return .refused(message: generated.output, rowsFit: witnesses.exitCode == 0)
    }
    guard generated.exitCode == 0 else {
      return .failed(.exitCode, message: "\(generated.exitCode): \(generated.output)")
    }

    let loaded = try psql(on: address, ["-f", "load.sql"], in: output)
    guard loaded.exitCode == 0 else { return .failed(.load, message: loaded.output) }
    var short = try WrittenManifest.read(output).shortTables(asked: trial.rowCount)
    for place in short.indices {
      short[place].oneMore = try oneMoreRow(trial, short[place].table)
    }
    return .loaded(short: short)
  }

  /// Whether PostgreSQL takes the schema.
  func makesSchema(_ trial: TrialCase) throws -> Bool { try makeSchema(trial).exitCode == 0 }

  /// Makes the schema in the database, in place of the last one.
  private func makeSchema(_ trial: TrialCase) throws -> ChildProcess {
    try freshDatabase()
    try Data(trial.schema.script.sql.utf8).write(to: schema)
    return try psql(on: address, ["-f", reset.path, "-f", schema.path])
  }

  private var schema: URL { folder.appendingPathComponent("schema.sql") }
  private var reset: URL { folder.appendingPathComponent("reset.sql") }

  /// A row that the loaded table takes beside its rows, found by trying some.
  private func oneMoreRow(_ trial: TrialCase, _ table: String) throws -> String? {
    var random = SeededRandom(seed: trial.seed)
    let inserts = trial.schema.randomInserts(table: table, count: 300, &random)
    let script = folder.appendingPathComponent("more.sql")
    let text = """
      SET client_min_messages = notice;
      DO $more$
      DECLARE statement text;
      BEGIN
        FOREACH statement IN ARRAY ARRAY[\(inserts.map { "$i$\($0)$i$" }.joined(separator: ",\n"))]::text[]
        LOOP
          BEGIN
            EXECUTE statement;
            SET CONSTRAINTS ALL IMMEDIATE;
            RAISE NOTICE 'fits: %', statement;
            EXIT;
          EXCEPTION WHEN OTHERS THEN
          END;
        END LOOP;
      END $more$;
      """
    try Data(text.utf8).write(to: script)
    let tried = try psql(on: address, ["-f", script.path])
    guard let mark = tried.output.range(of: "fits: ") else { return nil }
    return tried.output[mark.upperBound...].split(separator: "\n").first.map(String.init)
  }

  /// Whether PostgreSQL takes the known rows of the case.
  func takesWitnesses(_ trial: TrialCase) throws -> ChildProcess {
    let script = folder.appendingPathComponent("witness.sql")
    let text =
      trial.schema.script.sql + "\nBEGIN;\nSET CONSTRAINTS ALL DEFERRED;\n"
      + trial.schema.witnessScript + "\nCOMMIT;\n"
    try Data(text.utf8).write(to: script)
    return try psql(
      on: address, ["-f", reset.path, "-f", script.path])
  }

  private var address: String {
    guard let slash = server.lastIndex(of: "/") else { return server }
    return server[...slash] + database
  }

  private func freshDatabase() throws {
    casesInDatabase = casesInDatabase == .max ? .max : casesInDatabase + 1
    guard casesInDatabase > Self.casesOfDatabase else { return }
    try Data(Self.reset.utf8).write(to: reset)
    let made = try psql(
      on: server,
      [
        "-c", "DROP DATABASE IF EXISTS \(database) WITH (FORCE)",
        "-c", "CREATE DATABASE \(database) TEMPLATE template0 ENCODING 'UTF8'",
      ])
    guard made.exitCode == 0 else { throw RunnerError(message: made.output) }
    casesInDatabase = 0
  }

  /// Drops whatever the last schema made.
  private static let reset = """
    SET client_min_messages = warning;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
    """

  private func psql(
    on address: String, _ arguments: [String], in directory: URL? = nil
  ) throws -> ChildProcess {
    try ChildProcess.run(
      ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", address] + arguments,
      in: directory ?? folder, log: folder.appendingPathComponent("psql.log"))
  }
}

/// The server does not do what every case needs.
struct RunnerError: Error, CustomStringConvertible {
  var message: String
  var description: String { message }
}
