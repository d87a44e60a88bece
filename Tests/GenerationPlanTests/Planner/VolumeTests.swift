import SchemaModel
import Testing

@testable import GenerationPlan

struct VolumeTests {
  private static let shop = """
    CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL UNIQUE);
    CREATE TABLE customer (id int PRIMARY KEY, country char(2) NOT NULL REFERENCES country);
    CREATE TABLE product (id int PRIMARY KEY, name text NOT NULL);
    CREATE TABLE purchase (id int PRIMARY KEY,
      customer int NOT NULL REFERENCES customer ON DELETE CASCADE);
    CREATE TABLE item (purchase int NOT NULL REFERENCES purchase, line_no int NOT NULL,
      product int NOT NULL REFERENCES product, PRIMARY KEY (purchase, line_no));
    """

  @Test func aTotalIsMetExactly() throws {
    for total in [1, 10, 99, 1000, 12_345, 1_000_000] {
      let (plan, diagnostics) = planned(Self.shop, rows: nil, total: total)
      #expect(plan.tables.reduce(0) { $0 + $1.rows } == total, "\(diagnostics)")
    }
  }

  @Test func aTotalFollowsTheShapes() throws {
    let (plan, _) = planned(Self.shop, rows: nil, total: 100_000)
    let rows = { (name: String) in plan.table(name)?.rows ?? 0 }
    #expect(rows("country") <= 250)
    #expect(rows("purchase") > 2 * rows("customer"))
    #expect(rows("item") > 2 * rows("purchase"))
  }

  @Test func aTotalGoesRoundNarrowTables() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE TABLE flag (f boolean PRIMARY KEY, note text);
      CREATE TABLE t (id int PRIMARY KEY);
      """, rows: nil, total: 5000)
    #expect(plan.table("flag")?.rows == 2)
    #expect(plan.table("t")?.rows == 4998)
    #expect(diagnostics.isEmpty)
    let (full, words) = planned(
      "CREATE TABLE flag (f boolean PRIMARY KEY);", rows: nil, total: 50)
    #expect(full.table("flag")?.rows == 2)
    #expect(words.contains { $0.severity == .warning && $0.message.contains("room for 2") })
  }

  @Test func aCountByNameThatCannotBeIsAnError() throws {
    let (_, diagnostics) = planned(
      "CREATE TABLE flag (f boolean PRIMARY KEY);", byTable: [("flag", 3)])
    let error = try #require(diagnostics.first { $0.severity == .error })
    #expect(error.message.contains("flag_pkey"))
    #expect(error.message.contains("3 rows"))
    #expect(error.message.contains("2 rows at most"))
  }

  @Test func aCountForAllClampsAndChildrenFollow() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE TABLE flag (f boolean PRIMARY KEY);
      CREATE TABLE t (flag boolean PRIMARY KEY REFERENCES flag);
      """)
    #expect(diagnostics.isEmpty)
    #expect(plan.table("t")?.rows == 2)
    #expect(plan.table("t")?.requestedRows == 1000)
  }

  @Test func unknownNamesAreErrorsWithTheNearest() throws {
    let (_, diagnostics) = planned("CREATE TABLE users (id int);", byTable: [("user", 3)])
    let error = try #require(diagnostics.first)
    #expect(error.message.contains("\"user\""))
    #expect(error.hint?.contains("users") == true)
  }

  @Test func namesMayCarryTheirSchema() throws {
    let sql = """
      CREATE SCHEMA a; CREATE SCHEMA b;
      CREATE TABLE a.t (id int); CREATE TABLE b.t (id int); CREATE TABLE u (id int);
      """
    let (plan, _) = planned(sql, byTable: [("a.t", 7), ("public.u", 8)])
    #expect(plan.table(QualifiedName(schema: "a", name: "t"))?.rows == 7)
    #expect(plan.table("u")?.rows == 8)
    let (_, diagnostics) = planned(sql, byTable: [("t", 7)])
    #expect(diagnostics.first?.message.contains("ambiguous") == true)
  }

  @Test func anEmptyRequiredParentIsAnErrorThatNamesBoth() throws {
    let sql = """
      CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (parent int NOT NULL REFERENCES parent);
      """
    let (_, diagnostics) = planned(sql, byTable: [("parent", 0), ("child", 5)])
    let error = try #require(diagnostics.first { $0.severity == .error })
    #expect(error.message.contains("\"parent\"") && error.message.contains("\"child\""))
    let (plan, _) = planned(sql, byTable: [("parent", 0)])
    #expect(plan.table("child")?.rows == 0)
    #expect(plan.table("child")?.emptyReason?.contains("parent") == true)
  }

  @Test func cascadeLeavesParentsChildless() throws {
    let (plan, _) = planned(Self.shop)
    #expect(plan.table("purchase")?.references.first?.parentShare == 0.95)
    #expect(plan.table("item")?.references.last?.parentShare == 1)
  }

  @Test func oneRowForATableThatLocksItself() throws {
    let (plan, _) = planned(
      "CREATE TABLE t (only_one int);\nCREATE UNIQUE INDEX one ON t ((true));")
    #expect(plan.table("t")?.rows == 1)
  }
}
