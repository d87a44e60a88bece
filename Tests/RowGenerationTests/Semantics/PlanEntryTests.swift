import DDLReader
import GenerationPlan
import SchemaModel
import Testing

@testable import RowGeneration

/// What a plan file asks for shows in the rows.
@Suite struct PlanEntryTests {
  private static let sql = """
    CREATE TABLE placed (id int PRIMARY KEY, at timestamp NOT NULL, touched timestamp NOT NULL);
    CREATE TABLE item (
      placed_id int NOT NULL REFERENCES placed, line_number int NOT NULL,
      PRIMARY KEY (placed_id, line_number));
    """

  private func rows(_ plan: String, of table: String) throws -> [[String?]] {
    let schema = PostgreSQLReader.read(SourceText(name: "test.sql", text: Self.sql)).schema
    let (overrides, faults) = PlanFile.read(SourceText(name: "plan.yaml", text: plan))
    #expect(faults.isEmpty)
    let request = PlanRequest(seed: 1, edgeCaseRate: 0, overrides: overrides)
    let (made, diagnostics) = Planner.plan(schema, request)
    #expect(diagnostics.allSatisfy { $0.severity != .error }, "\(diagnostics)")
    let compiler = PlanCompiler(
      plan: made, schema: schema, parseExpression: PostgreSQLReader.expression)
    return try compiler.program(for: QualifiedName(name: table), format: .csv).read(.csv)
  }

  @Test(arguments: [(fanOut: 2.0, parents: 100), (4, 50), (10, 20), (1, 100)])
  func fanOutDecidesHowManyParentsHaveItems(fanOut: Double, parents: Int) throws {
    let items = try rows(
      """
      version: 1
      tables:
        placed: {rows: 100}
        item: {rows: 200, references: {item_placed_id_fkey: {fan_out: \(fanOut)}}}
      """, of: "item")
    #expect(items.count == 200)
    #expect(Set(items.map { $0[0] }).count == parents)
    #expect(Set(items).count == 200)
  }

  @Test func aColumnFollowsTheOneThePlanNames() throws {
    let made = try rows(
      """
      version: 1
      tables:
        placed: {rows: 500, columns: {touched: {generator: timestamp, after: at}}}
      """, of: "placed")
    #expect(made.allSatisfy { ($0[1] ?? "") <= ($0[2] ?? "") })
  }
}
