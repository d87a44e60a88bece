import SchemaModel

/// What a plan file sets differently from what is concluded anyway.
///
/// A plan file holds every entry of the plan it was written from. Those that say what planning
/// without them says are no edits: they follow the others, as they did when they were written, and
/// what is asked beside the file. What tells them from a wish that happens to say the same is the
/// reason (`from`, `note`) that a written entry has beside it.
struct PlanEdits {
  private var columns: [QualifiedName: [String: PlanOverrides.Column]] = [:]
  private var references: [QualifiedName: [String: PlanOverrides.Reference]] = [:]
  private var rows: [QualifiedName: Int] = [:]

  /// The reason of a column whose generator a plan file sets.
  static let reason = "the plan file"

  /// No edits.
  init() {}

  /// The entries of a plan file that differ from a plan of the same schema and rows.
  ///
  /// - Complexity: O(entries × columns of a table).
  init(_ overrides: PlanOverrides, unlike plan: Plan) {
    for table in plan.tables {
      guard let entries = overrides.table(table.name) else { continue }
      for entry in entries.columns {
        guard let concluded = table.column(entry.name.value) else { continue }
        var edit = entry
        if let reason = entry.from, reason != Self.reason {
          if edit.generator?.value == concluded.generator { edit.generator = nil }
          if edit.nullRate?.value == concluded.nullRate { edit.nullRate = nil }
          if edit.takesEdgeCases?.value == concluded.takesEdgeCases { edit.takesEdgeCases = nil }
        }
        guard edit.generator != nil || edit.nullRate != nil || edit.takesEdgeCases != nil else {
          continue
        }
        columns[table.name, default: [:]][entry.name.value] = edit
      }
      for entry in entries.references {
        guard let edit = Self.edit(entry, of: table) else { continue }
        references[table.name, default: [:]][entry.name.value] = edit
      }
    }
  }

  private static func edit(_ entry: PlanOverrides.Reference, of table: TablePlan)
    -> PlanOverrides.Reference?
  {
    guard
      let concluded = table.references.first(where: { $0.foreignKey.name == entry.name.value })
    else { return nil }
    guard entry.hasNote else { return entry }
    var edit = entry
    if let distribution = entry.distribution?.value, concluded.draw == .random(distribution) {
      edit.distribution = nil
    }
    if let share = entry.rootShare?.value, concluded.draw == .tiered(rootShare: share) {
      edit.rootShare = nil
    }
    if entry.nullRate?.value == concluded.nullRate { edit.nullRate = nil }
    if entry.parentShare?.value == concluded.parentShare { edit.parentShare = nil }
    for key in table.keys {
      if case .lineItems(entry.name.value, _, let mean) = key.strategy,
        entry.fanOut?.value == mean
      {
        edit.fanOut = nil
      }
    }
    let isEdit =
      edit.distribution != nil || edit.rootShare != nil || edit.nullRate != nil
      || edit.parentShare != nil || edit.fanOut != nil
    return isEdit ? edit : nil
  }

  /// Takes the rows that a plan file gives tables, but for those that follow from its entry for all
  /// tables.
  ///
  /// - Parameters:
  ///   - plan: tells the tables.
  ///   - concluded: what follows from that entry; `nil` where the file has none.
  mutating func keepRows(of overrides: PlanOverrides, in plan: Plan, unlike concluded: Plan?) {
    for table in plan.tables {
      guard let written = overrides.table(table.name)?.rows?.value,
        concluded?.table(table.name)?.rows != written
      else { continue }
      rows[table.name] = written
    }
  }

  /// The rows that a table has whatever is asked of all tables.
  func rows(of table: QualifiedName) -> Int? { rows[table] }

  /// Whether nothing is edited.
  var isEmpty: Bool { columns.isEmpty && references.isEmpty && rows.isEmpty }

  /// The edits of a table's columns, by name.
  func columns(of table: QualifiedName) -> [String: PlanOverrides.Column] {
    columns[table] ?? [:]
  }

  /// The edits of a table's foreign keys, by name.
  func references(of table: QualifiedName) -> [String: PlanOverrides.Reference] {
    references[table] ?? [:]
  }
}
