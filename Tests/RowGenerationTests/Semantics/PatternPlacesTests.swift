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
}
