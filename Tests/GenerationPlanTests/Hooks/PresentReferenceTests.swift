import SchemaModel
import Testing

@testable import GenerationPlan

struct PresentReferenceTests {
  private func child(_ sql: String) throws -> (table: Table, plan: TablePlan) {
    let whole = schema(sql).withImpliedReferences()
    let plan = Planner.plan(whole, PlanRequest(rowsForAll: 1000, seed: 1)).plan
    return (
      try #require(whole.table(QualifiedName(name: "child"))), try #require(plan.table("child"))
    )
  }

  @Test func rowsOfAFullTableAreReferredTo() throws {
    let (table, plan) = try child(
      """
      CREATE TABLE flag (is_set boolean PRIMARY KEY); INSERT INTO flag VALUES (true), (false);
      CREATE TABLE child (id int PRIMARY KEY, is_set boolean NOT NULL REFERENCES flag);
      """)
    #expect(table.foreignKeys.isEmpty)
    #expect(plan.rows == 1000)
    #expect(plan.column("is_set")?.generator.kind != .reference)
  }

  @Test func aKeyThatCouldOnlyBeNullIsFullWhereOthersReferToIt() throws {
    let (table, plan) = try child(
      """
      CREATE TABLE class (id smallint UNIQUE CHECK (id IN (1, 2)), name text PRIMARY KEY);
      INSERT INTO class VALUES (1, 'a'), (2, 'b');
      CREATE TABLE child (id int PRIMARY KEY, class smallint NOT NULL REFERENCES class (id));
      """)
    #expect(table.foreignKeys.isEmpty)
    #expect(plan.rows == 1000)
  }

  @Test(arguments: ["1, 2, 9", "1, 2"])
  func rowsThatACheckNamesAreReferredTo(_ named: String) throws {
    let (table, plan) = try child(
      """
      CREATE TABLE class (id serial PRIMARY KEY, name text);
      INSERT INTO class VALUES (1, 'Vendor'), (2, 'Customer'), (3, 'Lead');
      CREATE TABLE child (id int PRIMARY KEY,
        class int NOT NULL REFERENCES class CHECK (class IN (\(named))));
      """)
    #expect(table.foreignKeys.isEmpty)
    #expect(plan.rows == 1000)
    #expect(plan.solution.domains["class"]?.intervals == [1...2])
  }

  @Test func otherwiseRowsThatAreMade() throws {
    let (table, _) = try child(
      """
      CREATE TABLE class (id serial PRIMARY KEY, name text);
      INSERT INTO class VALUES (1, 'Vendor'), (2, 'Customer');
      CREATE TABLE child (id int PRIMARY KEY, class int NOT NULL REFERENCES class CHECK (class > 0));
      """)
    #expect(table.foreignKeys.count == 1)
  }
}
