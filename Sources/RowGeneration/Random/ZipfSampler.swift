import GenerationPlan

#if canImport(Glibc)
  import Glibc
#endif

/// Ranks 1…n with probabilities proportional to rank^-alpha, in O(1) memory and time.
///
/// Rejection-inversion (Hörmann and Derflinger, "Rejection-inversion to generate variates from
/// monotone discrete distributions", ACM TOMACS 6(3), 1996); about 1.1 draws a value.
struct ZipfSampler: Hashable, Sendable {
  let count: UInt64
  let alpha: Double
  private let integralAtFirst: Double
  private let integralAtLast: Double
  private let shortcut: Double

  /// - Precondition: `count >= 1`, `alpha > 0`.
  init(count: UInt64, alpha: Double) {
    precondition(count >= 1 && alpha > 0, "Zipf over \(count) ranks with exponent \(alpha)")
    self.count = count
    self.alpha = alpha
    integralAtFirst = Self.integral(1.5, alpha) - 1
    integralAtLast = Self.integral(Double(count) + 0.5, alpha)
    shortcut = 2 - Self.inverse(Self.integral(2.5, alpha) - Self.density(2, alpha), alpha)
  }

  /// A rank from 0 (the most frequent) to count - 1; takes further words from `lane` as needed.
  @inline(__always)
  func rank(_ word: UInt64) -> UInt64 {
    var word = word
    while true {
      let u = integralAtLast + unitInterval(word) * (integralAtFirst - integralAtLast)
      let x = Self.inverse(u, alpha)
      let k = min(max((x + 0.5).rounded(.down), 1), Double(count))
      if k - x <= shortcut || u >= Self.integral(k + 0.5, alpha) - Self.density(k, alpha) {
        return UInt64(k) - 1
      }
      word = mix(word &+ RandomLane.stride)
    }
  }

  private static func density(_ x: Double, _ alpha: Double) -> Double { exp(-alpha * log(x)) }

  /// The integral of x^-alpha, shifted so that alpha = 1 needs no case of its own.
  private static func integral(_ x: Double, _ alpha: Double) -> Double {
    let logX = log(x)
    return expm1OverX((1 - alpha) * logX) * logX
  }

  private static func inverse(_ x: Double, _ alpha: Double) -> Double {
    let t = max(-1, x * (1 - alpha))
    return exp(log1pOverX(t) * x)
  }

  private static func expm1OverX(_ x: Double) -> Double {
    abs(x) > 1e-8 ? expm1(x) / x : 1 + x / 2 * (1 + x / 3)
  }

  private static func log1pOverX(_ x: Double) -> Double {
    abs(x) > 1e-8 ? log1p(x) / x : 1 - x * (0.5 - x / 3)
  }
}
