import SchemaModel

/// How many different values a key can give a column.
struct KeyedCardinality {
  /// Words that patterns which hold in every case leave; `Int.max` where none do.
  let words: Int
  /// The values of all cases, where each can be made for itself or all are drawn from together; else those
  /// of the case that has most.
  let greatest: Int
  /// Those that lie on the grid which conditions ask for; `nil` where they ask for none.
  private(set) var onGrid: ValueGrid?

  /// Counts.
  ///
  /// - Parameters:
  ///   - keyed: the columns of the table's keys; for others words are not counted, which takes an
  ///     automaton for each pattern.
  ///   - isFixed: whether the plan file sets the generator.
  init(
    _ column: Column, of table: Table, _ generator: GeneratorSpec, _ solution: TableSolution,
    keyed: Set<String>, isFixed: Bool, asOf: Int32, schema: Schema
  ) {
    let isCounted = keyed.contains(column.name)
    let cases = solution.domainsByCase(of: column.name)
    let union = Domain.union(cases)
    let type = schema.baseType(of: column.type)
    // A pattern that is no constraint gives way to others where it has too few words.
    let isFree = !isFixed && union.text.patterns.isEmpty
    words =
      isCounted && !isFree
      ? PatternCardinality.of(generator, union, type: type) ?? Int.max : Int.max
    let all = min(words, Cardinality.of(union, type: column.type, in: schema))
    let component = solution.components.first { $0.columns.contains(column.name) }
    // Which rows of a tree are roots is settled before their keys are: each case must do for all.
    let isTree = table.foreignKeys.contains { foreign in
      foreign.target == table.name
        && foreign.columns.contains { component?.columns.contains($0) == true }
    }
    if isTree, solution.variesByCase(column.name) {
      let counts = cases.filter { $0.null != .required }.map {
        Cardinality.of($0, type: column.type, in: schema)
      }
      greatest = min(words, counts.min() ?? 0)
      return
    }
    var live: [Domain] = []
    for domain in cases
    where domain.null != .required && !live.contains(where: domain.resembles) {
      live.append(domain)
    }
    guard isCounted, live.count > 1, type.isCharacter, union.values == nil else {
      onGrid =
        isCounted && live.count == 1
        ? Self.grid(of: column, live[0], generator, asOf: asOf, schema) : nil
      if let onGrid, onGrid.isWhole, let bounds = OrdinalType.bounds(of: column.type, in: schema) {
        let whole = (live[0].intervals ?? [bounds]).map { $0.clamped(to: bounds) }
        greatest = min(all, max(1, onGrid.count(in: whole)))
      } else {
        greatest = all
      }
      return
    }
    let counts = live.map { domain in
      min(
        PatternCardinality.of(generator, domain, besides: union.text.patterns, type: type)
          ?? Int.max,
        Cardinality.of(domain, type: column.type, in: schema))
    }
    let others = component?.columns.filter { $0 != column.name && keyed.contains($0) }
    let isAlone = others?.allSatisfy { !solution.variesByCase($0) } ?? true
    greatest = isAlone ? counts.reduce(0, Cardinality.adding) : counts.max() ?? 0
  }
}

extension KeyedCardinality {
  /// The grid of a column's values, as the row engine finds it in the generator's range.
  private static func grid(
    of column: Column, _ domain: Domain, _ generator: GeneratorSpec, asOf: Int32, _ schema: Schema
  ) -> ValueGrid? {
    guard !domain.predicates.isEmpty, let ordinal = OrdinalType(column.type, in: schema),
      let bounds = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let own = [generator.min, generator.max].map { text in
      text.flatMap { ordinal.ordinal(of: $0, in: schema) }
    }
    let least = own[0] ?? domain.intervals?.first?.lowerBound ?? bounds.lowerBound
    let most = own[1] ?? domain.intervals?.last?.upperBound ?? bounds.upperBound
    guard least <= most else { return nil }
    return ValueGrid(
      of: column, domain, step: OrdinalType.step(of: column.type, in: schema), in: least...most,
      schema: schema, now: Int64(asOf) * OrdinalType.day)
  }

  /// How many of a generator's own values lie on the grid.
  func onGrid(_ inferred: Int?, step: Int64) -> Int? {
    guard let onGrid, let inferred else { return inferred }
    return max(1, inferred / Int(onGrid.step / step))
  }
}

extension TableSolution {
  /// Whether what a column may hold depends on the case of its row.
  fileprivate func variesByCase(_ column: String) -> Bool {
    let live = domainsByCase(of: column).filter { $0.null != .required }
    return Set(live.map(\.withoutSources)).count > 1
  }
}
