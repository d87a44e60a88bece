import Testing

@testable import RowGeneration

/// Every constraint of the sample schemas, by a reader that knows only the schema.
@Suite struct SampleSchemaTests {
  @Test(arguments: SampleSchemas.all.indices, [0.0, 0.05, 0.5])
  func rowsSatisfyTheSchema(number: Int, edgeCaseRate: Double) throws {
    let rig = SampleSchemas.rig(number, rows: 400, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }
}
