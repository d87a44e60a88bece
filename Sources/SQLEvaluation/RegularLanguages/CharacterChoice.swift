/// Which characters stand for a set when words are made.
enum CharacterChoice {
  private static let lower = CharacterSet([97...122])
  private static let digits = CharacterSet([48...57])
  private static let letters = CharacterSet([65...90, 97...122])
  private static let alphanumeric = CharacterSet([48...57, 65...90, 97...122])
  private static let separators = CharacterSet(of: " -_.")
  private static let lettersAndDigits = CharacterSet([48...57, 65...90, 97...122])
  private static let printable = CharacterSet([32...126])
  /// What costs quoting in CSV or SQL, or reads badly.
  private static let awkward = CharacterSet(of: "\"'`,\\;|~^{}<>")
  /// Printed characters of most scripts: no controls, marks of direction, private use.
  private static let readable = CharacterSet([
    0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377,
    0x391...0x3A1, 0x3B1...0x3C9, 0x400...0x45F, 0x3041...0x3096, 0x4E00...0x9FA5,
  ])

  /// The characters to use, in a fixed order; at least one of a set that is not empty.
  static func characters(of set: CharacterSet, _ breadth: WordSampler.Breadth) -> [UInt32] {
    let chosen: CharacterSet
    switch breadth {
    case .everything:
      // All of Unicode would tell nothing more than the readable part.
      let readableOrASCII = set.intersection(printable.union(readable))
      chosen = readableOrASCII.isEmpty ? set : readableOrASCII
    case .ascii:
      chosen = first(
        of: set, [printable.subtracting(awkward), printable, readable, .all])
    case .alphanumeric:
      let first = isBroad(set) ? lower.union(digits) : alphanumeric
      chosen = Self.first(
        of: set, [first, separators, printable.subtracting(awkward), printable, readable, .all])
    // A class of just these asks for codes, not for words.
    case .plausible where set == lettersAndDigits: chosen = set
    case .plausible:
      let choices =
        isBroad(set)
        ? [lower]
        : [
          set.subtracting(written).isEmpty ? written : alphanumeric, separators,
          printable.subtracting(awkward), printable, readable, .all,
        ]
      chosen = first(of: set, choices)
    }
    return chosen.ranges.flatMap { Array($0) }
  }

  /// Whether a set holds most lower-case letters, so that these alone will do for it: `.`, `[^@]`. A
  /// class of letters, digits, hyphen and underscore is meant as it is written.
  private static func isBroad(_ set: CharacterSet) -> Bool {
    set.intersection(lower).count > 13 && !set.subtracting(written).isEmpty
  }

  private static let written = CharacterSet([45...45, 48...57, 65...90, 95...95, 97...122])

  private static func first(of set: CharacterSet, _ preferences: [CharacterSet]) -> CharacterSet {
    for preference in preferences {
      let common = set.intersection(preference)
      if !common.isEmpty { return common }
    }
    return set
  }
}
