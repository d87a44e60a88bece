#if canImport(Glibc)
  import Glibc
#endif

/// A distribution over ordinals by inversion: one word a draw, rounded and clamped to a range.
///
/// The quantile function is tabled at 1,024 equal steps of probability and interpolated between
/// them, except in the first and the last step, where it bends and is computed: the error is far
/// below what 100,000 draws can show, at a tenth of the cost of a logarithm and an exponential.
struct Variate: Sendable {
  enum Shape: Hashable, Sendable {
    case normal(mean: Double, deviation: Double)
    case logNormal(mu: Double, sigma: Double)
    /// From the range's lower end.
    case exponential(rate: Double)
  }

  let shape: Shape
  /// Ordinals in one unit of the shape's parameters.
  let unit: Double
  let range: ClosedRange<Int64>
  let step: Int64
  /// Quantiles in ordinals at k / 1,024; the ends are not read.
  private let knots: [Double]

  private static let steps = 1_024

  init(shape: Shape, unit: Double, range: ClosedRange<Int64>, step: Int64) {
    self.shape = shape
    self.unit = unit
    self.range = range
    self.step = step
    let lower = Double(range.lowerBound)
    knots = (0...Self.steps).map { k in
      k == 0 || k == Self.steps
        ? 0 : shape.quantile(Double(k) / Double(Self.steps), unit: unit, lower: lower)
    }
  }

  /// The ordinal that a word draws.
  @inline(__always)
  func ordinal(_ word: UInt64) -> Int64 {
    let place = Int(word >> 54)
    let value: Double
    if place == 0 || place == Self.steps - 1 {
      value = shape.quantile(
        (Double(word >> 12) + 0.5) * 0x1p-52, unit: unit, lower: Double(range.lowerBound))
    } else {
      let fraction = Double((word << 10) >> 11) * 0x1p-53
      value = knots[place] + (knots[place + 1] - knots[place]) * fraction
    }
    // A conversion cuts towards zero, in one instruction; `rounded()` would be a call.
    let rounded = value + (value < 0 ? -0.5 : 0.5)
    guard rounded > Double(range.lowerBound) else { return range.lowerBound }
    guard rounded < Double(range.upperBound) else { return range.upperBound }
    let ordinal = Int64(rounded)
    return step == 1 ? ordinal : ordinal - (ordinal - range.lowerBound) % step
  }
}

extension Variate.Shape {
  /// The value, in ordinals, below which a share `p` of all lies.
  @inline(never)
  fileprivate func quantile(_ p: Double, unit: Double, lower: Double) -> Double {
    switch self {
    case .normal(let mean, let deviation): (mean + deviation * normalQuantile(p)) * unit
    case .logNormal(let mu, let sigma): exp(mu + sigma * normalQuantile(p)) * unit
    case .exponential(let rate): lower - log1p(-p) / rate * unit
    }
  }
}

/// The standard normal quantile by Acklam's rational approximation (relative error below 1.2e-9).
func normalQuantile(_ p: Double) -> Double {
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
