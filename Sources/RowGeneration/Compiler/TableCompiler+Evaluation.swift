import GenerationPlan
import SQLEvaluation
import SchemaModel

/// What is evaluated on finished rows: checks that construction leaves, and computed columns.
extension TableCompiler {
  /// Whether a check may still change one of these columns.
  func isRemade(_ columns: [String]) -> Bool {
    plan.solution.residual.contains { !Set($0.remade).isDisjoint(with: columns) }
  }

  /// Whether a check over several columns reads one of these: NULL may be what it takes.
  func mayYield(_ columns: [String]) -> Bool {
    table.checks.contains { check in
      let read = check.expression.columns
      return read.count > 1 && !Set(read).isDisjoint(with: columns)
    } || isRemade(columns)
  }

  private var evaluator: Evaluator {
    Evaluator(schema: schema, now: now)
  }

  /// Readers of columns, made first if need be.
  func readers(_ names: [String]) throws(GenerationError) -> [ValueReader] {
    var readers: [ValueReader] = []
    for name in names {
      guard let column = table.column(name) else { throw failure(name, "there is no such column") }
      readers.append(ValueReader(try ensure(name), type: column.type, schema: schema))
    }
    return readers
  }

  private func compile(_ expression: Expression, _ names: [String], as target: SQLType? = nil)
    throws(EvaluationError) -> CompiledExpression
  {
    let columns = names.compactMap { table.column($0) }.map { SQLEvaluation.ColumnBinding($0) }
    return try evaluator.compile(evaluator.inlined(expression), columns: columns, as: target)
  }

  /// Computes a column from others of its row.
  ///
  /// - Parameter ordinal: what is written to `value`; text where it is `nil`.
  /// - Returns: the state vector, NULL where the expression is or cannot be computed.
  func makeExpression(_ text: String, _ column: Column, _ ordinal: OrdinalType?, value: Int)
    throws(GenerationError) -> Int
  {
    guard let expression = owner.parseExpression(text, table.columns.map(\.name))
    else {
      throw failure(column.name, "\"\(text)\" is not a SQL expression")
    }
    return try makeExpression(expression, written: text, column, ordinal, value: value)
  }

  /// A column that the server computes, for those that refer to it: it is not written.
  func makeGenerated(_ column: Column, _ generation: Expression) throws(GenerationError)
    -> BoundColumn
  {
    let slot = newSlot()
    let ordinal = OrdinalType(column.type, in: schema)
    let state = try makeExpression(
      generation, written: "GENERATED ALWAYS AS", column, ordinal, value: slot)
    var binding =
      ordinal.map { ordinalBinding(column, $0, slot: slot) }
      ?? BoundColumn(pieces: [.text(slot)])
    binding.state = state
    return binding
  }

  private func makeExpression(
    _ expression: Expression, written text: String, _ column: Column, _ ordinal: OrdinalType?,
    value: Int
  ) throws(GenerationError) -> Int {
    let names = expression.columns
    let readers = try readers(names)
    do throws(EvaluationError) {
      let compiled = try compile(expression, names, as: column.type)
      let state = newSlot()
      let evaluated = EvaluatedColumn(
        expression: compiled, readers: readers, type: column.type, schema: schema,
        ordinal: ordinal)
      steps.append(
        Step(
          .evaluate(evaluated), Set(readers.flatMap(\.binding.slots)).sorted(),
          to: [value, state]))
      return state
    } catch {
      throw failure(column.name, "\"\(text)\": \(error.message)")
    }
  }

  /// The checks that construction leaves to evaluation: those of the solver, and those that it took
  /// for constructed where columns made so far do not see to them.
  func evaluatedChecks() -> [(name: String, expression: Expression, remade: [String])] {
    var checks = plan.solution.residual.map { ($0.name, $0.expression, $0.remade) }
    // What the solver left of a constraint stands for all of it.
    let left = Set(plan.solution.residual.map(\.id))
    for (constraint, columns) in unmet where !left.contains(constraint) {
      guard let expression = plan.solution.conditions[constraint] else { continue }
      checks.append((constraint.name, expression, columns))
    }
    return checks
  }

  /// Adds the loop that remakes rows which a check refuses.
  func addResidualChecks() throws(GenerationError) {
    let evaluated = evaluatedChecks().filter { !isMetByCandidates($0.expression) }
    guard !evaluated.isEmpty else { return }
    for check in evaluated { addSuggestions(for: check.expression.columns) }
    // One vector of its own: a loop that can change nothing still has to tell the rows that fail.
    let verdict = newSlot()
    verdictSlot = verdict
    try addRemakeLoop(evaluated, verdict: verdict)
  }

  /// Adds a loop that remakes the rows which some checks refuse.
  func addRemakeLoop(
    _ evaluated: [(name: String, expression: Expression, remade: [String])], verdict: Int
  ) throws(GenerationError) {
    var checks: [RemakeLoop.Check] = []
    for check in evaluated {
      checks.append(try remakeCheck(check.name, check.expression, remade: check.remade))
    }
    let inner = checks.flatMap { $0.steps.steps + ($0.suggestions?.steps.steps ?? []) }
    let read =
      checks.flatMap(\.readers).flatMap(\.binding.slots)
      + checks.flatMap { $0.suggestions?.inputs ?? [] }
    let outputs = inner.allOutputs + [verdict]
    let inputs = Set(read).union(inner.flatMap(\.inputs)).union(outputs).subtracting([Self.row])
    steps.append(
      Step(
        .remake(RemakeLoop(table: table.name, checks: checks)), [Self.row] + inputs.sorted(),
        to: outputs))
  }

  /// Notes that construction does not see to a column's domain or relations, so that the
  /// constraints they come from are evaluated.
  func leaveUnmet(_ sources: [ConstraintID], column: String) {
    for source in sources {
      guard let place = unmet.firstIndex(where: { $0.constraint == source }) else {
        unmet.append((source, [column]))
        continue
      }
      if !unmet[place].columns.contains(column) { unmet[place].columns.append(column) }
    }
  }

  /// A check over columns in the order of `names`.
  func compiledCheck(_ name: String, _ expression: Expression, _ names: [String])
    throws(GenerationError) -> CompiledExpression
  {
    do throws(EvaluationError) {
      return try compile(expression, names)
    } catch {
      throw failure(names.first ?? "", "\(name) cannot be evaluated: \(error.message)")
    }
  }

  private func remakeCheck(_ name: String, _ expression: Expression, remade: [String])
    throws(GenerationError) -> RemakeLoop.Check
  {
    let names = expression.columns
    let readers = try readers(names)
    let condition = try compiledCheck(name, expression, names)
    var again: [Step] = []
    var cases: [Step] = []
    var values: [Step] = []
    // Where keys alone decide the columns to make again, the others have to change.
    for columns in [remade, names] where again.isEmpty {
      var slots: Set<Int> = []
      for column in columns { slots.formUnion(try ensure(column).slots) }
      again = steps.remaking(slots, pinned: pinned)
      cases = steps.remaking(slots, keeping: nullSlots, pinned: pinned)
      values = steps.remaking(
        slots, keeping: nullSlots.union(selectors.values), pinned: pinned)
    }
    // What else is there to change is changed at once.
    if cases.isEmpty { cases = again }
    if values.isEmpty { values = cases }
    return RemakeLoop.Check(
      name: name, condition: condition, readers: readers, values: StepGroup(values),
      cases: StepGroup(cases), steps: StepGroup(again),
      suggestions: try suggestions(for: names, Set(readers.flatMap(\.binding.slots))))
  }
}

extension [Step] {
  /// The steps to run again for other values of `slots`: the draws they depend on, and everything
  /// that depends on these, so that the row stays consistent.
  ///
  /// - Parameters:
  ///   - decided: vectors that are not drawn again; edge cases are taken off them still.
  ///   - pinned: vectors that stay as they are.
  /// - Complexity: O(steps).
  func remaking(
    _ slots: Set<Int>, keeping decided: Set<Int> = [], pinned: Set<Int> = []
  ) -> [Step] {
    var needed = slots
    var feeding: Set<Int> = []
    for index in indices.reversed() where !needed.isDisjoint(with: self[index].outputs) {
      feeding.insert(index)
      needed.formUnion(self[index].inputs)
    }
    var changed: Set<Int> = []
    var kept: [Step] = []
    for index in indices {
      let step = self[index]
      // An earlier loop's rows are settled.
      if case .remake = step.operation { continue }
      let isDraw =
        feeding.contains(index) && step.operation.varies && pinned.isDisjoint(with: step.outputs)
        && (decided.isDisjoint(with: step.outputs) || step.operation.isEdgeState)
      guard isDraw || !changed.isDisjoint(with: step.inputs) else { continue }
      kept.append(step)
      changed.formUnion(step.outputs)
    }
    return kept
  }
}
