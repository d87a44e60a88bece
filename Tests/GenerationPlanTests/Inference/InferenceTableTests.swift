import SchemaModel
import Testing

@testable import GenerationPlan

/// What names and types lead to, one line a column.
@Suite struct InferenceTableTests {
  /// Kind and the first parameter that tells it from others of its kind.
  static func summary(table: String, column: String, type: String) throws -> String {
    let neighbours = table == "addresses" ? ", city text" : ""
    let schema = schema(of: "CREATE TABLE \(table) (\"\(column)\" \(type)\(neighbours))")
    let columns = try #require(schema.tables.first)
    let spec = GeneratorInference.infer(
      try #require(columns.columns.first), of: columns, in: schema, domain: Domain(),
      asOf: PlanRequest.defaultAsOf
    ).generator
    let details: [String?] = [
      spec.lexicon, spec.templates?.first, spec.values?.joined(separator: ","),
      spec.min.map { least in "\(least) to \(spec.max ?? "")" }, spec.pattern,
      spec.probability.map { String($0) }, spec.element?.first?.kind.rawValue,
      spec.maxLength.map { most in "\(spec.minLength ?? 0) to \(most)" },
    ]
    let detail = details.lazy.compactMap { $0 }.first
    return spec.kind.rawValue + (detail.map { " \($0)" } ?? "")
  }

  @Test(arguments: InferenceTable.expectations)
  func namesLeadTo(_ expectation: InferenceTable.Expectation) throws {
    let found = try Self.summary(
      table: expectation.table, column: expectation.column, type: expectation.type)
    #expect(found == expectation.generator, "\(expectation.table).\(expectation.column)")
  }
}
