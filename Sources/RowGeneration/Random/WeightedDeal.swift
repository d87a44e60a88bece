/// Choices dealt to positions so that how many of each kind lie before a position is known without
/// counting: within a group of some hundred positions each kind stands as often as its weight asks,
/// in one of a few random orders.
struct WeightedDeal: Sendable {
  /// How many kinds there are.
  let kindCount: Int
  private let group: Divisor
  private let lane: RandomLane
  private let kinds: FixedTable<UInt8>
  /// For each order and place, how many of each kind stand before it.
  private let counts: FixedTable<UInt16>
  private let quotas: FixedTable<UInt64>

  /// Few enough that the counts stay in the first cache level.
  private static let orderBits: UInt64 = 2

  /// Deals kinds 0, 1, … by their weights.
  ///
  /// - Precondition: 1 to 64 weights, all positive.
  init(_ weights: [Double], lane: RandomLane) {
    precondition((1...64).contains(weights.count))
    kindCount = weights.count
    let quotas = Self.quotas(weights)
    let size = quotas.reduce(0, +)
    group = Divisor(UInt64(size))
    self.lane = lane
    var kinds: [UInt8] = []
    var counts: [UInt16] = []
    for order in 0..<(1 << Self.orderBits) {
      var deck = quotas.enumerated().flatMap { [UInt8](repeating: UInt8($0), count: $1) }
      let own = lane.lane(UInt64(order) + 1)
      for last in stride(from: size - 1, to: 0, by: -1) {
        deck.swapAt(last, Int(scaled(own.bits(UInt64(last)), to: UInt64(last) + 1)))
      }
      var before = [UInt16](repeating: 0, count: weights.count)
      for kind in deck {
        counts += before
        before[Int(kind)] += 1
      }
      kinds += deck
    }
    self.kinds = FixedTable(kinds)
    self.counts = FixedTable(counts)
    self.quotas = FixedTable(quotas.map(UInt64.init))
  }

  /// How often each kind stands in a group: of the groups of 256 to 511 the one that is truest.
  private static func quotas(_ weights: [Double]) -> [Int] {
    let total = weights.reduce(0, +)
    var best: (error: Double, quotas: [Int]) = (.infinity, [])
    for size in 256..<512 {
      var sum = 0.0
      var last = 0
      let quotas = weights.map { weight in
        sum += weight
        let end = Int((sum / total * Double(size)).rounded())
        defer { last = max(last + 1, end) }
        return max(1, end - last)
      }
      let all = Double(quotas.reduce(0, +))
      let error = zip(quotas, weights).reduce(0) { max($0, abs(Double($1.0) / all - $1.1 / total)) }
      if error < best.error - 1e-12 { best = (error, quotas) }
    }
    return best.quotas
  }

  /// What is dealt to a position, and to how many before it.
  @inline(__always)
  func kind(at position: UInt64) -> (kind: Int, ordinal: UInt64) {
    let (turn, place) = cell(position)
    let kind = Int(kinds[place])
    return (kind, turn &* quotas[kind] &+ UInt64(counts[place &* kindCount &+ kind]))
  }

  /// How many positions before one are dealt that kind.
  @inline(__always)
  func count(of kind: Int, before position: UInt64) -> UInt64 {
    let (turn, place) = cell(position)
    return turn &* quotas[kind] &+ UInt64(counts[place &* kindCount &+ kind])
  }

  /// The group of a position, and its place among those of all orders.
  @inline(__always)
  private func cell(_ position: UInt64) -> (turn: UInt64, place: Int) {
    let (turn, place) = group.divide(position)
    let order = lane.bits(turn) &>> (64 &- Self.orderBits)
    return (turn, Int(order &* group.value &+ place))
  }
}
