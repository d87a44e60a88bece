/// The weights of binomial(n, p) over 0…n, by the ratio of neighbours from the mode outwards.
///
/// - Complexity: O(n).
func binomialWeights(trials: Int, probability p: Double) -> [Double] {
  if p <= 0 { return [1] + Array(repeating: 0, count: trials) }
  if p >= 1 { return Array(repeating: 0, count: trials) + [1] }
  let mode = min(trials, Int(Double(trials + 1) * p))
  var weights = Array(repeating: 0.0, count: trials + 1)
  weights[mode] = 1
  for k in stride(from: mode, to: 0, by: -1) {
    weights[k - 1] = weights[k] * Double(k) / Double(trials - k + 1) * (1 - p) / p
  }
  for k in mode..<trials {
    weights[k + 1] = weights[k] * Double(trials - k) / Double(k + 1) * p / (1 - p)
  }
  return weights
}
