import GenerationPlan
import SchemaModel

/// Turns columns of pieces into a `RenderProgram`.
///
/// Fixed text is joined with its neighbours: a word's table carries the punctuation around it, so
/// that a field is one copy, and one match for the compressor.
struct RenderBuilder {
  let format: RowFormat
  private var instructions: [RenderInstruction] = []
  private var branches: [Int32] = []
  private var tables: [WordTable] = []
  private var maximumRowBytes = 0
  private var trackedCount = 0
  /// Fixed bytes that wait for the next instruction.
  private var pending: [UInt8] = []
  /// The words of the last instruction, while following text may still join them.
  private var open: [[UInt8]]?

  init(format: RowFormat) { self.format = format }

  /// The most words of a table that text is joined to; beyond, the copies cost more than they save.
  private static let joinLimit = 4096

  /// Adds a column's field.
  mutating func field(_ binding: BoundColumn, isFirst: Bool) {
    if !isFirst { literal(format == .csv ? "," : ", ") }
    let style = FieldStyle(binding: binding, format: format)
    guard let state = binding.state else {
      pieces(binding.pieces, style)
      return
    }
    flush()
    let check = instructions.count
    append(RenderInstruction(.state, slot: state))
    table([style.null] + binding.overlays.map(style.whole), at: check, tracked: false)
    pieces(binding.pieces, style)
    flush()
    instructions[check].target = Int32(instructions.count)
  }

  /// Ends the row.
  mutating func finish(_ framing: RowFraming) -> RenderProgram {
    flush()
    append(RenderInstruction(.end))
    maximumRowBytes += max(framing.rowSeparator.count, framing.statementSeparator.count)
    maximumRowBytes += framing.shardFooter.count
    let dates = trackedCount
    return RenderProgram(
      instructions: instructions, branches: branches, maximumRowBytes: maximumRowBytes,
      trackedCount: trackedCount + 2 * Int(DigitTables.dayCount), trackedDates: dates,
      framing: framing, tables: tables)
  }

  /// Fixed text outside of fields.
  mutating func literal(_ text: String) { pending.append(contentsOf: text.utf8) }

  private mutating func pieces(_ pieces: [Piece], _ style: FieldStyle) {
    pending.append(contentsOf: style.opening)
    for piece in pieces { self.piece(piece, style) }
    pending.append(contentsOf: style.closing)
  }

  private mutating func piece(_ piece: Piece, _ style: FieldStyle) {
    switch piece {
    case .literal(let text): pending.append(contentsOf: style.inner(text))
    case .word(let slot, let list):
      words(list.words.map(style.isWhole ? style.whole : style.inner), slot: slot)
    case .ordinal(let slot, let notation): ordinal(slot, notation)
    case .padded(let slot, let digits):
      emit(.init(.padded, slot: slot, digits: digits), bytes: 24)
    case .characters(let slot, let alphabet, let count):
      let place = Template.Alphabet.allCases.firstIndex(of: alphabet) ?? 0
      var instruction = RenderInstruction(.characters, slot: slot, digits: count)
      instruction.variant = UInt8(place)
      emit(instruction, bytes: count)
    case .discriminator(let slot, let lead):
      emit(.init(.discriminator, slot: slot), bytes: 20)
      table([style.inner(lead)], at: instructions.count - 1, tracked: false)
    case .uuid(let high, let low):
      var instruction = RenderInstruction(.uuid, slot: high)
      instruction.secondSlot = Int32(low)
      emit(instruction, bytes: 36)
    case .text(let slot):
      var instruction = RenderInstruction(.text, slot: slot)
      instruction.mode = style.textMode
      emit(instruction, bytes: 2)
    case .choice(let slot, let alternatives): choice(slot, alternatives, style)
    }
  }

  private mutating func ordinal(_ slot: Int, _ notation: OrdinalNotation) {
    var instruction = RenderInstruction(.integer, slot: slot)
    switch notation {
    case .integer, .count: break
    case .decimal(let scale):
      instruction.code = .decimal
      instruction.digits = UInt8(scale)
    case .date: instruction.code = .date
    case .time(let digits, let zoned):
      instruction.code = .time
      instruction.digits = UInt8(digits)
      instruction.variant = zoned ? 1 : 0
    case .timestamp(let digits, let zoned):
      instruction.code = .timestamp
      instruction.digits = UInt8(digits)
      instruction.variant = zoned ? 1 : 0
    }
    emit(instruction, bytes: max(notation.maximumBytes, 8))
  }

  private mutating func choice(_ slot: Int, _ alternatives: [[Piece]], _ style: FieldStyle) {
    flush()
    let first = branches.count
    branches.append(contentsOf: repeatElement(0, count: alternatives.count))
    var instruction = RenderInstruction(.choice, slot: slot)
    instruction.target = Int32(first)
    append(instruction)
    var exits: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      branches[first + index] = Int32(instructions.count)
      for piece in alternative { self.piece(piece, style) }
      flush()
      exits.append(instructions.count)
      append(RenderInstruction(.jump))
    }
    for exit in exits { instructions[exit].target = Int32(instructions.count) }
  }

  /// A table of words by a vector's value; takes the fixed text before it along.
  private mutating func words(_ words: [[UInt8]], slot: Int) {
    let joins = words.count <= Self.joinLimit
    if !joins { flush() }
    closeWords()
    let entries = joins ? words.map { pending + $0 } : words
    pending = []
    append(RenderInstruction(.word, slot: slot))
    open = entries
    if !joins { closeWords() }
  }

  /// Fixed text that no word has taken.
  private mutating func flush() {
    if open != nil {
      // The words before take the text that follows them.
      let suffix = pending
      open = open.map { $0.map { $0 + suffix } }
      pending = []
      closeWords()
    }
    guard !pending.isEmpty else { return }
    let text = pending
    pending = []
    append(RenderInstruction(.literal))
    table([text], at: instructions.count - 1, tracked: text.count >= RowWriter.leastMatch)
  }

  private mutating func closeWords() {
    guard let words = open else { return }
    open = nil
    let longest = words.map(\.count).max() ?? 0
    table(words, at: instructions.count - 1, tracked: longest >= RowWriter.leastMatch)
  }

  private mutating func emit(_ instruction: RenderInstruction, bytes: Int) {
    flush()
    append(instruction)
    maximumRowBytes += bytes
  }

  private mutating func append(_ instruction: RenderInstruction) {
    instructions.append(instruction)
  }

  /// Lays words out for the instruction at `index`, 64 bytes of padding behind the last.
  private mutating func table(_ words: [[UInt8]], at index: Int, tracked: Bool) {
    let table = WordTable(words)
    tables.append(table)
    instructions[index].use(table)
    let longest = table.maximumBytes
    let isState = instructions[index].code == .state
    maximumRowBytes += isState ? min(longest, RowWriter.longText) : longest
    if tracked {
      instructions[index].tracked = Int32(trackedCount)
      trackedCount += words.count
    }
  }
}
