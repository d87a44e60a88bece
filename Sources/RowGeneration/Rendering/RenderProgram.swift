import GenerationPlan

/// One step of rendering: appends to the rows of a selection what stands at one or more of their
/// places.
///
/// A row has a fixed number of places; a step works on one place and many rows.
struct RenderStep: Sendable {
  enum Kind: Sendable {
    /// The same bytes in every row: word 0.
    case literal(WordTable)
    /// The word that a vector's value names.
    case words(slot: Int, WordTable)
    /// The word that two vectors' values name: one of `count` for each value of the first.
    case pairs(first: Int, second: Int, count: Int, WordTable)
    /// A value in its notation between fixed bytes.
    case cells(CellNotation, lead: Affix, tail: Affix)
    /// Arena text, escaped as the mode says, between fixed bytes.
    case text(slot: Int, TextMode, lead: [UInt8], tail: [UInt8])
    /// Nothing.
    case blank
    /// Rows whose state is n > 0 take word n - 1 in the first place and nothing in the others: the
    /// selection `other`. The rest become the selection `own`.
    case states(slot: Int, WordTable, own: Int, other: Int)
    /// Splits the selection: rows whose value is k become `branches[k]`.
    case choice(slot: Int, branches: [Int])
  }

  /// How arena text is written.
  enum TextMode: Sendable {
    /// Quoted where CSV needs it.
    case csvField
    /// Within quotes that other pieces have opened.
    case csvQuoted
    /// Within a SQL string constant.
    case sqlQuoted
  }

  var kind: Kind
  /// The rows it works on: a selection's number.
  var rows: Int
  /// The row's places it fills.
  var places: Range<Int>
  /// The row's gap that takes text too long for a cell.
  var gap: Int?

  /// Whether the same word is likely to be many rows back.
  var isFar: Bool {
    switch kind {
    case .words(_, let table), .pairs(_, _, _, let table): table.count >= 256
    case .cells(.date, _, _): true
    default: false
    }
  }

  /// The selection of all rows of the batch.
  static let allRows = 0
}

/// How a value is written into a cell.
enum CellNotation: Sendable {
  case ordinal(slot: Int, OrdinalNotation)
  /// Repeats are told by the day; `days` is the identity of the first.
  case date(slot: Int, days: Int32)
  case timestamp(slot: Int, digits: Int, zoned: Bool, days: Int32)
  case uuid(high: Int, low: Int)
  case padded(slot: Int, digits: Int)
  case characters(slot: Int, Template.Alphabet, count: Int)
  /// Nothing for 0, else the lead and the number.
  case discriminator(slot: Int, lead: WordTable)
}

/// How a table's rows are written in one format.
final class RenderProgram: Sendable {
  let steps: [RenderStep]
  /// The longest word that is copied into a cell; longer ones, and text, stand at gaps.
  static let longestInCell = 256

  /// Places of a row.
  let width: Int
  /// Selections of rows, the one of all rows included.
  let selectionCount: Int
  /// Bytes of a row's cell, with room for what is copied beyond its end.
  let cellBytes: Int
  /// Places of a row where long text may stand.
  let gapCount: Int
  /// Bytes of the longest row with its separator, but for text that is not made of words.
  let longestRowBytes: Int
  /// Tracked repeats, for telling the compressor.
  let trackedCount: Int
  /// Places whose words are so many that their last occurrence is not in the nearest cache.
  let farPlaces: [Int]
  /// Bytes at the start of a CSV shard.
  let shardHeader: [UInt8]
  /// What stands before a row: word 0 before a shard's first, 1 before the first of a later
  /// statement, 2 before any other.
  let separators: WordTable
  /// Rows in one statement; 0 where there are no statements and no separators.
  let rowsPerStatement: Int
  let shardFooter: [UInt8]

  init(
    steps: [RenderStep], width: Int, selectionCount: Int, cellBytes: Int, gapCount: Int,
    trackedCount: Int, longestRowBytes: Int, framing: RowFraming
  ) {
    self.steps = steps
    self.width = width
    self.selectionCount = selectionCount
    self.cellBytes = (cellBytes + 64 + 63) / 64 * 64
    self.gapCount = gapCount
    separators = WordTable(
      [framing.firstStatement, framing.statementSeparator, framing.rowSeparator])
    self.longestRowBytes = longestRowBytes + separators.maximumBytes
    self.trackedCount = trackedCount
    farPlaces = Set(steps.filter(\.isFar).flatMap(\.places)).sorted()
    shardHeader = framing.shardHeader
    rowsPerStatement = framing.rowsPerStatement
    shardFooter = framing.shardFooter
  }
}

/// The bytes around rows.
struct RowFraming {
  var shardHeader: [UInt8] = []
  var firstStatement: [UInt8] = []
  var statementSeparator: [UInt8] = []
  var rowSeparator: [UInt8] = []
  var rowsPerStatement = 0
  var shardFooter: [UInt8] = []

  /// A CSV shard: its header names the columns.
  static func csv(columns: [String]) -> RowFraming {
    let header = columns.map { FieldStyle.csvField($0) }.joined(separator: [UInt8(ascii: ",")])
    return RowFraming(shardHeader: Array(header) + [10])
  }

  /// A SQL shard of multi-row statements that begin with `insert`.
  static func sql(insert: String, rowsPerStatement: Int) -> RowFraming {
    RowFraming(
      firstStatement: Array((insert + "(").utf8),
      statementSeparator: Array((";\n" + insert + "(").utf8), rowSeparator: Array(",\n(".utf8),
      rowsPerStatement: rowsPerStatement, shardFooter: Array(";\n".utf8))
  }
}
