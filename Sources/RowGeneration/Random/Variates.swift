import GenerationPlan

#if canImport(Glibc)
  import Glibc
#endif

/// A standard normal variate of one word, by inversion: Acklam's rational approximation of the
/// normal quantile (relative error below 1.2e-9), so that a row takes exactly one word.
@inline(__always)
func normalQuantile(_ word: UInt64) -> Double {
  // 52 bits and a half are exact, so that p is neither 0 nor 1.
  let p = (Double(word >> 12) + 0.5) * 0x1p-52
  func tail(_ q: Double) -> Double {
    (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
      - 2.549732539343734e+00) * q + 4.374664141464968e+00) * q + 2.938163982698783e+00)
      / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
        + 3.754408661907416e+00) * q + 1)
  }
  if p < 0.02425 { return tail((-2 * log(p)).squareRoot()) }
  if p > 1 - 0.02425 { return -tail((-2 * log(1 - p)).squareRoot()) }
  let q = p - 0.5
  let r = q * q
  return
    (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
    + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239e+00) * q
    / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
      + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1)
}

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
