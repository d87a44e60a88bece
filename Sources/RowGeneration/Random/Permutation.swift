/// A keyed bijection of 0..<count: gives each row its own element of a value space.
///
/// Up to 4096 elements are shuffled once (Fisher and Yates) and read from a table. More are written as
/// quotient and remainder by the square root of their count, of which one after the other moves on by
/// random bits of the other (a Feistel network over a product of two ranges; Black and Rogaway, "Ciphers
/// with arbitrary finite domains", 2002). The product has at most a root more elements than there are;
/// one of those is sent on until it is none, which is so rare that it is guessed right.
///
/// Three rounds leave nothing to be seen in neighbours, five nothing at distances of about the root
/// either: their statistics are those of random permutations. 65 instructions. O(1) memory.
struct Permutation: Sendable {
  /// The size of the range it permutes; at least 1.
  let count: UInt64
  private let table: FixedTable<UInt16>
  /// How many remainders and quotients there are.
  private let width: Divisor
  private let height: UInt64
  private let keys: (UInt64, UInt64, UInt64, UInt64, UInt64)

  /// The most elements that a table holds.
  private static let tableLimit: UInt64 = 4096

  /// A bijection of `0..<count` that `lane` chooses.
  ///
  /// - Precondition: `1 <= count <= 2^63`.
  init(count: UInt64, lane: RandomLane) {
    precondition(count >= 1 && count <= 1 << 63, "a permutation of \(count) elements")
    self.count = count
    var elements: [UInt16] = []
    if count <= Self.tableLimit {
      elements = (0..<count).map { UInt16($0) }
      for last in stride(from: elements.count - 1, to: 0, by: -1) {
        elements.swapAt(last, Int(scaled(lane.bits(UInt64(last)), to: UInt64(last) + 1)))
      }
    }
    table = FixedTable(elements)
    var root = UInt64(Double(count).squareRoot())
    while root.multipliedFullWidth(by: root) < (0, count) { root += 1 }
    width = Divisor(root)
    height = (count - 1) / root + 1
    keys = (
      lane.lane(1).key, lane.lane(2).key, lane.lane(3).key, lane.lane(4).key, lane.lane(5).key
    )
  }

  /// The element that `index` is sent to.
  ///
  /// - Precondition: `index < count`.
  @inline(__always)
  func callAsFunction(_ index: UInt64) -> UInt64 {
    if count <= Self.tableLimit { return UInt64(table[Int(index)]) }
    let (place, isInside) = mixed(index)
    return isInside ? place : walked(place)
  }

  /// The same by three rounds: another bijection, good enough to put what a distribution makes the most
  /// frequent anywhere.
  ///
  /// - Precondition: `index < count`.
  @inline(__always)
  func scattered(_ index: UInt64) -> UInt64 {
    if count <= Self.tableLimit { return UInt64(table[Int(index)]) }
    var element = opened(index)
    while true {
      let place = element.quotient &* width.value &+ element.remainder
      if place < count { return place }
      element = opened(place)
    }
  }

  @inline(__always)
  private func mixed(_ index: UInt64) -> (UInt64, isInside: Bool) {
    var (quotient, remainder) = opened(index)
    remainder = moved(remainder, by: quotient, keys.3, width.value)
    quotient = moved(quotient, by: remainder, keys.4, height)
    let place = quotient &* width.value &+ remainder
    return (place, place < count)
  }

  /// The first three rounds.
  @inline(__always)
  private func opened(_ index: UInt64) -> (quotient: UInt64, remainder: UInt64) {
    var (quotient, remainder) = width.divide(index)
    quotient = moved(quotient, by: remainder, keys.0, height)
    remainder = moved(remainder, by: quotient, keys.1, width.value)
    quotient = moved(quotient, by: remainder, keys.2, height)
    return (quotient, remainder)
  }

  /// A number below `range`, moved on by the bits of another.
  @inline(__always)
  private func moved(_ number: UInt64, by other: UInt64, _ key: UInt64, _ range: UInt64) -> UInt64 {
    let bits = RandomLane.bits(at: key &+ other &* RandomLane.stride)
    let sum = number &+ scaled(bits, to: range)
    return min(sum, sum &- range)
  }

  @inline(never)
  private func walked(_ place: UInt64) -> UInt64 {
    var (place, isInside) = mixed(place)
    while !isInside { (place, isInside) = mixed(place) }
    return place
  }
}
