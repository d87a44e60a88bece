import SQLEvaluation
import SchemaModel

extension OrdinalType {
  /// The labels of an enum, in their order; none for other types.
  func labels(in schema: Schema) -> [String] {
    if case .enumeration(let name) = self { schema.enums[name]?.labels ?? [] } else { [] }
  }

  /// The value of an ordinal of a base type whose labels are at hand; NULL beyond the last label.
  func value(_ ordinal: Int64, type base: SQLType, labels: [String]) -> SQLValue {
    switch self {
    case .integer: return .integer(ordinal)
    case .decimal(let scale):
      let number = Numeric(unscaled: Int128(ordinal), scale: scale)
      switch base {
      case .real: return .double(Double(Float(number.double)))
      case .doublePrecision: return .double(number.double)
      default: return .numeric(number)
      }
    case .boolean: return .boolean(ordinal != 0)
    case .date: return .date(Int32(clamping: ordinal))
    case .time: return .time(ordinal)
    case .timestamp:
      if case .timestampTZ = base { return .timestampTZ(ordinal) }
      return .timestamp(ordinal)
    case .enumeration:
      guard labels.indices.contains(Int(ordinal)) else { return .null }
      return .enumeration(label: labels[Int(ordinal)], ordinal: Int32(ordinal))
    }
  }

  /// The ordinal of a value; `nil` where it lies between two ordinals or is of another kind.
  func ordinal(of value: SQLValue, in schema: Schema) -> Int64? {
    guard let position = position(of: value, labels: labels(in: schema)), position.isExact else {
      return nil
    }
    return position.floor
  }

  /// Where a value lies among the ordinals: the greatest ordinal not above it (held to 64 bits),
  /// and whether it is that ordinal.
  ///
  /// Values of kindred types are placed too: a decimal among whole numbers, an instant among days.
  func position(of value: SQLValue, labels: [String]) -> (floor: Int64, isExact: Bool)? {
    switch (self, value) {
    case (.integer, _): return Self.scaled(value, by: 0)
    case (.decimal(let scale), _): return Self.scaled(value, by: scale)
    case (.boolean, .boolean(let truth)): return (truth ? 1 : 0, true)
    case (.date, .date(let days)):
      if days == .max { return (.max, false) }
      if days == .min { return (.min, false) }
      return (Int64(days), true)
    case (.date, .timestamp(let instant)), (.date, .timestampTZ(let instant)):
      if instant == .max || instant == .min { return (instant, false) }
      let day = IntervalSet.floorDivision(instant, Self.day)
      return (day, day * Self.day == instant)
    case (.timestamp, .timestamp(let instant)), (.timestamp, .timestampTZ(let instant)):
      return (instant, instant != .max && instant != .min)
    case (.timestamp, .date(let days)):
      if days == .max { return (.max, false) }
      if days == .min { return (.min, false) }
      let (instant, overflows) = Int64(days).multipliedReportingOverflow(by: Self.day)
      return overflows ? (days > 0 ? .max : .min, false) : (instant, true)
    case (.time, .time(let time)): return (time, true)
    case (.enumeration, .enumeration(_, let ordinal)): return (Int64(ordinal), true)
    case (.enumeration, .text(let label)):
      return labels.firstIndex(of: label).map { (Int64($0), true) }
    default: return nil
    }
  }

  /// Microseconds of a day.
  static let day: Int64 = 86_400_000_000

  private static func scaled(_ value: SQLValue, by scale: Int) -> (floor: Int64, isExact: Bool)? {
    switch value {
    case .integer(let number):
      let (product, overflows) = number.multipliedReportingOverflow(by: powerOfTen(scale))
      return overflows ? (number > 0 ? .max : .min, false) : (product, true)
    case .numeric(let number):
      guard number.isFinite else {
        return number == .nan ? nil : (number.signum > 0 ? .max : .min, false)
      }
      return scaled(number.trimmed, to: scale)
    case .double(let number):
      guard !number.isNaN else { return nil }
      let product = number * Double(powerOfTen(scale))
      guard product.magnitude < 9.2e18 else { return (number > 0 ? .max : .min, false) }
      // A decimal written in binary is a hair off: take it for the decimal that was meant.
      let nearest = product.rounded()
      if (product - nearest).magnitude <= product.magnitude * 1e-15 {
        return (Int64(nearest), true)
      }
      return (Int64(product.rounded(.down)), false)
    default: return nil
    }
  }

  private static func scaled(_ number: Numeric, to scale: Int) -> (floor: Int64, isExact: Bool) {
    var value = number.unscaled
    var digits = Int(number.scale)
    var isExact = true
    while digits > scale {
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { isExact = false }
      value = rest < 0 ? quotient - 1 : quotient
      digits -= 1
    }
    while digits < scale {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return (value > 0 ? .max : .min, false) }
      value = product
      digits += 1
    }
    if value > Int128(Int64.max) { return (.max, false) }
    if value < Int128(Int64.min) { return (.min, false) }
    return (Int64(value), isExact)
  }
}
