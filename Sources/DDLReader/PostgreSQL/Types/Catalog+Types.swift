internal import SchemaModel

extension Catalog {
  /// The type that a `TypeName` of the parse tree means.
  ///
  /// - Parameter reportsUnknown: whether a name that means nothing is an error; otherwise, and
  ///   after the error too, the type is known by its name only.
  func type(
    _ node: SyntaxNode, _ origin: SyntaxOrigin, reportsUnknown: Bool = true
  ) -> SQLType {
    let names = node["names"].names
    if node["pct_type"].bool { return typeOfColumn(names) ?? .other(newName(names)) }
    let modifiers = node["typmods"].items.compactMap { modifier -> Int? in
      guard modifier.kind == "A_Const", modifier.body["ival"].isPresent else { return nil }
      return origin.integer(modifier.body["ival"]["ival"].int, at: modifier.body.location)
    }
    var element =
      knownType(names, modifiers)
      ?? unknownType(names, at: reportsUnknown ? origin.range(node.location) : nil)
    if case .spatial(let type) = element {
      // The shape stands where a column's name could.
      let shape = node["typmods"].items.lazy.compactMap { $0.body["fields"].names.last }.first
      element = .spatial(
        SpatialType(isGeography: type.isGeography, shape: shape, srid: modifiers.last))
    }
    if case .vector(let type) = element {
      element = .vector(VectorType(type.storage, dimensions: modifiers.first))
    }
    return node["arrayBounds"].items.isEmpty ? element : .array(of: element)
  }

  /// The type that a written name means, or `nil` where it means none.
  func knownType(_ names: [String], _ modifiers: [Int] = []) -> SQLType? {
    guard let last = names.last else { return nil }
    let qualifier = names.count > 1 ? names[names.count - 2] : nil
    if qualifier == nil || qualifier == "pg_catalog",
      let builtIn = BuiltInType.named(last, modifiers: modifiers)
    {
      return builtIn
    }
    if qualifier == "information_schema" { return BuiltInType.informationSchema(last) }
    if let name = resolve(names, isUserType) { return userType(name) }
    let schema = qualifier ?? lookupPath[0]
    if let type = ExtensionTypes.type(named: last, in: schema, loaded: self.schema.extensions) {
      return type
    }
    if last.hasPrefix("_"), let element = knownType(names.dropLast() + [String(last.dropFirst())]) {
      return .array(of: element)
    }
    return nil
  }

  /// Whether a type of that name has been created; a table's row type counts.
  func isUserType(_ name: QualifiedName) -> Bool {
    if schema.enums[name] != nil || schema.domains[name] != nil { return true }
    if schema.composites[name] != nil || opaqueTypes.contains(name) { return true }
    switch relations[name] {
    case .table, .opaque: return true
    default: return false
    }
  }

  private func userType(_ name: QualifiedName) -> SQLType {
    if schema.enums[name] != nil { return .enumeration(name) }
    if schema.domains[name] != nil { return .domain(name) }
    if schema.composites[name] != nil || index(of: name) != nil { return .composite(name) }
    return .other(name)
  }

  private func typeOfColumn(_ names: [String]) -> SQLType? {
    guard names.count > 1, let column = names.last,
      let table = resolveRelation(names.dropLast())
    else { return nil }
    return draft(table)?.table.column(column)?.type
  }

  private func unknownType(_ names: [String], at range: SourceRange?) -> SQLType {
    let name = newName(names)
    guard let range else { return .other(name) }
    if let provider = ExtensionTypes.provider(of: name.name),
      let type = ExtensionTypes.type(named: name.name, in: name.schema, loaded: [provider])
    {
      warning(
        "type \"\(names.joined(separator: "."))\" is taken for that of the extension \"\(provider)\"",
        hint: "the script does not create it: add CREATE EXTENSION \"\(provider)\";", at: range)
      return type
    }
    let hint: String?
    if let replacement = BuiltInType.replacement(for: name.name) {
      hint = "PostgreSQL's type is \(replacement)"
    } else {
      let own = typeOrder.map { names.count > 1 ? "\($0.schema).\($0.name)" : $0.description }
      hint = suggestion(
        for: names.joined(separator: "."), among: own + BuiltInType.suggestions)
    }
    error("unknown type \"\(names.joined(separator: "."))\"", hint: hint, at: range)
    return .other(name)
  }
}
