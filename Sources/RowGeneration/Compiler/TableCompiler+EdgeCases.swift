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
    var entries = wished(applicable(column, demands), of: column, columnPlan)
    let isOnce = keys.uniqueIndex[column.name] != nil
    if isOnce {
      entries = withoutTaken(entries, binding, column, demands)
    } else if let key = keyOnAll(column) {
      skip(entries, of: column, by: key)
      return nil
    }
    let relations = earlierRelations(demands)
    let bounds = try edgeBounds(relations, column, demands)
    if let source = relations.flatMap(\.sources).first?.name, bounds == nil {
      skip(entries, of: column, by: source)
      return nil
    }
    guard !entries.isEmpty else { return nil }
    let ordinal = OrdinalType(column.type, in: schema)
    // A text's relations are read off what is written, an ordinal's off its vector.
    let relation =
      ordinal == nil
      ? nil
      : plan.solution.components.lazy.flatMap(\.cases).flatMap(\.relations)
        .first { $0.left == column.name || $0.right == column.name }
    // An entry that has an ordinal replaces the value, so that relations see it; another replaces
    // the text.
    var values: [Int64?] = []
    var states: [Int64] = []
    for entry in entries {
      if let ordinal, let value = ordinal.ordinal(of: entry.value),
        ordinal.value(value, type: column.type, in: schema) == entry.value,
        entry.value.text(as: column.type, in: schema) != "-0"
      {
        values.append(value)
        states.append(0)
      } else if let relation {
        skip([entry], of: column, by: relation.sources.first?.name ?? "another column's value")
      } else {
        binding.overlays.append(entry.value.text(as: column.type, in: schema))
        values.append(nil)
        states.append(Int64(binding.overlays.count) + 1)
      }
    }
    guard !values.isEmpty else { return nil }
    let place = table.columns.firstIndex { $0.name == column.name } ?? 0
    let turn = EdgeTurn(offset: isOnce ? 0 : place, isOnce: isOnce)
    if let slot = binding.ordinal, values.contains(where: { $0 != nil }) {
      steps.append(
        Step(
          .overlay(entries: values, turn, within: bounds?.draw),
          [ordinals] + (bounds?.inputs ?? []) + [slot], to: [slot]))
    }
    return states.contains { $0 != 0 } ? .edgeStates(entries: states, turn) : nil
  }

  /// Lists the entries that a key column cannot hold, by the key's name.
  func listEdgeCasesOfKey(_ column: Column, _ demands: [Demand]) {
    let key = plan.keys.first { $0.key.columns.contains(column.name) && !$0.isImplied }
    guard let key, edgeOrdinalSlot() != nil else { return }
    skip(applicable(column, demands), of: column, by: key.key.name)
  }

  private func skip(_ entries: [EdgeCase], of column: Column, by constraint: String) {
    skippedEdgeCases += entries.map {
      SkippedEdgeCase(column: column.name, entry: $0.name, constraint: constraint)
    }
  }

  /// The relations with columns made before, those of all cases.
  private func earlierRelations(_ demands: [Demand]) -> [Relation] {
    var relations: [Relation] = []
    for relation in demands.flatMap(\.relations)
    where relation.isDemanded && !relations.contains(relation) {
      relations.append(relation)
    }
    return relations
  }

  /// What an entry has to meet in its row, if anything; `nil` too where that cannot be told.
  private func edgeBounds(_ relations: [Relation], _ column: Column, _ demands: [Demand])
    throws(GenerationError) -> (draw: BoundedDraw, inputs: [Int])?
  {
    guard !relations.isEmpty, let ordinal = OrdinalType(column.type, in: schema),
      let type = OrdinalType.bounds(of: column.type, in: schema),
      relations.allSatisfy({ relation in
        let other = relation.left == column.name ? relation.right : relation.left
        return bindings[other]?.ordinal != nil
      })
    else { return nil }
    let demand = Demand(domain: Domain(), relations: relations)
    return try bounds(demand, of: column, ordinal, IntervalUnion([type], step: 1))
  }

  /// The entries that no other row of a unique column holds; the key rules out the others.
  private func withoutTaken(
    _ entries: [EdgeCase], _ binding: BoundColumn, _ column: Column, _ demands: [Demand]
  ) -> [EdgeCase] {
    let key = plan.keys.first { $0.key.columns.contains(column.name) }?.key.name ?? "a key"
    let isReferred = schema.tables.contains { other in
      other.foreignKeys.contains {
        $0.target == table.name && $0.targetColumns.contains(column.name)
      }
    }
    let isFree =
      demands.count == 1 && !isReferred && keys.overflow[column.name] == nil
      && keys.ordinals[column.name] == nil && keys.digits[.column(column.name)] == nil
      && !table.exclusions.contains { exclusion in
        exclusion.elements.contains { $0.expression.columns.contains(column.name) }
      }
      && plan.column(column.name)?.generator.kind != .sequence && column.identity == nil
      && plan.keys.filter { $0.isCarried(by: column.name) }.allSatisfy {
        // What an expression makes of an entry, it may make of another row's value.
        $0.key.parts == [.column(column.name)]
      }
    var kept: [EdgeCase] = []
    var folded: Set<String> = []
    for entry in entries {
      let text = entry.value.text(as: column.type, in: schema)
      let isNew = folded.insert(text.lowercased()).inserted
      if isFree, isNew, !mayHold(text, entry, binding, column) {
        kept.append(entry)
      } else {
        skip([entry], of: column, by: key)
      }
    }
    return kept
  }

  /// Whether some row of a unique column may hold a value.
  private func mayHold(
    _ text: String, _ entry: EdgeCase, _ binding: BoundColumn, _ column: Column
  ) -> Bool {
    if let ordinal = OrdinalType(column.type, in: schema) {
      guard let values = uniqueValues[column.name], let place = ordinal.ordinal(of: entry.value)
      else { return true }
      return values.intervals.contains { $0.contains(place) }
    }
    let folded = schema.baseType(of: column.type) == .citext
    return PieceShape(binding.pieces, folded: folded).map { $0.allows(text) } ?? true
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
  func applicable(_ column: Column, _ demands: [Demand]) -> [EdgeCase] {
    var kept: [EdgeCase]?
    for demand in demands where demand.domain.null != .required {
      let selection = edgeCases.selection(for: column, domain: demand.domain)
      for (entry, constraint) in selection.skipped.map({ ($0.entry, $0.constraint) }) {
        let skipped = SkippedEdgeCase(
          column: column.name, entry: entry.name, constraint: constraint)
        if !skippedEdgeCases.contains(skipped) { skippedEdgeCases.append(skipped) }
      }
      var domain = demand.domain
      if selection.needsNoTrimming { domain.text.isTrimmed = false }
      let members = DomainMembership(domain, type: column.type, schema: schema, now: now)
      let allowed = selection.kept.filter { !$0.value.isNull && members.contains($0.value) }
      kept = kept.map { $0.filter(allowed.contains) } ?? allowed
    }
    return kept ?? []
  }

  /// A key that leaves no freedom for entries.
  private func keyOnAll(_ column: Column) -> String? {
    let name = column.name
    if keys.digits[.column(name)] != nil || keys.ordinals[name] != nil
      || keys.overflow[name] != nil
    {
      return plan.keys.first { $0.key.columns.contains(name) }?.key.name
        ?? table.exclusions.first?.name ?? "a key"
    }
    return plan.keys.first { $0.key.columns.contains(name) && !$0.isImplied }?.key.name
  }
}

extension KeyPlan {
  /// Whether a column makes it unique, or is part of it.
  fileprivate func isCarried(by column: String) -> Bool {
    if case .column(column) = strategy { return true }
    return key.columns.contains(column)
  }

  /// Whether another key's uniqueness carries this one.
  fileprivate var isImplied: Bool { if case .implied = strategy { true } else { false } }
}
