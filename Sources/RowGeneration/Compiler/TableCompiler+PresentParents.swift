import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Parents that are there before any row is made: those which the schema's script inserts.
extension TableCompiler {
  /// The values of a reference's columns, where a share of the rows takes those of a row that the
  /// script inserts in place of `made`.
  func withPresent(_ reference: ReferencePlan, _ made: [BoundColumn]) throws(GenerationError)
    -> [BoundColumn]
  {
    guard !reference.present.isEmpty else { return made }
    let key = reference.foreignKey
    let isPresent = emit(
      .nulls(lane(key.name, "of the script"), threshold: rate(ReferencePlan.presentShare)))
    let place = emit(
      .uniform(
        lane(key.name, "row of the script"), first: 0, count: UInt64(reference.present.count),
        step: 1))
    var values: [BoundColumn] = []
    for (position, value) in made.enumerated() {
      guard let column = table.column(key.columns[position]) else { continue }
      let present = reference.present.map { $0[position] }
      values.append(try chosen(value, present, column, isPresent: isPresent, place: place))
    }
    return values
  }

  /// One column's value: that of the row that is made, or of the one at `place` of the script's rows.
  private func chosen(
    _ made: BoundColumn, _ present: [SQLValue], _ column: Column, isPresent: Int, place: Int
  ) throws(GenerationError) -> BoundColumn {
    var binding = made
    var branches: (made: [Step], present: [Step])
    if let slot = made.ordinal, let ordinals = ordinals(of: present, column) {
      // A vector of its own, as the parent's may be read for more than this.
      let own = newSlot()
      binding = made.renamed { $0 == slot ? own : $0 }
      branches = (
        [Step(.affine(start: 0, step: 1), [slot], to: [own])],
        [Step(.lookup(ordinals), [place], to: [own])]
      )
    } else {
      let text = newSlot()
      let words = WordList(present.map { $0.text(as: column.type, in: schema) })
      branches = (
        try captured { compose(made.pieces, column, into: text) },
        try captured { compose([.word(place, words)], column, into: text) }
      )
      binding = BoundColumn(
        pieces: [.text(text)], state: made.state, overlays: made.overlays, isBare: made.isBare)
    }
    if let state = made.state {
      let own = newSlot()
      branches.made.append(Step(.affine(start: 0, step: 1), [state], to: [own]))
      branches.present.append(Step(.constant(0), [], to: [own]))
      binding.state = own
    }
    appendCases([branches.made, branches.present], selector: isPresent)
    return binding
  }

  /// The values as a countable type's ordinals; `nil` where one has none.
  private func ordinals(of values: [SQLValue], _ column: Column) -> [Int64]? {
    guard let type = OrdinalType(column.type, in: schema) else { return nil }
    let found = values.compactMap { value -> Int64? in
      guard let ordinal = type.ordinal(of: value),
        type.value(ordinal, type: column.type, in: schema) == value
      else { return nil }
      return ordinal
    }
    return found.count == values.count ? found : nil
  }
}
