/// Which of a key's candidates its constraints accept: a bit each, with prefix sums, so that the r-th
/// accepted candidate is found without a look at the others (select on a bit vector; Jacobson,
/// "Space-efficient static trees and graphs", FOCS 1989).
///
/// Immutable and shared by all workers. Memory: 9 bytes for 64 candidates.
final class AcceptedCandidates: Sendable {
  /// Words a prefix sum stands for.
  private static let blockWords = 8

  /// How many candidates are accepted.
  let count: Int
  /// Candidate c is bit c % 64 of word c / 64.
  private let words: [UInt64]
  /// Accepted candidates before each block.
  private let ranks: [Int]

  /// Counts the bits.
  ///
  /// - Complexity: O(words).
  init(words: [UInt64]) {
    self.words = words
    var ranks: [Int] = []
    var count = 0
    for (place, word) in words.enumerated() {
      if place % Self.blockWords == 0 { ranks.append(count) }
      count += word.nonzeroBitCount
    }
    self.ranks = ranks
    self.count = count
  }

  /// Whether the first `count` candidates are all accepted: then each is its own rank.
  func isIdentity(upTo count: Int) -> Bool {
    count == 0 || (count <= self.count && candidate(count - 1) == count - 1)
  }

  /// Whether so many candidates came after the last accepted one that no more are to be expected: at the
  /// share of those before it, more than 12 of them would have been accepted.
  func isExhausted(of candidates: Int, atLeast least: Int) -> Bool {
    guard count > 0, candidates >= least else { return false }
    let last = Double(candidate(count - 1) + 1)
    return Double(count) * (Double(candidates) / last - 1) > 12
  }

  /// The accepted candidate of a rank; the last one for a greater rank.
  ///
  /// - Precondition: some candidate is accepted.
  /// - Complexity: O(log blocks).
  func candidate(_ rank: Int) -> Int {
    var rest = min(rank, count - 1)
    var (low, high) = (0, ranks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranks[middle] <= rest { low = middle } else { high = middle }
    }
    rest -= ranks[low]
    var place = low * Self.blockWords
    while words[place].nonzeroBitCount <= rest {
      rest -= words[place].nonzeroBitCount
      place += 1
    }
    var word = words[place]
    for _ in 0..<rest { word &= word - 1 }
    return place * 64 + word.trailingZeroBitCount
  }
}
