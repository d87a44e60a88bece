import GenerationPlan
import SchemaModel

/// Columns that no reference sets: state, cases and relations around the value itself.
extension TableCompiler {
  /// What decides a column's value within its row.
  struct Demand {
    var domain: Domain
    var relations: [Relation]
  }

  func makeColumn(_ column: Column, _ columnPlan: ColumnPlan) throws(GenerationError)
    -> BoundColumn
  {
    let name = column.name
    let demands = demands(on: name)
    for demand in demands {
      for relation in demand.relations {
        let other = relation.left == name ? relation.right : relation.left
        if !isBeingMade(other) { _ = try ensure(other) }
      }
    }
    var binding = try makeValue(column, columnPlan, demands)
    if demands.contains(where: { !$0.domain.predicates.isEmpty }) && !isFiltered(binding) {
      leaveUnmet(demands.flatMap(\.domain.sources), column: name)
    }
    if isKeyed(name) { noteUnmet(by: column) }
    if keys.bounds.contains(name) {
      leaveUnmet(demands.flatMap(\.domain.sources), column: name)
    }
    let edgeStates =
      columnPlan.takesEdgeCases
      ? try addEdgeCases(to: &binding, column, columnPlan, demands) : nil
    if !columnPlan.takesEdgeCases { listEdgeCasesOfKey(column, demands) }
    var base: Int? =
      (columnPlan.nullRate > 0 || mayYield([name])) && !column.isNotNull
      ? emitNulls(name, rate: openRate(columnPlan))
      : nil
    if let state = base, let open = keys.openEnds[name] {
      base = emit(.caseState([0, 2]), [open.isLast, state])
    }
    if let state = try nullState(of: name, base: base) {
      binding.state = binding.state.map { emit(.either, [$0, state]) } ?? state
    }
    if let edgeStates, let ordinals = edgeOrdinalSlot() {
      let state = binding.state ?? emit(.constant(0))
      steps.append(Step(edgeStates, [ordinals, state], to: [state]))
      binding.state = state
    }
    if let overflow = keys.overflow[name] {
      try applyOverflow(
        overflow.domain, beyond: overflow.isBeyond, to: &binding, column, columnPlan)
    }
    return binding
  }

  /// The column's value, before NULL and edge cases.
  private func makeValue(_ column: Column, _ columnPlan: ColumnPlan, _ demands: [Demand])
    throws(GenerationError) -> BoundColumn
  {
    if let made = keyedValues[column.name] { return made }
    let binding =
      if let ordinal = OrdinalType(column.type, in: schema) {
        try makeOrdinal(column, columnPlan, ordinal, demands)
      } else {
        try makeText(column, columnPlan, demands)
      }
    if isKeyed(column.name) {
      keyedValues[column.name] = binding
      drawCase(by: binding, column)
      testOwnership(of: binding, column)
    }
    return binding
  }

  /// Notes what a column that keys decide leaves unmet: a key's number decides the value, whatever
  /// another column of the row holds.
  func noteUnmet(by column: Column) {
    let demands = demands(on: column.name)
    leaveUnmet(demands.flatMap(\.relations).flatMap(\.sources), column: column.name)
    if demands.contains(where: { !$0.domain.predicates.isEmpty }),
      keyedValues[column.name].map(isFiltered) != true
    {
      leaveUnmet(demands.flatMap(\.domain.sources), column: column.name)
    }
  }

  /// Whether keys decide a column that no reference sets.
  func isKeyed(_ name: String) -> Bool {
    uniqueIndex(of: name) != nil || keys.ordinals[name] != nil
  }

  /// The value of a column that keys decide, whatever the row's case; `nil` for others.
  func keyedValue(of name: String) throws(GenerationError) -> BoundColumn? {
    if isKeyed(name) {
      guard let column = table.column(name), let columnPlan = plan.column(name) else { return nil }
      return try makeValue(column, columnPlan, demands(on: name))
    }
    let isKeyedReference = plan.references.contains {
      keys.digits[.reference($0.foreignKey.name)] != nil && $0.foreignKey.columns.contains(name)
    }
    guard isKeyedReference, table.column(name)?.isNotNull == true, !isBeingMade(name) else {
      return nil
    }
    return try ensure(name)
  }

  /// The share of NULL among the rows that may have it, so that it is the share asked in all.
  private func openRate(_ columnPlan: ColumnPlan) -> Double {
    columnPlan.nullRate * Double(keys.openEnds[columnPlan.name]?.slots ?? 1)
  }

  /// Whether every value the column can take has been tested against its domain: one list of words.
  private func isFiltered(_ binding: BoundColumn) -> Bool {
    if binding.pieces.count == 1, case .word = binding.pieces[0] { true } else { false }
  }

  /// The demands on a column in each case of its component; one where cases do not matter.
  func demands(on name: String) -> [Demand] {
    let base = plan.solution.domains[name] ?? Domain()
    let plausible = plan.plausible.filter { concerns($0, name) }
    guard let component = plan.solution.components.first(where: { $0.columns.contains(name) })
    else { return [Demand(domain: base, relations: plausible)] }
    return component.cases.map { choice in
      let relations = choice.relations.filter { concerns($0, name) }
      return Demand(domain: choice.domains[name] ?? base, relations: relations + plausible)
    }
  }

  /// The demands on a column with every relation it takes part in with another reference's column.
  func allDemands(on name: String) -> [Demand] {
    demands(on: name).map { demand in
      var copy = demand
      copy.relations = demand.relations.filter { relation in
        let other = relation.left == name ? relation.right : relation.left
        return relation.isDemanded
          && plan.references.contains { $0.foreignKey.columns.contains(other) }
      }
      return copy
    }
  }

  /// Whether a relation bounds `name` by a column that is made before it.
  private func concerns(_ relation: Relation, _ name: String) -> Bool {
    guard relation.left == name || relation.right == name, relation.left != relation.right
    else { return false }
    let other = relation.left == name ? relation.right : relation.left
    // A tree's rows point at earlier ones: the key comes first, and is never its own parent.
    guard plan.column(other) != nil, !refersToItself(other, through: name) else { return false }
    return rank(other) < rank(name)
  }

  /// Whether `column` is a self-reference to `key`.
  func refersToItself(_ column: String, through key: String) -> Bool {
    plan.references.contains {
      $0.foreignKey.target == table.name && $0.foreignKey.columns.contains(column)
        && $0.foreignKey.targetColumns.contains(key)
    }
  }

  /// The order in which related columns are made: what references and keys set first, then the
  /// solver's order, then the table's.
  private func rank(_ name: String) -> Int {
    let place = table.columns.firstIndex { $0.name == name } ?? 0
    if plan.references.contains(where: { $0.foreignKey.columns.contains(name) }) { return place }
    let width = table.columns.count
    if keys.uniqueIndex[name] != nil || keys.digits[.column(name)] != nil
      || keys.ordinals[name] != nil
    {
      return width + place
    }
    // What the plan computes follows all else; what it spreads is there before what depends on it.
    let wish = plan.column(name)?.wish?.generator?.value
    if wish?.kind == .expression { return 1_000_000 * width + place }
    if wish?.distribution != nil || wish?.values != nil { return 2 * width + place }
    for component in plan.solution.components {
      if let position = component.columns.firstIndex(of: name) { return 3 * width + position }
    }
    // Plausible relations point from the earlier event to the later.
    let predecessors = plan.plausible.count { $0.right == name }
    return 4 * width + predecessors * width + place
  }

  /// The state that tells NULL, where the column can be: forced by the row's case, else `base`.
  func nullState(of name: String, base: Int?) throws(GenerationError) -> Int? {
    let domain = plan.solution.domains[name] ?? Domain()
    if domain.null == .required { return emit(.constant(1)) }
    guard let index = plan.solution.components.firstIndex(where: { $0.columns.contains(name) })
    else { return domain.null == .forbidden ? nil : base }
    let forced = plan.solution.components[index].cases.map { choice -> Int64 in
      switch (choice.domains[name] ?? domain).null {
      case .required: 1
      case .forbidden: 0
      case .optional: 2
      }
    }
    if let outcome = try wishedOutcome(of: name) {
      return emit(.caseState(outcome.states), [outcome.cell, base ?? emit(.constant(0))])
    }
    if forced.allSatisfy({ $0 == 2 }) { return base }
    if forced.allSatisfy({ $0 == 0 }) { return nil }
    let otherwise = base ?? emit(.constant(0))
    return emit(.caseState(forced), [try selector(of: index), otherwise])
  }

  /// Which case of a component each row is in, by the cases' weights.
  func selector(of component: Int) throws(GenerationError) -> Int {
    if let made = selectors[component] { return made }
    // Named by its columns: another component more must not change what this one draws.
    let name = plan.solution.components[component].columns.sorted().joined(separator: ", ")
    let usable = usableWeights(of: component)
    let lane = lane("cases of \(name)", "case")
    let slot =
      try keyedSelector(of: component, weights: usable, lane)
      ?? wishedSelector(of: component, weights: usable, lane)
      ?? emit(.weighted(lane, AliasTable(usable)))
    selectors[component] = slot
    return slot
  }

  /// The weights of a component's cases, 0 for those that cannot be built.
  func usableWeights(of component: Int) -> [Double] {
    let weights = plan.solution.components[component].cases.map {
      isWithinReach($0) ? max($0.weight, 0) : 0
    }
    return weights.contains { $0 > 0 } ? weights : weights.map { _ in 1 }
  }

  /// The selector of the component that has different demands on a column in its cases.
  func selector(for name: String, cases: Int) throws(GenerationError) -> Int? {
    guard cases > 1,
      let index = plan.solution.components.firstIndex(where: { $0.columns.contains(name) })
    else { return nil }
    return try selector(of: index)
  }

  private func applyOverflow(
    _ domain: Domain, beyond: Int, to binding: inout BoundColumn, _ column: Column,
    _ columnPlan: ColumnPlan
  ) throws(GenerationError) {
    if domain.null == .required {
      binding.state = binding.state.map { emit(.either, [$0, beyond]) } ?? beyond
      return
    }
    var own = Domain.union(demands(on: column.name).map(\.domain))
    own.null = .forbidden
    if own.withoutSources == domain.withoutSources {
      binding.state = binding.state.map { emit(.caseState([2, 0]), [beyond, $0]) }
      return
    }
    let inner = binding
    let demand = [Demand(domain: domain, relations: [])]
    var replaced: BoundColumn?
    let branch = try captured { () throws(GenerationError) in
      if let ordinal = OrdinalType(column.type, in: schema), let slot = inner.ordinal {
        replaced = try makeOrdinal(column, columnPlan, ordinal, demand, into: slot)
      } else {
        replaced = try makeText(column, columnPlan, demand, unique: false)
      }
      if domain.null == .forbidden, let state = inner.state {
        steps.append(Step(.constant(0), [], to: [state]))
      }
    }
    guard let replaced else { return }
    if inner.ordinal != nil {
      appendCases([[], branch], selector: beyond)
    } else {
      let text = newSlot()
      let limit = column.type.maximumLength ?? .max
      let own = Step(.compose(inner, [], limit: limit), inner.slots, to: [text])
      let other = Step(.compose(replaced, [], limit: limit), replaced.slots, to: [text])
      appendCases([[own], branch + [other]], selector: beyond)
      binding = BoundColumn(pieces: [.text(text)], state: inner.state, overlays: inner.overlays)
    }
  }

  /// Gives a vector 0, the empty text, in rows of a case that makes no value: what reads it whatever the
  /// case would find the leavings of another batch.
  func leaveOpen(_ slot: Int) { steps.append(Step(.constant(0), [], to: [slot])) }

  /// Adds branches that run by a selector's value.
  func appendCases(_ branches: [[Step]], selector: Int) {
    let steps = Array(branches.joined())
    let outputs = steps.allOutputs
    let inputs = Set(steps.flatMap(\.inputs)).union(outputs).subtracting([selector]).sorted()
    self.steps.append(Step(.cases(branches.map(StepGroup.init)), [selector] + inputs, to: outputs))
  }
}
