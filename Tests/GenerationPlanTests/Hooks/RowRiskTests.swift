import SchemaModel
import Testing

@testable import GenerationPlan

struct RowRiskTests {
  private func selection(_ sql: String, _ column: String) throws -> EdgeCaseSelection {
    let schema = schema(sql)
    let table = schema.tables[0]
    return EdgeCaseSelector(table, in: schema, asOf: 0).selection(
      for: try #require(table.column(column)), domain: Domain())
  }

  @Test func entriesAnIndexExpressionRaisesOnAreSkipped() throws {
    let found = try selection(
      "CREATE TABLE t (n int); CREATE INDEX inverse ON t USING gist ((100 / n));", "n")
    #expect(found.skipped.map(\.entry.name).contains { $0.contains("0") || $0.contains("zero") })
    #expect(found.skipped.allSatisfy { $0.constraint == "inverse" })
    #expect(found.kept.count > 4)
  }

  @Test func whatCannotBeEvaluatedLeavesOnlyNull() throws {
    let found = try selection(
      """
      CREATE TABLE t (names text[], other text);
      CREATE INDEX words ON t USING gin (array_to_tsvector(names));
      """, "names")
    #expect(found.kept.map(\.name) == ["NULL"])
    #expect(!found.skipped.isEmpty)
    #expect(found.skipped.allSatisfy { $0.constraint == "words" })
  }

  @Test(arguments: [
    "CREATE INDEX i ON t USING gin (to_tsvector('english', lower(body)));",
    "CREATE INDEX i ON t USING gist (regexp_replace(body, 'a', 'b'));",
    "CREATE INDEX i ON t USING gist (id) WHERE body LIKE 'x%' OR body IS NULL;", "",
  ])
  func whatAcceptsEveryValueForbidsNothing(_ index: String) throws {
    #expect(try selection("CREATE TABLE t (id int, body text); \(index)", "body").skipped.isEmpty)
  }

  @Test(arguments: [
    ("CREATE INDEX i ON t (body);", true), ("CREATE INDEX i ON t (id) INCLUDE (body);", true),
    ("CREATE UNIQUE INDEX i ON t (lower(body));", true),
    ("CREATE INDEX i ON t USING hash (body);", false), ("", false),
  ])
  func longTextsStayOutOfBTrees(_ index: String, _ isSkipped: Bool) throws {
    let found = try selection("CREATE TABLE t (id int, body text); \(index)", "body")
    #expect(found.skipped.map(\.entry.name) == (isSkipped ? ["long text"] : []))
    #expect(found.skipped.allSatisfy { $0.constraint == "i" })
  }

  @Test func wideColumnsShareAnEntry() throws {
    let schema = schema(
      "CREATE TABLE t (a text, b text, c int); CREATE INDEX i ON t (a, c, b);")
    let limits = ByteLimits(of: schema.tables[0], in: schema)
    #expect(limits["a"]?.bytes == 1_300)
    #expect(limits["c"]?.bytes == 1_300)
  }

  @Test func notificationsTakeWhatFitsThem() throws {
    let sql = """
      CREATE TABLE t (id int, queue text, body text, note text);
      CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM pg_notify(CAST(NEW.queue AS text), row_to_json(NEW)::text);
        RETURN NEW;
      END $$;
      CREATE TRIGGER told AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tell();
      """
    let queue = try selection(sql, "queue").skipped
    #expect(queue.contains { $0.entry.name == "empty string" && $0.constraint == "trigger told" })
    #expect(queue.contains { $0.entry.name == "long text" })
    let body = try selection(sql, "body").skipped
    #expect(body.map(\.entry.name) == ["long text"])
  }

  @Test func expressionsOverSeveralColumnsAreEvaluatedOnRows() throws {
    let schema = schema(
      """
      CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int GENERATED ALWAYS AS (a * b) STORED);
      """)
    let checks = RowRisk(schema.tables[0], in: schema, asOf: 0).checks
    #expect(checks.map(\.name) == ["c"])
    #expect(checks.first?.remade == ["a", "b"])
  }
}
