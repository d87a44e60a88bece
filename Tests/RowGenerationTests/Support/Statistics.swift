import Foundation

/// Tests of fit at one chance in a thousand: with fixed seeds they pass or fail for good.
enum Statistics {
  /// Draws a test of a distribution makes.
  static let draws = 100_000

  /// The greatest distance between the sample's and the theory's distribution function, in units
  /// of its critical value (Kolmogorov-Smirnov, asymptotic 1.949 / √n): below 1 is a fit.
  static func kolmogorovSmirnov(_ sample: [Double], _ cumulative: (Double) -> Double) -> Double {
    let sorted = sample.sorted()
    let count = Double(sorted.count)
    var greatest = 0.0
    for (index, x) in sorted.enumerated() {
      let theory = cumulative(x)
      greatest = max(
        greatest, abs(theory - Double(index) / count), abs(theory - Double(index + 1) / count))
    }
    return greatest * count.squareRoot() / 1.949
  }

  /// Pearson's statistic over its critical value (Wilson and Hilferty's cube): below 1 is a fit.
  ///
  /// Cells that expect fewer than five draws are put together; one that expects none must be
  /// empty.
  static func chiSquared(_ observed: [Int], _ probabilities: [Double]) -> Double {
    precondition(observed.count == probabilities.count)
    let total = Double(observed.reduce(0, +))
    let sum = probabilities.reduce(0, +)
    var statistic = 0.0
    var cells = 0
    var pooled = (observed: 0.0, expected: 0.0)
    func add(_ observed: Double, _ expected: Double) {
      statistic += (observed - expected) * (observed - expected) / expected
      cells += 1
    }
    for (count, probability) in zip(observed, probabilities) {
      let expected = total * probability / sum
      if expected == 0 {
        if count > 0 { return .infinity }
      } else if expected < 5 {
        pooled.observed += Double(count)
        pooled.expected += expected
      } else {
        add(Double(count), expected)
      }
    }
    if pooled.expected > 0 { add(pooled.observed, max(pooled.expected, 1)) }
    guard cells > 1 else { return 0 }
    let freedom = Double(cells - 1)
    let cube = 1 - 2 / (9 * freedom) + 3.09 * (2 / (9 * freedom)).squareRoot()
    return statistic / (freedom * cube * cube * cube)
  }

  /// How often each of `0 ..< cells` occurs.
  static func counts(_ sample: some Sequence<Int64>, cells: Int) -> [Int] {
    var counts = Array(repeating: 0, count: cells)
    for value in sample { counts[Int(value)] += 1 }
    return counts
  }

  /// The distribution function of the standard normal.
  static func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
}
