#if canImport(Glibc)
  import Glibc
#endif

/// A distribution over ordinals by inversion: one word a draw, rounded and clamped to a range.
///
/// The quantile function is tabled at 1,024 equal steps of probability and interpolated between
/// them, except in the first and the last step, where it bends, and where the range cuts a step; there
/// it is computed. The error is far below what 100,000 draws can show. The table holds fixed-point
/// numbers of values of the grid, so that a draw takes one product and two shifts: 17 instructions
/// beside the word's.
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
  /// The number of the range's last value on the grid, counted from 0.
  private let last: UInt64
  private let pieces: FixedTable<Piece>
  /// Fractional bits of the pieces' numbers.
  private let fractionBits: UInt64

  /// One step of probability: the numbers, with rounding added, that it is spread over.
  private struct Piece: BitwiseCopyable {
    var start: UInt64
    /// Negative where draws are to be computed.
    var width: Int64
  }

  private static let steps = 1_024

  init(shape: Shape, unit: Double, range: ClosedRange<Int64>, step: Int64) {
    self.shape = shape
    self.unit = unit
    self.range = range
    self.step = step
    let width = UInt64(bitPattern: range.upperBound &- range.lowerBound)
    let last = width / UInt64(step)
    let fractionBits = UInt64(min(32, max(0, last.leadingZeroBitCount - 2)))
    self.last = last
    self.fractionBits = fractionBits
    let end = Double(last) + 1
    let scale = Double(sign: .plus, exponent: Int(fractionBits), significand: 1)
    pieces = FixedTable(
      (0..<Self.steps).map { k in
        guard k > 0 && k < Self.steps - 1 else { return Piece(start: 0, width: -1) }
        let ends = [k, k + 1].map {
          let value = shape.quantile(
            Double($0) / Double(Self.steps), unit: unit, lower: Double(range.lowerBound))
          return Self.number(of: value, range, step)
        }
        if ends[1] < 1 { return Piece(start: 0, width: 0) }
        if ends[0] >= end - 1 { return Piece(start: last << fractionBits, width: 0) }
        guard ends[0] >= 0 && ends[1] <= end && (ends[1] - ends[0]) * scale < 0x1p63 else {
          return Piece(start: 0, width: -1)
        }
        return Piece(start: UInt64(ends[0] * scale), width: Int64((ends[1] - ends[0]) * scale))
      })
  }

  /// The ordinal that a word draws.
  @inline(__always)
  func ordinal(_ word: UInt64) -> Int64 {
    let piece = pieces[Int(word >> 54)]
    let number =
      piece.width < 0
      ? computed(word)
      : (piece.start &+ scaled(word << 10, to: UInt64(bitPattern: piece.width))) &>> fractionBits
    return range.lowerBound &+ Int64(bitPattern: number) &* step
  }

  /// The number of the value that the quantile function gives.
  @inline(never)
  private func computed(_ word: UInt64) -> UInt64 {
    let value = shape.quantile(
      (Double(word >> 12) + 0.5) * 0x1p-52, unit: unit, lower: Double(range.lowerBound))
    let number = Self.number(of: value, range, step)
    guard number >= 1 else { return 0 }
    return number < Double(last) ? UInt64(number) : last
  }

  /// A value's place on the range's grid; its integral part is that of the nearest ordinal.
  private static func number(of value: Double, _ range: ClosedRange<Int64>, _ step: Int64) -> Double
  {
    (value + 0.5 - Double(range.lowerBound)) / Double(step)
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
