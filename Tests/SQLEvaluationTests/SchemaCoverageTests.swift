import DDLReader
import Foundation
import SQLEvaluation
import SchemaModel
import Testing

/// Where the real schemas are.
private enum RealSchemas {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/schemas/postgres")
}

/// What the evaluator makes of the CHECKs, predicates and generated columns of real schemas.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: RealSchemas.folder.path),
    "skipped: the folder of real schemas is not there"))
struct SchemaCoverageTests {
  @Test func checksAreSupported() throws {
    var refused: [String] = []
    var count = 0
    let files = try FileManager.default.contentsOfDirectory(atPath: RealSchemas.folder.path)
      .sorted()
    for file in files where file.hasSuffix(".sql") {
      let text = try String(
        contentsOf: RealSchemas.folder.appendingPathComponent(file), encoding: .utf8)
      let schema = PostgreSQLReader.read(SourceText(name: file, text: text)).schema
      let evaluator = Evaluator(schema: schema, now: fixedNow)
      func test(
        _ what: String, _ e: SchemaModel.Expression, _ columns: [ColumnBinding], _ domain: SQLType?
      ) {
        count += 1
        if let reason = evaluator.unsupportedPart(of: e, columns: columns, domain: domain) {
          refused.append("\(file) \(what): \(reason)")
        }
        let folded = evaluator.foldConstants(evaluator.inlined(e))
        if evaluator.unsupportedPart(of: e, columns: columns, domain: domain) == nil,
          let reason = evaluator.unsupportedPart(of: folded, columns: columns, domain: domain)
        {
          refused.append("\(file) \(what), folded: \(reason)")
        }
      }
      for table in schema.tables {
        let columns = table.columns.map { ColumnBinding($0) }
        for check in table.checks { test(check.name, check.expression, columns, nil) }
        for column in table.columns {
          if let generation = column.generation { test(column.name, generation, columns, nil) }
        }
        for key in table.keys {
          if let predicate = key.predicate { test(key.name, predicate, columns, nil) }
          for case .expression(let part) in key.parts { test(key.name, part, columns, nil) }
        }
      }
      for domain in schema.domains.values.sorted(by: { $0.name < $1.name }) {
        for check in domain.checks {
          test(check.name, check.expression, [], domain.base)
        }
      }
    }
    print("\(count) expressions, \(refused.count) refused")
    for line in refused { print(line) }
    #expect(refused.count * 20 <= count)
  }
}
