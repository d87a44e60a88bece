import SchemaModel

extension ExpressionCompiler {
  /// The node as a boolean.
  func condition(_ expression: Expression) throws(EvaluationError) -> TypedNode {
    let node = try node(expression)
    guard Coercion.isImplicit(node.type, .boolean) else {
      throw .runtime("argument must be type boolean, not type \(node.type.displayName)")
    }
    return try coerced(node, to: .boolean)
  }

  /// Builds AND or OR; `decisive` is the value that settles it.
  private func junction(_ list: [Expression], decisive: Bool) throws(EvaluationError) -> TypedNode {
    var nodes: [TypedNode] = []
    for item in list { nodes.append(try condition(item)) }
    // A constant that decides does so before anything is run, as PostgreSQL folds it.
    if let index = nodes.firstIndex(where: { $0.constant?.truth == decisive }) {
      let failed = nodes[..<index].first { $0.failure != nil }
      return failed ?? constant(.boolean(decisive), .boolean)
    }
    let runs = nodes.map(\.run)
    let result: TypedNode
    if runs.count == 2 {
      let (first, second) = (runs[0], runs[1])
      result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
        let a = try first(frame).truth
        if a == decisive { return .boolean(decisive) }
        let b = try second(frame).truth
        if b == decisive { return .boolean(decisive) }
        return a == nil || b == nil ? .null : .boolean(!decisive)
      }
    } else {
      result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
        var sawNull = false
        for run in runs {
          let truth = try run(frame).truth
          if truth == decisive { return .boolean(decisive) }
          if truth == nil { sawNull = true }
        }
        return sawNull ? .null : .boolean(!decisive)
      }
    }
    return try folded(result, from: nodes)
  }

  /// AND.
  func conjunction(_ list: [Expression]) throws(EvaluationError) -> TypedNode {
    try junction(list, decisive: false)
  }

  /// OR.
  func disjunction(_ list: [Expression]) throws(EvaluationError) -> TypedNode {
    try junction(list, decisive: true)
  }

  /// NOT.
  func negation(_ operand: Expression) throws(EvaluationError) -> TypedNode {
    let node = try condition(operand)
    let run = node.run
    return try folded(
      TypedNode(type: .boolean) { frame throws(EvaluationError) in
        try run(frame).truth.map { .boolean(!$0) } ?? .null
      }, from: [node])
  }

  /// IS [NOT] NULL; of a row, whether all its fields are (not) NULL.
  func nullTest(_ operand: Expression, wantsNull: Bool) throws(EvaluationError) -> TypedNode {
    if case .row(let items) = operand {
      return try conjunction(items.map { wantsNull ? .isNull($0) : .isNotNull($0) })
    }
    let node = try node(operand)
    let run = node.run
    return try folded(
      TypedNode(type: .boolean) { frame throws(EvaluationError) in
        let value = try run(frame)
        if case .row(let fields) = value {
          return .boolean(fields.allSatisfy { $0.isNull == wantsNull })
        }
        return .boolean(value.isNull == wantsNull)
      }, from: [node])
  }

  /// IS [NOT] TRUE, FALSE, UNKNOWN.
  func truthTest(_ operand: Expression, _ truth: Bool?, negated: Bool) throws(EvaluationError)
    -> TypedNode
  {
    let node = try condition(operand)
    let run = node.run
    return try folded(
      TypedNode(type: .boolean) { frame throws(EvaluationError) in
        .boolean((try run(frame).truth == truth) != negated)
      }, from: [node])
  }

  /// IS [NOT] DISTINCT FROM.
  func distinction(_ left: Expression, _ right: Expression, negated: Bool) throws(EvaluationError)
    -> TypedNode
  {
    if case .row(let a) = left, case .row(let b) = right, a.count == b.count {
      var parts: [Expression] = []
      for (x, y) in zip(a, b) { parts.append(.isDistinct(x, y, negated: negated)) }
      return negated ? try conjunction(parts) : try disjunction(parts)
    }
    let (a, b) = (try node(left), try node(right))
    let equality = try infix("=", a, b)
    let (runA, runB, equal) = (a.run, b.run, equality.run)
    let result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
      let (x, y) = (try runA(frame), try runB(frame))
      if x.isNull || y.isNull { return .boolean((x.isNull != y.isNull) != negated) }
      let same = try equal(frame).truth ?? false
      return .boolean(same == negated)
    }
    return try folded(result, from: [a, b])
  }

  /// `(a, b) op (c, d)`.
  func rowComparison(_ name: String, _ left: [Expression], _ right: [Expression])
    throws(EvaluationError) -> TypedNode
  {
    let tests = zip(left, right).map { Expression.binary(name, $0, $1) }
    if name == "=" { return try conjunction(tests) }
    if name == "<>" { return try disjunction(tests) }
    // Lexicographic: the first unequal pair decides, NULL before that makes it unknown.
    guard let holds = OperatorTable.comparisons.first(where: { $0.name == name })?.holds else {
      throw .unsupported("comparison of rows by \(name)")
    }
    var pairs: [(left: Run, right: Run, order: Comparison)] = []
    var parts: [TypedNode] = []
    for (x, y) in zip(left, right) {
      // The operator itself is only asked whether it takes these operands.
      _ = try infix(name, x, y)
      let (nodes, type) = try unified([try node(x), try node(y)], "ROW")
      guard let order = ValueOrder.comparison(for: type) else {
        throw .unsupported("ordering of type \(type.displayName)")
      }
      pairs.append((nodes[0].run, nodes[1].run, order))
      parts += nodes
    }
    let fields = pairs
    let result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
      for field in fields {
        let (a, b) = (try field.left(frame), try field.right(frame))
        if a.isNull || b.isNull { return .null }
        let order = field.order(a, b)
        if order != 0 { return .boolean(holds(order)) }
      }
      return .boolean(holds(0))
    }
    return try folded(result, from: parts)
  }
}
