internal import SchemaModel

/// Carries out statements on the catalogue. Each kind of statement has its own extension.
struct StatementReader {
  let catalog: Catalog
  let origin: SyntaxOrigin

  /// Carries out a statement, or passes it over.
  func read(_ statement: Statement) {
    let body = statement.body
    switch statement.kind {
    case "VariableSetStmt": setVariable(body)
    case "CreateSchemaStmt": createNamespace(body, statement)
    case "CreateExtensionStmt": createExtension(body)
    case "CreateStmt": createTable(body, statement)
    case "CreateForeignTableStmt":
      hide(body["base"]["relation"], "a foreign table")
    case "CreateTableAsStmt": createTableAs(body, statement)
    case "ViewStmt": hide(body["view"], "a view")
    case "SelectStmt": select(body, statement)
    case "AlterTableStmt": alterTable(body)
    case "IndexStmt": createIndex(body)
    case "CreateEnumStmt": createEnum(body, statement)
    case "AlterEnumStmt": alterEnum(body, statement)
    case "CreateDomainStmt": createDomain(body, statement)
    case "AlterDomainStmt": alterDomain(body, statement)
    case "CompositeTypeStmt": createComposite(body)
    case "CreateRangeStmt": createRange(body, statement)
    case "DefineStmt": define(body, statement)
    case "CreateSeqStmt": createSequence(body)
    case "AlterSeqStmt": alterSequence(body)
    case "CreateFunctionStmt": createFunction(body, statement)
    case "CreateTrigStmt": createTrigger(body, statement)
    case "RuleStmt": createRule(body, statement)
    case "RenameStmt": rename(body)
    case "AlterObjectSchemaStmt": moveToNamespace(body)
    case "DropStmt": drop(body, statement)
    case "CommentStmt": comment(body)
    case "InsertStmt": insert(body, statement)
    case "DeleteStmt":
      runParts(of: body, statement)
      delete(
        from: [body["relation"]],
        isConditional: body["whereClause"].isPresent || body["usingClause"].isPresent)
    case "TruncateStmt":
      delete(from: body["relations"].items.map(\.body), isConditional: false)
    case "UpdateStmt": update(body)
    case "CopyStmt" where body["is_from"].bool: copy(body, statement)
    case "DoStmt": anonymousBlock(body, statement)
    default: break
    }
  }

  /// The place of a whole statement.
  func range(_ statement: Statement) -> SourceRange {
    SourceRange(statement.start, statement.end)
  }

  /// The name that a `RangeVar` writes.
  func parts(_ relation: SyntaxNode) -> [String] {
    [relation["schemaname"].string, relation["relname"].string].compactMap { $0 }
  }

  /// The place of a name in a statement, for parse-tree nodes without a location.
  func range(ofName names: [String], in statement: Statement) -> SourceRange {
    guard let name = names.last else { return range(statement) }
    return origin.range(ofName: name, after: statement.start, before: statement.end)
  }

  /// An expression over a table's columns.
  func expression(_ node: SyntaxNode, of table: Table) -> Expression {
    let scope = ExpressionScope.table(table.name, columns: table.columns.map(\.name))
    return ExpressionReader(catalog: catalog, origin: origin, scope: scope).read(node)
  }

  /// An expression over nothing.
  func constant(_ node: SyntaxNode) -> Expression {
    ExpressionReader(catalog: catalog, origin: origin, scope: .constants).read(node)
  }

  /// The table that a statement changes, or `nil` after the error that there is none.
  ///
  /// Views and other relations without rows of their own give `nil` without a word.
  func existingTable(_ relation: SyntaxNode, isOptional: Bool = false) -> QualifiedName? {
    let written = parts(relation)
    guard let name = catalog.resolveRelation(written) else {
      if !isOptional {
        catalog.error(
          "there is no table \"\(written.joined(separator: "."))\"",
          hint: catalog.tableSuggestion(for: written),
          at: origin.range(
            ofName: written.last ?? "", after: relation.location))
      }
      return nil
    }
    return catalog.index(of: name) == nil ? nil : name
  }
}

extension Catalog {
  /// `did you mean …?` for the name of a table that does not exist.
  func tableSuggestion(for written: [String]) -> String? {
    guard let last = written.last else { return nil }
    // The right name in another schema is the likeliest slip.
    if let elsewhere = drafts.first(where: { $0.table.name.name == last }) {
      return "did you mean \"\(elsewhere.table.name.schema).\(last)\"?"
    }
    return suggestion(for: last, among: drafts.map(\.table.name.name))
  }
}
