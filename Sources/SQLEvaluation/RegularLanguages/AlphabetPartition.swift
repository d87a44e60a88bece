/// The code points split into classes that no set of an expression tells apart.
struct AlphabetPartition: Hashable, Sendable {
  /// First code point of each interval, ascending; the first is 0.
  private(set) var starts: [UInt32]
  /// The class of each interval.
  private(set) var classes: [Int32]
  let classCount: Int
  /// The class of each ASCII code point.
  private let ascii: [Int32]

  /// The coarsest partition in which every set is a union of classes.
  init(_ sets: [CharacterSet]) {
    var cuts: [UInt32] = [0]
    for set in sets {
      for range in set.ranges {
        cuts.append(range.lowerBound)
        cuts.append(range.upperBound + 1)
      }
    }
    cuts.sort()
    var starts: [UInt32] = []
    for cut in cuts where starts.last != cut && cut <= 0x10FFFF { starts.append(cut) }
    // Intervals in the same sets are one class. Every set's ranges are walked along once.
    var signatures: [[UInt64]: Int32] = [:]
    var classes: [Int32] = []
    let words = (sets.count + 63) / 64
    var places = [Int](repeating: 0, count: sets.count)
    for start in starts {
      var signature = [UInt64](repeating: 0, count: words)
      for index in sets.indices {
        let ranges = sets[index].ranges
        while places[index] < ranges.count, ranges[places[index]].upperBound < start {
          places[index] += 1
        }
        if places[index] < ranges.count, ranges[places[index]].lowerBound <= start {
          signature[index / 64] |= 1 << UInt64(index % 64)
        }
      }
      let next = Int32(signatures.count)
      classes.append(signatures[signature, default: next])
      if signatures[signature] == nil { signatures[signature] = next }
    }
    self.starts = starts
    self.classes = classes
    classCount = signatures.count
    ascii = (UInt32(0)..<128).map { Self.classOf($0, starts, classes) }
  }

  private static func classOf(_ value: UInt32, _ starts: [UInt32], _ classes: [Int32]) -> Int32 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return classes[low]
  }

  /// The class of a code point.
  @inline(__always)
  func classOf(_ value: UInt32) -> Int {
    Int(value < 128 ? ascii[Int(value)] : Self.classOf(value, starts, classes))
  }

  /// A code point of each class.
  var representatives: [UInt32] {
    var result = [UInt32](repeating: 0, count: classCount)
    var seen = [Bool](repeating: false, count: classCount)
    for (start, index) in zip(starts, classes) where !seen[Int(index)] {
      seen[Int(index)] = true
      result[Int(index)] = start
    }
    return result
  }

  /// The code points of each class; those that text cannot hold are left out.
  var members: [CharacterSet] {
    var ranges = [[ClosedRange<UInt32>]](repeating: [], count: classCount)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : 0x10FFFF
      ranges[Int(classes[index])].append(start...end)
    }
    return ranges.map { CharacterSet($0) }
  }
}
