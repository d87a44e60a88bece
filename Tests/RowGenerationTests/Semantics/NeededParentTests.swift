import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// References that must not be NULL to keys that some rows leave NULL: they point at the other rows.
@Suite struct NeededParentTests {
  static let schemas = [
    """
    CREATE TABLE p (id int PRIMARY KEY, person text UNIQUE, company text UNIQUE,
      CHECK (num_nonnulls(person, company) = 1));
    CREATE TABLE t (person text NOT NULL REFERENCES p (person), n int);
    CREATE TABLE u (company text NOT NULL REFERENCES p (company), n int);
    CREATE TABLE v (person text NOT NULL REFERENCES p (person) ON DELETE CASCADE,
      company text NOT NULL REFERENCES p (company), PRIMARY KEY (person, company))
    """,
    """
    CREATE TABLE p (a int, b int, kind text NOT NULL, UNIQUE (a, b),
      CHECK (CASE WHEN kind = 'x' THEN b IS NULL ELSE b IS NOT NULL END));
    CREATE TABLE t (id int PRIMARY KEY, a int, b int NOT NULL,
      FOREIGN KEY (a, b) REFERENCES p (a, b), CHECK (a IS NOT NULL OR b > 5))
    """,
    """
    CREATE TABLE p (id int PRIMARY KEY, n int NOT NULL, d date, UNIQUE (d, n));
    CREATE TABLE t (d date, n int, FOREIGN KEY (d, n) REFERENCES p (d, n) MATCH FULL)
    """,
    """
    CREATE TABLE p (n int UNIQUE, a int, b int, CHECK (num_nonnulls(n, a, b) = 2));
    CREATE TABLE t (n smallint NOT NULL REFERENCES p (n))
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.5])
  func rowsSatisfyTheSchema(sql: String, edgeCaseRate: Double) throws {
    let rig = Rig(sql, rows: 300, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(sql)\n\(violations.prefix(3).joined(separator: "\n"))")
    #expect(rig.plan.tables.allSatisfy { $0.rows == 300 })
  }

  /// The rows with a key are not all that there are.
  @Test func otherRowsStay() throws {
    let rig = Rig(Self.schemas[0], rows: 300)
    #expect(try rig.values("person", of: "p").contains(nil))
    #expect(try rig.values("company", of: "p").contains(nil))
  }
}
