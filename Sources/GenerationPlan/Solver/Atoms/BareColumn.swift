import SchemaModel

/// A column under casts that change none of its values.
struct BareColumn {
  let name: String
  let facts: ColumnFacts
  /// The type it is compared as, after the casts.
  let type: SQLType

  /// Whether comparisons ignore case.
  var ignoresCase: Bool { type == .citext }
}

extension SolverContext {
  /// The column below casts that keep its value and order, if that is all there is.
  func bareColumn(_ expression: Expression) -> BareColumn? {
    switch expression {
    case .column(let name):
      guard let facts = facts[name] else { return nil }
      return BareColumn(name: name, facts: facts, type: facts.base)
    case .cast(let inner, let type):
      guard let column = bareColumn(inner) else { return nil }
      let target = schema.baseType(of: type)
      guard keepsValues(column.type, target) else { return nil }
      return BareColumn(name: column.name, facts: column.facts, type: target)
    default: return nil
    }
  }

  /// Whether a cast keeps values apart, and their order.
  func keepsValues(_ from: SQLType, _ to: SQLType) -> Bool {
    if from == to { return true }
    switch (from, to) {
    case (_, .varchar(let limit?)):
      return from.isCharacter && (from.maximumLength ?? Int.max) <= limit
    case (_, .char(let limit)):
      return from.isCharacter && (from.maximumLength ?? Int.max) <= limit
    case (.enumeration, .text), (.enumeration, .varchar(nil)): return true
    case (.smallint, .integer), (.smallint, .bigint), (.integer, .bigint): return true
    case (.smallint, .numeric(nil, _)), (.integer, .numeric(nil, _)), (.bigint, .numeric(nil, _)),
      (.numeric, .numeric(nil, _)), (.real, .doublePrecision), (.smallint, .doublePrecision),
      (.integer, .doublePrecision), (.numeric, .doublePrecision), (.real, .numeric(nil, _)),
      (.doublePrecision, .numeric(nil, _)):
      return true
    case (.date, .timestamp), (.date, .timestampTZ), (.timestamp, .timestampTZ),
      (.timestampTZ, .timestamp):
      return true
    default:
      let unbounded = to == .text || to == .citext || to == .varchar(nil)
      return from.isCharacter && from != .name && unbounded
    }
  }
}
