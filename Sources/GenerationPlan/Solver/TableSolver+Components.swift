import SQLEvaluation
import SchemaModel

/// Components: columns tied together by relations and disjunctions.
extension TableSolver {
  /// Solves every component and gathers its cases.
  mutating func solveComponents() {
    for (condition, source) in conjuncts where !condition.isConstructed { evaluated.insert(source) }
    for group in groups() { solve(group) }
  }

  /// The conjuncts of each component, in the table's order of columns.
  private func groups() -> [[(condition: Condition, source: Int)]] {
    var leader: [String: String] = [:]
    func find(_ column: String) -> String {
      var column = column
      while let next = leader[column], next != column { column = next }
      return column
    }
    for (condition, _) in conjuncts where condition.isConstructed {
      let columns = condition.columns
      for column in columns {
        if leader[column] == nil { leader[column] = column }
        leader[find(column)] = find(columns[0])
      }
    }
    var result: [[(condition: Condition, source: Int)]] = []
    for column in context.table.columns.map(\.name)
    where leader[column] != nil
      && !result.contains(where: { group in
        group.contains { find($0.condition.columns[0]) == find(column) }
      })
    {
      result.append(
        conjuncts.filter {
          $0.condition.isConstructed && find($0.condition.columns[0]) == find(column)
        })
    }
    return result
  }

  private mutating func solve(_ group: [(condition: Condition, source: Int)]) {
    let expansion = CaseExpansion(context)
    var drafts = [CaseDraft()]
    // Those with the fewest alternatives first: they are the most constrained.
    let ordered = group.enumerated().map { index, part in
      (part, expansion.alternatives(part.condition, known: known)?.count ?? Int.max, index)
    }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
    for (part, _, _) in ordered {
      let condition = part.condition.sourced(by: sources[part.source].id)
      guard let next = expansion.extended(drafts, by: condition, known: known) else {
        evaluated.insert(part.source)
        continue
      }
      if next.isEmpty {
        contradict(part.condition.columns, [part.source])
        return
      }
      drafts = next
    }
    for part in group where part.condition.hasResidual { evaluated.insert(part.source) }
    let columns = group.reduce(into: [String]()) { list, part in
      for column in part.condition.columns where !list.contains(column) { list.append(column) }
    }
    finish(drafts, group, columns)
  }

  /// Closes the bounds of every case, drops the impossible ones, and keeps the rest.
  private mutating func finish(
    _ drafts: [CaseDraft], _ group: [(condition: Condition, source: Int)], _ columns: [String]
  ) {
    let closing = CaseClosing(context, filter)
    var closed: [CaseClosing.Result] = []
    for draft in withoutSubsets(drafts) {
      guard let result = closing.closed(draft, columns: columns, known: known) else { continue }
      // Cases that differ only in what is evaluated are one to build.
      if !closed.contains(result) { closed.append(result) }
    }
    guard !closed.isEmpty else {
      contradict(columns, group.map(\.source))
      return
    }
    closed = preferringRoom(preferringFreeReferences(closed), columns)
    if closed.contains(where: \.needsEvaluation) { evaluated.formUnion(group.map(\.source)) }
    notePredicates(closed, group)
    noteUnconstructed(closed)
    widenKnown(closed, columns)
    if closed.count == 1, closed[0].relations.isEmpty { return }
    let weights = CaseWeights(facts: context.facts)
      .weights(of: closed.map(\.domains), columns: columns)
    let cases = zip(closed, weights).map { result, weight in
      Component.Case(
        domains: presented(sourced(result.domains, group), relations: result.relations),
        relations: result.relations,
        weight: weight)
    }
    let order = ColumnOrder(context).ordered(columns, closed)
    components.append(Component(columns: order, cases: cases))
  }

  /// The cases that ask no particular value of a reference, which has one of its parents' keys; all
  /// where each case asks one, and where only the others leave a key more than a few listed values.
  private func preferringFreeReferences(_ closed: [CaseClosing.Result]) -> [CaseClosing.Result] {
    let references = context.table.foreignKeys.flatMap(\.columns)
    let free = closed.filter { result in
      references.allSatisfy { column in
        guard let domain = result.domains[column], domain.allowsValues else { return true }
        return domain.intervals == known[column]?.intervals
          && domain.values == known[column]?.values
      }
    }
    let keyed = Set(context.table.keys.flatMap(\.columns))
    func isListed(_ result: CaseClosing.Result, _ column: String) -> Bool {
      result.domains[column]?.values != nil
    }
    let confinesKey = keyed.contains { column in
      free.allSatisfy { isListed($0, column) } && !closed.allSatisfy { isListed($0, column) }
    }
    return free.isEmpty || confinesKey ? closed : free
  }

  /// The cases of a key's lone column that are not a few listed values, where there are such.
  private func preferringRoom(
    _ closed: [CaseClosing.Result], _ columns: [String]
  ) -> [CaseClosing.Result] {
    guard columns.count == 1,
      context.table.keys.contains(where: { $0.columns.contains(columns[0]) })
    else { return closed }
    let roomy = closed.filter { $0.domains[columns[0]]?.values == nil }
    return roomy.isEmpty ? closed : roomy
  }

  private func withoutSubsets(_ drafts: [CaseDraft]) -> [CaseDraft] {
    var kept: [CaseDraft] = []
    for draft in drafts {
      if kept.contains(where: { draft.isSubset(of: $0, context.facts) }) { continue }
      kept.removeAll { $0.isSubset(of: draft, context.facts) }
      kept.append(draft)
    }
    return kept
  }

  /// What predicates a case keeps has to be evaluated.
  private mutating func notePredicates(
    _ closed: [CaseClosing.Result], _ group: [(condition: Condition, source: Int)]
  ) {
    for result in closed {
      for (column, domain) in result.domains where !domain.predicates.isEmpty {
        for part in group where isEvaluated(part.source, column, domain.predicates) {
          evaluated.insert(part.source)
        }
      }
    }
  }

  /// What relations construction does not see to has to be evaluated.
  private mutating func noteUnconstructed(_ closed: [CaseClosing.Result]) {
    for relation in closed.flatMap(\.relations) where !isConstructed(relation) {
      for place in sources.indices
      where relation.sources.contains(sources[place].id) && !refused.contains(place) {
        evaluated.insert(place)
        let expression = sources[place].expression
        if let reason = unsupportedPart(of: context.evaluator.inlined(expression)) {
          refuse(place, over: expression.columns, because: reason)
        }
      }
    }
  }

  /// Whether columns are made so that a relation holds. Those that are not counted are kept apart by
  /// making rows again; alike is made what keys and references leave free, and has no blanks to lose.
  private func isConstructed(_ relation: Relation) -> Bool {
    guard let left = context.facts[relation.left], let right = context.facts[relation.right],
      left.ordinal == nil
    else { return true }
    let table = context.table
    let fixed = Set(table.foreignKeys.flatMap(\.columns) + table.keys.flatMap(\.columns))
    return relation.op != .notEqual && left.isBlankPadded == right.isBlankPadded
      && !fixed.isSuperset(of: [relation.left, relation.right])
  }

  /// What all cases agree on holds in every row.
  private mutating func widenKnown(_ closed: [CaseClosing.Result], _ columns: [String]) {
    for column in columns {
      guard let facts = context.facts[column] else { continue }
      var union = closed[0].domains[column] ?? Domain()
      var isOne = true
      for result in closed.dropFirst() {
        guard let wider = union.union(result.domains[column] ?? Domain(), facts) else {
          isOne = false
          break
        }
        union = wider
      }
      if !isOne {
        // No one domain holds them all, but perhaps none of them allows NULL.
        union = closed.allSatisfy { $0.domains[column]?.null == .forbidden } ? .notNull : Domain()
      }
      guard !union.isUniversal else { continue }
      known[column] = (known[column] ?? Domain()).intersection(union, facts) ?? union
    }
  }

  private func sourced(
    _ domains: [String: Domain], _ group: [(condition: Condition, source: Int)]
  ) -> [String: Domain] {
    var result = domains
    for column in domains.keys {
      let here = group.filter { $0.condition.columns.contains(column) }.map(\.source)
      let places = (contributors[column] ?? []) + here
      result[column]?.sources = Array(Set(places)).sorted().map { sources[$0].id }
    }
    return result
  }
}

extension Condition {
  /// Whether it ties columns together; a lone residual is only evaluated.
  fileprivate var isConstructed: Bool { if case .residual = self { false } else { true } }

  /// Whether a condition over several columns in it is left to evaluation.
  fileprivate var hasResidual: Bool {
    switch self {
    case .residual: true
    case .all(let parts), .any(let parts): parts.contains { $0.hasResidual }
    default: false
    }
  }

  /// The same with the constraint on every relation.
  fileprivate func sourced(by id: ConstraintID) -> Condition {
    switch self {
    case .relation(var relation):
      relation.sources = [id]
      return .relation(relation)
    case .all(let parts): return .all(parts.map { $0.sourced(by: id) })
    case .any(let parts): return .any(parts.map { $0.sourced(by: id) })
    default: return self
    }
  }
}
