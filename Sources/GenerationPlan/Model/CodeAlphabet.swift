public import SchemaModel

/// The characters of unique texts that are too short for words: as few as suffice, plain letters first,
/// and the many of a script without case where nothing less does.
public enum CodeAlphabet: Sendable, CaseIterable {
  case lower, alphanumeric, letters, printable, ideographic

  /// Those that a column's texts can be told apart by.
  ///
  /// - Parameter isFolded: whether the case of letters does not count, or is prescribed.
  public static func usable(isFolded: Bool, isASCII: Bool) -> [CodeAlphabet] {
    allCases.filter { !(isFolded && $0 == .letters) && !(isASCII && $0 == .ideographic) }
  }

  /// Whether a column's texts are folded, and whether all are of one byte a character.
  public static func traits(of domain: Domain, type: SQLType) -> (isFolded: Bool, isASCII: Bool) {
    (
      isFolded: type == .citext || domain.text.letterCase != .any,
      isASCII: domain.text.octets.upperBound < Int.max
    )
  }

  /// How many texts of so many characters there are.
  public static func room(of domain: Domain, type: SQLType, length: Int) -> Int {
    let (isFolded, isASCII) = traits(of: domain, type: type)
    let most = usable(isFolded: isFolded, isASCII: isASCII).last?.count(isFolded: isFolded) ?? 26
    return (0..<Swift.max(0, Swift.min(length, 63))).reduce(1) { total, _ in
      let (product, overflows) = total.multipliedReportingOverflow(by: most)
      return overflows ? Int.max : product
    }
  }

  /// How many characters it has.
  public func count(isFolded: Bool) -> Int { ranges(isFolded).reduce(0) { $0 + $1.count } }

  /// Its characters.
  public func characters(isFolded: Bool) -> [String] {
    ranges(isFolded).flatMap { range in range.compactMap(Unicode.Scalar.init).map(String.init) }
  }

  private func ranges(_ isFolded: Bool) -> [ClosedRange<UInt32>] {
    let (digits, upper, lower): (ClosedRange<UInt32>, ClosedRange<UInt32>, ClosedRange<UInt32>) = (
      0x30...0x39, 0x41...0x5A, 0x61...0x7A
    )
    // None that the notations of output or of patterns would have to escape.
    let signs: [ClosedRange<UInt32>] = [
      0x21...0x21, 0x23...0x26, 0x2A...0x2B, 0x2D...0x2F, 0x3A...0x40, 0x5E...0x5F, 0x7E...0x7E,
    ]
    return switch self {
    case .lower: [lower]
    case .alphanumeric: [digits, lower]
    case .letters: [digits, upper, lower]
    case .printable: [digits] + (isFolded ? [] : [upper]) + [lower] + signs
    case .ideographic: [digits] + (isFolded ? [] : [upper]) + [lower] + signs + [0x4E00...0x9FA5]
    }
  }
}
