import SchemaModel

@testable import GenerationPlan
@testable import RowGeneration

/// A table made of given values, for tests of what is written rather than of what is drawn: row i
/// takes the i-th value of each column, from the start again after the last.
struct SyntheticTable {
  private(set) var steps: [Step] = []
  private(set) var columns: [BoundColumn] = []
  private var slotCount = 1

  private mutating func slot(_ operation: RowGeneration.Operation, _ inputs: [Int] = [0]) -> Int {
    slotCount += 1
    steps.append(Step(operation, inputs, to: [slotCount - 1]))
    return slotCount - 1
  }

  /// A vector of given values.
  mutating func vector(_ values: [Int64]) -> Int { slot(.lookupCyclic(values)) }

  /// Which row is NULL (1), takes an overlay (2 and on) or its own value (0).
  private mutating func bind(
    _ pieces: [Piece], states: [Int64]?, overlays: [String], isBare: Bool
  ) {
    var column = BoundColumn(pieces: pieces, overlays: overlays)
    column.state = states.map { vector($0) }
    column.isBare = isBare
    columns.append(column)
  }

  mutating func ordinals(
    _ values: [Int64], _ notation: OrdinalNotation, states: [Int64]? = nil,
    overlays: [String] = []
  ) {
    bind(
      [.ordinal(vector(values), notation)], states: states, overlays: overlays,
      isBare: notation == .integer)
  }

  /// Words of a list, whole fields.
  mutating func words(_ values: [String], states: [Int64]? = nil, overlays: [String] = []) {
    let places = vector(values.indices.map { Int64($0) })
    bind([.word(places, WordList(values))], states: states, overlays: overlays, isBare: false)
  }

  /// Words of a list with other text around them.
  mutating func framed(_ values: [String], before: String, after: String) {
    let places = vector(values.indices.map { Int64($0) })
    bind(
      [.literal(before), .word(places, WordList(values)), .literal(after)], states: nil,
      overlays: [], isBare: false)
  }

  /// Text that the batch's arena holds, `before` it within the same field where that is not empty.
  mutating func arena(
    _ values: [String], before: String = "", states: [Int64]? = nil, overlays: [String] = []
  ) {
    let places = vector(values.indices.map { Int64($0) })
    let word = BoundColumn(pieces: [.word(places, WordList(values))])
    let text = slot(.compose(word, [], limit: .max), [places])
    bind(
      before.isEmpty ? [.text(text)] : [.literal(before), .text(text)], states: states,
      overlays: overlays, isBare: false)
  }

  /// A column of any pieces over vectors made before.
  mutating func pieces(_ pieces: [Piece]) {
    bind(pieces, states: nil, overlays: [], isBare: false)
  }

  /// The program of `rows` rows.
  func program(_ format: RowFormat, rows: Int, rowsPerStatement: Int = 7) -> TableProgram {
    let names = columns.indices.map { "c\($0)" }
    var builder = RenderBuilder(format: format)
    builder.fields(columns)
    let quoted = names.map(quoteIdentifier).joined(separator: ", ")
    let framing: RowFraming =
      switch format {
      case .csv: .csv(columns: names)
      case .sql:
        .sql(
          insert: "INSERT INTO \"public\".\"t\" (\(quoted)) VALUES\n",
          rowsPerStatement: rowsPerStatement)
      }
    return TableProgram(
      name: QualifiedName(name: "t"), rows: rows, columns: names, skippedEdgeCases: [],
      slotCount: slotCount, steps: steps, rendering: builder.program(framing), bindings: columns)
  }
}
