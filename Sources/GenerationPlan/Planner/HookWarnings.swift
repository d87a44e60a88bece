import SchemaModel

/// Warns of triggers and rules that may reject, change or redirect the rows when they are loaded.
enum HookWarnings {
  /// One warning a hook that fires when a row comes in.
  static func diagnostics(for table: Table) -> [Diagnostic] {
    table.hooks.filter(\.firesOnInsert).compactMap { hook in
      switch hook.kind {
      case .rule(let isInstead):
        guard isInstead else { return nil }
        return Diagnostic(
          .warning,
          "rule \"\(hook.name)\" of table \"\(table.name)\" replaces INSERT by something else",
          hint: "rows in SQL form are not loaded as they are written; COPY ignores rules",
          at: hook.range)
      case .trigger:
        guard hook.isBefore else { return nil }
        let caller = hook.function.map { " (function \($0))" } ?? ""
        return Diagnostic(
          .warning,
          "trigger \"\(hook.name)\"\(caller) fires before INSERT on \"\(table.name)\": it may change or reject rows",
          at: hook.range)
      }
    }
  }
}
