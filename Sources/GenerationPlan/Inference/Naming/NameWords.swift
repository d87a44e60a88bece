/// An identifier taken apart into the words it is made of: `billingZip2` is billing, zip, 2.
///
/// Words are lower case and singular, so that a rule is written once: `Addresses`, `address` and
/// `ADDRESS` all read "address".
struct NameWords: Hashable, Sendable {
  /// In order; runs of digits are words of their own.
  var words: [String]

  /// Takes `identifier` apart at underscores and other punctuation, at changes of case and at
  /// digits; a word that no rule knows is split further where `vocabulary` covers it whole
  /// (`postalcode`).
  ///
  /// - Complexity: O(length²) in the worst case, for an unknown word.
  init(_ identifier: String, vocabulary: Set<String> = []) {
    words = Self.pieces(identifier).flatMap { piece -> [String] in
      let word = Self.singular(piece)
      if vocabulary.isEmpty || vocabulary.contains(word) { return [word] }
      return Self.segments(piece, vocabulary) ?? [word]
    }
  }

  /// The pieces between punctuation, changes of case and digits, in lower case.
  static func pieces(_ identifier: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(identifier)
    func close() {
      if !piece.isEmpty { pieces.append(piece.lowercased()) }
      piece = ""
    }
    for (place, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        close()
        continue
      }
      if let last = piece.last {
        let next = place + 1 < characters.count ? characters[place + 1] : nil
        let rises = last.isLowercase && character.isUppercase
        let endsAcronym =
          last.isUppercase && character.isUppercase && (next?.isLowercase ?? false)
          && next != "s"
        if rises || endsAcronym || last.isNumber != character.isNumber { close() }
      }
      piece.append(character)
    }
    close()
    return pieces
  }

  /// A noun's singular by the common rules of English; other words come back as they are.
  static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s") else { return word }
    if let known = irregular[word] { return known }
    for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes", "zzes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let irregular = [
    "addresses": "address", "statuses": "status", "aliases": "alias", "buses": "bus",
    "movies": "movie", "series": "series", "species": "species", "sales": "sale",
    "analyses": "analysis", "diagnoses": "diagnosis", "always": "always", "news": "news",
    "https": "https", "kubernetes": "kubernetes", "bonuses": "bonus", "campuses": "campus",
    "gps": "gps", "aws": "aws", "dns": "dns", "sms": "sms", "css": "css", "tls": "tls",
    "cookies": "cookie", "licenses": "license", "courses": "course", "houses": "house",
    "warehouses": "warehouse", "purchases": "purchase", "releases": "release",
  ]

  /// The fewest words of the vocabulary that make up `word`; `nil` where none do.
  private static func segments(_ word: String, _ vocabulary: Set<String>) -> [String]? {
    let characters = Array(word)
    guard characters.count >= 5, characters.count <= 40 else { return nil }
    var best: [[String]?] = [[]] + Array(repeating: nil, count: characters.count)
    for end in 1...characters.count {
      for start in 0..<end where end - start >= 2 {
        guard let before = best[start] else { continue }
        let piece = singular(String(characters[start..<end]))
        guard vocabulary.contains(piece), end - start >= 3 || shortWords.contains(piece)
        else { continue }
        if best[end].map({ before.count + 1 < $0.count }) ?? true { best[end] = before + [piece] }
      }
    }
    return best[characters.count]
  }

  /// Words of two letters that occur at the end of squashed names (`createdat`, `productid`).
  private static let shortWords: Set<String> = ["at", "id", "ip", "no"]
}
