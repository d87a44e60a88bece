public import SchemaModel

/// A plan in words, for people.
public struct PlanReport: Sendable {
  private let plan: Plan
  private let schema: Schema

  /// Reports on a plan of a schema.
  public init(_ plan: Plan, of schema: Schema) {
    self.plan = plan
    self.schema = schema
  }

  /// The whole report: a head, the tables in load order, and what is remarkable.
  ///
  /// - Complexity: O(tables + columns).
  public var text: String {
    var lines = head
    let warnings = HookWarnings(schema)
    for (index, table) in plan.tables.enumerated() {
      lines.append("")
      lines +=
        TableReport(table, number: index + 1, schema: schema, warnings: warnings).lines
    }
    for cycle in plan.cycles {
      lines.append("")
      lines.append("cycle: " + cycle.map(\.description).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line a table: order, name, rows, and why there are fewer than asked.
  public var summary: String {
    let names = plan.tables.map(\.name.description)
    let width = names.map(\.count).max() ?? 0
    let lines = zip(plan.tables, names).map { table, name in
      TextLayout.padded(name, to: width) + "  "
        + TextLayout.paddedLeft(TextLayout.grouped(table.rows), to: 15)
        + (table.shortfall.map { "  \($0)" } ?? "")
    }
    return (head + [""] + lines).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let rows = plan.tables.reduce(0) { $0 + $1.rows }
    return [
      "seed \(plan.seed), edge cases \(TextLayout.percent(plan.edgeCaseRate)), as of "
        + "\(OrdinalType.date.text(of: Int64(plan.asOf), in: schema)), locale \(plan.locale)",
      "\(TextLayout.grouped(rows)) rows in \(plan.tables.count) tables, in load order",
    ]
  }
}

extension TablePlan {
  /// Why there are fewer rows than asked.
  public var shortfall: String? {
    if let emptyReason { return "empty: \(emptyReason)" }
    guard rows < requestedRows else { return nil }
    return "of \(TextLayout.grouped(requestedRows)) asked: \(clamp ?? "the keys allow no more")"
  }
}
