import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Rows that refer to rows of their own table, beside CHECKs on what refers and what is referred to.
@Suite struct SelfReferenceTests {
  static let schemas = [
    // A part of the key that CHECKs tie to the part that refers to it.
    """
    CREATE TYPE hue AS ENUM ('red', 'it''s', 'blue');
    CREATE TABLE t (n numeric(5,1), h hue, up_h hue, up_n numeric(5,1), PRIMARY KEY (h, n),
      FOREIGN KEY (up_h, up_n) REFERENCES t (h, n), CHECK (up_h <> h))
    """,
    """
    CREATE TABLE t (id uuid, depth int NOT NULL CHECK (depth BETWEEN 0 AND 9), up uuid, up_depth int,
      PRIMARY KEY (id, depth), FOREIGN KEY (up, up_depth) REFERENCES t (id, depth) MATCH FULL,
      CHECK (up_depth < depth))
    """,
    """
    CREATE TABLE t (a text, n int, r numrange, b boolean, up_b boolean, up_r numrange, up_a text,
      PRIMARY KEY (b, r, a), FOREIGN KEY (up_b, up_r, up_a) REFERENCES t (b, r, a),
      CHECK (up_b <> b), CHECK (CASE WHEN b = false THEN n IS NOT NULL ELSE n IS NOT NULL END))
    """,
    // A part of the key that is drawn again where a CHECK refuses it.
    """
    CREATE TABLE t (x double precision, at timestamp, up_at timestamp, up_x double precision,
      until date, PRIMARY KEY (at, x), FOREIGN KEY (up_at, up_x) REFERENCES t (at, x),
      CHECK (NOT (x <> 366.98) OR at >= until))
    """,
    """
    CREATE TABLE t (id bigint, day date NOT NULL, state text NOT NULL, up bigint, up_day date,
      PRIMARY KEY (id, day), FOREIGN KEY (up, up_day) REFERENCES t (id, day),
      CHECK (extract(isodow FROM day) < 6), CHECK (up_day <= day), CHECK (length(state) > 4))
    """,
    """
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t ("P" int NOT NULL REFERENCES p, id int, x int, up int, up_x int,
      PRIMARY KEY ("P", id), UNIQUE ("P", id, x),
      FOREIGN KEY ("P", up, up_x) REFERENCES t ("P", id, x),
      CHECK (up_x IS NULL OR up_x * 2 > x), CHECK (x % 3 = 0))
    """,
    // Roots beside a key that takes NULLs for equal: another column tells the rows apart.
    """
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (p int NOT NULL REFERENCES p, id int, up int, name text NOT NULL,
      PRIMARY KEY (p, id), FOREIGN KEY (p, up) REFERENCES t (p, id), CHECK (up <> id),
      UNIQUE NULLS NOT DISTINCT (p, up, name))
    """,
    """
    CREATE TABLE t (id int PRIMARY KEY, up int REFERENCES t CHECK (up <> id), name text NOT NULL);
    CREATE UNIQUE INDEX ON t (coalesce(up, 0), lower(name))
    """,
  ]

  @Test(arguments: schemas, [0.0, 0.5])
  func parentsAreRows(sql: String, edgeCaseRate: Double) throws {
    for seed in [1, 2] as [UInt64] {
      let rig = Rig(sql, rows: 400, seed: seed, edgeCaseRate: edgeCaseRate)
      let violations = try GeneratedData(rig).violations()
      #expect(violations.isEmpty, "\(sql)\n\(violations.prefix(3).joined(separator: "\n"))")
      #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 400)
    }
  }
}
