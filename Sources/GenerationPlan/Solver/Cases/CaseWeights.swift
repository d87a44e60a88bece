import SQLEvaluation
import SchemaModel

/// How often each case is taken.
///
/// Where columns with few values tell cases apart (`kind`, `status`), a case is worth its share of
/// those values, so that every value comes up alike. Among cases that no value tells apart, one
/// that makes more columns NULL than need be is an escape and gets a small share, about the rate of
/// NULLs in other columns; alternatives with equally many NULLs (exclusive references) are worth
/// the same.
struct CaseWeights {
  let facts: [String: ColumnFacts]

  /// The weight of an escape with one NULL more than the fullest case.
  static let escape = 0.08
  /// Domains of more values do not count as telling cases apart by share.
  private static let manyValues = 64

  /// One weight per case.
  ///
  /// - Parameter cases: their domains, intersected with the table-wide ones.
  func weights(of cases: [[String: Domain]], columns: [String]) -> [Double] {
    guard cases.count > 1 else { return cases.map { _ in 1 } }
    var group = Array(cases.indices)
    for i in cases.indices {
      for j in cases.indices where j > i && !areToldApart(cases[i], cases[j], columns) {
        let (old, new) = (group[j], group[i])
        for k in group.indices where group[k] == old { group[k] = new }
      }
    }
    let nulls = cases.map { domains in
      columns.count { domains[$0]?.null == .required }
    }
    var fewest: [Int: Int] = [:]
    for (k, g) in group.enumerated() { fewest[g] = min(fewest[g] ?? Int.max, nulls[k]) }
    let shares = shares(of: cases, columns)
    return cases.indices.map { k in
      let extra = nulls[k] - (fewest[group[k]] ?? 0)
      return shares[k] * (extra > 0 ? Self.escape / Double(extra) : 1)
    }
  }

  /// Whether some column has values in both cases and none in common.
  private func areToldApart(
    _ a: [String: Domain], _ b: [String: Domain], _ columns: [String]
  ) -> Bool {
    columns.contains { column in
      guard var x = a[column], var y = b[column], let facts = facts[column], x.allowsValues,
        y.allowsValues
      else { return false }
      x.null = .forbidden
      y.null = .forbidden
      if x.intersection(y, facts) == nil { return true }
      // One value against all but that value.
      return y.excludes(x) || x.excludes(y)
    }
  }

  private func shares(of cases: [[String: Domain]], _ columns: [String]) -> [Double] {
    var shares = cases.map { _ in 1.0 }
    for column in columns {
      guard let facts = facts[column] else { continue }
      let counts = cases.map { domains -> Int? in
        guard let domain = domains[column], domain.allowsValues else { return 1 }
        if let values = domain.values { return values.count }
        guard let bounds = facts.bounds else { return nil }
        return IntervalSet.count(domain.intervals ?? [bounds], step: facts.step)
      }
      guard let most = counts.map({ $0 ?? Int.max }).max(), most <= Self.manyValues else {
        continue
      }
      for (k, count) in counts.enumerated() { shares[k] *= Double(count ?? 1) / Double(most) }
    }
    return shares
  }
}

extension Domain {
  /// Whether a pattern excludes the few values of another domain.
  fileprivate func excludes(_ other: Domain) -> Bool {
    guard let values = other.values else { return false }
    return values.allSatisfy { value in
      guard let string = value.string else { return false }
      if string.isEmpty { return text.length.lowerBound > 0 }
      return text.patterns.contains {
        $0.isNegated && $0.language == .like
          && $0.pattern == TextDomain.Pattern.escapedForLike(string)
      }
    }
  }
}
