import SchemaModel

/// References that triggers demand and no foreign key declares: `IF EXISTS (SELECT … FROM t WHERE
/// t.k = NEW.a AND t.b <> NEW.c) THEN RAISE …` wants (a, c) to be (k, b) of one row of t, and so does
/// `IF NOT EXISTS (SELECT … FROM t WHERE t.k = NEW.a AND t.b = NEW.c) THEN RAISE …`.
///
/// They are met as foreign keys are. A column of t that has to be found in the new row where another
/// foreign key sets it, refers to what that one refers to, so that there are such rows.
struct TriggerReferences {
  /// What each table refers to beside its foreign keys.
  private(set) var references: [QualifiedName: [ForeignKey]] = [:]

  /// Columns that the triggers want a value in.
  private(set) var required: [QualifiedName: [String]] = [:]

  private let schema: Schema

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function × tables).
  init(_ schema: Schema) {
    self.schema = schema
    let demands = TriggerDemands(schema)
    for trigger in InsertTrigger.all(in: schema) where trigger.text.mayRaise {
      let held = Set(demands.defaults(of: trigger.table.name).map(\.column))
      for condition in trigger.text.raisingConditions {
        let targets = schema.tables.filter {
          condition.names($0.name) && $0.name != trigger.table.name
        }
        guard targets.count == 1,
          let ties = Self.ties(in: condition, trigger.table, targets[0]),
          ties.contains(where: \.mustExist) || held.isDisjoint(with: ties.map(\.own))
        else { continue }
        add(ties, of: trigger.table, to: targets[0], trigger.name)
      }
    }
    dropAlternatives()
  }

  /// A column that triggers look for in several tables refers now to one, now to another, by what
  /// the rest of the row says.
  private mutating func dropAlternatives() {
    for (name, found) in references {
      references[name] = found.filter { one in
        !found.contains { other in
          other.target != one.target && !Set(one.columns).isDisjoint(with: other.columns)
        }
      }
      required[name]?.removeAll { column in
        references[name]?.contains { $0.columns.contains(column) } != true
      }
    }
  }

  /// A column of the new row and the one that it has to equal.
  private struct Tie {
    var own: String
    var other: String
    /// Whether NULL will not do.
    var mustExist = false
  }

  /// What a condition ties; `nil` where it asks anything else as well.
  private static func ties(
    in condition: [ProcedureText.Token], _ table: Table, _ target: Table
  ) -> [Tie]? {
    guard condition.first == .word("if") else { return nil }
    let isAbsence = condition.dropFirst().starts(with: [.word("not"), .word("exists")])
    guard isAbsence || condition.dropFirst().first == .word("exists") else { return nil }
    let found = RowComparison.all(in: condition)
    let others: [ProcedureText.Token] = [
      .word("or"), .word("join"), .word("old"), .word("case"), .text,
    ]
    guard found.allSatisfy({ target.column($0.column) != nil && table.column($0.new) != nil }),
      condition.filter({ $0 == .word("new") }).count == found.count,
      condition.filter({ $0 == .word("and") }).count == found.count - 1,
      condition.filter({ $0 == .word("where") }).count == 1,
      !condition.contains(where: others.contains),
      found.filter({ !$0.isEqual }).count == (isAbsence ? 0 : 1), isAbsence || found.count > 1
    else { return nil }
    return found.map { Tie(own: $0.new, other: $0.column, mustExist: isAbsence) }
  }

  private mutating func add(_ ties: [Tie], of table: Table, to target: Table, _ trigger: String) {
    let wanted = reference(ties, of: table, to: target.name, trigger)
    guard
      !table.foreignKeys.contains(where: {
        $0.declares(ties.map { ($0.own, $0.other) }, target.name)
      }),
      !leads(from: target.name, to: table.name), agree(ties, table, target)
    else { return }
    var followers: [ForeignKey] = []
    for tie in ties {
      for foreign in table.foreignKeys where foreign.columns == [tie.own] {
        let isSame = foreign.target == target.name && foreign.targetColumns == [tie.other]
        let follows = target.foreignKeys.contains {
          $0.declares([(tie.other, foreign.targetColumns[0])], foreign.target)
        }
        if isSame || follows { continue }
        guard !target.foreignKeys.contains(where: { $0.columns.contains(tie.other) }),
          !target.keys.contains(where: { $0.columns.contains(tie.other) }),
          !leads(from: foreign.target, to: target.name)
        else { return }
        followers.append(
          reference(
            [Tie(own: tie.other, other: foreign.targetColumns[0])], of: target, to: foreign.target,
            trigger))
      }
    }
    references[table.name, default: []].append(wanted)
    required[table.name, default: []] += ties.filter(\.mustExist).map(\.own)
    references[target.name, default: []] += followers
  }

  private func reference(
    _ ties: [Tie], of table: Table, to target: QualifiedName, _ trigger: String
  ) -> ForeignKey {
    let taken = references[table.name]?.count ?? 0
    var foreign = ForeignKey(
      name: "trigger \(trigger)\(taken == 0 ? "" : " \(taken + 1)")", columns: ties.map(\.own),
      target: target, targetColumns: ties.map(\.other))
    foreign.demandedBy = "demanded by trigger \(trigger)"
    return foreign
  }

  private func agree(_ ties: [Tie], _ table: Table, _ target: Table) -> Bool {
    ties.allSatisfy { tie in
      guard let own = table.column(tie.own), let other = target.column(tie.other) else {
        return false
      }
      return own.generation == nil && other.generation == nil
        && schema.baseType(of: own.type) == schema.baseType(of: other.type)
        && (!tie.mustExist || other.isNotNull
          || target.primaryKey?.columns.contains(tie.other) == true)
    }
  }

  /// Whether a table refers to another, by others perhaps.
  private func leads(from start: QualifiedName, to end: QualifiedName) -> Bool {
    var reached: Set<QualifiedName> = [start]
    var pending = [start]
    while let name = pending.popLast() {
      if name == end { return true }
      let keys = (schema.table(name)?.foreignKeys ?? []) + (references[name] ?? [])
      for key in keys where reached.insert(key.target).inserted { pending.append(key.target) }
    }
    return false
  }
}

extension ForeignKey {
  /// Whether it says of each of these columns of its table which one of the target it equals.
  func declares(_ ties: [(String, String)], _ target: QualifiedName) -> Bool {
    self.target == target
      && ties.allSatisfy { tie in
        zip(columns, targetColumns).contains { $0 == tie.0 && $1 == tie.1 }
      }
  }
}

extension Schema {
  /// The schema with the references that its triggers demand beside its foreign keys.
  func withReferencesOfTriggers() -> Schema {
    let found = TriggerReferences(self)
    guard !found.references.isEmpty else { return self }
    var copy = self
    for place in tables.indices {
      copy.tables[place].foreignKeys += found.references[tables[place].name] ?? []
      let required = found.required[tables[place].name] ?? []
      for column in tables[place].columns.indices
      where required.contains(tables[place].columns[column].name) {
        copy.tables[place].columns[column].isNotNull = true
      }
    }
    return copy
  }
}
