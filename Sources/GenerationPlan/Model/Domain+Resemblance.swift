import SQLEvaluation

extension Domain {
  /// Whether texts, or values of another type that is not counted, that are made for one of two cases are
  /// mostly allowed to the other too: what either only forbids is taken for rare.
  public func resembles(_ other: Domain) -> Bool {
    if let values, let theirs = other.values {
      return values.contains(where: theirs.contains)
    }
    guard values == nil, other.values == nil else { return false }
    func demanded(_ text: TextDomain) -> [TextDomain.Pattern] {
      text.patterns.filter { !$0.isNegated }
    }
    func areAlike(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> Bool {
      a == b || (a.contains(8) && a.contains(16) && b.contains(8) && b.contains(16))
    }
    return Set(demanded(text)) == Set(demanded(other.text))
      && text.letterCase == other.text.letterCase && text.isTrimmed == other.text.isTrimmed
      && areAlike(text.length, other.text.length) && areAlike(text.octets, other.text.octets)
  }
}
