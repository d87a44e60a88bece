import SchemaModel
import Testing

@testable import GenerationPlan

struct TriggerAssignmentTests {
  private static func sql(_ assignment: String) -> String {
    """
    CREATE TABLE alias (
      id int PRIMARY KEY, kind int, name text NOT NULL, sort_name text NOT NULL, locale text,
      is_primary boolean NOT NULL,
      CONSTRAINT primary_has_locale CHECK (locale IS NOT NULL OR NOT is_primary),
      CONSTRAINT hint CHECK (kind <> 2 OR kind = 2 AND sort_name = name));
    CREATE FUNCTION simplify() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.kind = TG_ARGV[0]::int THEN \(assignment); END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER simplified BEFORE INSERT ON alias FOR EACH ROW EXECUTE FUNCTION simplify('3');
    """
  }

  private func alias(_ assignment: String) throws -> TablePlan {
    let (plan, diagnostics) = planned(Self.sql(assignment))
    #expect(!diagnostics.contains { $0.severity == .error })
    return try #require(plan.table("alias"))
  }

  @Test(arguments: ["NEW.locale := NULL", "NEW.locale = null; NEW.sort_name := NEW.name"])
  func checksHoldWithWhatATriggerSets(_ assignment: String) throws {
    let domain = try #require(try alias(assignment).solution.domains["is_primary"])
    #expect(domain.intervals == [0...0])
  }

  @Test(arguments: ["NEW.locale := 'en'", "NEW.sort_name := NEW.name", "NEW.is_primary := false"])
  func whatChangesNothingForTheWorseAsksNothing(_ assignment: String) throws {
    let solution = try alias(assignment).solution
    #expect(solution.domains["is_primary"]?.intervals != [0...0])
    #expect(solution.residual.isEmpty)
  }
}
