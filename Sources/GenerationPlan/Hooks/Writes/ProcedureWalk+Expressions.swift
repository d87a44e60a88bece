import SQLEvaluation
import SchemaModel

/// What expressions of a procedure are over the new row.
extension ProcedureWalk {
  /// An expression over the new row, its constant parts evaluated; functions that it calls are
  /// followed.
  mutating func value(_ expression: Expression, in scope: Scope = Scope()) -> Expression {
    noteAbsences(in: expression)
    let found = evaluator.foldConstants(settled(called(resolved(expression, in: scope))))
    if case .column = found { return found }
    return withoutOpaqueParts(found)
  }

  /// Notes fields of the new row that its table does not have.
  mutating func noteAbsences(in expression: Expression) {
    guard !isCaught, effects.hook.isRowLevel, let known = records["new"] else { return }
    var names: [String] = []
    expression.walk {
      if case .field(.column("new"), let name) = $0, known[name] == nil { names.append(name) }
    }
    for name in names { noteAbsence(of: name) }
  }

  mutating func noteAbsence(of name: String) {
    guard effects.table.column(name) == nil, !Self.systemColumns.contains(name) else { return }
    effects.absences.append(("it names NEW.\(name), which is not there", conditions))
  }

  static let systemColumns: Set<String> = [
    "ctid", "tableoid", "xmin", "xmax", "cmin", "cmax",
  ]

  /// Calls whose result cannot be computed and records as a whole are unknown.
  func withoutOpaqueParts(_ expression: Expression) -> Expression {
    switch expression {
    case .userCall(let name, _)
    where schema.functions[name]?.contains { $0.body != nil } != true:
      return .unsupported("function \(name)")
    case .column(let name) where effects.table.column(name) == nil:
      return .unsupported("a whole row")
    default: return expression.mapChildren { withoutOpaqueParts($0) }
    }
  }

  /// The expression with what its calls of the schema's functions give, as far as that is one
  /// expression.
  mutating func called(_ expression: Expression) -> Expression {
    var inner: [Expression] = []
    for child in expression.children { inner.append(called(child)) }
    var place = 0
    let settled = expression.mapChildren { _ in
      place += 1
      return inner[place - 1]
    }
    guard case .userCall(let name, let arguments) = settled else { return settled }
    return follow(name, arguments) ?? settled
  }

  /// Follows a call.
  ///
  /// - Returns: what it gives, where the function is `RETURN expression` and nothing else.
  mutating func follow(_ name: QualifiedName, _ arguments: [Expression]) -> Expression? {
    guard stack.count < Self.deepest, !stack.contains(name),
      let called = schema.functions[name]?.first(where: {
        $0.parameters.count == arguments.count && $0.procedure != nil
      }), let procedure = called.procedure
    else { return nil }
    var inner = self
    inner.stack.append(name)
    inner.arguments = arguments
    inner.variables = [:]
    inner.types = [:]
    inner.records = [:]
    for (parameter, argument) in zip(called.parameters, arguments) {
      if let name = parameter.name { inner.variables[name] = .cast(argument, parameter.type) }
    }
    inner.run(procedure)
    effects = inner.effects
    guard called.body == nil, case .returns(let result?)? = procedure.statements.first else {
      return nil
    }
    let value = inner.value(result)
    return called.returns.map { .cast(value, $0) } ?? value
  }

  func resolved(_ expression: Expression, in scope: Scope = Scope()) -> Expression {
    switch expression {
    case .field(.column(let record), let field):
      if let fields = scope.records[record] ?? records[record] {
        return fields[field] ?? .unsupported("\(record).\(field)")
      }
      return .unsupported("\(record).\(field)")
    case .column(let name): return named(name, scope)
    case .parameter(let place):
      return arguments.indices.contains(place) ? arguments[place] : .unsupported("$\(place + 1)")
    case .call(let name, let arguments) where Expression.aggregates.contains(name):
      // One of the values of the group.
      if scope.isOfNewRows, arguments.count == 1, name == "max" || name == "min" {
        return resolved(arguments[0], in: scope)
      }
      guard let table = scope.table else { return .unsupported("an aggregate") }
      return .aggregate(
        name, of: arguments.first.map { resolved($0, in: scope) }, where: scope.filter, over: table)
    default: return expression.mapChildren { resolved($0, in: scope) }
    }
  }

  func named(_ name: String, _ scope: Scope) -> Expression {
    if let value = scope.plain[name] { return value }
    // A query's one column goes into a variable, which is no record.
    if case .field(let record, let field)? = variables[name] { return .field(record, field) }
    if records[name] != nil { return .column(name) }
    if let value = variables[name] { return value }
    switch name {
    case "tg_op": return .literal(.string("INSERT"))
    case "tg_when": return .literal(.string(effects.hook.isBefore ? "BEFORE" : "AFTER"))
    case "tg_level": return .literal(.string(effects.hook.isRowLevel ? "ROW" : "STATEMENT"))
    case "tg_table_name", "tg_relname": return .literal(.string(effects.table.name.name))
    case "tg_table_schema": return .literal(.string(effects.table.name.schema))
    case "tg_name": return .literal(.string(effects.hook.name))
    default: return .unsupported("the variable \(name)")
    }
  }

  /// What is known of a new row before anything is: a column that cannot be NULL is not.
  func settled(_ expression: Expression) -> Expression {
    switch expression {
    case .isNull(.column(let name)) where isNotNull(name): .literal(.boolean(false))
    case .isNotNull(.column(let name)) where isNotNull(name): .literal(.boolean(true))
    default: expression.mapChildren { settled($0) }
    }
  }

  func isNotNull(_ name: String) -> Bool { effects.table.column(name)?.isNotNull ?? false }
}
