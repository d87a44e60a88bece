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
  mutating func keepKey(
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
  mutating func exclude(
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

  // MARK: Findings

  mutating func settle(
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

extension Schema {
  /// What the triggers do, as it was found once or is found now.
  var findings: TriggerFindings { triggerFindings ?? TriggerAnalysis(self).findings }
}
