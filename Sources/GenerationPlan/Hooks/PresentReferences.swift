public import SQLEvaluation
public import SchemaModel

/// References to the rows that the schema's script inserts: where a table is full of them or gets no
/// others, or where a CHECK of the referring column names some, `CHECK (class IN (1, 2))`, the rows to
/// point at are these and none that are made. The column then has their keys for its values.
struct PresentReferences {
  private let schema: Schema
  /// Tables that get no rows beside those of the script.
  private let emptied: Set<QualifiedName>
  /// Whether a table is full hardly ever hangs on the day.
  private let asOf = PlanRequest.defaultAsOf

  /// Values that a CHECK can be said to list.
  private static let few = 1_000

  /// Prepares to look at a schema's tables.
  init(_ schema: Schema, emptied: Set<QualifiedName> = []) {
    self.schema = schema
    self.emptied = emptied
  }

  /// The schema with CHECKs in the place of such references.
  ///
  /// - Complexity: that of solving the constraints of the tables that have rows, and of those that
  ///   refer to them.
  func replaced() -> Schema {
    var copy = schema
    var full: [QualifiedName: Bool] = [:]
    for place in schema.tables.indices {
      for foreign in schema.tables[place].foreignKeys where foreign.columns.count == 1 {
        guard foreign.target != schema.tables[place].name,
          let target = schema.table(foreign.target), target.partitionOf == nil,
          let keys = keys(of: target, foreign.targetColumns[0])
        else { continue }
        let isFull =
          full[target.name]
          ?? (emptied.contains(target.name)
            || target.keepingClear(in: schema, asOf: asOf).full != nil)
        full[target.name] = isFull
        let named = isFull ? keys : named(keys, by: schema.tables[place], foreign.columns[0])
        guard !named.isEmpty else { continue }
        copy.tables[place].foreignKeys.removeAll { $0.name == foreign.name }
        copy.tables[place].checks.append(
          CheckConstraint(
            name: foreign.name,
            expression: .inList(.column(foreign.columns[0]), named, negated: false),
            sql: "\(foreign.columns[0]) is of a row that the schema inserts", range: foreign.range,
            isImplied: true))
      }
    }
    return copy
  }

  /// The values of a column in the rows that are there; `nil` where they cannot all be told.
  private func keys(of table: Table, _ column: String) -> [Expression]? {
    let rows = table.presentRows
    guard !rows.told.isEmpty, !rows.hasOthers, !rows.isUncertain else { return nil }
    var keys: [Expression] = []
    for row in rows.told {
      guard let value = row[column] ?? nil, value != .literal(.null) else { return nil }
      if !keys.contains(value) { keys.append(value) }
    }
    return keys
  }

  /// Those of the keys that the column's CHECKs list; none where they do not list any.
  private func named(_ keys: [Expression], by table: Table, _ column: String) -> [Expression] {
    guard table.checks.contains(where: { $0.expression.columns.contains(column) }) else {
      return []
    }
    let solution = Solver.solve(table, in: schema, asOf: asOf).solution
    let cases = solution.domainsByCase(of: column)
    guard let type = table.column(column)?.type,
      cases.allSatisfy({ domain in
        domain.null == .required || Cardinality.of(domain, type: type, in: schema) <= Self.few
      })
    else { return [] }
    return keys.filter { key in
      var trial = table
      trial.foreignKeys = []
      trial.checks.append(
        CheckConstraint(
          name: "",
          expression: .and([.isNotNull(.column(column)), .binary("=", .column(column), key)]),
          sql: ""))
      return !Solver.solve(trial, in: schema, asOf: asOf).diagnostics
        .contains { $0.severity == .error }
    }
  }
}

extension Table {
  /// What each row that the script inserts holds in some columns, as values of the types given; `nil`
  /// for a row of which that cannot be told.
  ///
  /// - Complexity: O(rows × columns).
  public func presentValues(of columns: [(name: String, type: SQLType)], in schema: Schema)
    -> [[SQLValue]?]
  {
    let evaluator = Evaluator(schema: schema, now: 0)
    return presentRows.told.map { row in
      var values: [SQLValue] = []
      for (name, type) in columns {
        guard let told = row[name] ?? nil,
          let value = try? evaluator.compile(told, columns: [], as: type).evaluate([])
        else { return nil }
        values.append(value)
      }
      return values
    }
  }
}

extension Schema {
  /// The schema as its rows have to be made: with the references that its triggers demand beside its
  /// foreign keys, and those to rows of its own as lists of their keys.
  public func withImpliedReferences() -> Schema {
    PresentReferences(withReferencesOfTriggers().withTriggerFindings()).replaced()
  }

  /// The schema with the keys of the script's rows in the place of references to tables that are to
  /// get no other rows.
  ///
  /// - Complexity: that of looking at the references to these tables.
  public func withPresentParents(of request: PlanRequest) -> Schema {
    let emptied = tables.filter { table in
      guard !table.presentRows.told.isEmpty else { return false }
      let name = table.name
      let typed = request.rowsByTable.last {
        $0.table == name.description || $0.table == name.name
      }
      return (typed?.rows ?? request.overrides?.table(name)?.rows?.value ?? request.rowsForAll) == 0
    }
    return emptied.isEmpty
      ? self : PresentReferences(self, emptied: Set(emptied.map(\.name))).replaced()
  }

  /// The schema with what its triggers do, and with the references and keys that their writing asks
  /// of the rows.
  func withTriggerFindings() -> Schema {
    var copy = self
    let findings = TriggerAnalysis(self).findings
    for place in tables.indices {
      copy.tables[place].foreignKeys += findings.references[tables[place].name] ?? []
      copy.tables[place].keys += findings.keys[tables[place].name] ?? []
    }
    copy.triggerFindings = findings
    for place in tables.indices where !findings.standIns.isEmpty {
      let name = tables[place].name
      copy.tables[place].foreignKeys = copy.tables[place].foreignKeys.map {
        copy.standingIn(for: $0, of: name)
      }
    }
    return copy
  }
}
