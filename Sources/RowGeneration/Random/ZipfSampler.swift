#if canImport(Glibc)
  import Glibc
#endif

/// Ranks 1…n with probabilities proportional to rank^-alpha, exactly, in O(1) time a draw.
///
/// Rejection from a staircase: ranks fall into buckets of geometrically growing width, a bucket is
/// drawn by the alias method with the weight its first rank would give to all of it, a rank of it
/// uniformly, and that rank is kept with probability (rank / first)^-alpha. Nine draws in ten are
/// decided by the bucket's last rank alone, without a power. Rejection-inversion (Hörmann and
/// Derflinger, 1996), which needs no table, costs two logarithms and two exponentials a draw: ten
/// times as much.
///
/// Memory: some 60 bytes a bucket, of which there are 32 + log n / log(17/16).
struct ZipfSampler: Sendable {
  let count: UInt64
  let alpha: Double
  private let buckets: FixedTable<Bucket>
  private let alias: AliasTable

  private struct Bucket: BitwiseCopyable {
    /// The first rank, from 1.
    var first: UInt64
    var width: UInt64
    /// The chance of keeping the bucket's last rank, in 32-bit fractions: below it, any is kept.
    var alwaysKept: UInt32
  }

  /// - Precondition: `count >= 1`, `alpha > 0`.
  init(count: UInt64, alpha: Double) {
    precondition(count >= 1 && alpha > 0, "Zipf over \(count) ranks with exponent \(alpha)")
    self.count = count
    self.alpha = alpha
    var buckets: [Bucket] = []
    var weights: [Double] = []
    var first: UInt64 = 1
    while first <= count {
      let width = min(first <= 32 ? 1 : first / 16, count - first + 1)
      let last = Double(first + width - 1) / Double(first)
      let kept = pow(last, -alpha)
      buckets.append(
        Bucket(
          first: first, width: width,
          alwaysKept: width == 1 ? .max : UInt32(kept * Double(UInt32.max))))
      weights.append(Double(width) * pow(Double(first), -alpha))
      first += width
    }
    self.buckets = FixedTable(buckets)
    alias = AliasTable(weights)
  }

  /// A rank from 0 (the most frequent) to count - 1; takes further words of the row as needed.
  @inline(__always)
  func rank(_ word: UInt64) -> UInt64 {
    let bucket = buckets[alias.index(word)]
    // A bucket of one rank goes the same way: to tell it apart would be guessed wrong too often.
    let again = RandomLane.bits(at: word)
    let rank = bucket.first + scaled(again, to: bucket.width)
    if UInt32(truncatingIfNeeded: again) <= bucket.alwaysKept { return rank - 1 }
    return decide(again, rank, bucket)
  }

  /// The rare draw that a power decides, and those after it.
  @inline(never)
  private func decide(_ again: UInt64, _ rank: UInt64, _ bucket: Bucket) -> UInt64 {
    let chance = pow(Double(rank) / Double(bucket.first), -alpha)
    let draw = Double(UInt32(truncatingIfNeeded: again)) / Double(UInt32.max)
    return draw <= chance ? rank - 1 : self.rank(mix(again &+ RandomLane.stride))
  }
}
