import Testing

@testable import RowGeneration

@Suite struct IntervalUnionTests {
  private static let unions: [IntervalUnion] = [
    IntervalUnion([3...9], step: 1), IntervalUnion([-5 ... -5, 0...0, 7...20], step: 1),
    IntervalUnion([-100...20, 35...60], step: 5), IntervalUnion([0...11], step: 5),
  ]

  @Test(arguments: unions)
  func elementsAreCountedInOrder(union: IntervalUnion) {
    let listed = union.intervals.flatMap { interval in
      Array(stride(from: interval.lowerBound, through: interval.upperBound, by: Int(union.step)))
    }
    #expect(union.count == UInt64(listed.count))
    #expect((0..<union.count).map { union.element($0) } == listed)
  }

  @Test(arguments: unions)
  func theNearestElementIsOneOfThem(union: IntervalUnion) {
    let listed = (0..<union.count).map { union.element($0) }
    for value in -130...130 as ClosedRange<Int64> {
      let expected = listed.last { $0 <= value } ?? listed[0]
      #expect(union.nearest(value) == expected)
    }
  }

  @Test func theWholeOfTheTypeIsAUnion() {
    let union = IntervalUnion([.min ... .max], step: 1)
    #expect(union.element(0) == .min)
    #expect(union.element(.max - 1) == .max - 1)
    #expect(union.count == .max)
  }
}
