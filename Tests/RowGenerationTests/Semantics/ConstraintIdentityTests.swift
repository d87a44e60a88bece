import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Constraints are told apart by what they belong to, whatever their names.
@Suite struct ConstraintIdentityTests {
  private static let schemas = [
    // A domain's CHECK and the table's have one name, and a reference sets the domain's column.
    """
    CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE <> 5);
    CREATE TABLE t (id int PRIMARY KEY, parent d REFERENCES t (id), n int NOT NULL,
      CONSTRAINT c CHECK (n > 0));
    """,
    // Domain over domain, each with a CHECK of the same name that is evaluated.
    """
    CREATE DOMAIN inner_d AS text CONSTRAINT c CHECK (VALUE <> reverse(VALUE));
    CREATE DOMAIN outer_d AS inner_d CONSTRAINT c CHECK (ascii(VALUE) % 2 = 0);
    CREATE TABLE t (id int PRIMARY KEY, a outer_d NOT NULL, b outer_d NOT NULL, n int NOT NULL,
      CONSTRAINT c CHECK (n % 7 = 3 OR a > b));
    """,
    // One domain for several columns, some of which a reference sets.
    """
    CREATE DOMAIN odd AS int CONSTRAINT c CHECK (VALUE % 2 = 1);
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (id int PRIMARY KEY, a odd NOT NULL REFERENCES p (id), b odd REFERENCES p (id),
      c odd NOT NULL, CONSTRAINT c CHECK (a < 100 OR b IS NULL));
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.3])
  func everyConstraintOfANameHolds(sql: String, edgeCaseRate: Double) throws {
    let violations = try GeneratedData(Rig(sql, rows: 200, edgeCaseRate: edgeCaseRate)).violations()
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test func checksOfOneNameHaveDifferentIdentities() throws {
    let rig = Rig(
      """
      CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0);
      CREATE TABLE t (a d, b d, CONSTRAINT c CHECK (a < b));
      """)
    let table = try #require(rig.plan.tables.first)
    #expect(table.solution.outcomes.map(\.constraint.name) == ["c", "c", "c"])
    #expect(Set(table.solution.outcomes.map(\.constraint)).count == 3)
  }
}
