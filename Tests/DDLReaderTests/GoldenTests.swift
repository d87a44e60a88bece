import DDLReader
import Foundation
import SchemaModel
import Testing

/// Every `Golden/*.sql` reads as its `*.txt` says: the schema, then the diagnostics.
///
/// `ROWMILL_RECORD=1` writes the expectations anew, and fails so that nobody takes it for a pass.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  static let isRecording = ProcessInfo.processInfo.environment["ROWMILL_RECORD"] == "1"

  static func names(_ suffix: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      .sorted()
  }

  @Test func everyCaseHasItsExpectation() {
    #expect(!Self.names(".sql").isEmpty)
    if !Self.isRecording { #expect(Self.names(".sql") == Self.names(".txt")) }
  }

  @Test(arguments: names(".sql"))
  func reads(_ name: String) throws {
    let sql = Self.folder.appending(path: name + ".sql")
    let expectation = Self.folder.appending(path: name + ".txt")
    let source = SourceText(
      name: name + ".sql", text: try String(contentsOf: sql, encoding: .utf8))
    let reading = PostgreSQLReader.read(source)
    var actual = SchemaDump(schema: reading.schema).text()
    for diagnostic in reading.diagnostics {
      actual += "---\n" + diagnostic.rendered(in: source) + "\n"
    }
    if Self.isRecording {
      try actual.write(to: expectation, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt")
      return
    }
    #expect(try String(contentsOf: expectation, encoding: .utf8) == actual)
  }
}
