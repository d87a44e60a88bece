internal import SchemaModel

/// Enums, composite types, ranges and base types.
extension StatementReader {
  func createEnum(_ body: SyntaxNode, _ statement: Statement) {
    guard let name = newType(body["typeName"].names, statement) else { return }
    let labels = body["vals"].names
    for (index, label) in labels.enumerated() where labels[..<index].contains(label) {
      catalog.error(
        "the enum \"\(name)\" has the label '\(label)' twice", at: range(statement))
    }
    catalog.schema.enums[name] = EnumType(name: name, labels: labels)
  }

  func alterEnum(_ body: SyntaxNode, _ statement: Statement) {
    let written = body["typeName"].names
    guard let name = catalog.resolve(written, { catalog.schema.enums[$0] != nil }),
      var labels = catalog.schema.enums[name]?.labels
    else {
      catalog.error(
        "there is no enum \"\(written.joined(separator: "."))\"",
        hint: suggestion(
          for: written.last ?? "", among: catalog.schema.enums.keys.map(\.name).sorted()),
        at: range(ofName: written, in: statement))
      return
    }
    let label = body["newVal"].string ?? ""
    if let old = body["oldVal"].string {
      guard let index = labels.firstIndex(of: old) else {
        return unknownLabel(old, of: name, labels, statement)
      }
      labels[index] = label
    } else if labels.contains(label) {
      if !body["skipIfNewValExists"].bool {
        catalog.duplicate(
          "the enum \"\(name)\" has the label '\(label)' already", at: range(statement))
      }
      return
    } else if let neighbor = body["newValNeighbor"].string {
      guard let index = labels.firstIndex(of: neighbor) else {
        return unknownLabel(neighbor, of: name, labels, statement)
      }
      labels.insert(label, at: body["newValIsAfter"].bool ? index + 1 : index)
    } else {
      labels.append(label)
    }
    catalog.schema.enums[name]?.labels = labels
  }

  private func unknownLabel(
    _ label: String, of name: QualifiedName, _ labels: [String], _ statement: Statement
  ) {
    catalog.error(
      "the enum \"\(name)\" has no label '\(label)'", hint: suggestion(for: label, among: labels),
      at: range(statement))
  }

  func createComposite(_ body: SyntaxNode) {
    let written = parts(body["typevar"])
    let name = catalog.newName(written)
    let place = origin.range(ofName: name.name, after: body["typevar"].location)
    guard isFree(name, at: place) else { return }
    let fields = body["coldeflist"].items.map { node in
      (
        name: node.body["colname"].string ?? "",
        type: catalog.type(node.body["typeName"], origin)
      )
    }
    catalog.typeOrder.append(name)
    catalog.enter(name, as: .compositeType)
    catalog.schema.composites[name] = CompositeType(name: name, fields: fields)
  }

  /// `ALTER TYPE … ADD / DROP / ALTER ATTRIBUTE`.
  func alterComposite(_ body: SyntaxNode) {
    let written = parts(body["relation"])
    guard let name = catalog.resolve(written, { catalog.schema.composites[$0] != nil }),
      var fields = catalog.schema.composites[name]?.fields
    else { return }
    for command in body["cmds"].items.map(\.body) {
      let attribute = command["name"].string
      let definition = command["def"].body
      switch command["subtype"].string {
      case "AT_AddColumn":
        fields.append(
          (definition["colname"].string ?? "", catalog.type(definition["typeName"], origin)))
      case "AT_DropColumn": fields.removeAll { $0.name == attribute }
      case "AT_AlterColumnType":
        guard let index = fields.firstIndex(where: { $0.name == attribute }) else { continue }
        fields[index].type = catalog.type(definition["typeName"], origin)
      default: continue
      }
    }
    catalog.schema.composites[name]?.fields = fields
  }

  /// `CREATE TYPE … AS RANGE` makes a multirange type too, and names it unless told.
  ///
  /// Both are kept as domains over types of the model's own, which have no name.
  func createRange(_ body: SyntaxNode, _ statement: Statement) {
    let names = body["typeName"].names
    guard let subtype = body["params"].option("subtype"), let name = newType(names, statement)
    else { return }
    let kind = SQLType.RangeKind.own(catalog.type(subtype["arg"].body, origin))
    catalog.schema.domains[name] = DomainType(name: name, base: .range(kind))
    let given = body["params"].option("multirange_type_name")?["arg"].body["names"].names
    let last = names.last ?? ""
    let derived =
      last.contains("range")
      ? last.replacing("range", with: "multirange", maxReplacements: 1) : last + "_multirange"
    let multiple = catalog.newName(given ?? names.dropLast() + [derived])
    catalog.schema.domains[multiple] = DomainType(name: multiple, base: .multirange(kind))
  }

  /// A type that the model knows by its name only.
  func createOpaqueType(_ names: [String], _ statement: Statement) {
    let name = catalog.newName(names)
    // A shell type is declared first and defined later.
    guard !catalog.opaqueTypes.contains(name) else { return }
    if let name = newType(names, statement) { catalog.opaqueTypes.insert(name) }
  }

  func define(_ body: SyntaxNode, _ statement: Statement) {
    if body["kind"].string == "OBJECT_TYPE" {
      createOpaqueType(body["defnames"].names, statement)
    }
  }

  /// The name of a new type, or `nil` after the error that it is taken.
  func newType(_ names: [String], _ statement: Statement) -> QualifiedName? {
    let name = catalog.newName(names)
    let place = range(ofName: names, in: statement)
    guard isFree(name, at: place) else { return nil }
    catalog.typeOrder.append(name)
    return name
  }

  private func isFree(_ name: QualifiedName, at place: SourceRange) -> Bool {
    catalog.requireNamespace(name.schema, at: place)
    guard catalog.isUserType(name) else { return true }
    catalog.duplicate("a type called \"\(name)\" already exists", at: place)
    return false
  }
}
