internal import SchemaModel

/// Turns an expression of the parse tree into one of the model.
///
/// What has no shape in the model becomes `Expression.unsupported`, as whether it matters is for
/// the planner to say; names that mean nothing are errors.
struct ExpressionReader {
  let catalog: Catalog
  let origin: SyntaxOrigin
  let scope: ExpressionScope
  /// Whether unknown columns and types are errors. Function bodies are lenient, as the server
  /// checks them only when they run.
  var reportsUnknown = true

  /// Reads an expression.
  func read(_ node: SyntaxNode) -> Expression {
    let body = node.body
    switch node.kind {
    case "A_Const": return .literal(literal(body))
    case "ColumnRef": return columnReference(body)
    case "ParamRef": return .parameter(max(0, body["number"].int - 1))
    case "TypeCast":
      let type = catalog.type(body["typeName"], origin, reportsUnknown: reportsUnknown)
      return .cast(read(body["arg"]), type)
    case "CollateClause": return read(body["arg"])
    case "A_Expr": return operation(body)
    case "BoolExpr": return booleanOperation(body)
    case "NullTest":
      let operand = read(body["arg"])
      return body["nulltesttype"].string == "IS_NULL" ? .isNull(operand) : .isNotNull(operand)
    case "BooleanTest": return truthTest(body)
    case "CaseExpr": return caseExpression(body)
    case "CoalesceExpr": return .call("coalesce", readAll(body["args"]))
    case "MinMaxExpr":
      let name = body["op"].string == "IS_LEAST" ? "least" : "greatest"
      return .call(name, readAll(body["args"]))
    case "A_ArrayExpr": return .array(readAll(body["elements"]))
    case "RowExpr": return .row(readAll(body["args"]))
    case "List": return .row(node.items.map(read))
    case "FuncCall": return functionCall(body)
    case "SQLValueFunction": return valueFunction(body)
    case "A_Indirection": return indirection(body)
    case "SetToDefault": return .unsupported("DEFAULT inside an expression")
    case "SubLink":
      guard case .procedure = scope else { return .unsupported("a subquery") }
      let reader = QueryReader(catalog: catalog, origin: origin)
      let found: Expression? =
        switch body["subLinkType"].string {
        case "EXPR_SUBLINK": reader.found(body["subselect"])
        case "EXISTS_SUBLINK": reader.exists(body["subselect"])
        case "ANY_SUBLINK" where !body["operName"].isPresent:
          reader.exists(body["subselect"], equalTo: read(body["testexpr"]))
        default: nil
        }
      return found ?? .unsupported("a subquery")
    case "XmlExpr", "XmlSerialize": return .unsupported("an XML construction")
    case "GroupingFunc": return .unsupported("GROUPING")
    case "CurrentOfExpr": return .unsupported("CURRENT OF")
    default: return .unsupported(node.kind.isEmpty ? "an expression" : node.kind)
    }
  }

  /// Reads every expression of a list.
  func readAll(_ node: SyntaxNode) -> [Expression] { node.items.map(read) }

  // MARK: Leaves

  private func literal(_ body: SyntaxNode) -> Expression.Literal {
    if body["isnull"].bool { return .null }
    if body["boolval"].isPresent { return .boolean(body["boolval"]["boolval"].bool) }
    if body["sval"].isPresent { return .string(body["sval"]["sval"].string ?? "") }
    if let bits = body["bsval"]["bsval"].string {
      return .bits(bits.prefix(1).uppercased() + "'\(bits.dropFirst())'")
    }
    if let digits = body["fval"]["fval"].string {
      return Int64(digits).map { .integer($0) } ?? .numeric(digits)
    }
    return .integer(Int64(origin.integer(body["ival"]["ival"].int, at: body.location)))
  }

  private func columnReference(_ body: SyntaxNode) -> Expression {
    let fields = body["fields"].items
    let names = fields.compactMap(\.string)
    let written = names.joined(separator: ".")
    guard names.count == fields.count, let last = names.last else {
      return .unsupported("a whole-row reference")
    }
    switch scope {
    case .domain:
      if names == ["value"] { return .domainValue }
      return unknownColumn(written, among: ["value"], at: body.location)
    case .constants:
      return unknownColumn(written, among: [], at: body.location)
    case .procedure:
      return names.dropFirst().reduce(.column(names[0])) { .field($0, $1) }
    case .function(let function, let parameters):
      return parameterReference(names, function, parameters)
        ?? .unsupported("the reference \(written)")
    case .table(let table, let columns):
      if columns.contains(last), names.count == 1 || names[names.count - 2] == table.name {
        return .column(last)
      }
      if names.count == 2, columns.contains(names[0]) { return .field(.column(names[0]), last) }
      if names == [table.name] { return .unsupported("a whole-row reference") }
      return unknownColumn(written, of: table, among: columns, at: body.location)
    }
  }

  private func parameterReference(
    _ names: [String], _ function: QualifiedName, _ parameters: [String?]
  ) -> Expression? {
    if let index = parameters.firstIndex(of: names[0]) {
      return names.dropFirst().reduce(.parameter(index)) { .field($0, $1) }
    }
    guard names.count > 1, names[0] == function.name,
      let index = parameters.firstIndex(of: names[1])
    else { return nil }
    return names.dropFirst(2).reduce(.parameter(index)) { .field($0, $1) }
  }

  private func unknownColumn(
    _ name: String, of table: QualifiedName? = nil, among candidates: [String], at location: Int
  ) -> Expression {
    if reportsUnknown {
      let place = table.map { " in table \"\($0)\"" } ?? " here"
      catalog.error(
        "there is no column \"\(name)\"\(place)", hint: suggestion(for: name, among: candidates),
        at: origin.range(location))
    }
    return .unsupported("the reference \(name)")
  }

  // MARK: Structures

  private func booleanOperation(_ body: SyntaxNode) -> Expression {
    let operands = readAll(body["args"])
    switch body["boolop"].string {
    case "AND_EXPR": return .and(operands)
    case "OR_EXPR": return .or(operands)
    default: return .not(operands.first ?? .literal(.null))
    }
  }

  private func truthTest(_ body: SyntaxNode) -> Expression {
    let operand = read(body["arg"])
    switch body["booltesttype"].string {
    case "IS_NOT_TRUE": return .isTruth(operand, true, negated: true)
    case "IS_FALSE": return .isTruth(operand, false, negated: false)
    case "IS_NOT_FALSE": return .isTruth(operand, false, negated: true)
    case "IS_UNKNOWN": return .isTruth(operand, nil, negated: false)
    case "IS_NOT_UNKNOWN": return .isTruth(operand, nil, negated: true)
    default: return .isTruth(operand, true, negated: false)
    }
  }

  private func caseExpression(_ body: SyntaxNode) -> Expression {
    let branches = body["args"].items.map { branch in
      Expression.CaseBranch(
        condition: read(branch.body["expr"]), result: read(branch.body["result"]))
    }
    return .caseWhen(
      operand: body["arg"].isPresent ? read(body["arg"]) : nil, branches: branches,
      otherwise: body["defresult"].isPresent ? read(body["defresult"]) : .literal(.null))
  }

  private func indirection(_ body: SyntaxNode) -> Expression {
    var value = read(body["arg"])
    var subscripts: [Expression] = []
    for step in body["indirection"].items {
      if step.kind == "A_Indices" {
        if step.body["is_slice"].bool { return .unsupported("a slice of an array") }
        subscripts.append(read(step.body["uidx"]))
        continue
      }
      if !subscripts.isEmpty {
        value = .subscripted(value, subscripts)
        subscripts = []
      }
      guard let field = step.string else { return .unsupported("a whole-row reference") }
      value = .field(value, field)
    }
    return subscripts.isEmpty ? value : .subscripted(value, subscripts)
  }
}
