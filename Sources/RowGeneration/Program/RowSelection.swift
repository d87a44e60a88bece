/// Rows of a batch, ascending. Valid until the lists that hold it change.
@safe
struct RowSelection {
  private let rows: UnsafePointer<UInt16>
  let count: Int

  fileprivate init(_ rows: UnsafePointer<UInt16>, count: Int) {
    unsafe self.rows = rows
    self.count = count
  }

  @inline(__always)
  subscript(place: Int) -> Int {
    assert(place >= 0 && place < count)
    return unsafe Int(rows[place])
  }
}

/// Lists of a batch's rows: those a step works on, or one for each value of a vector. The memory is
/// used again for every batch.
@safe
final class RowLists {
  private var rows: UnsafeMutablePointer<UInt16>
  private var counts: UnsafeMutablePointer<Int>
  private var capacity = 1

  init() {
    unsafe rows = .allocate(capacity: batchCapacity)
    unsafe counts = .allocate(capacity: 1)
    unsafe rows.initialize(repeating: 0, count: batchCapacity)
    unsafe counts.initialize(to: 0)
  }

  deinit {
    unsafe rows.deallocate()
    unsafe counts.deallocate()
  }

  /// The rows of a list.
  subscript(list: Int) -> RowSelection {
    precondition(list >= 0 && list < capacity, "list \(list) of \(capacity)")
    return unsafe RowSelection(rows + list * batchCapacity, count: counts[list])
  }

  /// Empties `count` lists.
  func reset(_ count: Int = 1) {
    if count > capacity {
      unsafe rows.deallocate()
      unsafe counts.deallocate()
      capacity = count
      unsafe rows = .allocate(capacity: capacity * batchCapacity)
      unsafe counts = .allocate(capacity: capacity)
      unsafe rows.initialize(repeating: 0, count: capacity * batchCapacity)
    }
    unsafe counts.initialize(repeating: 0, count: capacity)
  }

  /// Adds a row to the first list.
  func append(_ row: Int) {
    let count = unsafe counts[0]
    precondition(count < batchCapacity)
    unsafe rows[count] = UInt16(row)
    unsafe counts[0] = count + 1
  }

  /// Sorts the rows below `limit` by an element each, which names a list.
  ///
  /// - Complexity: O(limit + lists), without a branch: 8 instructions a row.
  func sort(_ values: Vector, below limit: Int, into lists: Int) {
    reset(lists)
    let (rows, counts) = unsafe (rows, counts)
    for row in 0..<limit {
      let list = Int(values[row])
      assert(list >= 0 && list < lists)
      let count = unsafe counts[list]
      unsafe rows[list &* batchCapacity &+ count] = UInt16(truncatingIfNeeded: row)
      unsafe counts[list] = count &+ 1
    }
  }
}
