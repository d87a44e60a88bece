import SchemaModel

/// The sets of types that a rule applies to.
struct TypeClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let text = TypeClasses(rawValue: 1 << 0)
  static let integer = TypeClasses(rawValue: 1 << 1)
  /// `numeric` with a scale, `money`, and floats.
  static let decimal = TypeClasses(rawValue: 1 << 2)
  static let boolean = TypeClasses(rawValue: 1 << 3)
  static let date = TypeClasses(rawValue: 1 << 4)
  static let timestamp = TypeClasses(rawValue: 1 << 5)
  static let time = TypeClasses(rawValue: 1 << 6)
  static let interval = TypeClasses(rawValue: 1 << 7)
  static let json = TypeClasses(rawValue: 1 << 8)
  static let bytes = TypeClasses(rawValue: 1 << 9)
  static let other = TypeClasses(rawValue: 1 << 10)

  static let moment: TypeClasses = [.date, .timestamp]
  static let number: TypeClasses = [.integer, .decimal]

  /// The class of a type, looking through domains; arrays are classed by their element elsewhere.
  init(_ type: SQLType, in schema: Schema) {
    switch schema.baseType(of: type) {
    case .smallint, .integer, .bigint: self = .integer
    case .numeric(let precision, let scale):
      self = precision != nil && (scale ?? 0) <= 0 ? .integer : .decimal
    case .money, .real, .doublePrecision: self = .decimal
    case .boolean: self = .boolean
    case .date: self = .date
    case .timestamp, .timestampTZ: self = .timestamp
    case .time, .timeTZ: self = .time
    case .interval: self = .interval
    case .json, .jsonb: self = .json
    case .bytea: self = .bytes
    case let base: self = base.isCharacter ? .text : .other
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
