/// The bits of one lane: a counter-based stream that is read by row number.
///
/// `bits(row)` hashes `key + row * γ` with the finaliser of SplitMix64 (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014; constants of Stafford's variant
/// 13), so that any row of any table can be made without making those before it.
@usableFromInline
struct RandomLane: Hashable, Sendable {
  @usableFromInline var key: UInt64

  /// The golden ratio as an odd 64-bit fraction: the counter's stride.
  @usableFromInline static let stride: UInt64 = 0x9e37_79b9_7f4a_7c15

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
    mix(key(attempt: attempt) &+ row &* Self.stride)
  }
}

/// A bijection of 64-bit words in which every input bit reaches every output bit; `mix(0) == 0`.
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
