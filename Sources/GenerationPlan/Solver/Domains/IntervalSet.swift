/// Unions of closed intervals of ordinals, kept disjoint, ascending and never adjacent.
///
/// `step` is the distance between neighbouring values (`OrdinalType.step`); bounds are multiples of
/// it away from one another, so that a gap of one step is no gap.
enum IntervalSet {
  /// The same set in canonical form.
  ///
  /// - Complexity: O(n log n).
  static func normalised(_ list: [ClosedRange<Int64>], step: Int64) -> [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    for interval in list.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, interval.lowerBound <= adding(last.upperBound, step) {
        result[result.count - 1] =
          last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        result.append(interval)
      }
    }
    return result
  }

  /// What both hold.
  ///
  /// - Complexity: O(n + m).
  static func intersection(_ a: [ClosedRange<Int64>], _ b: [ClosedRange<Int64>])
    -> [ClosedRange<Int64>]
  {
    var result: [ClosedRange<Int64>] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let low = max(a[i].lowerBound, b[j].lowerBound)
      let high = min(a[i].upperBound, b[j].upperBound)
      if low <= high { result.append(low...high) }
      if a[i].upperBound < b[j].upperBound { i += 1 } else { j += 1 }
    }
    return result
  }

  /// What `bounds` holds and the set does not.
  static func complement(
    of list: [ClosedRange<Int64>], within bounds: ClosedRange<Int64>, step: Int64
  ) -> [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    var next: Int64? = bounds.lowerBound
    for interval in list where interval.overlaps(bounds) {
      if let low = next, low < interval.lowerBound {
        result.append(low...(interval.lowerBound - step))
      }
      let (after, overflows) = interval.upperBound.addingReportingOverflow(step)
      next = overflows ? nil : after
    }
    if let low = next, low <= bounds.upperBound { result.append(low...bounds.upperBound) }
    return result
  }

  /// How many values it holds; `Int.max` where they are more.
  static func count(_ list: [ClosedRange<Int64>], step: Int64) -> Int {
    var total = 0
    for interval in list {
      let (width, overflows) = interval.upperBound.subtractingReportingOverflow(
        interval.lowerBound)
      guard !overflows, width < Int64.max / 2 else { return Int.max }
      let (sum, tooMany) = total.addingReportingOverflow(Int(width / step) + 1)
      if tooMany { return Int.max }
      total = sum
    }
    return total
  }

  /// Every value, ascending.
  ///
  /// - Precondition: `count` is small; the list has that many elements.
  static func elements(_ list: [ClosedRange<Int64>], step: Int64) -> [Int64] {
    list.flatMap { Array(stride(from: $0.lowerBound, through: $0.upperBound, by: Int(step))) }
  }

  /// The multiples of `step` within a range; `nil` where there are none.
  static func aligned(_ range: ClosedRange<Int64>, step: Int64) -> ClosedRange<Int64>? {
    guard step > 1 else { return range }
    let low = ceilingDivision(range.lowerBound, step)
    let high = floorDivision(range.upperBound, step)
    return low <= high ? low * step...high * step : nil
  }

  /// The quotient rounded down.
  static func floorDivision(_ a: Int64, _ b: Int64) -> Int64 {
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return rest < 0 ? quotient - 1 : quotient
  }

  private static func ceilingDivision(_ a: Int64, _ b: Int64) -> Int64 {
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// `a + b`, held to the range of 64 bits.
  static func adding(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, overflows) = a.addingReportingOverflow(b)
    return overflows ? (b > 0 ? Int64.max : Int64.min) : sum
  }
}
