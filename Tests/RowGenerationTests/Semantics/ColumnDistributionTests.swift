import Foundation
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Every distribution of a plan, from the plan to the values of a column.
@Suite struct ColumnDistributionTests {
  /// Ordinals of column x, 100,000 rows of it.
  private func sample(
    _ type: String, _ kind: GeneratorSpec.Kind, _ change: (inout GeneratorSpec) -> Void
  ) throws -> [Int64] {
    let sql = "CREATE TABLE t (id bigint PRIMARY KEY, x \(type) NOT NULL);"
    let rig = Rig(sql, rows: Statistics.draws, seed: 61) { plan in
      plan.generate("x", of: "t", kind, change)
    }
    return try rig.ordinals("x", of: "t")
  }

  private func decimals(_ distribution: Distribution, _ range: (Int, Int)) throws -> [Double] {
    try sample("numeric(16,6)", .decimal) {
      $0.min = "\(range.0)"
      $0.max = "\(range.1)"
      $0.distribution = distribution
    }.map { Double($0) / 1_000_000 }
  }

  @Test func uniform() throws {
    let whole = try sample("int", .integer) {
      $0.min = "-20"
      $0.max = "30"
      $0.distribution = .uniform
    }
    let counts = Statistics.counts(whole.map { $0 + 20 }, cells: 51)
    #expect(Statistics.chiSquared(counts, counts.map { _ in 1 }) < 1)
    let real = try decimals(.uniform, (-1000, 3000))
    #expect(Statistics.kolmogorovSmirnov(real) { ($0 + 1000) / 4000 } < 1)
  }

  @Test func zipf() throws {
    let values = try sample("int", .integer) {
      $0.min = "1"
      $0.max = "500"
      $0.distribution = .zipf(alpha: 1.5)
    }
    let counts = Statistics.counts(values.map { $0 - 1 }, cells: 500)
    #expect(Statistics.chiSquared(counts, (1...500).map { pow(Double($0), -1.5) }) < 1)
    #expect(counts[..<100].reduce(0, +) >= 4 * Statistics.draws / 5)
  }

  @Test func normalClamped() throws {
    let free = try decimals(.normal(mean: 40, deviation: 12), (-1000, 1000))
    #expect(Statistics.kolmogorovSmirnov(free) { Statistics.normal(($0 - 40) / 12) } < 1)
    let clamped = try decimals(.normal(mean: 40, deviation: 12), (30, 50))
    #expect(clamped.allSatisfy { (30...50).contains($0) })
    let theory = Statistics.normal(-10.0 / 12)
    for end in [30.0, 50] {
      let share = Double(clamped.count { $0 == end }) / Double(Statistics.draws)
      #expect(abs(share - theory) < 0.006)
    }
  }

  @Test func logNormal() throws {
    let values = try decimals(.logNormal(mu: 2, sigma: 0.7), (0, 1_000_000))
    let fit = Statistics.kolmogorovSmirnov(values) {
      $0 <= 0 ? 0 : Statistics.normal((log($0) - 2) / 0.7)
    }
    #expect(fit < 1)
  }

  @Test func exponential() throws {
    let values = try decimals(.exponential(rate: 0.25), (7, 1_000_000))
    #expect(Statistics.kolmogorovSmirnov(values) { 1 - exp(-0.25 * ($0 - 7)) } < 1)
  }

  @Test func binomial() throws {
    let values = try sample("smallint", .integer) {
      $0.min = "0"
      $0.max = "20"
      $0.distribution = .binomial(trials: 20, probability: 0.3)
    }
    let counts = Statistics.counts(values, cells: 21)
    #expect(
      Statistics.chiSquared(counts, binomialWeights(trials: 20, probability: 0.3)) < 1)
  }

  @Test(arguments: [0.02, 0.5, 0.93])
  func bernoulli(probability: Double) throws {
    let values = try sample("boolean", .boolean) { $0.probability = probability }
    let counts = Statistics.counts(values, cells: 2)
    #expect(Statistics.chiSquared(counts, [1 - probability, probability]) < 1)
  }

  @Test func weightedCategories() throws {
    let values = try sample("int", .values) {
      $0.values = ["3", "1", "4", "9"]
      $0.weights = [50, 30, 0, 20]
    }
    let counts = Statistics.counts(values, cells: 10)
    #expect(Statistics.chiSquared(counts, [0, 30, 0, 50, 0, 0, 0, 0, 0, 20]) < 1)
  }

  @Test func weightedWords() throws {
    let rig = Rig("CREATE TABLE t (x text NOT NULL);", rows: 20_000, seed: 67) { plan in
      plan.generate("x", of: "t", .values) {
        $0.values = ["red", "green", "blue"]
        $0.weights = [1, 2, 7]
      }
    }
    let values = try rig.values("x", of: "t")
    let counts = ["red", "green", "blue"].map { word in values.count { $0 == word } }
    #expect(Statistics.chiSquared(counts, [1, 2, 7]) < 1)
  }

  @Test func histogram() throws {
    let bounds: [Double] = [0, 10, 20, 50, 100]
    let weights: [Double] = [5, 1, 3, 1]
    let values = try decimals(.histogram(bounds: bounds, weights: weights), (0, 100))
    let fit = Statistics.kolmogorovSmirnov(values) { x in
      var below = 0.0
      for bucket in weights.indices where x > bounds[bucket] {
        let width = bounds[bucket + 1] - bounds[bucket]
        below += weights[bucket] * min(1, (x - bounds[bucket]) / width)
      }
      return below / 10
    }
    #expect(fit < 1)
  }

  @Test func businessHours() throws {
    let values = try sample("timestamp", .timestamp) {
      $0.min = "2023-01-02"
      $0.max = "2025-12-28 23:59:59"
      $0.businessHours = true
    }
    let hour: Int64 = 3_600_000_000
    // 1970-01-05 was a Monday.
    let slots = values.map { ($0 - 96 * hour) / hour % 168 }
    let counts = Statistics.counts(slots, cells: 168)
    let weights = (0..<168).map { slot -> Double in
      (slot / 24 < 5 ? 0.14 : 0.15) * ((9..<17).contains(slot % 24) ? 3 : 1)
    }
    #expect(Statistics.chiSquared(counts, weights) < 1)
    let weekdays = Double(slots.count { $0 < 120 }) / Double(Statistics.draws)
    #expect(abs(weekdays - 0.7) < 0.006)
  }

  @Test(arguments: [Distribution.uniform, .zipf(alpha: 1.5), .normal(mean: 100, deviation: 20)])
  func parentsAreDrawnByTheirDistribution(distribution: Distribution) throws {
    let sql = """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE c (id bigint PRIMARY KEY, p int NOT NULL REFERENCES p);
      """
    let rig = Rig(sql, byTable: [("p", 200), ("c", 50_000)], seed: 71) { plan in
      plan.edit("c") { $0.references[0].draw = .random(distribution) }
    }
    let parents = try rig.ordinals("p", of: "c")
    let counts = Statistics.counts(parents.map { $0 - 1 }, cells: 200)
    switch distribution {
    case .uniform: #expect(Statistics.chiSquared(counts, counts.map { _ in 1 }) < 1)
    case .zipf:
      // The popular ones lie anywhere: sorted, they follow the law.
      let sorted = counts.sorted(by: >)
      #expect(sorted != counts)
      #expect(Double(sorted[..<40].reduce(0, +)) >= 0.8 * 50_000)
      let first = Double(sorted[0]) / 50_000
      let total = (1...200).reduce(0.0) { $0 + pow(Double($1), -1.5) }
      #expect(abs(first - 1 / total) < 0.01)
    default:
      let mean = Double(zip(counts, 0...).reduce(0) { $0 + $1.0 * $1.1 }) / 50_000
      #expect(abs(mean - 100) < 1)
    }
  }
}
