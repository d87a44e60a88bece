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

  /// Leaves out the cases in which a column is NULL, unless all are such.
  private mutating func dropNullCases(of column: String) {
    for component in components.indices {
      let kept = components[component].cases.filter {
        ($0.domains[column] ?? domains[column])?.null != .required
      }
      if !kept.isEmpty { components[component].cases = kept }
    }
  }

  /// Lays a key's demands on its columns.
  mutating func obey(_ key: NormalKey) {
    for column in key.columns {
      guard let demand = key.demands[column] else { continue }
      if demand.isNeverNull { dropNullCases(of: column) }
      restrict(column) { domain in
        if let letterCase = demand.letterCase, domain.text.letterCase == .any {
          domain.text.letterCase = letterCase
        }
        domain.text.patterns += demand.patterns.filter { !domain.text.patterns.contains($0) }
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
