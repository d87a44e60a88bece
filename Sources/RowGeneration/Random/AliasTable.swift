/// Weighted draws in O(1): Walker's alias method in Vose's form ("A linear algorithm for generating
/// random numbers with a given distribution", IEEE TSE 17(9), 1991).
struct AliasTable: Sendable {
  /// Chance, in 32-bit fractions, of staying in the column, and the other choice.
  let cells: FixedTable<Cell>
  let count: UInt64

  struct Cell: BitwiseCopyable {
    var threshold: UInt32
    var alias: UInt32
  }

  /// - Precondition: at least one weight, none negative, their sum positive.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(!weights.isEmpty && total > 0, "weights without a positive sum")
    let count = Double(weights.count)
    var scaled = weights.map { $0 * count / total }
    var cells = weights.indices.map { Cell(threshold: .max, alias: UInt32($0)) }
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    while let low = small.popLast(), let high = large.last {
      cells[low] = Cell(
        threshold: UInt32(min(scaled[low] * 0x1p32, 0x1p32 - 1)), alias: UInt32(high))
      scaled[high] -= 1 - scaled[low]
      if scaled[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
    self.cells = FixedTable(cells)
    self.count = UInt64(cells.count)
  }

  /// The index that a word draws: its high half picks the column, its low half the side.
  @inline(__always)
  func index(_ word: UInt64) -> Int {
    // Shifts bind tighter than products: the product of two halves is shifted as a whole.
    choice(Int(((word >> 32) &* count) >> 32), side: UInt32(truncatingIfNeeded: word))
  }

  /// The index that a column and a 32-bit fraction pick.
  @inline(__always)
  func choice(_ column: Int, side: UInt32) -> Int {
    let cell = cells[column]
    return side < cell.threshold ? column : Int(cell.alias)
  }
}
