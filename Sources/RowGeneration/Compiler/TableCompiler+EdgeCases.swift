import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Edge cases (S4): in the table's edge rows a column takes the catalogue's entries in turn, as far
/// as its constraints allow them.
extension TableCompiler {
  /// Overlays the ordinals of a column's edge rows, and adds the texts of the other entries.
  ///
  /// - Returns: what overlays the column's state, if an entry has no ordinal.
  func addEdgeCases(
    to binding: inout BoundColumn, _ column: Column, _ columnPlan: ColumnPlan, _ demands: [Demand]
  ) throws(GenerationError) -> Operation? {
    guard let ordinals = edgeOrdinalSlot(), columnPlan.generator.kind != .expression else {
      return nil
    }
    let entries = wished(applicable(column, demands), of: column, columnPlan)
    if let forbidding = constraintOnAll(column, demands) {
      skippedEdgeCases += entries.map {
        SkippedEdgeCase(column: column.name, entry: $0.name, constraint: forbidding)
      }
      return nil
    }
    guard !entries.isEmpty else { return nil }
    let ordinal = OrdinalType(column.type, in: schema)
    let isRelated = plan.solution.components.contains { component in
      component.cases.contains {
        $0.relations.contains { $0.left == column.name || $0.right == column.name }
      }
    }
    // An entry that has an ordinal replaces the value, so that relations see it; another replaces
    // the text.
    var values: [Int64?] = []
    var states: [Int64] = []
    for entry in entries {
      if let ordinal, let value = ordinal.ordinal(of: entry.value),
        ordinal.value(value, type: column.type, in: schema) == entry.value,
        entry.value.text(as: column.type) != "-0"
      {
        values.append(value)
        states.append(0)
      } else if isRelated {
        skippedEdgeCases.append(
          SkippedEdgeCase(
            column: column.name, entry: entry.name,
            constraint: demands[0].domain.sources.first ?? ""))
      } else {
        binding.overlays.append(entry.value.text(as: column.type))
        values.append(nil)
        states.append(Int64(binding.overlays.count) + 1)
      }
    }
    guard !values.isEmpty else { return nil }
    let offset = table.columns.firstIndex { $0.name == column.name } ?? 0
    if let slot = binding.ordinal, values.contains(where: { $0 != nil }) {
      steps.append(
        Step(.overlay(entries: values, offset: offset), [ordinals, slot], to: [slot]))
    }
    return states.contains { $0 != 0 } ? .edgeStates(entries: states, offset: offset) : nil
  }

  /// The entries that stay within what a plan file confines the column to.
  private func wished(_ entries: [EdgeCase], of column: Column, _ columnPlan: ColumnPlan)
    -> [EdgeCase]
  {
    guard let spec = columnPlan.wish?.generator?.value,
      let allowed = WishedValues(spec, type: column.type, in: schema)
    else { return entries }
    return entries.filter { entry in
      if allowed.allows(entry.value) { return true }
      skippedEdgeCases.append(
        SkippedEdgeCase(column: column.name, entry: entry.name, constraint: "the plan"))
      return false
    }
  }

  /// The entries that every case of the column's component allows.
  private func applicable(_ column: Column, _ demands: [Demand]) -> [EdgeCase] {
    var kept: [EdgeCase]?
    for demand in demands where demand.domain.null != .required {
      let selection = EdgeCaseCatalogue.selection(
        for: column, of: table, in: schema, domain: demand.domain, asOf: owner.plan.asOf)
      for (entry, constraint) in selection.skipped.map({ ($0.entry, $0.constraint) }) {
        let skipped = SkippedEdgeCase(
          column: column.name, entry: entry.name, constraint: constraint)
        if !skippedEdgeCases.contains(skipped) { skippedEdgeCases.append(skipped) }
      }
      let allowed = selection.kept.filter {
        !$0.value.isNull
          && demand.domain.contains($0.value, type: column.type, schema: schema, now: now)
      }
      kept = kept.map { $0.filter(allowed.contains) } ?? allowed
    }
    return kept ?? []
  }

  /// A constraint that leaves no freedom for entries: a key, or bounds set by other columns.
  private func constraintOnAll(_ column: Column, _ demands: [Demand]) -> String? {
    let name = column.name
    if keys.uniqueIndex[name] != nil || keys.digits[.column(name)] != nil
      || keys.ordinals[name] != nil || keys.overflow[name] != nil
    {
      return plan.keys.first { $0.key.columns.contains(name) }?.key.name
        ?? table.exclusions.first?.name ?? "a key"
    }
    if let key = plan.keys.first(where: { $0.key.columns.contains(name) && !$0.isImplied }) {
      return key.key.name
    }
    return demands.flatMap(\.relations).compactMap(\.source).first
  }
}

extension KeyPlan {
  /// Whether another key's uniqueness carries this one.
  fileprivate var isImplied: Bool { if case .implied = strategy { true } else { false } }
}
