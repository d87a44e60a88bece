import GenerationPlan
import SQLEvaluation
import SchemaModel

/// References are proved by a row of the target that has the very key, made by the target's program.
extension PlanTrial {
  /// Rows of a target that are looked through for a key whose row is not known.
  private static let searchedRows = 20_000

  /// Judges a foreign key in some rows.
  func prove(
    _ rule: ReferenceRule, _ rows: [JudgedRow], _ drawn: DrawnParents,
    _ constraints: RowConstraints, _ report: inout ConstraintReport
  ) {
    let key = rule.key
    if let half = rows.first(where: rule.isHalf) {
      report.note(
        constraints.violation(
          rule.words, key.columns, [half], "MATCH FULL wants all columns NULL or none",
          at: key.range))
    }
    var open: [(row: JudgedRow, reference: [SQLValue], place: Int)] = []
    for (place, row) in rows.enumerated() {
      if let reference = rule.reference(of: row) { open.append((row, reference, place)) }
    }
    /// Takes out references to rows that the script itself puts in.
    func removePresent() {
      let present = presentKeys(rule)
      open.removeAll { entry in present.contains { rule.meets(entry.reference, $0) } }
    }
    guard let parent = parent(key.target, columns: key.targetColumns) else {
      removePresent()
      guard let first = open.first else { return }
      guard programs[key.target].map({ $0.rows == 0 }) ?? true else {
        report.note(constraints.unjudged(rule.words, "its target's columns are not written"))
        return
      }
      report.note(dangling(rule, first.row, constraints))
      return
    }
    for places in [drawn[key.name], impliedRows(of: key, in: constraints.table.name, drawn)] {
      guard let places, !open.isEmpty else { continue }
      let asked = open.filter { (0..<parent.program.rows).contains(places[$0.place]) }
      let found = parent.values(asked.map { places[$0.place] })
      var proved: Set<Int> = []
      for (entry, values) in zip(asked, found) {
        if let values, rule.meets(entry.reference, values) { proved.insert(entry.place) }
      }
      open.removeAll { proved.contains($0.place) }
    }
    guard !open.isEmpty else { return }
    removePresent()
    guard let first = open.first else { return }
    if parent.program.rows <= Self.searchedRows {
      let all = parent.values(Array(0..<parent.program.rows)).compactMap(\.self)
      let known = Set(all)
      if let missing = open.first(where: { entry in
        !known.contains(entry.reference) && !all.contains { rule.meets(entry.reference, $0) }
      }) {
        report.note(dangling(rule, missing.row, constraints))
      }
    } else if drawn[key.name] == nil {
      report.note(constraints.unjudged(rule.words, "which row is referred to is not known"))
    } else {
      report.note(dangling(rule, first.row, constraints))
    }
  }

  private func dangling(_ rule: ReferenceRule, _ row: JudgedRow, _ constraints: RowConstraints)
    -> ConstraintViolation
  {
    constraints.violation(
      rule.words, rule.key.columns, [row], "\(rule.key.target) has no such row", at: rule.key.range)
  }

  /// The parents' rows of a reference that follows from another: the rows which that one points at
  /// refer on to them.
  private func impliedRows(of key: ForeignKey, in name: QualifiedName, _ drawn: DrawnParents)
    -> [Int]?
  {
    guard
      let reference = plan.table(name)?.references.first(where: { $0.foreignKey.name == key.name }),
      case .implied(let by) = reference.sharing, let rows = drawn[by],
      let between = plan.table(name)?.references.first(where: { $0.foreignKey.name == by }),
      let program = programs[between.foreignKey.target]
    else { return nil }
    // What the columns are called in the table between.
    let names = key.columns.map { column in
      between.foreignKey.columns.firstIndex(of: column).map {
        between.foreignKey.targetColumns[$0]
      }
    }
    guard
      let further = schema.table(between.foreignKey.target)?.foreignKeys.first(where: {
        $0.target == key.target && $0.targetColumns == key.targetColumns && $0.columns == names
      }), let slot = program.parentRowSlots[further.name]
    else { return nil }
    let steps = program.steps.sliced(to: [slot])
    let scratch = Scratch(slotCount: program.slotCount)
    var found: [Int] = []
    for start in stride(from: 0, to: rows.count, by: batchCapacity) {
      let part = rows[start..<min(rows.count, start + batchCapacity)]
      scratch.fill(steps, rows: part.map { min(max($0, 0), program.rows - 1) })
      found += (0..<scratch.count).map { Int(scratch[slot][$0]) }
    }
    return found
  }

  /// What the rows that the script itself puts in hold in the columns referred to.
  private func presentKeys(_ rule: ReferenceRule) -> [[SQLValue]] {
    guard let target = schema.table(rule.key.target) else { return [] }
    let columns = rule.key.targetColumns.compactMap { name in
      target.column(name).map { (name, $0.type) }
    }
    return target.presentValues(of: columns, in: schema).compactMap(\.self)
  }
}
