import SchemaModel

/// Warns of triggers and rules that may reject, change or redirect the rows when they are loaded.
struct HookWarnings {
  /// What is said of one trigger or of several alike.
  private struct Warning {
    var hook: TableHook
    var tables: [QualifiedName]
    var text: String
    /// The columns that keep their defaults.
    var kept: [String]
    /// Whether something in particular may fail.
    var isInDoubt: Bool

    /// Whether the same is to be said of another one.
    func isLike(_ other: Warning) -> Bool {
      hook.function != nil && hook.function == other.hook.function && text == other.text
        && kept == other.kept && hook.isBefore == other.hook.isBefore
    }
  }

  private let schema: Schema
  private let demands: TriggerDemands
  private let findings: TriggerFindings

  /// Prepares to warn of a schema's triggers.
  init(_ schema: Schema) {
    self.schema = schema
    demands = TriggerDemands(schema)
    findings = schema.findings
  }

  /// One warning a hook that fires when a row comes in and may do something to it; triggers of one
  /// function of which the same is to be said share theirs.
  ///
  /// - Complexity: O(hooks²) at most, of those that share a function.
  func diagnostics(for tables: [Table]) -> [Diagnostic] {
    var rules: [Diagnostic] = []
    var warnings: [Warning] = []
    for table in tables {
      for hook in table.hooks where hook.firesOnInsert {
        switch hook.kind {
        case .rule(let isInstead): if isInstead { rules.append(rule(hook, of: table)) }
        case .trigger:
          guard let warning = trigger(hook, of: table) else { continue }
          if let place = warnings.firstIndex(where: { $0.isLike(warning) }) {
            if !warnings[place].tables.contains(table.name) {
              warnings[place].tables.append(table.name)
            }
          } else {
            warnings.append(warning)
          }
        }
      }
    }
    return rules + warnings.map(diagnostic)
  }

  private func rule(_ hook: TableHook, of table: Table) -> Diagnostic {
    Diagnostic(
      .warning,
      "rule \"\(hook.name)\" of table \"\(table.name)\" replaces INSERT by something else",
      hint: "it is disabled while the rows are loaded, as COPY takes no notice of rules",
      at: hook.range)
  }

  private func trigger(_ hook: TableHook, of table: Table) -> Warning? {
    let source = hook.function.flatMap { function in
      schema.functions[function]?.lazy.compactMap(\.source).first
    }
    let text = source.map { ProcedureText($0) }
    let mayReject = text?.mayRaise ?? hook.isBefore
    var phrases: [String] = []
    if hook.isBefore || mayReject {
      phrases.append(
        !mayReject
          ? "it may change rows"
          : hook.isBefore ? "it may change or reject rows" : "it may reject rows")
    }
    let doubts = findings.warnings[table.name]?.first { $0.trigger == hook.name }?.doubts ?? []
    phrases += doubts.map { "it \($0.text)" }
    guard !phrases.isEmpty else { return nil }
    return Warning(
      hook: hook, tables: [table.name], text: phrases.joined(separator: "; "), kept: kept(hook),
      isInDoubt: !doubts.isEmpty)
  }

  private func diagnostic(_ warning: Warning) -> Diagnostic {
    let hook = warning.hook
    let caller = hook.function.map { " (function \($0))" } ?? ""
    let shown = warning.tables.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let others = warning.tables.count - 3
    return Diagnostic(
      .warning,
      "trigger \"\(hook.name)\"\(caller) fires \(hook.isBefore ? "before" : "after") INSERT on "
        + "\(shown)\(others > 0 ? " and \(others) other table\(others == 1 ? "" : "s")" : ""): "
        + warning.text,
      hint: hint(warning), at: hook.range)
  }

  private func hint(_ warning: Warning) -> String? {
    var parts: [String] = []
    if !warning.kept.isEmpty {
      parts.append(
        "columns that it reads keep their defaults: \(warning.kept.joined(separator: ", "))")
    }
    if warning.isInDoubt {
      let empty =
        warning.tables.count == 1
        ? "the table empty by tables: \(warning.tables[0]): rows: 0" : "the tables empty by rows: 0"
      parts.append(
        "plan --try tells what it does; leave \(empty), or load while the trigger is disabled")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The columns that keep their defaults since a trigger reads them.
  private func kept(_ hook: TableHook) -> [String] {
    schema.tables.flatMap { table in
      demands.defaults(of: table.name).filter { $0.trigger == hook.name && !$0.isPresence }
        .map { "\(table.name).\($0.column)" }
    }
  }
}

extension TriggerWarning.Doubt {
  /// What it does and what may refuse that: NOT NULLs of several columns are named once.
  fileprivate var text: String {
    guard !constraints.isEmpty else { return what }
    let prefix = "NOT NULL of "
    let columns = constraints.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    var parts = constraints.filter { !$0.hasPrefix(prefix) }
    if !columns.isEmpty { parts.insert(prefix + columns.joined(separator: ", "), at: 0) }
    return "\(what) \(parts.joined(separator: " or ")) may refuse"
  }
}
