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

extension [Piece] {
  /// How many characters the text of one row has, without writing it where that can be told.
  func characterCount(_ scratch: Scratch, row: Int) -> Int {
    var count = 0
    for piece in self {
      switch piece {
      case .literal(let string): count += string.unicodeScalars.count
      case .word(let slot, let list): count += list.characterCount(Int(scratch[slot][row]))
      case .padded(let slot, let digits):
        count += Swift.max(digits, Self.digitCount(scratch[slot].word(row)))
      case .characters(_, _, let length): count += length
      case .discriminator(let slot, let lead):
        let number = scratch[slot].word(row)
        if number != 0 { count += lead.unicodeScalars.count + Self.digitCount(number) }
      case .uuid: count += 36
      case .text(let slot):
        count += scratch.arena.slice(scratch[slot][row]).count { $0 & 0xC0 != 0x80 }
      case .choice(let slot, let branches):
        count += branches[Int(scratch[slot][row])].characterCount(scratch, row: row)
      case .ordinal: count += [piece].text(scratch, row: row).count
      }
    }
    return count
  }

  private static func digitCount(_ number: UInt64) -> Int {
    var (count, rest) = (1, number)
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
