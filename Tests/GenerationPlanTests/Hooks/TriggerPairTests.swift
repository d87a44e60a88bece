import SchemaModel
import Testing

@testable import GenerationPlan

struct TriggerPairTests {
  private static func sql(_ condition: String, _ more: String = "") -> String {
    """
    CREATE TABLE room (id int PRIMARY KEY);
    CREATE TABLE event (id int PRIMARY KEY, room_id int NOT NULL, UNIQUE (id, room_id));
    CREATE TABLE mark (
      event_id int NOT NULL REFERENCES event, room_id int NOT NULL REFERENCES room, x int \(more));
    CREATE FUNCTION same_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF \(condition) THEN RAISE EXCEPTION 'another room'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER same BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION same_room();
    """
  }

  @Test(arguments: [
    "EXISTS (SELECT 1 FROM event WHERE event.id = NEW.event_id AND event.room_id != NEW.room_id)",
    "exists (select from public.event e where NEW.event_id = e.id and new.room_id <> e.room_id)",
    """
    EXISTS (SELECT 1 FROM event WHERE id = NEW.event_id AND room_id IS DISTINCT FROM NEW.room_id)
    """,
  ])
  func anUndeclaredPairLeavesTheTableEmpty(_ condition: String) throws {
    let mark = try #require(planned(Self.sql(condition)).plan.table("mark"))
    #expect(mark.rows == 0)
    #expect(
      mark.emptyReason
        == "trigger \"same\" asks that (event_id, room_id) be (id, room_id) of one row of "
        + "\"event\", which no foreign key says")
  }

  @Test(arguments: [
    "NOT EXISTS (SELECT 1 FROM event WHERE id = NEW.event_id)", "NEW.x < 0",
    "EXISTS (SELECT 1 FROM event WHERE id = NEW.event_id AND room_id <> NEW.x)",
  ])
  func otherConditionsDoNot(_ condition: String) throws {
    #expect(try #require(planned(Self.sql(condition)).plan.table("mark")).rows == 1000)
  }

  @Test func columnsThatOtherTablesMustJoinLeaveItEmpty() throws {
    let condition = """
      NOT EXISTS (SELECT 1 FROM event e JOIN room r ON e.room_id = r.id
                  WHERE e.id = NEW.event_id AND r.id = NEW.room_id)
      """
    let mark = try #require(planned(Self.sql(condition)).plan.table("mark"))
    #expect(
      mark.emptyReason
        == "trigger \"same\" asks for rows of other tables that join (event_id, room_id), "
        + "which no foreign key says")
  }

  @Test func aDeclaredPairIsKept() throws {
    let condition =
      "EXISTS (SELECT 1 FROM event WHERE id = NEW.event_id AND room_id <> NEW.room_id)"
    let sql = Self.sql(
      condition, ", FOREIGN KEY (event_id, room_id) REFERENCES event (id, room_id)")
    #expect(try #require(planned(sql).plan.table("mark")).emptyReason == nil)
  }
}
