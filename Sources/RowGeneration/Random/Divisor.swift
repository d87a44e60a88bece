/// A divisor known before the rows: quotients by one multiplication where both are below 2^32,
/// which keys of up to four billion values are (Lemire, Kaser and Kurz, "Faster remainder by direct
/// computation", 2019).
struct Divisor: Hashable, Sendable {
  let value: UInt64
  /// 2^64 / value, rounded up; 0 where the divisor is 1 or too large for it.
  private let reciprocal: UInt64

  /// - Precondition: `value > 0`.
  init(_ value: UInt64) {
    self.value = value
    reciprocal = value > 1 && value <= UInt64(UInt32.max) ? UInt64.max / value + 1 : 0
  }

  @inline(__always)
  func quotient(_ dividend: UInt64) -> UInt64 {
    if reciprocal != 0 && dividend <= UInt64(UInt32.max) {
      return dividend.multipliedFullWidth(by: reciprocal).high
    }
    return value == 1 ? dividend : dividend / value
  }

  @inline(__always)
  func remainder(_ dividend: UInt64) -> UInt64 {
    dividend < value ? dividend : dividend &- quotient(dividend) &* value
  }
}

extension Divisor: ExpressibleByIntegerLiteral {
  init(integerLiteral value: UInt64) { self.init(value) }
}
