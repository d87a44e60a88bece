import SchemaModel

extension KeyPlanner {
  /// Takes a key apart: references as wholes, widest first, then the columns that no reference
  /// sets.
  static func anatomy(
    of key: NormalKey, _ draft: TableDraft, _ parentRows: [Int], _ schema: Schema
  ) -> KeyAnatomy {
    var anatomy = KeyAnatomy(units: [], within: [])
    let wanted = Set(key.columns)
    var covered: Set<String> = []
    let foreign = draft.table.foreignKeys
    func cover(_ place: Int) -> Set<String> {
      wanted.intersection(draft.table.columnsSet(by: foreign[place]))
    }
    let candidates = foreign.indices.filter { place in
      isInjective(foreign[place], onto: cover(place), schema)
    }.sorted { a, b in
      let (first, second) = (cover(a).count, cover(b).count)
      return first == second
        ? (parentRows[a], a) < (parentRows[b], b) : first > second
    }
    for place in candidates {
      let columns = cover(place)
      if columns.isSubset(of: covered) { continue }
      if foreign[place].target == draft.table.name {
        if anatomy.selfReference == nil { anatomy.selfReference = place }
        covered.formUnion(columns)
        continue
      }
      if !columns.isDisjoint(with: covered) { anatomy.within.insert(.reference(place)) }
      anatomy.units.append(.reference(place))
      covered.formUnion(columns)
    }
    for column in key.columns
    where !covered.contains(column) && draft.references(setting: column).isEmpty {
      if draft.column(column) != nil { anatomy.units.append(.column(column)) }
    }
    return anatomy
  }

  /// Whether different parents give different values in these columns of the reference.
  private static func isInjective(
    _ foreign: ForeignKey, onto columns: Set<String>, _ schema: Schema
  ) -> Bool {
    if columns.isEmpty { return false }
    if columns.count == foreign.columns.count { return true }
    let targets = Set(
      zip(foreign.columns, foreign.targetColumns).filter { columns.contains($0.0) }.map(\.1))
    guard let parent = schema.table(foreign.target) else { return false }
    return parent.keys.contains { $0.isPlain && targets.isSuperset(of: $0.columns) }
  }

  /// Whether a key counts this reference's parents among those that agree with another reference.
  func countsWithin(_ place: Int) -> Bool {
    anatomies.contains { $0.within.contains(.reference(place)) }
  }

  /// How many combinations the units have at most.
  func room(_ units: [KeyUnit], within: Set<KeyUnit> = []) -> Int {
    units.reduce(1) { Cardinality.product($0, radices(of: $1, within: within).greatest) }
  }

  /// The radices that a unit can have as a digit.
  func radices(of unit: KeyUnit, within: Set<KeyUnit>? = nil) -> DigitGroups.Radices {
    switch unit {
    case .reference(let place):
      let foreign = draft.table.foreignKeys[place]
      var parents = parentRows[place]
      let isWithin = within?.contains(unit) ?? countsWithin(place)
      if isWithin { parents = parentsThatAgree(with: place) }
      let preferred =
        foreign.onDelete == .cascade
        ? Int(Double(parents) * ReferencePlanner.cascadeShare) : parents
      return .init(preferred: max(1, preferred), greatest: parents, isCounter: false)
    case .column(let name):
      guard let column = draft.column(name) else {
        return .init(preferred: 1, greatest: 1, isCounter: false)
      }
      let greatest = digitCardinality(of: column)
      let isCounter = column.column.type.isInteger && CounterName.matches(name)
      return .init(
        preferred: min(greatest, column.inferredCardinality ?? Int.max), greatest: greatest,
        isCounter: isCounter, isNumbered: UniqueGenerator.counts(column, in: schema))
    }
  }

  /// The union over the cases, unless another column of the component is a digit that chooses the
  /// case.
  private func digitCardinality(of column: ColumnDraft) -> Int {
    guard column.variesByCase else { return column.unionCardinality }
    let name = column.column.name
    let component = draft.solution.components.first { $0.columns.contains(name) }
    let chooses = component?.columns.first { other in
      draft.column(other)?.variesByCase == true
        && draft.keys.contains { $0.columns.contains(other) }
    }
    return chooses == name ? column.unionCardinality : column.leastCardinality
  }

  /// Parents of a composite reference that agree with one combination of the columns that an
  /// earlier reference has set: on average, halved for the unevenness of the parents.
  private func parentsThatAgree(with place: Int) -> Int {
    let foreign = draft.table.foreignKeys
    let groups =
      foreign.indices.filter { other in
        other != place && !Set(foreign[other].columns).isDisjoint(with: foreign[place].columns)
      }.map { parentRows[$0] }.min() ?? 1
    return max(1, parentRows[place] / max(1, groups) / 2)
  }
}

/// Names of columns that number the rows of a parent.
enum CounterName {
  private static let words: Set<String> = [
    "line", "lineno", "linenumber", "number", "no", "nr", "num", "seq", "seqno", "sequence",
    "position", "pos", "index", "idx", "ordinal", "ord", "rank", "step", "version", "revision",
    "sort", "order", "item", "part", "chapter", "page", "round", "depth", "level", "slot",
  ]

  /// Whether the last word of a name is one that counts.
  static func matches(_ name: String) -> Bool {
    guard let last = name.lowercased().split(separator: "_").last else { return false }
    return words.contains(String(last))
  }
}
