import SchemaModel

extension KeyPlanner {
  /// Slots on a line for `EXCLUDE` with one `&&` over a range and any number of `=`.
  func slots(for exclusion: ExclusionConstraint) -> KeyPlan? {
    guard let shape = ExclusionShape(exclusion, of: draft, schema) else { return nil }
    let key = UniqueKey(
      name: exclusion.name, parts: exclusion.elements.map { .expression($0.expression) },
      predicate: exclusion.predicate, deferrability: exclusion.deferrability,
      range: exclusion.range)
    guard let lower = shape.lower else {
      // Without a range part it is a unique key by another name, kept by its columns.
      let units = Self.anatomy(
        of: NormalKey(key, of: draft.table, in: schema), draft, parentRows, schema)
      let isKept = kept.contains {
        Set($0.columns).isSubset(of: key.columns) && $0.capacity >= rows
      }
      if isKept {
        return KeyPlan(key: key, strategy: .implied(by: kept[0].name), capacity: Int.max)
      }
      return KeyPlan(
        key: key,
        strategy: .product(
          units.units.map { .init(source: source($0), radix: max(1, room([$0]))) }),
        capacity: room(units.units))
    }
    if let base = kept.first(where: {
      $0.capacity >= rows && $0.columns.isSubset(of: shape.equal) && !$0.columns.isEmpty
    }) {
      return KeyPlan(key: key, strategy: .implied(by: base.name), capacity: Int.max)
    }
    let equal = NormalKey(
      UniqueKey(name: exclusion.name, parts: shape.equal.map { .column($0) }), of: draft.table,
      in: schema)
    let digits = Self.anatomy(of: equal, draft, parentRows, schema).units
      .filter { !assigned.contains($0) }
      .map { KeyPlan.Digit(source: source($0), radix: max(1, radices(of: $0).preferred)) }
      .filter { $0.radix <= rows }
    return KeyPlan(
      key: key, strategy: .slots(equal: digits, lower: lower, upper: shape.upper),
      capacity: Int.max)
  }
}

/// An EXCLUDE constraint whose rows can be laid out in slots.
struct ExclusionShape {
  /// Columns compared with `=`.
  private(set) var equal: [String] = []
  /// The lower bound's column, or the range column; `nil` where nothing is compared with `&&`.
  private(set) var lower: String?
  /// The upper bound's column.
  private(set) var upper: String?

  /// Reads the elements; `nil` where one is of another shape.
  init?(_ exclusion: ExclusionConstraint, of draft: TableDraft, _ schema: Schema) {
    for element in exclusion.elements {
      switch element.comparison {
      case "=":
        let columns = element.expression.columns
        guard columns.count == 1 else { return nil }
        equal += columns
      case "&&":
        guard lower == nil, takeRange(element.expression, draft, schema) else { return nil }
      default: return nil
      }
    }
  }

  private mutating func takeRange(
    _ expression: Expression, _ draft: TableDraft, _ schema: Schema
  ) -> Bool {
    switch expression {
    case .column(let name):
      if let generation = draft.table.column(name)?.generation {
        return takeRange(generation, draft, schema)
      }
      guard let column = draft.column(name), case .range = schema.baseType(of: column.column.type)
      else { return false }
      lower = name
      return true
    case .call("tsrange", let bounds), .call("tstzrange", let bounds),
      .call("daterange", let bounds), .call("int4range", let bounds),
      .call("int8range", let bounds), .call("numrange", let bounds):
      guard bounds.count >= 2 else { return false }
      let names = bounds.prefix(2).map { bound -> String? in
        var bound = bound
        while true {
          switch bound {
          case .cast(let inner, _): bound = inner
          case .call("coalesce", let list): bound = list.first ?? bound
          case .column(let name): return draft.column(name) == nil ? nil : name
          default: return nil
          }
        }
      }
      guard let first = names[0], let second = names[1] else { return false }
      lower = first
      upper = second
      return true
    default: return false
    }
  }
}
