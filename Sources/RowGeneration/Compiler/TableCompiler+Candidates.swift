import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Keys that are numbered together, of whose candidates CHECKs refuse some.
struct CandidateGroup: Sendable {
  /// By name.
  var keys: Set<String>
  /// How many candidates there are.
  var candidates: Int
  /// Whether its values leave what their generators make, since too few of those are accepted: texts
  /// are plain letters and digits, and ranges are wider.
  var isWidened = false
  /// Those that are accepted; `nil` while they are being counted, when each row is a candidate.
  var accepted: AcceptedCandidates?
}

/// What a CHECK or a component demands of columns that keys decide.
struct CandidateCondition {
  /// The columns, all of them decided by keys.
  var columns: Set<String>
  var condition: CandidateTest.Condition
}

/// Keys under CHECKs: what a key's number decides cannot be drawn again, so the numbers whose values
/// a CHECK refuses are no candidates.
extension TableCompiler {
  /// What the candidates of all keys must meet.
  ///
  /// - Complexity: that of compiling the keyed columns.
  func candidateConditions() throws(GenerationError) -> [CandidateCondition] {
    let keyed = keyedColumns
    guard mayRefuse(keyed) else { return [] }
    // In the order of the finished program, since texts share words by it.
    let texts = layoutOrder
    let others = table.columns.map(\.name).filter { keyed.contains($0) && !texts.contains($0) }
    for name in texts.filter(keyed.contains) + others { _ = try keyedValue(of: name) }
    for column in table.columns where keyed.contains(column.name) && isKeyed(column.name) {
      noteUnmet(by: column)
    }
    var found: [CandidateCondition] = []
    for (place, component) in plan.solution.components.enumerated()
    where component.cases.count > 1 && component.columns.contains(where: keyed.contains) {
      _ = try selector(of: place)
      for name in component.columns where isKeyed(name) { _ = try keyedValue(of: name) }
      // A column that a case only forbids or requires to be NULL has no say in which values there are.
      let told = Set(keyedColumns(of: place).filter { variesByValue($0, in: place) })
      let columns = told.isEmpty ? Set(component.columns.filter(keyed.contains)) : told
      for flag in acceptanceFlags where flag.component == place {
        found.append(CandidateCondition(columns: columns, condition: .flag(flag.slot)))
      }
    }
    for (name, expression, _) in evaluatedChecks() {
      // What else the check demands is left to the columns that are free.
      for part in expression.conjuncts {
        let columns = Set(part.columns)
        guard !columns.isEmpty, columns.isSubset(of: keyed) else { continue }
        let (condition, readers) = try keyedCheck(name, part)
        found.append(
          CandidateCondition(columns: columns, condition: .check(condition, readers)))
      }
    }
    for key in plan.keys where !key.distinctParts.isEmpty {
      found.append(try distinctness(of: key))
    }
    return found
  }

  /// Whether a constraint that is more than one of a key bears on columns that keys decide.
  private func mayRefuse(_ keyed: Set<String>) -> Bool {
    func isConstrained(_ name: String) -> Bool {
      demands(on: name).contains { demand in
        let sources = demand.domain.sources + demand.relations.flatMap(\.sources)
        return !demand.domain.predicates.isEmpty
          || sources.contains { plan.solution.conditions[$0] != nil }
      }
    }
    return plan.keys.contains { !$0.distinctParts.isEmpty }
      || plan.solution.components.contains { part in
        part.cases.count > 1 && part.columns.contains(where: keyed.contains)
      }
      || plan.solution.residual.contains { $0.expression.columns.contains(where: keyed.contains) }
      || keyed.contains(where: isConstrained)
  }

  /// That candidates differ in a key's expressions.
  private func distinctness(of key: KeyPlan) throws(GenerationError) -> CandidateCondition {
    var names: [String] = []
    for name in key.distinctParts.flatMap(\.columns) where !names.contains(name) {
      names.append(name)
    }
    let readers = try keyedReaders(names)
    var parts: [CompiledExpression] = []
    for part in key.distinctParts {
      parts.append(try compiledCheck(key.key.name, part, names))
    }
    return CandidateCondition(
      columns: Set(names),
      condition: .distinct(parts, readers, nullsAreEqual: key.key.nullsAreEqual))
  }

  /// Whether a keyed column's values leave what its generator makes.
  func isWidened(_ column: String) -> Bool {
    candidateGroups.contains { $0.isWidened && decides($0, column) }
  }

  /// Whether a column's value is that of a candidate.
  private func decides(_ group: CandidateGroup, _ column: String) -> Bool {
    plan.keys.contains { group.keys.contains($0.key.name) && decided(by: $0).contains(column) }
  }

  /// What `build` makes of a key's index, with all draws following that index where CHECKs refuse some
  /// of the key's candidates: one that is accepted has to be the same value in whatever row.
  func followingCandidates(
    _ index: (slot: Int, count: UInt64)?, of column: String,
    _ build: () throws(GenerationError) -> [Piece]
  ) throws(GenerationError) -> [Piece] {
    let first = steps.count
    let pieces = try build()
    guard let index, candidateGroups.contains(where: { decides($0, column) }) else {
      return pieces
    }
    for place in steps.indices[first...] where steps[place].operation.varies {
      guard !isShared(steps[place]) else { continue }
      steps[place].inputs = steps[place].inputs.map { $0 == Self.row ? index.slot : $0 }
    }
    return pieces
  }

  /// What makes a unique column's texts where its own generator makes too few that CHECKs accept.
  func plainText(_ column: Column, _ domain: Domain) -> GeneratorSpec? {
    guard isWidened(column.name), schema.baseType(of: column.type).isCharacter else { return nil }
    let limit = characterLimit(schema.baseType(of: column.type), domain)
    var spec = GeneratorSpec(.pattern)
    spec.pattern = "[0-9A-Za-z]{1,\(max(1, min(limit, 16)))}"
    return spec
  }

  /// Whether every candidate that is accepted meets the check, NULL included.
  func isMetByCandidates(_ expression: Expression) -> Bool {
    let columns = Set(expression.columns)
    return !columns.isEmpty && columns.isSubset(of: keyedColumns)
      && columns.allSatisfy { bindings[$0]?.state == nil }
  }

  /// Columns that keys decide, those of references that are digits included where they cannot be NULL.
  private var keyedColumns: Set<String> {
    // A slot's bounds are drawn again within their slot.
    var found = Set(table.columns.map(\.name).filter { isKeyed($0) && !keys.bounds.contains($0) })
    for reference in plan.references where keys.digits[.reference(reference.foreignKey.name)] != nil
    {
      found.formUnion(
        reference.foreignKey.columns.filter { table.column($0)?.isNotNull == true })
    }
    return found
  }

  /// A check over values as keys decide them, NULL aside.
  private func keyedCheck(_ name: String, _ expression: Expression) throws(GenerationError)
    -> (CompiledExpression, [ValueReader])
  {
    let names = expression.columns
    return (try compiledCheck(name, expression, names), try keyedReaders(names))
  }

  /// Readers of values as keys decide them, NULL aside.
  private func keyedReaders(_ names: [String]) throws(GenerationError) -> [ValueReader] {
    var readers: [ValueReader] = []
    for name in names {
      var decided = try keyedValue(of: name)
      if decided == nil { decided = try referredValue(of: name) }
      guard let type = table.column(name)?.type, let value = decided else {
        throw failure(name, "no key decides it")
      }
      readers.append(ValueReader(value, type: type, schema: schema))
    }
    return readers
  }

  /// The parent's value of a column that may be NULL, where a key draws the reference; `nil` for others.
  private func referredValue(of name: String) throws(GenerationError) -> BoundColumn? {
    let isDrawn = plan.references.contains { reference in
      let key = reference.foreignKey
      guard key.columns.contains(name) else { return false }
      let combination = combination(with: key.name).map { $0.combination }
      return keys.digits[.reference(key.name)] != nil
        || combination.map { keys.digits[.combination($0)] != nil } == true
    }
    guard isDrawn, !isBeingMade(name) else { return nil }
    var value = try ensure(name)
    value.state = nil
    value.overlays = []
    return value
  }

  /// The keys, by name, that decide each column.
  private func keys(deciding columns: Set<String>) -> Set<String> {
    var found: Set<String> = []
    for key in plan.keys where !columns.isDisjoint(with: decided(by: key)) {
      found.insert(key.key.name)
    }
    return found
  }

  private func decided(by key: KeyPlan) -> Set<String> {
    func columns(_ source: KeyPlan.Digit.Source) -> [String] {
      switch source {
      case .column(let name): [name]
      case .reference(let name):
        plan.references.first { $0.foreignKey.name == name }?.foreignKey.columns ?? []
      case .combination(let combination):
        combination.references.flatMap { columns(.reference($0)) }
      }
    }
    switch key.strategy {
    case .column(let name): return [name]
    case .product(let digits): return Set(digits.flatMap { columns($0.source) })
    case .lineItems(let reference, let counter, _):
      return Set(columns(.reference(reference)) + [counter])
    case .implied, .single, .slots: return []
    }
  }

  /// The groups of keys that conditions tie together, each with its conditions.
  func groups(of conditions: [CandidateCondition])
    -> [(keys: Set<String>, conditions: [CandidateTest.Condition])]
  {
    var groups: [(keys: Set<String>, conditions: [CandidateTest.Condition])] = []
    func add(_ keys: Set<String>, _ conditions: [CandidateTest.Condition]) {
      var merged = (keys: keys, conditions: conditions)
      groups.removeAll { other in
        guard !other.keys.isDisjoint(with: merged.keys) else { return false }
        merged = (other.keys.union(merged.keys), other.conditions + merged.conditions)
        return true
      }
      groups.append(merged)
    }
    for condition in conditions {
      add(keys(deciding: condition.columns), [condition.condition])
    }
    guard !groups.isEmpty else { return [] }
    // Keys that share a digit are one number.
    for key in plan.keys { add(keys(deciding: decided(by: key)), []) }
    return groups.filter { !$0.keys.isEmpty && !$0.conditions.isEmpty }
  }
}

extension PlanCompiler {
  /// Candidates of a key that are tried at most for each row, in all whatever the rows, and where none
  /// is accepted.
  private static let mostTries = (perRow: 1_000, inAll: 1 << 20, inVain: 1 << 16)

  /// Counts the candidates that a table's keys have, where CHECKs refuse some.
  ///
  /// - Returns: the groups of keys whose rows are accepted candidates; none where all candidates
  ///   pass.
  /// - Complexity: O(rows / share of candidates accepted) for each group, on all cores.
  func candidateGroups(of table: Table, _ plan: TablePlan) throws(GenerationError)
    -> [CandidateGroup]
  {
    guard plan.rows > 0, !plan.keys.isEmpty, mayRefuse(table, plan) else { return [] }
    let first = try TableCompiler(table: table, plan: plan, owner: self)
    var found: [CandidateGroup] = []
    for group in first.groups(of: try first.candidateConditions()) {
      if let counted = try counted(group.keys, of: table, plan) { found.append(counted) }
    }
    return found
  }

  private func mayRefuse(_ table: Table, _ plan: TablePlan) -> Bool {
    !table.checks.isEmpty || !plan.solution.components.isEmpty
      || !plan.solution.residual.isEmpty || plan.keys.contains { !$0.distinctParts.isEmpty }
      || plan.solution.domains.values.contains { !$0.predicates.isEmpty }
  }

  private func counted(_ keys: Set<String>, of table: Table, _ plan: TablePlan)
    throws(GenerationError) -> CandidateGroup?
  {
    let plans = plan.keys.filter { keys.contains($0.key.name) }
    let space = plans.map(\.candidates).min() ?? 0
    let wanted = min(plan.rows, plans.map(\.capacity).min() ?? 0)
    guard wanted > 0 else { return nil }
    let most = min(space, max(Self.mostTries.inAll, wanted * Self.mostTries.perRow))
    var limit = most
    var known: (group: CandidateGroup, accepted: AcceptedCandidates)?
    var group = CandidateGroup(keys: keys, candidates: min(space, wanted))
    while true {
      let accepted: AcceptedCandidates
      do throws(GenerationError) {
        accepted = try self.accepted(wanted, group, of: table, plan)
      } catch {
        // More than its column has: as many as there were before are all.
        guard let known, known.group.candidates < group.candidates else { throw error }
        (group, accepted, limit) = (known.group, known.accepted, known.group.candidates)
      }
      known = (group, accepted)
      if accepted.count == 0, group.candidates >= min(space, Self.mostTries.inVain) {
        guard group.isWidened || !plans.contains(where: \.isColumn) else {
          group = CandidateGroup(
            keys: keys, candidates: min(space, wanted), isWidened: true)
          limit = most
          continue
        }
        if plans.allSatisfy({ $0.mayBeNull(in: table) }) {
          // No row is under the key: NULL is what its columns are left with.
          shortages[table.name] = KeyShortage(
            keys: keys, accepted: 0, candidates: group.candidates, canGrow: false)
          return nil
        }
        throw .uncompilable(
          table: table.name, column: plans[0].key.columns.first ?? "",
          reason: "its constraints accept none of \(group.candidates) values of key"
            + " \(plans[0].key.name)")
      }
      if group.candidates <= wanted, !group.isWidened, accepted.isIdentity(upTo: wanted) {
        return nil
      }
      if accepted.count >= wanted || group.candidates >= limit
        || accepted.isExhausted(of: group.candidates, atLeast: Self.mostTries.inVain)
      {
        if accepted.count < wanted, !group.isWidened, plans.contains(where: \.isColumn) {
          group = CandidateGroup(keys: keys, candidates: min(space, wanted), isWidened: true)
          limit = most
          continue
        }
        if accepted.count < wanted {
          shortages[table.name] = KeyShortage(
            keys: keys, accepted: accepted.count, candidates: group.candidates,
            canGrow: group.candidates == space && plans.contains(where: \.isProduct))
        }
        group.accepted = accepted
        return group
      }
      // As many more as the share of those accepted asks for, as long as they are not far more than
      // have been tried.
      let share = Double(accepted.count + 1) / Double(group.candidates + 1)
      let needed = Int((Double(wanted) / share * 1.1).rounded(.up)) + 64
      group.candidates = min(
        accepted.count == 0 ? min(space, Self.mostTries.inVain) : limit,
        max(group.candidates * 2, min(needed, group.candidates * 16)))
    }
  }

  private func accepted(
    _ wanted: Int, _ group: CandidateGroup, of table: Table, _ plan: TablePlan
  ) throws(GenerationError) -> AcceptedCandidates {
    let compiler = try TableCompiler(
      table: table, plan: plan, owner: self, candidateGroups: [group])
    let all = compiler.groups(of: try compiler.candidateConditions())
    let conditions = all.first { $0.keys == group.keys }?.conditions ?? []
    let steps = compiler.steps.sliced(to: Set(conditions.flatMap(\.slots)))
    let test = CandidateTest(
      steps: steps, slotCount: compiler.slotCount, conditions: conditions)
    return test.accepted(wanted, of: group.candidates)
  }
}

/// A key whose candidates are too few for the rows of its table.
struct KeyShortage {
  /// The keys that share the candidates, by name.
  var keys: Set<String>
  /// How many of the candidates were accepted.
  var accepted: Int
  /// How many were tried.
  var candidates: Int
  /// Whether keys of more digits' values would have more of them.
  var canGrow: Bool
}

extension KeyPlan {
  /// Whether rows can be outside of the key by a column of it that is NULL.
  fileprivate func mayBeNull(in table: Table) -> Bool {
    !key.isPrimary && !key.nullsAreEqual && distinctParts.isEmpty
      && key.parts.allSatisfy { if case .column = $0 { true } else { false } }
      && key.columns.contains { table.column($0)?.isNotNull == false }
  }

  fileprivate var isProduct: Bool { if case .product = strategy { true } else { false } }
  fileprivate var isColumn: Bool { if case .column = strategy { true } else { false } }
}
