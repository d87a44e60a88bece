extension OperatorTable {
  /// The six comparisons by name, each with what it makes of an order.
  static let comparisons: [(name: String, holds: @Sendable (Int) -> Bool)] = [
    ("=", { $0 == 0 }), ("<>", { $0 != 0 }), ("<", { $0 < 0 }), ("<=", { $0 <= 0 }),
    (">", { $0 > 0 }), (">=", { $0 >= 0 }),
  ]

  static func addComparisons(to table: inout OverloadTable) {
    let integers: [BaseType] = [.int2, .int4, .int8]
    for a in integers { for b in integers { addIntegerComparisons(a, b, to: &table) } }
    addIntegerComparisons(.oid, .oid, to: &table)
    for a in [BaseType.float4, .float8] {
      for b in [BaseType.float4, .float8] { addComparisons(a, b, ValueOrder.scalar, to: &table) }
    }
    for type in [
      BaseType.boolean, .numeric, .money, .bytea, .time, .timeTZ, .interval, .uuid, .jsonb, .bit,
      .varbit, .inet, .macaddr, .macaddr8, .singleByteChar, .name, .anyRange, .anyEnum,
    ] {
      addComparisons(type, type, ValueOrder.scalar, to: &table)
    }
    for (name, isEqual) in [("=", true), ("<>", false)] {
      let vector = BaseType.opaque("tsvector")
      table.binary(name, vector, vector, .boolean) { a, b throws(EvaluationError) in
        .boolean((try LexemeVector(a.text()) == LexemeVector(b.text())) == isEqual)
      }
    }
    addComparisons(.name, .text, ValueOrder.scalar, to: &table)
    addComparisons(.text, .name, ValueOrder.scalar, to: &table)
    for type in [BaseType.text, .bpchar, .citext] { addTextComparisons(type, to: &table) }
    for a in [BaseType.date, .timestamp, .timestampTZ] {
      for b in [BaseType.date, .timestamp, .timestampTZ] {
        addComparisons(a, b, temporalOrder, to: &table)
      }
    }
    for (name, holds) in comparisons {
      table.fitted(name, [.anyArray, .anyArray], .boolean) { context throws(EvaluationError) in
        guard let element = context.element,
          let order = ValueOrder.comparison(for: .array(element))
        else { throw .unsupported("comparison of arrays without an ordered element") }
        if name != "=", name != "<>", element.category == .string { try context.requireByteOrder() }
        return .binary { a, b in .boolean(holds(order(a, b))) }
      }
      // Rows are compared field by field; NULL inside makes the outcome unknown.
      table.fitted(name, [.record, .record], .boolean) { _ throws(EvaluationError) in
        .binary { a, b throws(EvaluationError) in try rowComparison(a, b, name, holds) }
      }
    }
  }

  @Sendable private static func temporalOrder(_ a: SQLValue, _ b: SQLValue) -> Int {
    let x = (try? a.microseconds()) ?? 0
    let y = (try? b.microseconds()) ?? 0
    return x == y ? 0 : (x < y ? -1 : 1)
  }

  private static func addComparisons(
    _ a: BaseType, _ b: BaseType, _ order: @escaping Comparison, to table: inout OverloadTable
  ) {
    for (name, holds) in comparisons {
      table.binary(name, a, b, .boolean) { x, y in .boolean(holds(order(x, y))) }
    }
  }

  private static func addIntegerComparisons(
    _ a: BaseType, _ b: BaseType, to table: inout OverloadTable
  ) {
    table.binary("=", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() == y.integer())
    }
    table.binary("<>", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() != y.integer())
    }
    table.binary("<", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() < y.integer())
    }
    table.binary("<=", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() <= y.integer())
    }
    table.binary(">", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() > y.integer())
    }
    table.binary(">=", a, b, .boolean) { x, y throws(EvaluationError) in
      .boolean(try x.integer() >= y.integer())
    }
  }

  private static func addTextComparisons(_ type: BaseType, to table: inout OverloadTable) {
    guard let order = ValueOrder.comparison(for: type) else { return }
    for (name, holds) in comparisons {
      let isEquality = name == "=" || name == "<>"
      table.fitted(name, [type, type], .boolean) { context throws(EvaluationError) in
        if !isEquality { try context.requireByteOrder() }
        if isEquality, type == .text {
          let wanted = name == "="
          return .binary { a, b throws(EvaluationError) in
            .boolean((try a.text()).hasSameBytes(as: try b.text()) == wanted)
          }
        }
        return .binary { a, b in .boolean(holds(order(a, b))) }
      }
    }
  }

  /// `ROW(…) op ROW(…)`: the first pair that differs decides.
  static func rowComparison(
    _ a: SQLValue, _ b: SQLValue, _ name: String, _ holds: (Int) -> Bool
  ) throws(EvaluationError) -> SQLValue {
    guard case .row(let x) = a, case .row(let y) = b, x.count == y.count else {
      throw .runtime("cannot compare rows of different shape")
    }
    var sawNull = false
    for (p, q) in zip(x, y) {
      if p.isNull || q.isNull {
        if name != "=", name != "<>" { return .null }
        sawNull = true
        continue
      }
      let order = ValueOrder.scalar(p, q)
      if order != 0 { return .boolean(holds(order)) }
    }
    return sawNull ? .null : .boolean(holds(0))
  }
}
