public import SchemaModel

/// A type whose values can be counted: each maps to an `Int64` that keeps its order.
///
/// Domains, relations between columns, bijections and the row engine's vectors all work in these
/// units, so that "18 to 100", "next month" and "0.00 to 9.99" are the same kind of thing.
public enum OrdinalType: Hashable, Sendable {
  /// The value itself.
  case integer
  /// The value times 10^scale; `numeric` of any precision, `money` (scale 2), floats (as decimals).
  case decimal(scale: Int)
  /// 0 and 1.
  case boolean
  /// Days since 1970-01-01.
  case date
  /// Microseconds since midnight.
  case time
  /// Microseconds since 1970-01-01 00:00:00 (UTC for zoned types).
  case timestamp
  /// The label's position in the enum's declaration.
  case enumeration(QualifiedName)
}

extension OrdinalType {
  /// The ordinal form of a type; `nil` where its values cannot be counted so (text, JSON, …).
  ///
  /// A bare `numeric` counts in hundredths, floats in ten-thousandths: what the generators write.
  public init?(_ type: SQLType, in schema: Schema) {
    switch schema.baseType(of: type) {
    case .smallint, .integer, .bigint, .oid: self = .integer
    case .numeric(let precision, let scale):
      self = .decimal(scale: precision == nil ? 2 : max(0, min(scale ?? 0, 18)))
    case .money: self = .decimal(scale: 2)
    case .real, .doublePrecision: self = .decimal(scale: 4)
    case .boolean: self = .boolean
    case .date: self = .date
    case .time, .timeTZ: self = .time
    case .timestamp, .timestampTZ: self = .timestamp
    case .enumeration(let name): self = .enumeration(name)
    default: return nil
    }
  }

  /// The least and greatest ordinals a value of `type` may have.
  ///
  /// Wide numerics are cut to what 18 decimal digits hold; dates and times to the years 1 to 9999.
  public static func bounds(of type: SQLType, in schema: Schema) -> ClosedRange<Int64>? {
    let base = schema.baseType(of: type)
    if let bounds = base.integerBounds { return bounds }
    switch base {
    case .numeric(let precision?, _):
      let limit = powerOfTen(min(precision, 18)) - 1
      return -limit...limit
    case .numeric(nil, _), .money, .doublePrecision, .real:
      return -(powerOfTen(15) - 1)...(powerOfTen(15) - 1)
    case .boolean: return 0...1
    case .date: return -719_162...2_932_896
    case .time, .timeTZ: return 0...86_399_999_999
    case .timestamp, .timestampTZ: return -719_162 * 86_400_000_000...253_402_300_799_999_999
    case .enumeration(let name):
      guard let count = schema.enums[name]?.labels.count, count > 0 else { return nil }
      return 0...Int64(count - 1)
    default: return nil
    }
  }

  /// The distance between two neighbouring values in ordinal units: 1, or more where a time type
  /// keeps fewer than six fractional digits.
  public static func step(of type: SQLType, in schema: Schema) -> Int64 {
    switch schema.baseType(of: type) {
    case .time(let digits), .timeTZ(let digits), .timestamp(let digits), .timestampTZ(let digits):
      powerOfTen(6 - max(0, min(digits, 6)))
    default: 1
    }
  }
}

/// 10 to the power `exponent`, 0 to 18.
public func powerOfTen(_ exponent: Int) -> Int64 {
  precondition((0...18).contains(exponent), "10^\(exponent) does not fit 64 bits")
  return (0..<exponent).reduce(Int64(1)) { product, _ in product * 10 }
}
