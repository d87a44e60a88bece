import SchemaModel

/// Replaces calls of SQL-language functions by their bodies.
struct FunctionInliner {
  /// What became of a call.
  enum Outcome {
    case body(Expression)
    /// The reason names the function.
    case refused(String)
  }

  let schema: Schema
  /// How deep calls in bodies are followed.
  private static let maximumDepth = 32
  /// How large an expression may become.
  private static let maximumSize = 20_000

  /// The expression with every call replaced that can be; the others stay.
  func inlined(_ expression: Expression) -> Expression { inlined(expression, depth: 0) }

  private func inlined(_ expression: Expression, depth: Int) -> Expression {
    let inner = expression.mapChildren { inlined($0, depth: depth) }
    guard case .userCall(let name, let arguments) = inner, depth < Self.maximumDepth else {
      return inner
    }
    guard case .body(let body) = inlineCall(name, arguments) else { return inner }
    var size = 0
    body.walk { _ in size += 1 }
    return size > Self.maximumSize ? inner : inlined(body, depth: depth + 1)
  }

  /// One call's body with the arguments in place of the parameters.
  func inlineCall(_ name: QualifiedName, _ arguments: [Expression]) -> Outcome {
    let overloads = (schema.functions[name] ?? []).filter {
      $0.parameters.count == arguments.count
    }
    guard let function = overloads.first else {
      return .refused("function \(name) is not defined for \(arguments.count) arguments")
    }
    if overloads.count > 1 { return .refused("function \(name) is overloaded") }
    guard let body = function.body else {
      return .refused("function \(name) is not a single SELECT (language \(function.language))")
    }
    if calls(name, in: body) { return .refused("function \(name) calls itself") }
    let typed = zip(arguments, function.parameters).map { argument, parameter -> Expression in
      isPolymorphic(parameter.type) ? argument : .cast(argument, parameter.type)
    }
    var result = substitute(typed, in: body)
    if let type = function.returns, !isPolymorphic(type) { result = .cast(result, type) }
    if function.isStrict, !arguments.isEmpty {
      let test = Expression.or(typed.map { .isNull($0) })
      let null = Expression.literal(.null)
      result = .caseWhen(
        operand: nil,
        branches: [
          Expression.CaseBranch(
            condition: test, result: function.returns.map { .cast(null, $0) } ?? null)
        ], otherwise: result)
    }
    return .body(result)
  }

  private func substitute(_ arguments: [Expression], in body: Expression) -> Expression {
    if case .parameter(let index) = body {
      return arguments.indices.contains(index) ? arguments[index] : body
    }
    return body.mapChildren { substitute(arguments, in: $0) }
  }

  /// Whether a body leads back to its own function.
  private func calls(_ name: QualifiedName, in body: Expression) -> Bool {
    var pending = [body]
    var seen: Set<QualifiedName> = []
    while let next = pending.popLast() {
      var found: [QualifiedName] = []
      next.walk { if case .userCall(let called, _) = $0 { found.append(called) } }
      for called in found {
        if called == name { return true }
        if seen.insert(called).inserted {
          pending += (schema.functions[called] ?? []).compactMap(\.body)
        }
      }
    }
    return false
  }

  private func isPolymorphic(_ type: SQLType) -> Bool {
    if case .other(let name) = type { return name.name.hasPrefix("any") }
    return false
  }
}
