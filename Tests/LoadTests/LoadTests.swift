import Foundation
import Testing

/// The program's whole way: a schema in, a directory out, loaded by a real PostgreSQL with every
/// constraint on.
@Suite(.enabled(if: TestServer.isThere, Comment(rawValue: TestServer.absence)), .serialized)
struct LoadTests {
  /// Rows asked of each table.
  static let rowCount = 1000

  @Test(arguments: LoadCase.all([.sample("ecommerce"), .sample("employees"), .sample("blog")]))
  func `A sample loads`(_ testCase: LoadCase) throws {
    try generateAndLoad(testCase)
  }

  @Test(
    .enabled(if: RealSchemas.areThere, Comment(rawValue: RealSchemas.absence)),
    arguments: LoadCase.all([
      .file("chinook"), .file("pagila"), .file("tpcc"), .file("graphile_starter"),
    ]))
  func `A real schema loads`(_ testCase: LoadCase) throws {
    try generateAndLoad(testCase)
  }

  /// Generates a data set, loads it, and compares the server's counts with the manifest's.
  private func generateAndLoad(_ testCase: LoadCase) throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("set")
    let source: [String]
    switch testCase.source {
    case .sample(let name): source = ["--sample", name]
    case .file(let name): source = [RealSchemas.folder.appendingPathComponent("\(name).sql").path]
    }
    let generated = try RowmillProgram.run(
      ["generate"] + source + [
        "--rows", "\(Self.rowCount)", "--seed", "42", "--format", testCase.format.rawValue,
        "--edge-cases", testCase.edgeCases, "--progress", "none", "--out", output.path,
      ])
    try #require(generated.exitCode == 0, "\(generated.standardError)")

    let database = try TestDatabase(schema: output.appendingPathComponent("schema.sql"))
    let loaded = try database.psql(["-v", "ON_ERROR_STOP=1", "-f", "load.sql"], in: output)
    try #require(loaded.exitCode == 0, "\(loaded.standardError)")
    try compareCounts(of: output, with: database)
  }

  private func compareCounts(of output: URL, with database: TestDatabase) throws {
    let manifest = try JSONDecoder().decode(
      WrittenTables.self,
      from: Data(contentsOf: output.appendingPathComponent("manifest.json")))
    #expect(!manifest.tables.isEmpty)
    for table in manifest.tables {
      let counted = try database.rowCount(schema: table.schema, table: table.name)
      if manifest.saysEmpty(table) {
        // Left empty for a reason the manifest gives; a trigger may have put rows there.
        #expect(table.rows == 0, "\(table.name)")
        continue
      }
      if table.clamped == nil {
        #expect(table.rows == Self.rowCount, "\(table.name) has fewer rows and does not say why")
      }
      #expect(counted == table.rows, "\(table.schema).\(table.name)")
    }
  }
}

/// What these tests read of a manifest, decoded here so that its layout is tested from outside.
private struct WrittenTables: Decodable {
  struct Table: Decodable {
    struct Clamp: Decodable {}
    var schema: String
    var name: String
    var rows: Int
    var clamped: Clamp?
  }
  var tables: [Table]
  var notes: [String]?

  /// Whether a note says that the table is left empty, and why.
  func saysEmpty(_ table: Table) -> Bool {
    (notes ?? []).contains { note in
      ["\(table.name) is left empty: ", "\(table.schema).\(table.name) is left empty: "]
        .contains { note.hasPrefix($0) && note != $0 }
    }
  }
}
