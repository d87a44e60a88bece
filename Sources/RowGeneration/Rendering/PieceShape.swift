import GenerationPlan

/// What can be said of all texts that some pieces write, without writing them.
struct PieceShape {
  private var characters: Set<Character> = []
  /// Fixed text that each of them holds, in order.
  private var fixed: [String] = []
  private let most: Int
  private let folded: Bool

  /// `nil` where only the batch tells.
  ///
  /// - Parameter folded: whether letters are the same in upper and lower case.
  init?(_ pieces: [Piece], folded: Bool) {
    guard let most = pieces.maximumCharacters else { return nil }
    self.most = most
    self.folded = folded
    for piece in pieces {
      switch piece {
      case .literal(let text):
        fixed.append(folded ? text.lowercased() : text)
        characters.formUnion(text)
      case .word(_, let list): for word in list.words { characters.formUnion(word) }
      case .padded: characters.formUnion("0123456789")
      case .characters(_, let alphabet, _):
        characters.formUnion(String(decoding: alphabet.characters, as: UTF8.self))
      case .discriminator(_, let lead): characters.formUnion(lead + "0123456789")
      case .uuid: characters.formUnion("0123456789abcdef-")
      case .ordinal, .choice, .text: return nil
      }
    }
    if folded { characters = Set(characters.flatMap { $0.lowercased() }) }
  }

  /// Whether a text may be among them.
  func allows(_ text: String) -> Bool {
    let text = folded ? text.lowercased() : text
    var rest = text[...]
    for part in fixed {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return text.unicodeScalars.count <= most && text.allSatisfy(characters.contains)
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while true {
      if self[start...].hasPrefix(part) {
        return start..<(index(start, offsetBy: part.count, limitedBy: endIndex) ?? endIndex)
      }
      guard start < endIndex else { return nil }
      start = index(after: start)
    }
  }
}
