import SchemaModel

extension Domain {
  /// Everything that one of the domains holds, as far as a domain can say it.
  ///
  /// - Complexity: O(values²) where the domains list values, O(intervals × log intervals) else.
  public static func union(_ domains: [Domain]) -> Domain {
    guard var result = domains.first else { return Domain() }
    for other in domains.dropFirst() {
      // One that holds no value says nothing of them.
      if result.null == .required || other.null == .required {
        if result.null != other.null {
          result = result.null == .required ? other : result
          result.null = .optional
        }
        continue
      }
      if result.null != other.null { result.null = .optional }
      if let mine = result.values, let theirs = other.values {
        result.values = mine + theirs.filter { !mine.contains($0) }
      } else {
        result.values = nil
      }
      if let mine = result.intervals, let theirs = other.intervals {
        result.intervals = merged(mine + theirs)
      } else {
        result.intervals = nil
      }
      if result.text != other.text { result.text = .union(result.text, other.text) }
      result.predicates = .union(result.predicates, other.predicates)
    }
    return result
  }

  private static func merged(_ intervals: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = result.last, interval.lowerBound <= last.upperBound else {
        result.append(interval)
        continue
      }
      result[result.count - 1] =
        last.lowerBound...Swift.max(last.upperBound, interval.upperBound)
    }
    return result
  }
}

extension [Expression] {
  /// What holds where all of one or all of the other do.
  fileprivate static func union(_ a: [Expression], _ b: [Expression]) -> [Expression] {
    let common = a.filter(b.contains)
    let (mine, theirs) = (a.filter { !b.contains($0) }, b.filter { !a.contains($0) })
    if mine.isEmpty || theirs.isEmpty { return common }
    return common + [
      .or([
        mine.count == 1 ? mine[0] : .and(mine),
        theirs.count == 1 ? theirs[0] : .and(theirs),
      ])
    ]
  }
}

extension TextDomain {
  fileprivate static func union(_ a: TextDomain, _ b: TextDomain) -> TextDomain {
    TextDomain(
      length: min(
        a.length.lowerBound, b.length.lowerBound)...max(
          a.length.upperBound, b.length.upperBound),
      octets: min(
        a.octets.lowerBound, b.octets.lowerBound)...max(
          a.octets.upperBound, b.octets.upperBound),
      patterns: a.patterns.filter(b.patterns.contains),
      letterCase: a.letterCase == b.letterCase ? a.letterCase : .any,
      isTrimmed: a.isTrimmed && b.isTrimmed)
  }
}
