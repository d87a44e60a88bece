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
    let selection = EdgeCaseSelector(rig.schema.tables[0], in: rig.schema, asOf: rig.plan.asOf)
      .selection(for: column, domain: Domain())
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

  /// A unique column holds each entry once, where no other row may hold it.
  @Test(arguments: [0.05, 0.5])
  func uniqueColumnsHaveEachEntryOnce(rate: Double) throws {
    let sql = """
      CREATE TABLE t (id int PRIMARY KEY, email varchar(80) NOT NULL UNIQUE,
        day date NOT NULL UNIQUE, slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z-]+$'));
      """
    let rig = Rig(sql, rows: 2000, edgeCaseRate: rate)
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    func count(_ text: String, _ column: String) throws -> Int {
      try rig.values(column, of: "t").count { $0 == text }
    }
    #expect(try count("edge+case@example.com", "email") == 1)
    #expect(try count("o'brien@example.com", "email") == 1)
    #expect(try count("2099-12-31", "day") == 1)
    let skipped = try rig.program("t").skippedEdgeCases
    #expect(skipped.contains { $0.column == "slug" && $0.constraint == "t_slug_check" })
    #expect(skipped.contains { $0.column == "id" && $0.constraint == "t_pkey" })
    #expect(!skipped.contains { $0.column == "email" && $0.entry == "plus-addressing" })
  }

  /// A key that others point at keeps its values.
  @Test func referencedKeysHaveNone() throws {
    let rig = Rig(
      "CREATE TABLE p (code text NOT NULL UNIQUE); CREATE TABLE t (code text REFERENCES p (code));",
      rows: 500, edgeCaseRate: 0.5)
    #expect(try GeneratedData(rig).violations().isEmpty)
    #expect(try rig.program("p").skippedEdgeCases.contains { $0.constraint == "p_code_key" })
  }

  /// In a relation an entry stands where the row's other value lets it.
  @Test(arguments: [0.05, 0.5])
  func relatedColumnsHaveThoseThatFit(rate: Double) throws {
    let sql = """
      CREATE TABLE t (created_at timestamptz NOT NULL, last_login_at timestamptz,
        low int NOT NULL, high int NOT NULL, other int NOT NULL, least numeric(8,2) NOT NULL,
        CONSTRAINT later CHECK (last_login_at >= created_at), CHECK (low < high),
        CHECK (other <> high), CHECK (least <= 100));
      """
    let rig = Rig(sql, rows: 3000, edgeCaseRate: rate)
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    let logins = try rig.values("last_login_at", of: "t")
    #expect(logins.contains { $0?.hasPrefix("2099-12-31 00:00:00") == true })
    #expect(try rig.values("high", of: "t").contains("2147483647"))
    #expect(try rig.values("other", of: "t").contains("0"))
    let skipped = try rig.program("t").skippedEdgeCases
    #expect(!skipped.contains { $0.column == "last_login_at" && $0.entry == "far future" })
  }

  /// The ends of what a CHECK allows are tried, and what it does not forbid is not said to be.
  @Test func boundsOfChecksAreTried() throws {
    let sql = """
      CREATE TABLE t (age int NOT NULL CHECK (age >= 18), share numeric(4,3) NOT NULL
        CHECK (share BETWEEN 0.125 AND 0.875), word text NOT NULL CHECK (btrim(word) <> ''),
        long text NOT NULL CHECK (length(long) >= 5), since date NOT NULL
        CHECK (since > '2021-03-04'));
      """
    let rig = Rig(sql, rows: 2000, edgeCaseRate: 0.3)
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    #expect(try rig.values("age", of: "t").count { $0 == "18" } > 20)
    #expect(try rig.values("share", of: "t").contains("0.125"))
    #expect(try rig.values("share", of: "t").contains("0.875"))
    #expect(try rig.values("word", of: "t").contains(" leading"))
    #expect(try rig.values("long", of: "t").contains { $0?.count == 5 })
    #expect(try rig.values("since", of: "t").contains("2021-03-05"))
    let skipped = try rig.program("t").skippedEdgeCases
    #expect(!skipped.contains { $0.column == "word" && $0.entry == "leading blank" })
  }
}
