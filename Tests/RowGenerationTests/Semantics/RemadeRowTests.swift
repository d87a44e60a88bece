import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Rows that few draws satisfy: all that are asked for are made, and none breaks a constraint.
@Suite struct RemadeRowTests {
  static let schemas = [
    // A text's pattern that not all of its cases ask for.
    """
    CREATE TABLE t (id int PRIMARY KEY, s text NOT NULL CHECK (s ~ '^[a-z]+$'),
      CHECK (id = 119125 OR s IN ('zz', 'q-1', 'other')))
    """,
    // Of two conditions in one CHECK, a key decides the first.
    "CREATE TABLE t (n bigint PRIMARY KEY, i interval, CHECK (mod(n, 3) <> 2 AND i >= '77 min'))",
    """
    CREATE TABLE t (n int PRIMARY KEY, s text NOT NULL,
      CHECK (NOT (n % 5 = 1 OR position(' ' in s) = 2)))
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.4])
  func rowsSatisfyTheSchema(sql: String, edgeCaseRate: Double) throws {
    let rig = Rig(sql, rows: 300, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(sql)\n\(violations.joined(separator: "\n"))")
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 300, "\(sql)")
  }
}
