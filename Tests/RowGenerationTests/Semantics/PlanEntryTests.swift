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
    CREATE TABLE groups (id int PRIMARY KEY);
    CREATE TABLE member (
      group_id int NOT NULL REFERENCES groups, placed_id int NOT NULL REFERENCES placed,
      PRIMARY KEY (group_id, placed_id));
    CREATE TABLE odd (
      id int PRIMARY KEY, d date NOT NULL, at timestamptz NOT NULL, n numeric NOT NULL,
      f double precision NOT NULL, p numeric(10,4) NOT NULL);
    CREATE TABLE bounded (
      id int PRIMARY KEY, word text NOT NULL, age int NOT NULL, code varchar(20) NOT NULL,
      seen date NOT NULL, price numeric(8,2) NOT NULL);
    """

  private func rows(_ plan: String, of table: String, edgeCaseRate: Double = 0) throws
    -> [[String?]]
  {
    let schema = PostgreSQLReader.read(SourceText(name: "test.sql", text: Self.sql)).schema
    let (overrides, faults) = PlanFile.read(SourceText(name: "plan.yaml", text: plan))
    #expect(faults.isEmpty)
    let request = PlanRequest(seed: 1, edgeCaseRate: edgeCaseRate, overrides: overrides)
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

  @Test func distributionsOfReferencesThatKeysDecide() throws {
    let zipf = "{distribution: {kind: zipf, alpha: 1.2}}"
    let plan = """
      version: 1
      tables:
        placed: {rows: 1000}
        groups: {rows: 100}
        item: {rows: 5000, references: {item_placed_id_fkey: \(zipf)}}
        member: {rows: 5000, references: {member_group_id_fkey: \(zipf)}}
      """
    for table in ["item", "member"] {
      let made = try rows(plan, of: table)
      #expect(made.count == 5_000 && Set(made).count == 5_000)
      var counts: [String: Int] = [:]
      for row in made { counts[row[0] ?? "", default: 0] += 1 }
      let ordered = counts.values.sorted(by: >)
      // The first of 1,000 has 23 in a hundred; of 100 it has 28, but no more than all 1,000 others.
      #expect(ordered[0] >= (table == "item" ? 1_100 : 990), "\(table): \(ordered.prefix(5))")
      #expect(ordered[0] > 2 * ordered[2] || table == "member", "\(table): \(ordered.prefix(5))")
    }
  }

  @Test func valuesBeyondTheUsualOnesComeOutAsWritten() throws {
    let lists = [
      ["infinity", "2024-02-29", "0044-03-15 BC"], ["-infinity", "2024-02-29 00:00:00+00"],
      ["NaN", "7.447447"], ["NaN", "Infinity", "1e-30"], ["NaN", "2.5"],
    ]
    let columns = zip(["d", "at", "n", "f", "p"], lists).map { name, list in
      "      \(name): {generator: values, values: ['\(list.joined(separator: "', '"))']}"
    }
    let made = try rows(
      "version: 1\ntables:\n  odd:\n    rows: 200\n    columns:\n"
        + columns.joined(separator: "\n"), of: "odd", edgeCaseRate: 0.5)
    for (place, list) in lists.enumerated() {
      #expect(Set(made.map { $0[place + 1] ?? "NULL" }) == Set(list))
    }
  }

  @Test func edgeCasesStayWithinWhatThePlanSets() throws {
    let made = try rows(
      """
      version: 1
      tables:
        bounded:
          rows: 1000
          columns:
            word: {generator: values, values: [free, pro]}
            age: {generator: integer, min: 18, max: 90}
            code: {generator: pattern, pattern: '[A-Z]{3}-\\d{4}'}
            seen: {generator: date, min: 2025-01-01, max: 2025-12-31}
            price: {generator: decimal, min: 5, max: 9, scale: 1}
      """, of: "bounded", edgeCaseRate: 0.5)
    for row in made {
      let values = row.compactMap(\.self)
      #expect(["free", "pro"].contains(values[1]))
      #expect((18...90).contains(Int(values[2]) ?? 0))
      #expect(values[3].wholeMatch(of: /[A-Z]{3}-[0-9]{4}/) != nil)
      #expect(values[4].hasPrefix("2025-"))
      #expect((5...9).contains(Double(values[5]) ?? 0) && values[5].hasSuffix("0"))
    }
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
