import SchemaModel

extension ExpressionCompiler {
  /// `ARRAY[…]`; `element` is given by a cast around it.
  func array(_ items: [Expression], element: BaseType? = nil) throws(EvaluationError) -> TypedNode {
    var nodes: [TypedNode] = []
    for item in items { nodes.append(try node(item)) }
    var type: BaseType
    if let element, nodes.allSatisfy({ if case .array = $0.type { false } else { true } }) {
      type = element
    } else if nodes.isEmpty {
      throw .runtime("cannot determine type of empty array")
    } else {
      (nodes, type) = try unified(nodes, "ARRAY")
    }
    if case .array(let inner) = type { type = inner }
    let runs = nodes.map(\.run)
    let result = TypedNode(type: .array(type), collation: collation(of: nodes)) {
      frame throws(EvaluationError) in
      var values: [SQLValue] = []
      values.reserveCapacity(runs.count)
      for run in runs { values.append(try run(frame)) }
      let value = SQLValue.array(values)
      guard ContainerText.isRectangular(value) else {
        throw .runtime(
          "multidimensional arrays must have array expressions with matching dimensions")
      }
      return value
    }
    return try folded(result, from: nodes)
  }

  /// `ROW(…)`.
  func row(_ items: [Expression]) throws(EvaluationError) -> TypedNode {
    var nodes: [TypedNode] = []
    for item in items { nodes.append(try node(item)) }
    let runs = nodes.map(\.run)
    let result = TypedNode(type: .record) { frame throws(EvaluationError) in
      var values: [SQLValue] = []
      for run in runs { values.append(try run(frame)) }
      return .row(values)
    }
    return try folded(result, from: nodes)
  }

  /// `a[i]`, of an array or of `jsonb`.
  func subscripted(_ base: Expression, _ indices: [Expression]) throws(EvaluationError)
    -> TypedNode
  {
    var current = try node(base)
    if current.type == .jsonb {
      for index in indices {
        let key = try node(index)
        current = try infix("->", current, key.type == .unknown ? try coerced(key, to: .text) : key)
      }
      return current
    }
    guard case .array(let element) = current.type else {
      throw .unsupported("subscript of type \(current.type.displayName)")
    }
    var places: [TypedNode] = []
    for index in indices { places.append(try coerced(try node(index), to: .int4)) }
    let (run, runs) = (current.run, places.map(\.run))
    let result = TypedNode(type: element, collation: current.collation) {
      frame throws(EvaluationError) in
      var value = try run(frame)
      guard value.dimensions.count == runs.count else { return .null }
      for place in runs {
        let index = try place(frame)
        guard !index.isNull, case .array(let items) = value,
          items.indices.contains(Int(clamping: try index.integer() - 1))
        else { return .null }
        value = items[Int(try index.integer() - 1)]
      }
      return value
    }
    return try folded(
      result, from: [current] + places)
  }

  /// `(composite).field`.
  func field(_ base: Expression, _ name: String) throws(EvaluationError) -> TypedNode {
    let node = try node(base)
    guard case .composite(let type)? = node.declared, let fields = schema.composites[type]?.fields,
      let index = fields.firstIndex(where: { $0.name == name })
    else { throw .unsupported("field \"\(name)\" of a value that is no known composite") }
    let run = node.run
    return TypedNode(
      type: BaseType(fields[index].type, in: schema),
      declared: schema.baseType(of: fields[index].type), collation: environment.defaultCollation
    ) { frame throws(EvaluationError) in
      guard case .row(let values) = try run(frame), index < values.count else { return .null }
      return values[index]
    }
  }

  /// `left op ANY (array)` or `left op ALL (array)`.
  func quantified(_ left: Expression, _ name: String, _ array: Expression, all: Bool)
    throws(EvaluationError) -> TypedNode
  {
    let subject = try node(left)
    if !all, name == "=", case .array(let items) = array, !items.isEmpty {
      return try membership(left, items, negated: false)
    }
    var list = try node(array)
    if list.type == .unknown {
      let element = subject.type == .unknown ? .text : subject.type
      list = try coerced(list, to: .array(element))
    }
    guard case .array(let element) = list.type else {
      throw .runtime("op ANY/ALL (array) requires array on right side")
    }
    if let fixed = list.constant {
      guard case .array(let items) = fixed else { return constant(.null, .boolean) }
      var tests: [TypedNode] = []
      for item in items.flattened {
        var right = constant(item, element)
        right.collation = list.collation
        tests.append(try infix(name, subject, right))
      }
      if tests.isEmpty { return try emptyQuantifier(subject, all: all) }
      return try anyOf(tests, all: all)
    }
    return try elementwise(subject, name, list, element, all: all)
  }

  /// No element: ANY is false, ALL is true, whatever the left side; which is run all the same.
  private func emptyQuantifier(_ subject: TypedNode, all: Bool) throws(EvaluationError)
    -> TypedNode
  {
    let run = subject.run
    let result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
      _ = try run(frame)
      return .boolean(all)
    }
    return try folded(result, from: [subject])
  }

  private func elementwise(
    _ subject: TypedNode, _ name: String, _ list: TypedNode, _ element: BaseType, all: Bool
  ) throws(EvaluationError) -> TypedNode {
    // The operator is compiled over a row of two: the left side and one element.
    var left = subject
    if subject.type != .unknown {
      left.constant = nil
      left.failure = nil
      left.columnIndex = 0
      left.run = { $0.row[0] }
    }
    let right = TypedNode(type: element, collation: list.collation, columnIndex: 1) { $0.row[1] }
    let test = try infix(name, left, right).run
    let (runLeft, runList) = (subject.run, list.run)
    let result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
      let value = try runLeft(frame)
      guard case .array(let items) = try runList(frame) else { return .null }
      var sawNull = false
      for item in items.flattened {
        let truth = try test(Frame(row: [value, item], domainValue: .null)).truth
        if truth == !all { return .boolean(!all) }
        if truth == nil { sawNull = true }
      }
      return sawNull ? .null : .boolean(all)
    }
    return try folded(result, from: [subject, list])
  }
}
