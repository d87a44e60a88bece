import SchemaModel

/// What the statements of a procedure write.
extension ProcedureWalk {
  mutating func insert(_ insertion: ProcedureInsertion) {
    guard let target = schema.table(insertion.table) else { return }
    let query = insertion.query
    let scope = scope(of: query)
    let names = insertion.columns.isEmpty ? target.columns.map(\.name) : insertion.columns
    for row in query.rows {
      var values: [String: Expression] = [:]
      for (name, item) in zip(names, items(of: row, in: scope, upTo: names.count)) {
        if let item { values[name] = item }
      }
      // What is left out and has no default is NULL.
      for column in target.columns
      where values[column.name] == nil && column.isLeftNull {
        values[column.name] = .literal(.null)
      }
      var extra: [Expression] = []
      if query.isConditional || !query.sources.isEmpty && !scope.isOfNewRows {
        extra.append(.unsupported("a query"))
      }
      write(
        .insert(values: values, conflict: resolved(insertion.conflict, insertion, values)),
        to: insertion.table,
        extra, hasQuery: !query.sources.isEmpty || query.isConditional,
        groupedBy: groups(of: query, in: scope, values))
    }
  }

  /// What DO UPDATE sets, by the row that is there and by the one that comes, EXCLUDED.
  mutating func resolved(
    _ conflict: ProcedureInsertion.Conflict, _ insertion: ProcedureInsertion,
    _ values: [String: Expression]
  ) -> ProcedureInsertion.Conflict {
    guard case .updated(let columns, let sets) = conflict else { return conflict }
    var scope = scope(ofRowsOf: insertion.table, as: insertion.alias)
    scope.records["excluded"] = values
    return .updated(columns, sets: sets.map { ($0.column, value($0.value, in: scope)) })
  }

  mutating func update(_ update: ProcedureUpdate) {
    let scope = scope(ofRowsOf: update.table, as: update.alias)
    write(
      .update(sets: update.sets.map { ($0.column, value($0.value, in: scope)) }), to: update.table)
  }

  mutating func groups(
    of query: ProcedureQuery, in scope: Scope, _ values: [String: Expression]
  ) -> [Expression]? {
    switch query.grouping {
    case .none: return nil
    case .distinct: return Array(values.values)
    case .by(let expressions):
      return expressions.map { expression in
        // GROUP BY 1.
        guard case .literal(.integer(let place)) = expression, let row = query.rows.first,
          row.indices.contains(Int(place) - 1), case .value(let item, _) = row[Int(place) - 1]
        else { return value(expression, in: scope) }
        return value(item, in: scope)
      }
    }
  }

  mutating func write(
    _ action: TriggerWrite.Action, to target: QualifiedName?, _ extra: [Expression] = [],
    hasQuery: Bool = false, groupedBy: [Expression]? = nil
  ) {
    variables["found"] = nil
    effects.writes.append(
      TriggerWrite(
        action: action, target: target, function: stack.count > 1 ? stack.last : nil,
        conditions: conditions + extra, isCaught: isCaught, isBounded: isBounded,
        hasQuery: hasQuery, groupedBy: groupedBy))
  }
}

extension Column {
  /// Whether a row that does not name the column has NULL in it.
  fileprivate var isLeftNull: Bool {
    (defaultValue == nil || defaultValue == .literal(.null)) && sequence == nil && identity == nil
      && generation == nil
  }
}
