import GenerationPlan
import SQLEvaluation
import SchemaModel

/// What columns may hold where their usual draws fail a check: any value that is suggested, or NULL,
/// with which the row meets all of its constraints. What keys, references and EXCLUDE decide stays.
extension TableCompiler {
  /// Makes the suggestions for a check's columns, before anything is compiled that reads these.
  func addSuggestions(for names: [String]) {
    for name in names where !suggested.keys.contains(name) {
      let references = plan.references.filter { $0.foreignKey.columns.contains(name) }
      if references.isEmpty {
        suggested[name] = suggestion(for: name)
      } else if references.count == 1 {
        suggested[name] = suggestedNull(of: references[0]) ?? suggestedRoot(of: references[0])
      }
    }
  }

  /// The suggestions for a check's columns; `nil` where there are none.
  func suggestions(for names: [String], _ slots: Set<Int>) throws(GenerationError) -> Suggestions? {
    let chosen = names.compactMap { suggested[$0] }
    guard !chosen.isEmpty else { return nil }
    var all = steps
    for suggestion in chosen {
      let last = all.lastIndex { step in
        !Set(step.outputs).isDisjoint(with: suggestion.step.outputs)
      }
      all.insert(suggestion.step, at: last.map { $0 + 1 } ?? 0)
    }
    let again = all.remaking(slots.union(chosen.flatMap(\.step.outputs)), pinned: pinned)
    let columns = Set(chosen.flatMap(\.columns))
    var conditions: [Suggestions.Condition] = []
    for name in columns.sorted() {
      guard let column = table.column(name) else { continue }
      let domain = plan.solution.domains[name] ?? Domain()
      conditions.append(
        .column(
          DomainMembership(domain, type: column.type, schema: schema, now: now),
          try readers([name])[0]))
    }
    for expression in self.conditions(over: columns) {
      let names = expression.columns
      conditions.append(
        .check(try compiledCheck("a constraint", expression, names), try readers(names)))
    }
    return Suggestions(steps: StepGroup(again), conditions: conditions)
  }

  /// The constraints that read one of some columns, in an order of their own.
  private func conditions(over columns: Set<String>) -> [Expression] {
    plan.solution.conditions.filter { !columns.isDisjoint(with: $0.value.columns) }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether all constraints that read the column can be evaluated.
  private func isJudged(_ name: String) -> Bool {
    conditions(over: [name]).allSatisfy { condition in
      (try? compiledCheck("a constraint", condition, condition.columns)) != nil
    }
  }

  private func suggestion(for name: String) -> ColumnSuggestion? {
    guard let column = table.column(name), let columnPlan = plan.column(name), isFree(column),
      columnPlan.wish?.generator == nil, isJudged(name), let binding = bindings[name]
    else { return nil }
    let values = SuggestedValues(
      column: column, schema: schema, conditions: conditions(over: [name]))
    let isAllowed = ownConditions(of: column)
    let allowsNull = mayBeNull(column) && columnPlan.wish?.nullRate == nil
    let lane = lane(name, "suggestion")
    if let ordinal = OrdinalType(column.type, in: schema), let slot = binding.ordinal,
      Set(binding.pieces.flatMap(\.slots)) == [slot],
      let bounds = OrdinalType.bounds(of: column.type, in: schema)
    {
      let step = OrdinalType.step(of: column.type, in: schema)
      let others = likeColumns(column, ordinal)
      let ordinals = Suggestion.Ordinals(
        values: values.ordinals(ordinal, step: step, within: bounds).filter {
          isAllowed(ordinal.value($0, type: column.type, in: schema))
        }, others: others.count,
        bounds: bounds, step: step, units: ordinal.roundUnits)
      let states = [allowsNull ? stateToSet(of: name) : binding.state].compactMap(\.self)
      return ColumnSuggestion(
        columns: [name],
        step: Step(
          .suggest(lane, Suggestion(ordinals: ordinals, texts: 0..<0, allowsNull: allowsNull)),
          [Self.row, slot] + others + states, to: [slot] + states))
    }
    let base = schema.baseType(of: column.type)
    let texts =
      binding.isBare
      ? []
      : values.texts().filter { text in
        SQLValue(text: text, type: base, schema: schema).map(isAllowed) ?? false
      }
    guard allowsNull || !texts.isEmpty else { return nil }
    let state = stateToSet(of: name, isOwn: true)
    let first = Int64(binding.overlays.count) + 2
    bindings[name]?.overlays += texts
    return ColumnSuggestion(
      columns: [name],
      step: Step(
        .suggest(
          lane,
          Suggestion(
            ordinals: nil, texts: first..<(first + Int64(texts.count)), allowsNull: allowsNull)),
        [Self.row, state], to: [state]))
  }

  /// What the constraints that read a column alone say of a value.
  private func ownConditions(of column: Column) -> (SQLValue) -> Bool {
    let name = column.name
    let membership = DomainMembership(
      plan.solution.domains[name] ?? Domain(), type: column.type, schema: schema, now: now)
    let conditions = conditions(over: [name]).filter { $0.columns == [name] }
      .compactMap { try? compiledCheck("a constraint", $0, [name]) }
    return { value in
      membership.contains(value) && conditions.allSatisfy { $0.isSatisfied(by: [value]) }
    }
  }

  /// The reference's columns may be NULL together.
  private func suggestedNull(of reference: ReferencePlan) -> ColumnSuggestion? {
    let key = reference.foreignKey
    let columns = table.columnsSet(by: key).compactMap { table.column($0) }.filter { column in
      mayBeNull(column) && isJudged(column.name) && bindings[column.name] != nil
        && plan.column(column.name)?.wish?.nullRate == nil
        && plan.references.count { $0.foreignKey.columns.contains(column.name) } == 1
    }
    guard !columns.isEmpty, !key.matchFull || columns.count == key.columns.count else { return nil }
    let states = columns.map { stateToSet(of: $0.name) }
    return ColumnSuggestion(
      columns: columns.map(\.name),
      step: Step(
        .suggest(
          lane(key.name, "suggestion"), Suggestion(ordinals: nil, texts: 0..<0, allowsNull: true)),
        [Self.row] + states, to: states))
  }

  /// The row of a tree may refer to itself, where roots do.
  private func suggestedRoot(of reference: ReferencePlan) -> ColumnSuggestion? {
    let key = reference.foreignKey
    let columns = key.columns.compactMap { table.column($0) }
    guard case .tiered = reference.draw, reference.root == .itself, isAlone(reference),
      let parent = trees[key.name]?.index,
      columns.allSatisfy({ isFree($0) && isJudged($0.name) && bindings[$0.name] != nil })
    else { return nil }
    return ColumnSuggestion(
      columns: key.columns,
      step: Step(
        .suggest(
          lane(key.name, "suggestion"),
          Suggestion(ordinals: nil, texts: 0..<0, allowsNull: false, isOwnRow: true)),
        [Self.row, parent], to: [parent]))
  }

  /// The vector that tells whether a column is NULL, made where there is none.
  ///
  /// - Parameter isOwn: whether it must be one that no other column reads.
  private func stateToSet(of name: String, isOwn: Bool = false) -> Int {
    let known = bindings[name]?.state
    if let known, !isOwn { return known }
    let state = known.map { emit(.affine(start: 0, step: 1), [$0]) } ?? emit(.constant(0))
    bindings[name]?.state = state
    return state
  }

  /// The vectors of other columns whose values are of the same kind.
  private func likeColumns(_ column: Column, _ ordinal: OrdinalType) -> [Int] {
    table.columns.compactMap { other in
      other.name != column.name && OrdinalType(other.type, in: schema) == ordinal
        ? bindings[other.name]?.ordinal : nil
    }
  }

  /// Whether nothing but the row's own conditions bears on a column's value.
  private func isFree(_ column: Column) -> Bool {
    column.generation == nil && column.identity == nil && column.sequence == nil
      && !isSharedWithOtherRows(column.name)
      && !table.keys.contains { $0.reads(column.name) }
      && plan.column(column.name)?.generator.kind != .sequence
  }

  /// Whether a column may be NULL in any row, as far as conditions on the row allow it.
  private func mayBeNull(_ column: Column) -> Bool {
    let domain = plan.solution.domains[column.name] ?? Domain()
    return !column.isNotNull && domain.null != .forbidden && column.generation == nil
      && !isSharedWithOtherRows(column.name) && keys.overflow[column.name] == nil
      && !table.keys.contains { key in
        key.reads(column.name) && (!key.isPlain || key.nullsAreEqual || key.isPrimary)
      }
  }

  /// Whether other rows depend on a column: by a reference to it, or by EXCLUDE.
  private func isSharedWithOtherRows(_ name: String) -> Bool {
    schema.tables.contains { other in
      other.foreignKeys.contains { $0.target == table.name && $0.targetColumns.contains(name) }
    }
      || plan.references.contains {
        $0.foreignKey.target == table.name && $0.foreignKey.targetColumns.contains(name)
      }
      || table.exclusions.contains { exclusion in
        exclusion.elements.contains { $0.expression.columns.contains(name) }
          || exclusion.predicate?.columns.contains(name) == true
      }
  }
}

/// What makes a suggestion for columns that are changed together.
struct ColumnSuggestion {
  let columns: [String]
  let step: Step
}

extension OrdinalType {
  /// Distances of round values.
  fileprivate var roundUnits: [Int64] {
    switch self {
    case .integer: [10, 100, 1000]
    case .decimal(let scale): [powerOfTen(scale), powerOfTen(min(18, scale + 1))]
    case .time, .timestamp: [1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000]
    case .date: [7]
    case .boolean, .enumeration: []
    }
  }
}

extension UniqueKey {
  /// Whether a column bears on it.
  fileprivate func reads(_ column: String) -> Bool {
    columns.contains(column) || predicate?.columns.contains(column) == true
  }
}
