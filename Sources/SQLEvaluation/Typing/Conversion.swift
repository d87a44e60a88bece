import SchemaModel

/// What a cast does to a value.
enum Conversion {
  /// The conversion of an explicit cast, without modifiers; `nil` where PostgreSQL has none or it
  /// is not known here. NULL is the caller's affair.
  static func explicit(from: BaseType, to: BaseType, environment: Environment) -> Unary? {
    if from == to { return { $0 } }
    if let unary = numbers(from, to) ?? times(from, to) ?? documents(from, to) { return unary }
    switch (from, to) {
    case (.opaque, .opaque): return nil
    case (_, .text), (_, .varchar), (_, .citext), (_, .bpchar), (_, .name), (_, .singleByteChar):
      return toText(from, to, environment)
    case (.text, _), (.varchar, _), (.citext, _), (.bpchar, _), (.name, _), (.unknown, _):
      let reader = environment.reader
      if case .opaque = to, from != .unknown { return nil }
      let target = to.sqlType
      return { value throws(EvaluationError) in try reader.read(value.text(), as: target) }
    case (.array(let x), .array(let y)):
      guard let inner = explicit(from: x, to: y, environment: environment) else { return nil }
      return { value throws(EvaluationError) in try mapped(value, inner) }
    case (.bit, .varbit), (.varbit, .bit), (.cidr, .inet): return { $0 }
    case (.inet, .cidr):
      return { value throws(EvaluationError) in
        var address = try value.network()
        address.address &= ~address.hostMask
        return .network(address)
      }
    case (.macaddr, .macaddr8):
      return { value throws(EvaluationError) in
        let bytes = try value.bytes()
        return .bytes(bytes.prefix(3) + [0xFF, 0xFE] + bytes.dropFirst(3))
      }
    default: return nil
    }
  }

  private static func mapped(_ value: SQLValue, _ inner: Unary) throws(EvaluationError) -> SQLValue
  {
    guard case .array(let items) = value else { return value.isNull ? .null : try inner(value) }
    var result: [SQLValue] = []
    for item in items { result.append(try mapped(item, inner)) }
    return .array(result)
  }

  private static func toText(_ from: BaseType, _ to: BaseType, _ environment: Environment)
    -> Unary?
  {
    let source = from.sqlType
    let plain: Unary
    switch from {
    case .bpchar where to != .bpchar:
      // The blanks behind it are no part of a value.
      plain = { value throws(EvaluationError) in .text(try value.text().withoutTrailingBlanks) }
    case .text, .varchar, .citext, .bpchar, .name, .singleByteChar, .unknown: plain = { $0 }
    case .boolean:
      plain = { value throws(EvaluationError) in .text(try value.boolean() ? "true" : "false") }
    case .inet:
      // The cast shows the mask always, other than the output function.
      plain = { value throws(EvaluationError) in .text(try value.network().text(isCIDR: true)) }
    case .record: return nil
    default: plain = { .text($0.text(as: source)) }
    }
    switch to {
    case .bpchar:
      return { value throws(EvaluationError) in
        .text(try plain(value).text().withoutTrailingBlanks)
      }
    case .name:
      return { value throws(EvaluationError) in
        .text(String(decoding: try plain(value).text().utf8.prefix(63), as: UTF8.self))
      }
    case .singleByteChar:
      return { value throws(EvaluationError) in
        let text = try plain(value).text()
        if (text.utf8.first ?? 0) > 127 { throw .unsupported("\"char\" outside of ASCII") }
        return .text(String(text.prefix(1)))
      }
    default: return plain
    }
  }

  // MARK: - Numbers

  private static func numbers(_ from: BaseType, _ to: BaseType) -> Unary? {
    switch (from, to) {
    case (.int2, _), (.int4, _), (.int8, _), (.oid, _): return fromInteger(from, to)
    case (.numeric, .int2), (.numeric, .int4), (.numeric, .int8):
      let bounds = integerBounds(to)
      return { value throws(EvaluationError) in
        guard let whole = try value.numeric().roundedInteger, bounds.contains(whole) else {
          throw .runtime("\(to.displayName) out of range")
        }
        return .integer(whole)
      }
    case (.float4, .int2), (.float4, .int4), (.float4, .int8), (.float8, .int2), (.float8, .int4),
      (.float8, .int8):
      let bounds = integerBounds(to)
      return { value throws(EvaluationError) in
        let rounded = try value.double().rounded(.toNearestOrEven)
        guard let whole = Int64(exactly: rounded), bounds.contains(whole) else {
          throw .runtime("\(to.displayName) out of range")
        }
        return .integer(whole)
      }
    case (.numeric, .float8):
      return { v throws(EvaluationError) in .double(try v.numeric().double) }
    case (.numeric, .float4):
      return { v throws(EvaluationError) in try single(try v.numeric().double) }
    case (.float8, .float4): return { v throws(EvaluationError) in try single(try v.double()) }
    case (.float4, .float8): return { $0 }
    case (.float8, .numeric):
      return { v throws(EvaluationError) in
        .numeric(try Numeric(try v.double(), significantDigits: 15))
      }
    case (.float4, .numeric):
      return { v throws(EvaluationError) in
        .numeric(try Numeric(try v.double(), significantDigits: 6))
      }
    case (.numeric, .money):
      return { v throws(EvaluationError) in .numeric(try v.numeric().rounded(to: 2)) }
    case (.money, .numeric): return { $0 }
    case (.boolean, .int4):
      return { v throws(EvaluationError) in .integer(try v.boolean() ? 1 : 0) }
    default: return nil
    }
  }

  private static func fromInteger(_ from: BaseType, _ to: BaseType) -> Unary? {
    switch to {
    case .int2, .int4, .int8, .oid:
      let bounds = integerBounds(to)
      return { value throws(EvaluationError) in
        guard bounds.contains(try value.integer()) else {
          throw .runtime("\(to.displayName) out of range")
        }
        return value
      }
    case .numeric, .money:
      let isMoney = to == .money
      return { v throws(EvaluationError) in
        let number = Numeric(try v.integer())
        return .numeric(isMoney ? try number.rounded(to: 2) : number)
      }
    case .float8: return { v throws(EvaluationError) in .double(Double(try v.integer())) }
    case .float4: return { v throws(EvaluationError) in .double(Double(Float(try v.integer()))) }
    case .boolean where from == .int4:
      return { v throws(EvaluationError) in .boolean(try v.integer() != 0) }
    default: return nil
    }
  }

  static func integerBounds(_ type: BaseType) -> ClosedRange<Int64> {
    type.sqlType.integerBounds ?? Int64.min...Int64.max
  }

  private static func single(_ value: Double) throws(EvaluationError) -> SQLValue {
    let narrow = Float(value)
    if narrow.isInfinite, value.isFinite { throw .runtime("value out of range: overflow") }
    if narrow == 0, value != 0 { throw .runtime("value out of range: underflow") }
    return .double(Double(narrow))
  }

  // MARK: - Dates and times

  private static func times(_ from: BaseType, _ to: BaseType) -> Unary? {
    switch (from, to) {
    case (.date, .timestamp):
      return { v throws(EvaluationError) in .timestamp(try v.microseconds()) }
    case (.date, .timestampTZ), (.timestamp, .timestampTZ):
      return { v throws(EvaluationError) in .timestampTZ(try v.microseconds()) }
    case (.timestampTZ, .timestamp):
      return { v throws(EvaluationError) in .timestamp(try v.microseconds()) }
    case (.timestamp, .date), (.timestampTZ, .date):
      return { v throws(EvaluationError) in
        let time = try v.microseconds()
        if time == .max { return .date(.max) }
        if time == .min { return .date(.min) }
        return .date(Int32(CivilCalendar.split(time).days))
      }
    case (.timestamp, .time), (.timestampTZ, .time), (.timestampTZ, .timeTZ):
      return { v throws(EvaluationError) in
        let time = try v.microseconds()
        if time == .max || time == .min { return .null }
        return .time(CivilCalendar.split(time).microseconds)
      }
    case (.time, .interval):
      return { v throws(EvaluationError) in
        .interval(Interval(microseconds: try v.microseconds()))
      }
    case (.interval, .time):
      return { v throws(EvaluationError) in
        .time(CivilCalendar.split(try v.interval().microseconds).microseconds)
      }
    case (.time, .timeTZ), (.timeTZ, .time): return { $0 }
    default: return nil
    }
  }

  // MARK: - JSON

  private static func documents(_ from: BaseType, _ to: BaseType) -> Unary? {
    switch (from, to) {
    case (.json, .jsonb):
      return { v throws(EvaluationError) in
        guard let value = JSONParser.parse(try v.text()) else {
          throw .runtime("invalid input syntax for type json")
        }
        return .jsonb(value)
      }
    case (.jsonb, .json): return { v in .jsonText(v.text(as: .jsonb)) }
    case (.jsonb, .boolean):
      return { v throws(EvaluationError) in
        guard case .boolean(let value) = try v.json() else { throw jsonMismatch(to) }
        return .boolean(value)
      }
    case (.jsonb, .numeric), (.jsonb, .int2), (.jsonb, .int4), (.jsonb, .int8), (.jsonb, .float4),
      (.jsonb, .float8):
      let narrow = numbers(.numeric, to) ?? { $0 }
      return { v throws(EvaluationError) in
        guard case .number(let value) = try v.json() else { throw jsonMismatch(to) }
        return try narrow(.numeric(value))
      }
    default: return nil
    }
  }

  private static func jsonMismatch(_ type: BaseType) -> EvaluationError {
    .runtime("cannot cast this jsonb value to type \(type.displayName)")
  }
}
