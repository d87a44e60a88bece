/// One schema and what is asked of it.
struct TrialCase: Sendable {
  var seed: UInt64
  var schema: DrawnSchema
  var rowCount: Int
  var edgeCases: String
  var format = "csv"

  /// The options of `rowmill generate`.
  var options: [String] {
    ["--rows", "\(rowCount)", "--seed", "\(seed)", "--edge-cases", edgeCases]
      + (format == "csv" ? [] : ["--format", format])
  }

  /// The `attempt`-th draw for a seed; a draw that PostgreSQL refuses is followed by another.
  static func draw(seed: UInt64, attempt: Int, rowCount: Int?) -> TrialCase {
    var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(attempt))
    let rows =
      switch random.int(0...99) {
      case 0..<20: random.int(1...10)
      case 20..<90: random.int(20...200)
      case 90..<98: 1000
      default: 5000
      }
    return TrialCase(
      seed: seed, schema: SchemaGrammar.schema(seed: random.next()), rowCount: rowCount ?? rows,
      edgeCases: random.pick(["0", "0.05", "0.05", "0.5"]),
      format: random.chance(0.12) ? "sql" : "csv")
  }
}
