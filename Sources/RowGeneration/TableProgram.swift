public import SchemaModel

/// The compiled program of one table: immutable, shared by all workers.
public final class TableProgram: Sendable {
  /// The table it fills.
  public let name: QualifiedName
  /// How many rows the table gets.
  public let rows: Int
  /// The columns it writes, in order.
  public let columns: [String]
  /// Edge cases that the table's constraints do not allow.
  public let skippedEdgeCases: [SkippedEdgeCase]
  /// Bytes that a block needs for the longest row, but for text that is not made of words.
  public var longestRowByteCount: Int { rendering.longestRowBytes + RowWriter.slackBytes }
  /// Whether rows are evaluated and made again, so that some may not be found.
  public var evaluatesRows: Bool {
    steps.contains { if case .remake = $0.operation { true } else { false } }
  }
  let slotCount: Int
  let steps: [Step]
  let rendering: RenderProgram
  let bindings: [BoundColumn]
  /// The vectors that hold the parent's row of a reference, by the foreign key's name, as far as
  /// making the rows needs them.
  let parentRowSlots: [String: Int]
  /// The vectors that tell which case of a component a row is in, as far as they are needed.
  let caseSlots: [Int]
  /// The rows with edge cases, if there are any.
  let edgeSchedule: EdgeSchedule?
  /// What every row is judged by while it is made; `nil` for nothing.
  let constraints: BatchConstraints?

  init(
    name: QualifiedName, rows: Int, columns: [String], skippedEdgeCases: [SkippedEdgeCase],
    slotCount: Int, steps: [Step], rendering: RenderProgram, bindings: [BoundColumn],
    parentRowSlots: [String: Int] = [:], caseSlots: [Int] = [], edgeSchedule: EdgeSchedule? = nil,
    constraints: BatchConstraints? = nil
  ) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.skippedEdgeCases = skippedEdgeCases
    self.slotCount = slotCount
    self.steps = steps
    self.rendering = rendering
    self.bindings = bindings
    let made = Set(steps.flatMap(\.outputs)).union([TableCompiler.row])
    self.parentRowSlots = parentRowSlots.filter { made.contains($0.value) }
    self.caseSlots = caseSlots.filter(made.contains)
    self.edgeSchedule = edgeSchedule
    self.constraints = constraints
  }

  /// The same program, each of whose rows is judged while it is made.
  public func judged(by constraints: BatchConstraints) -> TableProgram {
    TableProgram(
      name: name, rows: rows, columns: columns, skippedEdgeCases: skippedEdgeCases,
      slotCount: slotCount, steps: steps, rendering: rendering, bindings: bindings,
      parentRowSlots: parentRowSlots, caseSlots: caseSlots, edgeSchedule: edgeSchedule,
      constraints: constraints)
  }

  /// Fills a batch's vectors for rows `first ..< first + count`.
  func fill(_ scratch: Scratch, from first: Int, count: Int) {
    scratch.fill(steps, from: first, count: count)
  }

  /// A few rows as text, one string a column; `nil` is NULL.
  public func preview(_ range: Range<Int>) throws(GenerationError) -> [[String?]] {
    let scratch = Scratch(slotCount: slotCount)
    var result: [[String?]] = []
    for start in stride(from: range.lowerBound, to: range.upperBound, by: batchCapacity) {
      fill(scratch, from: start, count: min(batchCapacity, range.upperBound - start))
      if let failure = scratch.failure { throw failure }
      for row in 0..<scratch.count {
        result.append(bindings.map { $0.text(scratch, row: row) })
      }
    }
    return result
  }
}

/// An edge case left out because a constraint forbids it (constraint first, S3f).
public struct SkippedEdgeCase: Hashable, Sendable {
  /// The column.
  public let column: String
  /// The catalogue's entry, such as `empty string`.
  public let entry: String
  /// The constraint that forbids it.
  public let constraint: String
}

extension BoundColumn {
  /// The value of one row as text; `nil` is NULL.
  func text(_ scratch: Scratch, row: Int) -> String? {
    switch state.map({ scratch[$0][row] }) ?? 0 {
    case 0: String(decoding: pieces.text(scratch, row: row), as: UTF8.self)
    case 1: nil
    case let state: overlays[Int(state) - 2]
    }
  }
}
