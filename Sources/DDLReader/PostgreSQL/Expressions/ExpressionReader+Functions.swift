internal import SchemaModel

extension ExpressionReader {
  /// Reads a call.
  func functionCall(_ body: SyntaxNode) -> Expression {
    let names = body["funcname"].names
    let written = names.joined(separator: ".")
    let aggregates: [StaticString] = ["over", "agg_filter", "agg_order"]
    if aggregates.contains(where: { body[$0].isPresent }) {
      return .unsupported("the aggregate or window call \(written)")
    }
    if case .procedure = scope, body["agg_star"].bool, names.last == "count" {
      return .call("count", [])
    }
    let flags: [StaticString] = ["agg_star", "agg_distinct", "func_variadic"]
    if flags.contains(where: { body[$0].bool }) {
      return .unsupported("the call \(written) with *, DISTINCT or VARIADIC")
    }
    let nodes = body["args"].items
    if let function = ownFunction(names, nodes) { return userCall(function, nodes) }
    guard let last = names.last, nodes.allSatisfy({ $0.kind != "NamedArgExpr" }) else {
      return .unsupported("the call \(written) with named arguments")
    }
    let arguments = nodes.map(read)
    if arguments.isEmpty, let clock = Self.clock(last) { return .currentTime(clock) }
    return .call(last.lowercased(), arguments)
  }

  /// The schema's own function that a call means, or `nil` where it means the server's.
  ///
  /// The server looks in `pg_catalog` first and then weighs the arguments' types; so a name that
  /// is built in means the schema's function only where the types are just that function's.
  private func ownFunction(_ names: [String], _ nodes: [SyntaxNode]) -> QualifiedName? {
    guard let last = names.last, names.first != "pg_catalog" || names.count == 1 else { return nil }
    if names.count == 1, catalog.searchPath.isEmpty { return nil }
    guard let name = catalog.resolve(names, { catalog.schema.functions[$0] != nil }) else {
      return nil
    }
    guard names.count == 1, BuiltInFunction.isOverloadable(last) else { return name }
    let given = nodes.map { type(of: read($0)) }
    let fits = catalog.schema.functions[name]?.contains { overload in
      overload.parameters.map { Optional($0.type) } == given
    }
    return fits == true ? name : nil
  }

  /// The type of an argument, where it is plain to see.
  private func type(of argument: Expression) -> SQLType? {
    switch (argument, scope) {
    case (.cast(_, let type), _): type
    case (.column(let column), .table(let table, _)):
      catalog.draft(table)?.table.column(column)?.type
    default: nil
    }
  }

  /// A call of the schema's own function, with its arguments in the parameters' order and the
  /// defaults of those left out.
  private func userCall(_ name: QualifiedName, _ nodes: [SyntaxNode]) -> Expression {
    if case .procedure = scope {} else { catalog.calledFunctions.insert(name) }
    let overloads = catalog.schema.functions[name] ?? []
    let defaults = catalog.parameterDefaults[name] ?? []
    let exact = overloads.indices.first { overloads[$0].parameters.count == nodes.count }
    let chosen =
      exact
      ?? overloads.indices.first { index in
        overloads[index].parameters.count > nodes.count
          && defaults[index].dropFirst(nodes.count).allSatisfy { $0 != nil }
      }
    guard let chosen else { return .userCall(name, nodes.map(read)) }
    var arguments: [Expression?] = Array(
      repeating: nil, count: overloads[chosen].parameters.count)
    for (position, node) in nodes.enumerated() {
      if node.kind == "NamedArgExpr" {
        let parameter = node.body["name"].string
        guard let index = overloads[chosen].parameters.firstIndex(where: { $0.name == parameter })
        else { return .unsupported("the argument \(parameter ?? "") of \(name)") }
        arguments[index] = read(node.body["arg"])
      } else {
        arguments[position] = read(node)
      }
    }
    for index in arguments.indices where arguments[index] == nil {
      arguments[index] = defaults[chosen][index]
    }
    let given = arguments.compactMap { $0 }
    guard given.count == arguments.count else {
      return .unsupported("a call of \(name) without all its arguments")
    }
    return .userCall(name, given)
  }

  /// Reads `CURRENT_DATE`, `CURRENT_USER` and kin.
  func valueFunction(_ body: SyntaxNode) -> Expression {
    switch body["op"].string {
    case "SVFOP_CURRENT_DATE": .currentTime(.date)
    case "SVFOP_CURRENT_TIME", "SVFOP_CURRENT_TIME_N": .currentTime(.time)
    case "SVFOP_CURRENT_TIMESTAMP", "SVFOP_CURRENT_TIMESTAMP_N": .currentTime(.timestamp)
    case "SVFOP_LOCALTIME", "SVFOP_LOCALTIME_N": .currentTime(.localTime)
    case "SVFOP_LOCALTIMESTAMP", "SVFOP_LOCALTIMESTAMP_N": .currentTime(.localTimestamp)
    case "SVFOP_CURRENT_CATALOG": .call("current_catalog", [])
    case "SVFOP_CURRENT_SCHEMA": .call("current_schema", [])
    case "SVFOP_SESSION_USER": .call("session_user", [])
    case "SVFOP_CURRENT_ROLE": .call("current_role", [])
    default: .call("current_user", [])
    }
  }

  /// The reading of the clock that a function without arguments gives.
  private static func clock(_ function: String) -> Expression.CurrentTime? {
    switch function {
    case "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp": .timestamp
    default: nil
    }
  }
}
