extension LexiconText {
  /// How the lines under a heading are read.
  struct Heading {
    let name: String
    private let options: [String]
    let fields: [String]

    /// Reads `[name words] fields`.
    ///
    /// - Precondition: the bracket is closed and every word is known.
    init(_ line: Bytes) {
      guard let end = line.firstIndex(of: UInt8(ascii: "]")) else {
        preconditionFailure("no ] in \"\(String(decoding: line, as: UTF8.self))\"")
      }
      let words = line[..<end].dropFirst().split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      name = words[0]
      options = Array(words.dropFirst())
      fields = LexiconText.pieces(line[(end + 1)...])
      for word in options where !["lines", "weighted", "rows", "groups"].contains(word) {
        preconditionFailure("lexicon \(name): \"\(word)\" means nothing")
      }
    }

    /// Whether a plain lexicon is made, not a related one.
    var isPlain: Bool { !has("rows") && !has("groups") }

    private func has(_ word: String) -> Bool { options.contains(word) }

    /// The section that the lines under this heading make.
    ///
    /// - Complexity: O(bytes)
    func section(of lines: [Bytes]) -> Section {
      if has("rows") { return .related(rows(lines)) }
      if has("groups") { return .related(groups(lines)) }
      let pieces =
        has("lines") ? lines.map(LexiconText.trimmed) : lines.flatMap { LexiconText.pieces($0) }
      let (words, weights) = weighted(pieces)
      return .plain(Lexicon(name: name, entries: words, weights: weights))
    }

    private func weighted(_ pieces: [String]) -> ([String], [UInt32]?) {
      guard has("weighted") else { return (pieces, nil) }
      let pairs = pieces.map(LexiconText.weighted)
      return (pairs.map(\.word), pairs.map(\.weight))
    }

    private func rows(_ lines: [Bytes]) -> RelatedLexicon {
      var rows = lines.map { LexiconText.pieces($0, keepingEmpty: true) }
      guard has("weighted") else { return RelatedLexicon(name: name, fields: fields, rows: rows) }
      let weights = rows.indices.map { place -> UInt32 in
        guard let weight = UInt32(rows[place].removeLast()), weight > 0 else {
          preconditionFailure("lexicon \(name): no weight in \(rows[place])")
        }
        return weight
      }
      return RelatedLexicon(name: name, fields: fields, rows: rows, weights: weights)
    }

    private func groups(_ lines: [Bytes]) -> RelatedLexicon {
      var kinds: [String] = []
      var members: [String] = []
      for line in lines {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
          preconditionFailure(
            "lexicon \(name): no : in \"\(String(decoding: line, as: UTF8.self))\"")
        }
        let pieces = LexiconText.pieces(line[(colon + 1)...])
        let kind = String(decoding: line[..<colon], as: UTF8.self)
        members += pieces
        kinds += Array(repeating: kind, count: pieces.count)
      }
      let (words, weights) = weighted(members)
      return RelatedLexicon(
        name: name, fields: fields, rows: zip(kinds, words).map { [$0, $1] }, weights: weights)
    }
  }
}
