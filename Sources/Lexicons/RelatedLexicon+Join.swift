extension RelatedLexicon {
  /// This lexicon with one more field, found in another by a key they share.
  ///
  /// - Precondition: the fields exist, and every cell of `field` is a key of `other`.
  /// - Complexity: O(rows of both)
  func joined(
    on field: String, with other: RelatedLexicon?, key: String, adding source: String,
    as name: String
  ) -> RelatedLexicon {
    guard
      let other, let keys = other.column(key), let values = other.column(source),
      let place = index(of: field)
    else { preconditionFailure("lexicon \(self.name) cannot be joined on \(field)") }
    let found = Dictionary(uniqueKeysWithValues: zip(keys, values))
    let wider = rows.map { row -> [String] in
      guard let value = found[row[place]] else {
        preconditionFailure("lexicon \(self.name): \(row[place]) is not in \(other.name)")
      }
      return row + [value]
    }
    return RelatedLexicon(
      name: self.name, fields: fields + [name], rows: wider, weights: weights)
  }
}
