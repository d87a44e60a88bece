/// A keyed bijection of 0..<count: gives each row its own element of a value space.
///
/// Three rounds of an odd multiplication, a keyed addition and a xor-shift, each a bijection of
/// k-bit words, with cycle walking back into the range (Black and Rogaway, "Ciphers with arbitrary
/// finite domains", 2002). Expected walks are below 2. O(1) memory.
struct Permutation: Hashable, Sendable {
  /// The size of the range it permutes; at least 1.
  let count: UInt64
  private let mask: UInt64
  private let shift: UInt64
  private let keys: (UInt64, UInt64, UInt64)

  static func == (a: Permutation, b: Permutation) -> Bool {
    a.count == b.count && a.keys == b.keys
  }

  func hash(into hasher: inout Hasher) { hasher.combine(keys.0) }

  /// A bijection of `0..<count` that `lane` chooses.
  ///
  /// - Precondition: `1 <= count <= 2^63`.
  init(count: UInt64, lane: RandomLane) {
    precondition(count >= 1 && count <= 1 << 63, "a permutation of \(count) elements")
    self.count = count
    let bits = max(2, UInt64(64 - (count - 1).leadingZeroBitCount))
    mask = (1 << bits) - 1
    shift = (bits + 1) / 2
    keys = (lane.bits(0), lane.bits(1), lane.bits(2))
  }

  /// The element that `index` is sent to.
  ///
  /// - Precondition: `index < count`.
  @inline(__always)
  func callAsFunction(_ index: UInt64) -> UInt64 {
    var x = index
    repeat {
      x = (x &* 0x9e37_79b9_7f4a_7c15 &+ keys.0) & mask
      x ^= x &>> shift
      x = (x &* 0xd1b5_4a32_d192_ed03 &+ keys.1) & mask
      x ^= x &>> shift
      x = (x &* 0xbf58_476d_1ce4_e5b9 &+ keys.2) & mask
      x ^= x &>> shift
    } while x >= count
    return x
  }
}
