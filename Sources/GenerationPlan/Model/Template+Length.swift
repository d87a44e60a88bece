import Lexicons

extension Template {
  /// The characters of its shortest text; what other columns put in counts for none.
  var leastLength: Int { pieces.reduce(0) { $0 + $1.length.lowerBound } }

  /// The characters of its longest text; `Int.max` where another column's text is in it.
  ///
  /// - Complexity: O(pieces), once the lexicons in it are measured.
  public var greatestLength: Int {
    pieces.reduce(0) { sum, piece in
      let longest = piece.length.upperBound
      return longest == .max || sum == .max ? .max : sum + longest
    }
  }
}

extension Template.Piece {
  fileprivate var length: ClosedRange<Int> {
    switch self {
    case .text(let text):
      let count = text.unicodeScalars.count
      return count...count
    case .lexicon(let name, let field, _, let filters):
      let words = LexiconMeasure.measure(name, field: field)?.length ?? 0...0
      // A filter may take characters away.
      return (filters.isEmpty ? words.lowerBound : min(1, words.lowerBound))...words.upperBound
    case .characters(_, let count): return count...count
    case .integer(let range):
      return String(range.lowerBound).count...String(range.upperBound).count
    case .column: return 0...Int.max
    case .discriminator: return 0...0
    }
  }
}
