import SchemaModel

/// What the statements of a trigger ask for in the tables that they write to.
extension TriggerAnalysis {
  mutating func look(at write: TriggerWrite, of effect: TriggerEffects) {
    switch write.action {
    case .opaque(let what):
      warn(effect, "runs \(what), and what that demands cannot be told")
    case .delete(let isConditional): lose(write, isConditional, of: effect)
    case .update(let sets): look(at: sets, write, of: effect)
    case .insert(let values, let conflict):
      guard let name = write.target, let target = schema.table(name) else { return }
      look(at: values, conflict, into: target, write, of: effect)
    }
  }

  mutating func lose(
    _ write: TriggerWrite, _ isConditional: Bool, of effect: TriggerEffects
  ) {
    guard let target = write.target else { return }
    let own = effect.table.name
    let name = "trigger \"\(effect.hook.name)\" of \"\(own)\""
    if target != own, effect.hook.isDeferred, write.isSure, !isConditional {
      leaveEmpty(target, "\(name) takes out all rows when the transaction ends")
      findings.emptied.insert(target)
      return
    }
    if target != own, !effect.hook.isDeferred { findings.precedences.append((own, target)) }
    if findings.losses[target]?.contains(name) != true {
      findings.losses[target, default: []].append(name)
    }
  }

  mutating func look(
    at sets: [(column: String, value: Expression)], _ write: TriggerWrite, of effect: TriggerEffects
  ) {
    guard let target = write.target.flatMap(schema.table), !write.isCaught else { return }
    miss(sets.map(\.column), of: target, write, effect)
    for (column, value) in sets where target.column(column) != nil {
      let checks = target.checks.filter { $0.expression.columns.contains(column) }
      let isKeyed =
        target.keys.contains { $0.columns.contains(column) }
        || target.foreignKeys.contains { $0.columns.contains(column) }
      guard value.bareLiteral == nil, !checks.isEmpty || isKeyed else { continue }
      if target.name == effect.table.name, value == .column(column) { continue }
      let what =
        checks.first.map { "check \"\($0.name)\"" }
        ?? target.keys.first { $0.columns.contains(column) }.map { "key \"\($0.name)\"" }
        ?? "a foreign key"
      warn(effect, "runs \(write.description), which", what)
    }
  }

  mutating func look(
    at values: [String: Expression], _ conflict: ProcedureInsertion.Conflict, into target: Table,
    _ write: TriggerWrite, of effect: TriggerEffects
  ) {
    guard !write.isCaught else { return }
    let source = effect.table
    miss(values.keys.sorted(), of: target, write, effect)
    for column in target.columns where column.generation != nil && values[column.name] != nil {
      settle(.impossible, write, of: effect, "generated column \(column.name)")
    }
    var written = values
    for (column, value) in values.sorted(by: { $0.key < $1.key })
    where target.isSetByTrigger(column, in: effects) || takesKey(column, value, of: target, effect)
    {
      written[column] = nil
    }
    let demands = ValueDemands(source: source, schema: schema)
    for (constraint, demand) in demands.demands(of: written, into: target) {
      settle(demand, write, of: effect, constraint)
    }
    for foreign in target.foreignKeys { refer(foreign, of: target, written, write, effect) }
    for key in target.keys where key.isPlain {
      keepApart(key, of: target, written, conflict, write, effect)
    }
    noteStandIn(for: target, values, write, effect)
    for exclusion in target.exclusions {
      settle(.unknown, write, of: effect, "exclusion constraint \"\(exclusion.name)\"")
    }
  }

  /// The rows of a target whose keys the trigger decides are the trigger's to make; and the trigger's
  /// own rows do not meet each other.
  mutating func keepApart(
    _ key: UniqueKey, of target: Table, _ values: [String: Expression],
    _ conflict: ProcedureInsertion.Conflict, _ write: TriggerWrite, _ effect: TriggerEffects
  ) {
    let source = effect.table
    guard key.columns.allSatisfy({ values[$0] != nil }), target.name != source.name else { return }
    let parts = key.columns.compactMap { values[$0] }
    if parts.contains(where: { $0.bareLiteral == .null }), !key.nullsAreEqual { return }
    let columns = parts.flatMap(\.columns)
    let isCovered = conflict.covers(key)
    if !columns.isEmpty {
      if isCovered, !leads(from: target.name, to: source.name) {
        findings.precedences.append((target.name, source.name))
      } else {
        leaveEmpty(
          target.name,
          "trigger \"\(effect.hook.name)\" makes its rows whenever \"\(source.name)\" gets one")
      }
    }
    if isCovered {
      // Rows of one statement must not meet in DO UPDATE.
      guard case .updated = conflict, write.hasQuery, write.groupedBy == nil else { return }
    }
    guard parts.allSatisfy(\.isKnown) else { return }
    let bare = parts.compactMap(\.bareColumn)
    let isDistinct = source.keys.contains { own in
      own.predicate == nil && own.isPlain && Set(own.columns).isSubset(of: bare)
    }
    if isDistinct { return }
    let free = parts.filter { $0.bareLiteral == nil }
    guard !free.isEmpty, free.allSatisfy({ $0.bareColumn != nil }),
      bare.allSatisfy({ source.column($0)?.generation == nil })
    else {
      if !leaveOutDocumentTexts(parts, key, write, effect) {
        settle(.unknown, write, of: effect, "key \"\(key.name)\"")
      }
      return
    }
    let added = UniqueKey(
      name: "trigger \(effect.hook.name)",
      parts: Array(Set(bare)).sorted().map { .column($0) }, range: effect.hook.range)
    if findings.keys[source.name]?.contains(where: { $0.parts == added.parts }) != true {
      findings.keys[source.name, default: []].append(added)
    }
  }
}

extension ProcedureInsertion.Conflict {
  /// Whether a row whose key is there already raises no error.
  fileprivate func covers(_ key: UniqueKey) -> Bool {
    switch self {
    case .error: false
    case .ignored(let columns), .updated(let columns, _):
      columns.map { Set($0) == Set(key.columns) } ?? true
    }
  }
}

extension Table {
  /// Whether a trigger of the table sets the column before a row comes in.
  func isSetByTrigger(_ column: String, in effects: [TriggerEffects]) -> Bool {
    effects.contains { $0.table.name == name && $0.changes[column] != nil }
  }
}
