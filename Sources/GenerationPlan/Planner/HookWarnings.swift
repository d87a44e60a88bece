import SchemaModel

/// Warns of triggers and rules that may reject, change or redirect the rows when they are loaded.
struct HookWarnings {
  private let schema: Schema
  private let demands: TriggerDemands
  private let findings: TriggerFindings

  /// Prepares to warn of a schema's triggers.
  init(_ schema: Schema) {
    self.schema = schema
    demands = TriggerDemands(schema)
    findings = schema.findings
  }

  /// One warning a hook that fires when a row comes in and may do something to it.
  func diagnostics(for table: Table) -> [Diagnostic] {
    table.hooks.filter(\.firesOnInsert).compactMap { hook -> Diagnostic? in
      switch hook.kind {
      case .rule(let isInstead):
        guard isInstead else { return nil }
        return Diagnostic(
          .warning,
          "rule \"\(hook.name)\" of table \"\(table.name)\" replaces INSERT by something else",
          hint: "it is disabled while the rows are loaded, as COPY takes no notice of rules",
          at: hook.range)
      case .trigger: return trigger(hook, of: table)
      }
    } + (findings.warnings[table.name] ?? [])
  }

  private func trigger(_ hook: TableHook, of table: Table) -> Diagnostic? {
    let source = hook.function.flatMap { function in
      schema.functions[function]?.lazy.compactMap(\.source).first
    }
    let text = source.map { ProcedureText($0) }
    let mayReject = text?.mayRaise ?? hook.isBefore
    guard hook.isBefore || mayReject else { return nil }
    let caller = hook.function.map { " (function \($0))" } ?? ""
    let effect =
      !mayReject
      ? "it may change rows" : hook.isBefore ? "it may change or reject rows" : "it may reject rows"
    return Diagnostic(
      .warning,
      "trigger \"\(hook.name)\"\(caller) fires \(hook.isBefore ? "before" : "after") INSERT on \"\(table.name)\": \(effect)",
      hint: hint(hook), at: hook.range)
  }

  /// What the plan does about it.
  private func hint(_ hook: TableHook) -> String? {
    let kept = schema.tables.flatMap { table in
      demands.defaults(of: table.name).filter { $0.trigger == hook.name && !$0.isPresence }
        .map { "\(table.name).\($0.column)" }
    }
    return kept.isEmpty
      ? nil : "columns that it reads keep their defaults: \(kept.joined(separator: ", "))"
  }
}
