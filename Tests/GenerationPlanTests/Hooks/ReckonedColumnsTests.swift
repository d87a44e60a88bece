import SchemaModel
import Testing

@testable import GenerationPlan

struct ReckonedColumnsTests {
  private static func sql(_ statement: String) -> String {
    """
    CREATE TABLE tag (
      id int PRIMARY KEY, uses int NOT NULL DEFAULT 0, weight numeric(6,2) NOT NULL, free int);
    CREATE FUNCTION reckon() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN \(statement); RETURN NEW; END $$;
    """
  }

  private func intervals(_ column: String, _ statement: String) throws -> [ClosedRange<Int64>]? {
    try #require(planned(Self.sql(statement)).plan.table("tag")).solution.domains[column]?.intervals
  }

  private static let half = Int64(Int32.max) / 2

  @Test(arguments: [
    "UPDATE tag SET uses = uses + 1 WHERE id = NEW.id",
    "update tag as t set free = 0, uses = coalesce(t.uses, 0) - 1",
    "EXECUTE 'UPDATE ' || TG_ARGV[0] || ' SET uses = uses + ' || 2",
    "INSERT INTO tag VALUES (1) ON CONFLICT (id) DO UPDATE SET uses = tag.uses + 1",
    "NEW.free := NEW.uses + 1",
  ])
  func aCounterKeepsClearOfTheEnds(_ statement: String) throws {
    #expect(try intervals("uses", statement) == [-Self.half...Self.half])
    #expect(try intervals("free", statement) == nil)
  }

  @Test func factorsStayBelowTheRoot() throws {
    #expect(try intervals("uses", "NEW.free := NEW.uses * 2") == [-46_340...46_340])
  }

  @Test func decimalsCountTheirWholeDigits() throws {
    let hundredths: ClosedRange<Int64> = -499_900...499_900
    #expect(try intervals("weight", "UPDATE tag SET weight = weight + 0.5") == [hundredths])
  }

  @Test(arguments: ["UPDATE tag SET uses = 1", "RAISE NOTICE '%', NEW.uses", "PERFORM uses(1)"])
  func othersAreFree(_ statement: String) throws {
    #expect(try intervals("uses", statement) == nil)
  }
}
