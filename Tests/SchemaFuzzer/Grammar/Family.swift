/// What the conditions on a column can be: its type without its spelling.
indirect enum Family: Hashable, Sendable {
  case integer(bits: Int)
  case numeric(precision: Int, scale: Int)
  case float(bits: Int)
  case text(limit: Int?, padded: Bool)
  case boolean
  case date
  case timestamp(zoned: Bool)
  case time
  case interval
  case uuid
  case bytes
  case json(binary: Bool)
  case network
  case bits(count: Int, varying: Bool)
  case money
  case enumeration(name: String, labels: [String])
  case array(Family)
  case range(Family)
  case composite(name: String)
  /// A type without conditions of its own.
  case other(name: String, values: [String], canBeKey: Bool)

  /// The name that a cast or a column uses.
  var typeName: String {
    switch self {
    case .integer(let bits): bits == 16 ? "smallint" : bits == 32 ? "integer" : "bigint"
    case .numeric(let precision, let scale):
      precision == 0 ? "numeric" : "numeric(\(precision),\(scale))"
    case .float(let bits): bits == 32 ? "real" : "double precision"
    case .text(let limit, let padded):
      limit.map { (padded ? "char(" : "varchar(") + "\($0))" } ?? "text"
    case .boolean: "boolean"
    case .date: "date"
    case .timestamp(let zoned): zoned ? "timestamptz" : "timestamp"
    case .time: "time"
    case .interval: "interval"
    case .uuid: "uuid"
    case .bytes: "bytea"
    case .json(let binary): binary ? "jsonb" : "json"
    case .network: "inet"
    case .bits(let count, let varying): varying ? "varbit(\(count))" : "bit(\(count))"
    case .money: "money"
    case .enumeration(let name, _), .composite(let name), .other(let name, _, _): name
    case .array(let element): element.typeName + "[]"
    case .range(let element):
      switch element {
      case .integer(32): "int4range"
      case .integer: "int8range"
      case .numeric: "numrange"
      case .date: "daterange"
      case .timestamp(true): "tstzrange"
      default: "tsrange"
      }
    }
  }

  /// The feature that a column of this type shows.
  var feature: Feature {
    switch self {
    case .integer: .integer
    case .numeric: .numeric
    case .float: .float
    case .text: .text
    case .boolean: .boolean
    case .date: .date
    case .timestamp: .timestamp
    case .time: .time
    case .interval: .interval
    case .uuid: .uuid
    case .bytes: .bytes
    case .json: .json
    case .network: .network
    case .bits: .bits
    case .money: .money
    case .enumeration: .enumeration
    case .array: .array
    case .range: .range
    case .composite: .composite
    case .other: .otherType
    }
  }

  /// Whether values have an order that numbers show.
  var isNumber: Bool {
    switch self {
    case .integer, .numeric, .float: true
    default: false
    }
  }

  var isText: Bool {
    if case .text = self { return true }
    return false
  }

  /// Whether a B-tree index takes the type.
  var canBeKey: Bool {
    switch self {
    case .json(binary: false): false
    case .other(_, _, let canBeKey): canBeKey
    case .array(let element): element.canBeKey
    default: true
    }
  }

  /// Whether PostgreSQL can compare keys of the type for a reference; it finds no operator for
  /// arrays of types with modifiers.
  var canBeReferenced: Bool {
    switch self {
    case .array(.text(.some, _)), .array(.numeric): false
    default: canBeKey
    }
  }

  /// A value as SQL writes it, with a cast unless the type is plain.
  func literal(_ value: Value, cast: Bool = true) -> String {
    switch (self, value) {
    case (.integer, .whole), (.numeric, _), (.float, _), (.boolean, _): return value.plain(self)
    case (.text, _): return Value.quoted(value.plain(self))
    default: return Value.quoted(value.plain(self)) + (cast ? "::" + typeName : "")
    }
  }

  /// The value that a number stands for, for the types that ranges are made of.
  func value(numbered number: Int) -> Value {
    switch self {
    case .date: .day(number)
    case .timestamp: .seconds(number * 3600)
    case .numeric: .decimal(units: number, scale: 0)
    default: .whole(number)
    }
  }
}
