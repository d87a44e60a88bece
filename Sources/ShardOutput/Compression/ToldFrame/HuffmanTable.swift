/// A prefix code for bytes, the other one of zstd's entropy coders (RFC 8878, section 4.2).
///
/// Code lengths are the best that the format's bound allows, by package-merge (Larmore and
/// Hirschberg, "A fast algorithm for optimal length-limited Huffman codes", 1990).
@safe
struct HuffmanTable {
  /// The bits of the longest code.
  static let greatestLength = 11
  /// The most items of a list of symbols and packages.
  private static let listCapacity = 512
  /// The most bytes of a description.
  private static let greatestDescription = 128

  /// What a byte without a code has in place of one: no bits, and a mark above their number.
  private static let missing: UInt64 = 1 << 6
  /// Where the sum of up to four codes has a bit set if there was a mark.
  static let marks: UInt64 = 7 << 6

  /// By byte: its code in the highest bits, and the code's length in the lowest byte; a mark for a byte
  /// that has none.
  let codes: UnsafeMutablePointer<UInt64>
  private var lengths = [UInt8](repeating: 0, count: 256)
  /// Symbols from the rarest on.
  private var order: [(count: Int, symbol: Int)] = []
  private let weightSteps: UnsafeMutablePointer<FiniteStateTable.Step>
  private var weightTable: FiniteStateTable

  init() {
    unsafe codes = .allocate(capacity: 256)
    unsafe codes.initialize(repeating: Self.missing, count: 256)
    unsafe weightSteps = .allocate(capacity: FiniteStateTable.stepCapacity)
    weightTable = unsafe FiniteStateTable(weightSteps)
  }

  func deallocate() {
    unsafe codes.deallocate()
    weightTable.deallocate()
    unsafe weightSteps.deallocate()
  }

  /// Fits the code to bytes.
  ///
  /// - Parameter counts: how often each of the 256 comes; two at least do.
  /// - Complexity: O(n log n + 11 n) for n different bytes.
  mutating func fit(_ counts: UnsafeBufferPointer<UInt32>) {
    order.removeAll(keepingCapacity: true)
    for symbol in 0..<256 {
      let count = unsafe Int(counts[symbol])
      lengths[symbol] = 0
      if count > 0 { order.append((count, symbol)) }
    }
    order.sort { ($0.count, $0.symbol) < ($1.count, $1.symbol) }
    measure()
    setCodes()
  }

  /// Sets the lengths. The list of each length holds the symbols and, joined in pairs, what the list
  /// of the length above holds, sorted by count. Of the shortest length's list 2n - 2 items are
  /// taken, of the others what their packages are made of; each time that a symbol is among them
  /// lengthens its code by one.
  private mutating func measure() {
    let (list, lists) = (Self.listCapacity, Self.greatestLength)
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * list) { items in
      unsafe withUnsafeTemporaryAllocation(of: Bool.self, capacity: lists * list) { isPackage in
        var packageCount = 0
        for level in 0..<lists {
          // The packages stand in the first half, what becomes of them in the second.
          var (symbol, package, count) = (0, 0, 0)
          while symbol < order.count || package < packageCount {
            let next = symbol < order.count ? order[symbol].count : Int.max
            let takesPackage = unsafe package < packageCount && items[package] < next
            unsafe items[list + count] = takesPackage ? items[package] : next
            unsafe isPackage[level * list + count] = takesPackage
            package += takesPackage ? 1 : 0
            symbol += takesPackage ? 0 : 1
            count += 1
          }
          packageCount = count / 2
          for pair in 0..<packageCount {
            unsafe items[pair] = items[list + 2 * pair] + items[list + 2 * pair + 1]
          }
        }
        var taken = 2 * order.count - 2
        for level in (0..<lists).reversed() {
          var packages = 0
          for item in 0..<taken { packages += unsafe isPackage[level * list + item] ? 1 : 0 }
          for place in 0..<(taken - packages) { lengths[order[place].symbol] += 1 }
          taken = 2 * packages
        }
      }
    }
  }

  /// The greatest length in use.
  private var depth: Int { Int(lengths[order[0].symbol]) }

  /// Numbers the codes from the longest on, and those of a length by their bytes.
  private mutating func setCodes() {
    var next = [UInt64](repeating: 0, count: Self.greatestLength + 1)
    for (_, symbol) in order { next[Int(lengths[symbol])] += 1 }
    var code: UInt64 = 0
    for length in (1...depth).reversed() {
      let count = next[length]
      next[length] = code
      code = (code + count) >> 1
    }
    unsafe codes.update(repeating: Self.missing, count: 256)
    for symbol in 0..<256 where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      unsafe codes[symbol] = next[length] << UInt64(64 - length) | UInt64(length)
      next[length] += 1
    }
  }

  /// Writes the lengths, as a decoder needs them.
  ///
  /// - Returns: the byte behind the description; nil where the format has none for these.
  mutating func describe(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    // The last symbol's follows from the others'.
    let last = lengths.lastIndex { $0 > 0 } ?? 0
    let weights = lengths[..<last].map { $0 == 0 ? 0 : Int(UInt8(depth) + 1 - $0) }
    if let end = unsafe describe(weights, at: position + 1) {
      let count = unsafe end - position - 1
      if count < Self.greatestDescription {
        unsafe position.storeBytes(of: UInt8(count), as: UInt8.self)
        return unsafe end
      }
    }
    guard last <= Self.greatestDescription else { return nil }
    unsafe position.storeBytes(of: UInt8(127 + last), as: UInt8.self)
    for place in stride(from: 0, to: last, by: 2) {
      let pair = weights[place] << 4 | (place + 1 < last ? weights[place + 1] : 0)
      unsafe position.storeBytes(of: UInt8(pair), toByteOffset: 1 + place / 2, as: UInt8.self)
    }
    return unsafe position + 1 + (last + 1) / 2
  }

  /// Writes weights by a finite state coder of two states that take turns; nil where that cannot be.
  private mutating func describe(
    _ weights: [Int], at position: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer? {
    var counts = [UInt32](repeating: 0, count: Self.greatestLength + 1)
    for weight in weights { counts[weight] += 1 }
    guard weights.count > 2, counts.count(where: { $0 > 0 }) > 1 else { return nil }
    unsafe counts.withUnsafeBufferPointer { unsafe weightTable.fit($0, greatestLog: 6) }
    let stream = unsafe weightTable.describe(at: position)
    var writer = unsafe StreamWriter(stream)
    let last = weights.count - 1
    // One state writes the weights at even places, one those at odd places.
    var states = [UInt64](repeating: 0, count: 2)
    for place in [last, last - 1] { states[place & 1] = weightTable.start(weights[place]) }
    for place in (0..<last - 1).reversed() {
      let step = unsafe weightSteps[FiniteStateTable.place(weights[place], states[place & 1])]
      writer.add(states[place & 1].rotatedRight(step.width), step.width)
      states[place & 1] = step.next
      writer.flush()
    }
    weightTable.finish(states[1], &writer)
    weightTable.finish(states[0], &writer)
    return unsafe writer.finish()
  }
}
