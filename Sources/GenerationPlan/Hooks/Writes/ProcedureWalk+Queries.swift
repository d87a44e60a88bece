import SchemaModel

/// What the queries of a procedure find, as expressions over rows of tables.
extension ProcedureWalk {
  mutating func select(_ query: ProcedureQuery, into targets: [[String]]) {
    var scope = scope(of: query)
    if !query.sources.isEmpty { scope.filter = query.filter.map { value($0, in: scope) } }
    variables["found"] = scope.table.map { .aggregate("exists", where: scope.filter, over: $0) }
    var found: [Expression] = []
    for item in query.rows.first ?? [] {
      if case .value(let expression, _) = item { found.append(value(expression, in: scope)) }
    }
    guard !targets.isEmpty else { return }
    let isRow = query.sources.isEmpty && !query.isConditional
    if targets.count == 1, let name = targets[0].first, targets[0].count == 1,
      !query.sources.isEmpty, types[name] == nil
    {
      records[name] = fields(of: query)
      // A row as a whole is in the record alone.
      if found.count != 1 {
        variables[name] = .unsupported("a record")
        return
      }
    }
    for (place, target) in targets.enumerated() {
      let known = place < found.count && (isRow || scope.table != nil)
      assign(known ? found[place] : .unsupported("a query"), to: target)
    }
  }

  /// What unqualified names mean inside a query.
  struct Scope {
    /// The fields by record, beside those of the walk.
    var records: [String: [String: Expression]] = [:]
    /// The fields that go without a record's name.
    var plain: [String: Expression] = [:]
    var isOfNewRows = false
    /// The one table that it reads, and which rows of it.
    var table: QualifiedName?
    var filter: Expression?
  }

  /// The columns of a table in a statement that changes some row of it.
  func scope(ofRowsOf table: QualifiedName, as alias: String) -> Scope {
    var scope = Scope()
    scope.plain = fields(ofRowsOf: table)
    scope.records[alias] = scope.plain
    return scope
  }

  func fields(ofRowsOf table: QualifiedName) -> [String: Expression] {
    let columns = schema.table(table)?.columns ?? []
    return Dictionary(
      columns.map { ($0.name, Expression.field(.row(of: table), $0.name)) }
    ) { first, _ in first }
  }

  func scope(of query: ProcedureQuery) -> Scope {
    var scope = Scope()
    for source in query.sources {
      if let newTable = effects.hook.newTable, source.relation == newTable {
        let fields = Dictionary(
          effects.table.columns.map { ($0.name, Expression.column($0.name)) }
        ) { first, _ in first }
        scope.records[source.alias] = fields
        scope.plain.merge(fields) { first, _ in first }
        scope.isOfNewRows = query.sources.count == 1
      } else if let table = source.table.flatMap(schema.table) {
        let fields = fields(ofRowsOf: table.name)
        scope.records[source.alias] = fields
        scope.plain.merge(fields) { first, _ in first }
        if query.sources.count == 1, !query.hasOpaqueSources { scope.table = table.name }
      }
    }
    if query.hasOpaqueSources { scope.isOfNewRows = false }
    return scope
  }

  /// The values of a row; `nil` for the keyword DEFAULT.
  mutating func items(
    of row: [ProcedureQuery.Item], in scope: Scope, upTo count: Int
  ) -> [Expression?] {
    var found: [Expression?] = []
    for item in row {
      switch item {
      case .value(let expression, _): found.append(value(expression, in: scope))
      case .defaultValue: found.append(nil)
      case .wholeRow(let name):
        let fields =
          name.map { scope.records[$0] ?? records[$0] }
          ?? (scope.isOfNewRows ? scope.plain : nil)
        let columns = effects.table.columns.map(\.name)
        guard let fields, columns.allSatisfy({ fields[$0] != nil }) else {
          while found.count < count { found.append(.unsupported("a whole row")) }
          return found
        }
        found += columns.map { fields[$0] }
      }
    }
    return found
  }

  /// What the fields of a record are that takes a row of a query.
  mutating func fields(of query: ProcedureQuery) -> [String: Expression] {
    let scope = scope(of: query)
    var fields: [String: Expression] = [:]
    for item in query.rows.first ?? [] {
      switch item {
      case .value(let expression, let name?): fields[name] = value(expression, in: scope)
      case .wholeRow(let name):
        fields.merge(name.flatMap { scope.records[$0] } ?? scope.plain) { first, _ in first }
      default: break
      }
    }
    return fields
  }
}
