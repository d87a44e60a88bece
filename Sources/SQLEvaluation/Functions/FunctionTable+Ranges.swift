import SchemaModel

extension FunctionTable {
  static func addRanges(to table: inout OverloadTable) {
    for kind in SQLType.RangeKind.allCases {
      addConstructor(of: kind, named: kind.prefix + "range", to: &table)
    }
    table.unary("lower", .anyRange, .anyElement) { a throws(EvaluationError) in
      try a.range().lower ?? .null
    }
    table.unary("upper", .anyRange, .anyElement) { a throws(EvaluationError) in
      try a.range().upper ?? .null
    }
    func test(_ name: String, _ body: @escaping @Sendable (RangeValue) -> Bool) {
      table.unary(name, .anyRange, .boolean) { a throws(EvaluationError) in
        .boolean(body(try a.range()))
      }
    }
    test("isempty") { $0.isEmpty }
    test("lower_inc") { $0.includesLower }
    test("upper_inc") { $0.includesUpper }
    test("lower_inf") { !$0.isEmpty && $0.lower == nil }
    test("upper_inf") { !$0.isEmpty && $0.upper == nil }
    table.binary("range_merge", .anyRange, .anyRange, .anyRange) { a, b throws(EvaluationError) in
      let (x, y) = (try a.range(), try b.range())
      if x.isEmpty { return b }
      if y.isEmpty { return a }
      let low = RangeValue.lowerOrder(x, y) <= 0 ? x : y
      let high = RangeValue.upperOrder(x, y) >= 0 ? x : y
      return .range(
        RangeValue(
          lower: low.lower, upper: high.upper, includesLower: low.includesLower,
          includesUpper: high.includesUpper))
    }
  }

  /// The function of a range type's name.
  static func addConstructor(
    of kind: SQLType.RangeKind, named name: String, to table: inout OverloadTable
  ) {
    let element = BaseType.element(of: kind)
    table.fitted(name, [element, element], .range(kind), strict: false) { _ in
      .binary { a, b throws(EvaluationError) in try made(a, b, "[)", kind) }
    }
    table.fitted(name, [element, element, .text], .range(kind), strict: false) { _ in
      .nary { list throws(EvaluationError) in
        guard !list[2].isNull else {
          throw .runtime("range constructor flags argument must not be null")
        }
        return try made(list[0], list[1], try list[2].text(), kind)
      }
    }
  }

  private static func made(
    _ low: SQLValue, _ high: SQLValue, _ flags: String, _ kind: SQLType.RangeKind
  ) throws(EvaluationError) -> SQLValue {
    guard ["[)", "[]", "()", "(]"].contains(flags) else {
      throw .runtime("invalid range bound flags")
    }
    return .range(
      try RangeValue(
        lower: low.isNull ? nil : low, upper: high.isNull ? nil : high,
        includesLower: flags.hasPrefix("["), includesUpper: flags.hasSuffix("]")
      ).canonical(of: kind))
  }
}
