import Testing

@testable import RowGeneration

@Suite struct DivisorTests {
  /// The greatest dividend.
  private static let greatest = UInt64(Int64.max)

  /// Around every border of the multiplication's range.
  @Test func agreesWithDivision() {
    var random = TestRandom(41)
    let edges: [UInt64] = [1, 2, 3, 9, 597, 825, 1 << 31, UInt64(UInt32.max), 1 << 32, .max]
    for value in edges
      + (0..<200).map({ _ in random.next() >> UInt64.random(in: 0..<63, using: &random) | 1 })
    {
      let divisor = Divisor(value)
      let near = [0, 1, value &- 1, value, value &+ 1, value &* 2 &- 1, value &* 2]
      for dividend in near + edges
        + (0..<50).map({ _ in random.next() >> UInt64.random(in: 0..<64, using: &random) })
      {
        let (quotient, remainder) = divisor.divide(dividend & Self.greatest)
        #expect(quotient == (dividend & Self.greatest) / value, "\(dividend) / \(value)")
        #expect(remainder == (dividend & Self.greatest) % value, "\(dividend) % \(value)")
      }
    }
  }
}
