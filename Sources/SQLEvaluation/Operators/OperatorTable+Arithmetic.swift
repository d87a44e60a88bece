/// Whole-number arithmetic with PostgreSQL's errors.
enum IntegerMath {
  static func outOfRange(_ type: BaseType) -> EvaluationError {
    .runtime("\(type.displayName) out of range")
  }

  static func absolute(_ value: Int64, _ type: BaseType) throws(EvaluationError) -> SQLValue {
    guard value != .min, Conversion.integerBounds(type).contains(abs(value)) else {
      throw outOfRange(type)
    }
    return .integer(abs(value))
  }

  static func remainder(_ a: Int64, _ b: Int64) throws(EvaluationError) -> SQLValue {
    if b == 0 { throw .runtime("division by zero") }
    return .integer(b == -1 ? 0 : a % b)
  }
}

/// Floating-point arithmetic with PostgreSQL's errors.
enum FloatMath {
  static let overflow = EvaluationError.runtime("value out of range: overflow")
  static let underflow = EvaluationError.runtime("value out of range: underflow")

  static func squareRoot(_ value: Double) throws(EvaluationError) -> SQLValue {
    if value < 0 { throw .runtime("cannot take square root of a negative number") }
    return .double(value.squareRoot())
  }

  /// Rounds to the type and checks for overflow and for underflow of a nonzero result.
  static func checked(
    _ value: Double, single: Bool, finiteInputs: Bool, mayBeZero: Bool
  ) throws(EvaluationError) -> SQLValue {
    let result = single ? Double(Float(value)) : value
    if result.isInfinite, finiteInputs { throw overflow }
    if result == 0, !mayBeZero { throw underflow }
    return .double(result)
  }
}

extension OperatorTable {
  static func addArithmetic(to table: inout OverloadTable) {
    let integers: [BaseType] = [.int2, .int4, .int8]
    for (i, a) in integers.enumerated() {
      for (j, b) in integers.enumerated() { addInteger(a, b, integers[max(i, j)], to: &table) }
    }
    for type in integers {
      table.binary("%", type, type, type) { a, b throws(EvaluationError) in
        try IntegerMath.remainder(try a.integer(), try b.integer())
      }
      table.binary("&", type, type, type) { a, b throws(EvaluationError) in
        .integer(try a.integer() & b.integer())
      }
      table.binary("|", type, type, type) { a, b throws(EvaluationError) in
        .integer(try a.integer() | b.integer())
      }
      table.binary("#", type, type, type) { a, b throws(EvaluationError) in
        .integer(try a.integer() ^ b.integer())
      }
      addShifts(type, to: &table)
    }
    addNumeric(to: &table)
    for (a, b, result) in [
      (BaseType.float4, BaseType.float4, BaseType.float4), (.float4, .float8, .float8),
      (.float8, .float4, .float8), (.float8, .float8, .float8),
    ] {
      addFloat(a, b, result, to: &table)
    }
    table.binary("^", .float8, .float8, .float8) { a, b throws(EvaluationError) in
      try MathFunctions.power(try a.double(), try b.double())
    }
  }

  private static func addInteger(
    _ a: BaseType, _ b: BaseType, _ result: BaseType, to table: inout OverloadTable
  ) {
    let bounds = Conversion.integerBounds(result)
    func add(_ name: String, _ body: @escaping @Sendable (Int64, Int64) -> (Int64, Bool)) {
      table.binary(name, a, b, result) { x, y throws(EvaluationError) in
        let (value, overflow) = body(try x.integer(), try y.integer())
        guard !overflow, bounds.contains(value) else { throw IntegerMath.outOfRange(result) }
        return .integer(value)
      }
    }
    add("+") { $0.addingReportingOverflow($1) }
    add("-") { $0.subtractingReportingOverflow($1) }
    add("*") { $0.multipliedReportingOverflow(by: $1) }
    table.binary("/", a, b, result) { x, y throws(EvaluationError) in
      let (dividend, divisor) = (try x.integer(), try y.integer())
      if divisor == 0 { throw .runtime("division by zero") }
      let (value, overflow) = dividend.dividedReportingOverflow(by: divisor)
      guard !overflow, bounds.contains(value) else { throw IntegerMath.outOfRange(result) }
      return .integer(value)
    }
  }

  private static func addShifts(_ type: BaseType, to table: inout OverloadTable) {
    // The machine's shift: the count is taken modulo the width it works in.
    table.binary("<<", type, .int4, type) { a, b throws(EvaluationError) in
      let (value, count) = (try a.integer(), try b.integer())
      switch type {
      case .int8: return .integer(value << (count & 63))
      case .int4: return .integer(Int64(Int32(truncatingIfNeeded: value) << Int32(count & 31)))
      default: return .integer(Int64(Int16(truncatingIfNeeded: Int32(value) << Int32(count & 31))))
      }
    }
    table.binary(">>", type, .int4, type) { a, b throws(EvaluationError) in
      let (value, count) = (try a.integer(), try b.integer())
      return .integer(value >> (count & (type == .int8 ? 63 : 31)))
    }
  }

  private static func addNumeric(to table: inout OverloadTable) {
    table.binary("+", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().adding(b.numeric()))
    }
    table.binary("-", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().adding(b.numeric().negated))
    }
    table.binary("*", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().multiplied(by: b.numeric()))
    }
    table.binary("/", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().divided(by: b.numeric()))
    }
    table.binary("%", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().remainder(dividingBy: b.numeric()))
    }
    table.fitted("^", [.numeric, .numeric], .numeric) { _ throws(EvaluationError) in
      throw .unsupported("power of numerics")
    }
  }

  private static func addFloat(
    _ a: BaseType, _ b: BaseType, _ result: BaseType, to table: inout OverloadTable
  ) {
    let single = result == .float4
    table.binary("+", a, b, result) { x, y throws(EvaluationError) in
      let (p, q) = (try x.double(), try y.double())
      return try FloatMath.checked(
        p + q, single: single, finiteInputs: p.isFinite && q.isFinite, mayBeZero: true)
    }
    table.binary("-", a, b, result) { x, y throws(EvaluationError) in
      let (p, q) = (try x.double(), try y.double())
      return try FloatMath.checked(
        p - q, single: single, finiteInputs: p.isFinite && q.isFinite, mayBeZero: true)
    }
    table.binary("*", a, b, result) { x, y throws(EvaluationError) in
      let (p, q) = (try x.double(), try y.double())
      return try FloatMath.checked(
        p * q, single: single, finiteInputs: p.isFinite && q.isFinite,
        mayBeZero: p == 0 || q == 0)
    }
    table.binary("/", a, b, result) { x, y throws(EvaluationError) in
      let (p, q) = (try x.double(), try y.double())
      if q == 0, !p.isNaN { throw .runtime("division by zero") }
      return try FloatMath.checked(
        p / q, single: single, finiteInputs: p.isFinite, mayBeZero: p == 0 || q.isInfinite)
    }
  }
}
