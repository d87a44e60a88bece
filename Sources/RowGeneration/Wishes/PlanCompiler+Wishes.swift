import GenerationPlan
import SQLEvaluation
import SchemaModel

/// What comes of the wishes of a plan file: asked and got, side by side.
extension PlanCompiler {
  /// What a plan file asks that the rows do not have, each at its place in the file.
  ///
  /// A few thousand rows of each table with wishes are made, first, last and spread, and looked at.
  ///
  /// - Complexity: O(tables with wishes × (compiling + a few thousand rows)).
  func wishDiagnostics() -> [Diagnostic] {
    plan.tables.flatMap { table -> [Diagnostic] in
      let isAsked =
        table.columns.contains { $0.wish != nil } || table.references.contains { $0.wish != nil }
      guard table.rows > 0, isAsked, let compiler = try? compiler(for: table.name) else {
        return []
      }
      return WishTrial(compiler).diagnostics().map { $0.ofPlan() }
    }
  }

  /// Keys that the plan file lists for a reference and no parent has.
  func missingKeys() throws(GenerationError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for table in plan.tables where table.rows > 0 {
      for reference in table.references
      where reference.foreignKey.columns.count == 1 && reference.parentRows > 0 {
        let name = reference.foreignKey.columns[0]
        guard let wish = table.column(name)?.wish, let values = wish.generator?.value.values else {
          continue
        }
        let compiler = try compiler(for: table.name)
        for value in try compiler.missing(values, of: reference) {
          found.append(
            Diagnostic(
              .error,
              "value \"\(value)\" of column \"\(name)\" is no key of \"\(reference.foreignKey.target)\", "
                + "which has \(reference.parentRows) rows",
              at: wish.ranges["values"] ?? wish.name.range
            ).ofPlan())
        }
      }
    }
    return found
  }
}

extension TableCompiler {
  /// Those of some keys that no parent of a reference has.
  ///
  /// - Complexity: O(rows of the parent).
  fileprivate func missing(_ values: [String], of reference: ReferencePlan)
    throws(GenerationError) -> [String]
  {
    let key = reference.foreignKey
    guard let column = table.column(key.columns[0]), let rows = owner.rows(of: key.target),
      key.target != table.name
    else { return [] }
    let base = schema.baseType(of: column.type)
    var wanted = values.filter { SQLValue(text: $0, type: base, schema: schema) != nil }
    let parent = try owner.compiler(for: key.target)
    if parent.isRemade(key.targetColumns) { try parent.finish() }
    let reader = ValueReader(
      try parent.ensure(key.targetColumns[0]), type: column.type, schema: schema)
    let steps = parent.steps.sliced(to: Set(reader.binding.slots))
    let scratch = Scratch(slotCount: parent.slotCount)
    for start in stride(from: 0, to: rows, by: batchCapacity) where !wanted.isEmpty {
      let size = min(batchCapacity, rows - start)
      scratch.fill(steps, from: start, count: size)
      for row in 0..<size {
        let value = reader.value(scratch, row: row)
        wanted.removeAll { SQLValue(text: $0, type: base, schema: schema) == value }
      }
    }
    return wanted
  }
}
