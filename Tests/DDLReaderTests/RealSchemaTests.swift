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

  /// How many tables each file leaves behind, as PostgreSQL 15 counts them after running it.
  static let tableCounts: [String: Int] = [:]

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
      if let count = Self.tableCounts[file] {
        #expect(reading.schema.tables.count == count, "\(file)")
      }
    }
  }
}
