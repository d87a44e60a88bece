import SchemaModel

/// Triggers that look at other rows of their own table, or name what is not there.
extension TriggerAnalysis {
  /// Keeps rows from an error that depends on other rows of the table.
  ///
  /// Where the row has to agree with another one, what makes the trigger look is kept from holding, or
  /// the table stays empty; any other look at the table is warned of.
  mutating func keepFromOtherRows(_ conditions: [Expression], of effect: TriggerEffects) {
    let table = effect.table
    let parts = conditions.flatMap(\.conjuncts)
    let compared = parts.flatMap { $0.columnsThatDiffer(fromRowsOf: table.name) }
    guard !compared.isEmpty else {
      if !prevent(conditions, of: effect), effect.hook.reads(table.name, in: schema) {
        warn(
          effect,
          "raises an error by a condition that reads \"\(table.name)\" itself, which rows may meet")
      }
      return
    }
    func isOptional(_ name: String) -> Bool { table.column(name)?.isNotNull == false }
    let looks = parts.filter { part in
      if case .isNotNull(.column(let name)) = part { isOptional(name) } else { false }
    }
    let name = "trigger \(effect.hook.name) lets the row in"
    if !looks.isEmpty {
      add(.or(looks.map { .isTruth($0, true, negated: true) }), [], of: effect, name)
    } else if let column = compared.first(where: { $0.map(isOptional) ?? false }) {
      add(.isNull(.column(column ?? "")), [], of: effect, name)
    } else {
      leaveEmpty(
        table.name,
        "trigger \"\(effect.hook.name)\" asks that a row agree with another row of the table")
    }
  }

  /// Keeps what a condition for an error reads in tables from making it true; where that cannot be
  /// told, the table stays empty.
  ///
  /// - Returns: whether anything is known of it.
  private mutating func prevent(_ conditions: [Expression], of effect: TriggerEffects) -> Bool {
    let table = effect.table
    let finder = PreventionFinder(effect: effect, analysis: self)
    let read = conditions.flatMap(finder.tablesRead)
    guard !read.isEmpty else { return false }
    // References that are told from its text keep to it.
    let isReferred = table.foreignKeys.contains {
      $0.demandedBy == "demanded by trigger \(effect.hook.name)"
    }
    if let found = finder.prevention(of: conditions) {
      for measure in found.measures { take(measure, of: effect) }
    } else if !isReferred {
      let other = read.first { $0 != table.name } ?? table.name
      leaveEmpty(
        table.name,
        "trigger \"\(effect.hook.name)\" rejects rows by what it finds in \"\(other)\"")
    }
    return true
  }

  private mutating func take(_ measure: Prevention.Measure, of effect: TriggerEffects) {
    let own = effect.table.name
    let name = "trigger \(effect.hook.name) lets the row in"
    switch measure {
    case .check(own, let condition): add(condition, [], of: effect, name)
    case .check(let other, let condition):
      let check = CheckConstraint(
        name: "trigger \(effect.hook.name) of \(own) lets rows in", expression: condition,
        sql: name,
        range: effect.hook.range)
      if findings.checks[other]?.contains(where: { $0.expression == condition }) != true {
        findings.checks[other, default: []].append(check)
      }
    case .key(let parts):
      let key = UniqueKey(
        name: "trigger \(effect.hook.name)", parts: parts, range: effect.hook.range)
      let known = effect.table.keys + (findings.keys[own] ?? [])
      let isKnown = known.contains { $0.predicate == nil && $0.parts.allSatisfy(parts.contains) }
      if !isKnown { findings.keys[own, default: []].append(key) }
    case .reference(let ties, let target):
      refer(
        ForeignKey(
          name: "trigger \(effect.hook.name)", columns: ties.map(\.own), target: target,
          targetColumns: ties.map(\.other), range: effect.hook.range), of: effect)
    case .order(let other): findings.precedences.append((own, other))
    }
  }

  private mutating func refer(_ foreign: ForeignKey, of effect: TriggerEffects) {
    let own = effect.table
    let ties = Array(zip(foreign.columns, foreign.targetColumns)).map { ($0, $1) }
    guard agree(ties, own, foreign.target) else {
      return leaveEmpty(
        own.name,
        "trigger \"\(effect.hook.name)\" rejects rows by what it finds in \"\(foreign.target)\"")
    }
    var added = foreign
    added.demandedBy = "demanded by trigger \(effect.hook.name)"
    let known = own.foreignKeys + (findings.references[own.name] ?? [])
    if !known.contains(where: { $0.declares(ties, foreign.target) }) {
      findings.references[own.name, default: []].append(added)
    }
  }

  /// A statement that names columns which its table does not have fails whenever it runs.
  mutating func miss(
    _ columns: [String], of target: Table, _ write: TriggerWrite, _ effect: TriggerEffects
  ) {
    guard let name = columns.first(where: { target.column($0) == nil }) else { return }
    miss(
      "it runs \(write.description), but \"\(target.name)\" has no column \"\(name)\"",
      write.conditions, of: effect)
  }

  /// Keeps rows from making a trigger do what fails.
  mutating func miss(_ what: String, _ conditions: [Expression], of effect: TriggerEffects) {
    guard !conditions.isEmpty else {
      leaveEmpty(
        effect.table.name, "trigger \"\(effect.hook.name)\" rejects every row: \(what)")
      return
    }
    if conditions.allSatisfy(\.isKnown) {
      add(
        .or(conditions.map { .isTruth($0, true, negated: true) }), [], of: effect,
        "trigger \(effect.hook.name) lets the row in")
    }
    warn(effect, "fails where \(what)")
  }
}

extension TableHook {
  /// Whether its function's text reads a table.
  fileprivate func reads(_ table: QualifiedName, in schema: Schema) -> Bool {
    guard let source = function.flatMap({ schema.functions[$0]?.first?.source }) else {
      return false
    }
    let tokens = ProcedureText(source).tokens
    return tokens.indices.contains { place in
      guard tokens[place] == .word("from") || tokens[place] == .word("join") else { return false }
      return Array(tokens[(place + 1)...].prefix(3)).names(table)
    }
  }
}

extension Expression {
  /// What is compared for a difference with a value of some row of a table: a column, or `nil` for
  /// anything else.
  fileprivate func columnsThatDiffer(fromRowsOf table: QualifiedName) -> [String?] {
    var found: [String?] = []
    walk { part in
      switch part {
      case .binary("<>", let left, let right), .isDistinct(let left, let right, negated: false):
        if left.isOfRow(of: table) { found.append(right.bareColumn) }
        if right.isOfRow(of: table) { found.append(left.bareColumn) }
      default: break
      }
    }
    return found
  }

  private func isOfRow(of table: QualifiedName) -> Bool {
    switch self {
    case .field(let record, _): record == .row(of: table)
    case .cast(let inner, _): inner.isOfRow(of: table)
    default: false
    }
  }
}
