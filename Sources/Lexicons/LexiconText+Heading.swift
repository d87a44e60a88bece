extension LexiconText {
  /// How the lines under a heading are read.
  struct Heading {
    let name: String
    let options: [Substring]
    let fields: [String]

    /// Reads `[name words] fields`.
    ///
    /// - Precondition: the bracket is closed and every word is known.
    init(_ line: Substring) {
      guard let end = line.firstIndex(of: "]") else {
        preconditionFailure("no ] in \"\(line)\"")
      }
      let words = line[..<end].dropFirst().split(separator: " ")
      name = String(words[0])
      options = Array(words.dropFirst())
      fields = LexiconText.pieces(line[line.index(after: end)...])
      for word in options where !["lines", "weighted", "rows", "groups"].contains(word) {
        preconditionFailure("lexicon \(name): \"\(word)\" means nothing")
      }
    }

    private func has(_ word: Substring) -> Bool { options.contains(word) }

    /// The section that the lines under this heading make.
    ///
    /// - Complexity: O(bytes)
    func section(of lines: [Substring]) -> Section {
      if has("rows") { return .related(rows(lines)) }
      if has("groups") { return .related(groups(lines)) }
      let pieces =
        has("lines")
        ? lines.map { String(LexiconText.trimmed($0)) } : lines.flatMap { LexiconText.pieces($0) }
      let (words, weights) = weighted(pieces)
      return .plain(Lexicon(name: name, entries: words, weights: weights))
    }

    private func weighted(_ pieces: [String]) -> ([String], [UInt32]?) {
      guard has("weighted") else { return (pieces, nil) }
      let pairs = pieces.map(LexiconText.weighted)
      return (pairs.map(\.word), pairs.map(\.weight))
    }

    private func rows(_ lines: [Substring]) -> RelatedLexicon {
      var rows = lines.map { LexiconText.pieces($0, keepingEmpty: true) }
      guard has("weighted") else { return RelatedLexicon(name: name, fields: fields, rows: rows) }
      let weights = rows.indices.map { place -> UInt32 in
        guard let weight = UInt32(rows[place].removeLast()), weight > 0 else {
          preconditionFailure("lexicon \(name): no weight in \"\(lines[place])\"")
        }
        return weight
      }
      return RelatedLexicon(name: name, fields: fields, rows: rows, weights: weights)
    }

    private func groups(_ lines: [Substring]) -> RelatedLexicon {
      var kinds: [String] = []
      var members: [String] = []
      for line in lines {
        guard let colon = line.firstIndex(of: ":") else {
          preconditionFailure("lexicon \(name): no : in \"\(line)\"")
        }
        let pieces = LexiconText.pieces(line[line.index(after: colon)...])
        members += pieces
        kinds += Array(repeating: String(line[..<colon]), count: pieces.count)
      }
      let (words, weights) = weighted(members)
      return RelatedLexicon(
        name: name, fields: fields, rows: zip(kinds, words).map { [$0, $1] }, weights: weights)
    }
  }
}
