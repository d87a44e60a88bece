/// A bijection of 0..<count that puts neighbours far from each other: what a distribution makes the
/// most frequent then lies anywhere.
///
/// An element is sent to a multiple of it, modulo the count: 9 instructions, where a
/// `Permutation` takes 60. It hides no order: for keys that must not betray their row, a
/// permutation is needed.
struct Scatter: Sendable {
  /// Coprime to the count.
  private let multiplier: UInt64
  private let offset: UInt64
  private let count: Divisor

  /// A bijection of `0..<count` that `lane` chooses.
  ///
  /// - Precondition: `1 <= count <= 2^62`.
  init(count: UInt64, lane: RandomLane) {
    precondition(count >= 1 && count <= 1 << 62, "a scatter of \(count) elements")
    self.count = Divisor(count)
    offset = scaled(lane.bits(0), to: count)
    // The greatest one for which no product reaches 2^63, as a divisor wants it.
    let greatest = min(count, (1 << 63) / count - 1)
    // 9/16 to 10/16 of it, about the golden section: near no fraction of few parts, whose multiples
    // would meet again soon.
    var multiplier = max(1, scaled(9 << 60 | lane.bits(1) >> 4, to: greatest))
    while greatestCommonDivisor(multiplier, count) != 1 { multiplier -= 1 }
    self.multiplier = multiplier
  }

  /// The element that `index` is sent to.
  ///
  /// - Precondition: `index < count`.
  @inline(__always)
  func callAsFunction(_ index: UInt64) -> UInt64 {
    count.divide(index &* multiplier &+ offset).remainder
  }
}
