internal import SchemaModel

/// Carries out what a DO block or a function that the script calls does to rows, as far as it can be
/// told without a server.
struct ScriptedRows {
  private let reader: StatementReader
  /// The statement of the script that runs it all.
  private let place: SourceRange
  private var variables: [String: Expression] = [:]
  private var arguments: [Expression] = []
  /// Whether what follows runs at all.
  private var isCertain = true
  /// Whether it runs once.
  private var isSingle = true
  private var depth = 0

  /// Calls deeper than these are not followed.
  private static let deepest = 8

  init(_ reader: StatementReader, at place: SourceRange) {
    self.reader = reader
    self.place = place
  }

  private var catalog: Catalog { reader.catalog }

  /// Whether the statement that runs it all speaks of inserting.
  private var mayInsert: Bool {
    let text = reader.origin.bytes[place.lowerBound..<place.upperBound]
    return String(decoding: text, as: UTF8.self).lowercased().contains("insert")
  }

  /// Carries out a DO block.
  mutating func run(_ procedure: Procedure) {
    for variable in procedure.variables {
      if let start = variable.value { variables[variable.name] = value(start) }
    }
    _ = run(procedure.statements)
  }

  /// Carries out statements.
  ///
  /// - Returns: whether they come to their end.
  @discardableResult
  mutating func run(_ statements: [ProcedureStatement]) -> Bool {
    for statement in statements where !run(statement) { return false }
    return true
  }

  private mutating func run(_ statement: ProcedureStatement) -> Bool {
    switch statement {
    case .assign(let target, let expression):
      variables[target.joined(separator: ".")] = value(expression)
    case .select(let query, let targets):
      if query.isConditional || !query.sources.isEmpty {
        isolated(certain: false, single: false) { $0.read(query) }
      } else {
        read(query)
      }
      for target in targets { variables[target.joined(separator: ".")] = .unsupported("a query") }
    case .insert(let insertion): insert(insertion)
    case .update(let update):
      let changes = update.sets.map { ($0.column, Optional<Expression>.none) }
      catalog.update(update.table) {
        $0.table.presentRows.change(Dictionary(changes) { first, _ in first }, keepingOld: true)
      }
    case .delete(let deletion):
      catalog.update(deletion.table) { $0.table.presentRows.noteUncertainty() }
    case .branches(let branches):
      for branch in branches {
        if let condition = branch.condition { _ = value(condition) }
        isolated(certain: false, single: isSingle) { $0.run(branch.statements) }
      }
      // Any of them may have come back.
      if branches.contains(where: { $0.statements.returns }) { isCertain = false }
    case .loop(_, let query, let statements):
      if let query { read(query) }
      isolated(certain: false, single: false) { $0.run(statements) }
    case .guarded(let statements, let handlers):
      isolated(certain: false, single: isSingle) { $0.run(statements) }
      for handler in handlers { isolated(certain: false, single: isSingle) { $0.run(handler) } }
    case .dynamic, .opaqueWrite:
      guard depth > 0 || mayInsert else { return true }
      catalog.warning(
        "the script runs statements that it puts together itself, and rows that they insert are not known",
        hint: "write them as plain INSERTs to have the keys of others keep clear of them", at: place
      )
    case .missing: break
    case .raise: return false
    case .returns(let expression):
      if let expression { _ = value(expression) }
      return false
    }
    return true
  }

  /// Runs something that may run or not, once or often; what it sets is not known afterwards.
  private mutating func isolated(
    certain: Bool, single: Bool, _ body: (inout ScriptedRows) -> Void
  ) {
    var inner = self
    inner.isCertain = isCertain && certain
    inner.isSingle = isSingle && single
    body(&inner)
    for (name, found) in inner.variables where variables[name] != found {
      variables[name] = .unsupported("a variable")
    }
  }

  /// Functions that a query calls run.
  private mutating func read(_ query: ProcedureQuery) {
    for case .value(let expression, _) in query.rows.joined() { _ = value(expression) }
  }

  private mutating func insert(_ insertion: ProcedureInsertion) {
    guard let table = catalog.draft(insertion.table)?.table else { return }
    reader.noteLoad(of: table.name.description, at: place)
    let query = insertion.query
    let isTold = query.sources.isEmpty && !query.hasOpaqueSources && isSingle
    let names = insertion.columns.isEmpty ? table.columns.map(\.name) : insertion.columns
    for items in query.rows {
      var row: [String: Expression?] = [:]
      for (name, item) in zip(names, items) {
        guard let column = table.column(name) else { continue }
        switch item {
        case .value(let expression, _):
          row[name] = .some(reader.constant(value(expression)))
        case .wholeRow: row[name] = .some(nil)
        case .defaultValue: row[name] = .some(reader.defaultValue(of: column))
        }
      }
      guard isTold else { continue }
      for column in table.columns where row[column.name] == nil {
        row[column.name] = .some(reader.defaultValue(of: column))
      }
      catalog.update(table.name) { $0.table.presentRows.note(row) }
    }
    let isSure = isCertain && !query.isConditional
    catalog.update(table.name) { draft in
      if !isTold { draft.table.presentRows.noteOthers() }
      if !isSure { draft.table.presentRows.noteUncertainty() }
    }
  }

  /// An expression with what variables hold; functions in it run.
  private mutating func value(_ expression: Expression) -> Expression {
    let found = resolved(expression)
    var calls: [(QualifiedName, [Expression])] = []
    found.walk { part in
      switch part {
      case .userCall(let name, let arguments): calls.append((name, arguments))
      case .call("setval", let arguments): reader.setSequence(values: arguments)
      default: break
      }
    }
    for (name, arguments) in calls { call(name, arguments) }
    return found
  }

  private func resolved(_ expression: Expression) -> Expression {
    switch expression {
    case .column(let name): variables[name] ?? .unsupported("the variable \(name)")
    case .field(.column(let record), let name):
      variables["\(record).\(name)"] ?? .unsupported("\(record).\(name)")
    case .parameter(let place):
      arguments.indices.contains(place) ? arguments[place] : .unsupported("$\(place + 1)")
    default: expression.mapChildren { resolved($0) }
    }
  }

  private func call(_ name: QualifiedName, _ arguments: [Expression]) {
    guard depth < Self.deepest,
      let place = catalog.schema.functions[name]?.firstIndex(where: {
        $0.parameters.count == arguments.count
      }),
      let function = catalog.schema.functions[name]?[place],
      let procedure = catalog.procedure(of: function)
    else { return }
    var inner = self
    inner.depth += 1
    inner.variables = [:]
    inner.arguments = arguments
    for (parameter, argument) in zip(function.parameters, arguments) {
      if let name = parameter.name { inner.variables[name] = argument }
    }
    inner.run(procedure)
  }
}

extension [ProcedureStatement] {
  /// Whether a RETURN or an error stands among them.
  fileprivate var returns: Bool {
    contains { statement in
      switch statement {
      case .returns, .raise: true
      case .branches(let branches): branches.contains { $0.statements.returns }
      default: false
      }
    }
  }
}
