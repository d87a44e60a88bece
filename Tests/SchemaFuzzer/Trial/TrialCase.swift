/// One schema and what is asked of it.
struct TrialCase: Sendable {
  var seed: UInt64
  var schema: DrawnSchema
  var rowCount: Int
  var edgeCases: String

  /// The options of `rowmill generate`.
  var options: [String] {
    ["--rows", "\(rowCount)", "--seed", "\(seed)", "--edge-cases", edgeCases]
  }

  /// The `attempt`-th draw for a seed; a draw that PostgreSQL refuses is followed by another.
  static func draw(seed: UInt64, attempt: Int, rowCount: Int?) -> TrialCase {
    var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(attempt))
    let rows =
      random.chance(0.1) ? 1000 : random.chance(0.2) ? random.int(1...10) : random.int(20...200)
    return TrialCase(
      seed: seed, schema: SchemaGrammar.schema(seed: random.next()), rowCount: rowCount ?? rows,
      edgeCases: random.pick(["0", "0.05", "0.05", "0.5"]))
  }
}
