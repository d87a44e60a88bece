import SchemaModel

extension KeyPlanner {
  /// How many times as many values as rows a column must have to be made unique for the sake of a
  /// key of several columns.
  static let wideFactor = 4

  /// Chooses how one key is kept, given the keys before it.
  mutating func strategy(forKey index: Int) -> Draft {
    let key = draft.keys[index]
    let anatomy = anatomies[index]
    if !key.readsColumnsTogether, let base = kept.first(where: { implies($0, key) }) {
      return .done(.implied(by: base.name), capacity: Int.max)
    }
    if !key.key.nullsAreEqual,
      let null = key.columns.first(where: { draft.column($0)?.domain.null == .required })
    {
      if key.demands[null]?.isNeverNull == true {
        // NULL is one value like others to the key's expression.
        keep(key, columns: [], capacity: 1)
        return .done(.single, capacity: 1)
      }
      return .done(.column(null), capacity: Int.max)
    }
    if key.readsColumnsTogether { return together(index) }
    if let place = anatomy.selfReference, anatomy.units.isEmpty || key.columns.count == 1 {
      return chain(place, key)
    }
    guard !anatomy.units.isEmpty else {
      keep(key, columns: [], capacity: 1)
      return .done(.single, capacity: 1)
    }
    if anatomy.units.count == 1, case .column(let name) = anatomy.units[0] {
      return take(name, key)
    }
    if let unit = anatomy.units.first(where: { alone.contains($0) && !assigned.contains($0) }) {
      return add([unit], index)
    }
    if anatomy.units.count > 1 {
      if let items = lineItems(index) { return items }
      if let name = wideColumn(of: anatomy, lexicons: false) { return take(name, key) }
    }
    return product(index)
  }

  /// All columns of a key as digits, so that the expressions over them can be tried.
  private mutating func together(_ index: Int) -> Draft {
    let key = draft.keys[index]
    let units = anatomies[index].units
    let free = units.filter { !assigned.contains($0) }
    if free.isEmpty, let base = kept.first(where: { !$0.columns.isDisjoint(with: key.columns) }) {
      return .done(.implied(by: base.name), capacity: Int.max)
    }
    if free.count < units.count, case .column(let name)? = free.first, free.count == 1 {
      return take(name, key)
    }
    return add(free, index)
  }

  private func implies(_ base: Kept, _ key: NormalKey) -> Bool {
    guard Set(key.columns).isSuperset(of: base.columns) else { return false }
    return base.predicate == nil || base.predicate == key.key.predicate || base.capacity >= rows
  }

  private mutating func keep(_ key: NormalKey, columns: Set<String>, capacity: Int) {
    kept.append(
      Kept(
        name: key.key.name, columns: columns,
        predicate: key.key.predicate ?? (capacity < rows ? .literal(.boolean(true)) : nil),
        capacity: capacity))
  }

  private mutating func chain(_ place: Int, _ key: NormalKey) -> Draft {
    let foreign = draft.table.foreignKeys[place]
    chain(place)
    keep(key, columns: Set(foreign.columns).intersection(key.columns), capacity: Int.max)
    return .done(.implied(by: foreign.name), capacity: Int.max)
  }

  private mutating func take(_ name: String, _ key: NormalKey) -> Draft {
    let capacity = uniqueCapacity(of: name)
    assigned.insert(.column(name))
    keep(key, columns: [name], capacity: capacity)
    return .done(.column(name), capacity: capacity)
  }

  /// How many rows a column that is unique alone allows.
  private func uniqueCapacity(of name: String) -> Int {
    guard let column = draft.column(name) else { return Int.max }
    if column.isFixed, let inferred = column.inferredCardinality {
      return min(inferred, column.keyedCardinality)
    }
    return column.keyedCardinality
  }

  /// The column of a key that can well be made unique alone.
  private func wideColumn(of anatomy: KeyAnatomy, lexicons: Bool) -> String? {
    var best: (rank: Int, name: String)?
    for case .column(let name) in anatomy.units where !assigned.contains(.column(name)) {
      guard let column = draft.column(name), !column.variesByCase,
        let rank = WideColumn.rank(column, in: schema), lexicons || rank < WideColumn.lexiconRank
      else { continue }
      let values = min(column.leastCardinality, column.inferredCardinality ?? Int.max)
      guard values / Self.wideFactor >= rows else { continue }
      if rank <= best?.rank ?? Int.max { best = (rank, name) }
    }
    return best?.name
  }

  /// Rows that number themselves within their parent.
  private mutating func lineItems(_ index: Int) -> Draft? {
    let anatomy = anatomies[index]
    guard anatomy.units.count == 2 else { return nil }
    var reference: Int?
    var counter: String?
    for unit in anatomy.units {
      switch unit {
      case .reference(let place): reference = place
      case .column(let name): counter = name
      case .combination: return nil
      }
    }
    guard let reference, let counter, let column = draft.column(counter),
      column.column.type.isInteger, !column.variesByCase, column.column.sequence == nil,
      CounterName.matches(counter) || draft.keys[index].key.isPrimary,
      anatomy.units.allSatisfy({ !assigned.contains($0) && !isShared($0, besides: index) }),
      draft.table.foreignKeys[reference].columns.allSatisfy({
        draft.column($0)?.isNullable == false
      }), !overlapsDigits(.reference(reference))
    else { return nil }
    let parents = parentRows[reference]
    guard parents > 0 else { return nil }
    let run = CounterRun(
      of: column.column, from: column.generator.start ?? 1,
      domains: draft.solution.domainsByCase(of: counter), needed: .max, in: schema)
    let counters = min(column.leastCardinality, run.length)
    let capacity = Cardinality.product(parents, counters)
    guard capacity >= rows else { return nil }
    let foreign = draft.table.foreignKeys[reference]
    assigned.formUnion(anatomy.units)
    keep(draft.keys[index], columns: Set(foreign.columns + [counter]), capacity: capacity)
    return .done(
      .lineItems(
        reference: foreign.name, counter: counter,
        meanPerParent: meanItems(
          parents: parentsWithItems(reference, counters: counters), counters: counters)),
      capacity: capacity)
  }

  /// Parents that have items: but for those left childless as deleting them would cascade, where the
  /// others can hold the rows.
  private func parentsWithItems(_ reference: Int, counters: Int) -> Int {
    let some = radices(of: .reference(reference)).preferred
    return Cardinality.product(some, counters) >= rows ? some : parentRows[reference]
  }

  /// Items of a parent: what the rows ask for; where there are no more rows than parents, some
  /// parents have several and others none.
  private func meanItems(parents: Int, counters: Int) -> Double {
    let even = Double(rows) / Double(parents)
    return even >= 1.5 || counters < 4 ? max(1, even) : min(2, Double(max(1, rows)))
  }

  /// Whether another key would want this unit as a digit.
  private func isShared(_ unit: KeyUnit, besides index: Int) -> Bool {
    anatomies.indices.contains { other in
      other != index && anatomies[other].units.contains(unit)
        && !Set(draft.keys[other].columns).isSuperset(of: draft.keys[index].columns)
        && wideColumn(of: anatomies[other], lexicons: false) == nil
    }
  }

  /// Whether some column of a unit's references is already decided by another unit.
  private func overlapsDigits(_ unit: KeyUnit) -> Bool {
    let foreign = draft.table.foreignKeys
    func columns(_ unit: KeyUnit) -> [String] { places(of: unit).flatMap { foreign[$0].columns } }
    let own = Set(columns(unit))
    return assigned.contains { $0 != unit && !own.isDisjoint(with: columns($0)) }
  }

  /// The foreign keys that a unit draws.
  private func places(of unit: KeyUnit) -> [Int] {
    switch unit {
    case .column: []
    case .reference(let place): [place]
    case .combination(let combination): draft.places(of: combination.references)
    }
  }

  /// Digits: of the free units alone, or together with another key's, whichever holds the rows.
  private mutating func product(_ index: Int) -> Draft {
    let anatomy = anatomies[index]
    let usable = anatomy.units.filter { unit in
      if case .column = unit { return isCountable(unit) }
      return assigned.contains(unit) || !overlapsDigits(unit)
    }
    let free = usable.filter { !assigned.contains($0) }
    let inGroups = usable.filter { !assigned.contains($0) || groups.contains($0) }
    var options: [[KeyUnit]] = []
    let steady = free.filter { !variesByCase($0) }
    if !steady.isEmpty, steady.count < free.count { options.append(steady) }
    if !free.isEmpty { options.append(free) }
    if inGroups.count > free.count, groups.accepts(inGroups) { options.append(inGroups) }
    func size(_ units: [KeyUnit]) -> Int { roomPaired(units, of: draft.keys[index]) }
    let best = options.first { size($0) >= candidates } ?? options.max { size($0) < size($1) }
    if best.map(size) ?? 0 < candidates,
      let name = wideColumn(of: anatomy, lexicons: true) ?? uncountableColumn(of: anatomy)
    {
      return take(name, draft.keys[index])
    }
    guard let best else {
      // Every unit is a digit of keys that cannot be numbered together with this one.
      guard let widest = usable.max(by: { room([$0]) < room([$1]) }) else {
        // Another key draws the references that set its columns, whatever these come to hold.
        keep(draft.keys[index], columns: [], capacity: 1)
        return .done(.single, capacity: 1)
      }
      let capacity = room([widest])
      isolate(widest)
      keep(draft.keys[index], columns: columns(of: widest, index), capacity: capacity)
      return .done(.product([digit(widest)]), capacity: capacity)
    }
    return add(best, index)
  }

  /// Whether what a column may hold depends on the case of its row.
  private func variesByCase(_ unit: KeyUnit) -> Bool {
    guard case .column(let name) = unit else { return false }
    return draft.column(name)?.variesByCase ?? false
  }

  /// Whether a column's values can be numbered, so that it can be a digit.
  private func isCountable(_ unit: KeyUnit) -> Bool {
    guard case .column(let name) = unit, let column = draft.column(name) else { return false }
    return column.domain.values != nil
      || OrdinalType(column.column.type, in: schema) != nil
      || radices(of: unit).preferred <= WideColumn.mostTextDigits
  }

  /// A column that can be made unique, though it cannot be a digit.
  private func uncountableColumn(of anatomy: KeyAnatomy) -> String? {
    for case .column(let name) in anatomy.units
    where !isCountable(.column(name)) && !assigned.contains(.column(name)) {
      if radices(of: .column(name)).greatest >= rows { return name }
    }
    return nil
  }

  /// Makes units the digits of a key.
  private mutating func add(_ units: [KeyUnit], _ index: Int) -> Draft {
    groups.add(key: index, units: units)
    assigned.formUnion(units)
    keep(
      draft.keys[index],
      columns: units.reduce(into: []) { $0.formUnion(columns(of: $1, index)) },
      capacity: roomPaired(units, of: draft.keys[index]))
    return .product
  }

  private func digit(_ unit: KeyUnit) -> KeyPlan.Digit {
    KeyPlan.Digit(source: source(unit), radix: max(1, room([unit])))
  }

  private func columns(of unit: KeyUnit, _ index: Int) -> Set<String> {
    switch unit {
    case .column(let name): [name]
    case .reference(let place):
      Set(draft.table.foreignKeys[place].columns).intersection(draft.keys[index].columns)
    case .combination(let combination): Set(combination.columns)
    }
  }
}

/// Which columns of a key of several are fit to be made unique, best first.
enum WideColumn {
  /// How many texts each column has that a key reads together with others, and which are tried: with two
  /// of them some 16 for each row.
  static func digitsTried(_ rows: Int) -> Int { max(1_000, 4 * Int(Double(rows).squareRoot())) }
  /// A lexicon's entries are few and read badly with a number behind.
  static let lexiconRank = 8
  /// Texts of a lexicon, or short codes, that a digit can number.
  static let mostTextDigits = 50_000

  /// Lower is better; `nil` for types that are never so used.
  static func rank(_ column: ColumnDraft, in schema: Schema) -> Int? {
    let type = schema.baseType(of: column.column.type)
    switch type {
    case .uuid: return 0
    case _ where type.isCharacter:
      switch column.generator.kind {
      case .lexicon, .words: return lexiconRank
      case .values, .constant, .null, .expression: return nil
      default: return 1
      }
    case .bytea: return 2
    case _ where type.isInteger:
      return CounterName.matches(column.column.name) ? lexiconRank : 3
    case .inet, .macaddr, .macaddr8: return 4
    case .timestamp, .timestampTZ: return 5
    case .numeric: return lexiconRank
    case .date, .time: return lexiconRank
    default: return nil
    }
  }
}
