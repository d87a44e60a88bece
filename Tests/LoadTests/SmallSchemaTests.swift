import Foundation
import Testing

/// Small schemas, each of one kind of difficulty: what is made of them loads, and no more runs than
/// the load.
@Suite(.enabled(if: TestServer.isThere, Comment(rawValue: TestServer.absence)), .serialized)
struct SmallSchemaTests {
  /// Counts the rows of all tables together.
  private static let allRows = """
    SELECT sum((xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) AS n FROM %s', oid::regclass), false, true, '')))[1]::text::bigint)
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    """

  @Test(arguments: SmallSchema.all, [LoadCase.Format.csv, .sql])
  func `A small schema loads`(_ schema: SmallSchema, _ format: LoadCase.Format) throws {
    let folder = try TemporaryFolder()
    let script = folder.url.appendingPathComponent("schema.sql")
    try Data(schema.sql.utf8).write(to: script)
    let output = folder.url.appendingPathComponent("set")
    let generated = try RowmillProgram.run([
      "generate", script.path, "--rows", "300", "--seed", "7", "--format", format.rawValue,
      "--edge-cases", format == .csv ? "0.5" : "0.05", "--progress", "none", "--out", output.path,
    ])
    try #require(generated.exitCode == 0, "\(generated.standardError)")
    let database = try TestDatabase(schema: script)
    let loaded = try database.psql(["-v", "ON_ERROR_STOP=1", "-f", "load.sql"], in: output)
    #expect(loaded.exitCode == 0, "\(loaded.standardError)")
    #expect(loaded.standardError.isEmpty, "\(loaded.standardError)")
    if let rows = schema.rows {
      let counted = try database.psql(["-Atc", Self.allRows])
      #expect(counted.standardOutput == "\(rows)\n")
    }
    let strangers = try database.psql([
      "-Atc", "SELECT count(*) FROM pg_class WHERE relname = 'pwned'",
    ])
    #expect(strangers.standardOutput == "0\n")
  }
}
