import SchemaModel
import Testing

@testable import GenerationPlan

struct IndexArithmeticTests {
  private func intervals(_ index: String) throws -> [ClosedRange<Int64>]? {
    let sql = """
      CREATE TABLE t (a int, b int NOT NULL, c smallint, d int);
      CREATE UNIQUE INDEX ON t \(index);
      """
    return try #require(planned(sql).plan.table("t")).solution.domains["a"]?.intervals
  }

  private static let most = Int64(Int32.max)

  @Test(arguments: [
    ("(b, a) WHERE a * 2 >= -54", most / 2), ("((a + b))", most / 2),
    ("((a * 10 + b), a)", most / 20),
    ("((a - 7))", most - 7), ("(abs(a))", most - 1), ("((a * b))", 46_340), ("((-a))", most - 1),
    ("((3 * (a + 5)))", most / 3 - 5),
  ])
  func `A key's numbers leave room for what its index reckons`(
    _ index: String, _ bound: Int64
  ) throws {
    #expect(try intervals(index) == [-bound...bound])
  }

  @Test(arguments: ["(a)", "(b, a) WHERE a > 5", "((a::bigint * 10))", "((b + 1)) WHERE a = 3"])
  func `Others keep the whole type`(_ index: String) throws {
    #expect(try intervals(index) == nil)
  }
}
