import SchemaModel
import Testing

@testable import GenerationPlan

/// `greatest` and `least` in comparisons, which count no NULL.
@Suite struct ExtremeTests {
  @Test(arguments: [
    ("least(a, b) > 8", "a: at least 9", "b: at least 9"),
    ("greatest(a, b) < 8", "a: at most 7", "b: at most 7"),
    ("8 >= greatest(a, b)", "a: at most 8", "b: at most 8"),
  ])
  func everyArgumentIsBounded(check: String, a: String, b: String) throws {
    let solved = try Solved.columns("a int NOT NULL, b int NOT NULL, CHECK (\(check))")
    #expect(solved.domain("a") == a)
    #expect(solved.domain("b") == b)
    #expect(solved.solution.residual.isEmpty)
  }

  @Test(arguments: [
    "least(a, b) <= -419", "greatest(a, b) >= 440446", "440446 < greatest(a, b)",
    "greatest(a, 17, b) = 500000", "least(a, b, -3) <> -3", "NOT greatest(a, b) < 440446",
    "greatest(a, b) >= a + 2", "greatest(a, '12') = a",
  ])
  func someArgumentIsBounded(check: String) throws {
    for nulls in ["", " NOT NULL"] {
      let solved = try Solved.columns("a int\(nulls), b int\(nulls), CHECK (\(check))")
      try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
    }
  }

  @Test func oneColumnIsNotLessThanAConstant() throws {
    let solved = try Solved.columns("a int NOT NULL, CHECK (greatest(a, 17423) = a)")
    #expect(solved.domain("a") == "a: at least 17423")
  }

  /// NULL is no argument: where one is NULL, the other alone decides.
  @Test func nullLeavesTheOther() throws {
    let solved = try Solved.columns("a int, b int NOT NULL, CHECK (least(a, b) >= 8)")
    #expect(solved.domain("b") == "b: at least 8")
  }

  @Test func aBareStringIsAnArrayOfACastsType() throws {
    let solved = try Solved.columns(
      "d date NOT NULL, CHECK (extract(year from d)::int = ANY ('{2019}'))")
    #expect(solved.domain("d") == "d: 2019-01-01…2019-12-31")
  }
}
