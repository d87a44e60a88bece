/// A divisor known before the rows: quotients by a doubling, a multiplication and a shift, where a
/// division takes 20 cycles and more (Granlund and Montgomery, "Division by invariant integers using
/// multiplication", PLDI 1994, theorem 4.2 with N = 63).
struct Divisor: Hashable, Sendable {
  let value: UInt64
  /// 2^(63 + shift) / value, rounded up; 0 where no dividend reaches the divisor.
  private let reciprocal: UInt64
  /// The binary logarithm of the value, rounded up.
  private let shift: UInt64

  /// - Precondition: `value > 0`.
  init(_ value: UInt64) {
    self.value = value
    guard value <= 1 << 63 else {
      (reciprocal, shift) = (0, 0)
      return
    }
    shift = UInt64(64 - (value - 1).leadingZeroBitCount)
    if shift == 0 {
      reciprocal = 1 << 63
    } else {
      let (quotient, remainder) = value.dividingFullWidth((1 << (shift - 1), 0))
      reciprocal = remainder == 0 ? quotient : quotient + 1
    }
  }

  /// - Precondition: `dividend < 2^63`, as every row number and every element of a vector that counts.
  @inline(__always)
  func quotient(_ dividend: UInt64) -> UInt64 {
    assert(dividend < 1 << 63)
    return (dividend &+ dividend).multipliedFullWidth(by: reciprocal).high &>> shift
  }

  /// Quotient and remainder.
  @inline(__always)
  func divide(_ dividend: UInt64) -> (quotient: UInt64, remainder: UInt64) {
    let quotient = quotient(dividend)
    return (quotient, dividend &- quotient &* value)
  }
}

extension Divisor: ExpressibleByIntegerLiteral {
  init(integerLiteral value: UInt64) { self.init(value) }
}
