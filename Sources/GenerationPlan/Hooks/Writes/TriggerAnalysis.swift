import SQLEvaluation
import SchemaModel

/// Looks at what each trigger writes, and tells what its table's rows have to be so that the writing
/// succeeds: conditions, references and keys where it can be made so, a warning where only running it
/// tells, and why a table stays empty where no row can come in.
struct TriggerAnalysis {
  var findings = TriggerFindings()

  let schema: Schema
  let effects: [TriggerEffects]
  let evaluator: Evaluator
  /// The tables by what stands for a row of them.
  let rowTables: [Expression: QualifiedName]

  /// Analyses the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of their functions × columns of the tables that they write).
  init(_ schema: Schema) {
    self.schema = schema
    let evaluator = Evaluator(schema: schema, now: 0)
    self.evaluator = evaluator
    rowTables = Dictionary(schema.tables.map { (.row(of: $0.name), $0.name) }) { first, _ in first }
    effects = schema.tables.flatMap { table in
      table.hooks.filter { $0.firesOnInsert && $0.function != nil }.map {
        ProcedureWalk($0, of: table, in: schema, evaluator: evaluator).effects
      }
    }
    leaveEndlessOnesEmpty()
    for effect in effects {
      look(at: effect)
      for write in effect.writes { look(at: write, of: effect) }
    }
    leaveRoomForCounters()
  }

  // MARK: The trigger's own table

  private mutating func look(at effect: TriggerEffects) {
    let table = effect.table
    let name = "trigger \"\(effect.hook.name)\""
    if !effect.isRead, let function = effect.hook.function, schema.functions[function] != nil {
      warn(effect, "runs code that cannot be read")
    }
    for conditions in effect.omissions {
      exclude(conditions, of: effect, "\(name) leaves every row out") {
        $0.findings.losses[table.name, default: []].append(name)
      }
    }
    for conditions in effect.raises where !conditions.isEmpty {
      exclude(conditions, of: effect, "\(name) rejects every row") {
        $0.keepFromOtherRows(conditions, of: effect)
      }
    }
    for (what, conditions) in effect.absences { miss(what, conditions, of: effect) }
    let demands = ValueDemands(source: table, schema: schema)
    for conversion in effect.conversions {
      let variable = Column(name: "a variable", type: conversion.type)
      for (constraint, demand) in demands.demands(of: conversion.value, as: variable) {
        guard case .condition = demand else { continue }
        settle(
          demand, conversion.conditions, of: effect, constraint, doing: "it sets a value that")
      }
    }
    guard !effect.changes.isEmpty else { return }
    var values = Dictionary(table.columns.map { ($0.name, Expression.column($0.name)) }) { $1 }
    values.merge(effect.changes) { $1 }
    let changed = Set(effect.changes.keys)
    for (constraint, demand) in demands.demands(of: values, into: table, touching: changed) {
      settle(demand, [], of: effect, constraint, doing: "it sets a value that")
    }
    for (column, value) in effect.changes.sorted(by: { $0.key < $1.key })
    where !takesKey(column, value, of: table, effect) {
      keepKey(column, value, of: effect)
    }
  }

  /// A key's or a reference's column that a trigger sets stays what the row says it is.
  private mutating func keepKey(
    _ column: String, _ value: Expression, of effect: TriggerEffects
  ) {
    let table = effect.table
    let isKey =
      table.keys.contains { $0.columns.contains(column) }
      || table.foreignKeys.contains { $0.columns.contains(column) }
      || schema.tables.contains { other in
        other.foreignKeys.contains {
          $0.target == table.name && $0.targetColumns.contains(column)
        }
      }
    guard isKey else { return }
    // What it is made of has to be free to be drawn.
    let fixed = Set(table.foreignKeys.flatMap(\.columns) + table.keys.flatMap(\.columns))
    guard value.isKnown, !value.columns.isEmpty,
      fixed.subtracting([column]).isDisjoint(with: value.columns)
    else {
      warn(
        effect, "sets \(column), which a key or a reference holds, to a value that may break it")
      return
    }
    add(
      .isDistinct(value, .column(column), negated: true), [], of: effect,
      "\(column) is what trigger \(effect.hook.name) makes of it")
  }

  /// Keeps rows from meeting conditions under which they do not come in.
  private mutating func exclude(
    _ conditions: [Expression], of effect: TriggerEffects, _ reason: String,
    otherwise: (inout Self) -> Void
  ) {
    if conditions.isEmpty {
      leaveEmpty(effect.table.name, reason)
    } else if conditions.allSatisfy(\.isKnown) {
      add(
        .or(conditions.map { .isTruth($0, true, negated: true) }), [], of: effect,
        "trigger \(effect.hook.name) lets the row in")
    } else {
      otherwise(&self)
    }
  }

  // MARK: Other tables

  private mutating func look(at write: TriggerWrite, of effect: TriggerEffects) {
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

  private mutating func lose(
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

  private mutating func look(
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

  private mutating func look(
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
  private mutating func keepApart(
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

  /// A foreign key of the target: the row that the trigger fires for refers to the parent itself.
  private mutating func refer(
    _ foreign: ForeignKey, of target: Table, _ values: [String: Expression],
    _ write: TriggerWrite, _ effect: TriggerEffects
  ) {
    let source = effect.table
    let parts = foreign.columns.map { values[$0] }
    if parts.contains(where: { $0?.bareLiteral == .null }), !foreign.matchFull { return }
    let name = "foreign key \"\(foreign.name)\""
    // A column that keeps its default is the author's affair, as constants are.
    guard parts.allSatisfy({ $0 != nil }) else { return }
    let found = parts.compactMap { $0 }
    if zip(found, foreign.targetColumns).allSatisfy({ value, column in
      value == .field(.row(of: foreign.target), column)
    }) {
      return
    }
    let columns = found.compactMap(\.bareColumn)
    guard columns.count == found.count else {
      if found.allSatisfy({ $0.bareLiteral != nil }), isThere(found, foreign) { return }
      return settle(.unknown, write, of: effect, name)
    }
    if foreign.target == source.name, columns == foreign.targetColumns {
      // The row itself: it is there once the trigger's own statement is through.
      if effect.hook.isBefore, foreign.deferrability != .initiallyDeferred {
        settle(.impossible, write, of: effect, name)
      }
      return
    }
    let ties = Array(zip(columns, foreign.targetColumns))
    if source.foreignKeys.contains(where: { $0.declares(ties, foreign.target) }) { return }
    if findings.references[source.name]?.contains(where: { $0.declares(ties, foreign.target) })
      == true
    {
      return
    }
    let isTaken = source.foreignKeys.contains { !Set($0.columns).isDisjoint(with: columns) }
    guard !isTaken, !leads(from: foreign.target, to: source.name),
      Set(columns).count == columns.count,
      agree(ties, source, foreign.target)
    else { return settle(.unknown, write, of: effect, name) }
    let taken = findings.references[source.name]?.count ?? 0
    var added = ForeignKey(
      name: "trigger \(effect.hook.name) writes\(taken == 0 ? "" : " \(taken + 1)")",
      columns: columns, target: foreign.target, targetColumns: foreign.targetColumns,
      range: effect.hook.range)
    added.demandedBy = "demanded by trigger \(effect.hook.name)"
    findings.references[source.name, default: []].append(added)
  }

  /// Notes that a reference's value is a setting of the session: the load gives it a key.
  ///
  /// - Returns: whether it is.
  private mutating func takesKey(
    _ column: String, _ value: Expression, of table: Table, _ effect: TriggerEffects
  ) -> Bool {
    guard let name = value.settingName,
      let foreign = table.foreignKeys.first(where: { $0.columns == [column] }),
      foreign.target != effect.table.name, !leads(from: foreign.target, to: effect.table.name)
    else { return false }
    let setting = KeySetting(
      name: name, table: foreign.target, column: foreign.targetColumns[0])
    if findings.settings[effect.table.name]?.contains(setting) != true {
      findings.settings[effect.table.name, default: []].append(setting)
      findings.precedences.append((foreign.target, effect.table.name))
    }
    return true
  }

  /// Whether a row of constants is among those that the script inserts, or among those that count up
  /// to it.
  private func isThere(_ values: [Expression], _ foreign: ForeignKey) -> Bool {
    guard let target = schema.table(foreign.target) else { return false }
    if values.count == 1, case .integer? = values[0].bareLiteral { return true }
    return target.presentRows.told.contains { row in
      zip(foreign.targetColumns, values).allSatisfy { column, value in
        (row[column] ?? nil)?.bareLiteral == value.bareLiteral
      }
    }
  }

  func agree(
    _ ties: [(String, String)], _ source: Table, _ target: QualifiedName
  ) -> Bool {
    guard let target = schema.table(target) else { return false }
    return ties.allSatisfy { own, other in
      guard let a = source.column(own), let b = target.column(other), a.generation == nil else {
        return false
      }
      let (left, right) = (schema.baseType(of: a.type), schema.baseType(of: b.type))
      return left == right || left.isInteger && right.isInteger
        || left.isCharacter && right.isCharacter
    }
  }

  /// Whether a table refers to another, by others perhaps.
  func leads(from start: QualifiedName, to end: QualifiedName) -> Bool {
    var reached: Set<QualifiedName> = [start]
    var pending = [start]
    while let name = pending.popLast() {
      if name == end { return true }
      let keys = (schema.table(name)?.foreignKeys ?? []) + (findings.references[name] ?? [])
      for key in keys where reached.insert(key.target).inserted { pending.append(key.target) }
    }
    return false
  }

  // MARK: Endless ones

  /// A table whose row makes a trigger insert another one, without end, takes none; nor does one whose
  /// row brings one into such a table.
  private mutating func leaveEndlessOnesEmpty() {
    var follows: [QualifiedName: [(target: QualifiedName, effect: TriggerEffects)]] = [:]
    for effect in effects {
      for write in effect.writes where write.isSure && !write.isBounded {
        guard case .insert = write.action, let target = write.target else { continue }
        follows[effect.table.name, default: []].append((target, effect))
      }
    }
    func reaches(_ start: QualifiedName, _ end: QualifiedName) -> Bool {
      var reached: Set<QualifiedName> = []
      var pending = [start]
      while let name = pending.popLast() {
        for next in follows[name] ?? [] where reached.insert(next.target).inserted {
          if next.target == end { return true }
          pending.append(next.target)
        }
      }
      return false
    }
    let endless = follows.keys.filter { reaches($0, $0) }.sorted()
    for name in follows.keys.sorted() {
      guard
        let first = follows[name]?.first(where: { step in
          endless.contains(step.target)
            && (step.target == name || reaches(step.target, step.target))
        })
      else { continue }
      let place = first.target == name ? "its own table" : "\"\(first.target)\""
      leaveEmpty(
        name, "trigger \"\(first.effect.hook.name)\" inserts into \(place) without end")
    }
  }

  // MARK: Findings

  private mutating func settle(
    _ demand: ValueDemands.Demand, _ write: TriggerWrite, of effect: TriggerEffects,
    _ constraint: String
  ) {
    settle(
      demand, write.conditions, of: effect, constraint,
      doing: "it runs \(write.description), which")
  }

  mutating func settle(
    _ demand: ValueDemands.Demand, _ conditions: [Expression], of effect: TriggerEffects,
    _ constraint: String, doing: String
  ) {
    switch demand {
    case .condition(let condition):
      add(condition, conditions, of: effect, "\(constraint) after trigger \(effect.hook.name)")
    case .impossible where conditions.isEmpty:
      leaveEmpty(
        effect.table.name,
        "trigger \"\(effect.hook.name)\" rejects every row: \(doing) \(constraint) refuses")
    case .impossible where conditions.allSatisfy(\.isKnown):
      add(
        .or(conditions.map { .isTruth($0, true, negated: true) }), [], of: effect,
        "\(constraint) after trigger \(effect.hook.name)")
    case .impossible, .unknown:
      warn(effect, String(doing.dropFirst(3)), constraint)
    }
  }

  mutating func leaveEmpty(_ table: QualifiedName, _ reason: String) {
    findings.emptyReasons[table] = findings.emptyReasons[table] ?? reason
  }

  /// A CHECK on the rows that a trigger fires for, where the known conditions of the statement hold.
  mutating func add(
    _ condition: Expression, _ conditions: [Expression], of effect: TriggerEffects, _ name: String
  ) {
    let known = conditions.filter(\.isKnown).map { Expression.isTruth($0, true, negated: true) }
    let expression = known.isEmpty ? condition : .or(known + [condition])
    guard !expression.columns.isEmpty else { return }
    let table = effect.table.name
    if findings.checks[table]?.contains(where: { $0.expression == expression }) == true { return }
    findings.checks[table, default: []].append(
      CheckConstraint(
        name: name, expression: expression, sql: name, range: effect.hook.range))
  }

  /// Warns of what a trigger does, and of a constraint that may refuse it.
  mutating func warn(_ effect: TriggerEffects, _ what: String, _ constraint: String? = nil) {
    let table = effect.table.name
    let name = effect.hook.name
    let known = findings.warnings[table, default: []].firstIndex { $0.trigger == name }
    var warning = known.map { findings.warnings[table, default: []][$0] } ?? TriggerWarning(name)
    warning.note(what, constraint)
    if let known {
      findings.warnings[table, default: []][known] = warning
    } else {
      findings.warnings[table, default: []].append(warning)
    }
  }
}

extension Expression {
  /// The setting that it is, `current_setting('app.user')`, perhaps with another value where that is
  /// not set.
  fileprivate var settingName: String? {
    switch self {
    case .call("current_setting", let arguments):
      if case .string(let name)? = arguments.first?.bareLiteral { name } else { nil }
    case .cast(let inner, _): inner.settingName
    case .call("nullif", let arguments): arguments.first?.settingName
    case .call("coalesce", let arguments): arguments.first?.settingName
    default: nil
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

extension Schema {
  /// What the triggers do, as it was found once or is found now.
  var findings: TriggerFindings { triggerFindings ?? TriggerAnalysis(self).findings }
}
