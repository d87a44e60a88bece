extension RelatedLexicon {
  /// The rows of each grade, from the worst to the best, where the first field is `grade` and the
  /// rows of a grade stand together: texts to choose from by how good something is.
  ///
  /// `nil` for other lexicons.
  /// - Complexity: O(rows)
  public var grades: [Range<Int>]? {
    guard fields.first == "grade" else { return nil }
    var grades: [Range<Int>] = []
    for place in rows.indices {
      if place > 0, rows[place][0] == rows[place - 1][0], let last = grades.popLast() {
        grades.append(last.lowerBound..<place + 1)
      } else {
        grades.append(place..<place + 1)
      }
    }
    return grades
  }
}
