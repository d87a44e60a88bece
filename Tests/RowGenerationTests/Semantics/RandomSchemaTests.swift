import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Rows of drawn schemas satisfy every constraint. `ROWMILL_TEST_SEED=N` replays one, `=A-B` a range.
@Suite struct RandomSchemaTests {
  @Test(arguments: TestRandom.seeds(12))
  func rowsSatisfyTheSchema(seed: UInt64) throws {
    let schema = RandomSchema(seed)
    let rig = Rig(schema.sql, rows: 250, seed: seed, edgeCaseRate: [0, 0.05, 0.4][Int(seed % 3)])
    let data = try GeneratedData(rig, seed % 2 == 0 ? .csv : .sql)
    let violations = data.violations()
    #expect(
      violations.isEmpty,
      "seed \(seed)\n\(violations.joined(separator: "\n"))\n\(schema.sql)")
  }

  @Test(arguments: TestRandom.seeds(4))
  func shardsAndBlocksDoNotShow(seed: UInt64) throws {
    let rig = Rig(RandomSchema(seed).sql, rows: 700, seed: seed)
    for table in rig.plan.tables {
      let program = try rig.program(table.name.name)
      let whole = try program.read(.csv)
      let half = program.rows / 3
      #expect(
        try program.read(.csv, 0..<half) + program.read(.csv, half..<program.rows) == whole,
        "seed \(seed), \(table.name)")
      for block in try program.blocks(capacity: 60_000, tells: true) {
        #expect(try SequenceReplay.decode(block).bytes == block.bytes)
      }
    }
  }
}
