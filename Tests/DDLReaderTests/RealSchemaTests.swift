import DDLReader
import Foundation
import SchemaModel
import Testing

/// Published schemas of real applications, read where they lie.
struct RealSchemaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/schemas/postgres").standardized

  static let files: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { $0.hasSuffix(".sql") }.sorted()
  }()

  /// What a schema holds, counted.
  struct Counts: Equatable {
    var tables: Int
    var columns: Int
    var keys: Int
    var foreignKeys: Int
    var checks: Int
  }

  /// What PostgreSQL 15's catalogue holds after it has run each file.
  static let expected: [String: Counts] = [
    "adventureworks.sql": Counts(tables: 68, columns: 456, keys: 69, foreignKeys: 90, checks: 88),
    "chinook.sql": Counts(tables: 11, columns: 64, keys: 11, foreignKeys: 11, checks: 0),
    "coder.sql": Counts(tables: 76, columns: 657, keys: 111, foreignKeys: 82, checks: 4),
    "danbooru.sql": Counts(tables: 66, columns: 641, keys: 92, foreignKeys: 93, checks: 0),
    "graphile_starter.sql": Counts(tables: 12, columns: 64, keys: 21, foreignKeys: 10, checks: 6),
    "lago.sql": Counts(tables: 139, columns: 1691, keys: 275, foreignKeys: 339, checks: 30),
    "pagila.sql": Counts(tables: 70, columns: 417, keys: 72, foreignKeys: 36, checks: 0),
    "sakila_jooq.sql": Counts(tables: 21, columns: 123, keys: 17, foreignKeys: 40, checks: 6),
    "slot_booking.sql": Counts(tables: 3, columns: 10, keys: 3, foreignKeys: 0, checks: 0),
    "synapse.sql": Counts(tables: 138, columns: 638, keys: 133, foreignKeys: 14, checks: 5),
    "thingsboard.sql": Counts(tables: 65, columns: 660, keys: 106, foreignKeys: 29, checks: 0),
    "tpcc.sql": Counts(tables: 9, columns: 92, keys: 9, foreignKeys: 10, checks: 0),
  ]

  static func counts(_ schema: Schema) -> Counts {
    Counts(
      tables: schema.tables.count, columns: schema.tables.map(\.columns.count).reduce(0, +),
      keys: schema.tables.map(\.keys.count).reduce(0, +),
      foreignKeys: schema.tables.map(\.foreignKeys.count).reduce(0, +),
      checks: schema.tables.map(\.checks.count).reduce(0, +))
  }

  @Test func readsWithoutErrors() throws {
    guard !Self.files.isEmpty else {
      print("skipped: there are no schemas in \(Self.folder.path)")
      return
    }
    for file in Self.files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      let source = SourceText(name: file, text: text)
      let reading = PostgreSQLReader.read(source)
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(errors.map { $0.rendered(in: source) } == [])
      if let expected = Self.expected[file] {
        #expect(Self.counts(reading.schema) == expected, "\(file)")
      }
    }
  }
}
