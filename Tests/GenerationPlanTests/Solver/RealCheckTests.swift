import DDLReader
import Foundation
import SchemaModel
import Testing

@testable import GenerationPlan

struct RealCheckTests {
  static let folder = "../shared/schemas/postgres"

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".sql") }.sorted()

  @Test(.enabled(if: !files.isEmpty, "there is no folder of real schemas"))
  func everyRealCheckIsMet() throws {
    var counts: [TableSolution.Outcome.Manner: Int] = [:]
    for file in Self.files {
      let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
      let schema = PostgreSQLReader.read(SourceText(name: file, text: text)).schema
      var time = Duration.zero
      for table in schema.tables {
        let begin = ContinuousClock.now
        let solved = Solver.solve(table, in: schema, asOf: PlanRequest.defaultAsOf)
        time += ContinuousClock.now - begin
        for outcome in solved.solution.outcomes {
          counts[outcome.manner, default: 0] += 1
          if ProcessInfo.processInfo.environment["ROWMILL_SHOW_CHECKS"] != nil {
            print(
              "\(file) \(table.name) \(outcome.constraint): \(outcome.manner.rawValue):",
              outcome.explanation)
          }
        }
        #expect(solved.diagnostics.isEmpty, "\(file) \(table.name)")
        try RowDraw.expectRows(of: solved.solution, table: table, in: schema)
      }
      print("\(file): solved in \(time)")
    }
    print("CHECKs of real schemas:", counts.map { "\($0.key) \($0.value)" }.sorted())
    #expect(counts[.refused] == nil)
  }
}
