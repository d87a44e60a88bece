/// The bits of one lane: a counter-based stream that is read by row number.
///
/// `bits(row)` is wyrand's word (Wang Yi, wyhash v3, 2019: github.com/wangyi-fudan/wyhash) of the
/// counter `key + row * stride`, so that any row of any table can be made without making those before
/// it. Its one full-width product takes 4 instructions, SplitMix64's finaliser 11, and each of a row's
/// columns draws at least once.
///
/// One product is enough for a counter that moves on by `stride`: wyrand is that, and passes BigCrush
/// and PractRand. It is not for keys that differ little, whose words depend on each other, so these are
/// made by `mix`; nor for rows 2^32 apart and more, in which low bits of the counters never change. A
/// counter near 0 or near the constant has a product with a short high half, which the low half hides.
/// `Scripts/randomness` tests the words along rows, columns, seeds and attempts.
@usableFromInline
struct RandomLane: Hashable, Sendable {
  @usableFromInline var key: UInt64

  /// What the counter moves on by from row to row: wyrand's first constant.
  static let stride: UInt64 = 0xa076_1d64_78bd_642f

  /// A lane of its own for each combination of seed and names.
  init(seed: UInt64, _ path: String...) {
    var state = mix(seed &+ Self.stride)
    for name in path {
      // FNV-1a over the bytes, then mixed in; a separator keeps ("ab", "c") from ("a", "bc").
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      state = mix(state ^ hash) &+ Self.stride
    }
    key = mix(state)
  }

  private init(key: UInt64) { self.key = key }

  /// An independent lane for the same rows.
  func lane(_ number: UInt64) -> RandomLane {
    RandomLane(key: mix(key &+ number &* 0xd1b5_4a32_d192_ed03))
  }

  /// The lane's key for a further attempt at a row; attempt 0 is the key itself.
  @inline(__always)
  func key(attempt: UInt64) -> UInt64 { key ^ mix(attempt) }

  /// 64 bits for a row.
  @inline(__always)
  func bits(_ row: UInt64, attempt: UInt64 = 0) -> UInt64 {
    Self.bits(at: key(attempt: attempt) &+ row &* Self.stride)
  }

  /// The word of a counter: the halves of its product with itself, half of whose bits are flipped.
  @inline(__always)
  static func bits(at counter: UInt64) -> UInt64 {
    let product = counter.multipliedFullWidth(by: counter ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}

/// A bijection of 64-bit words in which every input bit reaches every output bit; `mix(0) == 0`: the
/// finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014; constants of Stafford's variant 13). For keys; rows draw with `RandomLane.bits`.
@inline(__always) @usableFromInline
func mix(_ word: UInt64) -> UInt64 {
  var z = word
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}

/// A word scaled to 0..<count by its high product: biased by less than count / 2^64
/// (Lemire, "Fast random integer generation in an interval", 2019, without the rejection).
@inline(__always)
func scaled(_ word: UInt64, to count: UInt64) -> UInt64 {
  word.multipliedFullWidth(by: count).high
}

/// A word as a double in [0, 1), 53 bits.
@inline(__always)
func unitInterval(_ word: UInt64) -> Double { Double(word >> 11) * 0x1p-53 }
