import SQLEvaluation
import SchemaModel

/// Follows a trigger's function, with those that it calls, for a row that comes in.
struct ProcedureWalk {
  /// Whether a list of statements goes on to what stands behind it.
  private enum Completion { case goesOn, ends }

  private(set) var effects: TriggerEffects
  private let schema: Schema
  private let evaluator: Evaluator

  /// Records whose fields are known, NEW among them: their fields' values.
  private var records: [String: [String: Expression]] = [:]
  private var variables: [String: Expression] = [:]
  /// The types that variables are declared with.
  private var types: [String: SQLType] = [:]
  private var arguments: [Expression] = []
  private var conditions: [Expression] = []
  private var isCaught = false
  private var isBounded = false
  private var function: QualifiedName?
  private var stack: [QualifiedName] = []

  /// Calls deeper than these are not followed.
  private static let deepest = 8

  /// Follows a trigger.
  ///
  /// - Complexity: O(length of its function and of those it calls, once for each call).
  init(_ hook: TableHook, of table: Table, in schema: Schema, evaluator: Evaluator) {
    self.schema = schema
    self.evaluator = evaluator
    effects = TriggerEffects(hook: hook, table: table)
    guard let name = hook.function,
      let procedure = schema.functions[name]?.first(where: { $0.parameters.isEmpty })?.procedure
    else { return }
    effects.isRead = true
    let fields = table.columns.map { ($0.name, Expression.column($0.name)) }
    records["new"] = Dictionary(fields) { first, _ in first }
    records["old"] = Dictionary(fields.map { ($0.0, .literal(.null)) }) { first, _ in first }
    if let condition = hook.condition {
      guard enter(when: resolved(condition)) else { return }
    }
    stack = [name]
    run(procedure)
    note()
  }

  /// What the new row is when the function is through.
  private mutating func note() {
    guard effects.hook.isBefore, effects.hook.isRowLevel else { return }
    for (column, value) in records["new"] ?? [:] where value != .column(column) {
      effects.changes[column] = guarded(value, otherwise: .column(column))
    }
  }

  /// A value that is only set where the trigger fires at all.
  private func guarded(_ value: Expression, otherwise: Expression) -> Expression {
    guard let condition = effects.hook.condition.map({ resolved($0) }), conditions.count == 1 else {
      return value
    }
    return .caseWhen(
      operand: nil, branches: [.init(condition: condition, result: value)], otherwise: otherwise)
  }

  // MARK: Statements

  private mutating func run(_ procedure: Procedure) {
    for variable in procedure.variables {
      types[variable.name] = variable.type
      if let start = variable.value { assign(value(start), to: [variable.name]) }
    }
    _ = run(procedure.statements)
  }

  private mutating func run(_ statements: [ProcedureStatement]) -> Completion {
    for statement in statements {
      if run(statement) == .ends { return .ends }
    }
    return .goesOn
  }

  private mutating func run(_ statement: ProcedureStatement) -> Completion {
    switch statement {
    case .assign(let target, let expression): assign(value(expression), to: target)
    case .select(let query, let targets): select(query, into: targets)
    case .insert(let insertion): insert(insertion)
    case .update(let update): self.update(update)
    case .delete(let deletion):
      write(.delete(isConditional: deletion.isConditional), to: deletion.table)
    case .dynamic: write(.opaque("EXECUTE"), to: nil)
    case .opaqueWrite(let what): write(.opaque(what), to: nil)
    case .branches(let branches): return run(branches)
    case .loop(let record, let query, let statements): loop(record, query, statements)
    case .guarded(let statements, let handlers): return attempt(statements, handlers)
    case .raise:
      if !isCaught { effects.raises.append(conditions) }
      return .ends
    case .missing(let name):
      if !isCaught { effects.absences.append(("it names \(name)", conditions)) }
      return .ends
    case .returns(let expression):
      if let expression {
        let result = value(expression)
        let isNull = result == .literal(.null)
        if stack.count == 1, isNull, effects.hook.isBefore, effects.hook.isRowLevel {
          effects.omissions.append(conditions)
        }
      }
      return .ends
    }
    return .goesOn
  }

  /// Takes the way that a condition opens; what is set on several ways follows the conditions.
  private mutating func run(_ branches: [ProcedureStatement.Branch]) -> Completion {
    let before = self
    var outcomes: [(condition: Expression?, walk: ProcedureWalk)] = []
    /// What holds behind, since the ways where it does not end the function.
    var left: [Expression] = []
    var previous: [Expression] = []
    var isExhausted = false
    for branch in branches where !isExhausted {
      let condition = branch.condition.map { value($0) } ?? .literal(.boolean(true))
      if condition == .literal(.boolean(false)) || condition == .literal(.null) { continue }
      let isSure = condition == .literal(.boolean(true))
      var way = before
      way.effects = effects
      way.conditions += previous.map { .isTruth($0, true, negated: true) }
      if !isSure { _ = way.enter(when: condition) }
      let completion = way.run(branch.statements)
      effects = way.effects
      if completion == .goesOn {
        outcomes.append((isSure ? nil : condition, way))
      } else if isSure {
        if outcomes.isEmpty { return .ends }
      } else if !branch.statements.endsInError {
        left.append(.isTruth(condition, true, negated: true))
      }
      previous.append(condition)
      isExhausted = isSure
    }
    if !isExhausted { outcomes.append((nil, before)) }
    merge(outcomes)
    conditions += left
    return .goesOn
  }

  /// Joins what several ways set.
  private mutating func merge(_ ways: [(condition: Expression?, walk: ProcedureWalk)]) {
    func merged(_ read: (ProcedureWalk) -> Expression?) -> Expression? {
      let values = ways.map { read($0.walk) ?? .unsupported("a variable") }
      guard let last = values.last else { return nil }
      if values.allSatisfy({ $0 == last }) { return last }
      let cases = zip(ways.dropLast(), values).map { way, value in
        Expression.CaseBranch(
          condition: way.condition ?? .literal(.boolean(true)), result: value)
      }
      let choice = Expression.caseWhen(operand: nil, branches: cases, otherwise: last)
      return choice.isKnown ? choice : .unsupported("a choice")
    }
    var names: Set<String> = []
    var fields: [String: Set<String>] = [:]
    for (_, walk) in ways {
      names.formUnion(walk.variables.keys)
      for (record, values) in walk.records { fields[record, default: []].formUnion(values.keys) }
    }
    var newVariables: [String: Expression] = [:]
    for name in names { newVariables[name] = merged { $0.variables[name] } }
    var newRecords: [String: [String: Expression]] = [:]
    for (record, columns) in fields {
      for column in columns {
        newRecords[record, default: [:]][column] = merged { $0.records[record]?[column] }
      }
    }
    variables = newVariables
    records = newRecords
  }

  /// Notes that a condition holds from here on.
  ///
  /// - Returns: `false` where it never does.
  private mutating func enter(when condition: Expression) -> Bool {
    if condition == .literal(.boolean(false)) || condition == .literal(.null) { return false }
    if condition == .literal(.boolean(true)) { return true }
    condition.walk { if case .call("pg_trigger_depth", _) = $0 { isBounded = true } }
    conditions.append(condition)
    return true
  }

  /// A loop runs any number of times, so what it sets is not known.
  private mutating func loop(
    _ record: String?, _ query: ProcedureQuery?, _ statements: [ProcedureStatement]
  ) {
    for name in statements.assignedNames {
      if name.count == 1 { variables[name[0]] = .unsupported("a variable of a loop") }
      if name.count == 2 { records[name[0]]?[name[1]] = .unsupported("a variable of a loop") }
    }
    var inner = self
    let isOverNewRows = query.map { scope(of: $0).isOfNewRows } ?? false
    if let record, let query {
      inner.records[record] = inner.fields(of: query)
    }
    if !isOverNewRows { inner.conditions.append(.unsupported("a loop")) }
    _ = inner.run(statements)
    effects = inner.effects
  }

  private mutating func attempt(
    _ statements: [ProcedureStatement], _ handlers: [[ProcedureStatement]]
  ) -> Completion {
    let before = self
    var inner = self
    inner.isCaught = !handlers.contains { $0.endsInError }
    let completion = inner.run(statements)
    var ways: [(condition: Expression?, walk: ProcedureWalk)] = []
    if completion == .goesOn { ways.append((.unsupported("an error"), inner)) }
    effects = inner.effects
    for handler in handlers {
      var way = before
      way.effects = effects
      way.conditions.append(.unsupported("an error"))
      if way.run(handler) == .goesOn { ways.append((.unsupported("an error"), way)) }
      effects = way.effects
    }
    if ways.isEmpty { return .ends }
    merge(ways)
    return .goesOn
  }

  private mutating func assign(_ value: Expression, to target: [String]) {
    switch target.count {
    case 1:
      // A record as a whole is known only where another one is put into it.
      if case .column(let record) = value, let fields = records[record], record != target[0] {
        records[target[0]] = fields
      } else if let fields = records[target[0]] {
        guard value != .column(target[0]) else { return }
        records[target[0]] = fields.mapValues { _ in .unsupported("a record") }
      }
      variables[target[0]] = converted(value, to: target[0])
    case 2:
      if target[0] == "new", records["new"] != nil, effects.hook.isRowLevel, !isCaught {
        noteAbsence(of: target[1])
      }
      records[target[0], default: [:]][target[1]] = value
    default: break
    }
  }

  /// A value as a variable of some type holds it.
  private mutating func converted(_ value: Expression, to variable: String) -> Expression {
    guard let type = types[variable], value.isKnown, value.bareLiteral == nil else { return value }
    if !isCaught {
      effects.conversions.append(.init(value: value, type: type, conditions: conditions))
    }
    return evaluator.foldConstants(.cast(value, type))
  }

  private mutating func select(_ query: ProcedureQuery, into targets: [[String]]) {
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

  private mutating func insert(_ insertion: ProcedureInsertion) {
    guard let target = schema.table(insertion.table) else { return }
    let query = insertion.query
    let scope = scope(of: query)
    let names = insertion.columns.isEmpty ? target.columns.map(\.name) : insertion.columns
    for row in query.rows {
      var values: [String: Expression] = [:]
      for (name, item) in zip(names, items(of: row, in: scope, upTo: names.count)) {
        if let item { values[name] = item }
      }
      // What is left out and has no default is NULL.
      for column in target.columns
      where values[column.name] == nil && column.isLeftNull {
        values[column.name] = .literal(.null)
      }
      var extra: [Expression] = []
      if query.isConditional || !query.sources.isEmpty && !scope.isOfNewRows {
        extra.append(.unsupported("a query"))
      }
      write(
        .insert(values: values, conflict: resolved(insertion.conflict, insertion, values)),
        to: insertion.table,
        extra, hasQuery: !query.sources.isEmpty || query.isConditional,
        groupedBy: groups(of: query, in: scope, values))
    }
  }

  /// What DO UPDATE sets, by the row that is there and by the one that comes, EXCLUDED.
  private mutating func resolved(
    _ conflict: ProcedureInsertion.Conflict, _ insertion: ProcedureInsertion,
    _ values: [String: Expression]
  ) -> ProcedureInsertion.Conflict {
    guard case .updated(let columns, let sets) = conflict else { return conflict }
    var scope = scope(ofRowsOf: insertion.table, as: insertion.alias)
    scope.records["excluded"] = values
    return .updated(columns, sets: sets.map { ($0.column, value($0.value, in: scope)) })
  }

  private mutating func update(_ update: ProcedureUpdate) {
    let scope = scope(ofRowsOf: update.table, as: update.alias)
    write(
      .update(sets: update.sets.map { ($0.column, value($0.value, in: scope)) }), to: update.table)
  }

  private mutating func groups(
    of query: ProcedureQuery, in scope: Scope, _ values: [String: Expression]
  ) -> [Expression]? {
    switch query.grouping {
    case .none: return nil
    case .distinct: return Array(values.values)
    case .by(let expressions):
      return expressions.map { expression in
        // GROUP BY 1.
        guard case .literal(.integer(let place)) = expression, let row = query.rows.first,
          row.indices.contains(Int(place) - 1), case .value(let item, _) = row[Int(place) - 1]
        else { return value(expression, in: scope) }
        return value(item, in: scope)
      }
    }
  }

  private mutating func write(
    _ action: TriggerWrite.Action, to target: QualifiedName?, _ extra: [Expression] = [],
    hasQuery: Bool = false, groupedBy: [Expression]? = nil
  ) {
    variables["found"] = nil
    effects.writes.append(
      TriggerWrite(
        action: action, target: target, function: stack.count > 1 ? stack.last : nil,
        conditions: conditions + extra, isCaught: isCaught, isBounded: isBounded,
        hasQuery: hasQuery, groupedBy: groupedBy))
  }

  // MARK: Queries

  /// What unqualified names mean inside a query.
  private struct Scope {
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
  private func scope(ofRowsOf table: QualifiedName, as alias: String) -> Scope {
    var scope = Scope()
    scope.plain = fields(ofRowsOf: table)
    scope.records[alias] = scope.plain
    return scope
  }

  private func fields(ofRowsOf table: QualifiedName) -> [String: Expression] {
    let columns = schema.table(table)?.columns ?? []
    return Dictionary(
      columns.map { ($0.name, Expression.field(.row(of: table), $0.name)) }
    ) { first, _ in first }
  }

  private func scope(of query: ProcedureQuery) -> Scope {
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
  private mutating func items(
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
  private mutating func fields(of query: ProcedureQuery) -> [String: Expression] {
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

  // MARK: Expressions

  /// An expression over the new row, its constant parts evaluated; functions that it calls are
  /// followed.
  private mutating func value(_ expression: Expression, in scope: Scope = Scope()) -> Expression {
    noteAbsences(in: expression)
    let found = evaluator.foldConstants(settled(called(resolved(expression, in: scope))))
    if case .column = found { return found }
    return withoutOpaqueParts(found)
  }

  /// Notes fields of the new row that its table does not have.
  private mutating func noteAbsences(in expression: Expression) {
    guard !isCaught, effects.hook.isRowLevel, let known = records["new"] else { return }
    var names: [String] = []
    expression.walk {
      if case .field(.column("new"), let name) = $0, known[name] == nil { names.append(name) }
    }
    for name in names { noteAbsence(of: name) }
  }

  private mutating func noteAbsence(of name: String) {
    guard effects.table.column(name) == nil, !Self.systemColumns.contains(name) else { return }
    effects.absences.append(("it names NEW.\(name), which is not there", conditions))
  }

  private static let systemColumns: Set<String> = [
    "ctid", "tableoid", "xmin", "xmax", "cmin", "cmax",
  ]

  /// Calls whose result cannot be computed and records as a whole are unknown.
  private func withoutOpaqueParts(_ expression: Expression) -> Expression {
    switch expression {
    case .userCall(let name, _)
    where schema.functions[name]?.contains { $0.body != nil } != true:
      return .unsupported("function \(name)")
    case .column(let name) where effects.table.column(name) == nil:
      return .unsupported("a whole row")
    default: return expression.mapChildren { withoutOpaqueParts($0) }
    }
  }

  /// The expression with what its calls of the schema's functions give, as far as that is one
  /// expression.
  private mutating func called(_ expression: Expression) -> Expression {
    var inner: [Expression] = []
    for child in expression.children { inner.append(called(child)) }
    var place = 0
    let settled = expression.mapChildren { _ in
      place += 1
      return inner[place - 1]
    }
    guard case .userCall(let name, let arguments) = settled else { return settled }
    return follow(name, arguments) ?? settled
  }

  /// Follows a call.
  ///
  /// - Returns: what it gives, where the function is `RETURN expression` and nothing else.
  private mutating func follow(_ name: QualifiedName, _ arguments: [Expression]) -> Expression? {
    guard stack.count < Self.deepest, !stack.contains(name),
      let called = schema.functions[name]?.first(where: {
        $0.parameters.count == arguments.count && $0.procedure != nil
      }), let procedure = called.procedure
    else { return nil }
    var inner = self
    inner.stack.append(name)
    inner.arguments = arguments
    inner.variables = [:]
    inner.types = [:]
    inner.records = [:]
    for (parameter, argument) in zip(called.parameters, arguments) {
      if let name = parameter.name { inner.variables[name] = .cast(argument, parameter.type) }
    }
    inner.run(procedure)
    effects = inner.effects
    guard called.body == nil, case .returns(let result?)? = procedure.statements.first else {
      return nil
    }
    let value = inner.value(result)
    return called.returns.map { .cast(value, $0) } ?? value
  }

  private func resolved(_ expression: Expression, in scope: Scope = Scope()) -> Expression {
    switch expression {
    case .field(.column(let record), let field):
      if let fields = scope.records[record] ?? records[record] {
        return fields[field] ?? .unsupported("\(record).\(field)")
      }
      return .unsupported("\(record).\(field)")
    case .column(let name): return named(name, scope)
    case .parameter(let place):
      return arguments.indices.contains(place) ? arguments[place] : .unsupported("$\(place + 1)")
    case .call(let name, let arguments) where Expression.aggregates.contains(name):
      // One of the values of the group.
      if scope.isOfNewRows, arguments.count == 1, name == "max" || name == "min" {
        return resolved(arguments[0], in: scope)
      }
      guard let table = scope.table else { return .unsupported("an aggregate") }
      return .aggregate(
        name, of: arguments.first.map { resolved($0, in: scope) }, where: scope.filter, over: table)
    default: return expression.mapChildren { resolved($0, in: scope) }
    }
  }

  private func named(_ name: String, _ scope: Scope) -> Expression {
    if let value = scope.plain[name] { return value }
    // A query's one column goes into a variable, which is no record.
    if case .field(let record, let field)? = variables[name] { return .field(record, field) }
    if records[name] != nil { return .column(name) }
    if let value = variables[name] { return value }
    switch name {
    case "tg_op": return .literal(.string("INSERT"))
    case "tg_when": return .literal(.string(effects.hook.isBefore ? "BEFORE" : "AFTER"))
    case "tg_level": return .literal(.string(effects.hook.isRowLevel ? "ROW" : "STATEMENT"))
    case "tg_table_name", "tg_relname": return .literal(.string(effects.table.name.name))
    case "tg_table_schema": return .literal(.string(effects.table.name.schema))
    case "tg_name": return .literal(.string(effects.hook.name))
    default: return .unsupported("the variable \(name)")
    }
  }

  /// What is known of a new row before anything is: a column that cannot be NULL is not.
  private func settled(_ expression: Expression) -> Expression {
    switch expression {
    case .isNull(.column(let name)) where isNotNull(name): .literal(.boolean(false))
    case .isNotNull(.column(let name)) where isNotNull(name): .literal(.boolean(true))
    default: expression.mapChildren { settled($0) }
    }
  }

  private func isNotNull(_ name: String) -> Bool { effects.table.column(name)?.isNotNull ?? false }
}

extension Column {
  /// Whether a row that does not name the column has NULL in it.
  fileprivate var isLeftNull: Bool {
    (defaultValue == nil || defaultValue == .literal(.null)) && sequence == nil && identity == nil
      && generation == nil
  }
}

extension [ProcedureStatement] {
  /// Whether the last of them raises an error.
  fileprivate var endsInError: Bool { if case .raise? = last { true } else { false } }

  /// What they assign, in loops and branches too.
  fileprivate var assignedNames: [[String]] {
    flatMap { statement -> [[String]] in
      switch statement {
      case .assign(let target, _): [target]
      case .select(_, let targets): targets
      case .branches(let branches): branches.flatMap(\.statements.assignedNames)
      case .loop(_, _, let statements): statements.assignedNames
      case .guarded(let statements, let handlers):
        statements.assignedNames + handlers.flatMap(\.assignedNames)
      default: []
      }
    }
  }
}
