public import SchemaModel

extension SQLValue {
  /// Reads PostgreSQL's text form of a type's value, as COPY or a literal would give it.
  ///
  /// The value is fitted to the type's modifiers as an assignment would be: numerics are rounded
  /// to their scale, `character(n)` loses blanks beyond its length, what is too long is refused.
  ///
  /// - Returns: `nil` where PostgreSQL would raise an error, or where the value is out of this
  ///   type's reach (a numeric of more than 38 digits).
  public init?(text: String, type: SQLType, schema: Schema) {
    guard let value = try? ValueReader(schema: schema, now: nil).read(text, as: type) else {
      return nil
    }
    self = value
  }

  /// Reads PostgreSQL's text form, as `init(text:type:schema:)`, and says what stands in the way.
  ///
  /// - Throws: `runtime` where PostgreSQL would raise an error, `unsupported` where the value is out
  ///   of this type's reach.
  public static func read(_ text: String, as type: SQLType, schema: Schema)
    throws(EvaluationError) -> SQLValue
  {
    try ValueReader(schema: schema, now: nil).read(text, as: type)
  }
}

/// Reads values from text.
struct ValueReader: Sendable {
  let schema: Schema
  /// What `now` and `today` mean, in microseconds since 1970; `nil` refuses them.
  let now: Int64?

  /// Reads a value and fits it to the type's modifiers.
  func read(_ text: String, as type: SQLType) throws(EvaluationError) -> SQLValue {
    let raw = try readUnmodified(text, as: type)
    return try ValueFitting.fit(raw, to: schema.baseType(of: type), schema: schema, explicit: false)
  }

  private func invalid(_ text: String, _ type: SQLType) -> EvaluationError {
    let name = BaseType(type, in: schema).displayName
    return .runtime("invalid input syntax for type \(name): \"\(text)\"")
  }

  private func readUnmodified(_ text: String, as type: SQLType) throws(EvaluationError) -> SQLValue
  {
    let base = schema.baseType(of: type)
    let parsed: SQLValue?
    switch base {
    case .boolean: parsed = Self.boolean(text).map { .boolean($0) }
    case .oid:
      // Negative ones are the upper half of the unsigned range.
      parsed = try Self.integer(text, bounds: Int64(Int32.min)...Int64(UInt32.max)).map {
        if case .integer(let value) = $0, value < 0 { .integer(value + 1 << 32) } else { $0 }
      }
    case .smallint, .integer, .bigint:
      parsed = try Self.integer(text, bounds: base.integerBounds ?? Int64.min...Int64.max)
    case .numeric:
      parsed = Numeric(text).map { .numeric($0) }
      if parsed == nil, Double(text.trimmed) != nil {
        throw .unsupported("numeric of more than 38 digits")
      }
    case .money:
      let isNegative = text.hasPrefix("(") && text.hasSuffix(")")
      let digits = (isNegative ? String(text.dropFirst().dropLast()) : text)
        .filter { $0 != "$" && $0 != "," }
      parsed = Numeric(digits).map { .numeric(isNegative ? $0.negated : $0) }
    case .real: parsed = Self.double(text).map { .double(Double(Float($0))) }
    case .doublePrecision: parsed = Self.double(text).map { .double($0) }
    case .text, .varchar, .char, .citext, .xml, .tsvector, .tsquery, .point, .line, .lseg, .box,
      .path, .polygon, .circle, .multirange, .hstore, .ltree, .spatial, .vector, .other,
      .domain:
      parsed = .text(text)
    case .name: parsed = .text(String(decoding: text.utf8.prefix(63), as: UTF8.self))
    case .singleByteChar:
      if (text.utf8.first ?? 0) > 127 { throw .unsupported("\"char\" outside of ASCII") }
      parsed = .text(String(text.prefix(1)))
    case .bytea: parsed = ByteText.parse(text).map { .bytes($0) }
    case .macaddr: parsed = ByteText.hardwareAddress(text, count: 6).map { .bytes($0) }
    case .macaddr8: parsed = ByteText.hardwareAddress(text, count: 8).map { .bytes($0) }
    case .date, .time, .timeTZ, .timestamp, .timestampTZ:
      if let usual = UsualText.time(text, base) {
        parsed = usual
        break
      }
      let reading = TimeParser(now: now).parse(text, asTime: Self.isTimeOfDay(base))
      if let days = reading?.days, days >= 106_741_000, base.isTemporal, base != .date {
        // Microseconds since 1970 end 30 years before PostgreSQL's since 2000.
        throw .unsupported("timestamp after the year 294216")
      }
      if case .timeTZ = base, let offset = reading?.offset, offset != 0 {
        throw .unsupported("a time of another zone than UTC, which differs from the same in UTC")
      }
      parsed = reading.flatMap { Self.temporal($0, base) }
    case .interval: parsed = IntervalParser.parse(text).map { .interval($0) }
    case .uuid: parsed = Self.uuid(text)
    case .json: parsed = JSONParser.parse(text, verbatim: true).map { _ in .jsonText(text) }
    case .jsonb: parsed = JSONParser.parse(text).map { .jsonb($0) }
    case .bit, .varbit: parsed = Self.bits(text).map { .bits($0) }
    case .inet: parsed = NetworkAddress(text.trimmed, isCIDR: false).map { .network($0) }
    case .cidr: parsed = NetworkAddress(text.trimmed, isCIDR: true).map { .network($0) }
    case .range(let kind):
      return .range(try ContainerText.range(text, kind: kind, reader: self))
    case .array(let element):
      return try ContainerText.array(text, element: element, reader: self)
    case .enumeration(let name):
      guard let labels = schema.enums[name]?.labels,
        let ordinal = labels.firstIndex(where: { $0.hasSameBytes(as: text) })
      else { throw .runtime("invalid input value for enum \(name): \"\(text)\"") }
      parsed = .enumeration(label: text, ordinal: Int32(ordinal))
    case .composite(let name):
      guard let fields = schema.composites[name]?.fields else {
        throw .unsupported("composite type \(name)")
      }
      return try ContainerText.row(text, fields: fields.map(\.type), reader: self)
    }
    guard let parsed else { throw invalid(text, type) }
    return parsed
  }

  private static func isTimeOfDay(_ type: SQLType) -> Bool {
    switch type {
    case .time, .timeTZ: true
    default: false
    }
  }

  private static func boolean(_ text: String) -> Bool? {
    let word = text.trimmed.lowercased()
    guard !word.isEmpty else { return nil }
    if "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" || word == "1" {
      return true
    }
    if "false".hasPrefix(word) || "no".hasPrefix(word) || word == "off" || word == "of"
      || word == "0"
    {
      return false
    }
    return nil
  }

  private static func integer(_ text: String, bounds: ClosedRange<Int64>) throws(EvaluationError)
    -> SQLValue?
  {
    let digits = text.trimmed
    guard let value = Int64(digits) else {
      let isNumber = digits.utf8.enumerated().allSatisfy { index, byte in
        (48...57).contains(byte) || (index == 0 && (byte == 43 || byte == 45))
      }
      if isNumber, digits.utf8.count > 1 {
        throw .runtime("value \"\(digits)\" is out of range")
      }
      return nil
    }
    guard bounds.contains(value) else { throw .runtime("value \"\(digits)\" is out of range") }
    return .integer(value)
  }

  private static func double(_ text: String) -> Double? {
    let word = text.trimmed.lowercased()
    switch word {
    case "nan": return .nan
    case "infinity", "inf", "+infinity", "+inf": return .infinity
    case "-infinity", "-inf": return -.infinity
    default: break
    }
    guard let value = Double(word), value.isFinite else { return nil }
    if value == 0, word.utf8.contains(where: { (49...57).contains($0) }),
      !word.utf8.prefix(while: { $0 != UInt8(ascii: "e") }).allSatisfy({ !(49...57).contains($0) })
    {
      return nil
    }
    return value
  }

  private static func uuid(_ text: String) -> SQLValue? {
    if let usual = UsualText.uuid(text) { return usual }
    var digits = text.trimmed[...]
    if digits.hasPrefix("{"), digits.hasSuffix("}") { digits = digits.dropFirst().dropLast() }
    let hex = digits.filter { $0 != "-" }
    guard hex.utf8.count == 32, hex.utf8.count == hex.count, !hex.hasPrefix("+"),
      hex.allSatisfy(\.isHexDigit), let high = UInt64(hex.prefix(16), radix: 16),
      let low = UInt64(hex.suffix(16), radix: 16)
    else { return nil }
    return .uuid(high, low)
  }

  private static func bits(_ text: String) -> [Bool]? {
    if let first = text.first, first == "x" || first == "X" {
      var result: [Bool] = []
      for character in text.dropFirst() {
        guard let digit = character.hexDigitValue else { return nil }
        for shift in [3, 2, 1, 0] { result.append(digit >> shift & 1 == 1) }
      }
      return result
    }
    let body = text.hasPrefix("b") || text.hasPrefix("B") ? text.dropFirst() : text[...]
    var result: [Bool] = []
    for byte in body.utf8 {
      guard byte == 48 || byte == 49 else { return nil }
      result.append(byte == 49)
    }
    return result
  }

  private static func temporal(_ reading: TimeParser.Reading, _ type: SQLType) -> SQLValue? {
    if let infinity = reading.infinity {
      switch type {
      case .date: return .date(infinity > 0 ? .max : .min)
      case .timestamp: return .timestamp(infinity)
      case .timestampTZ: return .timestampTZ(infinity)
      default: return nil
      }
    }
    var reading = reading
    if let instant = reading.instant {
      let (days, time) = CivilCalendar.split(instant)
      reading.days = days
      reading.microseconds = time
    }
    let day = CivilCalendar.microsecondsPerDay
    switch type {
    case .date: return reading.days.map { .date(Int32($0)) }
    case .time: return reading.microseconds.map { .time($0) }
    case .timeTZ:
      guard let time = reading.microseconds else { return nil }
      let shifted = time - Int64(reading.offset ?? 0) * 1_000_000
      return .time(shifted < 0 ? shifted + day : shifted > day ? shifted - day : shifted)
    case .timestamp, .timestampTZ:
      guard let days = reading.days, days >= -2_440_588, days < 106_751_992 else { return nil }
      let local = Int64(days) * day + (reading.microseconds ?? 0)
      if case .timestamp = type { return .timestamp(local) }
      return .timestampTZ(local - Int64(reading.offset ?? 0) * 1_000_000)
    default: return nil
    }
  }
}

extension String {
  /// Without ASCII white space on either side.
  var trimmed: String {
    let bytes = Array(utf8)
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return first == 0 && last == bytes.count - 1
      ? self : String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension SQLValue {
  /// Whether values of a type are kept as text that nobody here has looked into.
  public static func isOpaque(_ type: SQLType) -> Bool {
    switch type {
    case .xml, .tsvector, .tsquery, .point, .line, .lseg, .box, .path, .polygon, .circle,
      .multirange, .hstore, .ltree, .spatial, .other:
      true
    case .array(let element): isOpaque(element)
    default: false
    }
  }
}
