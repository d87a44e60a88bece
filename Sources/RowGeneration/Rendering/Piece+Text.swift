extension [Piece] {
  /// The text of one row, unquoted: what the server will hold.
  func text(_ scratch: Scratch, row: Int) -> [UInt8] {
    var text: [UInt8] = []
    append(to: &text, scratch, row: row)
    return text
  }

  /// Appends the text of one row.
  func append(to text: inout [UInt8], _ scratch: Scratch, row: Int) {
    /// Writes through the cursor that the shards are written with, so that there is one notation.
    func render(_ write: (inout ByteCursor) -> Void) {
      unsafe withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { buffer in
        guard let start = buffer.baseAddress else { return }
        var cursor = unsafe ByteCursor(start)
        write(&cursor)
        unsafe text.append(contentsOf: buffer[..<(cursor.position - start)])
      }
    }
    for piece in self {
      switch piece {
      case .literal(let string): text.append(contentsOf: string.utf8)
      case .word(let slot, let list):
        list.append(Int(scratch[slot][row]), to: &text)
      case .ordinal(let slot, let notation):
        render { $0.ordinal(scratch[slot][row], notation) }
      case .padded(let slot, let digits):
        render { $0.zeroPadded(scratch[slot].word(row), digits: digits) }
      case .characters(let slot, let alphabet, let count):
        render { $0.characters(scratch[slot].word(row), alphabet, count: count) }
      case .discriminator(let slot, let lead):
        let number = scratch[slot].word(row)
        if number != 0 {
          text.append(contentsOf: lead.utf8)
          render { $0.unsigned(number) }
        }
      case .uuid(let high, let low):
        render { $0.uuid(high: scratch[high].word(row), low: scratch[low].word(row)) }
      case .text(let slot): text.append(contentsOf: scratch.arena.slice(scratch[slot][row]))
      case .choice(let slot, let branches):
        branches[Int(scratch[slot][row])].append(to: &text, scratch, row: row)
      }
    }
  }
}
