import Testing

@testable import RowGeneration

/// Pairs of parents by number, and digits of a number.
@Suite struct PairTests {
  @Test func ascendingPairsAreAllDifferent() {
    let made = Kernel.run(.pairBelow, rows: 0..<4950, outputs: 2)
    var seen: Set<[Int64]> = []
    for (left, right) in zip(made[0], made[1]) {
      #expect(0 <= left && left < right && right < 100)
      seen.insert([left, right])
    }
    #expect(seen.count == 4950)
  }

  @Test func ascendingPairsOfHugeNumbersInvertTheFormula() {
    let numbers: [Int64] = [1 << 40, (1 << 52) + 1, (1 << 53) - 1, (1 << 60) + 12_345, 1 << 61]
    let made = Kernel.run(.pairBelow, inputs: [numbers], outputs: 2)
    for (number, (left, right)) in zip(numbers, zip(made[0], made[1])) {
      #expect(left >= 0 && left < right)
      let (product, remainder) =
        (right % 2 == 0)
        ? (right / 2 * (right - 1), 0) : ((right - 1) / 2 * right, 0)
      #expect(product + Int64(remainder) + left == number)
    }
  }

  @Test func distinctPairsAreAllDifferent() {
    let parents: Int64 = 20
    var seen: Set<[Int64]> = []
    for left in 0..<parents {
      let rest = Array(0..<(parents - 1))
      let right = Kernel.run(.pairDistinct, inputs: [rest.map { _ in left }, rest])[0]
      for value in right {
        #expect(value != left && (0..<parents).contains(value))
        seen.insert([left, value])
      }
    }
    #expect(seen.count == Int(parents * (parents - 1)))
  }

  @Test func digitsOfEveryRadixTellNumbersApart() {
    let radices: [UInt64] = [7, 2, 1, 13]
    let numbers = 0..<Int(radices.reduce(1, *))
    var divisor: UInt64 = 1
    var columns: [[Int64]] = []
    for radix in radices {
      columns.append(
        Kernel.run(.digit(divisor: Divisor(divisor), radix: Divisor(radix)), rows: numbers)[0])
      #expect(columns[columns.count - 1].allSatisfy { (0..<Int64(radix)).contains($0) })
      divisor *= radix
    }
    #expect(Set(numbers.map { row in columns.map { $0[row] } }).count == numbers.count)
  }

  @Test func avoidedParentsAreAvoided() {
    let all = (0..<25).flatMap { a in (0..<25).map { (Int64(a), Int64($0)) } }.prefix(512)
    let moved = Kernel.run(.avoid(count: 25), inputs: [all.map(\.0), all.map(\.1)])[0]
    for (value, (source, avoided)) in zip(moved, all) {
      #expect(value != avoided && (0..<25).contains(value))
      if source != avoided { #expect(value == source) }
    }
  }

  @Test func everyNthParentStaysChildless() {
    let kept = Kernel.run(.skip(keep: 4), rows: 0..<400)[0]
    #expect(Set(kept).count == 400)
    #expect(kept.allSatisfy { $0 % 5 != 4 })
    #expect(kept.max() == 498)
  }
}
