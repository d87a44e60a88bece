import GenerationPlan

extension ByteCursor {
  /// An ordinal in its notation.
  @inline(__always)
  mutating func ordinal(_ value: Int64, _ notation: OrdinalNotation) {
    switch notation {
    case .integer, .count: signed(value)
    case .decimal(let scale): decimal(value, scale: scale)
    case .date: date(value)
    case .time(let digits, let zoned):
      time(value, digits: digits)
      if zoned { offset() }
    case .timestamp(let digits, let zoned): timestamp(value, digits: digits, zoned: zoned)
    }
  }

  /// `count` characters of an alphabet: digits of the word in its base, at most as many as 64 bits
  /// hold (`Template.Alphabet.charactersPerWord`).
  @inline(__always)
  mutating func characters(_ word: UInt64, _ alphabet: Template.Alphabet, count: Int) {
    if alphabet == .digits {
      digits(word, count: count)
    } else {
      called { $0.letters(word, alphabet, count: count) }
    }
  }

  /// The first `count` decimal digits of a word as a fraction of 2^64.
  @inline(__always)
  private mutating func digits(_ word: UInt64, count: Int) {
    var rest = word
    var left = count
    while left >= 4 {
      // The high product takes digits, the low product is the fraction that remains.
      let (four, fraction) = rest.multipliedFullWidth(by: 10_000)
      fourDigits(four)
      rest = fraction
      left &-= 4
    }
    for _ in 0..<left {
      let (digit, fraction) = rest.multipliedFullWidth(by: 10)
      byte(UInt8(truncatingIfNeeded: 48 &+ digit))
      rest = fraction
    }
  }

  @inline(never)
  private mutating func letters(_ word: UInt64, _ alphabet: Template.Alphabet, count: Int) {
    var rest = word
    switch alphabet {
    case .digits: break
    case .hex:
      for _ in 0..<count {
        let nibble = UInt8(truncatingIfNeeded: rest >> 60)
        byte(nibble < 10 ? 48 + nibble : 87 + nibble)
        rest <<= 4
      }
    case .lower, .upper:
      let first: UInt8 = alphabet == .lower ? 97 : 65
      for _ in 0..<count {
        let (letter, fraction) = rest.multipliedFullWidth(by: 26)
        byte(first + UInt8(letter))
        rest = fraction
      }
    case .alnum:
      for _ in 0..<count {
        let (place, fraction) = rest.multipliedFullWidth(by: 36)
        byte(place < 26 ? 97 + UInt8(place) : 22 + UInt8(place))
        rest = fraction
      }
    }
  }
}

extension Template.Alphabet {
  /// Characters that one 64-bit word can give.
  var charactersPerWord: Int {
    switch self {
    case .digits: 16
    case .hex: 16
    case .lower, .upper: 12
    case .alnum: 11
    }
  }
}
