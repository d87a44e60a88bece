#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Powers and logarithms with PostgreSQL's errors.
enum MathFunctions {
  static func power(_ base: Double, _ exponent: Double) throws(EvaluationError) -> SQLValue {
    if base == 0, exponent < 0 {
      throw .runtime("zero raised to a negative power is undefined")
    }
    if base < 0, exponent.isFinite, exponent != exponent.rounded() {
      throw .runtime("a negative number raised to a non-integer power yields a complex result")
    }
    let result = pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite { throw FloatMath.overflow }
    if result == 0, base != 0, base.isFinite, exponent.isFinite { throw FloatMath.underflow }
    return .double(result)
  }

  static func logarithm(_ value: Double, _ body: (Double) -> Double) throws(EvaluationError)
    -> SQLValue
  {
    if value == 0 { throw .runtime("cannot take logarithm of zero") }
    if value < 0 { throw .runtime("cannot take logarithm of a negative number") }
    return .double(body(value))
  }
}

extension FunctionTable {
  static func addMath(to table: inout OverloadTable) {
    for type in [BaseType.int2, .int4, .int8] {
      table.unary("abs", type, type) { a throws(EvaluationError) in
        try IntegerMath.absolute(try a.integer(), type)
      }
      table.binary("mod", type, type, type) { a, b throws(EvaluationError) in
        try IntegerMath.remainder(try a.integer(), try b.integer())
      }
    }
    for type in [BaseType.int4, .int8] {
      table.binary("gcd", type, type, type) { a, b throws(EvaluationError) in
        var (x, y) = (try a.integer(), try b.integer())
        while y != 0 { (x, y) = (y, y == -1 ? 0 : x % y) }
        return try IntegerMath.absolute(x, type)
      }
    }
    addNumericMath(to: &table)
    addFloatMath(to: &table)
  }

  private static func addNumericMath(to table: inout OverloadTable) {
    func unary(
      _ name: String, _ body: @escaping @Sendable (Numeric) throws(EvaluationError) -> Numeric
    ) {
      table.unary(name, .numeric, .numeric) { a throws(EvaluationError) in
        .numeric(try body(try a.numeric()))
      }
    }
    unary("abs") { $0.magnitude }
    unary("sign") { $0.kind == .nan ? .nan : Numeric(Int64($0.signum)) }
    unary("round") { a throws(EvaluationError) in try a.rounded(to: 0) }
    unary("trunc") { a throws(EvaluationError) in try a.rounded(to: 0, .towardZero) }
    unary("ceil") { a throws(EvaluationError) in try a.rounded(to: 0, .up) }
    unary("ceiling") { a throws(EvaluationError) in try a.rounded(to: 0, .up) }
    unary("floor") { a throws(EvaluationError) in try a.rounded(to: 0, .down) }
    unary("sqrt") { a throws(EvaluationError) in try a.squareRoot() }
    unary("trim_scale") { $0.trimmed }
    for (name, rule) in [("round", Numeric.Rounding.halfAwayFromZero), ("trunc", .towardZero)] {
      table.binary(name, .numeric, .int4, .numeric) { a, b throws(EvaluationError) in
        let decimals = Int(max(-1000, min(1000, try b.integer())))
        return .numeric(try a.numeric().rounded(to: decimals, rule))
      }
    }
    table.binary("mod", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().remainder(dividingBy: b.numeric()))
    }
    table.binary("div", .numeric, .numeric, .numeric) { a, b throws(EvaluationError) in
      .numeric(try a.numeric().wholeQuotient(by: b.numeric()))
    }
    table.unary("scale", .numeric, .int4) { a throws(EvaluationError) in
      let number = try a.numeric()
      return number.isFinite ? .integer(Int64(number.scale)) : .null
    }
    table.unary("min_scale", .numeric, .int4) { a throws(EvaluationError) in
      let number = try a.numeric()
      return number.isFinite ? .integer(Int64(number.trimmed.scale)) : .null
    }
    for name in ["exp", "ln", "log", "log10", "power", "pow"] {
      let count = name.hasPrefix("pow") ? 2 : 1
      let parameters = Array(repeating: BaseType.numeric, count: count)
      table.fitted(name, parameters, .numeric) { _ throws(EvaluationError) in
        throw .unsupported("\(name) of a numeric")
      }
    }
  }

  private static func addFloatMath(to table: inout OverloadTable) {
    func unary(
      _ name: String, _ body: @escaping @Sendable (Double) throws(EvaluationError) -> SQLValue
    ) {
      table.unary(name, .float8, .float8) { a throws(EvaluationError) in try body(try a.double()) }
    }
    unary("abs") { .double($0.magnitude) }
    table.unary("abs", .float4, .float4) { a throws(EvaluationError) in
      .double(try a.double().magnitude)
    }
    unary("sign") { .double($0.isNaN ? .nan : ($0 > 0 ? 1 : ($0 < 0 ? -1 : 0))) }
    unary("round") { .double($0.rounded(.toNearestOrEven)) }
    unary("trunc") { .double($0.rounded(.towardZero)) }
    unary("ceil") { .double($0.rounded(.up)) }
    unary("ceiling") { .double($0.rounded(.up)) }
    unary("floor") { .double($0.rounded(.down)) }
    unary("sqrt") { a throws(EvaluationError) in try FloatMath.squareRoot(a) }
    unary("ln") { a throws(EvaluationError) in try MathFunctions.logarithm(a) { log($0) } }
    unary("log") { a throws(EvaluationError) in try MathFunctions.logarithm(a) { log10($0) } }
    unary("log10") { a throws(EvaluationError) in try MathFunctions.logarithm(a) { log10($0) } }
    unary("exp") { a throws(EvaluationError) in
      let value = exp(a)
      if value.isInfinite, a.isFinite { throw FloatMath.overflow }
      if value == 0, a.isFinite { throw FloatMath.underflow }
      return .double(value)
    }
    unary("sin") { .double(sin($0)) }
    unary("cos") { .double(cos($0)) }
    unary("tan") { .double(tan($0)) }
    unary("radians") { .double($0 * (.pi / 180)) }
    unary("degrees") { .double($0 / (.pi / 180)) }
    table.nary("pi", [], .float8) { _ in .double(.pi) }
    for name in ["power", "pow"] {
      table.binary(name, .float8, .float8, .float8) { a, b throws(EvaluationError) in
        try MathFunctions.power(try a.double(), try b.double())
      }
    }
  }
}
