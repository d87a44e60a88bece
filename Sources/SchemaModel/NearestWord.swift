/// The candidate that `name` was most likely meant to be, if one is near enough.
///
/// Near is an optimal-string-alignment distance (Damerau 1964, restricted: a swap of neighbours
/// counts one) of at most a third of the name's length, and at least one. The first of equally
/// near candidates wins, so the candidates' order must be fixed.
///
/// - Complexity: O(candidates x name length squared).
public func nearestWord(to name: String, among candidates: some Swift.Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  let bound = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - wanted.count) <= bound else { continue }
    let distance = alignmentDistance(wanted, other)
    if distance <= bound, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.name
}

/// `did you mean "x"?` where a candidate is near enough.
public func suggestion(for name: String, among candidates: some Swift.Sequence<String>) -> String? {
  nearestWord(to: name, among: candidates).map { "did you mean \"\($0)\"?" }
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var above = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = above
    above = row
  }
  return above[b.count]
}
