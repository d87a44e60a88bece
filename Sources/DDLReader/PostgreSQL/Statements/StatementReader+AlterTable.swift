internal import SchemaModel

extension StatementReader {
  func alterTable(_ body: SyntaxNode) {
    let relation = body["relation"]
    switch body["objtype"].string {
    case "OBJECT_TABLE": break
    case "OBJECT_TYPE": return alterComposite(body)
    default: return
    }
    let commands = body["cmds"].items.map(\.body)
    guard commands.contains(where: { !Self.isHarmless($0) }) else { return }
    guard let table = existingTable(relation, isOptional: body["missing_ok"].bool) else { return }
    let reach = relation["inh"].bool ? catalog.descendants(of: table) : []
    let known = ([table] + reach).map { owner in
      (owner, Set((catalog.draft(owner)?.table.columns ?? []).map(\.name)))
    }
    var pending: [PendingConstraint] = []
    for command in commands {
      let place = origin.range(
        ofName: command["name"].string ?? "", after: relation.location)
      pending += alter(table, and: reach, by: command, at: place)
    }
    addConstraints(pending, to: table)
    for (owner, columns) in known { fillNewColumns(of: owner, besides: columns) }
  }

  /// Carries out one command, on the table and on those that inherit from it.
  ///
  /// - Returns: constraints that wait until the statement's other commands are done.
  private func alter(
    _ table: QualifiedName, and heirs: [QualifiedName], by command: SyntaxNode,
    at place: SourceRange
  ) -> [PendingConstraint] {
    let column = command["name"].string ?? ""
    let definition = command["def"]
    switch command["subtype"].string {
    case "AT_AddColumn":
      return alterAddColumn(command, to: table, and: heirs)
    case "AT_AddConstraint":
      return [PendingConstraint(definition.body)]
    case "AT_DropConstraint":
      dropConstraint(column, of: table, command, place)
    case "AT_AlterConstraint":
      alterConstraint(definition.body, of: table)
    case "AT_DropColumn":
      guard hasColumn(column, table, command, place) else { break }
      for owner in [table] + heirs { catalog.dropColumn(column, of: owner) }
    case "AT_ColumnDefault":
      guard hasColumn(column, table, command, place) else { break }
      for owner in [table] + heirs {
        if definition.isPresent {
          setDefault(definition, of: column, in: owner)
        } else {
          updateColumn(column, of: owner) {
            $0.defaultValue = nil
            if $0.identity == nil { $0.sequence = nil }
          }
        }
      }
    case "AT_SetNotNull":
      guard hasColumn(column, table, command, place) else { break }
      forbidNulls([column], in: table)
    case "AT_DropNotNull":
      guard hasColumn(column, table, command, place) else { break }
      for owner in [table] + heirs { updateColumn(column, of: owner) { $0.isNotNull = false } }
    case "AT_AlterColumnType":
      guard hasColumn(column, table, command, place) else { break }
      let type = catalog.type(definition.body["typeName"], origin)
      for owner in [table] + heirs { updateColumn(column, of: owner) { $0.type = type } }
    case "AT_AddIdentity":
      guard hasColumn(column, table, command, place) else { break }
      makeIdentity(definition.body, of: column, in: table)
    case "AT_SetIdentity":
      setIdentity(definition, of: column, in: table)
    case "AT_DropIdentity":
      updateColumn(column, of: table) {
        $0.identity = nil
        $0.sequence = nil
      }
    case "AT_DropExpression":
      for owner in [table] + heirs { updateColumn(column, of: owner) { $0.generation = nil } }
    case "AT_ForceRowSecurity", "AT_NoForceRowSecurity":
      catalog.update(table) {
        $0.table.forcesRowSecurity = command["subtype"].string == "AT_ForceRowSecurity"
      }
    case "AT_AttachPartition": attachPartition(command, to: table)
    case "AT_DetachPartition":
      if let child = existingTable(definition.body["name"]) { leaveParent(child, table) }
    case "AT_AddInherit": addParent(definition.body, to: table)
    case "AT_DropInherit":
      if let parent = existingTable(definition.body) { leaveParent(table, parent) }
    default:
      alterTriggers(of: table, command)
    }
    return []
  }

  /// Commands that change nothing about rows; they may name what we do not know.
  private static func isHarmless(_ command: SyntaxNode) -> Bool {
    switch command["subtype"].string {
    case "AT_ChangeOwner", "AT_EnableRowSecurity", "AT_DisableRowSecurity",
      "AT_ReplicaIdentity", "AT_SetStorage", "AT_SetCompression", "AT_SetStatistics",
      "AT_SetRelOptions", "AT_ResetRelOptions",
      "AT_SetOptions", "AT_ResetOptions", "AT_ClusterOn", "AT_DropCluster", "AT_SetTableSpace",
      "AT_SetLogged", "AT_SetUnLogged", "AT_SetAccessMethod", "AT_ValidateConstraint":
      true
    default: false
    }
  }

  // MARK: Columns

  private func alterAddColumn(
    _ command: SyntaxNode, to table: QualifiedName, and heirs: [QualifiedName]
  ) -> [PendingConstraint] {
    let definition = command["def"].body
    let name = definition["colname"].string ?? ""
    if command["missing_ok"].bool, catalog.draft(table)?.table.column(name) != nil { return [] }
    let pending = addColumn(definition, to: table)
    if let column = catalog.draft(table)?.table.column(name) {
      for heir in heirs where catalog.draft(heir)?.table.column(name) == nil {
        catalog.update(heir) { $0.table.columns.append(column.inherited) }
      }
    }
    return pending
  }

  /// Rows that are there already take a new column's default, as it is now.
  private func fillNewColumns(of table: QualifiedName, besides old: Set<String>) {
    guard let draft = catalog.draft(table), !draft.table.presentRows.told.isEmpty else { return }
    for column in draft.table.columns where !old.contains(column.name) {
      let values = draft.table.presentRows.told.map { _ in
        column.generation == nil ? defaultValue(of: column) : nil
      }
      catalog.update(table) { $0.table.presentRows.setColumn(column.name, to: values) }
    }
  }

  private func hasColumn(
    _ name: String, _ table: QualifiedName, _ command: SyntaxNode, _ place: SourceRange
  ) -> Bool {
    if catalog.draft(table)?.table.column(name) != nil { return true }
    if !command["missing_ok"].bool {
      unknownColumn(name, of: table, at: place)
    }
    return false
  }

  private func setIdentity(_ options: SyntaxNode, of column: String, in table: QualifiedName) {
    guard let sequence = catalog.draft(table)?.table.column(column)?.sequence else { return }
    if var changed = catalog.schema.sequences[sequence] {
      set(options, of: &changed)
      catalog.schema.sequences[sequence] = changed
    }
    if let kind = options.option("generated") {
      // The kind comes as the code of its letter: `a` is ALWAYS.
      let isAlways = kind["arg"].body["ival"].int == Int(UInt8(ascii: "a"))
      updateColumn(column, of: table) { $0.identity = isAlways ? .always : .byDefault }
    }
  }

  // MARK: Constraints

  private func dropConstraint(
    _ name: String, of table: QualifiedName, _ command: SyntaxNode, _ place: SourceRange
  ) {
    guard catalog.draft(table)?.table.constraintNames.contains(name) == true else {
      if !command["missing_ok"].bool {
        catalog.error(
          "the table \"\(table)\" has no constraint \"\(name)\"",
          hint: suggestion(
            for: name, among: catalog.draft(table)?.table.constraintNames ?? []),
          at: place)
      }
      return
    }
    catalog.update(table) { draft in
      draft.table.checks.removeAll { $0.name == name }
      draft.table.keys.removeAll { $0.name == name }
      draft.table.foreignKeys.removeAll { $0.name == name }
      draft.table.exclusions.removeAll { $0.name == name }
    }
    let qualified = QualifiedName(schema: table.schema, name: name)
    catalog.constraintNames.remove(qualified)
    if case .index(of: table) = catalog.relations[qualified] { catalog.forget(qualified) }
  }

  private func alterConstraint(_ node: SyntaxNode, of table: QualifiedName) {
    guard let name = node["conname"].string else { return }
    let deferrability = PendingConstraint(node).deferrability
    catalog.update(table) { draft in
      for index in draft.table.foreignKeys.indices
      where draft.table.foreignKeys[index].name == name {
        draft.table.foreignKeys[index].deferrability = deferrability
      }
    }
  }
}

extension Catalog {
  /// Removes a column with all the constraints that read it.
  func dropColumn(_ name: String, of table: QualifiedName) {
    if let sequence = draft(table)?.table.column(name)?.sequence,
      let owner = schema.sequences[sequence]?.owner, owner.table == table, owner.column == name
    {
      schema.sequences[sequence] = nil
      forget(sequence)
    }
    update(table) { draft in
      for key in draft.table.keys where key.columns.contains(name) {
        forget(QualifiedName(schema: table.schema, name: key.name))
      }
      for index in draft.table.indexes where index.columns.contains(name) {
        forget(QualifiedName(schema: table.schema, name: index.name))
      }
      draft.table.indexes.removeAll { $0.columns.contains(name) }
      draft.table.columns.removeAll { $0.name == name }
      draft.table.columns.removeAll { $0.generation?.columns.contains(name) ?? false }
      draft.table.checks.removeAll { $0.expression.columns.contains(name) }
      draft.table.keys.removeAll { key in
        key.columns.contains(name) || key.predicate?.columns.contains(name) ?? false
      }
      draft.table.foreignKeys.removeAll { $0.columns.contains(name) }
      draft.table.exclusions.removeAll { exclusion in
        exclusion.elements.contains { $0.expression.columns.contains(name) }
      }
    }
    for index in drafts.indices {
      drafts[index].table.foreignKeys.removeAll {
        $0.target == table && $0.targetColumns.contains(name)
      }
    }
  }
}
