import SchemaModel
import Testing

@testable import GenerationPlan

struct TriggerReferenceTests {
  private static func sql(_ condition: String, _ events: String = "", _ marks: String = "")
    -> String
  {
    """
    CREATE TABLE room (id int PRIMARY KEY);
    CREATE TABLE event (id int PRIMARY KEY, room_id int NOT NULL, kind text \(events));
    CREATE TABLE mark (
      event_id int NOT NULL REFERENCES event, room_id int NOT NULL REFERENCES room, x int,
      kind text \(marks));
    CREATE FUNCTION same_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF \(condition) THEN RAISE EXCEPTION 'another room'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER same BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION same_room();
    """
  }

  private func references(_ sql: String, of table: String) throws -> [String] {
    let whole = schema(sql).withReferencesOfTriggers()
    return try #require(whole.table(QualifiedName(name: table))).foreignKeys
      .filter { $0.demandedBy != nil }
      .map { "\($0.name): \($0.columns) to \($0.target)\($0.targetColumns)" }
  }

  @Test(arguments: [
    "EXISTS (SELECT 1 FROM event WHERE event.id = NEW.event_id AND event.room_id != NEW.room_id)",
    "exists (select from public.event e where NEW.event_id = e.id and new.room_id <> e.room_id)",
    "NOT EXISTS (SELECT 1 FROM event WHERE id = NEW.event_id AND room_id = NEW.room_id)",
  ])
  func aDemandedPairIsAReference(_ condition: String) throws {
    let sql = Self.sql(condition)
    #expect(
      try references(sql, of: "mark")
        == [#"trigger same: ["event_id", "room_id"] to event["id", "room_id"]"#])
    #expect(try references(sql, of: "event") == [#"trigger same: ["room_id"] to room["id"]"#])
    let (plan, diagnostics) = Planner.plan(
      schema(sql).withReferencesOfTriggers(), PlanRequest(rowsForAll: 1000, seed: 1))
    #expect(!diagnostics.contains { $0.severity == .error })
    let mark = try #require(plan.table("mark"))
    #expect(mark.rows == 1000)
    #expect(mark.column("room_id")?.reason == "demanded by trigger same")
    #expect(
      mark.reference("mark_room_id_fkey")?.sharing == .implied(by: "trigger same"))
  }

  @Test func oneColumnIsAReferenceToo() throws {
    let sql = Self.sql("NOT EXISTS (SELECT FROM event e WHERE e.id = NEW.x)")
    #expect(try references(sql, of: "mark") == [#"trigger same: ["x"] to event["id"]"#])
    let plan = Planner.plan(
      schema(sql).withReferencesOfTriggers(), PlanRequest(rowsForAll: 1000, seed: 1)
    ).plan
    #expect(plan.table("mark")?.reference("trigger same")?.nullRate == 0)
  }

  @Test func oneOfSeveralTablesIsNone() throws {
    let sql = Self.sql(
      """
      NEW.kind = 'e' AND NOT EXISTS (SELECT FROM event WHERE id = NEW.x) THEN RAISE 'no event';
      END IF;
      IF NOT EXISTS (SELECT FROM event WHERE id = NEW.x) THEN RAISE 'no event'; END IF;
      IF NOT EXISTS (SELECT FROM room WHERE id = NEW.x)
      """)
    #expect(try references(sql, of: "mark").isEmpty)
  }

  @Test(arguments: [
    // More is asked than equality.
    ("NOT EXISTS (SELECT FROM event WHERE id = NEW.x AND kind = 'a')", "", ""),
    ("NOT EXISTS (SELECT FROM event WHERE id = NEW.x OR id = NEW.event_id)", "", ""),
    ("NOT EXISTS (SELECT FROM event e JOIN room r ON r.id = e.id WHERE e.id = NEW.x)", "", ""),
    ("EXISTS (SELECT FROM event WHERE id = NEW.x)", "", ""),
    // It is declared.
    ("NOT EXISTS (SELECT FROM event WHERE id = NEW.event_id)", "", ""),
    // The types differ.
    ("NOT EXISTS (SELECT FROM event WHERE id = NEW.kind)", "", ""),
    // The other table's column refers elsewhere, or is a key.
    (
      "EXISTS (SELECT FROM event WHERE id = NEW.event_id AND room_id <> NEW.room_id)",
      ", FOREIGN KEY (room_id) REFERENCES event", ""
    ),
    (
      "EXISTS (SELECT FROM event WHERE id = NEW.event_id AND room_id <> NEW.room_id)",
      ", UNIQUE (room_id)", ""
    ),
  ])
  func othersAreNot(_ condition: String, _ events: String, _ marks: String) throws {
    #expect(try references(Self.sql(condition, events, marks), of: "mark").isEmpty)
  }

  @Test func noCircleIsMade() throws {
    let sql =
      Self.sql(
        "NOT EXISTS (SELECT FROM event e WHERE e.id = NEW.x)", ", last int",
        ", id int PRIMARY KEY") + "ALTER TABLE event ADD FOREIGN KEY (last) REFERENCES mark (id);"
    #expect(try references(sql, of: "mark").isEmpty)
  }
}
