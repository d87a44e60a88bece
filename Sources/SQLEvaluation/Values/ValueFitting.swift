import SchemaModel

/// Fits a value of the right type to the modifiers: length, precision and scale.
enum ValueFitting {
  /// - Parameter explicit: whether a cast asks for it, which cuts what is too long; an assignment
  ///   refuses it unless only blanks are lost.
  static func fit(_ value: SQLValue, to type: SQLType, schema: Schema, explicit: Bool)
    throws(EvaluationError) -> SQLValue
  {
    switch (type, value) {
    case (_, .null): return value
    case (.numeric(let precision?, let scale), .numeric(let number)):
      return .numeric(try number.fitted(precision: precision, scale: scale ?? 0))
    case (.money, .numeric(let number)): return .numeric(try number.rounded(to: 2))
    case (.varchar(let limit?), .text(let text)):
      return .text(try cut(text, to: limit, "character varying", explicit))
    case (.char(let limit), .text(let text)):
      // Trailing blanks mean nothing, so the short form is kept; rendering pads it.
      return .text(try cut(text, to: limit, "character", explicit).withoutTrailingBlanks)
    case (.bit(let length), .bits(let bits)):
      if bits.count == length { return value }
      guard explicit else {
        throw .runtime("bit string length \(bits.count) does not match type bit(\(length))")
      }
      let kept = Array(bits.prefix(length))
      return .bits(kept + Array(repeating: false, count: length - kept.count))
    case (.varbit(let limit?), .bits(let bits)) where bits.count > limit:
      guard explicit else { throw .runtime("bit string too long for type bit varying(\(limit))") }
      return .bits(Array(bits.prefix(limit)))
    case (.timestamp(let precision), .timestamp(let time)) where precision < 6:
      return .timestamp(rounded(time, precision))
    case (.timestampTZ(let precision), .timestampTZ(let time)) where precision < 6:
      return .timestampTZ(rounded(time, precision))
    case (.time(let precision), .time(let time)) where precision < 6,
      (.timeTZ(let precision), .time(let time)) where precision < 6:
      return .time(rounded(time, precision))
    case (.array(let element), .array(let items)):
      let base = schema.baseType(of: element)
      var fitted: [SQLValue] = []
      fitted.reserveCapacity(items.count)
      for item in items {
        let isNested = if case .array = item { true } else { false }
        fitted.append(
          try fit(item, to: isNested ? type : base, schema: schema, explicit: explicit))
      }
      return .array(fitted)
    default: return value
    }
  }

  private static func cut(_ text: String, to limit: Int, _ name: String, _ explicit: Bool)
    throws(EvaluationError) -> String
  {
    if text.utf8.count <= limit { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    if !explicit, scalars[end...].contains(where: { $0 != " " }) {
      throw .runtime("value too long for type \(name)(\(limit))")
    }
    return String(scalars[..<end])
  }

  /// Half away from zero at `precision` digits of a second.
  private static func rounded(_ time: Int64, _ precision: Int) -> Int64 {
    if time == .max || time == .min { return time }
    var unit: Int64 = 1
    for _ in precision..<6 { unit *= 10 }
    let half = time < 0 ? -unit / 2 : unit / 2
    return (time + half) / unit * unit
  }
}
