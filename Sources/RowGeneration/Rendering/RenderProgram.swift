/// One instruction of the row writer: plain data, so that the loop over a row neither allocates nor
/// counts references. Memory behind its pointers belongs to the `RenderProgram`.
@safe
struct RenderInstruction {
  enum Code: UInt8 {
    /// Fixed bytes: word 0 of the table.
    case literal
    /// A word of the table by the vector's value.
    case word
    case integer, decimal, date, time, timestamp, uuid
    case padded, characters, discriminator
    /// Arena text, escaped as the mode says.
    case text
    /// Skips to `target` unless the state is 0, having written word `state - 1`.
    case state
    /// Skips to the target that the vector's value selects among `branches`.
    case choice
    case jump
    /// Ends the row; also the separator between rows.
    case end
  }

  /// How arena text is written.
  enum TextMode: UInt8 {
    /// Quoted where CSV needs it.
    case csvField
    /// Within quotes that other pieces have opened.
    case csvQuoted
    /// Within a SQL string constant.
    case sqlQuoted
  }

  var code: Code
  var mode = TextMode.csvField
  /// Scale, fractional digits, digits of padding, or characters.
  var digits: UInt8 = 0
  /// `Template.Alphabet` of characters; 1 for a zoned time.
  var variant: UInt8 = 0
  var slot: Int32 = 0
  var secondSlot: Int32 = 0
  /// Where `state`, `choice` (first of its branches) and `jump` go on.
  var target: Int32 = 0
  /// The table's first place among the tracked positions; -1 where repeats are not told.
  var tracked: Int32 = -1
  private(set) var cells: UnsafePointer<WordCell>?
  private(set) var bytes: UnsafeRawPointer?

  init(_ code: Code, slot: Int = 0, digits: Int = 0) {
    self.code = code
    self.slot = Int32(slot)
    self.digits = UInt8(digits)
  }

  /// Points at a table's words; the program that holds the instruction keeps the table.
  mutating func use(_ table: WordTable) {
    unsafe cells = table.cells
    unsafe bytes = table.bytes
  }
}

/// How a table's rows are written in one format: instructions and the words they copy.
@safe
final class RenderProgram: @unchecked Sendable {
  let instructions: UnsafePointer<RenderInstruction>
  let instructionCount: Int
  let branches: UnsafePointer<Int32>
  /// The most bytes of a row, arena text apart.
  let maximumRowBytes: Int
  /// Tracked word positions, for telling the compressor of repeats.
  let trackedCount: Int
  /// The first places of the tracked dates and of the dates of timestamps.
  let trackedDates: Int
  var trackedInstants: Int { trackedDates + Int(DigitTables.dayCount) }
  /// Bytes before the first row of a shard, between rows, and after the last.
  let shardHeader: [UInt8]
  let rowSeparator: [UInt8]
  let statementSeparator: [UInt8]
  /// Rows in one statement; 0 where there are no statements.
  let rowsPerStatement: Int
  let shardFooter: [UInt8]
  private let tables: [WordTable]

  init(
    instructions: [RenderInstruction], branches: [Int32], maximumRowBytes: Int, trackedCount: Int,
    trackedDates: Int, framing: RowFraming, tables: [WordTable]
  ) {
    let copy = UnsafeMutablePointer<RenderInstruction>.allocate(capacity: instructions.count)
    unsafe copy.initialize(from: instructions, count: instructions.count)
    unsafe self.instructions = UnsafePointer(copy)
    instructionCount = instructions.count
    let targets = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, branches.count))
    unsafe targets.initialize(from: branches, count: branches.count)
    unsafe self.branches = UnsafePointer(targets)
    self.maximumRowBytes = maximumRowBytes
    self.trackedCount = trackedCount
    self.trackedDates = trackedDates
    shardHeader = framing.shardHeader
    rowSeparator = framing.rowSeparator
    statementSeparator = framing.statementSeparator
    rowsPerStatement = framing.rowsPerStatement
    shardFooter = framing.shardFooter
    self.tables = tables
  }

  deinit {
    unsafe instructions.deallocate()
    unsafe branches.deallocate()
  }
}

/// The bytes around rows.
struct RowFraming {
  var shardHeader: [UInt8] = []
  var rowSeparator: [UInt8] = []
  var statementSeparator: [UInt8] = []
  var rowsPerStatement = 0
  var shardFooter: [UInt8] = []
}
