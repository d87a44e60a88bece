internal import SchemaModel

extension StatementReader {
  /// Adds constraints to a table in the order the server would.
  func addConstraints(_ constraints: [PendingConstraint], to table: QualifiedName) {
    for stage in 0...3 {
      for constraint in constraints where constraint.stage == stage { add(constraint, to: table) }
    }
  }

  private func add(_ constraint: PendingConstraint, to table: QualifiedName) {
    let node: SyntaxNode
    switch constraint.source {
    case .written(let written): node = written
    case .key(let key, let source): return copyKey(key, of: source, to: table)
    }
    switch node["contype"].string {
    case "CONSTR_GENERATED":
      guard let draft = catalog.draft(table), let column = constraint.column else { return }
      let value = expression(node["raw_expr"], of: draft.table)
      updateColumn(column, of: table) { $0.generation = value }
    case "CONSTR_CHECK": addCheck(node, to: table)
    case "CONSTR_PRIMARY", "CONSTR_UNIQUE": addKey(constraint, node, to: table)
    case "CONSTR_EXCLUSION": addExclusion(constraint, node, to: table)
    case "CONSTR_FOREIGN": addForeignKey(constraint, node, to: table)
    default:
      catalog.error("this kind of constraint is not known", at: origin.range(node.location))
    }
  }

  // MARK: Checks

  private func addCheck(_ node: SyntaxNode, to table: QualifiedName) {
    guard let draft = catalog.draft(table) else { return }
    let condition = expression(node["raw_expr"], of: draft.table)
    let columns = condition.columns
    let (sql, end) = origin.condition(from: node.location)
    let name =
      node["conname"].string
      ?? catalog.constraintName(table, columns.count == 1 ? columns : [], "check")
    let check = CheckConstraint(
      name: name, expression: condition, sql: sql, range: SourceRange(node.location, end),
      isNotValid: node["skip_validation"].bool && !node["initially_valid"].bool)
    addCheck(check, to: table, isInherited: !node["is_no_inherit"].bool)
  }

  /// Adds a CHECK whose name is free, or reports that it is not.
  func addCheck(_ check: CheckConstraint, to table: QualifiedName, isInherited: Bool = true) {
    guard claimName(check.name, of: table, at: check.range) else { return }
    catalog.update(table) { draft in
      draft.table.checks.append(check)
      if !isInherited { draft.checksNotInherited.append(check.name) }
    }
  }

  /// Takes a constraint's name; an error where the table has one called so already.
  func claimName(_ name: String, of table: QualifiedName, at place: SourceRange?) -> Bool {
    if catalog.draft(table)?.table.constraintNames.contains(name) == true {
      catalog.duplicate("the table \"\(table)\" has two constraints called \"\(name)\"", at: place)
      return false
    }
    catalog.constraintNames.insert(QualifiedName(schema: table.schema, name: name))
    return true
  }

  // MARK: Keys

  private func addKey(
    _ constraint: PendingConstraint, _ node: SyntaxNode, to table: QualifiedName
  ) {
    let isPrimary = node["contype"].string == "CONSTR_PRIMARY"
    let place = origin.range(node.location)
    if isPrimary, catalog.draft(table)?.table.primaryKey != nil {
      catalog.duplicate("the table \"\(table)\" has two primary keys", at: place)
      return
    }
    if let index = node["indexname"].string {
      return promoteIndex(index, to: constraint, node, in: table)
    }
    let columns = constraint.column.map { [$0] } ?? node["keys"].names
    guard columnsExist(columns, of: table, in: node) else { return }
    let name =
      node["conname"].string
      ?? catalog.indexName(table, isPrimary ? [] : columns, isPrimary ? "pkey" : "key")
    addKey(
      UniqueKey(
        name: name, parts: columns.map { .column($0) }, isPrimary: isPrimary,
        nullsAreEqual: node["nulls_not_distinct"].bool, deferrability: constraint.deferrability,
        range: place), to: table)
  }

  /// Adds a key and its index, and makes the columns of a primary key NOT NULL.
  func addKey(_ key: UniqueKey, to table: QualifiedName) {
    guard claimName(key.name, of: table, at: key.range),
      claimIndex(key.name, of: table, at: key.range)
    else { return }
    catalog.update(table) { $0.table.keys.append(key) }
    if key.isPrimary { forbidNulls(key.columns, in: table) }
  }

  /// Makes columns NOT NULL, here and in the tables that inherit them.
  func forbidNulls(_ columns: [String], in table: QualifiedName) {
    for owner in [table] + catalog.descendants(of: table) {
      for column in columns { updateColumn(column, of: owner) { $0.isNotNull = true } }
    }
  }

  /// Enters the index of a key among the relations.
  func claimIndex(_ name: String, of table: QualifiedName, at place: SourceRange?) -> Bool {
    let relation = QualifiedName(schema: table.schema, name: name)
    if let existing = catalog.relations[relation] {
      catalog.duplicate("\(existing.description) called \"\(name)\" already exists", at: place)
      return false
    }
    return catalog.enter(relation, as: .index(of: table))
  }

  private func copyKey(
    _ key: UniqueKey, of source: QualifiedName, to table: QualifiedName
  ) {
    var copy = key
    copy.name = catalog.name(ofCopy: key, isPrimary: key.isPrimary, in: table, from: source)
    addKey(copy, to: table)
  }

  /// `ADD CONSTRAINT … USING INDEX`: the index takes the constraint's name.
  private func promoteIndex(
    _ index: String, to constraint: PendingConstraint, _ node: SyntaxNode,
    in table: QualifiedName
  ) {
    let place = origin.range(node.location)
    guard
      let position = catalog.draft(table)?.table.keys.firstIndex(where: { $0.name == index })
    else {
      catalog.error(
        "there is no unique index \"\(index)\" on the table \"\(table)\"",
        hint: suggestion(for: index, among: catalog.draft(table)?.table.keys.map(\.name) ?? []),
        at: place)
      return
    }
    let name = node["conname"].string ?? index
    let isPrimary = node["contype"].string == "CONSTR_PRIMARY"
    catalog.forget(QualifiedName(schema: table.schema, name: index))
    catalog.enter(QualifiedName(schema: table.schema, name: name), as: .index(of: table))
    catalog.constraintNames.insert(QualifiedName(schema: table.schema, name: name))
    catalog.update(table) { draft in
      draft.table.keys[position].name = name
      draft.table.keys[position].isPrimary = isPrimary
      draft.table.keys[position].deferrability = constraint.deferrability
    }
    if isPrimary {
      forbidNulls(catalog.draft(table)?.table.keys[position].columns ?? [], in: table)
    }
  }

  /// Whether all columns are there; each that is not is an error.
  func columnsExist(_ columns: [String], of table: QualifiedName, in node: SyntaxNode) -> Bool {
    guard let known = catalog.draft(table)?.table.columns.map(\.name) else { return false }
    var allExist = true
    for column in columns where !known.contains(column) {
      unknownColumn(column, of: table, at: origin.range(ofName: column, after: node.location))
      allExist = false
    }
    return allExist
  }

  // MARK: Exclusions

  private func addExclusion(
    _ constraint: PendingConstraint, _ node: SyntaxNode, to table: QualifiedName
  ) {
    guard let draft = catalog.draft(table) else { return }
    let place = origin.range(node.location)
    var elements: [ExclusionConstraint.Element] = []
    var columns: [String] = []
    for pair in node["exclusions"].items {
      guard pair.items.count == 2, let comparison = pair.items[1].names.last,
        let part = indexPart(pair.items[0].body, of: draft.table, at: node.location)
      else { continue }
      columns.append(part.label)
      elements.append(.init(expression: part.expression, comparison: comparison))
    }
    let predicate = node["where_clause"]
    let name = node["conname"].string ?? catalog.indexName(table, columns, "excl")
    guard claimName(name, of: table, at: place), claimIndex(name, of: table, at: place) else {
      return
    }
    let exclusion = ExclusionConstraint(
      name: name, elements: elements,
      predicate: predicate.isPresent ? expression(predicate, of: draft.table) : nil,
      deferrability: constraint.deferrability, range: place)
    catalog.update(table) { $0.table.exclusions.append(exclusion) }
  }
}

extension Table {
  /// The names of all its constraints; unique indexes are not constraints, but share their names'
  /// space here as no two may be called the same.
  var constraintNames: [String] {
    checks.map(\.name) + keys.map(\.name) + foreignKeys.map(\.name) + exclusions.map(\.name)
  }
}
