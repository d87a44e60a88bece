/// Weighted draws in O(1): Walker's alias method in Vose's form ("A linear algorithm for generating
/// random numbers with a given distribution", IEEE TSE 17(9), 1991).
@safe
final class AliasTable: @unchecked Sendable {
  /// Chance, in 32-bit fractions, of staying in the column, and the other choice.
  let cells: UnsafePointer<(threshold: UInt32, alias: UInt32)>
  let count: UInt64

  /// - Precondition: at least one weight, none negative, their sum positive.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(!weights.isEmpty && total > 0, "weights without a positive sum")
    let count = Double(weights.count)
    var scaled = weights.map { $0 * count / total }
    var cells = Array(repeating: (threshold: UInt32.max, alias: UInt32(0)), count: weights.count)
    for index in cells.indices { cells[index].alias = UInt32(index) }
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    while let low = small.popLast(), let high = large.last {
      cells[low] = (UInt32(min(scaled[low] * 0x1p32, 0x1p32 - 1)), UInt32(high))
      scaled[high] -= 1 - scaled[low]
      if scaled[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
    let copy = UnsafeMutablePointer<(threshold: UInt32, alias: UInt32)>.allocate(
      capacity: cells.count)
    unsafe copy.initialize(from: cells, count: cells.count)
    unsafe self.cells = UnsafePointer(copy)
    self.count = UInt64(cells.count)
  }

  deinit { unsafe cells.deallocate() }

  /// The index that a word draws: its high half picks the column, its low half the side.
  @inline(__always)
  func index(_ word: UInt64) -> Int {
    // Shifts bind tighter than products: the product of two halves is shifted as a whole.
    let column = Int(((word >> 32) &* count) >> 32)
    let cell = unsafe cells[column]
    return UInt32(truncatingIfNeeded: word) < cell.threshold ? column : Int(cell.alias)
  }
}
