import SchemaModel

/// What the user is told: errors for what cannot be met, and how the rest is.
extension TableSolver {
  /// Refuses a constraint that can be neither constructed nor evaluated.
  mutating func refuse(_ place: Int, over columns: [String], because reason: String) {
    if !columns.isEmpty, columns.allSatisfy(given.contains) {
      settledByPlan.insert(place)
      return
    }
    refused.insert(place)
    let source = sources[place]
    diagnostics.append(
      Diagnostic(
        .error,
        "constraint \"\(source.name)\" of table \(context.table.name) cannot be solved: \(reason)",
        hint: hint(columns), at: source.range))
  }

  /// Tells that a constraint is met only by what of it can be evaluated, which may be NULL alone.
  mutating func warn(_ place: Int, over columns: [String], because reason: String) {
    let source = sources[place]
    let way = ConditionText(facts: context.facts).line(conditions[place])
    diagnostics.append(
      Diagnostic(
        .warning,
        "constraint \"\(source.name)\" of table \(context.table.name) cannot be evaluated: \(reason);"
          + " every row meets it by: \(way)",
        hint: hint(columns), at: source.range))
  }

  /// Reports constraints that leave no value, and goes on without them.
  mutating func contradict(_ columns: [String], _ places: [Int]) {
    var involved = places
    for column in columns {
      for place in contributors[column] ?? [] where !involved.contains(place) {
        involved.append(place)
      }
    }
    let isReported = !involved.isEmpty && involved.allSatisfy(refused.contains)
    refused.formUnion(involved)
    guard !isReported else { return }
    let names = involved.sorted().map { "\"\(sources[$0].name)\"" }
    let notNull = columns.filter { known[$0]?.null == .forbidden }
    let subject =
      columns.isEmpty
      ? "can never hold" : "leave no value for \(columns.joined(separator: ", "))"
    let verb =
      names.count == 1 && !columns.isEmpty
      ? "leaves no value for \(columns.joined(separator: ", "))" : subject
    let also =
      notNull.isEmpty || columns.isEmpty
      ? "" : " (\(notNull.joined(separator: ", ")) must not be NULL)"
    diagnostics.append(
      Diagnostic(
        .error,
        "constraint\(names.count == 1 ? "" : "s") \(names.joined(separator: " and ")) of table"
          + " \(context.table.name) \(verb)\(also)",
        hint: "leave the table empty in the plan: tables: \(context.table.name): rows: 0",
        at: involved.max().flatMap { sources[$0].range } ?? context.table.range))
  }

  private func hint(_ columns: [String]) -> String {
    let names = columns.joined(separator: ", ")
    return "give \(columns.count == 1 ? "column" : "columns") \(names) values in the plan that"
      + " satisfy it: tables: \(context.table.name): columns: \(columns.first ?? "…"):"
      + " {generator: values, values: […]}"
  }

  /// How each constraint is met, in order.
  func outcomes() -> [TableSolution.Outcome] {
    let text = ConditionText(facts: context.facts)
    return sources.enumerated().map { place, source in
      let line = text.line(conditions[place])
      if settledByPlan.contains(place) {
        return TableSolution.Outcome(
          constraint: source.id, manner: .implied, explanation: "left to the plan's values")
      }
      if refused.contains(place) {
        return TableSolution.Outcome(
          constraint: source.id, manner: .refused, explanation: line)
      }
      if evaluated.contains(place) {
        return TableSolution.Outcome(constraint: source.id, manner: .remade, explanation: line)
      }
      let isCertain = algebra.simplified(conditions[place], given: nullability) == .always
      return TableSolution.Outcome(
        constraint: source.id, manner: isCertain ? .implied : .constructed, explanation: line)
    }
  }

  /// What NOT NULL alone says of the columns.
  private var nullability: [String: Domain] {
    var result: [String: Domain] = [:]
    let primary = Set(context.table.primaryKey?.columns ?? [])
    for column in context.table.columns where column.isNotNull || primary.contains(column.name) {
      result[column.name] = .notNull
    }
    return result
  }
}
