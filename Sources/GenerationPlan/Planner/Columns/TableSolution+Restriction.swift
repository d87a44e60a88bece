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

  /// Gives a slot's bounds values: a range without a beginning or an end meets others. The end of the
  /// last slot of a line may be open, where no case asks it of more.
  mutating func obey(_ shape: ExclusionShape) {
    for name in shape.bounds {
      if name == shape.upper, shape.leavesOpenEnds { continue }
      if shape.upper == nil, shape.width == nil { continue }
      let isDecided = domainsByCase(of: name).contains { $0.null == .required }
      if name == shape.upper, !isDecided { continue }
      for place in components.indices where components[place].columns.contains(name) {
        let rest = components[place].cases.filter { $0.domains[name]?.null != .required }
        if !rest.isEmpty { components[place].cases = rest }
      }
      restrict(name) { if $0.null == .optional { $0.null = .forbidden } }
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
