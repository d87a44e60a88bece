import SchemaModel

/// Tables that a trigger fills, one row for each of another table, `INSERT INTO profiles (id) VALUES
/// (NEW.id)`: what refers to their rows refers to the other table's.
extension TriggerAnalysis {
  /// Notes that the keys of a table's rows are those of the rows that a trigger fires for.
  mutating func noteStandIn(
    for target: Table, _ values: [String: Expression], _ write: TriggerWrite,
    _ effect: TriggerEffects
  ) {
    guard write.isSure, !write.hasQuery, effect.hook.isRowLevel, !effect.hook.isDeferred,
      effect.hook.condition == nil, effect.omissions.isEmpty,
      findings.standIns[target.name] == nil
    else { return }
    var columns: [String: String] = [:]
    for (column, value) in values {
      guard let own = value.bareColumn, let made = target.column(column),
        let given = effect.table.column(own),
        schema.baseType(of: made.type) == schema.baseType(of: given.type),
        !target.isSetByTrigger(column, in: effects)
      else { continue }
      columns[column] = own
    }
    if !columns.isEmpty {
      findings.standIns[target.name] = StandIn(table: effect.table.name, columns: columns)
    }
  }
}

extension Schema {
  /// The reference that a foreign key to a table that a trigger fills comes to; the foreign key itself
  /// where there is none.
  func standingIn(for foreign: ForeignKey, of table: QualifiedName) -> ForeignKey {
    var found = foreign
    var passed: Set<QualifiedName> = [table]
    while let findings = triggerFindings, findings.emptyReasons[found.target] != nil,
      passed.insert(found.target).inserted, let other = findings.standIns[found.target],
      !passed.contains(other.table), let source = self.table(other.table)
    {
      let columns = found.targetColumns.compactMap { other.columns[$0] }
      guard columns.count == found.targetColumns.count,
        source.keys.contains(where: {
          $0.isPlain && $0.predicate == nil && Set($0.columns) == Set(columns)
        })
      else { break }
      found.target = other.table
      found.targetColumns = columns
    }
    return found
  }
}
