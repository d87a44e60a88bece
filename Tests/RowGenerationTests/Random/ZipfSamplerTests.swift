import Foundation
import Testing

@testable import RowGeneration

@Suite struct ZipfSamplerTests {
  private func ranks(_ sampler: ZipfSampler, draws: Int = Statistics.draws) -> [UInt64] {
    let lane = RandomLane(seed: 13, "zipf")
    return (0..<UInt64(draws)).map { sampler.rank(lane.bits($0)) }
  }

  @Test(arguments: [0.3, 1, 1.0001, 1.5, 3.5], [2, 7, 1000] as [UInt64])
  func followsTheLaw(alpha: Double, count: UInt64) {
    let sample = ranks(ZipfSampler(count: count, alpha: alpha))
    let weights = (1...count).map { pow(Double($0), -alpha) }
    let counts = Statistics.counts(sample.map { Int64($0) }, cells: Int(count))
    #expect(Statistics.chiSquared(counts, weights) < 1)
  }

  @Test(arguments: [50, 1000, 1_000_000] as [UInt64])
  func theFirstFifthTakesFourFifths(count: UInt64) {
    let sample = ranks(ZipfSampler(count: count, alpha: 1.5))
    #expect(Double(sample.count { $0 < count / 5 }) >= 0.8 * Double(sample.count))
  }

  @Test(arguments: [0.5, 1, 1.5])
  func staysInHugeRanges(alpha: Double) {
    for count: UInt64 in [1 << 32, 1 << 53, 1 << 62] {
      let sample = ranks(ZipfSampler(count: count, alpha: alpha), draws: 2000)
      #expect(sample.allSatisfy { $0 < count })
    }
  }

  @Test func aRejectedWordIsDrawnAgainForItself() {
    // The rank is a function of the word alone.
    let sampler = ZipfSampler(count: 50, alpha: 1.1)
    #expect(ranks(sampler, draws: 500) == ranks(sampler, draws: 500))
  }
}
