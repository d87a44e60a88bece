/// PostgreSQL's operators by name.
enum OperatorTable {
  /// Infix operators.
  static let binary: OverloadTable = {
    var table = OverloadTable()
    addArithmetic(to: &table)
    addComparisons(to: &table)
    addTimeArithmetic(to: &table)
    addTextOperators(to: &table)
    addContainerOperators(to: &table)
    addDocumentOperators(to: &table)
    addNetworkOperators(to: &table)
    return table
  }()

  /// Prefix operators.
  static let prefix: OverloadTable = {
    var table = OverloadTable()
    for type in [BaseType.int2, .int4, .int8] {
      let bounds = Conversion.integerBounds(type)
      table.unary("-", type, type) { a throws(EvaluationError) in
        let (value, overflow) = Int64(0).subtractingReportingOverflow(try a.integer())
        guard !overflow, bounds.contains(value) else {
          throw .runtime("\(type.displayName) out of range")
        }
        return .integer(value)
      }
      table.unary("+", type, type) { $0 }
      table.unary("~", type, type) { a throws(EvaluationError) in .integer(~(try a.integer())) }
      table.unary("@", type, type) { a throws(EvaluationError) in
        try IntegerMath.absolute(try a.integer(), type)
      }
    }
    table.unary("-", .numeric, .numeric) { a throws(EvaluationError) in
      .numeric(try a.numeric().negated)
    }
    table.unary("@", .numeric, .numeric) { a throws(EvaluationError) in
      .numeric(try a.numeric().magnitude)
    }
    table.unary("+", .numeric, .numeric) { $0 }
    for type in [BaseType.float4, .float8] {
      table.unary("-", type, type) { a throws(EvaluationError) in .double(-(try a.double())) }
      table.unary("@", type, type) { a throws(EvaluationError) in .double(abs(try a.double())) }
      table.unary("+", type, type) { $0 }
    }
    table.unary("|/", .float8, .float8) { a throws(EvaluationError) in
      try FloatMath.squareRoot(try a.double())
    }
    table.unary("-", .interval, .interval) { a throws(EvaluationError) in
      .interval(try a.interval().negated())
    }
    for type in [BaseType.bit, .varbit] {
      table.unary("~", type, type) { a throws(EvaluationError) in .bits(try a.bits().map { !$0 }) }
    }
    return table
  }()
}
