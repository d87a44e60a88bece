import Foundation

/// A real PostgreSQL that the tests compare with.
enum PostgreSQLServer {
  /// The server's URL; the tests that need one are skipped without it.
  static let url = ProcessInfo.processInfo.environment["ROWMILL_TEST_PGURL"]

  /// Runs a script with psql and gives its output's lines.
  static func lines(of script: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "rowmill-oracle-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0...(.max))).sql"
    )
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", file.path, url ?? "",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PGOPTIONS": "-c timezone=UTC -c client_min_messages=error", "PGCLIENTENCODING": "UTF8"]
    ) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ServerFailure(message: String(decoding: message, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  struct ServerFailure: Error { var message: String }

  /// Quotes a text for SQL.
  static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }

  /// Gives an expression's value as hexadecimal text, `N` for NULL, `E` and the error otherwise.
  static let helper = """
    CREATE FUNCTION pg_temp.outcome(expression text, row_id integer) RETURNS text
    LANGUAGE plpgsql AS $body$
    DECLARE result text;
    BEGIN
      EXECUTE 'SELECT (' || expression || ')::text FROM o WHERE id = ' || row_id INTO result;
      RETURN coalesce('V' || encode(convert_to(result, 'UTF8'), 'hex'), 'N');
    EXCEPTION WHEN others THEN
      RETURN 'E' || replace(SQLERRM, chr(10), ' ');
    END $body$;
    """
}
