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
      keepRoom(for: name)
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

  /// Leaves out the cases in which a slot's bound is one of a few values, or lies elsewhere than in those
  /// with most room: all slots lie on one line.
  private mutating func keepRoom(for bound: String) {
    func widest(_ choice: Component.Case) -> ClosedRange<Double> {
      let domain = choice.domains[bound] ?? domains[bound]
      guard let intervals = domain?.intervals, domain?.null != .required else {
        return -Double.infinity...Double.infinity
      }
      let ranges = intervals.map { Double($0.lowerBound)...Double($0.upperBound) }
      return ranges.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound } ?? 0...0
    }
    for place in components.indices where components[place].columns.contains(bound) {
      var line = -Double.infinity...Double.infinity
      var kept: Set<Int> = []
      let ranges = components[place].cases.map(widest)
      func size(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }
      for choice in ranges.indices.sorted(by: { size(ranges[$0]) > size(ranges[$1]) })
      where line.overlaps(ranges[choice]) {
        let common = line.clamped(to: ranges[choice])
        guard kept.isEmpty || size(common) >= min(size(line) / 1_000, 1_000_000) else { continue }
        line = common
        kept.insert(choice)
      }
      components[place].cases = kept.sorted().map { components[place].cases[$0] }
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
