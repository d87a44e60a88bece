import GenerationPlan
import SchemaModel

/// Columns that are not counted and equal another of their row: `CHECK (a = b)` over texts, UUIDs, …
extension TableCompiler {
  /// The columns made before that a demand makes `name` equal to.
  func originals(of name: String, _ demand: Demand) -> [BoundColumn] {
    demand.relations.compactMap { relation in
      guard relation.op == .equal, relation.isDemanded else { return nil }
      let other = relation.left == name ? relation.right : relation.left
      return bindings[other].flatMap { $0.ordinal == nil ? $0 : nil }
    }
  }

  /// Makes a text that is another column's in the cases that say so, and its own where that is NULL.
  func makeCopy(_ column: Column, _ columnPlan: ColumnPlan, _ demands: [Demand])
    throws(GenerationError) -> BoundColumn
  {
    let text = newSlot()
    guard let selector = try selector(for: column.name, cases: demands.count) else {
      try copy(column, columnPlan, demands[0], into: text)
      return BoundColumn(pieces: [.text(text)])
    }
    var branches: [[Step]] = []
    for demand in demands {
      branches.append(
        try captured { () throws(GenerationError) in
          guard demand.domain.null != .required else { return leaveOpen(text) }
          try copy(column, columnPlan, demand, into: text)
        })
    }
    appendCases(branches, selector: selector)
    return BoundColumn(pieces: [.text(text)])
  }

  /// Fills `text` from the first of the originals that is not NULL.
  private func copy(
    _ column: Column, _ columnPlan: ColumnPlan, _ demand: Demand, into text: Int
  ) throws(GenerationError) {
    let limit = schema.baseType(of: column.type).maximumLength ?? .max
    func compose(_ binding: BoundColumn) -> Step {
      Step(.compose(binding, [], limit: limit), binding.slots, to: [text])
    }
    let originals = originals(of: column.name, demand)
    if let certain = originals.first(where: { $0.state == nil }) {
      return steps.append(compose(certain))
    }
    // The generator was chosen for what all cases allow together.
    if demand.domain.text != TextDomain() {
      leaveUnmet(demand.domain.sources, column: column.name)
    }
    let own = try captured { () throws(GenerationError) in
      let pieces = try textPieces(column, columnPlan.generator, demand.domain, index: nil)
      steps.append(compose(BoundColumn(pieces: pieces)))
    }
    steps += own
    for original in originals.reversed() {
      guard let state = original.state else { continue }
      let isKnown = emit(
        .caseState([1, 0] + original.overlays.map { _ in 1 }), [state, state])
      appendCases([[], [compose(original)]], selector: isKnown)
    }
  }
}
