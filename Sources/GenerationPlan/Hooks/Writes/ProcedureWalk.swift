import SQLEvaluation
import SchemaModel

/// Follows a trigger's function, with those that it calls, for a row that comes in.
struct ProcedureWalk {
  /// Whether a list of statements goes on to what stands behind it.
  private enum Completion { case goesOn, ends }

  var effects: TriggerEffects
  let schema: Schema
  let evaluator: Evaluator

  /// Records whose fields are known, NEW among them: their fields' values.
  var records: [String: [String: Expression]] = [:]
  var variables: [String: Expression] = [:]
  /// The types that variables are declared with.
  var types: [String: SQLType] = [:]
  var arguments: [Expression] = []
  var conditions: [Expression] = []
  var isCaught = false
  var isBounded = false
  var stack: [QualifiedName] = []

  /// Calls deeper than these are not followed.
  static let deepest = 8

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

  mutating func run(_ procedure: Procedure) {
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

  mutating func assign(_ value: Expression, to target: [String]) {
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
  mutating func converted(_ value: Expression, to variable: String) -> Expression {
    guard let type = types[variable], value.isKnown, value.bareLiteral == nil else { return value }
    if !isCaught {
      effects.conversions.append(.init(value: value, type: type, conditions: conditions))
    }
    return evaluator.foldConstants(.cast(value, type))
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
