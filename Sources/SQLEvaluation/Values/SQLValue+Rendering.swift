public import SchemaModel

extension SQLValue {
  /// PostgreSQL's text form, as COPY writes it before escaping; NULL gives `NULL`.
  ///
  /// Zoned types are shown in UTC, floats in their shortest exact form, `character(n)` padded.
  ///
  /// - Parameter type: the value's type; a domain reads like `text`, so pass its base type
  ///   (`Schema.baseType(of:)`) where the difference shows.
  public func text(as type: SQLType) -> String {
    switch self {
    case .null: return "NULL"
    case .boolean(let value): return value ? "t" : "f"
    case .integer(let value): return String(value)
    case .numeric(let value):
      if case .money = type { return Self.moneyText(value) }
      return value.description
    case .double(let value):
      if case .real = type { return FloatText.shortest(value, single: true) }
      return FloatText.shortest(value, single: false)
    case .text(let value):
      if case .char(let length) = type {
        let missing = length - value.unicodeScalars.count
        return missing > 0 ? value + String(repeating: " ", count: missing) : value
      }
      return value
    case .jsonText(let value): return value
    case .bytes(let value):
      switch type {
      case .macaddr, .macaddr8:
        return value.map { ByteText.hexText([$0]) }.joined(separator: ":")
      default: return "\\x" + ByteText.hexText(value)
      }
    case .date(let days): return TimeText.date(days)
    case .time(let value):
      if case .timeTZ = type { return TimeText.clock(UInt64(value)) + "+00" }
      return TimeText.clock(UInt64(value))
    case .timestamp(let value): return TimeText.timestamp(value, zoned: false)
    case .timestampTZ(let value): return TimeText.timestamp(value, zoned: true)
    case .interval(let value): return value.description
    case .uuid(let high, let low): return Self.uuidText(high, low)
    case .jsonb(let value): return value.description
    case .array(let items):
      var element = SQLType.text
      if case .array(let of) = type { element = of }
      return ContainerText.arrayText(items, of: element) { $0.text(as: element) }
    case .row(let items): return ContainerText.rowText(items) { $1.text(as: .text) }
    case .enumeration(let label, _): return label
    case .bits(let value): return String(decoding: value.map { $0 ? 49 : 48 }, as: UTF8.self)
    case .range(let value):
      var element = SQLType.text
      if case .range(let kind) = type { element = BaseType.element(of: kind).sqlType }
      return ContainerText.rangeText(value) { $0.text(as: element) }
    case .network(let value):
      if case .cidr = type { return value.text(isCIDR: true) }
      return value.text(isCIDR: false)
    }
  }

  private static func uuidText(_ high: UInt64, _ low: UInt64) -> String {
    func hex(_ value: UInt64, _ digits: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    return [
      hex(high >> 32, 8), hex(high >> 16 & 0xFFFF, 4), hex(high & 0xFFFF, 4),
      hex(low >> 48, 4), hex(low & 0xFFFF_FFFF_FFFF, 12),
    ].joined(separator: "-")
  }

  private static func moneyText(_ value: Numeric) -> String {
    let text = ((try? value.rounded(to: 2)) ?? value).magnitude.description
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let sign = value.signum < 0 ? "-" : ""
    return sign + "$" + String(whole.reversed()) + "." + (parts.count > 1 ? parts[1] : "00")
  }
}

extension SQLValue {
  /// The text of a value of a type, which may be a domain.
  public func text(as type: SQLType, in schema: Schema) -> String {
    text(as: schema.baseType(of: type))
  }
}
