import GenerationPlan
import SQLEvaluation
import SchemaModel

extension TableCompiler {
  func allows(_ word: String, _ column: Column, _ domain: Domain) -> Bool {
    domain.text.length.contains(word.unicodeScalars.count)
  }
  func patternPieces(
    _ column: Column, _ spec: GeneratorSpec, _ domain: Domain, index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece]? { nil }
  func addEdgeCases(
    to binding: inout BoundColumn, _ column: Column, _ plan: ColumnPlan, _ demands: [Demand]
  ) throws(GenerationError) {}
}
func intervalSeconds(_ text: String, in schema: Schema) -> Int64? { nil }
