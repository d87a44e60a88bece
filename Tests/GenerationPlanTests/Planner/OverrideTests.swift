import DDLReader
import Foundation
import SchemaModel
import Testing

@testable import GenerationPlan

struct OverrideTests {
  private static let sql = """
    CREATE TABLE team (id int PRIMARY KEY, name text NOT NULL UNIQUE);
    CREATE TABLE person (id int PRIMARY KEY, team int CONSTRAINT in_team REFERENCES team,
      age int NOT NULL, boss int CONSTRAINT boss REFERENCES person, note text);
    CREATE TABLE task (person int NOT NULL CONSTRAINT of_person REFERENCES person,
      number int NOT NULL, PRIMARY KEY (person, number));
    """

  private func plan(_ yaml: String, rows: Int? = nil) -> Plan {
    let schema = schema(Self.sql)
    let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let result = Planner.plan(
      schema, PlanRequest(rowsForAll: rows, seed: 1, overrides: read.overrides))
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
    return result.plan
  }

  @Test func whatIsWrittenIsFollowed() throws {
    let plan = plan(
      """
      version: 1
      tables:
        team: {rows: 7}
        person:
          rows: 20
          columns:
            age: {generator: integer, min: 30, max: 40, edge_cases: false}
            note: {null_rate: 0.5}
          references:
            in_team: {distribution: {kind: zipf, alpha: 1.5}, null_rate: 0.2}
            boss: {root_share: 0.5}
        task:
          references:
            of_person: {fan_out: 4}
      """)
    let person = try #require(plan.table("person"))
    #expect(plan.table("team")?.rows == 7)
    #expect(person.rows == 20)
    #expect(person.column("age")?.generator.min == "30")
    #expect(person.column("age")?.takesEdgeCases == false)
    #expect(person.column("note")?.nullRate == 0.5)
    #expect(person.reference("in_team")?.draw == .random(.zipf(alpha: 1.5)))
    #expect(person.reference("in_team")?.nullRate == 0.2)
    #expect(person.reference("in_team")?.parentRows == 7)
    #expect(person.reference("boss")?.draw == .tiered(rootShare: 0.5))
    guard case .lineItems(_, _, let mean)? = plan.table("task")?.keys.first?.strategy else {
      Issue.record("no line items")
      return
    }
    #expect(mean == 4)
  }

  @Test func rowsOfThePlanComeBeforeThoseOfAllTables() {
    let plan = plan(
      """
      version: 1
      tables:
        team: {rows: 7}
        person: {rows: 0}
      """, rows: 50)
    #expect(plan.table("team")?.rows == 7)
    #expect(plan.table("person")?.rows == 0)
    #expect(plan.table("task")?.rows == 0)
  }

  /// What a written plan has from being written follows the options; what the user changed stays.
  @Test func aWrittenPlanFollowsTheOptions() throws {
    let schema = schema(Self.sql)
    let first = Planner.plan(schema, PlanRequest(rowsForAll: 20, seed: 1)).plan
    let yaml = PlanFile.write(plan: first, schema: schema, schemaFile: "s.sql")
      .replacingOccurrences(of: "team:\n    rows: 20", with: "team:\n    rows: 7")
      .replacingOccurrences(
        of: "root_share: 0.1\n        null_rate: 0.05",
        with: "root_share: 0.1\n        null_rate: 0.3")
    let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let plan = Planner.plan(
      schema,
      PlanRequest(rowsForAll: 60, seed: 1, edgeCaseRate: 0.5, overrides: read.overrides)
    ).plan
    #expect(plan.table("team")?.rows == 7)
    let person = try #require(plan.table("person"))
    #expect(person.rows == 60)
    #expect(person.column("note")?.nullRate == 0.5)
    #expect(person.reference("in_team")?.nullRate == 0.5)
    #expect(person.reference("boss")?.nullRate == 0.3)
  }

  @Test func datesOfAWrittenPlanFollowTheDay() throws {
    let schema = schema("CREATE TABLE t (id int PRIMARY KEY, born date, seen date);")
    let first = Planner.plan(schema, PlanRequest(rowsForAll: 20, seed: 1)).plan
    let seen = try #require(first.table("t")?.column("seen")?.generator.max)
    let yaml = PlanFile.write(plan: first, schema: schema, schemaFile: "s.sql")
    let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
    let later = PlanRequest(
      seed: 1, asOf: PlanRequest.defaultAsOf + 366, overrides: read.overrides)
    let moved = try #require(
      Planner.plan(schema, later).plan.table("t")?.column("seen")?.generator.max)
    #expect(moved > seen)
    let fixed = yaml.replacingOccurrences(of: "max: \(seen)", with: "max: 2025-06-30")
      .replacingOccurrences(of: "max: '\(seen)'", with: "max: 2025-06-30")
    let kept = PlanFile.read(SourceText(name: "plan.yaml", text: fixed), for: schema)
    var request = later
    request.overrides = kept.overrides
    #expect(
      Planner.plan(schema, request).plan.table("t")?.column("seen")?.generator.max == "2025-06-30")
  }

  @Test func aNarrowGeneratorOfAKeyLimitsTheRows() throws {
    let plan = plan(
      """
      version: 1
      tables:
        team: {columns: {name: {generator: values, values: [red, green, blue]}}}
      """, rows: 10)
    #expect(plan.table("team")?.rows == 3)
  }

  @Test(.enabled(if: !RealSchemaTests.files.isEmpty, "there is no folder of real schemas"))
  func aWrittenPlanPlansTheSame() throws {
    for file in RealSchemaTests.files {
      let text = try String(contentsOfFile: "\(RealSchemaTests.folder)/\(file)", encoding: .utf8)
      let schema = PostgreSQLReader.read(SourceText(name: file, text: text)).schema
      let first = Planner.plan(schema, PlanRequest(rowsForAll: 500, seed: 1)).plan
      let yaml = PlanFile.write(plan: first, schema: schema, schemaFile: file)
      let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
      #expect(read.diagnostics.isEmpty, "\(file): \(read.diagnostics.prefix(5))")
      let second = Planner.plan(schema, PlanRequest(seed: 1, overrides: read.overrides)).plan
      let again = PlanFile.write(plan: second, schema: schema, schemaFile: file)
      // Why a table has fewer rows than asked is not known of a plan that asks for no more.
      func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.contains("note:") }
      }
      let differing = zip(lines(yaml), lines(again)).filter { $0 != $1 }
      #expect(differing.isEmpty, "\(file): \(differing.prefix(5))")
      for (a, b) in zip(first.tables, second.tables) {
        #expect("\(a.keys.map(\.strategy))" == "\(b.keys.map(\.strategy))", "\(file) \(a.name)")
      }
    }
  }
}
