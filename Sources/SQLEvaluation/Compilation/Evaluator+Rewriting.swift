public import SchemaModel

extension Evaluator {
  /// The expression with calls of SQL-language functions replaced by their bodies: arguments cast
  /// to the parameters' types, the result to the function's, STRICT honoured by a CASE. Calls that
  /// cannot be replaced (other languages, recursion, overloads) stay.
  ///
  /// - Complexity: linear in the result, which is kept below 20,000 nodes a call.
  public func inlined(_ expression: Expression) -> Expression {
    FunctionInliner(schema: environment.schema).inlined(expression)
  }

  /// The expression with its constant parts evaluated, and AND, OR, NOT and CASE reduced where a
  /// constant settles them. What PostgreSQL would raise an error for stays as it is.
  public func foldConstants(_ expression: Expression) -> Expression {
    let folded = expression.mapChildren { foldConstants($0) }
    switch folded {
    case .and(let list): return junction(list, decisive: false)
    case .or(let list): return junction(list, decisive: true)
    case .not(.literal(.boolean(let value))): return .literal(.boolean(!value))
    case .not(.not(let inner)): return inner
    case .caseWhen(nil, let branches, let otherwise): return choice(branches, otherwise)
    case .literal, .column, .domainValue, .parameter, .array, .row, .unsupported: return folded
    default: break
    }
    guard dependsOnNothing(folded) else { return folded }
    let compiler = ExpressionCompiler(environment: environment, columns: [], domainType: nil)
    guard let node = try? compiler.node(folded), let value = node.constant else { return folded }
    return Self.literal(value, node.declared ?? node.type.sqlType, castTo: folded) ?? folded
  }

  private func dependsOnNothing(_ expression: Expression) -> Bool {
    var free = true
    expression.walk {
      switch $0 {
      case .column, .domainValue, .parameter, .unsupported: free = false
      default: break
      }
    }
    return free
  }

  private func junction(_ list: [Expression], decisive: Bool) -> Expression {
    var kept: [Expression] = []
    for item in list {
      switch item {
      case .literal(.boolean(let value)):
        if value == decisive { return item }
      case .and(let inner) where !decisive: kept += inner
      case .or(let inner) where decisive: kept += inner
      default: kept.append(item)
      }
    }
    if kept.isEmpty { return .literal(.boolean(!decisive)) }
    return kept.count == 1 ? kept[0] : (decisive ? .or(kept) : .and(kept))
  }

  private func choice(_ branches: [Expression.CaseBranch], _ otherwise: Expression) -> Expression {
    var kept: [Expression.CaseBranch] = []
    for branch in branches {
      switch branch.condition {
      case .literal(.boolean(true)):
        return kept.isEmpty
          ? branch.result : .caseWhen(operand: nil, branches: kept, otherwise: branch.result)
      case .literal(.boolean(false)), .literal(.null), .cast(.literal(.null), .boolean): continue
      default: kept.append(branch)
      }
    }
    return kept.isEmpty
      ? otherwise : .caseWhen(operand: nil, branches: kept, otherwise: otherwise)
  }

  /// A value as an expression of the same type.
  private static func literal(_ value: SQLValue, _ type: SQLType, castTo original: Expression)
    -> Expression?
  {
    var type = type
    if case .cast(_, let target) = original { type = target }
    switch value {
    case .null: return .cast(.literal(.null), type)
    case .boolean(let truth): return .literal(.boolean(truth))
    case .integer(let number):
      let natural: SQLType = Int32(exactly: number) == nil ? .bigint : .integer
      return type == natural ? .literal(.integer(number)) : .cast(.literal(.integer(number)), type)
    case .numeric(let number):
      guard number.isFinite else { break }
      let text = number.description
      // Digits without a point would be read as an integer.
      let isNatural = type == .numeric(precision: nil, scale: nil) && number.scale > 0
      return isNatural ? .literal(.numeric(text)) : .cast(.literal(.string(text)), type)
    case .array(let items):
      guard case .array(let element) = type,
        !items.contains(where: { if case .array = $0 { true } else { false } })
      else { break }
      return .cast(
        .array(
          items.map {
            $0.isNull ? .literal(.null) : .literal(.string($0.text(as: element)))
          }), type)
    case .row: return nil
    default: break
    }
    return .cast(.literal(.string(value.text(as: type))), type)
  }
}
