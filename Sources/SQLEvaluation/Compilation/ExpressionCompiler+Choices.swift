import SchemaModel

extension ExpressionCompiler {
  /// The nodes converted to the type they share.
  func unified(_ nodes: [TypedNode], _ what: String) throws(EvaluationError)
    -> (nodes: [TypedNode], type: BaseType)
  {
    guard let type = Coercion.commonType(nodes.map(\.type)) else {
      throw .runtime("\(what) types cannot be matched")
    }
    var result: [TypedNode] = []
    for node in nodes { result.append(try coerced(node, to: type)) }
    return (result, type)
  }

  private func nodes(_ list: [Expression]) throws(EvaluationError) -> [TypedNode] {
    var result: [TypedNode] = []
    for item in list { result.append(try node(item)) }
    return result
  }

  /// The modifiers that all of several nodes share.
  private func sharedDeclaration(_ nodes: [TypedNode]) -> SQLType? {
    guard let first = nodes.first?.declared, nodes.allSatisfy({ $0.declared == first }) else {
      return nil
    }
    return first
  }

  /// COALESCE.
  func coalesce(_ list: [Expression]) throws(EvaluationError) -> TypedNode {
    var (nodes, type) = try unified(try nodes(list), "COALESCE")
    // Nothing behind a constant that is not NULL is looked at.
    if let index = nodes.firstIndex(where: { $0.constant?.isNull == false }) {
      nodes.removeSubrange((index + 1)...)
    }
    let runs = nodes.map(\.run)
    let result = TypedNode(
      type: type, declared: sharedDeclaration(nodes), collation: collation(of: nodes)
    ) { frame throws(EvaluationError) in
      for run in runs {
        let value = try run(frame)
        if !value.isNull { return value }
      }
      return .null
    }
    return try folded(result, from: nodes)
  }

  /// NULLIF.
  func nullIf(_ list: [Expression]) throws(EvaluationError) -> TypedNode {
    guard list.count == 2 else { throw .runtime("NULLIF takes two arguments") }
    var first = try node(list[0])
    let second = try node(list[1])
    let equality = try infix("=", first, second).run
    if first.type == .unknown {
      first = try coerced(first, to: second.type == .unknown ? .text : second.type)
    }
    // NULL equals nothing, so that the first is all there is to know.
    if first.constant?.isNull == true || second.constant?.isNull == true { return first }
    let run = first.run
    var result = first
    result.columnIndex = nil
    result.run = { frame throws(EvaluationError) in
      try equality(frame).truth == true ? .null : try run(frame)
    }
    return try folded(result, from: [first, second])
  }

  /// GREATEST and LEAST, which pass over NULLs.
  func extremum(_ list: [Expression], wantsGreatest: Bool) throws(EvaluationError) -> TypedNode {
    let (nodes, type) = try unified(try nodes(list), wantsGreatest ? "GREATEST" : "LEAST")
    guard let order = ValueOrder.comparison(for: type) else {
      throw .unsupported("ordering of type \(type.displayName)")
    }
    for node in nodes { try node.requireByteOrder(for: wantsGreatest ? "greatest" : "least") }
    let runs = nodes.map(\.run)
    let sign = wantsGreatest ? 1 : -1
    let result = TypedNode(type: type, collation: collation(of: nodes)) {
      frame throws(EvaluationError) in
      var best = SQLValue.null
      for run in runs {
        let value = try run(frame)
        if value.isNull { continue }
        if best.isNull || order(value, best) * sign > 0 { best = value }
      }
      return best
    }
    return try folded(result, from: nodes)
  }

  /// CASE.
  func choice(
    _ operand: Expression?, _ branches: [Expression.CaseBranch], _ otherwise: Expression
  ) throws(EvaluationError) -> TypedNode {
    var conditions: [TypedNode] = []
    var results: [TypedNode] = []
    for branch in branches {
      if let operand {
        conditions.append(try infix("=", operand, branch.condition))
      } else {
        conditions.append(try condition(branch.condition))
      }
      results.append(try node(branch.result))
    }
    results.append(try node(otherwise))
    var (nodes, type) = try unified(results, "CASE")
    // A branch never taken, and all behind one always taken, have a type but no errors.
    for index in conditions.indices.reversed() {
      guard let fixed = conditions[index].constant else { continue }
      if fixed.truth == true {
        conditions.removeSubrange(index...)
        nodes.removeSubrange((index + 1)...)
      } else {
        conditions.remove(at: index)
        nodes.remove(at: index)
      }
    }
    let (tests, runs) = (conditions.map(\.run), nodes.map(\.run))
    let result = TypedNode(
      type: type, declared: sharedDeclaration(nodes), collation: collation(of: nodes)
    ) { frame throws(EvaluationError) in
      for index in tests.indices where try tests[index](frame).truth == true {
        return try runs[index](frame)
      }
      return try runs[runs.count - 1](frame)
    }
    return try folded(result, from: conditions + nodes)
  }

  /// `[NOT] IN (…)`.
  func membership(_ subject: Expression, _ list: [Expression], negated: Bool)
    throws(EvaluationError) -> TypedNode
  {
    var result: TypedNode
    if case .row = subject {
      var parts: [Expression] = []
      for item in list { parts.append(.binary("=", subject, item)) }
      result = try disjunction(parts)
    } else {
      let left = try node(subject)
      let items = try nodes(list)
      // PostgreSQL makes an array of the items where all of them share a type.
      let common = Coercion.commonType([left.type] + items.map(\.type))
      var tests: [TypedNode] = []
      for item in items {
        let right =
          common == nil || items.count == 1 ? item : try coerced(item, to: common ?? .text)
        tests.append(try infix("=", left, right))
      }
      if let common, let fast = hashedMembership(left, items, common) {
        result = fast
      } else {
        result = try anyOf(tests, all: false)
      }
    }
    guard negated else { return result }
    let inner = result
    let run = result.run
    result.run = { frame throws(EvaluationError) in
      try run(frame).truth.map { .boolean(!$0) } ?? .null
    }
    return try folded(result, from: [inner])
  }

  /// Looks up in a set where the items are many constants whose equality is that of `SQLValue`.
  private func hashedMembership(_ left: TypedNode, _ items: [TypedNode], _ common: BaseType)
    -> TypedNode?
  {
    switch common {
    case .text, .int2, .int4, .int8, .uuid, .date, .enumeration: break
    default: return nil
    }
    guard items.count > 4, let subject = try? coerced(left, to: common) else { return nil }
    var values: Set<SQLValue> = []
    var hasNull = false
    for item in items {
      guard let value = (try? coerced(item, to: common))?.constant else { return nil }
      if value.isNull { hasNull = true } else { values.insert(value) }
    }
    let (run, set, sawNull) = (subject.run, values, hasNull)
    return TypedNode(type: .boolean) { frame throws(EvaluationError) in
      let value = try run(frame)
      if value.isNull { return .null }
      return set.contains(value) ? .boolean(true) : (sawNull ? .null : .boolean(false))
    }
  }

  /// ANY or ALL of several tests, every one of which is run until one decides.
  func anyOf(_ tests: [TypedNode], all: Bool) throws(EvaluationError) -> TypedNode {
    let runs = tests.map(\.run)
    let result = TypedNode(type: .boolean) { frame throws(EvaluationError) in
      var sawNull = false
      for run in runs {
        let truth = try run(frame).truth
        if truth == !all { return .boolean(!all) }
        if truth == nil { sawNull = true }
      }
      return sawNull ? .null : .boolean(all)
    }
    return try folded(result, from: tests)
  }
}
