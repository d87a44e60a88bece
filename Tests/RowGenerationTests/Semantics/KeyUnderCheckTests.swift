import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Keys whose values CHECKs restrict: every row asked for is made, and no row breaks a constraint.
@Suite struct KeyUnderCheckTests {
  static let schemas = [
    // Conditions on a unique column alone.
    "CREATE TABLE t (n bigint PRIMARY KEY CHECK (n % 7 IN (1, 3)))",
    "CREATE TABLE t (n smallint UNIQUE CHECK (n % 2 = 1))",
    "CREATE TABLE t (d date UNIQUE NOT NULL CHECK (extract(dow from d) NOT IN (0, 6)))",
    "CREATE TABLE t (at timestamptz PRIMARY KEY CHECK (extract(minute from at) = 0))",
    "CREATE TABLE t (price numeric(9,2) UNIQUE NOT NULL CHECK (price * 4 = trunc(price * 4)))",
    "CREATE TABLE t (s text UNIQUE NOT NULL CHECK (length(s) % 3 = 0))",
    "CREATE TABLE t (s varchar(29) NOT NULL CHECK (replace(s, ' ', '') = s))",
    "CREATE TABLE t (s text UNIQUE CHECK (s = replace(s, 'a', 'b')), n text CHECK (replace(n, '_', '') <> n))",
    "CREATE DOMAIN even AS int CHECK (VALUE % 2 = 0); CREATE TABLE t (n even PRIMARY KEY)",
    // Values of several draws: a candidate that is accepted is the same in whatever row.
    "CREATE TABLE t (r int8range NOT NULL UNIQUE CHECK (upper(r) - lower(r) = 100))",
    "CREATE TABLE t (r tsrange PRIMARY KEY CHECK (upper(r) - lower(r) < interval '1 day'))",
    "CREATE TABLE t (a int[] PRIMARY KEY CHECK (a[1] < a[2]))",
    "CREATE TABLE t (a numeric(6,2)[] UNIQUE CHECK (cardinality(a) = 2 AND a[1] + 1 < a[2]))",
    "CREATE TABLE t (b bytea UNIQUE NOT NULL CHECK (get_byte(b, 12) < 128))",
    // Conditions on several columns of a key.
    "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b), CHECK ((a + b) % 2 = 0))",
    """
    CREATE TABLE t (day date NOT NULL, slot int NOT NULL CHECK (slot BETWEEN 1 AND 4),
      UNIQUE (day, slot), CHECK (slot < 4 OR extract(dow from day) < 5))
    """,
    "CREATE TABLE t (a int UNIQUE NOT NULL, b int UNIQUE NOT NULL, CHECK (a <> b))",
    """
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (p int REFERENCES p, line int, PRIMARY KEY (p, line), CHECK (line % 2 = 1))
    """,
    // Values that the row's case decides.
    """
    CREATE TABLE t (code varchar(12) UNIQUE NOT NULL, kind text NOT NULL CHECK (kind IN ('a', 'b')),
      CHECK (kind = 'a' AND code ~ '^A-[0-9]{6}$' OR kind = 'b' AND code LIKE 'B%'))
    """,
    """
    CREATE TABLE t (n int UNIQUE NOT NULL, c text,
      CHECK (CASE WHEN c IS NULL THEN n < 0 ELSE n BETWEEN 10 AND 100000 END))
    """,
    "CREATE TABLE t (n int UNIQUE, live boolean NOT NULL, CHECK (live = (n IS NOT NULL)))",
    """
    CREATE TABLE t (a int NOT NULL, b int NOT NULL, kind int NOT NULL, PRIMARY KEY (a, b),
      CHECK (kind = 1 AND a < 10 OR kind = 2 AND b < 10 OR kind = 3 AND a > 20 AND b > 20))
    """,
    // Cases one of which allows nearly all that another does, or one value alone.
    """
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (id uuid PRIMARY KEY, p int REFERENCES p,
      CHECK (p BETWEEN -9 AND -1 OR id <> '00000000-0000-0000-0000-000000000000'))
    """,
    """
    CREATE TABLE t (id uuid PRIMARY KEY, s text NOT NULL UNIQUE,
      CHECK (CASE WHEN s <> 'none' THEN id <> '00000000-0000-0000-0000-000000000000' END))
    """,
    """
    CREATE TABLE t (s char(6) PRIMARY KEY, other text, third text,
      CHECK (length(other) <= 64 OR NOT (s <> 'active' OR third IS NULL) OR s <> third))
    """,
    """
    CREATE TABLE p (id bigint PRIMARY KEY);
    CREATE TABLE t (id uuid PRIMARY KEY, p bigint REFERENCES p,
      CHECK (CASE WHEN id <> '00000000-0000-0000-0000-000000000000' THEN p * 2 >= -10 END))
    """,
    """
    CREATE TABLE t (code varchar(12) NOT NULL, name text NOT NULL, kind int NOT NULL,
      CHECK (code ~ '^[A-F]+$'), CHECK (kind > 0 OR code ~ '^AB'), CHECK (name ~* 'x'));
    CREATE UNIQUE INDEX i ON t (md5(code), upper(name))
    """,
    // NULL that a key allows once.
    """
    CREATE TABLE t (d date, state text NOT NULL CHECK (state IN ('on', 'off')),
      UNIQUE NULLS NOT DISTINCT (d), CHECK ((state = 'on') = (d IS NOT NULL)))
    """,

    """
    CREATE TABLE t (id int PRIMARY KEY, locale text UNIQUE, type int, y smallint, p boolean NOT NULL,
      ended boolean NOT NULL, CHECK ((y IS NOT NULL AND ended) OR y IS NULL),
      CHECK ((locale IS NULL AND p IS FALSE) OR locale IS NOT NULL),
      CHECK (type <> 2 OR (y IS NULL AND p IS FALSE AND locale IS NULL)))
    """,
    """
    CREATE TABLE p (id uuid PRIMARY KEY);
    CREATE TABLE t (id int PRIMARY KEY, a uuid REFERENCES p, b uuid REFERENCES p, n int,
      kind text NOT NULL CHECK (kind IN ('x', 'y')), CHECK (n IS NULL OR b IS NOT NULL),
      CHECK ((a IS NOT NULL)::int + (b IS NOT NULL)::int <= 1),
      UNIQUE NULLS NOT DISTINCT (a, b, n, kind))
    """,
    """
    CREATE TABLE t (n int, note text NOT NULL, CHECK (n IS NULL OR length(note) < 40));
    CREATE UNIQUE INDEX i ON t (coalesce(n, -1))
    """,
    // Expressions that are no injective function of a column.
    """
    CREATE TABLE t (first_name text NOT NULL, last_name text NOT NULL);
    CREATE UNIQUE INDEX i ON t ((first_name || ' ' || last_name))
    """,
    "CREATE TABLE t (s text NOT NULL); CREATE UNIQUE INDEX i ON t (left(s, 6))",
    "CREATE TABLE t (a text NOT NULL, b text NOT NULL); CREATE UNIQUE INDEX i ON t ((a || b))",
    "CREATE TABLE t (a text, b varchar(40)); CREATE UNIQUE INDEX i ON t ((lower(a) || b))",
    "CREATE TABLE t (a text PRIMARY KEY, b text); CREATE UNIQUE INDEX i ON t ((lower(a) || b))",
    """
    CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL);
    CREATE UNIQUE INDEX i ON t ((a + b))
    """,
    """
    CREATE TABLE t (a text, b text);
    CREATE UNIQUE INDEX i ON t ((coalesce(a, '') || coalesce(b, '')))
    """,
    """
    CREATE TABLE t (n int, s text GENERATED ALWAYS AS (n || '-x') STORED);
    CREATE UNIQUE INDEX i ON t (md5(s))
    """,
    // Letters that a pattern fixes in a case that the key does not tell from the other.
    "CREATE TABLE t (s text CHECK (s LIKE '%S')); CREATE UNIQUE INDEX i ON t (lower(s))",
    """
    CREATE TABLE t (s text NOT NULL CHECK (s ~ '^A[a-z]{3,8}$'));
    CREATE UNIQUE INDEX i ON t (lower(s))
    """,
    // No row can be under the key.
    "CREATE TABLE t (a int, b int UNIQUE, CHECK (b * 2 = b * 2 + 1), CHECK (a > 0))",
    """
    CREATE TABLE t (id int PRIMARY KEY, a int, b int,
      EXCLUDE USING gist (int4range(a, b) WITH &&), CHECK (a <> id))
    """,
    // Slots on a line that a case leaves for a few values.
    """
    CREATE TABLE t (id uuid, a int, b int, EXCLUDE USING gist (int4range(a, b) WITH &&),
      CHECK (a NOT IN (53, 58) OR id IS NULL))
    """,
    "CREATE TABLE t (n int NOT NULL); CREATE UNIQUE INDEX i ON t (abs(n / 3))",
    """
    CREATE TABLE t (id int PRIMARY KEY, b boolean UNIQUE, CHECK (id <> 7 OR b IS NOT NULL))
    """,
    // A line of slots, whatever the case.
    """
    CREATE TABLE t (id int PRIMARY KEY, d tstzrange, state text, EXCLUDE USING gist (d WITH &&),
      CHECK (state <> 'all day' OR extract(hour FROM lower(d)) = 0 OR d IS NULL))
    """,
    """
    CREATE TABLE t (id int PRIMARY KEY, o int);
    CREATE UNIQUE INDEX i ON t (o) WHERE o IS NOT NULL;
    CREATE UNIQUE INDEX j ON t ((o IS NULL)) WHERE o IS NULL
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.4])
  func rowsSatisfyTheSchema(sql: String, edgeCaseRate: Double) throws {
    let rig = Rig(sql, rows: 600, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(sql)\n\(violations.joined(separator: "\n"))")
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 600, "\(sql)")
  }

  @Test func capacityIsCounted() throws {
    let rig = Rig("CREATE TABLE t (n int PRIMARY KEY CHECK (n BETWEEN 1 AND 900 AND n % 7 = 0))")
    let table = try #require(rig.plan.table(QualifiedName(name: "t")))
    #expect(table.rows == 128)
    #expect(table.clamp?.contains("128 rows") == true)
    #expect(try GeneratedData(rig).violations().isEmpty)
  }

  /// NULL comes at its own rate, however few values a CHECK accepts.
  @Test func nullsKeepTheirRate() throws {
    let rig = Rig(
      "CREATE TABLE t (n int UNIQUE CHECK (n % 5 = 0))", rows: 4_000, edgeCaseRate: 0.1)
    let share = Double(try rig.values("n", of: "t").count { $0 == nil }) / 4_000
    #expect((0.08...0.12).contains(share), "\(share)")
  }

  /// Each case of a unique column comes as often as its weight and its values allow.
  @Test(arguments: [
    ("text", "code ~ '^A-'", 0.3...0.7), ("text", "code <> 'none'", 0.3...0.7),
    ("uuid", "code <> '00000000-0000-0000-0000-000000000000'", 0.3...0.7),
    ("int", "code > 0", 0.3...0.7), ("int", "code % 3 = 0", 0.1...0.5),
    ("date", "extract(day from code) < 20", 0.15...0.6),
  ])
  func casesOfAUniqueColumnKeepTheirShares(
    type: String, condition: String, share: ClosedRange<Double>
  ) throws {
    let rig = Rig(
      """
      CREATE TABLE t (kind text NOT NULL CHECK (kind IN ('a', 'b')), code \(type) NOT NULL UNIQUE,
        CHECK (kind <> 'a' OR \(condition)))
      """, rows: 2_000, edgeCaseRate: 0)
    #expect(try GeneratedData(rig).violations().isEmpty)
    let made = try rig.values("kind", of: "t")
    #expect(share.contains(Double(made.count { $0 == "a" }) / 2_000), "\(condition)")
  }

  /// NULL is one value to coalesce(): where nothing else is left, one row.
  @Test func aLoneNullIsOneRow() throws {
    let rig = Rig(
      """
      CREATE TABLE t (n int CHECK (n IN (3, 25)), CHECK (greatest(n, 366) = n));
      CREATE UNIQUE INDEX i ON t (coalesce(n, 13))
      """)
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 1)
    #expect(try GeneratedData(rig).violations().isEmpty)
  }
}
