import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// S4: exactly so many rows, and every entry of the catalogue once there are enough.
@Suite struct EdgeCaseTests {
  private static let types = [
    "text", "varchar(20)", "char(4)", "smallint", "int", "bigint", "numeric(8,2)", "real",
    "double precision", "boolean", "date", "time", "timestamp", "timestamptz(3)", "jsonb", "int[]",
    "text[]", "uuid", "bytea", "inet",
  ]

  private func rig(_ type: String, rows: Int = 1200, rate: Double = 0.25) -> Rig {
    Rig("CREATE TABLE t (id int PRIMARY KEY, x \(type) NOT NULL);", rows: rows, edgeCaseRate: rate)
  }

  @Test(arguments: types)
  func everyEntryAppears(type: String) throws {
    let rig = rig(type)
    let column = try #require(rig.schema.tables[0].column("x"))
    let base = rig.schema.baseType(of: column.type)
    let selection = EdgeCaseCatalogue.selection(
      for: column, of: rig.schema.tables[0], in: rig.schema, domain: Domain(),
      asOf: rig.plan.asOf)
    let values = Set(
      try rig.values("x", of: "t").map { text in
        text.flatMap { SQLValue(text: $0, type: base, schema: rig.schema) } ?? .null
      })
    for entry in selection.kept where !entry.value.isNull {
      #expect(values.contains(entry.value), "\(entry.name)")
    }
  }

  /// The rows that differ from those of a plan without edge cases are the edge rows.
  @Test(arguments: [0, 0.01, 0.05, 0.3, 1])
  func thereAreExactlySoManyEdgeRows(rate: Double) throws {
    let rows = 1000
    let with = rig("numeric(12,6)", rows: rows, rate: rate)
    let without = rig("numeric(12,6)", rows: rows, rate: 0)
    let changed = zip(try with.values("x", of: "t"), try without.values("x", of: "t"))
      .count { $0 != $1 }
    #expect(changed == Int(Double(rows) * rate))
  }

  @Test func forbiddenEntriesAreSkippedAndListed() throws {
    let sql = """
      CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL CHECK (n BETWEEN 1 AND 50),
        s text NOT NULL CHECK (s <> '' AND length(s) < 12), d date NOT NULL
        CHECK (d >= '2020-01-01'));
      """
    let rig = Rig(sql, rows: 1500, edgeCaseRate: 0.5)
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    let skipped = try rig.program("t").skippedEdgeCases
    #expect(skipped.contains { $0.column == "n" && $0.constraint == "t_n_check" })
    #expect(skipped.contains { $0.column == "s" && $0.constraint == "t_s_check" })
    #expect(skipped.contains { $0.column == "d" && $0.constraint == "t_d_check" })
  }
}
