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
    let concluded = Planning(schema, request, edits: PlanEdits())
    guard let overrides = request.overrides else {
      return (concluded.plan, concluded.diagnostics)
    }
    let edits = PlanEdits(overrides, unlike: concluded.plan)
    let planning = edits.isEmpty ? concluded : Planning(schema, request, edits: edits)
    return (planning.plan, planning.diagnostics)
  }
}
