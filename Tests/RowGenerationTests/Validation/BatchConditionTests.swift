import DDLReader
import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Conditions judged over vectors are as true as the evaluator has them row by row.
@Suite struct BatchConditionTests {
  private static let table = """
    CREATE TYPE e AS ENUM ('low', 'high', 'a "b"');
    CREATE TABLE t (
      id int PRIMARY KEY, k e, n int, m smallint, p numeric(9, 2), q numeric(12, 4), d date,
      s timestamptz, u timestamp, v varchar(20), x text, c char(3), f boolean, r real,
      w varchar(9) CHECK (w IN ('one', 'two', 'three')), j jsonb);
    """

  @Test(arguments: [
    "n > 5", "5 > n", "n <> 7", "n = 500", "n BETWEEN 10 AND 5000", "n IN (1, 2, 3)", "n > m",
    "n <= m",
    "n > 2.5", "p >= 1", "p < 0.015", "p <> q", "p > q", "d < DATE '2020-01-01'",
    "d > '2024-06-30'",
    "s >= DATE '2024-01-01'", "s > u", "u < TIMESTAMP '2025-01-01'", "s <= now()", "k = 'low'",
    "k < 'a \"b\"'", "k IN ('high', 'low')", "k IS NULL", "w = 'one'", "w <> v", "length(x) > 40",
    "char_length(v) <= 7", "v ~ '^[a-m]'", "x LIKE '%e%'", "f", "NOT f", "f IS NOT TRUE", "c > 'b'",
    "(n IS NULL) = (k IN ('low'))", "(w IN ('one')) <> (d IS NOT NULL)", "k = 'low' OR n IS NULL",
    "n > 5 AND (m < 7 OR NOT (p > 3 AND f))", "coalesce(n, m, 0) > 100", "n / nullif(m, 0) > 2",
    "m = 0 OR 100 / m > 1", "r > 1.5", "num_nonnulls(n, m, p) = 2", "n IS DISTINCT FROM m",
    "(n > 5) = (m < 3)", "length(v::text) > 5", "v !~ 'e'", "x ~* '^[A-M].*é?'",
    "v::text ~ '[0-9]$'", "(n > 5) IS TRUE", "(n > m) IS NOT UNKNOWN",
    "s = '2024-05-05 10:00:00+00'", "u IS DISTINCT FROM s",
    "CASE k WHEN 'low' THEN n > 5 ELSE m > 5 END", "j ? 'a'", "true", "NULL", "upper(v) = v",
  ]) func truthsAgreeWithTheEvaluator(_ condition: String) throws {
    let rig = Rig(Self.table, rows: 600, edgeCaseRate: 0.3)
    let program = try rig.program("t")
    let table = try #require(rig.schema.table(QualifiedName(name: "t")))
    let expression = try #require(
      PostgreSQLReader.expression(condition, over: table.columns.map(\.name)))
    let evaluator = Evaluator(schema: rig.schema, now: Int64(rig.plan.asOf) * 86_400_000_000)
    let compiler = BatchConditionCompiler(
      table: table, schema: rig.schema, evaluator: evaluator,
      bindings: Dictionary(uniqueKeysWithValues: zip(program.columns, program.bindings)))
    let batch = try compiler.condition(expression)
    let compiled = try evaluator.compile(expression, in: table)
    let scratch = Scratch(slotCount: program.slotCount)
    let truths = Scratch(slotCount: batch.depth)
    for start in stride(from: 0, to: 600, by: 200) {
      program.fill(scratch, from: start, count: 200)
      batch.judge(scratch, truths, slot: 0)
      for row in 0..<200 {
        let values = try zip(program.bindings, table.columns).map { binding, column in
          // Read from the text alone.
          try binding.text(scratch, row: row).map {
            try SQLValue.read($0, as: rig.schema.baseType(of: column.type), schema: rig.schema)
          } ?? .null
        }
        let expected: Int64
        do { expected = BatchCondition.truth(try compiled.evaluate(values)) } catch { expected = 3 }
        #expect(truths[0][row] == expected, "\(condition), row \(start + row): \(values)")
      }
    }
  }
}
