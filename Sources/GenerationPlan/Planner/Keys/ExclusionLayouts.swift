import SchemaModel

/// An EXCLUDE constraint as its rows are laid out: in disjoint slots of a line, if a part of it is a
/// range.
struct ExclusionShape {
  var name: String
  /// Columns compared with `=`: rows that differ in them do not meet.
  var equal: [String] = []
  /// The lower bound's column, or the range column.
  var lower: String
  /// The upper bound's column.
  var upper: String?
  /// How far above the lower bound the upper one always is, where no column holds it.
  var width: Int64?
  /// How many values must lie between two slots: one where a range holds its end, or where ranges may
  /// not touch.
  var clearance: Int64 = 0
  /// Whether the constraint leaves rows whose upper bound is NULL alone.
  var leavesOpenEnds = false
}

/// How the EXCLUDE constraints of a table are kept: by slots, or as keys whose rows all differ in what
/// is compared.
struct ExclusionLayouts {
  /// Those that slots are laid out for.
  private(set) var slots: [(exclusion: ExclusionConstraint, shape: ExclusionShape)] = []
  /// Those that the slots of another one keep too, by its name.
  private(set) var implied: [(exclusion: ExclusionConstraint, by: String)] = []
  /// Those that are kept as keys.
  private(set) var keys: [UniqueKey] = []
  /// Those that cannot be kept.
  private(set) var refused: [ExclusionConstraint] = []

  private let table: Table
  private let schema: Schema

  /// Decides for all of them together: a column has one place on one line.
  init(_ table: Table, in schema: Schema) {
    self.table = table
    self.schema = schema
    for exclusion in table.exclusions { add(exclusion) }
    shareWithKeys()
  }

  private mutating func add(_ exclusion: ExclusionConstraint) {
    let equal = exclusion.elements.filter { $0.comparison == "=" }.map(\.expression)
    let shapes = exclusion.elements
      .filter { ["&&", "-|-"].contains($0.comparison) }
      .compactMap { element -> ExclusionShape? in
        var shape = range(element.expression, of: exclusion)
        if element.comparison == "-|-" { shape?.clearance += 1 }
        return shape
      }
    if var shape = shapes.first {
      // What cannot tell rows apart is left out: then more rows share a line.
      shape.equal = key(exclusion, equal).columns
      if let place = slots.firstIndex(where: { $0.shape.touches(shape) }) {
        if slots[place].shape.hasSameBounds(as: shape) {
          slots[place].shape.equal.removeAll { !shape.equal.contains($0) }
          slots[place].shape.clearance = max(slots[place].shape.clearance, shape.clearance)
          implied.append((exclusion, slots[place].exclusion.name))
          return
        }
      } else {
        slots.append((exclusion, shape))
        return
      }
    }
    let apart = exclusion.elements.filter { isApart($0) }.map(\.expression)
    let normal = key(exclusion, equal + apart)
    if normal.columns.isEmpty { refused.append(exclusion) } else { keys.append(normal.key) }
  }

  /// A key over a slot's bounds is kept by the slot where it has all that the slot's line is for.
  private mutating func shareWithKeys() {
    let normal = table.keys.map { NormalKey($0, of: table, in: schema) }
    for place in slots.indices {
      let bounds = slots[place].shape.bounds
      for key in normal where key.columns.contains(where: bounds.contains) {
        slots[place].shape.equal.removeAll { !key.columns.contains($0) }
      }
    }
  }

  private func key(_ exclusion: ExclusionConstraint, _ parts: [Expression]) -> NormalKey {
    NormalKey(
      UniqueKey(
        name: exclusion.name,
        parts: parts.map { part in
          if case .column(let name) = part { .column(name) } else { .expression(part) }
        },
        predicate: exclusion.predicate, deferrability: exclusion.deferrability,
        range: exclusion.range),
      of: table, in: schema)
  }

  /// Whether different values, as the generator makes them, never meet under the operator.
  private func isApart(_ element: ExclusionConstraint.Element) -> Bool {
    guard case .column(let name) = element.expression, let column = table.column(name),
      ["&&", "~="].contains(element.comparison)
    else { return false }
    switch schema.baseType(of: column.type) {
    case .inet, .cidr, .box, .circle, .polygon, .point: return true
    case .range(let kind): return element.comparison == "&&" && holdsOneValue(kind)
    default: return false
    }
  }

  /// Whether ranges are made of a single value each, since there is no counting between bounds.
  private func holdsOneValue(_ kind: SQLType.RangeKind) -> Bool {
    let element = schema.baseType(of: kind.element)
    return OrdinalType(element, in: schema) == nil && !element.isCharacter
  }

  // MARK: Ranges

  private func range(_ expression: Expression, of exclusion: ExclusionConstraint)
    -> ExclusionShape?
  {
    switch expression {
    case .column(let name):
      guard let column = table.column(name) else { return nil }
      if let generation = column.generation { return range(generation, of: exclusion) }
      guard case .range(let kind) = schema.baseType(of: column.type), !holdsOneValue(kind) else {
        return nil
      }
      return ExclusionShape(name: exclusion.name, lower: name)
    case .cast(let inner, let type):
      guard case .range = schema.baseType(of: type) else { return nil }
      return range(inner, of: exclusion)
    case .call(let name, let bounds) where isRangeConstructor(name):
      return range(from: bounds, of: exclusion)
    case .userCall(let name, let bounds) where isRangeConstructor(name.name):
      return range(from: bounds, of: exclusion)
    default: return nil
    }
  }

  private func isRangeConstructor(_ name: String) -> Bool {
    table.makesRange(by: name, in: schema)
  }

  private func range(from bounds: [Expression], of exclusion: ExclusionConstraint)
    -> ExclusionShape?
  {
    guard bounds.count >= 2, let lower = table.boundColumn(bounds[0]) else { return nil }
    let type = schema.baseType(of: lower.type)
    var shape = ExclusionShape(name: exclusion.name, lower: lower.name)
    if bounds.count > 2, bounds[2] != .literal(.string("[)")) { shape.clearance = 1 }
    if let upper = table.boundColumn(bounds[1]) {
      guard schema.baseType(of: upper.type) == type, upper.name != lower.name else { return nil }
      shape.upper = upper.name
      shape.leavesOpenEnds = exclusion.predicate?.demandsValue(of: upper.name) ?? false
      return shape
    }
    guard case .binary("+", let start, let length) = bounds[1].withoutCasts,
      table.boundColumn(start)?.name == lower.name,
      let width = OrdinalType.distance(length, over: type, in: schema), width > 0
    else { return nil }
    shape.width = width
    return shape
  }
}

extension ExclusionShape {
  /// The columns whose values the slot decides.
  var bounds: [String] { [lower] + [upper].compactMap(\.self) }

  fileprivate func hasSameBounds(as other: ExclusionShape) -> Bool {
    lower == other.lower && upper == other.upper && width == other.width
  }

  fileprivate func touches(_ other: ExclusionShape) -> Bool {
    !Set(bounds).isDisjoint(with: other.bounds)
  }
}

extension Table {
  /// Whether a function makes a range of its first two arguments.
  func makesRange(by name: String, in schema: Schema) -> Bool {
    if SQLType.RangeKind.allCases.contains(where: { $0.prefix + "range" == name }) { return true }
    return schema.domains.values.contains { domain in
      if case .range = domain.base { domain.name.name == name } else { false }
    }
  }

  /// The written column that a range's bound is, whatever stands for its NULL.
  func boundColumn(_ bound: Expression) -> Column? {
    switch bound {
    case .column(let name): column(name).flatMap { $0.generation == nil ? $0 : nil }
    case .cast(let inner, let type):
      boundColumn(inner).flatMap { $0.type.hasSameBounds(as: type) ? $0 : nil }
    case .call("coalesce", let list): list.first.flatMap(boundColumn)
    default: nil
    }
  }
}

extension SQLType {
  /// Whether a cast to the other type leaves a bound where it is.
  fileprivate func hasSameBounds(as other: SQLType) -> Bool {
    switch (self, other) {
    case (.timestamp, .timestamp), (.timestampTZ, .timestampTZ), (.numeric, .numeric): true
    case (.smallint, .integer), (.smallint, .bigint), (.integer, .bigint): true
    default: self == other
    }
  }
}

extension Expression {
  /// Whether it is true only where a column is not NULL.
  fileprivate func demandsValue(of column: String) -> Bool {
    switch self {
    case .and(let parts): parts.contains { $0.demandsValue(of: column) }
    case .isNotNull(.column(column)): true
    default: false
    }
  }
}
