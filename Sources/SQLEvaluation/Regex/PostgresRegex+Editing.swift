extension PostgresRegex {
  /// Where the expression was found.
  struct Match {
    /// In code points.
    var range: Range<Int>
    var text: String?
    /// What each group holds; `nil` for one that took no part.
    var groups: [String?]
  }

  /// The longest text that positions are sought in; the search remembers a place for every pair of
  /// a part of the expression and a character.
  private static let longestText = 20_000

  private func search(_ text: String) throws(EvaluationError) -> SpanSearch {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= Self.longestText else {
      throw .unsupported("regular expression positions in a text of \(scalars.count) characters")
    }
    return SpanSearch(spans, scalars)
  }

  private func match(_ search: inout SpanSearch, from: Int) -> Match? {
    guard let found = search.firstMatch(from: from) else { return nil }
    let text = search.text
    return Match(
      range: found.range, text: TextMath.string(text[found.range]),
      groups: found.groups.map { $0.map { TextMath.string(text[$0]) } })
  }

  /// The first match.
  func firstMatch(in text: String) throws(EvaluationError) -> Match? {
    guard matches(text) else { return nil }
    var search = try search(text)
    return match(&search, from: 0)
  }

  /// All matches that do not overlap; an empty one moves on by a character.
  func allMatches(in text: String) throws(EvaluationError) -> [Match] {
    guard matches(text) else { return [] }
    var search = try search(text)
    var result: [Match] = []
    var place = 0
    while place <= search.text.count, let found = match(&search, from: place) {
      result.append(found)
      place = found.range.isEmpty ? found.range.upperBound + 1 : found.range.upperBound
    }
    return result
  }

  /// `regexp_replace`: `\1` to `\9` and `\&` in the replacement stand for what was found.
  func replacing(in text: String, with replacement: String, all: Bool) throws(EvaluationError)
    -> String
  {
    let found: [Match]
    if all {
      found = try allMatches(in: text)
    } else {
      found = try firstMatch(in: text).map { [$0] } ?? []
    }
    if found.isEmpty { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    for match in found {
      result.append(contentsOf: scalars[place..<match.range.lowerBound])
      result.append(contentsOf: Self.expanded(replacement, match).unicodeScalars)
      place = match.range.upperBound
    }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }

  private static func expanded(_ replacement: String, _ match: Match) -> String {
    var result = String.UnicodeScalarView()
    var scalars = Array(replacement.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let next = scalars.first else {
        result.append(scalar)
        continue
      }
      switch next {
      case "1"..."9":
        let index = Int(next.value - 49)
        if index < match.groups.count, let group = match.groups[index] {
          result.append(contentsOf: group.unicodeScalars)
        }
      case "&": result.append(contentsOf: (match.text ?? "").unicodeScalars)
      case "\\": result.append("\\")
      default:
        result.append(scalar)
        continue
      }
      scalars.removeFirst()
    }
    return String(result)
  }

  /// `regexp_split_to_array`; empty matches at the ends or beside another match do not split.
  func split(_ text: String) throws(EvaluationError) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    var place = 0
    for match in try allMatches(in: text) {
      if match.range.isEmpty,
        match.range.lowerBound == place || match.range.lowerBound >= scalars.count
      {
        continue
      }
      pieces.append(TextMath.string(scalars[place..<match.range.lowerBound]))
      place = match.range.upperBound
    }
    pieces.append(TextMath.string(scalars[place...]))
    return pieces
  }
}
