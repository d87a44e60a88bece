import SchemaModel

/// Tables whose triggers ask that two columns of a row belong together in a row of another table,
/// which no foreign key says: `IF EXISTS (SELECT … FROM t WHERE t.k = NEW.a AND t.b <> NEW.c) THEN
/// RAISE …`, or several columns in rows of others: `IF NOT EXISTS (SELECT … NEW.a … NEW.b …) THEN
/// RAISE …`. Rows made without that reference would be rejected one by one.
struct TriggerPairs {
  /// Why each such table stays empty.
  private(set) var reasons: [QualifiedName: String] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function × tables).
  init(_ schema: Schema) {
    let demands = TriggerDemands(schema)
    for trigger in InsertTrigger.all(in: schema) where trigger.text.mayRaise {
      let table = trigger.table
      let held = Set(demands.defaults(of: table.name).map(\.column))
      for condition in trigger.text.raisingConditions {
        if let joined = Self.joined(in: condition, table), reasons[table.name] == nil {
          reasons[table.name] =
            "trigger \"\(trigger.name)\" asks for rows of other tables that join "
            + "(\(joined.joined(separator: ", "))), which no foreign key says"
        }
        for target in schema.tables where condition.names(target.name) && target.name != table.name
        {
          guard let pair = Self.pair(in: condition, target), table.column(pair.own) != nil,
            table.column(pair.ownKey) != nil, !held.contains(pair.own), !held.contains(pair.ownKey),
            !Self.isDeclared(pair, of: table, to: target.name), reasons[table.name] == nil
          else { continue }
          reasons[table.name] =
            "trigger \"\(trigger.name)\" asks that (\(pair.ownKey), \(pair.own)) be (\(pair.key), "
            + "\(pair.other)) of one row of \"\(target.name)\", which no foreign key says"
        }
      }
    }
  }

  /// The columns of the new row, two at least, for which `IF NOT EXISTS (…)` asks rows that no one
  /// foreign key is sure to find.
  private static func joined(in condition: [ProcedureText.Token], _ table: Table) -> [String]? {
    guard condition.starts(with: [.word("if"), .word("not"), .word("exists")]) else { return nil }
    let columns = table.columns.map(\.name).filter { condition.namesNewRow($0) }
    let isDeclared = table.foreignKeys.contains { Set(columns).isSubset(of: $0.columns) }
    return columns.count > 1 && !isDeclared ? columns : nil
  }

  /// Columns of the new row and those of the other table's that they must be equal to.
  private struct Pair {
    var ownKey: String
    var key: String
    var own: String
    var other: String
  }

  private static func pair(in condition: [ProcedureText.Token], _ target: Table) -> Pair? {
    guard let exists = condition.firstIndex(of: .word("exists")),
      exists == 0 || condition[exists - 1] != .word("not")
    else { return nil }
    let found = RowComparison.all(in: Array(condition[exists...]))
      .filter { target.column($0.column) != nil }
    guard let equality = found.first(where: { $0.isEqual }),
      let difference = found.first(where: { !$0.isEqual })
    else { return nil }
    return Pair(
      ownKey: equality.new, key: equality.column, own: difference.new, other: difference.column)
  }

  private static func isDeclared(_ pair: Pair, of table: Table, to target: QualifiedName) -> Bool {
    table.foreignKeys.contains { foreign in
      let ties = zip(foreign.columns, foreign.targetColumns)
      return foreign.target == target && ties.contains { $0 == pair.ownKey && $1 == pair.key }
        && ties.contains { $0 == pair.own && $1 == pair.other }
    }
  }
}
