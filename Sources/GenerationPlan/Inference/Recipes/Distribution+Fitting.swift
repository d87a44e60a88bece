import Foundation

extension Distribution {
  /// The distribution as a column takes it whose bounds are narrower than what it was made for:
  /// unchanged while at least a third of it lies within them, so that clamping piles up no more than
  /// the rest; else of like shape over the bounds, or `nil`, which is uniform.
  ///
  /// - Parameter bounds: in the column's own units.
  func fitted(to bounds: ClosedRange<Double>) -> Distribution? {
    switch self {
    case .normal(let mean, let deviation):
      let share = Self.normalShare(
        (bounds.lowerBound - mean) / deviation, (bounds.upperBound - mean) / deviation)
      if share >= 1 / 3 { return self }
      let width = bounds.upperBound - bounds.lowerBound
      return width > 0
        ? .normal(mean: bounds.lowerBound + width / 2, deviation: width / 6) : nil
    case .logNormal(let mu, let sigma):
      guard bounds.upperBound > 0 else { return nil }
      let low = bounds.lowerBound > 0 ? log(bounds.lowerBound) : -Double.infinity
      let high = log(bounds.upperBound)
      if Self.normalShare((low - mu) / sigma, (high - mu) / sigma) >= 1 / 3 { return self }
      guard low.isFinite, high > low else { return nil }
      // Most of it in the lower half of the magnitudes, as such amounts are.
      return .logNormal(mu: low + 0.4 * (high - low), sigma: (high - low) / 7)
    case .exponential(let rate):
      let width = bounds.upperBound - max(0, bounds.lowerBound)
      if 1 - exp(-rate * width) >= 1 / 3 { return self }
      return width > 0 ? .exponential(rate: 3 / width) : nil
    case .binomial, .uniform, .zipf, .histogram: return self
    }
  }

  /// The share of the standard normal distribution between two points.
  private static func normalShare(_ low: Double, _ high: Double) -> Double {
    (erfc(-high / 2.0.squareRoot()) - erfc(-low / 2.0.squareRoot())) / 2
  }
}
