internal import SchemaModel

/// Turns a body in PL/pgSQL, or one in SQL, into a procedure.
struct ProcedureReader {
  let catalog: Catalog
  private let data: [SyntaxNode]
  /// Looks for what is not there; `nil` where the server has looked itself.
  private var absentNames: AbsentNames?

  private init(catalog: Catalog, data: [SyntaxNode]) {
    self.catalog = catalog
    self.data = data
  }

  /// Reads the function that a statement creates, or a DO block.
  ///
  /// - Returns: `nil` where PL/pgSQL's parser refuses the body.
  static func procedure(_ statement: [UInt8], _ catalog: Catalog) -> Procedure? {
    guard let function = ProcedureTree.parse(statement) else { return nil }
    let data = function["datums"].items
    var reader = ProcedureReader(catalog: catalog, data: data)
    let text = String(decoding: statement, as: UTF8.self).lowercased()
    if !text.contains("alter table") {
      reader.absentNames = AbsentNames(
        catalog: catalog, variables: Set(data.compactMap { $0.body["refname"].string }),
        makesTables: text.contains("create temp") || text.contains("create table"))
    }
    return Procedure(
      variables: reader.variables, statements: reader.statement(function["action"]))
  }

  /// Reads the body of a function in SQL; `nil` where it does not parse.
  static func procedure(sql body: String, _ catalog: Catalog) -> Procedure? {
    let bytes = Array(body.utf8)
    guard let parsed = try? SyntaxTree.parse(bytes) else { return nil }
    let reader = ProcedureReader(catalog: catalog, data: [])
    let source = QueryReader(catalog: catalog, origin: SyntaxOrigin(bytes))
    return Procedure(
      statements: parsed.flatMap {
        reader.statements(source.statements($0.kind, $0.body), into: [])
      })
  }

  private var variables: [Procedure.Variable] {
    data.compactMap { datum in
      let body = datum["PLpgSQL_var"]
      guard let name = body["refname"].string else { return nil }
      let variable = Procedure.Variable(
        name: name, type: type(body["datatype"]["PLpgSQL_type"]["typname"].string),
        value: body["default_val"].isPresent ? expression(body["default_val"]) : nil)
      return variable.type == nil && variable.value == nil ? nil : variable
    }
  }

  /// The type that a declaration names; `nil` of records and of what is no type.
  private func type(_ name: String?) -> SQLType? {
    guard let name, name != "UNKNOWN", name != "record" else { return nil }
    // Of all that takes a type, this takes `table.column%TYPE` too.
    let bytes = Array("CREATE FUNCTION f() RETURNS \(name) LANGUAGE sql".utf8)
    guard let parsed = try? SyntaxTree.parse(bytes), parsed.count == 1 else { return nil }
    let type = catalog.type(
      parsed[0].body["returnType"], SyntaxOrigin(bytes), reportsUnknown: false)
    if case .other = type { return nil }
    return type
  }

  private func statements(_ list: SyntaxNode) -> [ProcedureStatement] {
    list.items.flatMap(statement)
  }

  private func statement(_ node: SyntaxNode) -> [ProcedureStatement] {
    if let name = absentName(in: node) { return [.missing(name)] }
    let body = node.body
    switch node.kind {
    case "PLpgSQL_stmt_block": return block(body)
    case "PLpgSQL_stmt_assign": return [.assign(target(body["varno"].int), assigned(body["expr"]))]
    case "PLpgSQL_stmt_if": return [.branches(branches(ofIf: body))]
    case "PLpgSQL_stmt_case": return [.branches(branches(ofCase: body))]
    case "PLpgSQL_stmt_fors":
      let query = self.query(body["query"])
      let record = body["var"].body["fields"].items.first.map { target($0["varno"].int) }
      let names = record ?? body["var"].body["refname"].string.map { [$0] }
      return [.loop(record: names?.first, over: query, statements(body["body"]))]
    case "PLpgSQL_stmt_dynfors":
      return [.dynamic, .loop(record: nil, over: nil, statements(body["body"]))]
    case "PLpgSQL_stmt_loop", "PLpgSQL_stmt_while", "PLpgSQL_stmt_fori", "PLpgSQL_stmt_forc",
      "PLpgSQL_stmt_foreach_a":
      return [.loop(record: nil, over: nil, statements(body["body"]))]
    case "PLpgSQL_stmt_return":
      return [.returns(body["expr"].isPresent ? expression(body["expr"]) : nil)]
    case "PLpgSQL_stmt_raise": return body["elog_level"].int >= Self.errorLevel ? [.raise] : []
    case "PLpgSQL_stmt_assert":
      let fails = Expression.isTruth(expression(body["cond"]), true, negated: true)
      return [.branches([.init(condition: fails, statements: [.raise])])]
    case "PLpgSQL_stmt_execsql": return execute(body["sqlstmt"], into: targets(body["target"]))
    case "PLpgSQL_stmt_perform", "PLpgSQL_stmt_call": return execute(body["expr"], into: [])
    case "PLpgSQL_stmt_dynexecute":
      return [.dynamic] + targets(body["target"]).map { .assign($0, .unsupported("EXECUTE")) }
    default: return []
    }
  }

  /// What a statement, or the condition that it begins with, names and is not there.
  private func absentName(in node: SyntaxNode) -> String? {
    guard let absentNames else { return nil }
    let parts: [StaticString] = ["expr", "cond", "query", "sqlstmt", "t_expr"]
    for part in parts {
      guard let text = node.body[part]["PLpgSQL_expr"]["query"].string else { continue }
      let bytes = Array(text.utf8)
      let isAssigned = node.kind == "PLpgSQL_stmt_assign"
      let value = Array("SELECT ".utf8) + (isAssigned ? assignedText(bytes) : bytes)
      for bytes in isAssigned ? [value] : [bytes, value] {
        guard let parsed = try? SyntaxTree.parse(bytes), let first = parsed.first else { continue }
        if let found = absentNames.first(in: first.kind, first.body) { return found }
        break
      }
    }
    return nil
  }

  /// `ERROR` among the server's levels (`elog.h`).
  private static let errorLevel = 21

  private func block(_ body: SyntaxNode) -> [ProcedureStatement] {
    let inner = statements(body["body"])
    guard body["exceptions"].isPresent else { return inner }
    let handlers = body["exceptions"]["PLpgSQL_exception_block"]["exc_list"].items
    return [.guarded(inner, handlers: handlers.map { statements($0.body["action"]) })]
  }

  private func branches(ofIf body: SyntaxNode) -> [ProcedureStatement.Branch] {
    var found = [
      ProcedureStatement.Branch(
        condition: expression(body["cond"]), statements: statements(body["then_body"]))
    ]
    for other in body["elsif_list"].items.map(\.body) {
      found.append(
        .init(condition: expression(other["cond"]), statements: statements(other["stmts"])))
    }
    if body["else_body"].isPresent {
      found.append(.init(condition: nil, statements: statements(body["else_body"])))
    }
    return found
  }

  /// The parser compares the operand of a CASE, which it keeps in a variable of its own.
  private func branches(ofCase body: SyntaxNode) -> [ProcedureStatement.Branch] {
    let operand = body["t_expr"].isPresent ? expression(body["t_expr"]) : nil
    let kept = body["t_varno"].isPresent ? target(body["t_varno"].int).first : nil
    let found = body["case_when_list"].items.map(\.body).map { when in
      var condition = expression(when["expr"])
      if let operand, let kept {
        condition = condition.replacing(.column(kept), by: operand)
      }
      return ProcedureStatement.Branch(
        condition: condition, statements: statements(when["stmts"]))
    }
    // Without ELSE, a value that no WHEN takes is an error.
    let otherwise = body["have_else"].bool ? statements(body["else_stmts"]) : [.raise]
    return found + [.init(condition: nil, statements: otherwise)]
  }

  /// What a variable, a record or a field of one is called.
  private func target(_ number: Int) -> [String] {
    guard data.indices.contains(number) else { return [] }
    let datum = data[number].body
    guard let field = datum["fieldname"].string else {
      return datum["refname"].string.map { [$0] } ?? []
    }
    return target(datum["recparentno"].int) + [field]
  }

  private func targets(_ node: SyntaxNode) -> [[String]] {
    guard node.isPresent else { return [] }
    let fields = node.body["fields"].items
    if fields.isEmpty { return node.body["refname"].string.map { [[$0]] } ?? [] }
    return fields.map { target($0["varno"].int) }
  }

  private func execute(_ node: SyntaxNode, into: [[String]]) -> [ProcedureStatement] {
    guard let text = node["PLpgSQL_expr"]["query"].string else { return [] }
    let bytes = Array(text.utf8)
    guard let parsed = try? SyntaxTree.parse(bytes), let first = parsed.first else { return [] }
    let found = QueryReader(catalog: catalog, origin: SyntaxOrigin(bytes))
      .statements(first.kind, first.body)
    return statements(found, into: into)
  }

  /// Puts the targets of INTO to the last statement, which is the one that gives rows back.
  private func statements(
    _ found: [ProcedureStatement], into: [[String]]
  ) -> [ProcedureStatement] {
    guard !into.isEmpty, let last = found.last else { return found }
    if case .select(let query, _) = last { return found.dropLast() + [.select(query, into: into)] }
    guard case .insert(let insertion) = last else {
      return found + into.map { .assign($0, .unsupported("RETURNING")) }
    }
    return found
      + zip(into, insertion.returned + into.map { _ in nil }).map { target, column in
        .assign(
          target, column.map { .field(.row(of: insertion.table), $0) } ?? .unsupported("RETURNING"))
      }
  }

  private func query(_ node: SyntaxNode) -> ProcedureQuery? {
    guard let text = node["PLpgSQL_expr"]["query"].string else { return nil }
    let bytes = Array(text.utf8)
    guard let parsed = try? SyntaxTree.parse(bytes), parsed.first?.kind == "SelectStmt" else {
      return nil
    }
    return QueryReader(catalog: catalog, origin: SyntaxOrigin(bytes)).query(parsed[0].body)
  }

  private func expression(_ node: SyntaxNode) -> Expression {
    expression(Array((node["PLpgSQL_expr"]["query"].string ?? "").utf8))
  }

  /// The value of `target := value`.
  private func assigned(_ node: SyntaxNode) -> Expression {
    let bytes = Array((node["PLpgSQL_expr"]["query"].string ?? "").utf8)
    let value = assignedText(bytes)
    return value.isEmpty ? .unsupported("an element of an array") : expression(value)
  }

  /// What stands behind the `=` of an assignment; all of a text that is none.
  private func assignedText(_ bytes: [UInt8]) -> [UInt8] {
    var lexer = SQLLexer(bytes)
    while let token = lexer.next() {
      if lexer.isSymbol(token, "[") { return [] }
      if lexer.isSymbol(token, "=") { return Array(bytes[token.end...]) }
    }
    return bytes
  }

  private func expression(_ text: [UInt8]) -> Expression {
    let bytes = Array("SELECT ".utf8) + text
    guard let parsed = try? SyntaxTree.parse(bytes), parsed.count == 1,
      let node = StatementReader.soleExpression(of: parsed[0].kind, parsed[0].body)
    else { return .unsupported("a query") }
    return QueryReader(catalog: catalog, origin: SyntaxOrigin(bytes)).expression(node)
  }
}

extension Expression {
  /// The expression with another in the place of each part that equals `old`.
  fileprivate func replacing(_ old: Expression, by new: Expression) -> Expression {
    self == old ? new : mapChildren { $0.replacing(old, by: new) }
  }
}
