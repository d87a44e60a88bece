internal import Foundation

/// A database that is made for one trial and dropped with its holder.
final class ScratchDatabase {
  private let connection: String
  private let name: String
  private let directory: URL

  /// Makes a database.
  ///
  /// - Parameters:
  ///   - connection: a URL or settings of a database on the server; nothing in it is touched.
  ///   - directory: where psql's files are kept.
  /// - Throws: `Failure.io` where the server does not answer or the role may make no database.
  init(_ connection: String, in directory: URL) throws {
    self.connection = connection
    self.directory = directory
    name = "rowmill_try_\(UUID().uuidString.prefix(8).lowercased())"
    let made = try Self.psql(
      connection, ["-c", "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'"], nil,
      directory)
    guard made.exitCode == 0 else {
      throw Failure.io(
        "cannot make a scratch database: \(made.errors.trimmingCharacters(in: .newlines)); "
          + "the role needs CREATEDB")
    }
  }

  deinit {
    let dropped = try? Self.psql(
      connection, ["-c", "DROP DATABASE \(name) WITH (FORCE)"], nil, directory)
    if dropped?.exitCode != 0 { Console.error("the scratch database \(name) could not be dropped") }
  }

  /// Runs a script in the database.
  func run(_ script: String, stoppingAtErrors: Bool = true) throws -> ServerProgram {
    try Self.psql(
      connection, stoppingAtErrors ? ["-v", "ON_ERROR_STOP=1"] : [],
      "\\connect \(name)\n" + script, directory)
  }

  private static func psql(
    _ connection: String, _ arguments: [String], _ script: String?, _ directory: URL
  ) throws -> ServerProgram {
    let shown = script == nil ? [] : ["-f", "-"]
    return try ServerProgram(
      ["psql", "-X", "-q", "-At", "-F", "\t", "-d", connection] + arguments + shown, in: directory,
      input: script)
  }
}
