extension Template.Filter {
  /// The word after the change.
  ///
  /// - Complexity: O(length).
  public func apply(_ word: String) -> String {
    switch self {
    case .lower: word.lowercased()
    case .upper: word.uppercased()
    case .initial: word.first.map(String.init) ?? ""
    case .title:
      word.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    case .ascii: Self.withoutAccents(word)
    case .slug: Self.slug(word)
    }
  }

  private static func slug(_ text: String) -> String {
    let bytes = Array(withoutAccents(text).lowercased().utf8)
    let words = bytes.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
    return words.isEmpty
      ? "untitled" : String(decoding: Array(words.joined(separator: [0x2D])), as: UTF8.self)
  }

  /// Latin letters without their marks; what has no ASCII base is left out.
  private static func withoutAccents(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    return String(
      String.UnicodeScalarView(
        word.unicodeScalars.compactMap { scalar in
          scalar.isASCII ? scalar : baseLetters[scalar]
        }))
  }

  /// The accented letters of Latin-1 and the common ones of Latin Extended-A.
  private static let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("i", "ìíîïĩīĭį"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
      ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("y", "ýÿŷ"), ("z", "źżž"),
      ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("E", "ÈÉÊËĒĘĚ"), ("I", "ÌÍÎÏİ"), ("L", "Ł"),
      ("N", "ÑŃŇ"), ("O", "ÒÓÔÕÖØŌŐ"), ("S", "ŚŞŠ"), ("U", "ÙÚÛÜŪŮŰ"), ("Z", "ŹŻŽ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = base.unicodeScalars.first }
    }
    return table
  }()
}
