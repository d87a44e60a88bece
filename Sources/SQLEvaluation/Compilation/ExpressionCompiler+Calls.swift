import SchemaModel

extension ExpressionCompiler {
  /// A prefix operator.
  func prefix(_ name: String, _ operand: Expression) throws(EvaluationError) -> TypedNode {
    if name == "-", case .literal(let literal) = operand {
      // A sign before a constant belongs to it, so that the least bigint can be written.
      switch literal {
      case .numeric(let digits) where Int64("-" + digits) != nil:
        return try node(.literal(.numeric("-" + digits)))
      default: break
      }
    }
    return try apply(
      name, OperatorTable.prefix[name], [try node(operand)], isOperator: true)
  }

  /// An infix operator.
  func infix(_ name: String, _ left: Expression, _ right: Expression) throws(EvaluationError)
    -> TypedNode
  {
    let name = name == "!=" ? "<>" : name
    if case .row(let a) = left, case .row(let b) = right, a.count == b.count,
      OperatorTable.comparisons.contains(where: { $0.name == name })
    {
      return try rowComparison(name, a, b)
    }
    return try infix(name, try node(left), try node(right))
  }

  /// An infix operator on compiled operands.
  func infix(_ name: String, _ left: TypedNode, _ right: TypedNode) throws(EvaluationError)
    -> TypedNode
  {
    try apply(name, OperatorTable.binary[name], [left, right], isOperator: true)
  }

  /// `subject [NOT] SIMILAR TO pattern`.
  func similar(_ subject: Expression, _ pattern: Expression, negated: Bool)
    throws(EvaluationError) -> TypedNode
  {
    var pattern = try node(pattern)
    // The reader may have wrapped the pattern in the function that turns it into a regex.
    if case .text(let text)? = pattern.constant, text.hasPrefix("^(?:") == false {
      let regex = try SimilarPattern.regex(for: text, escape: "\\")
      pattern = constant(.text(regex), .text)
    } else if pattern.constant == nil {
      throw .unsupported("SIMILAR TO with a pattern that is not constant")
    }
    return try infix(negated ? "!~" : "~", try node(subject), pattern)
  }

  /// A built-in function.
  func call(_ name: String, _ arguments: [Expression]) throws(EvaluationError) -> TypedNode {
    switch name {
    case "coalesce": return try coalesce(arguments)
    case "nullif": return try nullIf(arguments)
    case "greatest": return try extremum(arguments, wantsGreatest: true)
    case "least": return try extremum(arguments, wantsGreatest: false)
    case "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp":
      return currentTime(.timestamp)
    default: break
    }
    let candidates = functions(named: name)
    var nodes: [TypedNode] = []
    for argument in arguments { nodes.append(try node(argument)) }
    if candidates.isEmpty {
      if nodes.count == 1, let type = Self.castFunctions[name] {
        return try cast(arguments[0], to: type)
      }
      let types = nodes.map(\.type.displayName).joined(separator: ", ")
      throw .unsupported("function \(name)(\(types))")
    }
    return try apply(name, candidates, nodes, isOperator: false)
  }

  /// The built-in functions of a name, or that of a range type of the schema.
  private func functions(named name: String) -> [Overload] {
    let builtIn = FunctionTable.functions[name]
    guard builtIn.isEmpty else { return builtIn }
    let named = schema.domains.values.filter { $0.name.name == name }.sorted { $0.name < $1.name }
    let kinds = named.compactMap { domain in
      if case .range(let kind) = domain.base { kind } else { nil }
    }
    guard let kind = kinds.first,
      case .range(let kind) = BaseType(.range(kind), in: schema)
    else { return [] }
    var table = OverloadTable()
    FunctionTable.addConstructor(of: kind, named: name, to: &table)
    return table[name]
  }

  /// Types whose name may be called like a function.
  private static let castFunctions: [String: SQLType] = [
    "date": .date, "int2": .smallint, "int4": .integer, "int8": .bigint,
    "numeric": .numeric(precision: nil, scale: nil), "float4": .real, "float8": .doublePrecision,
    "varchar": .varchar(nil), "timestamp": .timestamp(precision: 6),
    "timestamptz": .timestampTZ(precision: 6), "time": .time(precision: 6), "interval": .interval,
    "uuid": .uuid, "citext": .citext, "bool": .boolean, "jsonb": .jsonb, "json": .json,
  ]

  /// A function of the schema, by its body.
  func userCall(_ name: QualifiedName, _ arguments: [Expression]) throws(EvaluationError)
    -> TypedNode
  {
    let call = Expression.userCall(name, arguments)
    switch FunctionInliner(schema: schema).inlineCall(name, arguments) {
    case .body(let body): return try node(body)
    case .refused(let reason): throw .unsupported("\(reason) in \(call.callText)")
    }
  }

  /// Chooses a signature, converts the arguments and builds the call.
  func apply(_ name: String, _ candidates: [Overload], _ nodes: [TypedNode], isOperator: Bool)
    throws(EvaluationError) -> TypedNode
  {
    let types = nodes.map(\.type)
    guard let choice = OverloadResolution.choose(candidates, types, isOperator: isOperator) else {
      let shown = types.map(\.displayName)
      throw .unsupported(
        isOperator
          ? "operator \(shown.count == 2 ? shown[0] + " " + name + " " + shown[1] : name + shown[0])"
          : "function \(name)(\(shown.joined(separator: ", ")))")
    }
    var arguments: [TypedNode] = []
    for (node, parameter) in zip(nodes, choice.parameters) {
      arguments.append(parameter == .any ? node : try coerced(node, to: parameter))
    }
    let context = CallContext(
      name: name, environment: environment, arguments: arguments, element: choice.element)
    let implementation: Implementation
    do throws(EvaluationError) {
      implementation = try choice.overload.make(context)
    } catch {
      if case .unsupported = error { throw error }
      // A bad pattern or field: PostgreSQL raises it when the call is reached.
      implementation = .nary { _ throws(EvaluationError) in throw error }
    }
    let run = Self.run(implementation, arguments, isStrict: choice.overload.isStrict)
    let node = TypedNode(type: choice.result, collation: collation(of: arguments), run: run)
    if choice.overload.isStrict, arguments.allSatisfy({ $0.failure == nil }),
      arguments.contains(where: { $0.constant?.isNull == true })
    {
      return .constant(.null, choice.result, collation: node.collation)
    }
    return try folded(node, from: arguments)
  }

  /// The closure that evaluates the arguments and calls.
  static func run(_ implementation: Implementation, _ arguments: [TypedNode], isStrict: Bool) -> Run
  {
    switch implementation {
    case .unary(let body):
      let first = arguments[0].run
      return { frame throws(EvaluationError) in
        let value = try first(frame)
        return isStrict && value.isNull ? .null : try body(value)
      }
    case .binary(let body):
      let (left, right) = (arguments[0].run, arguments[1].run)
      guard isStrict else {
        return { frame throws(EvaluationError) in try body(try left(frame), try right(frame)) }
      }
      if let fixed = arguments[1].constant {
        if let index = arguments[0].columnIndex {
          return { frame throws(EvaluationError) in
            guard index < frame.row.count else { return try body(try left(frame), fixed) }
            let value = frame.row[index]
            return value.isNull ? .null : try body(value, fixed)
          }
        }
        return { frame throws(EvaluationError) in
          let value = try left(frame)
          return value.isNull ? .null : try body(value, fixed)
        }
      }
      return { frame throws(EvaluationError) in
        let a = try left(frame)
        let b = try right(frame)
        return a.isNull || b.isNull ? .null : try body(a, b)
      }
    case .nary(let body):
      let runs = arguments.map(\.run)
      return { frame throws(EvaluationError) in
        var values: [SQLValue] = []
        values.reserveCapacity(runs.count)
        var sawNull = false
        for run in runs {
          let value = try run(frame)
          if value.isNull { sawNull = true }
          values.append(value)
        }
        return isStrict && sawNull ? .null : try body(values)
      }
    }
  }
}

extension Expression {
  /// `name(…)` for messages.
  var callText: String {
    switch self {
    case .userCall(let name, let list): "\(name)(\(list.isEmpty ? "" : "…"))"
    case .call(let name, let list): "\(name)(\(list.isEmpty ? "" : "…"))"
    default: "an expression"
    }
  }
}
