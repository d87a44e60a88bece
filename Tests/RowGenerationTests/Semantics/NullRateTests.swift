import Testing

@testable import GenerationPlan
@testable import RowGeneration

@Suite struct NullRateTests {
  @Test(arguments: [0, 0.05, 0.3, 1])
  func nullableColumnsAreNullAtTheRateAsked(rate: Double) throws {
    let sql = """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (id int PRIMARY KEY, i int, t text, d date, u uuid, b boolean,
        p int REFERENCES p, name text UNIQUE, n numeric(8,2), v varchar(3));
      """
    let rig = Rig(sql, byTable: [("p", 50), ("t", 5000)], edgeCaseRate: rate)
    let program = try rig.program("t")
    let rows = try program.read(.csv)
    for (place, column) in program.columns.enumerated() where column != "id" {
      let share = Double(rows.count { $0[place] == nil }) / 5000
      #expect(abs(share - rate) <= 0.02, "\(column): \(share)")
    }
  }

  /// NULL in one column says nothing of NULL in another.
  @Test func nullsOfColumnsAreIndependent() throws {
    let rig = Rig("CREATE TABLE t (a int, b int);", rows: 20_000, edgeCaseRate: 0.3)
    let rows = try rig.program("t").read(.csv)
    let counts = [
      rows.count { $0[0] == nil && $0[1] == nil }, rows.count { $0[0] == nil && $0[1] != nil },
      rows.count { $0[0] != nil && $0[1] == nil }, rows.count { $0[0] != nil && $0[1] != nil },
    ]
    #expect(Statistics.chiSquared(counts, [0.09, 0.21, 0.21, 0.49]) < 1)
  }
}
