import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

/// Triggers that raise an error by what they find in tables.
struct TriggerPreventionTests {
  /// The plan of tables of which the last one has a trigger that does this.
  private func plan(
    _ body: String, _ declarations: String = "", timing: String = "BEFORE INSERT"
  ) -> (plan: Plan, schema: Schema) {
    let whole = schema(
      """
      CREATE TABLE team (id int PRIMARY KEY);
      CREATE TABLE house (id int PRIMARY KEY, team_id int NOT NULL REFERENCES team,
        state text NOT NULL CHECK (state IN ('open', 'shut')), room int NOT NULL);
      CREATE TABLE ban (id int PRIMARY KEY, team_id int NOT NULL, note text);
      CREATE TABLE stay (id int PRIMARY KEY, house_id int NOT NULL REFERENCES house,
        team_id int NOT NULL REFERENCES team, name text NOT NULL, share int NOT NULL, kind text);
      CREATE FUNCTION check_it() RETURNS trigger LANGUAGE plpgsql AS $$
      \(declarations) BEGIN \(body) RETURN NEW; END $$;
      CREATE TRIGGER checking \(timing) ON stay FOR EACH ROW EXECUTE FUNCTION check_it();
      """
    ).withImpliedReferences()
    return (Planner.plan(whole, PlanRequest(rowsForAll: 100, seed: 1)).plan, whole)
  }

  @Test(arguments: [
    "SELECT state INTO s FROM house WHERE id = NEW.house_id; IF s <> 'open' THEN RAISE 'no'; END IF;",
    "IF (SELECT h.state FROM house h WHERE h.id = NEW.house_id) = 'shut' THEN RAISE 'no'; END IF;",
    "IF NOT EXISTS (SELECT 1 FROM house WHERE id = NEW.house_id AND state = 'open') "
      + "THEN RAISE 'no'; END IF;",
    "PERFORM 1 FROM house WHERE id = NEW.house_id AND state = 'open'; "
      + "IF NOT FOUND THEN RAISE 'no'; END IF;",
  ])
  func aParentIsInTheStateThatIsAskedFor(_ body: String) throws {
    let (plan, _) = plan(body, "DECLARE s text;")
    let house = try #require(plan.table("house"))
    #expect(Domain.union(house.solution.domainsByCase(of: "state")).values == [.text("open")])
    #expect(plan.table("stay")?.rows == 100)
  }

  @Test(arguments: [
    ("IF EXISTS (SELECT 1 FROM stay WHERE name = NEW.name) THEN RAISE 'no'; END IF;", "name"),
    (
      "IF EXISTS (SELECT 1 FROM stay s WHERE s.house_id = NEW.house_id AND s.share > NEW.share) "
        + "THEN RAISE 'no'; END IF;", "house_id"
    ),
    (
      "IF (SELECT count(*) FROM stay WHERE house_id = NEW.house_id) >= 2 THEN RAISE 'no'; END IF;",
      "house_id"
    ),
    (
      "SELECT sum(share) INTO n FROM stay WHERE team_id = NEW.team_id; "
        + "IF n + NEW.share > 100 THEN RAISE 'no'; END IF;", "team_id"
    ),
  ])
  func rowsThatWouldMeetDiffer(_ body: String, _ column: String) throws {
    let (plan, schema) = plan(body, "DECLARE n int;")
    #expect(
      schema.triggerFindings?.keys[QualifiedName(name: "stay")]?.map(\.columns) == [[column]])
    #expect(plan.table("stay")?.rows == 100)
  }

  @Test(arguments: [
    ("IF (SELECT sum(share) FROM stay WHERE team_id = NEW.team_id) <> 0 THEN RAISE 'no'; END IF;"),
    ("SELECT sum(share) - count(*) INTO n FROM stay WHERE team_id = NEW.team_id; "
      + "IF n != 0 THEN RAISE 'no'; END IF;"),
    ("SELECT * INTO h FROM house WHERE id = NEW.house_id; "
      + "IF NEW.share > h.room THEN RAISE 'no'; END IF;"),
  ])
  func whatNoRowIsSureToMeetLeavesTheTableEmpty(_ body: String) throws {
    let (plan, _) = plan(
      body, "DECLARE n int; h house%ROWTYPE;", timing: "AFTER INSERT")
    #expect(plan.table("stay")?.rows == 0)
    #expect(plan.table("stay")?.emptyReason?.contains("trigger \"checking\"") == true)
  }

  @Test func whatHasToAgreeIsReferredToTogether() throws {
    let (plan, _) = plan(
      "IF (SELECT team_id FROM house WHERE id = NEW.house_id) <> NEW.team_id THEN RAISE 'no'; "
        + "END IF;")
    let stay = try #require(plan.table("stay"))
    #expect(
      stay.references.contains { Set($0.foreignKey.columns) == ["house_id", "team_id"] })
    #expect(stay.rows == 100)
  }

  @Test func whatMustNotBeThereIsLoadedLater() throws {
    let (plan, _) = plan(
      "IF NEW.team_id IN (SELECT team_id FROM ban) THEN RAISE 'no'; END IF;")
    let order = plan.tables.map(\.name.name)
    #expect(try #require(order.firstIndex(of: "stay")) < #require(order.firstIndex(of: "ban")))
    #expect(plan.table("stay")?.rows == 100)
  }

  @Test func aConditionOfTheRowItselfKeepsTheRestFromCounting() throws {
    let (plan, _) = plan(
      "IF NEW.kind IS NOT NULL AND (SELECT room FROM house WHERE id = NEW.house_id) < NEW.share "
        + "THEN RAISE 'no'; END IF;")
    #expect(plan.table("stay")?.rows == 100)
    #expect(plan.table("stay")?.solution.domains["kind"]?.null == .required)
  }
}
