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
    // Values far from the usual ones.
    "CREATE TABLE t (n int NOT NULL CHECK (n % 5 = -2))",
    "CREATE TABLE t (n int NOT NULL CHECK (n * n + n > 9000000))",
    "CREATE TABLE t (a inet NOT NULL CHECK (a << '10.0.0.0/8'))",
    "CREATE TABLE t (s varchar(1)[] NOT NULL CHECK ('a' = ANY (s)))",
    "CREATE TABLE t (lng text NOT NULL CHECK (split_part(lng, '-', 1) <> ''))",
    """
    CREATE TABLE t (s text) PARTITION BY RANGE (s);
    CREATE TABLE p PARTITION OF t FOR VALUES FROM ('2022-03-23 16:58') TO ('2022-09-23 16:58')
    """,
    // A key leaves one case of the others.
    """
    CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL, u uuid[],
      CHECK (id + 3 * n <= n OR num_nonnulls(u, n) = 1),
      CHECK (id <> 7 OR cardinality(u) >= 1))
    """,
    """
    CREATE TABLE t (id int PRIMARY KEY, a text, b text,
      CHECK (CASE WHEN b IS NULL THEN id IN (7, 33, 58)
        WHEN starts_with(a, 'ne') THEN CASE WHEN a = btrim(a) THEN id * 2 >= 12 END END))
    """,
    "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a text[], CHECK (cardinality(a) < id))",
    // References of which no parent will do are NULL.
    """
    CREATE TABLE p (a text, b text, PRIMARY KEY (a, b));
    CREATE TABLE t (a text, b text, FOREIGN KEY (a, b) REFERENCES p, CHECK (b ~ '^[a-z]+$'))
    """,
    """
    CREATE TABLE t (a boolean[], s text, b boolean[], r text, PRIMARY KEY (a, s),
      FOREIGN KEY (b, r) REFERENCES t (a, s), CHECK (length(r) < 13))
    """,
    """
    CREATE TABLE t (id int PRIMARY KEY, up int REFERENCES t,
      CHECK (CASE WHEN up <= id THEN up <> id END))
    """,
    // Earlier rows of a tree have other keys, which are not always lower.
    """
    CREATE TABLE t (id numeric(8,2) PRIMARY KEY, up numeric(8,2) REFERENCES t, CHECK (id >= up))
    """,
    "CREATE TABLE t (id int PRIMARY KEY, up int REFERENCES t, CHECK (id < up))",
    """
    CREATE TABLE t (n int NOT NULL, CHECK (n = -97 OR n > 62), CHECK (n % 5 = -2),
      at timestamptz NOT NULL,
      CHECK (date_trunc('month', at) = at AND extract(year from at) < 1950))
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.4])
  func rowsSatisfyTheSchema(sql: String, edgeCaseRate: Double) throws {
    let rig = Rig(sql, rows: 120, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(sql)\n\(violations.joined(separator: "\n"))")
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 120, "\(sql)")
  }

  /// What is suggested to satisfy one CHECK satisfies the others too, though these are constructed.
  @Test func suggestionsKeepOtherConstraints() throws {
    let rig = Rig(
      """
      CREATE TABLE t (kind text NOT NULL CHECK (kind IN ('near', 'far')), n int NOT NULL,
        CHECK (kind <> 'near' OR n BETWEEN 0 AND 1000), CHECK (kind <> 'far' OR n > 1000),
        CHECK (n % 977 = 5 OR n = -4242 OR n > 1000 AND n % 3 = 0))
      """, rows: 60)
    #expect(try GeneratedData(rig).violations().isEmpty)
  }

  /// A row's values are its own, whichever rows are made beside it.
  @Test func suggestionsDoNotDependOnTheBatch() throws {
    let rig = Rig(
      "CREATE TABLE t (n int NOT NULL CHECK (n % 5 = -2), s text CHECK (s > 'zzz'))", rows: 100)
    let program = try rig.program("t")
    #expect(try program.read(.csv, 20..<40) == Array(try program.read(.csv)[20..<40]))
  }
}
