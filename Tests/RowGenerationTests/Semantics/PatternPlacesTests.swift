import DDLReader
import GenerationPlan
import SchemaModel
import Testing

@testable import RowGeneration

/// Text of patterns whose places do not depend on each other.
@Suite struct PatternPlacesTests {
  private func texts(_ column: String, rows: Int) throws -> [String] {
    let schema = PostgreSQLReader.read(
      SourceText(name: "test.sql", text: "CREATE TABLE t (\(column));")
    ).schema
    let (plan, diagnostics) = Planner.plan(
      schema, PlanRequest(rowsForAll: rows, seed: 3, edgeCaseRate: 0))
    #expect(diagnostics.allSatisfy { $0.severity != .error }, "\(diagnostics)")
    let compiler = PlanCompiler(
      plan: plan, schema: schema, parseExpression: PostgreSQLReader.expression)
    return try compiler.program(for: QualifiedName(name: "t"), format: .csv).read(.csv)
      .compactMap { $0[0] }
  }

  @Test(arguments: [
    ("^[A-C][0-9]{2}$", 300), ("^K-[0-9]{3}-[xy]$", 2_000), ("^[a-e]{4}$", 625),
  ])
  func aKeyTakesEachWordOnce(pattern: String, words: Int) throws {
    let found = try texts("a text NOT NULL UNIQUE CHECK (a ~ '\(pattern)')", rows: words)
    #expect(Set(found).count == words)
    let expression = try Regex(pattern)
    #expect(found.allSatisfy { (try? expression.wholeMatch(in: $0)) != nil })
  }

  @Test func longWordsOfAKeyDiffer() throws {
    let found = try texts(
      "a text NOT NULL UNIQUE CHECK (a ~ '^tx_[a-z]{30}$')", rows: 5_000)
    #expect(Set(found).count == 5_000)
    #expect(found.allSatisfy { $0.count == 33 && $0.hasPrefix("tx_") })
    #expect(
      (3..<33).allSatisfy { place in
        Set(found.map { $0.utf8.dropFirst(place).first }).count == 26
      })
  }

  @Test func everyCharacterIsAsFrequent() throws {
    let found = try texts("a text NOT NULL CHECK (a ~ '^[A-D][0-9]$')", rows: 40_000)
    let counts = Dictionary(grouping: found) { $0 }.mapValues(\.count)
    #expect(counts.count == 40)
    // The expected 1,000 with five standard deviations.
    #expect(counts.values.allSatisfy { (840...1_160).contains($0) })
  }

  /// A class of letters and digits is used as it is written, by keys too.
  @Test(
    arguments: ["[0-9A-Za-z]", "[A-Za-z]", "[a-z0-9]", "[0-9A-Za-z_-]", "[A-F0-9]"], [false, true])
  func classesAreUsedWhole(set: String, isUnique: Bool) throws {
    for pattern in ["\(set){8}", "x\(set){6,9}"] {
      let rig = Rig(
        "CREATE TABLE t (a text NOT NULL \(isUnique ? "UNIQUE" : ""));", rows: 3000,
        edgeCaseRate: 0
      ) { plan in
        plan.tables[0].columns[0].generator = GeneratorSpec(.pattern)
        plan.tables[0].columns[0].generator.pattern = pattern
      }
      var counts: [Character: Int] = [:]
      for text in try rig.values("a", of: "t") {
        for character in (text ?? "").dropFirst(pattern.hasPrefix("x") ? 1 : 0) {
          counts[character, default: 0] += 1
        }
      }
      let size = [
        "[0-9A-Za-z]": 62, "[A-Za-z]": 52, "[a-z0-9]": 36, "[0-9A-Za-z_-]": 64, "[A-F0-9]": 16,
      ]
      #expect(counts.count == size[set], "\(pattern)")
      let even = Array(repeating: 1.0, count: counts.count)
      #expect(Statistics.chiSquared(Array(counts.values), even) < 1.1, "\(pattern)")
    }
  }
}
