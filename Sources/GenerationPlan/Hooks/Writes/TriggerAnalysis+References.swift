import SchemaModel

/// References that rows have to have so that what a trigger writes refers to something.
extension TriggerAnalysis {
  /// A foreign key of the target: the row that the trigger fires for refers to the parent itself.
  mutating func refer(
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
  mutating func takesKey(
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
  func isThere(_ values: [Expression], _ foreign: ForeignKey) -> Bool {
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
