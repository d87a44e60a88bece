import Testing

@testable import RowGeneration

/// The r-th accepted candidate, against a list of all of them.
@Suite struct AcceptedCandidatesTests {
  @Test(arguments: [1, 63, 64, 65, 511, 512, 513, 5_000], [1, 2, 7, 97])
  func ranksAreThoseOfAList(candidates: Int, every: Int) {
    let expected = (0..<candidates).filter { mix(UInt64($0)) % UInt64(every) == 0 }
    var words = [UInt64](repeating: 0, count: (candidates + 63) / 64)
    for candidate in expected { words[candidate / 64] |= 1 << UInt64(candidate % 64) }
    let accepted = AcceptedCandidates(words: words)
    #expect(accepted.count == expected.count)
    #expect(expected.indices.map(accepted.candidate) == expected)
    #expect(accepted.isIdentity(upTo: 0))
    #expect(accepted.isIdentity(upTo: candidates) == (expected.count == candidates))
  }

  @Test func segmentsCutAnIndexAtTheirStarts() {
    let made = Kernel.run(.segment(starts: [0, 0, 3, 5]), rows: 0..<8, outputs: 2)
    #expect(made[0] == [1, 1, 1, 2, 2, 3, 3, 3])
    #expect(made[1] == [0, 1, 2, 0, 1, 0, 1, 2])
  }
}
