import SchemaModel

extension KeyPlanner {
  /// Takes a key apart: references as wholes, widest first, then the columns that no reference
  /// sets. References that share columns are one unit; of those of which the key has only a part that
  /// does not tell their parents apart, as many as the rows ask for.
  func anatomy(of key: NormalKey) -> KeyAnatomy {
    let wanted = Set(key.columns)
    let foreign = draft.table.foreignKeys
    var covered: Set<String> = []
    var chosen: [Int] = []
    var anatomy = KeyAnatomy(units: [])
    func cover(_ place: Int) -> Set<String> {
      wanted.intersection(draft.table.columnsSet(by: foreign[place]))
    }
    func choose(_ places: [Int]) {
      let sorted = places.sorted { a, b in
        let (first, second) = (cover(a).count, cover(b).count)
        return first == second ? (parentRows[a], a) < (parentRows[b], b) : first > second
      }
      for place in sorted where !cover(place).isSubset(of: covered) {
        covered.formUnion(cover(place))
        if foreign[place].target != draft.table.name {
          chosen.append(place)
        } else if anatomy.selfReference == nil {
          anatomy.selfReference = place
        }
      }
    }
    let injective = foreign.indices.filter { place in
      isInjective(foreign[place], onto: cover(place))
    }
    choose(injective)
    let columns = key.columns.filter { name in
      !covered.contains(name) && draft.references(setting: name).isEmpty
        && draft.column(name) != nil
    }.map(KeyUnit.column)
    let units = self.units(chosen, wanted) + columns
    if units.isEmpty || room(units) < rows, anatomy.selfReference == nil {
      choose(
        foreign.indices.filter {
          !injective.contains($0) && foreign[$0].target != draft.table.name
        })
    }
    anatomy.units = self.units(chosen, wanted) + columns
    return anatomy
  }

  /// References as units of a key: alone, or those that share columns as a combination.
  private func units(_ chosen: [Int], _ wanted: Set<String>) -> [KeyUnit] {
    let foreign = draft.table.foreignKeys
    var clusters: [(places: [Int], columns: Set<String>)] = []
    func join(_ place: Int) {
      var joined = (places: [place], columns: Set(foreign[place].columns))
      let others = clusters.filter { !$0.columns.isDisjoint(with: foreign[place].columns) }
      clusters.removeAll { !$0.columns.isDisjoint(with: foreign[place].columns) }
      for other in others {
        joined.places = other.places + joined.places
        joined.columns.formUnion(other.columns)
      }
      clusters.append(joined)
    }
    for place in chosen { join(place) }
    for place in foreign.indices where isBridge(place, between: chosen) { join(place) }
    return clusters.map { cluster in
      let columns = wanted.intersection(cluster.columns)
      if cluster.places.count == 1,
        isInjective(foreign[cluster.places[0]], onto: columns)
      {
        return .reference(cluster.places[0])
      }
      return .combination(
        ParentCombination(
          references: cluster.places.map { foreign[$0].name }, columns: columns.sorted()))
    }
  }

  /// Whether a reference takes all of its columns from several others, so that these are not free of
  /// one another.
  private func isBridge(_ place: Int, between others: [Int]) -> Bool {
    let foreign = draft.table.foreignKeys
    let own = Set(foreign[place].columns)
    guard foreign[place].target != draft.table.name, !others.contains(place) else { return false }
    let theirs = others.map { Set(foreign[$0].columns) }.filter { !$0.isDisjoint(with: own) }
    return !theirs.contains { $0.isSuperset(of: own) }
      && theirs.reduce(Set()) { $0.union($1) }.isSuperset(of: own)
  }

  /// Whether different parents give different values in these columns of the reference.
  private func isInjective(_ foreign: ForeignKey, onto columns: Set<String>) -> Bool {
    if columns.isEmpty { return false }
    if columns.count == foreign.columns.count { return true }
    let targets = Set(
      zip(foreign.columns, foreign.targetColumns).filter { columns.contains($0.0) }.map(\.1))
    guard let parent = schema.table(foreign.target) else { return false }
    return parent.keys.contains { $0.isPlain && targets.isSuperset(of: $0.columns) }
  }

  /// How many combinations the units have at most.
  func room(_ units: [KeyUnit]) -> Int {
    units.reduce(1) { Cardinality.product($0, radices(of: $1).greatest) }
  }

  /// The radices that a unit can have as a digit.
  func radices(of unit: KeyUnit) -> DigitGroups.Radices {
    switch unit {
    case .reference(let place):
      let parents = parentRows[place]
      let preferred =
        draft.table.foreignKeys[place].onDelete == .cascade
        ? Int(Double(parents) * ReferencePlanner.cascadeShare) : parents
      return .init(preferred: max(1, preferred), greatest: parents, isCounter: false)
    case .combination(let combination):
      let room = draft.combinationRooms[combination] ?? supposedRoom(combination)
      return .init(preferred: max(1, room.preferred), greatest: room.greatest, isCounter: false)
    case .column(let name):
      guard let column = draft.column(name) else {
        return .init(preferred: 1, greatest: 1, isCounter: false)
      }
      var greatest = column.keyedCardinality
      if OrdinalType(column.column.type, in: schema) == nil,
        draft.keys.contains(where: { $0.readsColumnsTogether && $0.columns.contains(name) })
      {
        greatest = min(greatest, WideColumn.digitsTried(candidates))
      }
      let isCounter = column.column.type.isInteger && CounterName.matches(name)
      return .init(
        preferred: min(greatest, column.inferredCardinality ?? Int.max), greatest: greatest,
        isCounter: isCounter, isNumbered: UniqueGenerator.counts(column, in: schema))
    }
  }

  /// What the room of a combination is taken for until the parents' rows are there to be counted.
  private func supposedRoom(_ combination: ParentCombination) -> ParentCombination.Room {
    let product = draft.places(of: combination.references).reduce(1) {
      Cardinality.product($0, parentRows[$1])
    }
    return .init(preferred: product, greatest: product)
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
