import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Cases and keys: a key's value has to be one that the row's case allows.
///
/// A unique column whose values depend on the case is made by groups of cases (see `CaseSegments`). Where several keyed columns bear on a component, or a key's digits do, the case is drawn
/// among those that admit what the keys have decided. What no case admits is no candidate of the key.
extension TableCompiler {
  /// What a column that keys decide holds in whatever case: what the case with the most values allows,
  /// or the union of the cases where that is exact.
  func keyedDomain(of name: String, _ demands: [Demand]) -> Domain {
    let live = demands.map(\.domain).filter { $0.null != .required }
    guard live.count > 1, let column = table.column(name), let spec = plan.column(name)?.generator
    else { return live.first ?? demands[0].domain }
    if live.allSatisfy({ $0.values != nil || ($0.intervals != nil && $0.text == TextDomain()) }) {
      return Domain.union(live)
    }
    var widest: (domain: Domain, room: UInt64)?
    for domain in live where widest?.domain.withoutSources != domain.withoutSources {
      let room = room(of: column, spec, domain)
      if room > widest?.room ?? 0 || widest == nil { widest = (domain, room) }
    }
    return widest?.domain ?? live[0]
  }

  func membership(_ domain: Domain, _ column: Column) -> DomainMembership {
    DomainMembership(domain, type: column.type, schema: schema, now: now)
  }

  /// Columns of a component that keys decide and on which its cases differ.
  func keyedColumns(of component: Int) -> [String] {
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

  /// Whether cases of a component differ in the values that they allow of a column, NULL aside.
  func variesByValue(_ name: String, in component: Int) -> Bool {
    let base = plan.solution.domains[name] ?? Domain()
    let values = plan.solution.components[component].cases
      .map { ($0.domains[name] ?? base).ofValues }.filter { $0.null != .required }
    return Set(values).count > 1
  }

  /// The case of each row where keys bear on it; `nil` where they do not.
  func keyedSelector(of component: Int, weights: [Double], _ lane: RandomLane)
    throws(GenerationError) -> Int?
  {
    let cases = plan.solution.components[component].cases
    guard cases.count > 1 else { return nil }
    for name in plan.solution.components[component].columns where isKeyed(name) {
      guard let segments = caseSegments(of: name) else { continue }
      if let selector = segments.selector { return selector }
      // Its groups' values are there first, and tell the case.
      _ = try keyedValue(of: name)
      if let selector = selectors[component] { return selector }
    }
    var columns: [CaseAdmission.KeyedColumn] = []
    // Cases that differ in NULL alone admit every value.
    for name in keyedColumns(of: component) where variesByValue(name, in: component) {
      guard let column = table.column(name), let value = try keyedValue(of: name) else { continue }
      columns.append(
        CaseAdmission.KeyedColumn(
          reader: ValueReader(value, type: column.type, schema: schema),
          allowed: allowedValues(of: column, in: component)))
    }
    let overflows =
      overflows(of: plan.solution.components[component])
      + trees(of: plan.solution.components[component])
    guard !columns.isEmpty || !overflows.isEmpty else { return nil }
    return drawAdmitted(
      CaseAdmission(weights: weights, columns: columns, overflows: overflows), of: component, lane)
  }

  /// What each case of a component allows of a column; `nil` for one that makes it NULL.
  func allowedValues(of column: Column, in component: Int) -> [DomainMembership?] {
    let base = plan.solution.domains[column.name] ?? Domain()
    return plan.solution.components[component].cases.map { choice in
      let domain = choice.domains[column.name] ?? base
      return domain.null == .required ? nil : membership(domain, column)
    }
  }

  /// Draws the case of each row among those that are admitted; a key's candidate that none admits is
  /// not accepted.
  func drawAdmitted(_ admission: CaseAdmission, of component: Int, _ lane: RandomLane) -> Int {
    let (slot, flag) = (newSlot(), newSlot())
    steps.append(Step(.admit(lane, admission), [Self.row] + admission.slots, to: [slot, flag]))
    if !admission.columns.isEmpty { acceptanceFlags.append((flag, component)) }
    return slot
  }

  /// Rows beyond the capacities of keys, and which cases admit them.
  func overflows(of component: Component) -> [CaseAdmission.Overflow] {
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
