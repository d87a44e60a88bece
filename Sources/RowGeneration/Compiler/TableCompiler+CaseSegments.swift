import GenerationPlan
import SQLEvaluation
import SchemaModel

/// The indexes of a unique column cut into segments, one for each group of cases of its component: each
/// group makes its own values, and as many as it is worth.
///
/// Cases that allow much the same are one group, whose values tell which of its cases admit them: apart
/// from one another, the first would have call on nearly all that the others make.
struct CaseSegments {
  /// Cases whose values are made alike.
  struct Group {
    let cases: [Int]
    /// What its values are drawn from.
    let domain: Domain
    /// How many indexes it has.
    var count: UInt64 = 0
    /// The order in which groups have first call on a value that several allow: those with the fewest
    /// values first.
    var rank = 0
  }

  /// The vector of the group.
  let group: Int
  /// The vector of the index within the group's segment.
  let place: Int
  let groups: [Group]
  /// The vector of the case, where each group has one; else the group's values tell it.
  let selector: Int?

  /// The index from which a group makes its values.
  func index(of group: Int) -> (slot: Int, count: UInt64) { (place, groups[group].count) }
}

extension TableCompiler {
  /// The segments of a unique column's indexes; `nil` where its cases are one group, or where other
  /// keyed columns bear on the case too.
  func caseSegments(of name: String) -> CaseSegments? {
    if let made = keys.segments[name] { return made }
    guard let index = keys.uniqueIndex[name], keys.digits[.column(name)] == nil,
      let component = plan.solution.components.firstIndex(where: { $0.columns.contains(name) }),
      selectors[component] == nil, keyedColumns(of: component) == [name],
      !isTreeBearing(component), let column = table.column(name),
      let columnPlan = plan.column(name)
    else { return nil }
    let weights = usableWeights(of: component)
    var groups = self.groups(of: component, column, columnPlan.generator, count: index.count)
    guard groups.count > 1 else { return nil }
    let rooms = groups.map { group in
      group.cases.contains { weights[$0] > 0 }
        ? room(of: column, columnPlan.generator, group.domain) : 0
    }
    let worth = groups.map { group in group.cases.reduce(0) { $0 + weights[$1] } }
    guard let counts = shares(of: index.count, by: worth, rooms: rooms) else { return nil }
    let order = rooms.indices.sorted { (rooms[$0], $0) < (rooms[$1], $1) }
    for place in groups.indices {
      groups[place].count = counts[place]
      groups[place].rank = order.firstIndex(of: place) ?? place
    }
    let shuffled = emit(
      .permute(Permutation(count: index.count, lane: lane(name, "segments"))), [index.slot])
    let (group, place) = (newSlot(), newSlot())
    let starts = counts.indices.map { counts[..<$0].reduce(0, +) }
    steps.append(Step(.segment(starts: starts), [shuffled], to: [group, place]))
    let isTold = groups.allSatisfy { $0.cases.count == 1 }
    let made = CaseSegments(
      group: group, place: place, groups: groups, selector: isTold ? group : nil)
    keys.segments[name] = made
    if isTold { selectors[component] = group }
    return made
  }

  /// Whether a tree decides some column of a component: which of its rows are roots, and so NULL, has a
  /// say in their case that no segment knows of.
  private func isTreeBearing(_ component: Int) -> Bool {
    let columns = plan.solution.components[component].columns
    return plan.references.contains { reference in
      reference.foreignKey.target == table.name
        && reference.foreignKey.columns.contains(where: columns.contains)
    }
  }

  /// The cases of a component in groups that make a unique column's values alike.
  private func groups(
    of component: Int, _ column: Column, _ spec: GeneratorSpec, count: UInt64
  ) -> [CaseSegments.Group] {
    let base = plan.solution.domains[column.name] ?? Domain()
    let domains = plan.solution.components[component].cases.map { $0.domains[column.name] ?? base }
    let weights = usableWeights(of: component)
    let rooms = domains.map { $0.cardinality(type: column.type, schema: schema) }
    // What stands for a case's values; a case that others follow makes them for all of these.
    var groups: [[Int]] = []
    for place in domains.indices.sorted(by: { (-rooms[$0], $0) < (-rooms[$1], $1) }) {
      let kin = groups.firstIndex { group in
        weights[place] > 0 && weights[group[0]] > 0 && !spec.readsColumns
          && areAlike(domains[place], domains[group[0]], column, spec, count: count)
      }
      if let kin { groups[kin].append(place) } else { groups.append([place]) }
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { cases in
      CaseSegments.Group(
        cases: cases,
        domain: keyedDomain(
          of: column.name, cases.map { Demand(domain: domains[$0], relations: []) }))
    }
  }

  /// Whether most of the values that would be made for either of two cases are allowed to the other.
  private func areAlike(
    _ a: Domain, _ b: Domain, _ column: Column, _ spec: GeneratorSpec, count: UInt64
  ) -> Bool {
    guard a.null != .required, b.null != .required else { return false }
    guard let ordinal = OrdinalType(column.type, in: schema) else { return a.resembles(b) }
    if a.ofValues == b.ofValues { return true }
    guard
      let mine = try? usual(column, spec, ordinal, a, count: count),
      let theirs = try? usual(column, spec, ordinal, b, count: count)
    else { return false }
    let (both, greatest) = (mine.commonSize(with: theirs), max(mine.size, theirs.size))
    // A few values are worth trying in each case.
    return both > 0 && (both >= greatest / 2 || greatest <= 1_000)
  }

  /// The case of each row where groups have several: one of the group's that admits its value.
  func drawCase(by value: BoundColumn, _ column: Column) {
    guard let segments = keys.segments[column.name], segments.selector == nil,
      let place = plan.solution.components.firstIndex(where: { $0.columns.contains(column.name) }),
      selectors[place] == nil
    else { return }
    let component = plan.solution.components[place]
    let reader = ValueReader(value, type: column.type, schema: schema)
    let allowed = allowedValues(of: column, in: place)
    let others = segments.groups.indices.map { group in
      CaseAdmission.Overflow(
        isBeyond: emit(
          .lookup(segments.groups.indices.map { $0 == group ? 1 : 0 }), [segments.group]),
        admits: component.cases.indices.map { segments.groups[group].cases.contains($0) })
    }
    let admission = CaseAdmission(
      weights: usableWeights(of: place), columns: [.init(reader: reader, allowed: allowed)],
      overflows: others + overflows(of: component))
    let name = component.columns.sorted().joined(separator: ", ")
    selectors[place] = drawAdmitted(admission, of: place, lane("cases of \(name)", "case"))
  }

  /// Adds the test that a value made by segments is its group's own, unless the groups' intervals tell.
  func testOwnership(of value: BoundColumn, _ column: Column) {
    guard let segments = keys.segments[column.name],
      let place = plan.solution.components.firstIndex(where: { $0.columns.contains(column.name) }),
      let selector = selectors[place]
    else { return }
    let cases = plan.solution.components[place].cases
    let base = plan.solution.domains[column.name] ?? Domain()
    let groups = cases.indices.map { choice in
      segments.groups.first { $0.cases.contains(choice) }
    }
    // A case without rows takes no value from others.
    let domains = cases.indices.map { choice -> Domain? in
      let domain = cases[choice].domains[column.name] ?? base
      return domain.null == .required || groups[choice]?.count == 0 ? nil : domain
    }
    guard Set(domains.compactMap { $0?.ofValues }).count > 1 else { return }
    if OrdinalType(column.type, in: schema) != nil, segments.selector != nil,
      domains.compactMap(\.self).areDisjointIntervals
    {
      return
    }
    let membership = CaseMembership(
      reader: ValueReader(value, type: column.type, schema: schema),
      allowed: domains.map { $0.map { self.membership($0, column) } },
      ranks: groups.map { $0?.rank ?? 0 })
    let flag = emit(.isOwnValue(membership), [selector] + value.slots)
    acceptanceFlags.append((flag, place))
  }

  /// How many different values a case can give a column, as far as can be told.
  func room(of column: Column, _ spec: GeneratorSpec, _ domain: Domain) -> UInt64 {
    guard domain.null != .required else { return 1 << 62 }
    if let values = domain.values { return UInt64(values.count) }
    switch wordOutcome(column, spec, domain, isUnique: true, atLeast: 1 << 40) {
    case .sampler(let sampler)?: return sampler.cardinality
    case .empty?: return 0
    case .notExpressible?, nil: break
    }
    if let values = spec.values { return UInt64(values.count) }
    return UInt64(clamping: domain.cardinality(type: column.type, schema: schema))
  }

  /// How many of `count` indexes each case gets: by weight, but no more than it has room for; `nil`
  /// where there is not room for all.
  private func shares(of count: UInt64, by weights: [Double], rooms: [UInt64]) -> [UInt64]? {
    var result = weights.map { _ in UInt64(0) }
    var left = count
    var open = weights.indices.filter { weights[$0] > 0 && rooms[$0] > 0 }
    while left > 0, !open.isEmpty {
      let sum = open.reduce(0) { $0 + weights[$1] }
      let before = left
      for place in open {
        let wanted = UInt64((Double(before) * weights[place] / sum).rounded(.up))
        let more = min(wanted, left, rooms[place] - result[place])
        result[place] += more
        left -= more
      }
      open.removeAll { result[$0] >= rooms[$0] }
    }
    return left == 0 ? result : nil
  }
}

extension GeneratorSpec {
  /// Whether its texts are made of other columns' values.
  fileprivate var readsColumns: Bool { templates?.contains { $0.contains("{column:") } ?? false }
}

extension Domain {
  /// The same but for whether NULL is allowed beside values, and without what it was derived from.
  var ofValues: Domain {
    var values = withoutSources
    if values.null != .required { values.null = .optional }
    return values
  }
}

extension [ClosedRange<Int64>] {
  /// How many numbers lie in some interval.
  fileprivate var size: Double {
    reduce(0) { $0 + Double($1.upperBound) - Double($1.lowerBound) + 1 }
  }

  /// How many numbers lie in intervals of both.
  fileprivate func commonSize(with other: [ClosedRange<Int64>]) -> Double {
    reduce(0) { sum, mine in
      other.reduce(sum) { $1.overlaps(mine) ? $0 + [$1.clamped(to: mine)].size : $0 }
    }
  }
}

extension [Domain] {
  /// Whether all are intervals, and no two overlap.
  fileprivate var areDisjointIntervals: Bool {
    let lists = compactMap { $0.predicates.isEmpty ? $0.intervals : nil }
    guard lists.count == count else { return false }
    let all = lists.joined().sorted { $0.lowerBound < $1.lowerBound }
    return zip(all, all.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
  }
}
