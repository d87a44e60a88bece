import Lexicons

/// How long the texts of a template can be, in characters.
struct TemplateMeasure: Hashable, Sendable {
  /// Digits that a discriminator may take: enough for a thousand million rows.
  static let discriminatorDigits = 9

  /// Characters of a slug that are worth having; a longer one is cut to the room there is.
  static let slugLength = 8

  var shortest = 0
  var longest = 0
  /// How many different texts there are at most, without a discriminator.
  var variety = 1.0

  /// Measures a template; `nil` where it names a lexicon or field that does not exist.
  ///
  /// - Parameter isUnique: whether a discriminator may have to be written.
  /// - Parameter columnLength: the most characters of another column's value.
  init?(_ template: Template, isUnique: Bool, columnLength: (String) -> Int = { _ in 40 }) {
    for piece in template.pieces {
      switch piece {
      case .text(let text): add(text.unicodeScalars.count...text.unicodeScalars.count, 1)
      case .lexicon(let name, let field, _, let filters):
        guard let words = LexiconMeasure.measure(name, field: field) else { return nil }
        add(filters.contains(.initial) ? 1...1 : words.length, Double(words.count))
      case .integer(let range):
        let lengths = [range.lowerBound, range.upperBound].map { String($0).count }
        add(lengths[0]...max(lengths[0], lengths[1]), Double(range.count))
      case .characters(let alphabet, let count): add(count...count, alphabet.power(count))
      case .column(_, let filters) where filters.last == .slug: add(1...Self.slugLength, 1)
      case .column(let name, _): add(0...columnLength(name), 1)
      case .discriminator: if isUnique { add(0...Self.discriminatorDigits, 1) }
      }
    }
  }

  private mutating func add(_ length: ClosedRange<Int>, _ choices: Double) {
    shortest += length.lowerBound
    longest = longest > Int.max - length.upperBound ? Int.max : longest + length.upperBound
    variety *= choices
  }
}

extension Template.Alphabet {
  /// The characters, as a set of a regular expression.
  var characterSet: String {
    switch self {
    case .digits: "[0-9]"
    case .hex: "[0-9a-f]"
    case .lower: "[a-z]"
    case .upper: "[A-Z]"
    case .alnum: "[0-9a-z]"
    }
  }

  fileprivate func power(_ count: Int) -> Double {
    let size: Double =
      switch self {
      case .digits: 10
      case .hex: 16
      case .lower, .upper: 26
      case .alnum: 36
      }
    return (0..<count).reduce(1) { product, _ in product * size }
  }
}
