import SchemaModel
import Testing

@testable import GenerationPlan

/// Columns that triggers add to begin where there is room.
struct TriggerCounterTests {
  /// The domain of `box.n` where a trigger of `item` sets it.
  private func domain(_ column: String, set value: String) throws -> Domain {
    let whole = schema(
      """
      CREATE TABLE box (id int PRIMARY KEY, n \(column));
      CREATE TABLE item (id int PRIMARY KEY, box_id int NOT NULL REFERENCES box,
        m int NOT NULL CHECK (m >= 1), d int NOT NULL);
      CREATE FUNCTION count_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE box AS b SET n = \(value) WHERE id = NEW.box_id; RETURN NULL;
      END $$;
      CREATE TRIGGER counting AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION count_it();
      """
    ).withImpliedReferences()
    let (plan, diagnostics) = Planner.plan(whole, PlanRequest(rowsForAll: 100, seed: 1))
    #expect(!diagnostics.contains { $0.severity == .error })
    return Domain.union(try #require(plan.table("box")).solution.domainsByCase(of: "n"))
  }

  @Test(arguments: ["n + 1", "coalesce(b.n, 0) + 1", "greatest(n + NEW.m, 0)", "b.n + NEW.d"])
  func itBeginsWithItsDefault(_ value: String) throws {
    let found = try domain("int NOT NULL DEFAULT 7 CHECK (n <= 100000)", set: value)
    #expect(found.intervals == [7...7])
  }

  @Test(arguments: [
    "n - 1", "b.n - NEW.m", "n + NEW.d", "n + (CASE WHEN NEW.d > 0 THEN 1 ELSE -1 END)",
  ])
  func whatFallsBeginsAboveItsBound(_ value: String) throws {
    let found = try domain("int NOT NULL DEFAULT 0 CHECK (n >= 0 AND n <= 1000)", set: value)
    #expect(found.intervals == [250...750])
  }

  @Test(arguments: ["n + 1", "n * 2"])
  func whatHasNoDefaultBeginsLow(_ value: String) throws {
    let found = try domain("int CHECK (n <= 4000)", set: value)
    #expect(try #require(found.intervals?.last).upperBound <= 1000)
    #expect(found.null == .optional)
  }

  @Test(arguments: ["NEW.m", "0"])
  func whatIsOnlySetBeginsAnywhere(_ value: String) throws {
    let found = try domain("int NOT NULL DEFAULT 7 CHECK (n BETWEEN 1 AND 100)", set: value)
    #expect(found.intervals == [1...100])
  }
}
