public import SQLEvaluation
public import SchemaModel

extension OrdinalType {
  /// The ordinal of a value; `nil` for NULL, for infinities, and where the value is not of this
  /// type or does not lie on the type's grid.
  public func ordinal(of value: SQLValue) -> Int64? {
    switch (self, value) {
    case (.integer, .integer(let x)): x
    case (.boolean, .boolean(let x)): x ? 1 : 0
    case (.date, .date(let x)): x == .max || x == .min ? nil : Int64(x)
    case (.time, .time(let x)): x
    case (.timestamp, .timestamp(let x)), (.timestamp, .timestampTZ(let x)):
      x == .max || x == .min ? nil : x
    case (.enumeration, .enumeration(_, let x)): Int64(x)
    case (.decimal(let scale), .integer(let x)): Self.scaled(Int128(x), from: 0, to: scale)
    case (.decimal(let scale), .numeric(let x)):
      x.isFinite ? Self.scaled(x.unscaled, from: Int(x.scale), to: scale) : nil
    case (.decimal(let scale), .double(let x)): Self.scaled(x, to: scale)
    default: nil
    }
  }

  /// The value of an ordinal.
  ///
  /// - Parameters:
  ///   - type: the column's type; decides zone and enum labels.
  public func value(_ ordinal: Int64, type: SQLType, in schema: Schema) -> SQLValue {
    value(ordinal, type: schema.baseType(of: type), labels: labels(in: schema))
  }

  /// The ordinal of a constant in the type's own notation, as plans write it.
  public static func parse(_ text: String, type: SQLType, in schema: Schema) -> Int64? {
    guard let ordinal = OrdinalType(type, in: schema),
      let value = SQLValue(text: text, type: schema.baseType(of: type), schema: schema)
    else { return nil }
    return ordinal.ordinal(of: value)
  }

  /// How far an amount moves a value that is counted so, exactly: an interval without months, whole days
  /// or numbers; `nil` for any other.
  public func distance(of amount: SQLValue) -> Int64? {
    switch (self, amount) {
    case (.timestamp, .interval(let span)) where span.months == 0:
      Int64(span.days) * Self.day + span.microseconds
    case (.date, .interval(let span)) where span.months == 0 && span.microseconds == 0:
      Int64(span.days)
    case (.date, .integer(let number)), (.integer, .integer(let number)): number
    default: nil
    }
  }

  /// How far adding a constant moves a value of a type, at most; `nil` where that cannot be said.
  static func distance(_ length: Expression, over type: SQLType, in schema: Schema) -> Int64? {
    guard let ordinal = OrdinalType(type, in: schema), length.columns.isEmpty,
      let value = try? Evaluator(schema: schema, now: 0).evaluate(
        length, row: { _ in .null }, types: { _ in .text })
    else { return nil }
    switch (ordinal, value) {
    case (.timestamp, .interval(let span)):
      let days = Int64(span.months) * 31 + Int64(span.days)
      return days * day + span.microseconds
    case (.date, .integer(let days)): return days
    case (.integer, _), (.decimal, _): return ordinal.ordinal(of: value)
    default: return nil
    }
  }

  private static func scaled(_ unscaled: Int128, from: Int, to scale: Int) -> Int64? {
    if unscaled == 0 { return 0 }
    if from <= scale {
      guard scale - from <= 18 else { return nil }
      let (product, overflow) = unscaled.multipliedReportingOverflow(
        by: Int128(powerOfTen(scale - from)))
      return overflow ? nil : Int64(exactly: product)
    }
    guard from - scale <= 18 else { return nil }
    let (quotient, remainder) = unscaled.quotientAndRemainder(
      dividingBy: Int128(powerOfTen(from - scale)))
    return remainder == 0 ? Int64(exactly: quotient) : nil
  }

  private static func scaled(_ value: Double, to scale: Int) -> Int64? {
    let product = value * Double(powerOfTen(scale))
    return Int64(exactly: product.rounded())
  }
}
