import SchemaModel

extension TableSolution {
  /// Changes what a column may hold, in every case.
  mutating func restrict(_ column: String, _ change: (inout Domain) -> Void) {
    change(&domains[column, default: Domain()])
    for component in components.indices {
      for place in components[component].cases.indices {
        guard var domain = components[component].cases[place].domains[column] else { continue }
        change(&domain)
        components[component].cases[place].domains[column] = domain
      }
    }
  }

  /// Lays a key's demands on its columns.
  mutating func obey(_ key: NormalKey) {
    for column in key.columns {
      guard let demand = key.demands[column] else { continue }
      restrict(column) { domain in
        if let letterCase = demand.letterCase, domain.text.letterCase == .any {
          domain.text.letterCase = letterCase
        }
        if demand.isTrimmed { domain.text.isTrimmed = true }
        if demand.isNeverNull, domain.null == .optional { domain.null = .forbidden }
      }
    }
  }

  /// What a column may hold in each case of its component, or in all rows where it has none.
  func domainsByCase(of column: String) -> [Domain] {
    let everywhere = domains[column] ?? Domain()
    guard let component = components.first(where: { $0.columns.contains(column) }) else {
      return [everywhere]
    }
    return component.cases.map { $0.domains[column] ?? everywhere }
  }
}

extension Domain {
  /// Everything that one of the domains holds, as far as a domain can say it.
  static func union(_ domains: [Domain]) -> Domain {
    guard var result = domains.first else { return Domain() }
    for other in domains.dropFirst() {
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
      if result.predicates != other.predicates { result.predicates = [] }
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

extension TextDomain {
  fileprivate static func union(_ a: TextDomain, _ b: TextDomain) -> TextDomain {
    TextDomain(
      length: min(
        a.length.lowerBound, b.length.lowerBound)...max(
          a.length.upperBound, b.length.upperBound),
      octets: min(
        a.octets.lowerBound, b.octets.lowerBound)...max(
          a.octets.upperBound, b.octets.upperBound),
      patterns: a.patterns == b.patterns ? a.patterns : [],
      letterCase: a.letterCase == b.letterCase ? a.letterCase : .any,
      isTrimmed: a.isTrimmed && b.isTrimmed)
  }
}
