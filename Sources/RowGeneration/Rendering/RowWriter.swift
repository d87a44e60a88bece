import GenerationPlan

/// Writes the rows of a batch into a block: walks the row's instructions, one `switch` a piece.
///
/// A row's fixed part is checked once; text of the arena is checked where it is written, and a row
/// that does not fit after all is taken back.
@safe
struct RowWriter {
  /// The shortest repeat worth telling: a match costs the entropy stage about as much as this many
  /// literals.
  static let leastMatch = 6
  /// Words up to this length are part of a row's fixed bound.
  static let longText = 64
  /// Words above this length are told as text is: a row of them may not fit one block.
  static let longWord = 1 << 14

  private let program: RenderProgram
  private let base: UnsafeMutableRawPointer
  private let limit: UnsafeMutableRawPointer
  private let tells: Bool

  /// Writes into `block`, which must hold the program's fixed part of a row and 128 bytes more.
  init(_ program: RenderProgram, block: UnsafeMutableRawBufferPointer, tells: Bool) {
    self.program = program
    guard let start = block.baseAddress else { preconditionFailure("a block without memory") }
    unsafe base = start
    unsafe limit = start + block.count - 64
    self.tells = tells
  }

  /// Bytes written so far at a cursor.
  func length(_ cursor: ByteCursor) -> Int { unsafe cursor.position - base }

  /// A cursor `offset` bytes into the block.
  func cursor(at offset: Int) -> ByteCursor { unsafe ByteCursor(base + offset) }

  /// Writes rows `range` of a batch, as many as fit.
  ///
  /// - Parameters:
  ///   - firstInShard: the batch's first row, counted from the shard's first.
  /// - Returns: the row of the batch at which the block was full, or the range's end.
  func write(
    _ range: Range<Int>, of scratch: Scratch, firstInShard: Int, cursor: inout ByteCursor,
    recorder: inout MatchRecorder
  ) -> Int {
    let bound = program.maximumRowBytes
    for row in range {
      guard unsafe limit - cursor.position > bound else { return row }
      let start = cursor
      if tells { recorder.row(at: length(cursor), bound: bound) }
      separator(firstInShard + row, &cursor)
      guard self.row(row, of: scratch, bound: bound, cursor: &cursor, recorder: &recorder) else {
        cursor = start
        if tells { recorder.takeBack(to: length(start)) }
        return row
      }
    }
    return range.upperBound
  }

  @inline(__always)
  private func separator(_ rowInShard: Int, _ cursor: inout ByteCursor) {
    guard program.rowsPerStatement > 0 else { return }
    if rowInShard == 0 {
      copy(program.shardHeader, &cursor)
    } else if rowInShard % program.rowsPerStatement == 0 {
      copy(program.statementSeparator, &cursor)
    } else {
      copy(program.rowSeparator, &cursor)
    }
  }

  @inline(__always)
  private func copy(_ text: [UInt8], _ cursor: inout ByteCursor) {
    cursor.copy(text[...])
  }

  /// Writes one row; `false` if text of the arena did not fit.
  @inline(__always)
  private func row(
    _ row: Int, of scratch: Scratch, bound: Int, cursor: inout ByteCursor,
    recorder: inout MatchRecorder
  ) -> Bool {
    var at = 0
    while true {
      let step = unsafe program.instructions[at]
      at += 1
      switch step.code {
      case .word:
        word(step, Int(scratch[Int(step.slot)][row]), &cursor, &recorder)
      case .literal:
        word(step, 0, &cursor, &recorder)
      case .integer: cursor.signed(scratch[Int(step.slot)][row])
      case .decimal: cursor.decimal(scratch[Int(step.slot)][row], scale: Int(step.digits))
      case .date:
        let day = scratch[Int(step.slot)][row]
        if tells { tellDate(day, program.trackedDates, length: 10, cursor, &recorder) }
        cursor.date(day)
      case .time:
        cursor.ordinal(
          scratch[Int(step.slot)][row], .time(digits: Int(step.digits), zoned: step.variant != 0))
      case .timestamp:
        let instant = scratch[Int(step.slot)][row]
        if tells {
          tellDate(
            instant.flooredDivision(by: 86_400_000_000), program.trackedInstants, length: 11,
            cursor, &recorder)
        }
        cursor.timestamp(instant, digits: Int(step.digits), zoned: step.variant != 0)
      case .uuid:
        cursor.uuid(
          high: scratch[Int(step.slot)].word(row), low: scratch[Int(step.secondSlot)].word(row))
      case .padded:
        cursor.zeroPadded(scratch[Int(step.slot)].word(row), digits: Int(step.digits))
      case .characters:
        cursor.characters(
          scratch[Int(step.slot)].word(row), Template.Alphabet.allCases[Int(step.variant)],
          count: Int(step.digits))
      case .discriminator:
        let number = scratch[Int(step.slot)].word(row)
        if number != 0 {
          word(step, 0, &cursor, &recorder)
          cursor.unsigned(number)
        }
      case .state:
        let state = Int(scratch[Int(step.slot)][row])
        if state != 0 {
          guard overlay(step, state - 1, bound: bound, &cursor, &recorder) else { return false }
          at = Int(step.target)
        }
      case .text:
        let text = scratch.arena.slice(scratch[Int(step.slot)][row])
        guard arena(text, step.mode, bound: bound, &cursor, &recorder) else { return false }
      case .choice:
        at = unsafe Int(program.branches[Int(step.target) + Int(scratch[Int(step.slot)][row])])
      case .jump: at = Int(step.target)
      case .end: return true
      }
    }
  }

  @inline(__always)
  private func word(
    _ step: RenderInstruction, _ index: Int, _ cursor: inout ByteCursor,
    _ recorder: inout MatchRecorder
  ) {
    guard let cells = unsafe step.cells, let bytes = unsafe step.bytes else { return }
    let cell = unsafe cells[index]
    if tells && step.tracked >= 0 {
      if cell.length <= Self.longWord {
        recorder.word(
          Int(step.tracked) &+ index, at: length(cursor), length: Int(cell.length))
      } else {
        recorder.longText(
          at: length(cursor), length: Int(cell.length), bound: program.maximumRowBytes)
      }
    }
    unsafe cursor.padded(bytes + Int(cell.offset), count: Int(cell.length))
  }

  /// A date is a word of its own table, by its day: bare, or with the blank that follows it in a
  /// timestamp.
  @inline(__always)
  private func tellDate(
    _ day: Int64, _ table: Int, length count: Int, _ cursor: ByteCursor,
    _ recorder: inout MatchRecorder
  ) {
    let index = day - DigitTables.firstDay
    if index >= 0 && index < DigitTables.dayCount {
      recorder.word(
        table &+ Int(index), at: length(cursor), length: count)
    }
  }

  /// The word that replaces a field; `false` if it is long and does not fit.
  @inline(never)
  private func overlay(
    _ step: RenderInstruction, _ index: Int, bound: Int, _ cursor: inout ByteCursor,
    _ recorder: inout MatchRecorder
  ) -> Bool {
    guard let cells = unsafe step.cells, let bytes = unsafe step.bytes else { return true }
    let count = unsafe Int(cells[index].length)
    if count > Self.longText {
      guard hasRoom(count, bound: bound, cursor, &recorder) else { return false }
    }
    unsafe cursor.bytes(
      UnsafeRawBufferPointer(start: bytes + Int(cells[index].offset), count: count))
    return true
  }

  /// Whether `count` bytes beside the row's fixed part still fit; tells the recorder of them.
  private func hasRoom(
    _ count: Int, bound: Int, _ cursor: ByteCursor, _ recorder: inout MatchRecorder
  ) -> Bool {
    guard unsafe limit - cursor.position > bound + count else { return false }
    if tells { recorder.longText(at: length(cursor), length: count, bound: bound) }
    return true
  }

  /// Text made by a kernel, escaped as the format asks.
  @inline(never)
  private func arena(
    _ text: ArraySlice<UInt8>, _ mode: RenderInstruction.TextMode, bound: Int,
    _ cursor: inout ByteCursor, _ recorder: inout MatchRecorder
  ) -> Bool {
    let quote = mode == .sqlQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    let quotes =
      mode == .csvField
      && (text.isEmpty || text.elementsEqual([92, 46])
        || text.contains(where: FieldStyle.isSpecial))
    let doubled = mode == .csvField && !quotes ? 0 : text.count { $0 == quote }
    let length = text.count + doubled + (quotes ? 2 : 0)
    guard hasRoom(length, bound: bound, cursor, &recorder) else { return false }
    if quotes { cursor.byte(quote) }
    if doubled == 0 {
      cursor.copy(text)
    } else {
      for byte in text {
        cursor.byte(byte)
        if byte == quote { cursor.byte(byte) }
      }
    }
    if quotes { cursor.byte(quote) }
    return true
  }
}
