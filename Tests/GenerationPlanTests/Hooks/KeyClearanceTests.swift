import SchemaModel
import Testing

@testable import GenerationPlan

struct KeyClearanceTests {
  private func table(_ sql: String, _ name: String = "t") throws -> TablePlan {
    try #require(planned(sql).plan.table(name))
  }

  @Test func countsGoOnBehindTheRowsThatAreThere() throws {
    let plan = try table(
      "CREATE TABLE t (id serial PRIMARY KEY, x int); INSERT INTO t (x) VALUES (1), (2), (3);")
    #expect(plan.rows == 1000)
    #expect(plan.column("id")?.generator.start == 4)
  }

  @Test func aNarrowCountTakesTheGaps() throws {
    let plan = try table(
      "CREATE TABLE t (id int PRIMARY KEY CHECK (id BETWEEN 1 AND 9)); INSERT INTO t VALUES (9), (4);"
    )
    #expect(plan.rows == 7)
    #expect(plan.solution.domains["id"]?.intervals == [1...3, 5...8])
  }

  @Test func wordsAreAvoidedOneByOne() throws {
    let plan = try table(
      "CREATE TABLE t (code text PRIMARY KEY); INSERT INTO t VALUES ('admin'), ('user');")
    #expect(plan.solution.domains["code"]?.text.patterns.map(\.pattern) == ["admin", "user"])
  }

  @Test func paddedWordsOfFullWidthAreAvoidedToo() throws {
    let plan = try table("CREATE TABLE t (code char(1) PRIMARY KEY); INSERT INTO t VALUES ('f');")
    #expect(plan.solution.domains["code"]?.text.patterns.map(\.pattern) == ["f"])
    #expect(plan.solution.residual.isEmpty)
  }

  @Test(arguments: [
    "CREATE TABLE t (lock char(1) DEFAULT 'X' UNIQUE NOT NULL CHECK (lock = 'X')); INSERT INTO t VALUES ('X');",
    "CREATE TABLE t (is_set boolean PRIMARY KEY); INSERT INTO t VALUES (true), (false);",
    "CREATE TABLE t (x int); CREATE UNIQUE INDEX one ON t ((true)); INSERT INTO t VALUES (1);",
    "CREATE TABLE t (b boolean PRIMARY KEY); INSERT INTO t SELECT x > 1 FROM generate_series(1, 2) x;",
  ])
  func aFullTableStaysAsItIs(_ sql: String) throws {
    let plan = try table(sql)
    #expect(plan.rows == 0)
    #expect(
      plan.emptyReason?.hasPrefix("the rows that the schema inserts leave key") == true)
  }

  @Test func rowsThatCannotBeToldAreLeftBehind() throws {
    let plan = try table(
      "CREATE TABLE t (id serial PRIMARY KEY); INSERT INTO t SELECT oid::int FROM pg_class;"
    )
    #expect(plan.column("id")?.generator.start == 1_000_001)
  }

  @Test func oneColumnOfAKeyIsEnough() throws {
    let plan = try table(
      """
      CREATE TYPE side AS ENUM ('left', 'right');
      CREATE TABLE t (s side, n int, PRIMARY KEY (s, n)); INSERT INTO t VALUES ('left', 7);
      """)
    #expect(plan.solution.domains["s"]?.values == nil)
    #expect(plan.solution.domains["n"]?.intervals?.first?.lowerBound == 8)
  }

  @Test func whatRefersToRowsMadeIsClear() throws {
    let plan = try table(
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (p int REFERENCES p, n int, PRIMARY KEY (p, n));
      INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 7);
      """)
    #expect(plan.solution.domains["n"]?.intervals == nil)
    #expect(plan.rows == 1000)
  }

  @Test func expressionsAreCompared() throws {
    let plan = try table(
      """
      CREATE TABLE t (name text NOT NULL); CREATE UNIQUE INDEX low ON t (lower(name));
      INSERT INTO t VALUES ('Admin');
      """)
    #expect(
      plan.solution.domains["name"]?.text.patterns.contains {
        $0.pattern == "Admin" && $0.ignoresCase && $0.isNegated
      } == true)
    #expect(plan.rows == 1000)
  }

  @Test func partitionsCountForTheirTable() throws {
    let plan = try table(
      """
      CREATE TABLE t (id int PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (100000);
      INSERT INTO t1 VALUES (12);
      """)
    #expect(plan.column("id")?.generator.start == 13)
  }

  @Test(arguments: [
    ("upper(name)", "PRIMARY KEY"), ("lower(name)", "UNIQUE"), ("name || '!'", "UNIQUE NOT NULL"),
  ])
  func aGeneratedKeyKeepsClearByWhatItIsMadeOf(_ value: String, _ key: String) throws {
    let sql = """
      CREATE TABLE st (id serial, name text NOT NULL,
        code text GENERATED ALWAYS AS (\(value)) STORED \(key));
      INSERT INTO st (name) VALUES ('open'), ('done');
      """
    let (plan, diagnostics) = planned(sql)
    #expect(!diagnostics.contains { $0.severity == .error })
    #expect(try #require(plan.table("st")).rows > 0)
  }
}
