internal import SchemaModel

extension StatementReader {
  func createDomain(_ body: SyntaxNode, _ statement: Statement) {
    guard let name = newType(body["domainname"].names, statement) else { return }
    catalog.schema.domains[name] = DomainType(
      name: name, base: catalog.type(body["typeName"], origin))
    for constraint in body["constraints"].items.map(\.body) {
      switch constraint["contype"].string {
      case "CONSTR_NOTNULL": catalog.schema.domains[name]?.isNotNull = true
      case "CONSTR_NULL": catalog.schema.domains[name]?.isNotNull = false
      case "CONSTR_DEFAULT":
        let value = constant(constraint["raw_expr"])
        catalog.schema.domains[name]?.defaultValue = value
      case "CONSTR_CHECK": addCheck(constraint, toDomain: name)
      default: break
      }
    }
  }

  func alterDomain(_ body: SyntaxNode, _ statement: Statement) {
    let written = body["typeName"].names
    guard let name = catalog.resolve(written, { catalog.schema.domains[$0] != nil }) else {
      catalog.error(
        "there is no domain \"\(written.joined(separator: "."))\"",
        hint: suggestion(
          for: written.last ?? "", among: catalog.schema.domains.keys.map(\.name).sorted()),
        at: range(ofName: written, in: statement))
      return
    }
    switch body["subtype"].string {
    case "T":
      let value = body["def"].isPresent ? constant(body["def"]) : nil
      catalog.schema.domains[name]?.defaultValue = value
    case "N": catalog.schema.domains[name]?.isNotNull = false
    case "O": catalog.schema.domains[name]?.isNotNull = true
    case "C": addCheck(body["def"].body, toDomain: name)
    case "X":
      let constraint = body["name"].string
      let known = catalog.schema.domains[name]?.checks.contains { $0.name == constraint } ?? false
      if !known, !body["missing_ok"].bool {
        catalog.error(
          "the domain \"\(name)\" has no constraint \"\(constraint ?? "")\"",
          at: range(ofName: [constraint ?? ""], in: statement))
      }
      catalog.schema.domains[name]?.checks.removeAll { $0.name == constraint }
    default: break
    }
  }

  private func addCheck(_ node: SyntaxNode, toDomain domain: QualifiedName) {
    let reader = ExpressionReader(catalog: catalog, origin: origin, scope: .domain)
    let (sql, end) = origin.condition(from: node.location)
    let place = SourceRange(node.location, end)
    let taken = catalog.schema.domains[domain]?.checks.map(\.name) ?? []
    let name = node["conname"].string ?? catalog.constraintName(domain, [], "check")
    guard !taken.contains(name) else {
      catalog.error("the domain \"\(domain)\" has two constraints called \"\(name)\"", at: place)
      return
    }
    catalog.constraintNames.insert(QualifiedName(schema: domain.schema, name: name))
    let check = CheckConstraint(
      name: name, expression: reader.read(node["raw_expr"]), sql: sql, range: place,
      isNotValid: node["skip_validation"].bool)
    catalog.schema.domains[domain]?.checks.append(check)
  }
}
