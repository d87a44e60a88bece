import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

struct CaseTests {
  @Test func exclusiveReferencesAreWorthTheSame() throws {
    let solved = try Solved.columns("a int, b int, CHECK ((a IS NULL) <> (b IS NULL))")
    let component = try #require(solved.solution.components.first)
    #expect(component.cases.map(\.weight) == [1, 1])
    #expect(solved.cases == ["a is NULL; b is not NULL", "a is not NULL; b is NULL"])
  }

  @Test func anEscapeIsRare() throws {
    let solved = try Solved.columns("a int, b int, CHECK (a IS NOT NULL OR b IS NOT NULL)")
    let component = try #require(solved.solution.components.first)
    #expect(component.cases.map(\.weight) == [1, CaseWeights.escape])
    #expect(solved.cases == ["a is not NULL", "a is NULL; b is not NULL"])
  }

  @Test func kindsAreWorthTheirShareOfValues() throws {
    let solved = try Solved.columns(
      "k mood NOT NULL, x int, CHECK ((k = 'sad') = (x IS NOT NULL))", before: ShapeTests.mood)
    let component = try #require(solved.solution.components.first)
    #expect(component.cases.map(\.weight) == [0.5, 1])
    #expect(component.columns == ["k", "x"])
  }

  @Test func discriminatedKindsIgnoreHowManyNullsTheyHave() throws {
    let solved = try Solved.columns(
      """
      kind text NOT NULL CHECK (kind IN ('card', 'bank')), card int, iban text, bic text,
      CHECK (
        (kind = 'card' AND card IS NOT NULL AND iban IS NULL AND bic IS NULL)
        OR (kind = 'bank' AND card IS NULL AND iban IS NOT NULL AND bic IS NOT NULL))
      """)
    let component = try #require(solved.solution.components.first)
    #expect(component.cases.map(\.weight) == [1, 1])
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }

  @Test func notNullColumnsPruneAlternatives() throws {
    let solved = try Solved.columns("a int NOT NULL, b int, CHECK (a IS NULL OR b > 0)")
    #expect(solved.solution.components.isEmpty)
    #expect(solved.domain("b") == "b: at least 1")
  }

  @Test func boundsAreClosedUnderChains() throws {
    let solved = try Solved.columns(
      """
      a int CHECK (a BETWEEN 0 AND 10), b int CHECK (b BETWEEN 0 AND 10),
      c int CHECK (c BETWEEN 0 AND 10), CHECK (a < b), CHECK (b < c)
      """)
    #expect(solved.domain("a") == "a: 0…8")
    #expect(solved.domain("b") == "b: 1…9")
    #expect(solved.domain("c") == "c: 2…10")
    let relations = try #require(solved.solution.components.first?.cases.first?.relations)
    #expect(relations.contains { $0.left == "a" && $0.right == "c" && $0.offset == -2 })
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }

  @Test func coarseInstantsLeaveRoomBetweenFineOnes() throws {
    let solved = try Solved.columns(
      """
      a timestamp, b timestamp(0), c timestamp, CHECK (a <= b), CHECK (b <= c),
      CHECK (a >= '2024-01-01' AND c < '2024-01-01 00:00:03')
      """)
    #expect(solved.result.diagnostics.isEmpty)
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }

  @Test func aRelationThatCannotHoldMakesAColumnNull() throws {
    let solved = try Solved.columns(
      "a int NOT NULL CHECK (a = 5), b int CHECK (b BETWEEN 0 AND 3), CHECK (a < b)")
    #expect(solved.result.diagnostics.isEmpty)
    #expect(solved.domain("b") == "b is NULL")
  }

  @Test func tooManyCasesAreEvaluated() throws {
    let columns = (0..<20).map { "c\($0) int" }.joined(separator: ", ")
    let checks = (0..<10).map { "CHECK ((c\($0) > 5) = (c\($0 + 10) > c\(($0 + 1) % 10)))" }
      .joined(separator: ", ")
    let solved = try Solved.columns("\(columns), \(checks)")
    #expect(solved.result.diagnostics.isEmpty)
    #expect(solved.solution.components.allSatisfy { $0.cases.count <= CaseExpansion.limit })
    #expect(!solved.solution.residual.isEmpty)
  }

  @Test func anEquationDecidesAColumn() throws {
    let solved = try Solved.columns(
      "t numeric(8,2) NOT NULL, q int NOT NULL, p numeric(8,2) NOT NULL, CHECK (t = q * p)")
    let derivation = try #require(solved.solution.derivations.first)
    #expect(derivation.column == "t")
    #expect(derivation.sql == "(\"q\" * \"p\")")
    // The factors are small enough for the product to fit.
    let q = try #require(solved.solution.domains["q"]?.intervals?.last?.upperBound)
    let p = try #require(solved.solution.domains["p"]?.intervals?.last?.upperBound)
    #expect(q * p <= 99_999_999)
    #expect(q >= 64 && p >= 1024)
  }

  @Test func referencesAndKeysComeFirst() throws {
    let solved = try Solved(
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (a int, b int REFERENCES p, k boolean NOT NULL,
        CHECK (k OR a IS NOT NULL), CHECK (a <> b));
      """)
    #expect(solved.solution.components.first?.columns == ["b", "k", "a"])
  }
}
