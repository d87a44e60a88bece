import GenerationPlan
import SQLEvaluation
import SchemaModel

/// The indexes of a unique column cut into segments, one for each case of its component: each case
/// makes its own values, and as many as it is worth.
struct CaseSegments {
  /// The vector of the case.
  let selector: Int
  /// The vector of the index within the case's segment.
  let place: Int
  /// How many indexes each case has.
  let counts: [UInt64]
  /// The order in which cases have first call on a value that several allow: those with the fewest
  /// values first.
  let ranks: [Int]

  /// The index from which a case makes its values.
  func index(of choice: Int) -> (slot: Int, count: UInt64) { (place, counts[choice]) }
}

/// Cases and keys: a key's value has to be one that the row's case allows.
///
/// A unique column whose values depend on the case is made by case, each from a segment of the
/// indexes. Where several keyed columns bear on a component, or a key's digits do, the case is drawn
/// among those that admit what the keys have decided. What no case admits is no candidate of the key.
extension TableCompiler {
  /// What a column that keys decide holds in whatever case: what the case with the most values allows,
  /// or the union of the cases where that is exact.
  func keyedDomain(of name: String, _ demands: [Demand]) -> Domain {
    let live = demands.map(\.domain).filter { $0.null != .required }
    guard live.count > 1, let type = table.column(name)?.type else {
      return live.first ?? demands[0].domain
    }
    if live.allSatisfy({ $0.values != nil || ($0.intervals != nil && $0.text == TextDomain()) }) {
      return Domain.union(live)
    }
    var widest = (domain: live[0], count: -1)
    for domain in live {
      let count = domain.cardinality(type: type, schema: schema)
      if count > widest.count { widest = (domain, count) }
    }
    return widest.domain
  }

  /// The segments of a unique column's indexes by case; `nil` where its cases allow the same, or where
  /// other keyed columns bear on the case too.
  func caseSegments(of name: String) -> CaseSegments? {
    if let made = keys.segments[name] { return made }
    guard let index = keys.uniqueIndex[name], keys.digits[.column(name)] == nil,
      let component = plan.solution.components.firstIndex(where: { $0.columns.contains(name) }),
      selectors[component] == nil, keyedColumns(of: component) == [name],
      let column = table.column(name), let columnPlan = plan.column(name)
    else { return nil }
    let cases = plan.solution.components[component].cases
    let weights = usableWeights(of: component)
    var rooms: [UInt64] = []
    for (choice, weight) in zip(cases, weights) {
      let domain = choice.domains[name] ?? plan.solution.domains[name] ?? Domain()
      rooms.append(
        weight == 0 ? 0 : room(of: column, columnPlan.generator, domain))
    }
    guard let counts = shares(of: index.count, by: weights, rooms: rooms) else { return nil }
    let shuffled = emit(
      .permute(Permutation(count: index.count, lane: lane(name, "segments"))), [index.slot])
    let (selector, place) = (newSlot(), newSlot())
    let starts = counts.indices.map { counts[..<$0].reduce(0, +) }
    steps.append(Step(.segment(starts: starts), [shuffled], to: [selector, place]))
    let order = rooms.indices.sorted { (rooms[$0], $0) < (rooms[$1], $1) }
    let ranks = rooms.indices.map { choice in order.firstIndex(of: choice) ?? choice }
    let made = CaseSegments(selector: selector, place: place, counts: counts, ranks: ranks)
    keys.segments[name] = made
    selectors[component] = selector
    return made
  }

  /// Adds the test that a value made by segments is its case's own, unless the cases' intervals tell.
  func testOwnership(of value: BoundColumn, _ column: Column) {
    guard let segments = keys.segments[column.name],
      let place = plan.solution.components.firstIndex(where: { $0.columns.contains(column.name) })
    else { return }
    let cases = plan.solution.components[place].cases
    let base = plan.solution.domains[column.name] ?? Domain()
    let domains = cases.map { $0.domains[column.name] ?? base }.filter { $0.null != .required }
    guard Set(domains.map(\.ofValues)).count > 1 else { return }
    if OrdinalType(column.type, in: schema) != nil, domains.areDisjointIntervals { return }
    let membership = CaseMembership(
      reader: ValueReader(value, type: column.type, schema: schema),
      allowed: cases.map { choice in
        let domain = choice.domains[column.name] ?? base
        return domain.null == .required ? nil : self.membership(domain, column)
      },
      ranks: segments.ranks)
    let flag = emit(.isOwnValue(membership), [segments.selector] + value.slots)
    acceptanceFlags.append((flag, place))
  }

  private func membership(_ domain: Domain, _ column: Column) -> DomainMembership {
    DomainMembership(domain, type: column.type, schema: schema, now: now)
  }

  /// How many different values a case can give a column, as far as can be told.
  private func room(of column: Column, _ spec: GeneratorSpec, _ domain: Domain) -> UInt64 {
    guard domain.null != .required else { return 1 << 62 }
    switch wordOutcome(column, spec, domain, isUnique: true, atLeast: 1 << 40) {
    case .sampler(let sampler)?: return sampler.cardinality
    case .empty?: return 0
    case .notExpressible?, nil: break
    }
    if let values = spec.values, domain.values == nil { return UInt64(values.count) }
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

  /// Columns of a component that keys decide and on which its cases differ.
  private func keyedColumns(of component: Int) -> [String] {
    let cases = plan.solution.components[component].cases
    return plan.solution.components[component].columns.filter { name in
      let base = plan.solution.domains[name] ?? Domain()
      let domains = cases.map { ($0.domains[name] ?? base).withoutSources }
      let isReference = plan.references.contains {
        keys.digits[.reference($0.foreignKey.name)] != nil
          && $0.foreignKey.columns.contains(name)
      }
      return (isKeyed(name) || isReference) && Set(domains).count > 1
    }
  }

  /// The case of each row where keys bear on it; `nil` where they do not.
  func keyedSelector(of component: Int, weights: [Double], _ lane: RandomLane)
    throws(GenerationError) -> Int?
  {
    let cases = plan.solution.components[component].cases
    guard cases.count > 1 else { return nil }
    for name in plan.solution.components[component].columns where isKeyed(name) {
      if let segments = caseSegments(of: name) { return segments.selector }
    }
    var columns: [CaseAdmission.KeyedColumn] = []
    for name in keyedColumns(of: component) {
      let base = plan.solution.domains[name] ?? Domain()
      // Cases that differ in NULL alone admit every value.
      let values = cases.map { ($0.domains[name] ?? base).ofValues }.filter { $0.null != .required }
      guard Set(values).count > 1 else { continue }
      guard let column = table.column(name), let value = try keyedValue(of: name) else { continue }
      columns.append(
        CaseAdmission.KeyedColumn(
          reader: ValueReader(value, type: column.type, schema: schema),
          allowed: cases.map { choice in
            let domain = choice.domains[name] ?? base
            return domain.null == .required ? nil : membership(domain, column)
          }))
    }
    let overflows =
      overflows(of: plan.solution.components[component])
      + trees(of: plan.solution.components[component])
    guard !columns.isEmpty || !overflows.isEmpty else { return nil }
    let admission = CaseAdmission(weights: weights, columns: columns, overflows: overflows)
    let (slot, flag) = (newSlot(), newSlot())
    steps.append(
      Step(.admit(lane, admission), [Self.row] + admission.slots, to: [slot, flag]))
    if !columns.isEmpty { acceptanceFlags.append((flag, component)) }
    return slot
  }

  /// Rows beyond the capacities of keys, and which cases admit them.
  private func overflows(of component: Component) -> [CaseAdmission.Overflow] {
    // Columns that leave one key together do so in the same rows.
    var ways: [(slot: Int, domains: [String: Domain])] = []
    for name in component.columns {
      guard let overflow = keys.overflow[name] else { continue }
      if let place = ways.firstIndex(where: { $0.slot == overflow.isBeyond }) {
        ways[place].domains[name] = overflow.domain
      } else {
        ways.append((overflow.isBeyond, [name: overflow.domain]))
      }
    }
    return ways.map { way in
      CaseAdmission.Overflow(
        isBeyond: way.slot, admits: component.cases.map { $0.admits(way.domains) })
    }
  }

  /// The roots of trees are NULL, whatever the case, and no other row has to be: which cases admit
  /// either.
  private func trees(of component: Component) -> [CaseAdmission.Overflow] {
    plan.references.flatMap { reference -> [CaseAdmission.Overflow] in
      let key = reference.foreignKey
      let columns = table.columnsSet(by: key).filter {
        table.column($0)?.isNotNull == false && component.columns.contains($0)
      }
      guard key.target == table.name, reference.root == .null, isAlone(reference),
        table.columnsSet(by: key).count == key.columns.count, !columns.isEmpty
      else { return [] }
      func null(_ column: String, _ choice: Component.Case) -> Domain.Nullability {
        choice.domains[column]?.null ?? .optional
      }
      let isRoot = tree(of: reference, lane(key.name, "reference")).state
      let isBelow = emit(.caseState([1, 0]), [isRoot, isRoot])
      return [
        CaseAdmission.Overflow(
          isBeyond: isRoot,
          admits: component.cases.map { choice in
            key.matchFull
              ? columns.allSatisfy { null($0, choice) != .forbidden }
              : columns.contains { null($0, choice) != .forbidden }
          }),
        CaseAdmission.Overflow(
          isBeyond: isBelow,
          admits: component.cases.map { choice in
            columns.allSatisfy { null($0, choice) != .required }
          }),
      ]
    }
  }

  /// The steps of one case; draws that it shares are not those of other cases.
  func capturedCase(_ build: () throws(GenerationError) -> Void) throws(GenerationError)
    -> [Step]
  {
    let digits = sharedDigits
    let draws = sharedDraws
    defer {
      // A digit of one case's number is nothing in rows of another.
      for key in sharedDigits.keys where digits[key] == nil { sharedDraws[key] = draws[key] }
      sharedDigits = digits
    }
    return try captured(build)
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

extension Domain {
  /// The same but for whether NULL is allowed beside values, and without what it was derived from.
  fileprivate var ofValues: Domain {
    var values = withoutSources
    if values.null != .required { values.null = .optional }
    return values
  }
}
