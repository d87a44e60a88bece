import Foundation
import SchemaModel
import Testing

@testable import GenerationPlan

struct RefusalTests {
  static let opaque = """
    CREATE FUNCTION odd(a int, b int) RETURNS boolean LANGUAGE plpgsql
      AS $$ DECLARE c int := a; BEGIN RETURN c > b; END $$;
    CREATE TABLE t (a int, b int, CONSTRAINT odd_check CHECK (odd(a, b)));
    """

  @Test func anOpaqueFunctionIsRefusedByName() throws {
    let solved = try Solved(Self.opaque)
    let diagnostic = try #require(solved.result.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.message.contains("\"odd_check\" of table t cannot be solved"))
    #expect(diagnostic.message.contains("odd"))
    #expect(diagnostic.hint?.contains("a, b") == true)
    #expect(diagnostic.range != nil)
    #expect(solved.solution.outcomes.map(\.manner) == [.refused])
  }

  @Test func anAlternativeWithoutTheOpaquePartIsTaken() throws {
    let solved = try Solved(
      Self.opaque.replacingOccurrences(
        of: "CHECK (odd(a, b))", with: "CHECK (b IS NULL OR b = 7 OR odd(a, b))"))
    #expect(solved.result.diagnostics.map(\.severity) == [.warning])
    #expect(solved.domain("b") == "b: 7")
  }

  @Test func thePlansValuesSettleIt() throws {
    let solved = try Solved(Self.opaque, given: ["a", "b"])
    #expect(solved.result.diagnostics.isEmpty)
    #expect(solved.solution.outcomes.map(\.explanation) == ["left to the plan's values"])
  }

  @Test func contradictionsNameEveryConstraint() throws {
    let solved = try Solved.columns(
      "a int NOT NULL, CONSTRAINT low CHECK (a < 5), CONSTRAINT high CHECK (a > 7)")
    let diagnostic = try #require(solved.result.diagnostics.first)
    #expect(
      diagnostic.message
        == "constraints \"low\" and \"high\" of table t leave no value for a (a must not be NULL)")
    #expect(solved.solution.outcomes.map(\.manner) == [.refused, .refused])
  }

  @Test func aNullableColumnOutlivesAContradiction() throws {
    let solved = try Solved.columns("a int, CHECK (a < 5), CHECK (a > 7)")
    #expect(solved.result.diagnostics.isEmpty)
    #expect(solved.domain("a") == "a is NULL")
  }

  @Test func cyclesOfRelations() throws {
    let solved = try Solved.columns("a int NOT NULL, b int NOT NULL, CHECK (a < b), CHECK (b < a)")
    #expect(solved.result.diagnostics.count == 1)
  }

  @Test func patternsThatExcludeOneAnother() throws {
    let solved = try Solved.columns(
      "s text NOT NULL, CHECK (s ~ '^[a-z]+$'), CHECK (s ~ '^[0-9]+$')")
    #expect(solved.result.diagnostics.count == 1)
  }

  @Test func theFalseIsRefused() throws {
    #expect(try Solved.columns("a int, CHECK (false)").result.diagnostics.count == 1)
  }

  @Test func aConditionOnTheClockHoldsAtTheLoadToo() throws {
    let solved = try Solved.columns("d date NOT NULL, CHECK (d > CURRENT_DATE)")
    #expect(solved.domain("d") == "d: at least 2035-12-31")
  }
}
