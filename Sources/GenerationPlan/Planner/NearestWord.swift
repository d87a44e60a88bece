/// The candidate nearest to a word by optimal string alignment (Damerau 1964, restricted: a swap of
/// neighbours counts one), if at most a third of it differs; the first of equally near ones.
///
/// - Complexity: O(candidates × length of the word × length of a candidate).
func nearestWord(to word: String, among candidates: [String]) -> String? {
  let wanted = Array(word)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let distance = alignmentDistance(wanted, Array(candidate))
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

private func alignmentDistance(_ wanted: [Character], _ other: [Character]) -> Int {
  var before: [Int] = []
  var above = Array(0...wanted.count)
  for row in other.indices {
    var line = [row + 1]
    for column in wanted.indices {
      let differs = wanted[column] == other[row] ? 0 : 1
      var distance = min(above[column + 1] + 1, line[column] + 1, above[column] + differs)
      if row > 0, column > 0, wanted[column] == other[row - 1], wanted[column - 1] == other[row] {
        distance = min(distance, before[column - 1] + 1)
      }
      line.append(distance)
    }
    before = above
    above = line
  }
  return above[wanted.count]
}
