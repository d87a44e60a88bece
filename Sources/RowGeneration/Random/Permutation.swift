/// A keyed bijection of 0..<count: gives each row its own element of a value space.
///
/// Two rounds of a product modulo the count, which moves every element, and of a xor-shift of those
/// below the count's first bit, which breaks the products' order; then the range is turned round, so
/// that those above the bit get their turn. Each is a bijection of the range itself, and nothing has
/// to walk back into it: a walk ends at random, which is guessed wrong in up to every row. 60
/// instructions without a branch. O(1) memory.
///
/// Two rounds make values that look drawn, no more: pairs of neighbours deviate from independence by
/// some 9 % of their counts. A third round would take that away.
struct Permutation: Sendable {
  /// The size of the range it permutes; at least 1.
  let count: UInt64
  private let offset: UInt64
  private let factors: (Factor, Factor)
  /// Bits behind the count's first.
  private let bits: UInt64
  /// A third and a quarter of them, rounded up: where the count is near a power of two, turning round is
  /// like a NOT, and two shifts by half of them would cancel each other.
  private let third: UInt64
  private let quarter: UInt64

  /// A factor of products modulo the count.
  private struct Factor: Sendable {
    /// Below the count and coprime to it.
    let value: UInt64
    /// 2^64 * value / count, rounded down.
    let ratio: UInt64

    /// The one at or below `value`.
    init(_ value: UInt64, modulo count: UInt64) {
      var value = max(min(1, count - 1), value)
      while greatestCommonDivisor(value, count) != 1 { value -= 1 }
      self.value = value
      ratio = count.dividingFullWidth((value, 0)).quotient
    }
  }

  /// A bijection of `0..<count` that `lane` chooses.
  ///
  /// - Precondition: `1 <= count <= 2^63`.
  init(count: UInt64, lane: RandomLane) {
    precondition(count >= 1 && count <= 1 << 63, "a permutation of \(count) elements")
    self.count = count
    offset = scaled(lane.bits(0), to: count)
    // The first is about the golden section, which keeps neighbours far apart, the other anywhere.
    factors = (
      Factor(scaled(9 << 60 | lane.bits(1) >> 4, to: count), modulo: count),
      Factor(scaled(lane.bits(2), to: count), modulo: count)
    )
    bits = UInt64(63 - count.leadingZeroBitCount)
    third = (bits + 2) / 3
    quarter = (bits + 3) / 4
  }

  /// The element that `index` is sent to.
  ///
  /// - Precondition: `index < count`.
  @inline(__always)
  func callAsFunction(_ index: UInt64) -> UInt64 {
    round(round(wrapped(index &+ offset), factors.0), factors.1)
  }

  /// An element times a factor, modulo the count (Shoup's method, as in Harvey, "Faster arithmetic for
  /// number-theoretic transforms", 2014): the quotient by the factor's ratio is at most 1 too small.
  @inline(__always)
  private func product(_ x: UInt64, _ factor: Factor) -> UInt64 {
    let quotient = x.multipliedFullWidth(by: factor.ratio).high
    return wrapped(x &* factor.value &- quotient &* count)
  }

  /// A number below twice the count, modulo it.
  @inline(__always)
  private func wrapped(_ x: UInt64) -> UInt64 { min(x, x &- count) }

  @inline(__always)
  private func round(_ x: UInt64, _ factor: Factor) -> UInt64 {
    folded(turned(folded(product(x, factor), third)), quarter)
  }

  @inline(__always)
  private func turned(_ x: UInt64) -> UInt64 { count &- 1 &- x }

  /// By a mask: a choice would be compiled to a branch.
  @inline(__always)
  private func folded(_ x: UInt64, _ shift: UInt64) -> UInt64 {
    x ^ (x &>> shift & (x &>> bits &- 1))
  }
}

/// The greatest number that divides both (Euclid).
func greatestCommonDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
