import SchemaModel
import Testing

@testable import GenerationPlan

struct PartitionTests {
  static let ranges = """
    CREATE TABLE m (id int NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
    CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
    CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2024-03-01') TO ('2024-04-01');
    """

  @Test func aParentTakesWhatItsPartitionsTake() throws {
    let solved = try Solved(Self.ranges, table: "m")
    #expect(solved.domain("at") == "at: 2024-01-01…2024-01-31, 2024-03-01…2024-03-31")
  }

  @Test func aPartitionTakesItsBounds() throws {
    let solved = try Solved(Self.ranges, table: "m2")
    #expect(solved.domain("at") == "at: 2024-03-01…2024-03-31")
  }

  @Test func aDefaultPartitionTakesTheRest() throws {
    let sql = Self.ranges + "CREATE TABLE rest PARTITION OF m DEFAULT;"
    #expect(try Solved(sql, table: "m").domain("at") == "at is not NULL")
    let rest = try Solved(sql, table: "rest").domain("at")
    #expect(
      rest == "at: at most 2023-12-31, 2024-02-01…2024-02-29, at least 2024-04-01")
  }

  @Test func listsAndSubpartitions() throws {
    let solved = try Solved(
      """
      CREATE TABLE m (kind text, n int) PARTITION BY LIST (kind);
      CREATE TABLE a PARTITION OF m FOR VALUES IN ('a', NULL);
      CREATE TABLE b PARTITION OF m FOR VALUES IN ('b') PARTITION BY RANGE (n);
      CREATE TABLE b1 PARTITION OF b FOR VALUES FROM (0) TO (10);
      """, table: "m")
    #expect(solved.result.diagnostics.isEmpty)
    #expect(solved.cases.contains { $0.contains("kind: 'b'; n: 0…9") })
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }

  @Test func rangesOverTwoColumns() throws {
    let solved = try Solved(
      """
      CREATE TABLE m (a int, b int) PARTITION BY RANGE (a, b);
      CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1, 5) TO (3, 2);
      """, table: "m")
    #expect(solved.result.diagnostics.isEmpty)
    try RowDraw.expectRows(of: solved.solution, table: solved.table, in: solved.schema)
  }

  @Test func hashPartitionsDemandNothing() throws {
    let solved = try Solved(
      """
      CREATE TABLE m (a int) PARTITION BY HASH (a);
      CREATE TABLE m0 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE m1 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 1);
      """, table: "m")
    #expect(solved.solution.domains["a"] == nil)
  }
}
