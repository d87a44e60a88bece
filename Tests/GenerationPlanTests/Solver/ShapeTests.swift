import SchemaModel
import Testing

@testable import GenerationPlan

/// Every shape of CHECK that real schemas hold, and what becomes of it.
struct ShapeTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var columns: String
    var check: String
    var outcome: String
    var before = ""
    var testDescription: String { check }

    init(_ columns: String, _ check: String, _ outcome: String, before: String = "") {
      self.columns = columns
      self.check = check
      self.outcome = outcome
      self.before = before
    }
  }

  static let constants: [Shape] = [
    Shape("age int", "age >= 18 AND age <= 100", "constructed: age: 18…100"),
    Shape("age int", "age BETWEEN 18 AND 100", "constructed: age: 18…100"),
    Shape("age int", "NOT (age < 18 OR age > 100)", "constructed: age: 18…100"),
    Shape("age int NOT NULL", "age > 17.5", "constructed: age: at least 18"),
    Shape("p numeric(6,2)", "p > 0", "constructed: p: at least 0.01"),
    Shape("p numeric(6,2)", "p >= 0.005 AND p < 10", "constructed: p: 0.01…9.99"),
    Shape("r real", "r >= 0.5 AND r <= 1", "constructed: r: 0.5…1"),
    Shape(
      "d date", "d >= '2024-02-01' AND d < '2024-03-01'", "constructed: d: 2024-02-01…2024-02-29"),
    Shape(
      "t timestamp(0)", "t >= '2024-01-01' AND t < '2024-01-02'",
      "constructed: t: 2024-01-01 00:00:00…2024-01-01 23:59:59"),
    Shape("a int", "a <> 0", "constructed: a: at most -1, at least 1"),
    Shape("a int", "a < -10 OR a > 10", "constructed: a: at most -11, at least 11"),
    Shape("a int", "a IS NULL OR a > 0", "constructed: a: at least 1"),
    Shape("b boolean", "b", "constructed: b: t"),
    Shape("b boolean", "NOT b", "constructed: b: f"),
    Shape("b boolean", "b = true", "constructed: b: t"),
    Shape("b boolean", "b IS NOT FALSE", "constructed: b: t"),
    Shape("a int", "a IS NOT NULL", "constructed: a is not NULL"),
    Shape("a int NOT NULL", "a IS NOT NULL", "implied: a is not NULL"),
    Shape("s text", "s <> ''", "constructed: s: at least 1 characters"),
    Shape("s text", "s > ''", "constructed: s: at least 1 characters"),
    Shape("e mood", "e <> 'sad'", "constructed: e: 'ok', 'happy'", before: mood),
    Shape("e mood", "e >= 'ok'", "constructed: e: 'ok', 'happy'", before: mood),
    Shape("e mood", "e::text = 'sad'", "constructed: e: 'sad'", before: mood),
    Shape("u uuid", "u IS NULL", "constructed: u is NULL"),
    Shape(
      "birth date", "birth < now() - interval '18 years'", "constructed: birth: at most 2007-12-31"),
    Shape("d date", "d <= CURRENT_DATE", "constructed: d: at most 2026-01-01"),
    Shape("d date", "extract(year from d) >= 2000", "constructed: d: at least 2000-01-01"),
    Shape("a int", "a * 2 <= 100", "constructed: a: -1073741824…50"),
    Shape("a int", "abs(a) <= 90", "constructed: a: -90…90"),
    Shape(
      "a smallint", "a % 10 = 0 AND a BETWEEN 0 AND 50",
      "constructed: a: 0…50, 1 evaluated condition(s)"),
    Shape("a int", "coalesce(a, 0) >= 0", "constructed: a: at least 0"),
  ]

  static let mood = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');"

  static let sets: [Shape] = [
    Shape("s text", "s IN ('a', 'b')", "constructed: s: 'a', 'b'"),
    Shape("s text", "s NOT IN ('a', 'b')", "constructed: s: not like a, not like b"),
    Shape("s varchar(9)", "s = ANY (ARRAY['a', 'b'])", "constructed: s: 'a', 'b'"),
    Shape(
      "s varchar(9)",
      "(s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])",
      "constructed: s: 'a', 'b'"),
    Shape("s text", "s = ANY ('{a,b}'::text[])", "constructed: s: 'a', 'b'"),
    Shape("s text", "s <> ALL (ARRAY['a', 'b'])", "constructed: s: not like a, not like b"),
    Shape("a int", "a IN (1, 2, 5)", "constructed: a: 1…2, 5"),
    Shape("c char(1)", "c = 'X'::bpchar", "constructed: c: 'X'"),
    Shape("c char(2)", "upper(c) IN ('M', 'F')", "constructed: c: 'M ', 'F '"),
    Shape("s text", "s = 'a' OR s = 'b'", "constructed: s: 'a', 'b'"),
    Shape("n numeric", "n IN (0.055, 0.1)", "constructed: n: 0.055, 0.10"),
  ]

  static let texts: [Shape] = [
    Shape("s text", "s ~ '^[a-z0-9-]+$'", "constructed: s: matching ^[a-z0-9-]+$"),
    Shape("s text", "s !~ '\\s'", "constructed: s: not matching \\s"),
    Shape("s text", "NOT s ~* 'x'", "constructed: s: not matching x"),
    Shape("s text", "s LIKE '%@%'", "constructed: s: like %@%"),
    Shape("s text", "s NOT ILIKE '%test%'", "constructed: s: not like %test%"),
    Shape("s text", "s SIMILAR TO '[A-Z]{3}[0-9]+'", "constructed: s: similar to [A-Z]{3}[0-9]+"),
    Shape("c char(2)", "c ~ '^[A-Z]{2}$'", "constructed: c: 2 characters, matching ^[A-Z]{2}$"),
    Shape("s text", "length(s) <= 24 AND length(s) >= 2", "constructed: s: 2…24 characters"),
    Shape("s text", "char_length(s) > 3", "constructed: s: at least 4 characters"),
    Shape("s bytea", "octet_length(s) = 32", "constructed: s: 32 bytes"),
    Shape("a text[]", "cardinality(a) > 0", "constructed: a: at least 1 elements"),
    Shape("a text[]", "array_length(a, 1) <= 5", "constructed: a: at most 5 elements"),
    Shape("s text", "lower(s) = s", "constructed: s: lower case"),
    Shape("s text", "s = upper(btrim(s))", "constructed: s: upper case, trimmed"),
    Shape("s text", "btrim(s) <> ''", "constructed: s: at least 1 characters, trimmed"),
    Shape("s text", "length(trim(s)) > 0", "constructed: s: at least 1 characters, trimmed"),
    Shape("s text", "starts_with(s, 'ab_')", "constructed: s: like ab\\_%"),
    Shape("s text", "left(s, 2) = 'ab'", "constructed: s: like ab%"),
    Shape("s text", "position('@' in s) > 0", "constructed: s: like %@%"),
    Shape("j jsonb", "jsonb_typeof(j) = 'object'", "remade: j: 1 evaluated condition(s)"),
    Shape("s text", "s ~ '^a' OR s = 'N/A'", "constructed: s: matching ^a or s: 'N/A'"),
    Shape(
      "s text", "clean(s)", "constructed: s: at least 1 characters, not matching \\s{2,}, trimmed",
      before: """
        CREATE FUNCTION padded(text) RETURNS boolean AS $$ SELECT btrim($1) <> $1 $$ LANGUAGE sql;
        CREATE FUNCTION clean(text) RETURNS boolean AS
          $$ SELECT NOT padded($1) AND $1 !~ '\\s{2,}' $$ LANGUAGE sql IMMUTABLE STRICT;
        """),
  ]

  static let several: [Shape] = [
    Shape(
      "a int, b int", "(a IS NULL) <> (b IS NULL)",
      "constructed: (a is NULL; b is not NULL) or (a is not NULL; b is NULL)"),
    Shape(
      "a int, b int", "(a IS NULL) = (b IS NULL)",
      "constructed: (a is NULL; b is NULL) or (a is not NULL; b is not NULL)"),
    Shape(
      "a int, b int", "num_nonnulls(a, b) = 1",
      "constructed: (a is not NULL; b is NULL) or (a is NULL; b is not NULL)"),
    Shape(
      "a int, b int", "a IS NOT NULL OR b IS NOT NULL",
      "constructed: a is not NULL or b is not NULL"),
    Shape(
      "a int, b int", "(a IS NOT NULL)::int + (b IS NOT NULL)::int <= 1",
      "constructed: (a is not NULL; b is NULL) or a is NULL"),
    Shape(
      "k text, x int", "k <> 'x' OR x IS NOT NULL",
      "constructed: k: not like x or x is not NULL"),
    Shape(
      "k mood, x int", "(k = 'sad') = (x IS NOT NULL)",
      "constructed: (k: 'sad'; x is not NULL) or (k: 'ok', 'happy'; x is NULL)", before: mood),
    Shape(
      "k text, x int", "CASE k WHEN 'a' THEN x IS NOT NULL ELSE x IS NULL END",
      "constructed: (k: 'a'; x is not NULL) or (k: not like a; x is NULL)"),
    Shape("a int, b int", "a < b", "constructed: a < b"),
    Shape("a int, b int", "a <> b", "constructed: a <> b"),
    Shape(
      "a int, b int", "b > a + 10",
      "constructed: b: -536870911…536870911; a: -536870911…536870911; a < b - 10"),
    Shape(
      "a timestamptz, b timestamptz", "b - a <= interval '8 hours'",
      "constructed: b <= a + 08:00:00"),
    Shape(
      "a timestamp, b timestamp", "b <= a + interval '1 month'",
      "constructed: b <= a + 28 days"),
    Shape("a date, b date", "a IS NULL OR b IS NULL OR a < b", "constructed: a < b"),
    Shape("a date, b date", "b >= a OR b IS NULL", "constructed: a <= b"),
    Shape("a boolean, b boolean", "a IS FALSE OR b IS TRUE", "constructed: a: f or b: t"),
    Shape(
      "a int, b int, c int", "num_nonnulls(a, b, c) = 1",
      "constructed: (a is not NULL; b is NULL; c is NULL) or (a is NULL; (b is not NULL; c is NULL) or (b is NULL; c is not NULL))"
    ),
    Shape("t numeric(10,2), q int, p numeric(10,2)", "t = q * p", "remade: evaluated over t, q, p"),
    Shape("a int, b int", "a * b < 1000", "remade: evaluated over a, b"),
    Shape(
      "a int, b int GENERATED ALWAYS AS (a + 1) STORED", "b > 10", "constructed: a: 10…2147483646"),
    Shape(
      "v year", "v IS NOT NULL", "constructed: v is not NULL",
      before: "CREATE DOMAIN year AS int CHECK (VALUE >= 1901 AND VALUE <= 2155);"),
    Shape("a int, b text", "a IS NOT DISTINCT FROM 3", "constructed: a: 3"),
    Shape("a int, b int", "(a, b) IS NOT NULL OR a > 3", ""),
  ]

  @Test(arguments: constants + sets + texts + several)
  func isSolved(_ shape: Shape) throws {
    let solved = try Solved.columns(
      "\(shape.columns), CONSTRAINT c CHECK (\(shape.check))", before: shape.before)
    if !shape.outcome.isEmpty { #expect(solved.outcomes.first == shape.outcome) }
    #expect(solved.result.diagnostics.isEmpty)
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }
}
