/// A set of code points that text may hold, as sorted ranges that neither touch nor overlap.
public struct CharacterSet: Hashable, Sendable {
  /// The ranges in ascending order.
  public private(set) var ranges: [ClosedRange<UInt32>]

  /// The set of nothing.
  public static let none = CharacterSet(sorted: [])
  /// Every code point but NUL, which text cannot hold, and the surrogates.
  public static let all = CharacterSet(sorted: [1...0xD7FF, 0xE000...0x10FFFF])

  private init(sorted: [ClosedRange<UInt32>]) { ranges = sorted }

  /// The union of ranges in any order; surrogates and NUL fall away.
  public init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = Self.intersect(merged, Self.all.ranges)
  }

  /// The set of one character.
  public init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

  /// The characters of a string.
  public init(of text: String) { self.init(text.unicodeScalars.map { $0.value...$0.value }) }

  /// Whether it holds nothing.
  public var isEmpty: Bool { ranges.isEmpty }

  /// How many code points it holds.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The least code point.
  public var first: UInt32? { ranges.first?.lowerBound }

  /// Whether it holds a code point.
  ///
  /// - Complexity: O(log *n*) in the number of ranges.
  public func contains(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= value
  }

  /// The code points in either.
  public func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(ranges + other.ranges) }

  /// The code points in both.
  public func intersection(_ other: CharacterSet) -> CharacterSet {
    CharacterSet(sorted: Self.intersect(ranges, other.ranges))
  }

  /// The code points of `all` that are not in it.
  public var complement: CharacterSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return CharacterSet(sorted: Self.intersect(result, Self.all.ranges))
  }

  /// The code points that are not in the other.
  public func subtracting(_ other: CharacterSet) -> CharacterSet {
    intersection(other.complement)
  }

  private static func intersect(_ a: [ClosedRange<UInt32>], _ b: [ClosedRange<UInt32>])
    -> [ClosedRange<UInt32>]
  {
    var result: [ClosedRange<UInt32>] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let low = max(a[i].lowerBound, b[j].lowerBound)
      let high = min(a[i].upperBound, b[j].upperBound)
      if low <= high { result.append(low...high) }
      if a[i].upperBound < b[j].upperBound { i += 1 } else { j += 1 }
    }
    return result
  }

  /// With the other case of each letter.
  func ignoringCase() -> CharacterSet {
    var extra: [ClosedRange<UInt32>] = []
    for (letter, other) in Self.casePairs where contains(letter) && !contains(other) {
      extra.append(other...other)
    }
    return extra.isEmpty ? self : CharacterSet(ranges + extra)
  }

  /// Letters with their other cases, below U+2500, where letters with case end but for rarities.
  private static let casePairs: [(UInt32, UInt32)] = {
    var pairs: [(UInt32, UInt32)] = []
    for value in UInt32(1)...0x24FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for mapped in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        let scalars = mapped.unicodeScalars
        if scalars.count == 1, let other = scalars.first, other != scalar {
          pairs.append((value, other.value))
        }
      }
    }
    return pairs
  }()
}
