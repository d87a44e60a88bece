public import SchemaModel

/// Turns a schema and a request into a plan: order, volumes, generators, keys and references.
public enum Planner {
  /// Plans a schema.
  ///
  /// Every demand is proved here, before the first row: a key's capacity, a required reference's
  /// parents, a constraint's solution. The plan must not be used if a diagnostic is an error.
  ///
  /// Entries of a plan file come before what is concluded, and what is concluded follows them. The
  /// file's own mistakes are told by `PlanFile.read`.
  ///
  /// - Returns: the plan, and all diagnostics at once: tables in source order.
  /// - Complexity: near linear in the tables; per table that of its solver and O(keys²).
  public static func plan(_ schema: Schema, _ request: PlanRequest)
    -> (plan: Plan, diagnostics: [Diagnostic])
  {
    guard let overrides = request.overrides else {
      let concluded = Planning(schema, request, edits: PlanEdits())
      return (concluded.plan, concluded.diagnostics)
    }
    let written = request.asWritten(overrides)
    let concluded = Planning(schema, written, edits: PlanEdits())
    var edits = PlanEdits(overrides, unlike: concluded.plan)
    if request.hasVolume {
      edits.keepRows(of: overrides, in: concluded.plan, unlike: rows(schema, written)?.plan)
    }
    if edits.isEmpty, request.isSame(as: written) {
      return (concluded.plan, concluded.diagnostics)
    }
    let planning = Planning(schema, request, edits: edits)
    return (planning.plan, planning.diagnostics)
  }

  /// The rows of each table by what a plan file says of all tables; `nil` where it says nothing.
  private static func rows(_ schema: Schema, _ written: PlanRequest) -> Planning? {
    guard var overrides = written.overrides, overrides.rows != nil || overrides.totalRows != nil
    else { return nil }
    for place in overrides.tables.indices { overrides.tables[place].rows = nil }
    var request = written
    request.overrides = overrides
    return Planning(schema, request, edits: PlanEdits())
  }
}
