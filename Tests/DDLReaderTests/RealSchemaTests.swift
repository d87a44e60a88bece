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

  @Test func readsWithoutErrors() throws {
    guard !Self.files.isEmpty else {
      print("skipped: there are no schemas in \(Self.folder.path)")
      return
    }
    for file in Self.files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      let source = SourceText(name: file, text: text)
      let clock = ContinuousClock()
      let start = clock.now
      let reading = PostgreSQLReader.read(source)
      print(file, clock.now - start, reading.schema.tables.count, "tables")
      for d in reading.diagnostics { print(d.rendered(in: source)) }
      #expect(!reading.hasErrors)
    }
  }
}
