import SQLEvaluation
import SchemaModel

/// What keeps a trigger's condition for an error from coming true.
struct Prevention {
  /// Something that rows or the load have to keep to.
  enum Measure {
    /// A condition on the rows of a table.
    case check(QualifiedName, Expression)
    /// What no two rows of the trigger's own table have in common.
    case key([UniqueKey.Part])
    /// A reference of the trigger's own table.
    case reference([(own: String, other: String)], to: QualifiedName)
    /// The trigger's own table is loaded before another one.
    case order(before: QualifiedName)
  }

  var measures: [Measure] = []
  /// How much it takes from the rows; the least is chosen.
  var cost = 0
}

/// Looks for what keeps a trigger from raising an error, where its condition reads tables.
struct PreventionFinder {
  let effect: TriggerEffects
  /// What is known of the triggers so far.
  let analysis: TriggerAnalysis

  private var schema: Schema { analysis.schema }
  private var table: Table { effect.table }

  /// The tables whose rows an expression reads, each once, in reading order.
  func tablesRead(by expression: Expression) -> [QualifiedName] {
    var found: [QualifiedName] = []
    expression.walk { part in
      if let name = analysis.rowTables[part], !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// What keeps all of some conditions from holding together; `nil` where nothing is known to.
  ///
  /// - Complexity: O(size of the conditions × columns).
  func prevention(of conditions: [Expression]) -> Prevention? { least(conditions) }

  private func least(_ parts: [Expression]) -> Prevention? {
    var best: Prevention?
    for part in parts {
      guard let found = find(part) else { continue }
      if best.map({ found.cost < $0.cost }) ?? true { best = found }
    }
    return best
  }

  private func all(_ parts: [Prevention?]) -> Prevention? {
    var whole = Prevention()
    for part in parts {
      guard let part else { return nil }
      whole.measures += part.measures
      whole.cost = max(whole.cost, part.cost)
    }
    return whole
  }

  private func find(_ condition: Expression) -> Prevention? {
    switch condition {
    case .and(let parts): least(parts)
    case .or(let parts): all(parts.map(find))
    case .isTruth(let inner, true, negated: false): find(inner)
    case .isTruth(let inner, true, negated: true), .isTruth(let inner, false, negated: false),
      .not(let inner):
      condition.isKnown ? leaf(condition) : findAbsence(of: inner)
    default: leaf(condition)
    }
  }

  private func findAbsence(of condition: Expression) -> Prevention? {
    switch condition {
    case .and(let parts): return all(parts.map(findAbsence))
    case .or(let parts): return least(parts.map { .not($0) })
    case .not(let inner), .isTruth(let inner, true, negated: true): return find(inner)
    case .isTruth(let inner, true, negated: false): return findAbsence(of: inner)
    case .isNull(let value): return leaf(.isNotNull(value))
    case .isNotNull(let value): return leaf(.isNull(value))
    default:
      for other in tablesRead(by: condition) where other != table.name {
        if let (_, _, filter) = condition.aggregate(over: other) {
          return presence(in: other, filter)
        }
      }
      return leaf(.not(condition))
    }
  }

  private func leaf(_ condition: Expression) -> Prevention? {
    if condition.isKnown { return ofOwnRow(condition) }
    let tables = tablesRead(by: condition)
    guard tables.count <= 2, let other = tables.first(where: { $0 != table.name }) ?? tables.first
    else { return nil }
    if tables.contains(table.name) { return ofOwnTable(condition) }
    guard tables.count == 1 else { return ofNull(in: condition) }
    if let (name, _, filter) = condition.aggregate(over: other) {
      return name == "exists" ? absence(from: other, filter) : nil
    }
    return ofRow(of: other, condition) ?? difference(condition, from: other)
      ?? ofNull(in: condition)
  }

  /// A comparison with a column that may be NULL: with NULL it is not true.
  private func ofNull(in condition: Expression) -> Prevention? {
    guard case .binary(let sign, let a, let b) = condition,
      ["=", "<>", "<", "<=", ">", ">="].contains(sign),
      let column = [a, b].lazy.compactMap(\.bareColumn).compactMap({ table.column($0) }).first,
      !column.isNotNull, !table.decides(column.name)
    else { return nil }
    return Prevention(measures: [.check(table.name, .isNull(.column(column.name)))], cost: 3)
  }

  // MARK: One row

  /// A condition over the new row itself.
  private func ofOwnRow(_ condition: Expression) -> Prevention? {
    let columns = condition.columns.compactMap { table.column($0) }
    guard !columns.isEmpty else { return nil }
    let isTied = columns.contains { table.decides($0.name) }
    return Prevention(
      measures: [.check(table.name, .isTruth(condition, true, negated: true))],
      cost: isTied ? 6 : columns.allSatisfy { !$0.isNotNull } ? 1 : 4)
  }

  /// A condition over a row of another table alone, which all of its rows keep from holding.
  private func ofRow(
    of other: QualifiedName, _ condition: Expression, holds: Bool = false
  ) -> Prevention? {
    guard condition.columns.isEmpty, let target = schema.table(other) else { return nil }
    let own = condition.ofRow(of: other)
    let columns = own.columns
    guard own.isKnown, !columns.isEmpty,
      columns.allSatisfy({ target.column($0)?.generation == nil && !target.decides($0) })
    else { return nil }
    return Prevention(
      measures: [.check(other, .isTruth(own, true, negated: !holds))], cost: 2)
  }

  /// `NEW.a <> (SELECT b FROM t …)` where a reference finds the row of t.
  private func difference(_ condition: Expression, from other: QualifiedName) -> Prevention? {
    let sides: (Expression, Expression)
    switch condition {
    case .binary("<>", let a, let b), .not(.binary("=", let a, let b)),
      .isDistinct(let a, let b, negated: false):
      sides = (a, b)
    default: return nil
    }
    guard
      let tie = tie(sides.0, sides.1, other), table.column(tie.own)?.generation == nil,
      let foreign = sole(table.foreignKeys.filter { $0.target == other })
    else { return nil }
    let ties = Array(zip(foreign.columns, foreign.targetColumns)).map { (own: $0, other: $1) }
    if ties.contains(where: { $0 == tie }) { return Prevention() }
    guard !foreign.columns.contains(tie.own) else { return nil }
    return Prevention(measures: [.reference(ties + [tie], to: other)], cost: 1)
  }

  private func sole(_ keys: [ForeignKey]) -> ForeignKey? { keys.count == 1 ? keys[0] : nil }

  // MARK: Rows of other tables

  /// An error where such a row is there.
  private func absence(from other: QualifiedName, _ filter: Expression) -> Prevention? {
    let isLate = analysis.findings.precedences.contains {
      $0.first == other && $0.then == table.name
    }
    if !analysis.leads(from: table.name, to: other), !isLate {
      return Prevention(measures: [.order(before: other)], cost: 1)
    }
    var best: Prevention?
    for part in filter.conjuncts {
      if let found = ofRow(of: other, part) ?? ofNull(in: part) { best = best ?? found }
    }
    return isPaired(filter, with: other) ? Prevention() : best
  }

  /// Whether a reference ties the columns that have to differ in such a row to those of the row that
  /// it finds.
  private func isPaired(_ filter: Expression, with other: QualifiedName) -> Bool {
    var ties: [(own: String, other: String)] = []
    var pairs: [(own: String, other: String)] = []
    for part in filter.conjuncts {
      switch part {
      case .binary("=", let a, let b): ties += tie(a, b, other).map { [$0] } ?? []
      case .binary("<>", let a, let b), .isDistinct(let a, let b, negated: false):
        pairs += tie(a, b, other).map { [$0] } ?? []
      default: break
      }
    }
    return table.foreignKeys.contains { foreign in
      !ties.isEmpty && foreign.declares(ties.map { ($0.own, $0.other) }, other)
        && pairs.contains { foreign.declares([($0.own, $0.other)], other) }
    }
  }

  /// An error where no such row is there.
  private func presence(in other: QualifiedName, _ filter: Expression) -> Prevention? {
    var found = Prevention()
    var ties: [(own: String, other: String)] = []
    for part in filter.conjuncts {
      if case .binary("=", let a, let b) = part, let tie = tie(a, b, other) {
        ties.append(tie)
      } else if let demand = ofRow(of: other, part, holds: true) {
        found.measures += demand.measures
        found.cost = demand.cost
      } else {
        return nil
      }
    }
    guard !ties.isEmpty else { return nil }
    for tie in ties where table.column(tie.own)?.isNotNull == false {
      found.measures.append(.check(table.name, .isNotNull(.column(tie.own))))
    }
    let isDeclared = table.foreignKeys.contains {
      $0.declares(ties.map { ($0.own, $0.other) }, other)
    }
    if isDeclared { return found }
    guard !analysis.leads(from: other, to: table.name) else { return nil }
    found.measures.append(.reference(ties, to: other))
    return found
  }

  /// A column of the new row and the one of a row of another table that it is compared with.
  private func tie(
    _ a: Expression, _ b: Expression, _ other: QualifiedName
  ) -> (own: String, other: String)? {
    for (left, right) in [(a, b), (b, a)] {
      if let own = left.bareColumn, table.column(own) != nil,
        case .field(let record, let name) = right.withoutCasts, record == .row(of: other)
      {
        return (own, name)
      }
    }
    return nil
  }

  // MARK: Rows of the same table

  /// A look at other rows of the table: where it is at those that agree with the new row in
  /// something, no two rows agree in that.
  private func ofOwnTable(_ condition: Expression) -> Prevention? {
    var filters: [Expression] = []
    var isOnlyPresence = false
    condition.walk { part in
      guard let (name, _, filter) = part.aggregate(over: table.name) else { return }
      filters.append(filter)
      if name == "exists" { isOnlyPresence = true }
    }
    guard let filter = filters.first, filters.allSatisfy({ $0 == filter }) else { return nil }
    let parts = filter.conjuncts
    let shared = parts.compactMap(sharedPart)
    guard !shared.isEmpty else { return nil }
    let isOthers = parts.contains { part in
      switch part {
      case .binary("<>", _, _), .isDistinct(_, _, negated: false): !part.columns.isEmpty
      default: false
      }
    }
    let isAlone = effect.hook.isBefore || isOthers
    var found: Prevention
    if isOnlyPresence {
      guard isAlone, case .binary("exists", _, _) = condition else { return nil }
      found = Prevention()
    } else {
      // Differences of sums want rows that make each other up.
      switch condition {
      case .binary("<>", _, _), .isDistinct: return nil
      default: break
      }
      let settled = analysis.evaluator.foldConstants(
        condition.replacingAggregates(over: table.name, ofItself: !isAlone))
      switch settled {
      case .literal(.boolean(false)), .literal(.null): found = Prevention()
      case .literal: return nil
      default:
        guard let rest = find(settled) else { return nil }
        found = rest
      }
    }
    found.measures.append(.key(shared))
    found.cost += 5
    return found
  }

  /// What `own.a = NEW.a` or `lower(own.a) = lower(NEW.a)` compares.
  private func sharedPart(_ part: Expression) -> UniqueKey.Part? {
    switch part {
    case .binary("=", let a, let b), .isDistinct(let a, let b, negated: true):
      for (left, right) in [(a, b), (b, a)] where left.ofRow(of: table.name) == right {
        guard right.isKnown, left != right, !right.columns.isEmpty else { continue }
        if case .column(let name) = right { return .column(name) }
        return .expression(right)
      }
      return nil
    default: return nil
    }
  }
}

extension Expression {
  /// The expression over the columns of a table, where it is over any row of it.
  func ofRow(of table: QualifiedName) -> Expression {
    if case .field(let record, let name) = self, record == .row(of: table) { return .column(name) }
    return mapChildren { $0.ofRow(of: table) }
  }

  /// The expression with what aggregates are over a single row: the new one, or none.
  fileprivate func replacingAggregates(
    over table: QualifiedName, ofItself: Bool
  ) -> Expression {
    guard let (name, value, _) = aggregate(over: table) else {
      return mapChildren { $0.replacingAggregates(over: table, ofItself: ofItself) }
    }
    if name == "count" { return .literal(.integer(ofItself ? 1 : 0)) }
    return ofItself ? value.ofRow(of: table) : .literal(.null)
  }
}

extension Table {
  /// Whether a key or a reference decides the column's values.
  func decides(_ column: String) -> Bool {
    keys.contains { $0.columns.contains(column) }
      || foreignKeys.contains { $0.columns.contains(column) }
  }
}
