/// The candidate nearest to a word by edit distance, if at most a third of it differs.
func nearestWord(to word: String, among candidates: [String]) -> String? {
  let wanted = Array(word)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    var above = Array(0...wanted.count)
    for (row, character) in candidate.enumerated() {
      var line = [row + 1]
      for column in wanted.indices {
        line.append(
          min(
            above[column + 1] + 1, line[column] + 1,
            above[column] + (wanted[column] == character ? 0 : 1)))
      }
      above = line
    }
    let distance = above[wanted.count]
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.word
}
