import OrderedCollections
import SchemaModel

/// One run of the planner: its stages in order, each reading what the ones before it found.
struct Planning {
  private(set) var plan: Plan
  private(set) var diagnostics: [Diagnostic] = []

  private let schema: Schema
  private let request: PlanRequest
  private let fillable: FillableTables
  private let graph: DependencyGraph
  private var drafts: [TableDraft]
  private var volumes: VolumeRequest
  private let places: [QualifiedName: Int]
  private let edits: PlanEdits

  /// Plans a schema.
  init(_ schema: Schema, _ request: PlanRequest, edits: PlanEdits) {
    self.edits = edits
    self.schema = schema
    self.request = request
    plan = Plan(
      seed: request.seed, edgeCaseRate: request.edgeCaseRate, asOf: request.asOf)
    plan.totalRows = request.volume.totalRows
    plan.rowsForAll = request.volume.rowsForAll
    fillable = FillableTables(schema)
    graph = DependencyGraph(
      fillable.tables, preferring: TriggerOrder(schema))
    let builder = DraftBuilder(
      schema: schema, request: request, tables: Array(fillable.tables.values),
      edits: edits)
    let reasons = [
      TriggerRows(schema).reasons, TriggerPairs(schema).reasons,
      TriggerRefusals(schema).reasons, schema.findings.emptyReasons, request.emptyReasons,
    ].reduce(fillable.emptyReasons) { $0.merging($1) { first, _ in first } }
    drafts = fillable.tables.values.map { builder.draft($0, emptyReason: reasons[$0.name]) }
    places = Dictionary(
      uniqueKeysWithValues: fillable.tables.keys.enumerated().map { ($1, $0) })
    volumes = VolumeRequest(request, fillable, edits)
    diagnostics += volumes.diagnostics
    leaveUnsolvedEmpty()
    let settlement = settle()
    report(settlement)
    assemble(settlement)
  }

  /// With `.skip`, a table whose constraints cannot be met stays empty and its errors become
  /// warnings.
  private mutating func leaveUnsolvedEmpty() {
    let warnings = HookWarnings(schema)
    for place in drafts.indices {
      let name = drafts[place].table.name
      let mayStayEmpty =
        request.unsolved == .skip
        || (volumes.asked[place].rows == 0 && request.volume.totalRows == nil)
      if mayStayEmpty, let first = drafts[place].diagnostics.first(where: { $0.severity == .error })
      {
        drafts[place].emptyReason = drafts[place].emptyReason ?? "unsolved: \(first.message)"
        for index in drafts[place].diagnostics.indices {
          drafts[place].diagnostics[index].severity = .warning
        }
      }
      diagnostics += drafts[place].diagnostics
      if let reason = drafts[place].emptyReason, volumes.asked[place].isExplicit,
        volumes.asked[place].rows > 0
      {
        diagnostics.append(
          Diagnostic(
            .error, "table \"\(name)\" cannot have \(volumes.asked[place].rows) rows: \(reason)",
            at: drafts[place].table.range))
      }
    }
    diagnostics += warnings.diagnostics(
      for: drafts.filter { $0.emptyReason == nil }.map(\.table))
  }

  private mutating func settle() -> RowSettlement {
    func settlement(_ rows: [Int]) -> RowSettlement {
      RowSettlement(drafts, asked: rows, order: graph.order, places: places, schema: schema)
    }
    guard let total = request.volume.totalRows else { return settlement(volumes.asked.map(\.rows)) }
    let spread = TotalVolume(drafts, graph, places: places)
    var fixed: [Int: Int] = [:]
    for (place, asked) in volumes.asked.enumerated() where asked.isExplicit {
      fixed[place] = asked.rows
    }
    var limits: [Int: Int] = [:]
    var rows = spread.spread(total, fixed: fixed, limits: limits)
    var settled = settlement(rows)
    // Each round tells at least one more table's limit.
    for _ in drafts.indices {
      var isShort = false
      for (place, outcome) in settled.outcomes.enumerated() where outcome.rows < rows[place] {
        limits[place] = outcome.rows
        isShort = true
      }
      guard isShort else { break }
      rows = spread.spread(total, fixed: fixed, limits: limits)
      settled = settlement(rows)
    }
    for place in rows.indices where !volumes.asked[place].isExplicit {
      volumes.ask(rows[place], at: place)
    }
    let made = settled.outcomes.reduce(0) { $0 + $1.rows }
    if made != total {
      diagnostics.append(
        Diagnostic(
          .warning, "\(total) rows were asked in all; the tables' keys leave room for \(made)"))
    }
    return settled
  }

  private mutating func report(_ settlement: RowSettlement) {
    for place in graph.order {
      let outcome = settlement.outcomes[place]
      let asked = volumes.asked[place]
      let table = drafts[place].table
      if outcome.rows > 0 { diagnostics += unmade(table, at: place) }
      if let missing = outcome.missingParent {
        if asked.isExplicit {
          diagnostics.append(emptyParent(missing, table, asked.rows))
        } else if drafts[place].emptyReason == nil {
          drafts[place].emptyReason =
            "\"\(missing.table)\", which \(missing.foreignKey.name) needs, has no rows"
          diagnostics.append(
            Diagnostic(
              .warning, "table \"\(table.name)\" is left empty: \(drafts[place].emptyReason ?? "")",
              at: missing.foreignKey.range))
        }
      } else if let limit = outcome.limit, asked.isExplicit {
        diagnostics.append(
          Diagnostic(
            .error,
            "table \"\(table.name)\" cannot hold \(asked.rows) rows: \(KeyText.limit(limit, table))",
            hint: "ask for at most \(limit.rows) rows, or for more rows of what the key refers to",
            at: limit.key.range ?? table.range))
      }
    }
  }

  /// References to rows that refer back to the very row, which has to be there before them: one of the
  /// two cannot be chosen freely.
  private func unmade(_ table: Table, at place: Int) -> [Diagnostic] {
    table.foreignKeys.filter { graph.deferred[place]?.contains($0.name) == true }.filter {
      foreign in
      let isRequired = foreign.columns.allSatisfy { table.column($0)?.isNotNull == true }
      let keyed = zip(foreign.columns, foreign.targetColumns).filter { own, _ in
        table.keys.contains { $0.columns.contains(own) }
      }
      return isRequired && keyed.count < foreign.columns.count
        && schema.table(foreign.target)?.foreignKeys.contains { back in
          back.target == table.name
            && keyed.contains { own, other in
              zip(back.columns, back.targetColumns).contains { $0 == other && $1 == own }
            }
        } == true
    }.map { foreign in
      Diagnostic(
        .error,
        "foreign key \"\(foreign.name)\" of table \"\(table.name)\" cannot be met: it asks each row for "
          + "one of \"\(foreign.target)\" that refers back to that very row",
        hint:
          "let its columns be NULL, or leave the table empty in the plan: tables: \(table.name): "
          + "rows: 0", at: foreign.range ?? table.range)
    }
  }

  private func emptyParent(
    _ missing: (foreignKey: ForeignKey, table: QualifiedName), _ table: Table, _ rows: Int
  ) -> Diagnostic {
    let why = places[missing.table].flatMap { drafts[$0].emptyReason }.map { " (\($0))" } ?? ""
    return Diagnostic(
      .error,
      "table \"\(table.name)\" cannot have \(rows) rows: foreign key \"\(missing.foreignKey.name)\" needs rows of \"\(missing.table)\", which has none\(why)",
      hint: "ask for rows of \"\(missing.table)\" too, or for none of \"\(table.name)\"",
      at: missing.foreignKey.range ?? table.range)
  }

  private mutating func assemble(_ settlement: RowSettlement) {
    for place in graph.order {
      let draft = drafts[place]
      let outcome = settlement.outcomes[place]
      let references = ReferencePlanner(
        draft: draft, tables: fillable.tables, schema: schema, rows: outcome.rows,
        parentRows: outcome.parentRows,
        keys: outcome.keys, deferred: graph.deferred[place] ?? [],
        edgeCaseRate: request.edgeCaseRate, edits: edits.references(of: draft.table.name),
        edited: Set(
          edits.columns(of: draft.table.name).values.filter { $0.generator != nil }
            .map(\.name.value))
      ).plans()
      let columns = ColumnPlanner(
        draft: draft, schema: schema, rows: outcome.rows, keys: outcome.keys,
        references: references, edgeCaseRate: request.edgeCaseRate,
        edits: edits.columns(of: draft.table.name)
      ).plans()
      plan.tables.append(
        TablePlan(
          name: draft.table.name, rows: outcome.rows, requestedRows: volumes.asked[place].rows,
          clamp: outcome.limit.map { KeyText.limit($0, draft.table) },
          emptyReason: draft.emptyReason, columns: columns, references: references,
          keys: keys(outcome.keys.plans, of: draft.table.name), solution: draft.solution,
          plausible: draft.plausible))
    }
    plan.cycles = graph.cycles.map { $0.map { drafts[$0].table.name } }
  }

  /// The key plans, with the fan-outs that a plan file sets.
  private func keys(_ plans: [KeyPlan], of table: QualifiedName) -> [KeyPlan] {
    let edits = edits.references(of: table)
    return plans.map { plan in
      guard case .lineItems(let reference, let counter, _) = plan.strategy,
        let mean = edits[reference]?.fanOut?.value
      else { return plan }
      var edited = plan
      edited.strategy = .lineItems(
        reference: reference, counter: counter, meanPerParent: max(1, mean))
      return edited
    }
  }
}
