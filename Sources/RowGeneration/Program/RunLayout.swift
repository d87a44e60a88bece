import GenerationPlan

#if canImport(Glibc)
  import Glibc
#endif

/// Parents with as many rows each as a distribution gives them, in runs of consecutive indices.
///
/// Memory: 8 bytes a parent. The popular ones lie anywhere among the parents.
struct RunLayout: Sendable {
  /// The first index of each parent's run, ascending; parents without rows share theirs with the next.
  private let starts: [Int64]
  private let scatter: Permutation

  /// Shares `rows` out among `parents`, none of which gets more than `longest`.
  ///
  /// - Precondition: `parents * longest >= rows`.
  /// - Complexity: O(parents), a few times where many are full.
  init(rows: Int, parents: Int, longest: Int, by distribution: Distribution, lane: RandomLane) {
    let weights = Self.weights(of: distribution, count: parents)
    let counts = Self.counts(rows, weights, longest: longest)
    var starts: [Int64] = []
    starts.reserveCapacity(parents)
    var total: Int64 = 0
    for count in counts {
      starts.append(total)
      total += Int64(count)
    }
    self.starts = starts
    scatter = Permutation(count: UInt64(parents), lane: lane)
  }

  /// The parent of an index, and the index's place in the parent's run.
  ///
  /// - Complexity: O(log parents).
  func place(of index: Int64) -> (parent: Int64, place: Int64) {
    let rank = Operation.place(of: index, in: starts)
    return (Int64(scatter(UInt64(rank))), index - starts[rank])
  }

  /// How many rows each rank gets: its share rounded so that the sum is right, what is beyond `longest`
  /// going to the others by their shares.
  private static func counts(_ rows: Int, _ weights: [Double], longest: Int) -> [Int] {
    var counts = weights.map { _ in 0 }
    var rest = rows
    var open = weights.indices.filter { weights[$0] > 0 }
    while rest > 0, !open.isEmpty {
      let total = open.reduce(0) { $0 + weights[$1] }
      let before = rest
      var carried = 0.0
      var given = 0
      for index in open {
        carried += Double(before) * weights[index] / total
        let share = Int((carried + 1e-9).rounded(.down)) - given
        let added = min(max(0, share), longest - counts[index], rest)
        counts[index] += added
        given += share
        rest -= added
      }
      open.removeAll { counts[$0] >= longest }
      if rest == before { break }
    }
    // What rounding has left, or parents that the distribution gives nothing.
    for index in counts.indices where rest > 0 {
      let added = min(rest, longest - counts[index])
      counts[index] += added
      rest -= added
    }
    return counts
  }

  /// Relative frequencies of parents by rank.
  private static func weights(of distribution: Distribution, count: Int) -> [Double] {
    let ranks = (0..<count).map(Double.init)
    switch distribution {
    case .uniform: return ranks.map { _ in 1 }
    case .zipf(let alpha): return ranks.map { pow($0 + 1, -alpha) }
    case .normal(let mean, let deviation):
      return ranks.map { exp(-0.5 * pow(($0 - mean) / deviation, 2)) }
    case .logNormal(let mu, let sigma):
      return ranks.map { exp(-0.5 * pow((log($0 + 0.5) - mu) / sigma, 2)) / ($0 + 0.5) }
    case .exponential(let rate): return ranks.map { exp(-rate * $0) }
    case .binomial(let trials, let probability):
      let known = binomialWeights(trials: trials, probability: probability)
      return ranks.map { Int($0) < known.count ? known[Int($0)] : 0 }
    case .histogram(let bounds, let weights):
      return ranks.map { rank in
        guard let bucket = bounds.lastIndex(where: { $0 <= rank }), bucket < weights.count else {
          return 0
        }
        return weights[bucket] / (bounds[bucket + 1] - bounds[bucket])
      }
    }
  }
}
