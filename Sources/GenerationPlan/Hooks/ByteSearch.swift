extension [UInt8] {
  /// Where a word of ASCII letters next stands, in capitals or not.
  ///
  /// - Complexity: O(length), in a few instructions a byte: a text that does not name what is looked
  ///   for need not be taken apart.
  func firstPlace(of word: String, from start: Int = 0) -> Int? {
    let word = Self(word.utf8)
    var place = start
    while place + word.count <= count {
      if self[place] | 0x20 == word[0],
        self[place..<(place + word.count)].elementsEqual(word, by: { $0 | 0x20 == $1 | 0x20 })
      {
        return place
      }
      place += 1
    }
    return nil
  }
}
