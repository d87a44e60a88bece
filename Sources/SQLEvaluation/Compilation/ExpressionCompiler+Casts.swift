import SchemaModel

extension ExpressionCompiler {
  /// The node as another type, where an implicit cast gives it.
  func coerced(_ node: TypedNode, to type: BaseType) throws(EvaluationError) -> TypedNode {
    if node.type == type { return node }
    return try converted(node, to: type, declared: nil)
  }

  /// The node converted as an explicit cast would, without modifiers.
  private func converted(_ node: TypedNode, to type: BaseType, declared: SQLType?)
    throws(EvaluationError) -> TypedNode
  {
    guard
      let conversion = Conversion.explicit(
        from: node.type, to: type, environment: environment)
    else {
      throw .unsupported("cast from \(node.type.displayName) to \(type.displayName)")
    }
    let run = node.run
    // Text of character(n) keeps its column's padding only while it is of that type.
    let result = TypedNode(type: type, declared: declared, collation: node.collation) {
      frame throws(EvaluationError) in
      let value = try run(frame)
      return value.isNull ? .null : try conversion(value)
    }
    let done = try folded(result, from: [node])
    // A literal that its type does not take is refused wherever it stands.
    if node.type == .unknown, let failure = done.failure { throw failure }
    return done
  }

  /// `CAST(operand AS type)`.
  func cast(_ operand: Expression, to type: SQLType) throws(EvaluationError) -> TypedNode {
    if case .array(let items) = operand, case .array(let element) = schema.baseType(of: type) {
      var casts: [Expression] = []
      for item in items {
        if case .array = item {
          casts.append(.cast(item, .array(of: element)))
        } else {
          casts.append(.cast(item, element))
        }
      }
      return try array(casts, element: BaseType(element, in: schema))
    }
    return try cast(try node(operand), to: type, explicit: true)
  }

  /// The node as a column of that type would store it.
  func assigned(_ node: TypedNode, to type: SQLType) throws(EvaluationError) -> TypedNode {
    try cast(node, to: type, explicit: false)
  }

  private func cast(_ operand: TypedNode, to type: SQLType, explicit: Bool)
    throws(EvaluationError) -> TypedNode
  {
    let base = schema.baseType(of: type)
    let target = BaseType(base, in: schema)
    if case .opaque(let name) = target, operand.type != target {
      if operand.constant?.isNull == true { return constant(.null, target) }
      throw .unsupported("type \(name)")
    }
    var result =
      operand.type == target ? operand : try converted(operand, to: target, declared: base)
    result.declared = base
    if hasModifier(base) {
      let run = result.run
      let schema = schema
      let inner = result
      result.columnIndex = nil
      result.run = { frame throws(EvaluationError) in
        try ValueFitting.fit(try run(frame), to: base, schema: schema, explicit: explicit)
      }
      result = try folded(result, from: [inner])
    }
    return try checked(result, as: type)
  }

  private func hasModifier(_ type: SQLType) -> Bool {
    switch type {
    case .numeric(let precision, _): precision != nil
    case .varchar(let limit), .varbit(let limit): limit != nil
    case .char, .bit: true
    case .timestamp(let precision), .timestampTZ(let precision), .time(let precision),
      .timeTZ(let precision):
      precision < 6
    case .array(let element): hasModifier(element)
    default: false
    }
  }

  /// The node with what the domains in a type ask enforced on its values.
  private func checked(_ node: TypedNode, as type: SQLType) throws(EvaluationError) -> TypedNode {
    guard depth < 16 else { throw .unsupported("type \(type), whose checks refer to themselves") }
    var failure: EvaluationError?
    let rule = DomainRule(type, in: schema) { check, base throws(EvaluationError) in
      let compiler = ExpressionCompiler(
        environment: environment, columns: [], domainType: base, depth: depth + 1)
      let node = try compiler.node(check)
      return CompiledExpression(type: node.type.sqlType, constant: node.constant, run: node.run)
    } note: {
      failure = failure ?? $1
    }
    if let failure { throw failure }
    guard let rule, rule.count > 0 else { return node }
    var result = node
    let run = node.run
    result.columnIndex = nil
    result.run = { frame throws(EvaluationError) in
      let value = try run(frame)
      switch rule.verdict(on: value) {
      case .passes: return value
      case .breaks(let constraint, let detail):
        throw .runtime("value violates \(constraint)\(detail.map { ": \($0)" } ?? "")")
      case .unsupported(let constraint, let reason):
        throw .unsupported("\(constraint): \(reason)")
      }
    }
    return try folded(result, from: [node])
  }
}
