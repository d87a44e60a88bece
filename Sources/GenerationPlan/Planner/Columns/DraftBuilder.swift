import SchemaModel

/// Gathers what the solver, the inference and the schema say of a table.
struct DraftBuilder {
  let schema: Schema
  let request: PlanRequest
  /// Columns that a reference which must not be NULL points at, by table.
  private let targets: [QualifiedName: Set<String>]
  private let referring: ReferringTypes
  private let edits: PlanEdits
  private let triggers: TriggerDemands
  private let reckoned: ReckonedColumns
  private let assigned: TriggerAssignments
  private let constants: TriggerConstants
  private let findings: TriggerFindings

  /// Prepares to draft the tables of a schema.
  init(schema: Schema, request: PlanRequest, tables: [Table], edits: PlanEdits) {
    self.edits = edits
    self.schema = schema
    triggers = TriggerDemands(schema)
    reckoned = ReckonedColumns(schema)
    assigned = TriggerAssignments(schema)
    constants = TriggerConstants(schema)
    findings = schema.findings
    self.request = request
    var targets: [QualifiedName: Set<String>] = [:]
    for table in tables {
      for foreign in table.foreignKeys where !table.isOptional(foreign) {
        let target = tables.first { $0.name == foreign.target }
        for name in foreign.targetColumns {
          // What a generated column is made of must have a value for it to have one.
          let made = target?.column(name)?.generation?.columns ?? []
          targets[foreign.target, default: []].formUnion([name] + made)
        }
      }
    }
    self.targets = targets
    referring = ReferringTypes(tables, in: schema)
  }

  /// Drafts a table.
  ///
  /// - Complexity: that of solving its constraints.
  func draft(_ declared: Table, emptyReason: String?) -> TableDraft {
    let (table, full) = declared.keepingClear(in: schema, asOf: request.asOf)
    let emptyReason = emptyReason ?? full
    let edited = edits.columns(of: table.name)
    let given = edited.values.filter { $0.generator != nil }.map(\.name.value)
    let (solved, held) = solve(table, given: Set(given))
    var solution = solved.solution
    solution.residual += RowRisk(table, in: schema, asOf: request.asOf).checks
    let wishes = WishCheck(table, solution, in: schema, asOf: request.asOf)
    let refusals = wishes.diagnostics(edited)
    solution.residual += wishes.checks(of: edited)
    let exclusions = ExclusionLayouts(table, in: schema)
    var keys = (table.keys + exclusions.keys).map {
      NormalKey($0, of: table, in: schema, derivations: solution.derivations)
        .fitted(to: solution)
    }
    for place in keys.indices { keys[place].leaveOutParents(of: table, solution, in: schema) }
    for key in keys { solution.obey(key) }
    for place in keys.indices { keys[place].leaveOutNulls(of: solution) }
    for (_, shape) in exclusions.slots { solution.obey(shape) }
    referring.restrict(&solution, of: table, in: schema)
    for name in targets[table.name] ?? [] {
      solution.restrict(name) { if $0.null == .optional { $0.null = .forbidden } }
    }
    let limits = ByteLimits(of: table, in: schema)
    let keyed = Set(keys.flatMap { $0.columns + $0.moreColumns })
    var columns: [ColumnDraft] = []
    var unknown: [Diagnostic] = []
    for column in table.columns where column.generation == nil {
      if edited[column.name]?.generator == nil,
        let (outcome, type) = UnknownTypes(schema: schema).outcome(
          of: column,
          isNullable: !isNotNull(column) && solution.domains[column.name]?.null != .forbidden)
      {
        unknown.append(
          UnknownTypes(schema: schema).diagnostic(outcome, type, column, of: table))
        if outcome == .byDefault { continue }
        if outcome == .null { solution.restrict(column.name) { $0.null = .required } }
      }
      columns.append(
        draft(
          column, of: table, solution, limits[column.name], keyed: keyed,
          as: edited[column.name]?.generator?.value))
    }
    for place in columns.indices {
      let name = columns[place].column.name
      if let keeping = held.first(where: { $0.column == name && !$0.isPresence }) {
        columns[place].reason = keeping.reason
      }
    }
    var result = TableDraft(
      table: table, solution: solution, columns: columns, keys: keys,
      plausible: GeneratorInference.plausibleRelations(of: table, in: schema)
        + columns.compactMap { draft in
          draft.generator.after.map { Relation(left: $0, .lessOrEqual, right: draft.column.name) }
        },
      diagnostics: solved.diagnostics + unknown + refusals, emptyReason: emptyReason,
      exclusions: exclusions, asOf: request.asOf)
    result.parentLimits = request.parentLimits[table.name] ?? [:]
    result.keyCapacities = request.keyCapacities[table.name] ?? [:]
    result.keyCandidates = request.keyCandidates[table.name] ?? 0
    result.combinationRooms = request.combinationRooms[table.name] ?? [:]
    result.diagnostics += unsolved(result)
    return result
  }

  /// What is said of the EXCLUDE constraints that cannot be kept.
  private func unsolved(_ draft: TableDraft) -> [Diagnostic] {
    let lineless = draft.exclusions.slots.filter { slot in
      let columns = slot.shape.bounds.compactMap(draft.column)
      return SlotLine(
        slot.shape, solution: draft.solution, generators: columns.map(\.generator),
        isFixed: columns.contains(where: \.isFixed), rows: 1, asOf: request.asOf,
        table: draft.table, schema: schema) == nil
    }
    return (draft.exclusions.refused + lineless.map(\.exclusion)).map { exclusion in
      Diagnostic(
        .error,
        "constraint \"\(exclusion.name)\" of table \(draft.table.name) cannot be solved: only = and"
          + " && of ranges and of values that lie apart are laid out",
        hint: "leave the table empty in the plan: tables: \(draft.table.name): rows: 0",
        at: exclusion.range)
    }
  }

  /// Solves a table with what its triggers and procedures ask, or without where that leaves no row.
  private func solve(
    _ table: Table, given: Set<String>
  ) -> (solved: SolvedTable, held: [TriggerDemands.Default]) {
    func solved(_ table: Table) -> SolvedTable {
      Solver.solve(table, in: schema, asOf: request.asOf, given: given)
    }
    let edited = edits.columns(of: table.name)
    let held = triggers.defaults(of: table.name).filter { demand in
      guard let edit = edited[demand.column]?.generator?.value else { return true }
      // A plan that was written holds what was concluded; any other generator is the user's wish.
      return edit == generator(keeping: demand, of: table)
    }
    func errors(_ solved: SolvedTable) -> Int {
      solved.diagnostics.count { $0.severity == .error }
    }
    let plain = solved(table)
    var roomy = assigned.withstanding(
      in: reckoned.leavingRoom(in: IndexArithmetic.leavingRoom(in: table, of: schema), of: schema))
    for wish in findings.wishes[table.name] ?? [] {
      roomy.checks.append(wish)
      if errors(solved(roomy)) > errors(plain) { roomy.checks.removeLast() }
    }
    let written = findings.checks[table.name] ?? []
    // What triggers ask for sure counts for more than what they may ask.
    let attempts: [(checks: [CheckConstraint], held: [TriggerDemands.Default], from: Table)] = [
      (written, held, roomy), (written, held, table), (written, [], roomy), (written, [], table),
      ([], held, roomy),
    ]
    for (checks, held, start) in attempts {
      var careful = start
      careful.checks += checks
      careful = careful.holding(held)
      guard careful.checks.count > table.checks.count else { continue }
      var found = solved(careful)
      guard errors(found) <= errors(plain) else { continue }
      if checks.isEmpty { found.diagnostics += written.map { unmet($0, of: table) } }
      return (found, held)
    }
    var bare = plain
    bare.diagnostics += written.map { unmet($0, of: table) }
    return (bare, [])
  }

  /// Warns of a trigger's demand that no row was found for.
  private func unmet(_ check: CheckConstraint, of table: Table) -> Diagnostic {
    Diagnostic(
      .warning,
      "the rows of \"\(table.name)\" are not made for what its trigger demands: \(check.name)",
      hint: "the load may fail there; leave the table empty by tables: \(table.name): rows: 0",
      at: check.range)
  }

  /// What is inferred for a column that keeps its default.
  private func generator(keeping demand: TriggerDemands.Default, of table: Table) -> GeneratorSpec?
  {
    guard let column = table.column(demand.column) else { return nil }
    let solution = Solver.solve(table.holding([demand]), in: schema, asOf: request.asOf).solution
    let domain = Domain.union(solution.domainsByCase(of: column.name))
    return GeneratorInference.infer(
      column, of: table, in: schema, domain: domain, asOf: request.asOf
    ).generator
  }

  private func draft(
    _ column: Column, of table: Table, _ solution: TableSolution, _ limit: ByteLimit?,
    keyed: Set<String>, as edit: GeneratorSpec?
  ) -> ColumnDraft {
    let cases = solution.domainsByCase(of: column.name)
    let domain = Domain.union(cases)
    var inferred =
      edit.map { InferredGenerator(generator: $0, reason: "the plan file") }
      ?? derived(column, solution)
      ?? GeneratorInference.infer(
        column, of: table, in: schema, domain: domain, asOf: request.asOf)
    if edit == nil { limit?.narrow(&inferred.generator) }
    let live = cases.filter { $0.null != .required }
    let counts = live.map { Cardinality.of($0, type: column.type, in: schema) }
    let room = KeyedCardinality(
      column, of: table, inferred.generator, solution, keyed: keyed, isFixed: edit != nil,
      asOf: request.asOf, schema: schema)
    return ColumnDraft(
      column: column, domain: domain,
      isNullable: !isNotNull(column) && domain.null != .forbidden, generator: inferred.generator,
      reason: inferred.reason,
      isFixed: edit != nil,
      keyedCardinality: room.greatest,
      leastCardinality: min(room.words, room.greatest, counts.min() ?? 0),
      variesByCase: Set(live.map(\.withoutSources)).count > 1,
      inferredCardinality: room.onGrid(
        InferredRange.cardinality(of: inferred.generator, type: column.type, in: schema),
        step: OrdinalType.step(of: column.type, in: schema)),
      wanted: constants.values(of: column.name, in: table.name))
  }

  /// The generator of a column that an equation decides.
  private func derived(_ column: Column, _ solution: TableSolution) -> InferredGenerator? {
    guard let derivation = solution.derivations.first(where: { $0.column == column.name }) else {
      return nil
    }
    var spec = GeneratorSpec(.expression)
    spec.expression = derivation.sql
    return InferredGenerator(generator: spec, reason: "CHECK \(derivation.source)")
  }

  /// NOT NULL by itself or by the domain that is its type.
  private func isNotNull(_ column: Column) -> Bool {
    if column.isNotNull { return true }
    var type = column.type
    while case .domain(let name) = type, let domain = schema.domains[name] {
      if domain.isNotNull { return true }
      type = domain.base
    }
    return false
  }
}
