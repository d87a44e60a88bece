/// Words that share a block of positions out in proportion to their weights: each gets a run of
/// neighbouring positions, and a position finds its word and the run without a search.
///
/// Boundaries are counted in units, 2^bits to a block; a block of n positions has its k-th boundary
/// at (units × n + offset) / 2^bits, rounded down. A random offset below 2^bits gives each word
/// exactly its share on average, in blocks of one position too (systematic sampling: Madow, "On the
/// theory of systematic sampling", 1949), and all a position needs to find its word is one quotient.
struct WeightedShares: Sendable {
  /// Binary logarithm of the units in a block.
  let bits: UInt64
  /// The greatest share of one word, and of one class.
  let greatestShare: (word: Double, class: Double)
  /// The word's place of each unit.
  private let places: FixedTable<UInt16>
  private let cells: FixedTable<Cell>

  /// A word's units, and those of all words of its class, which are neighbours.
  private struct Cell: BitwiseCopyable {
    var first: UInt32
    var end: UInt32
    var classFirst: UInt32
    var word: UInt32
  }

  /// A word's run of positions.
  struct Share {
    var word: UInt64
    var start: UInt64
    var count: UInt64
    /// Where the run of the word's class starts.
    var classStart: UInt64
  }

  /// The most words there may be.
  static let wordLimit = 1 << 14
  /// The most positions of a block.
  static let countLimit: UInt64 = 1 << 46

  /// Shares of `weights`, in an order that `lane` chooses but for classes, which stay together.
  ///
  /// - Parameter classes: a number for each word; equal ones are of one class.
  /// - Precondition: no weight is negative, one at least is positive, and there are as many classes.
  init(_ weights: [Double], classes: [Int], lane: RandomLane) {
    precondition(weights.count == classes.count && weights.count <= Self.wordLimit)
    let order = weights.indices.filter { weights[$0] > 0 }.sorted {
      let one = (lane.lane(1).bits(UInt64(classes[$0])), lane.bits(UInt64($0)))
      return one < (lane.lane(1).bits(UInt64(classes[$1])), lane.bits(UInt64($1)))
    }
    bits = UInt64(min(16, max(10, 70 - (order.count - 1).leadingZeroBitCount)))
    let ends = Self.boundaries(order.map { weights[$0] }, units: 1 << bits)
    var places = [UInt16](repeating: 0, count: 1 << bits)
    var cells: [Cell] = []
    var classFirst: UInt32 = 0
    for (place, word) in order.enumerated() {
      let first = place > 0 ? ends[place - 1] : 0
      if place > 0, classes[order[place - 1]] != classes[word] { classFirst = first }
      for unit in first..<ends[place] { places[Int(unit)] = UInt16(place) }
      cells.append(
        Cell(first: first, end: ends[place], classFirst: classFirst, word: UInt32(word)))
    }
    let unit = 1 / Double(1 << bits)
    greatestShare = (
      cells.map { Double($0.end - $0.first) * unit }.max() ?? 1,
      cells.map { Double($0.end - $0.classFirst) * unit }.max() ?? 1
    )
    self.places = FixedTable(places)
    self.cells = FixedTable(cells)
  }

  /// Where each word's units end: in proportion, and none without.
  private static func boundaries(_ weights: [Double], units: Int) -> [UInt32] {
    let total = weights.reduce(0, +)
    var sum = 0.0
    var last = 0
    return weights.indices.map { place in
      sum += weights[place]
      let ideal = Int((sum / total * Double(units)).rounded())
      last = min(max(ideal, last + 1), units - (weights.count - 1 - place))
      return UInt32(last)
    }
  }

  /// The word whose run a position of a block lies in.
  ///
  /// - Parameters:
  ///   - position: counted from the same place as `start`.
  ///   - start: the block's first position.
  ///   - count: the block's positions.
  ///   - offset: below 2^bits.
  ///   - divide: divides by `count`.
  @inline(__always)
  func share(
    of position: UInt64, start: UInt64, count: UInt64, offset: UInt64,
    dividingBy divide: (UInt64) -> UInt64
  ) -> Share {
    // Nothing overflows: a block has fewer than 2^46 positions, of 2^16 units at most.
    let scaled = (position &- start) &<< bits &+ ((1 &<< bits) &- 1 &- offset)
    let cell = cells[Int(places[Int(divide(scaled))])]
    let first = (UInt64(cell.first) &* count &+ offset) &>> bits
    let end = (UInt64(cell.end) &* count &+ offset) &>> bits
    let classFirst = (UInt64(cell.classFirst) &* count &+ offset) &>> bits
    return Share(
      word: UInt64(cell.word), start: start &+ first, count: end &- first,
      classStart: start &+ classFirst)
  }
}
