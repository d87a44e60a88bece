import Foundation
import Testing

@testable import RowGeneration

@Suite struct VariateTests {
  private static let lane = RandomLane(seed: 17, "variate")

  /// Values in the column's units.
  private func sample(_ variate: Variate) -> [Double] {
    (0..<UInt64(Statistics.draws)).map {
      Double(variate.ordinal(Self.lane.bits($0))) / variate.unit
    }
  }

  private func wide(_ shape: Variate.Shape) -> Variate {
    Variate(
      shape: shape, unit: 1_000_000, range: -1_000_000_000_000...1_000_000_000_000_000, step: 1)
  }

  @Test(arguments: [(0, 1), (100, 15), (-3, 0.01)])
  func normal(mean: Double, deviation: Double) {
    let values = sample(wide(.normal(mean: mean, deviation: deviation)))
    let fit = Statistics.kolmogorovSmirnov(values) { Statistics.normal(($0 - mean) / deviation) }
    #expect(fit < 1)
  }

  @Test(arguments: [(0, 1), (3, 0.5)])
  func logNormal(mu: Double, sigma: Double) {
    let values = sample(wide(.logNormal(mu: mu, sigma: sigma)))
    let fit = Statistics.kolmogorovSmirnov(values) {
      $0 <= 0 ? 0 : Statistics.normal((log($0) - mu) / sigma)
    }
    #expect(fit < 1)
  }

  @Test(arguments: [0.01, 1, 20])
  func exponential(rate: Double) {
    let variate = Variate(
      shape: .exponential(rate: rate), unit: 1_000_000, range: 5_000_000...1_000_000_000_000_000,
      step: 1)
    let fit = Statistics.kolmogorovSmirnov(sample(variate)) { 1 - exp(-rate * ($0 - 5)) }
    #expect(fit < 1)
  }

  @Test func theQuantileInvertsTheNormal() {
    for k in 1..<2000 {
      let p = Double(k) / 2000
      #expect(abs(Statistics.normal(normalQuantile(p)) - p) < 1e-8)
    }
    // The ends that 52 bits can reach stay finite, near eight deviations out.
    #expect((-9 ... -8).contains(normalQuantile(0x1p-53)))
    #expect((8...9).contains(normalQuantile(1 - 0x1p-53)))
  }

  @Test func clampingKeepsToRangeAndGrid() {
    let variate = Variate(
      shape: .normal(mean: 0, deviation: 50), unit: 1, range: -37...82, step: 7)
    let values = sample(variate)
    #expect(values.allSatisfy { (-37...82).contains($0) })
    let offGrid = values.filter { $0 != 82 && (Int($0) + 37) % 7 != 0 }
    #expect(offGrid.isEmpty, "\(offGrid.prefix(3))")
    // Mass beyond the clamp stands at the ends, within half a point.
    let below = Double(values.count { $0 == -37 }) / Double(values.count)
    let theory = Statistics.normal((-37.0 + 7 - 0.5) / 50)
    #expect(abs(below - theory) < 0.005)
  }

  @Test(arguments: [(1, 0.3), (12, 0.5), (40, 0.02), (1000, 0.9), (5, 0), (5, 1)])
  func binomialWeightsAreTheProbabilities(trials: Int, probability: Double) {
    let weights = binomialWeights(trials: trials, probability: probability)
    let total = weights.reduce(0, +)
    #expect(weights.count == trials + 1)
    for (k, weight) in weights.enumerated() {
      let logarithm =
        lgamma(Double(trials) + 1) - lgamma(Double(k) + 1) - lgamma(Double(trials - k) + 1)
        + (k == 0 ? 0 : Double(k) * log(probability))
        + (k == trials ? 0 : Double(trials - k) * log(1 - probability))
      #expect(abs(weight / total - exp(logarithm)) < 1e-9)
    }
  }
}
