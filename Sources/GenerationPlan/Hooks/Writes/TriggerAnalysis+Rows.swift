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
      if effect.hook.reads(table.name, in: schema) {
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
