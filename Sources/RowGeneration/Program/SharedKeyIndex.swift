/// The rows of a table by some of its columns' values, built once and shared by all workers.
///
/// Memory: 8 bytes a row, and for each distinct value its bytes and about 24 more; the only pool that
/// is not recomputed, since the n-th row with a given value has no closed form.
final class SharedKeyIndex: Sendable {
  /// Rows, grouped by value and ascending in each group.
  private let rows: [Int64]
  /// Where each group begins in `rows`; the last is the end.
  private let starts: [Int]
  private let values: ValueNumbering

  /// Indexes rows.
  ///
  /// - Parameter append: adds the bytes of a row's value; called once a row, ascending.
  /// - Complexity: O(rows), and the bytes of their values.
  init(rowCount: Int, append: (_ row: Int, _ key: inout [UInt8]) -> Void) {
    var values = ValueNumbering()
    var groupOfRow: [Int32] = []
    groupOfRow.reserveCapacity(rowCount)
    var counts: [Int] = []
    var key: [UInt8] = []
    for row in 0..<rowCount {
      key.removeAll(keepingCapacity: true)
      append(row, &key)
      let group = values.number(of: key)
      if group == counts.count { counts.append(0) }
      counts[group] += 1
      groupOfRow.append(Int32(group))
    }
    // A counting sort: the groups stand in the order of their first rows.
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var rows = [Int64](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      let group = Int(groupOfRow[row])
      rows[next[group]] = Int64(row)
      next[group] += 1
    }
    self.rows = rows
    self.starts = starts
    self.values = values
  }

  /// The rows with a value.
  func rows(_ value: [UInt8]) -> ArraySlice<Int64> {
    guard let group = values.known(value) else { return [] }
    return rows[starts[group]..<starts[group + 1]]
  }
}

/// Distinct values, as bytes, numbered in the order in which they first come: a hash table with open
/// addressing and all bytes in one run, since millions of arrays would be dear.
struct ValueNumbering: Sendable {
  private var bytes: [UInt8] = []
  /// Where each value begins in `bytes`; the last is the end.
  private var starts = [0]
  private var hashes: [UInt64] = []
  /// A value's number plus 1 at its hash's place or behind it; a power of two of places, at most half
  /// of them taken.
  private var places = [Int32](repeating: 0, count: 64)

  /// How many values there are.
  var count: Int { hashes.count }

  /// The number of a value, a new one where it has none yet.
  mutating func number(of value: [UInt8]) -> Int {
    let hash = Self.hash(value)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, isEqual(number, value) { return number }
      place = (place + 1) & (places.count - 1)
    }
    hashes.append(hash)
    bytes.append(contentsOf: value)
    starts.append(bytes.count)
    places[place] = Int32(hashes.count)
    if hashes.count * 2 > places.count { grow() }
    return hashes.count - 1
  }

  /// The number of a value; `nil` where it has none.
  func known(_ value: [UInt8]) -> Int? {
    let hash = Self.hash(value)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, isEqual(number, value) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isEqual(_ number: Int, _ value: [UInt8]) -> Bool {
    let range = starts[number]..<starts[number + 1]
    return range.count == value.count && bytes[range].elementsEqual(value)
  }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 4)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number + 1)
    }
  }

  /// FNV-1a, its high bits folded into the low ones that a place takes.
  private static func hash(_ value: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    hash = hash &* 0x9e37_79b9_7f4a_7c15
    return hash ^ (hash >> 29)
  }
}
