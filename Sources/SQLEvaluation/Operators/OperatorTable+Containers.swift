extension OperatorTable {
  /// Operators of arrays, ranges and bit strings.
  static func addContainerOperators(to table: inout OverloadTable) {
    addArrays(to: &table)
    addRanges(to: &table)
    addBits(to: &table)
  }

  private static func addArrays(to table: inout OverloadTable) {
    @Sendable func compared(_ context: CallContext) throws(EvaluationError) -> Comparison {
      guard let element = context.element, let order = ValueOrder.comparison(for: element) else {
        throw .unsupported("\(context.name) on arrays whose elements have no equality")
      }
      return order
    }
    @Sendable func holds(_ items: [SQLValue], _ wanted: SQLValue, _ order: Comparison) -> Bool {
      !wanted.isNull && items.contains { !$0.isNull && order($0, wanted) == 0 }
    }
    table.fitted("@>", [.anyArray, .anyArray], .boolean) { context throws(EvaluationError) in
      let order = try compared(context)
      return .binary { a, b throws(EvaluationError) in
        let (items, wanted) = (try a.elements().flattened, try b.elements().flattened)
        return .boolean(wanted.allSatisfy { holds(items, $0, order) })
      }
    }
    table.fitted("<@", [.anyArray, .anyArray], .boolean) { context throws(EvaluationError) in
      let order = try compared(context)
      return .binary { a, b throws(EvaluationError) in
        let (wanted, items) = (try a.elements().flattened, try b.elements().flattened)
        return .boolean(wanted.allSatisfy { holds(items, $0, order) })
      }
    }
    table.fitted("&&", [.anyArray, .anyArray], .boolean) { context throws(EvaluationError) in
      let order = try compared(context)
      return .binary { a, b throws(EvaluationError) in
        let (items, wanted) = (try a.elements().flattened, try b.elements().flattened)
        return .boolean(wanted.contains { holds(items, $0, order) })
      }
    }
    // Concatenation is not strict: NULL is as an empty array.
    table.fitted("||", [.anyArray, .anyArray], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in try ArrayMath.concatenated(a, b) }
    }
    table.fitted("||", [.anyArray, .anyElement], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in
        .array(try ArrayMath.flat(a) + [b])
      }
    }
    table.fitted("||", [.anyElement, .anyArray], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in
        .array([a] + (try ArrayMath.flat(b)))
      }
    }
  }

  private static func addRanges(to table: inout OverloadTable) {
    func add(_ name: String, _ body: @escaping @Sendable (RangeValue, RangeValue) -> Bool) {
      table.binary(name, .anyRange, .anyRange, .boolean) { a, b throws(EvaluationError) in
        .boolean(body(try a.range(), try b.range()))
      }
    }
    add("&&") { $0.overlaps($1) }
    add("@>") { $0.contains($1) }
    add("<@") { $1.contains($0) }
    add("-|-") { $0.isAdjacent(to: $1) }
    add("<<") { !$0.isEmpty && !$1.isEmpty && RangeValue.endsBefore($0, $1) }
    add(">>") { !$0.isEmpty && !$1.isEmpty && RangeValue.endsBefore($1, $0) }
    add("&<") { !$0.isEmpty && !$1.isEmpty && RangeValue.upperOrder($0, $1) <= 0 }
    add("&>") { !$0.isEmpty && !$1.isEmpty && RangeValue.lowerOrder($0, $1) >= 0 }
    table.binary("@>", .anyRange, .anyElement, .boolean) { a, b throws(EvaluationError) in
      .boolean(try a.range().contains(b))
    }
    table.binary("<@", .anyElement, .anyRange, .boolean) { a, b throws(EvaluationError) in
      .boolean(try b.range().contains(a))
    }
    table.binary("*", .anyRange, .anyRange, .anyRange) { a, b throws(EvaluationError) in
      .range(try RangeMath.intersection(a.range(), b.range()))
    }
    table.binary("+", .anyRange, .anyRange, .anyRange) { a, b throws(EvaluationError) in
      .range(try RangeMath.union(a.range(), b.range()))
    }
  }

  private static func addBits(to table: inout OverloadTable) {
    func add(_ name: String, _ body: @escaping @Sendable (Bool, Bool) -> Bool) {
      table.binary(name, .varbit, .varbit, .varbit) { a, b throws(EvaluationError) in
        let (x, y) = (try a.bits(), try b.bits())
        guard x.count == y.count else {
          throw .runtime("cannot combine bit strings of different sizes")
        }
        return .bits(zip(x, y).map(body))
      }
    }
    add("&") { $0 && $1 }
    add("|") { $0 || $1 }
    add("#") { $0 != $1 }
    table.binary("||", .varbit, .varbit, .varbit) { a, b throws(EvaluationError) in
      .bits(try a.bits() + b.bits())
    }
  }
}

/// What arrays are joined by.
enum ArrayMath {
  /// The elements of an array of one dimension; none of NULL.
  static func flat(_ value: SQLValue) throws(EvaluationError) -> [SQLValue] {
    if value.dimensions.count > 1 {
      throw .runtime("argument must be empty or one-dimensional array")
    }
    return value.isNull ? [] : try value.elements()
  }

  /// `||`: one level deeper takes the other as an element.
  static func concatenated(_ a: SQLValue, _ b: SQLValue) throws(EvaluationError) -> SQLValue {
    if a.isNull { return b }
    if b.isNull { return a }
    let (x, y) = (try a.elements(), try b.elements())
    if x.isEmpty { return b }
    if y.isEmpty { return a }
    let depths = (a.dimensions.count, b.dimensions.count)
    let result: SQLValue
    if depths.0 == depths.1 {
      result = .array(x + y)
    } else if depths.0 == depths.1 + 1 {
      result = .array(x + [b])
    } else if depths.0 + 1 == depths.1 {
      result = .array([a] + y)
    } else {
      throw .runtime("cannot concatenate incompatible arrays")
    }
    guard ContainerText.isRectangular(result) else {
      throw .runtime("cannot concatenate incompatible arrays")
    }
    return result
  }
}

/// Set operations on ranges.
enum RangeMath {
  static func intersection(_ a: RangeValue, _ b: RangeValue) throws(EvaluationError) -> RangeValue {
    guard a.overlaps(b) else { return .empty }
    let low = RangeValue.lowerOrder(a, b) >= 0 ? a : b
    let high = RangeValue.upperOrder(a, b) <= 0 ? a : b
    return try RangeValue(
      lower: low.lower, upper: high.upper, includesLower: low.includesLower,
      includesUpper: high.includesUpper
    ).canonical()
  }

  static func union(_ a: RangeValue, _ b: RangeValue) throws(EvaluationError) -> RangeValue {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    guard a.overlaps(b) || a.isAdjacent(to: b) else {
      throw .runtime("result of range union would not be contiguous")
    }
    let low = RangeValue.lowerOrder(a, b) <= 0 ? a : b
    let high = RangeValue.upperOrder(a, b) >= 0 ? a : b
    return try RangeValue(
      lower: low.lower, upper: high.upper, includesLower: low.includesLower,
      includesUpper: high.includesUpper
    ).canonical()
  }
}
