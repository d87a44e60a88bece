import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Columns that an equation decides, lengths that prose must have, and checks that are only evaluated.
@Suite struct DerivedColumnTests {
  private func check(_ sql: String, edgeCaseRate: Double) throws {
    let rig = Rig(sql, rows: 300, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      "x bigint, y bigint NOT NULL, CHECK (x + y = 10)",
      "x int NOT NULL, y int, z smallint NOT NULL, CHECK (z = x + y)",
      "x int, y int NOT NULL, z int NOT NULL CHECK (z BETWEEN 5 AND 10), CHECK (z = x - y)",
      "x numeric NOT NULL, y numeric NOT NULL, z numeric NOT NULL, CHECK (x + y + z = 100)",
      "x int NOT NULL, y int NOT NULL, CHECK (y = x / 3)",
      "x date NOT NULL, y int NOT NULL, CHECK (y = extract(year FROM x))",
      "x text NOT NULL, y int NOT NULL, CHECK (y = position('a' IN x))",
      "x text NOT NULL, y text NOT NULL, CHECK (y = overlay(x PLACING 'X' FROM 1 FOR 2))",
      "x double precision, y real, CHECK (y = x)",
      "x real NOT NULL, y double precision NOT NULL, CHECK (x < y)",
      "x double precision NOT NULL, y double precision NOT NULL, CHECK (y = x + 0.1)",
      "x real NOT NULL CHECK (x > 0.05 AND x <= 0.1), y real NOT NULL, CHECK (x <> y)",
    ], [0.0, 0.5])
  func equationsHold(columns: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(columns));", edgeCaseRate: edgeCaseRate)
  }

  /// Several equations decide one column each, some by way of others.
  @Test(
    arguments: [
      "s numeric(10, 2) NOT NULL CHECK (s >= 0), r numeric(5, 4) NOT NULL CHECK (r IN (0, 0.081)), "
        + "x numeric(10, 2) NOT NULL CHECK (x = round(s * r, 2)), t numeric(10, 2) NOT NULL "
        + "CHECK (t = s + x)",
      "y int NOT NULL CHECK (y BETWEEN 2000 AND 2040), m int NOT NULL CHECK (m BETWEEN 1 AND 12), "
        + "first date NOT NULL CHECK (first = make_date(y, m, 1)), last date NOT NULL "
        + "CHECK (last = (first + interval '1 month' - interval '1 day')::date)",
      "a timestamptz NOT NULL, b timestamptz NOT NULL, dur interval NOT NULL CHECK (dur > '0'), "
        + "mins int NOT NULL, CHECK (b - a = dur), CHECK (extract(epoch from dur) / 60 = mins)",
      "a int NOT NULL, b int NOT NULL CHECK (b = a * 2), c int NOT NULL, d int NOT NULL, "
        + "CHECK (a = c - 1), CHECK (c = d)",
      // What stands in for NULL is part of a sum; a choice of values decides a column.
      "a numeric(5, 2) NOT NULL, b numeric(5, 2) NOT NULL, c numeric(5, 2), "
        + "CHECK (a + b + coalesce(c, 0) = 100), UNIQUE (a, b)",
      "d numeric(12, 2), c numeric(12, 2), fee numeric(12, 2) NOT NULL, net numeric(12, 2) NOT NULL, "
        + "CHECK (num_nonnulls(d, c) = 1), CHECK (coalesce(d, 0) - coalesce(c, 0) - fee = net)",
      "kind text NOT NULL CHECK (kind IN ('a', 'b')), v numeric(8, 2) NOT NULL, "
        + "w numeric(14, 2) NOT NULL CHECK (w = CASE kind WHEN 'a' THEN v * 2 ELSE v END)",
      "a int[] NOT NULL CHECK (0 <= ALL (a) AND 10 >= ALL (a)), b int NOT NULL CHECK (b = ANY (a))",
      "n int NOT NULL CHECK (n > 0), r text NOT NULL UNIQUE CHECK (r = n::text || '/' || m), "
        + "m int NOT NULL, UNIQUE (n, m)",
    ], [0.0, 0.5])
  func equationsHoldInChains(columns: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(columns));", edgeCaseRate: edgeCaseRate)
  }

  /// Ranges and bits of the one length that a CHECK leaves them.
  @Test(
    arguments: [
      "d tsrange NOT NULL CHECK (upper(d) = lower(d) + interval '1 hour')",
      "d tstzrange CHECK (upper(d) - lower(d) = interval '90 minutes')",
      "d daterange NOT NULL CHECK (upper(d) = lower(d) + 7)",
      "d int8range NOT NULL CHECK (100000 = upper(d) - lower(d))",
      "d varbit(16) CHECK (bit_length(d) = 8)",
    ], [0.0, 0.5])
  func partsHaveTheirLength(column: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(column));", edgeCaseRate: edgeCaseRate)
    let rig = Rig("CREATE TABLE t (\(column));", rows: 300, edgeCaseRate: edgeCaseRate)
    #expect(try rig.values("d", of: "t").contains { $0 != nil })
  }

  /// The root of a tree whose case leaves no room for NULL refers to a row like any other.
  @Test(arguments: [0.0, 0.5])
  func rootsKeepToTheirCase(edgeCaseRate: Double) throws {
    for key in ["", "CREATE UNIQUE INDEX ON t (top) WHERE top;"] {
      try check(
        """
        CREATE TABLE t (id int PRIMARY KEY, boss int REFERENCES t, top boolean NOT NULL,
          CHECK (top OR boss IS NOT NULL), CHECK (boss <> id));
        \(key)
        """, edgeCaseRate: edgeCaseRate)
    }
  }

  @Test(
    arguments: [
      "bio varchar(500) NOT NULL CHECK (length(bio) >= 100)",
      "summary text CHECK (length(summary) BETWEEN 40 AND 42)",
      "comment varchar(80) NOT NULL CHECK (length(comment) >= 79)",
      "note text NOT NULL CHECK (octet_length(note) >= 90)",
      "message text NOT NULL CHECK (message = upper(message))",
    ], [0.0, 0.5])
  func proseHasItsLength(column: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(column));", edgeCaseRate: edgeCaseRate)
  }

  @Test(
    arguments: [
      "m jsonb NOT NULL CHECK ((m ? 'a') OR (m ? 'b'))",
      "m jsonb NOT NULL CHECK (m ?| ARRAY['a', 'b'])",
      #"m jsonb NOT NULL CHECK (m @> '{"kind": "z", "n": 3}')"#,
      "q int NOT NULL CHECK (q = ANY ('{1,2,3,4}'))",
      "v tsvector CHECK (v <> '')",
    ], [0.0, 0.5])
  func conditionsOfDocumentsAndLists(column: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(column));", edgeCaseRate: edgeCaseRate)
  }

  /// A row keeps its NULLs while its values are drawn again.
  @Test func evaluationLeavesTheNULLRate() throws {
    let rig = Rig(
      """
      CREATE TABLE t (a int CHECK (a % 13 = 3), b text CHECK (ascii(b) % 8 = 1), c int,
        d int, CHECK (c * d % 5 = 4));
      """, rows: 2000, edgeCaseRate: 0.05)
    for column in ["a", "b", "c", "d"] {
      let nulls = try rig.values(column, of: "t").count { $0 == nil }
      #expect((40...180).contains(nulls), "\(column): \(nulls) of 2,000 are NULL")
    }
  }

  /// Arrays beside constants, as they are written and as pg_dump writes them.
  @Test(
    arguments: [
      "f varchar(255)[] NOT NULL CHECK ((f)::text[] <@ ARRAY['a'::text, 'b'::text])",
      "f varchar(9)[] CHECK (ARRAY['a'::text, 'too long for it'] @> (f)::text[])",
      "f varchar[] NOT NULL CHECK ((f)::text[] && ARRAY['a'::text, 'b'::text])",
      "f varchar(9)[] NOT NULL CHECK ((f)::text[] @> ARRAY['a'::text, 'b'::text])",
      "f varchar(9)[] NOT NULL CHECK (('a'::text = ANY ((f)::text[])))",
      "f text[] NOT NULL CHECK ('a' = ANY (f))", "f int[] NOT NULL CHECK (f && '{1,2,3}')",
      "f int[] NOT NULL CHECK (f::bigint[] <@ ARRAY[1::bigint, 2, 99999999999])",
      "f text[] NOT NULL CHECK (f && ARRAY['a', 'b'] AND f <@ ARRAY['b', 'c', 'd'])",
      "f varchar(8)[] CHECK (array_length((f)::text[], 1) = 2 AND (f)::text[] <@ ARRAY['a', 'b'])",
      "f varchar(5)[] NOT NULL CHECK (NOT ('a'::text = ANY ((f)::text[])))",
    ], [0.0, 0.5])
  func arraysBesideConstants(column: String, edgeCaseRate: Double) throws {
    try check("CREATE TABLE t (id int PRIMARY KEY, \(column));", edgeCaseRate: edgeCaseRate)
  }

  /// Ranges of what cannot be counted hold one value each, and so lie apart.
  @Test(arguments: [0.0, 0.5])
  func rangesOfIdentifiersLieApart(edgeCaseRate: Double) throws {
    let sql = """
      CREATE TYPE uuidrange AS RANGE (subtype = uuid);
      CREATE TABLE t (k smallint NOT NULL CHECK (k IN (1, 2)), r uuidrange NOT NULL,
        EXCLUDE USING gist (k WITH =, r WITH &&));
      """
    try check(sql, edgeCaseRate: edgeCaseRate)
    let rows = try Rig(sql, rows: 300, edgeCaseRate: edgeCaseRate).values("r", of: "t")
    #expect(Set(rows.compactMap(\.self)).count > 100)
  }

  /// A function in PL/pgSQL that only returns is read, as one in SQL is.
  @Test(
    arguments: [
      "RETURN x ~ '^[a-z]' AND x ~ '^[a-z0-9]{11}$';",
      "IF x IS NULL THEN RETURN true; END IF; RETURN length(x) BETWEEN 3 AND 9;",
      "IF x < 'm' THEN RETURN length(x) = 5; ELSE RETURN x = lower(x); END IF;",
      "CASE left(x, 1) WHEN 'a' THEN RETURN true; ELSE RETURN f.x LIKE 'b%'; END CASE;",
    ], [0.0, 0.5])
  func functionsThatOnlyReturn(body: String, edgeCaseRate: Double) throws {
    try check(
      """
      CREATE FUNCTION f(x text) RETURNS bool LANGUAGE plpgsql IMMUTABLE
        AS $$ BEGIN \(body) END $$;
      CREATE DOMAIN d AS varchar(40) CHECK (f(VALUE));
      CREATE TABLE t (id int PRIMARY KEY, a varchar(40) NOT NULL CHECK (f(a)), b d);
      """, edgeCaseRate: edgeCaseRate)
  }

  /// NULL satisfies a CHECK that nothing but the server can evaluate.
  @Test func opaqueChecksLeaveNULL() throws {
    let rig = Rig(
      """
      CREATE FUNCTION ok(x text) RETURNS bool LANGUAGE plpgsql STRICT
        AS $$ BEGIN PERFORM x; RETURN x LIKE 'a%'; END $$;
      CREATE TABLE t (id int PRIMARY KEY, v text CHECK (ok(v)), w text CHECK (w IS NULL OR ok(w)));
      """, rows: 50)
    #expect(try rig.values("v", of: "t").allSatisfy { $0 == nil })
    #expect(try rig.values("w", of: "t").allSatisfy { $0 == nil })
  }
}
