/// How many characters a column's text has, added up from what it is written from.
struct TextLength: Sendable {
  /// Characters of what is the same in every row.
  private var fixed = 0
  private var terms: [Term] = []

  private enum Term: Sendable {
    case word(slot: Int, WordList)
    /// A number of at least so many digits.
    case number(slot: Int, digits: Int)
    /// Nothing for 0, else so many characters and a number.
    case discriminator(slot: Int, lead: Int)
    case text(slot: Int)
    case choice(slot: Int, [TextLength])
    case ordinal(Piece)
  }

  /// Looks at what a text is written from.
  init(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece {
      case .literal(let string): fixed += string.unicodeScalars.count
      case .characters(_, _, let count): fixed += count
      case .uuid: fixed += 36
      case .word(let slot, let list): terms.append(.word(slot: slot, list))
      case .padded(let slot, let digits): terms.append(.number(slot: slot, digits: digits))
      case .discriminator(let slot, let lead):
        terms.append(.discriminator(slot: slot, lead: lead.unicodeScalars.count))
      case .text(let slot): terms.append(.text(slot: slot))
      case .choice(let slot, let branches):
        terms.append(.choice(slot: slot, branches.map { TextLength($0) }))
      case .ordinal: terms.append(.ordinal(piece))
      }
    }
  }

  /// The characters of one row.
  func count(_ scratch: Scratch, row: Int) -> Int {
    count(scratch, row) { scratch.arena.slice($0).count { $0 & 0xC0 != 0x80 } }
  }

  /// Whether a row has more characters than `limit`. Bytes are counted first: they are as many or
  /// more.
  func exceeds(_ limit: Int, _ scratch: Scratch, row: Int) -> Bool {
    count(scratch, row) { TextArena.place($0).length } > limit
      && count(scratch, row: row) > limit
  }

  @inline(__always)
  private func count(_ scratch: Scratch, _ row: Int, _ text: (Int64) -> Int) -> Int {
    var count = fixed
    for term in terms {
      switch term {
      case .word(let slot, let list): count += list.characterCount(Int(scratch[slot][row]))
      case .number(let slot, let digits):
        count += Swift.max(digits, Self.digitCount(scratch[slot].word(row)))
      case .discriminator(let slot, let lead):
        let number = scratch[slot].word(row)
        if number != 0 { count += lead + Self.digitCount(number) }
      case .text(let slot): count += text(scratch[slot][row])
      case .choice(let slot, let branches):
        count += branches[Int(scratch[slot][row])].count(scratch, row: row)
      case .ordinal(let piece): count += [piece].text(scratch, row: row).count
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
