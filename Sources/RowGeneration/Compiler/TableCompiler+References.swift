import GenerationPlan
import SchemaModel

/// Foreign keys: a parent's row is drawn, and the parent's key program is inlined with that row's
/// index in place of its own. Nothing is remembered; a key of any shape and depth is recomputed.
extension TableCompiler {
  /// Binds the columns of the reference that sets `column`; `nil` where none does.
  func makeReference(to column: String) throws(GenerationError) -> BoundColumn? {
    let reference = plan.references.first {
      $0.foreignKey.columns.contains(column) && !isImplied($0) && decides($0, column)
    }
    guard let reference else { return nil }
    try bind(reference)
    return bindings[column]
  }

  private func isImplied(_ reference: ReferencePlan) -> Bool {
    if case .implied = reference.sharing { true } else { false }
  }

  private func isImplied(_ reference: ReferencePlan, by name: String) -> Bool {
    if case .implied(let other) = reference.sharing { other == name } else { false }
  }

  /// Whether the reference sets the column itself instead of taking it from an earlier one.
  private func decides(_ reference: ReferencePlan, _ column: String) -> Bool {
    guard table.columnsSet(by: reference.foreignKey).contains(column) else { return false }
    guard case .within(let others) = reference.sharing else { return true }
    return !plan.references.contains {
      others.contains($0.foreignKey.name) && $0.foreignKey.columns.contains(column)
    }
  }

  func bind(_ reference: ReferencePlan) throws(GenerationError) {
    let key = reference.foreignKey
    guard boundReferences.insert(key.name).inserted else { return }
    if key.target == table.name, reference.parentRows > 0 { try settleOwnTargets() }
    if case .within(let others) = reference.sharing {
      for other in plan.references where others.contains(other.foreignKey.name) {
        for column in other.foreignKey.columns { _ = try ensure(column) }
      }
    }
    let set = table.columnsSet(by: key)
    for column in key.columns where !set.contains(column) { _ = try ensure(column) }
    guard reference.parentRows > 0 else {
      // It is NULL everywhere; a reference that it would imply is drawn for itself.
      for other in plan.references where isImplied(other, by: key.name) { try bind(other) }
      for column in key.columns where bindings[column] == nil {
        bindings[column] = BoundColumn(pieces: [.literal("")], state: emit(.constant(1)))
      }
      return
    }
    let (parent, state) = try parentIndex(reference)
    drawnParents[key.name] = parent
    let isTree = key.target == table.name
    let states = try nullStates(of: reference, roots: isTree ? state : nil)
    let values = try withPresent(
      reference, inline(key.target, columns: key.targetColumns, row: parent))
    for (column, value) in zip(key.columns, values) where bindings[column] == nil {
      var binding = value
      let isNull = [states[column], isTree ? nil : state].compactMap { $0 }
      // NULL where the reference is, where its parent's value is, and only if the column may be.
      if table.column(column)?.isNotNull != true, let first = isNull.first {
        let either = isNull.dropFirst().reduce(first) { emit(.either, [$0, $1]) }
        binding.state = value.state.map { emit(.caseState([2, 1]), [either, $0]) } ?? either
      }
      bindings[column] = binding
      leaveUnmetByReference(column)
    }
  }

  /// A referenced value is what it is: what a CHECK demands of it beyond NULL has to be evaluated.
  private func leaveUnmetByReference(_ column: String) {
    for demand in allDemands(on: column) {
      let domain = demand.domain
      if domain.intervals != nil || domain.values != nil || !domain.predicates.isEmpty
        || domain.text != TextDomain()
      {
        leaveUnmet(domain.sources, column: column)
      }
      for relation in demand.relations {
        leaveUnmet(relation.sources, column: column)
      }
    }
    for relation in plan.solution.components.flatMap(\.cases).flatMap(\.relations)
    where relation.left == column || relation.right == column {
      let other = relation.left == column ? relation.right : relation.left
      if refersToItself(column, through: other), !isKeptByOrder(relation, of: column, to: other) {
        leaveUnmet(relation.sources, column: column)
      }
    }
  }

  /// Whether a relation of a self-reference to its key holds since rows point at earlier ones, whose
  /// keys are others, and lower or higher where they are counted.
  private func isKeptByOrder(_ relation: Relation, of column: String, to key: String) -> Bool {
    if relation.op == .notEqual { return relation.offset == 0 && tellsRowsApart(key) }
    guard relation.op != .equal, relation.offset >= 0,
      let generator = plan.column(key)?.generator, generator.kind == .sequence
    else { return false }
    return (generator.step ?? 1) > 0 ? relation.left == column : relation.right == column
  }

  /// Whether a column has another value in each row.
  private func tellsRowsApart(_ name: String) -> Bool {
    plan.keys.contains { plan in
      guard case .column(name) = plan.strategy else { return false }
      return plan.key.predicate == nil && plan.overflow.isEmpty
    } || table.keys.contains { $0.isPlain && $0.columns == [name] }
  }

  /// The states of a reference's nullable columns: NULL at its rate and at a tree's roots, all of them
  /// together, but as their component's case has it, which may be apart unless the reference is MATCH
  /// FULL.
  private func nullStates(
    of reference: ReferencePlan, roots: Int?
  ) throws(GenerationError) -> [String: Int] {
    let key = reference.foreignKey
    let nullable = table.columnsSet(by: key).filter { table.column($0)?.isNotNull == false }
    let drawn: Int? =
      reference.nullRate > 0 || mayYield(key.columns)
      ? emitNulls(key.name, rate: reference.nullRate)
      : nil
    let base = roots.map { roots in drawn.map { emit(.either, [$0, roots]) } ?? roots } ?? drawn
    var states: [String: Int] = [:]
    if key.matchFull {
      var together = sharedNull(of: key) ?? base
      for column in nullable { together = try nullState(of: column, base: together) }
      for column in nullable { states[column] = beyondKeys(column, together) }
    } else {
      for column in nullable {
        states[column] = beyondKeys(column, try nullState(of: column, base: base))
      }
    }
    return states
  }

  /// Where a column of a reference that another one has set is NULL; `nil` where it never is.
  private func sharedNull(of key: ForeignKey) -> Int? {
    let shared = key.columns.compactMap { bindings[$0] }
    return shared.lazy.compactMap { binding in
      binding.state.map { state in
        // Other states stand for texts.
        let isNull: [Int64] = [0, 1] + binding.overlays.map { _ in 0 }
        return self.emit(.caseState(isNull), [state, state])
      }
    }.first
  }

  /// A state of a column in rows beyond a key's capacity, which are outside it by the reference being
  /// NULL, or by its not being.
  private func beyondKeys(_ column: String, _ state: Int?) -> Int? {
    guard let overflow = keys.overflow[column] else { return state }
    if overflow.domain.null == .required {
      return state.map { emit(.either, [$0, overflow.isBeyond]) } ?? overflow.isBeyond
    }
    return state.map { emit(.caseState([2, 0]), [overflow.isBeyond, $0]) }
  }

  /// The parent's row, and the state that a tree's roots have, or rows without a parent.
  private func parentIndex(_ reference: ReferencePlan) throws(GenerationError)
    -> (index: Int, state: Int?)
  {
    let key = reference.foreignKey
    if let combined = try combinedParent(reference) {
      parentSlots[key.name] = combined
      return (combined, nil)
    }
    if let decided = keys.digits[.reference(key.name)], isAlone(reference) {
      let digit = leavingChildless(decided, reference)
      if let allowed = try allowedParents(reference) {
        return (try picked(digit, among: allowed, reference), nil)
      }
      parentSlots[key.name] = digit
      return (digit, nil)
    }
    let isShared = table.columnsSet(by: key).count < key.columns.count || !isAlone(reference)
    if isShared { return try sharedParent(reference) }
    let count = UInt64(reference.parentRows)
    let lane = lane(key.name, "reference")
    switch reference.draw {
    case .tiered, .chained: return tree(of: reference, lane)
    case .keyDigit:
      throw failure(key.columns[0], "no key decides reference \(key.name)")
    case .random(let distribution):
      if let allowed = try allowedParents(reference) ?? weighedParents(reference) {
        if let shares = try wishedShares(of: reference, among: allowed),
          shares.contains(where: { $0 > 0 })
        {
          let place = emit(.weighted(lane, AliasTable(shares)))
          return (try picked(place, among: allowed, reference), nil)
        }
        let place = drawParent(
          distribution, count: UInt64(max(1, allowed.count)), share: reference.parentShare, lane)
        return (try picked(place, among: allowed, reference), nil)
      }
      let drawn = drawParent(distribution, count: count, share: reference.parentShare, lane)
      let index = try tied(reference, drawn, among: count)
      parentSlots[key.name] = index
      return (index, nil)
    }
  }

  /// A key's digit spread over the parents, where the key leaves some of them without children: these
  /// stand among the others, and not at the end.
  private func leavingChildless(_ digit: Int, _ reference: ReferencePlan) -> Int {
    let keep = Self.childlessEvery - 1
    guard reference.parentShare < 1, reference.parentRows >= Self.fewestForChildless,
      let last = keys.parentCounts[reference.foreignKey.name].map({ $0 - 1 }), last >= 0,
      last + last / keep < reference.parentRows
    else { return digit }
    return emit(.skip(keep: UInt64(keep)), [digit])
  }

  func isAlone(_ reference: ReferencePlan) -> Bool {
    if case .alone = reference.sharing { true } else { false }
  }

  /// The parent's row of a self-reference that shares no column, and the roots' state.
  func tree(of reference: ReferencePlan, _ lane: RandomLane) -> (index: Int, state: Int) {
    let name = reference.foreignKey.name
    if let made = trees[name] { return made }
    let rows = UInt64(plan.rows)
    let operation: Operation
    switch reference.draw {
    case .chained(let roots):
      operation = .chain(
        ChainLayout(rows: rows, roots: UInt64(max(1, roots)), root: reference.root))
    case .tiered(let share) where reference.root != .another:
      let roots = max(1, min(plan.rows, Int((Double(plan.rows) * share).rounded())))
      operation = .tiers(
        lane, TierLayout(rows: rows, roots: UInt64(roots), root: reference.root))
    default:
      operation = .tiers(lane, TierLayout(rows: rows, roots: min(2, rows), root: reference.root))
    }
    let made = (index: newSlot(), state: newSlot())
    steps.append(Step(operation, [Self.row], to: [made.index, made.state]))
    trees[name] = made
    return made
  }

  /// An index of 0..<count by a distribution; a share below 1 leaves every n-th parent childless.
  private func drawParent(
    _ distribution: Distribution, count: UInt64, share: Double, _ lane: RandomLane
  ) -> Int {
    var drawn = count
    var keep: UInt64?
    if share < 1, share > 0, count >= 40 {
      let every = UInt64(max(2, (1 / (1 - share)).rounded()))
      drawn = count - count / every
      keep = every - 1
    }
    let index: Int
    switch distribution {
    case .zipf(let alpha):
      index = emit(
        .zipf(
          lane, ZipfSampler(count: drawn, alpha: alpha),
          scatter: Permutation(count: drawn, lane: lane.lane(1))))
    case .uniform:
      index = emit(.uniform(lane, first: 0, count: drawn, step: 1))
    default:
      index = ordinalDraw(
        distribution, lane, union: IntervalUnion([0...Int64(drawn) - 1], step: 1), unit: 1)
    }
    guard let keep else { return index }
    return emit(.skip(keep: keep), [index])
  }

  /// The values of `columns` of `target`'s row `row`, by the target's own steps.
  func inline(_ target: QualifiedName, columns: [String], row: Int) throws(GenerationError)
    -> [BoundColumn]
  {
    let other = target == table.name ? self : try owner.compiler(for: target)
    // Columns that a check may still change are read after it.
    let read = columns.flatMap { name in
      [name] + (other.table.column(name)?.generation?.columns ?? [])
    }
    if other !== self, other.isRemade(read) { try other.finish() }
    var values: [BoundColumn] = []
    for column in columns { values.append(try other.ensure(column)) }
    let needed = Set(values.flatMap(\.slots))
    var names: [Int: Int] = [Self.row: row]
    func rename(_ slot: Int) -> Int {
      if let known = names[slot] { return known }
      let made = newSlot()
      names[slot] = made
      return made
    }
    let body = other.steps.sliced(to: needed).renamed(rename)
    if body.contains(where: { $0.operation.varies }) {
      steps.append(Step(.parent(body), body.inputsFromOutside, to: body.allOutputs))
    } else {
      steps.append(contentsOf: body)
    }
    return values.map { $0.renamed(rename) }
  }

  /// A chance as a threshold for 64-bit words.
  func rate(_ share: Double) -> UInt64 {
    share >= 1 ? .max : UInt64(max(0, share) * 0x1p64)
  }
}
