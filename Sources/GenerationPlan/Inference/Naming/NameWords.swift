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
    let bytes = Array(identifier.utf8)
    var start = 0
    var last = Kind.other
    func close(at place: Int) {
      if place > start {
        pieces.append(String(decoding: bytes[start..<place], as: UTF8.self).lowercased())
      }
      start = place
    }
    let kinds = Kind.all(in: identifier)
    for (place, kind) in kinds.enumerated() {
      guard kind != .other, kind != .mark || place > start else {
        close(at: place)
        start = place + 1
        continue
      }
      if kind == .mark { continue }
      if place > start {
        let next = place + 1 < kinds.count ? kinds[place + 1] : .other
        let rises = last == .lower && kind == .upper
        let endsAcronym =
          last == .upper && kind == .upper && next == .lower
          && bytes[place + 1] != UInt8(ascii: "s")
        if rises || endsAcronym || (last == .digit) != (kind == .digit) { close(at: place) }
      }
      last = kind
    }
    close(at: bytes.count)
    return pieces
  }

  /// What a character is in an identifier; those of ASCII are told without a table.
  private enum Kind {
    case lower, upper, letter, digit
    /// Belongs to the character before, as a further byte of it or an accent.
    case mark
    case other

    /// That of each byte.
    static func all(in text: String) -> [Kind] {
      var kinds: [Kind] = []
      kinds.reserveCapacity(text.utf8.count)
      for scalar in text.unicodeScalars {
        kinds.append(Kind(scalar))
        for _ in 1..<UTF8.width(scalar) { kinds.append(kinds.last == .other ? .other : .mark) }
      }
      return kinds
    }

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z": self = .lower
      case "A"..."Z": self = .upper
      case "0"..."9": self = .digit
      case _ where scalar.isASCII: self = .other
      case _ where scalar.properties.isLowercase: self = .lower
      case _ where scalar.properties.isUppercase: self = .upper
      case _ where scalar.properties.isAlphabetic: self = .letter
      case _ where scalar.properties.numericType != nil: self = .digit
      case _ where scalar.properties.isGraphemeExtend: self = .mark
      default: self = .other
      }
    }
  }

  /// A noun's singular by the common rules of English; other words come back as they are.
  static func singular(_ word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "s"), word.count > 3 else { return word }
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
    // Several years are no calendar's.
    "years": "years",
    "analyses": "analysis", "diagnoses": "diagnosis", "always": "always", "news": "news",
    "https": "https", "kubernetes": "kubernetes", "bonuses": "bonus", "campuses": "campus",
    "gps": "gps", "aws": "aws", "dns": "dns", "sms": "sms", "css": "css", "tls": "tls",
    "cookies": "cookie", "licenses": "license", "courses": "course", "houses": "house",
    "warehouses": "warehouse", "purchases": "purchase", "releases": "release",
  ]

  /// The fewest words of the vocabulary that make up `word`; `nil` where none do.
  private static func segments(_ word: String, _ vocabulary: Set<String>) -> [String]? {
    // A word beyond ASCII is in no vocabulary.
    let bytes = Array(word.utf8)
    guard bytes.count >= 5, bytes.count <= 40, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var best: [[String]?] = [[]] + Array(repeating: nil, count: bytes.count)
    for end in 1...bytes.count {
      for start in 0..<end where end - start >= 2 {
        guard let before = best[start], before.count + 1 < best[end]?.count ?? Int.max
        else { continue }
        let piece = singular(String(decoding: bytes[start..<end], as: UTF8.self))
        if vocabulary.contains(piece), end - start >= 3 || shortWords.contains(piece) {
          best[end] = before + [piece]
        }
      }
    }
    return best[bytes.count]
  }

  /// Words of two letters that occur at the end of squashed names (`createdat`, `productid`).
  private static let shortWords: Set<String> = ["at", "id", "ip", "no"]
}
