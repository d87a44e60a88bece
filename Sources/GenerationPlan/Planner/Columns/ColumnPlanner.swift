import SchemaModel

/// Fits each column's generator, NULL rate and edge cases to what keys and references decide.
struct ColumnPlanner {
  let draft: TableDraft
  let schema: Schema
  let rows: Int
  let keys: KeyPlanner
  let references: [ReferencePlan]
  let edgeCaseRate: Double
  /// What a plan file sets, by column.
  let edits: [String: PlanOverrides.Column]

  /// The plans of all columns, in the table's order.
  func plans() -> [ColumnPlan] { draft.columns.map(plan) }

  private func plan(_ column: ColumnDraft) -> ColumnPlan {
    var result = concluded(column)
    result.wish = edits[column.column.name]
    if let edit = result.wish, result.generator.kind != .reference {
      if let rate = edit.nullRate?.value, column.isNullable { result.nullRate = rate }
      if let takes = edit.takesEdgeCases?.value { result.takesEdgeCases = takes }
    }
    return result
  }

  private func concluded(_ column: ColumnDraft) -> ColumnPlan {
    let name = column.column.name
    if let reference = references.first(where: {
      draft.table.columnsSet(by: $0.foreignKey).contains(name)
    }) {
      return ColumnPlan(
        name: name, type: column.column.type, generator: GeneratorSpec(.reference),
        nullRate: column.isNullable ? reference.nullRate : 0, takesEdgeCases: false,
        reason: reference.foreignKey.origin)
    }
    var result = ColumnPlan(
      name: name, type: column.column.type, generator: column.generator,
      nullRate: nullRate(column), takesEdgeCases: takesEdgeCases(column), reason: column.reason)
    if let key = keys.plans.first(where: { $0.isUnique(by: name) }), !column.isFixed {
      UniqueGenerator(column: column, rows: keys.candidates, schema: schema).adapt(&result, to: key)
    } else if let counter = keys.plans.first(where: { $0.counts(by: name) }) {
      var generator = GeneratorSpec(.sequence)
      generator.start = Swift.max(1, column.domain.intervals?.first?.lowerBound ?? 1)
      result.generator = generator
      result.reason = "numbers the rows of \(counter.key.name)"
    } else if let radix = keys.digitRadix(of: name), let inferred = column.inferredCardinality,
      radix > inferred, !column.isFixed
    {
      result.generator.min = nil
      result.generator.max = nil
    }
    return result
  }

  private func nullRate(_ column: ColumnDraft) -> Double {
    if column.domain.null == .required { return 1 }
    guard column.isNullable else { return 0 }
    let name = column.column.name
    // The rows beyond a key's capacity are NULL already.
    if keys.plans.contains(where: { $0.overflow[name]?.null == .required }) { return 0 }
    return edgeCaseRate
  }

  private func takesEdgeCases(_ column: ColumnDraft) -> Bool {
    let name = column.column.name
    // A column that is unique by itself can hold each entry once.
    let isUnique = keys.plans.contains { plan in
      if case .column(name) = plan.strategy { plan.overflow.isEmpty } else { false }
    }
    if (keys.carriers.contains(name) && !isUnique)
      || references.contains(where: { $0.groups[name] != nil })
      || draft.solution.derivations.contains(where: { $0.column == name })
    {
      return false
    }
    switch column.generator.kind {
    case .sequence, .reference, .expression, .generated, .null, .constant: return false
    default: return true
    }
  }
}

extension KeyPlan {
  /// Whether the key is kept by this column alone.
  fileprivate func isUnique(by name: String) -> Bool {
    switch strategy {
    case .column(name): true
    case .product(let digits): digits.count == 1 && digits[0].source == .column(name)
    default: false
    }
  }

  fileprivate func counts(by name: String) -> Bool {
    if case .lineItems(_, name, _) = strategy { true } else { false }
  }
}

extension KeyPlanner {
  /// The radix of a column that is a digit.
  fileprivate func digitRadix(of name: String) -> Int? {
    for plan in plans {
      guard case .product(let digits) = plan.strategy else { continue }
      for digit in digits where digit.source == .column(name) { return digit.radix }
    }
    return nil
  }
}
