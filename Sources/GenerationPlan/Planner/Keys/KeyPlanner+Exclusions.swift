import SchemaModel

extension KeyPlanner {
  /// The keys over the bounds of slots are kept by the slots: as many as there are rows, each row has
  /// its own within what the slot's line is for.
  mutating func keepSlots() {
    let keyed = Set(draft.keys.flatMap(\.columns))
    for (exclusion, shape) in draft.exclusions.slots where !keyed.isDisjoint(with: shape.bounds) {
      for bound in shape.bounds {
        kept.append(
          Kept(
            name: exclusion.name, columns: Set(shape.equal + [bound]), predicate: nil,
            capacity: Int.max))
      }
    }
  }

  /// The plans of the table's EXCLUDE constraints that are no keys, in the table's order.
  func exclusionPlans() -> [KeyPlan] {
    let slots = draft.exclusions.slots.compactMap { plan($0.exclusion, $0.shape) }
    let implied = draft.exclusions.implied.map { exclusion, base in
      KeyPlan(key: key(exclusion), strategy: .implied(by: base), capacity: Int.max)
    }
    return slots + implied
  }

  private func key(_ exclusion: ExclusionConstraint) -> UniqueKey {
    UniqueKey(
      name: exclusion.name, parts: exclusion.elements.map { .expression($0.expression) },
      predicate: exclusion.predicate, deferrability: exclusion.deferrability,
      range: exclusion.range)
  }

  /// Slots on a line for each combination of what is compared with `=`.
  private func plan(_ exclusion: ExclusionConstraint, _ shape: ExclusionShape) -> KeyPlan? {
    let key = key(exclusion)
    let isKeyed = draft.keys.contains { !Set($0.columns).isDisjoint(with: shape.bounds) }
    if !isKeyed,
      let base = kept.first(where: {
        $0.capacity >= rows && $0.columns.isSubset(of: shape.equal) && !$0.columns.isEmpty
      })
    {
      return KeyPlan(key: key, strategy: .implied(by: base.name), capacity: Int.max)
    }
    let equal = NormalKey(
      UniqueKey(name: exclusion.name, parts: shape.equal.map { .column($0) }), of: draft.table,
      in: schema)
    let digits = anatomy(of: equal).units
      .filter { !assigned.contains($0) }
      .map { KeyPlan.Digit(source: source($0), radix: max(1, radices(of: $0).preferred)) }
      .filter { $0.radix <= rows }
    let columns = shape.bounds.compactMap(draft.column)
    guard
      var line = SlotLine(
        shape, solution: draft.solution, generators: columns.map(\.generator),
        isFixed: columns.contains(where: \.isFixed), rows: rows, asOf: draft.asOf,
        table: draft.table, schema: schema)
    else { return nil }
    if let upper = shape.upper, draft.column(upper)?.isNullable == true {
      line.isOpenAtEnd = !shape.leavesOpenEnds
    }
    let combinations = digits.reduce(1) { Cardinality.product($0, $1.radix) }
    var plan = KeyPlan(
      key: key, strategy: .slots(equal: digits, lower: shape.lower, upper: shape.upper),
      capacity: Cardinality.product(combinations, line.capacity))
    plan.line = line
    return plan
  }
}
