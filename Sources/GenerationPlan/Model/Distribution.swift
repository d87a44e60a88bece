/// How values are spread over their range.
public enum Distribution: Hashable, Sendable {
  case uniform
  /// Rank k of n is drawn with a probability proportional to k^-alpha; alpha > 0.
  case zipf(alpha: Double)
  /// Mean and standard deviation in the column's own units; clamped to the range, rounded to scale.
  case normal(mean: Double, deviation: Double)
  /// Of the logarithm: the median is e^mu.
  case logNormal(mu: Double, sigma: Double)
  /// Waiting time with this rate, added to the least value of the range.
  case exponential(rate: Double)
  /// Successes in n trials, added to the least value of the range.
  case binomial(trials: Int, probability: Double)
  /// Bucket i spans `bounds[i]..<bounds[i + 1]` and is drawn with `weights[i]`.
  case histogram(bounds: [Double], weights: [Double])
}
