internal import SchemaModel

extension StatementReader {
  func createTable(_ body: SyntaxNode, _ statement: Statement) {
    let relation = body["relation"]
    let written = parts(relation)
    let name = catalog.newName(written)
    let place = origin.range(ofName: name.name, after: relation.location)
    if relation["relpersistence"].string == "t" { return hide(relation, "a temporary table") }
    if let existing = catalog.relations[name] {
      if !body["if_not_exists"].bool {
        catalog.duplicate(
          "\(existing.description) called \"\(name)\" already exists",
          hint: "leave one out, or write CREATE TABLE IF NOT EXISTS", at: place)
      }
      return
    }
    catalog.requireNamespace(name.schema, at: place)

    var draft = TableDraft(Table(name: name, range: place))
    var constraints: [PendingConstraint] = []
    inheritColumns(body, statement, into: &draft)
    if body["ofTypename"].isPresent { takeColumns(ofType: body["ofTypename"], into: &draft) }
    if body["partspec"].isPresent {
      draft.table.partitioning = PartitionScheme(
        strategy: partitionStrategy(body["partspec"]), key: [])
    }
    catalog.add(draft)

    for element in body["tableElts"].items {
      switch element.kind {
      case "ColumnDef": constraints += addColumn(element.body, to: name)
      case "TableLikeClause": constraints += copyTable(element.body, to: name)
      case "Constraint": constraints.append(PendingConstraint(element.body))
      default: break
      }
    }
    addConstraints(constraints, to: name)
    if body["partspec"].isPresent { readPartitionKey(body["partspec"], of: name) }
  }

  // MARK: Columns from elsewhere

  /// Copies the columns of parents: of the table this is a partition of, or of INHERITS.
  private func inheritColumns(
    _ body: SyntaxNode, _ statement: Statement, into draft: inout TableDraft
  ) {
    for parentNode in body["inhRelations"].items.map(\.body) {
      guard let parent = existingTable(parentNode), let source = catalog.draft(parent)?.table else {
        continue
      }
      if body["partbound"].isPresent {
        let bound = partitionBound(body["partbound"])
        draft.table.partitionOf = (parent, bound)
        if source.partitioning == nil {
          catalog.error(
            "\"\(parent)\" is not partitioned, so \"\(draft.table.name)\" cannot be a partition",
            at: origin.range(ofName: parent.name, after: parentNode.location))
        }
      } else {
        draft.table.inherits.append(parent)
      }
      for column in source.columns { merge(column.inherited, into: &draft.table) }
    }
  }

  private func merge(_ column: Column, into table: inout Table) {
    guard let index = table.columns.firstIndex(where: { $0.name == column.name }) else {
      table.columns.append(column)
      return
    }
    table.columns[index].isNotNull = table.columns[index].isNotNull || column.isNotNull
    if table.columns[index].defaultValue == nil {
      table.columns[index].defaultValue = column.defaultValue
      table.columns[index].sequence = column.sequence
    }
  }

  private func takeColumns(ofType node: SyntaxNode, into draft: inout TableDraft) {
    let type = catalog.type(node, origin)
    guard case .composite(let name) = type, let composite = catalog.schema.composites[name] else {
      if case .other = type { return }
      catalog.error(
        "the type \"\(node["names"].names.joined(separator: "."))\" is not composite",
        at: origin.range(node.location))
      return
    }
    for field in composite.fields {
      draft.table.columns.append(
        Column(name: field.name, type: field.type, range: origin.range(node.location)))
    }
  }

  /// `LIKE source INCLUDING …`.
  private func copyTable(_ body: SyntaxNode, to name: QualifiedName) -> [PendingConstraint] {
    let relation = body["relation"]
    let options = LikeOptions(rawValue: body["options"].int)
    let written = parts(relation)
    if let type = catalog.resolve(written, { catalog.schema.composites[$0] != nil }),
      let composite = catalog.schema.composites[type]
    {
      catalog.update(name) { draft in
        for field in composite.fields {
          draft.table.columns.append(Column(name: field.name, type: field.type))
        }
      }
      return []
    }
    guard let sourceName = existingTable(relation) else {
      if catalog.resolveRelation(written) != nil {
        catalog.error(
          "the columns of \"\(written.joined(separator: "."))\" cannot be known from the text",
          hint: "write the columns out instead of LIKE", at: origin.range(relation.location))
      }
      return []
    }
    guard let source = catalog.draft(sourceName)?.table else { return [] }
    for column in source.columns { copy(column, options, to: name, body) }
    var pending: [PendingConstraint] = []
    if options.contains(.constraints) {
      for check in source.checks { addCheck(check, to: name) }
    }
    if options.contains(.indexes) {
      pending += source.keys.map { PendingConstraint(copying: $0, of: sourceName) }
      let exclusions = source.exclusions
      catalog.update(name) { draft in
        for var exclusion in exclusions {
          exclusion.name = catalog.indexName(name, [], "excl")
          draft.table.exclusions.append(exclusion)
        }
      }
    }
    return pending
  }

  private func copy(
    _ original: Column, _ options: LikeOptions, to name: QualifiedName, _ body: SyntaxNode
  ) {
    var column = Column(
      name: original.name, type: original.type, isNotNull: original.isNotNull,
      collation: original.collation, range: origin.range(body["relation"].location))
    if options.contains(.defaults), original.generation == nil, original.identity == nil {
      column.defaultValue = original.defaultValue
      column.sequence = original.sequence
    }
    if options.contains(.generated) { column.generation = original.generation }
    if options.contains(.comments) { column.comment = original.comment }
    if options.contains(.identity), let identity = original.identity {
      column.identity = identity
      let old = original.sequence.flatMap { catalog.schema.sequences[$0] }
      column.sequence = makeSequence(
        old ?? Sequence(name: name, type: original.type), of: name, original.name)
    }
    appendColumn(column, to: name)
  }
}

/// The INCLUDING options of LIKE, as PostgreSQL numbers them (`TableLikeOption`).
private struct LikeOptions: OptionSet {
  let rawValue: Int
  static let comments = LikeOptions(rawValue: 1 << 0)
  static let constraints = LikeOptions(rawValue: 1 << 2)
  static let defaults = LikeOptions(rawValue: 1 << 3)
  static let generated = LikeOptions(rawValue: 1 << 4)
  static let identity = LikeOptions(rawValue: 1 << 5)
  static let indexes = LikeOptions(rawValue: 1 << 6)
}

extension Column {
  /// The column as a child takes it: an identity is the parent's alone.
  var inherited: Column {
    var copy = self
    if identity != nil {
      copy.identity = nil
      copy.sequence = nil
    }
    return copy
  }
}
