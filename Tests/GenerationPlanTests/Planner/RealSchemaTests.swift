import DDLReader
import Foundation
import OrderedCollections
import SchemaModel
import Testing

@testable import GenerationPlan

struct RealSchemaTests {
  static let folder = "../shared/schemas/postgres"

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".sql") }.sorted()

  @Test(.enabled(if: !files.isEmpty, "there is no folder of real schemas"))
  func everyRealSchemaPlans() throws {
    for file in Self.files {
      let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
      let reading = PostgreSQLReader.read(SourceText(name: file, text: text))
      let clock = ContinuousClock()
      var result: (plan: Plan, diagnostics: [Diagnostic])?
      let time = clock.measure {
        result = Planner.plan(reading.schema, PlanRequest(rowsForAll: 10_000, seed: 1))
      }
      let (plan, diagnostics) = try #require(result)
      print("== \(file): \(plan.tables.count) tables, \(time)")
      for table in plan.tables {
        if let shortfall = table.shortfall { print("  \(table.name): \(table.rows) \(shortfall)") }
        Self.checkKeys(table)
      }
      for diagnostic in diagnostics {
        print("  \(diagnostic.severity.rawValue): \(diagnostic.message)")
      }
      let report = PlanReport(plan, of: reading.schema).text
      #expect(report.contains("load order"))
      if let dump = ProcessInfo.processInfo.environment["ROWMILL_PLAN_DUMP"] {
        try report.write(toFile: "\(dump)/\(file).txt", atomically: true, encoding: .utf8)
      }
    }
  }

  @Test(
    .enabled(if: !files.isEmpty, "there is no folder of real schemas"), arguments: [3, 60, 300])
  func plannedKeysAreUnique(rows: Int) throws {
    for file in Self.files {
      let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
      let schema = PostgreSQLReader.read(SourceText(name: file, text: text)).schema
      let fillable = FillableTables(schema)
      // Every third table has a tenth or ten times the rows, so that parents are scarce or many.
      let byTable = fillable.tables.keys.enumerated().filter { $0.offset % 3 == 0 }.map {
        (table: $1.description, rows: $0 % 2 == 0 ? rows * 10 : rows / 10 + 1)
      }
      let (plan, _) = Planner.plan(
        schema, PlanRequest(rowsForAll: rows, rowsByTable: byTable, seed: 1))
      for table in plan.tables {
        Self.checkKeys(table)
        let source = try #require(fillable.tables[table.name])
        let violations = KeySimulation(table, of: source, in: schema).violations()
        #expect(violations.isEmpty, "\(file) \(table.name), \(table.rows) rows: \(violations)")
      }
    }
  }

  /// What must hold of any plan: capacity for the rows, digits that agree, parents that exist.
  static func checkKeys(_ table: TablePlan) {
    for key in table.keys where table.rows > 0 {
      #expect(
        key.capacity >= table.rows || !key.overflow.isEmpty,
        "\(table.name) \(key.key.name): \(key.capacity) for \(table.rows)")
    }
    for reference in table.references where table.rows > 0 && reference.parentRows == 0 {
      #expect(reference.nullRate == 1, "\(table.name) \(reference.foreignKey.name)")
    }
    let products = table.keys.compactMap { $0.digits }
    for first in products {
      for second in products {
        let shared = first.count { second.contains($0) }
        #expect(first.prefix(shared) == second.prefix(shared), "\(table.name): \(first) \(second)")
      }
    }
  }
}
