import SQLEvaluation
import SchemaModel

/// Whether what a plan file sets of columns can be had under their table's constraints.
struct WishCheck {
  private let table: Table
  private let solution: TableSolution
  private let schema: Schema
  private let context: SolverContext

  init(_ table: Table, _ solution: TableSolution, in schema: Schema, asOf: Int32) {
    self.table = table
    self.solution = solution
    self.schema = schema
    context = SolverContext(table, in: schema, asOf: asOf)
  }

  /// What cannot be had, and what is had instead, each at its place in the plan file; in the table's
  /// order.
  func diagnostics(_ wishes: [String: PlanOverrides.Column]) -> [Diagnostic] {
    table.columns.flatMap { column -> [Diagnostic] in
      guard let wish = wishes[column.name] else { return [] }
      return (nulls(wish, column) + values(wish, column) + bounds(wish, column))
        .map { $0.ofPlan() }
    }
  }

  /// Checks for the columns that the plan computes: nothing is constructed of them, so that every
  /// constraint on them is evaluated.
  func checks(of wishes: [String: PlanOverrides.Column]) -> [ResidualCheck] {
    var found: [ResidualCheck] = []
    for column in table.columns
    where wishes[column.name]?.generator?.value.kind == .expression {
      for source in ConstraintSource.all(of: table, in: schema, asOf: context.asOf)
      where source.expression.columns.contains(column.name) {
        let whole = context.evaluator.inlined(
          context.table.replacingGenerated(in: source.expression))
        let known = (solution.residual + found).contains {
          $0.id == source.id
        }
        guard !known,
          context.evaluator.unsupportedPart(of: whole, types: context.type) == nil
        else { continue }
        found.append(
          ResidualCheck(id: source.id, expression: whole, remade: whole.columns))
      }
      guard column.isNotNull || ConstraintSource.forbidsNull(column.type, in: schema) else {
        continue
      }
      found.append(
        ResidualCheck(
          id: ConstraintID(
            .computed(table.name), place: found.count, name: "NOT NULL of \(column.name)"),
          expression: .isNotNull(.column(column.name)),
          remade: [column.name]))
    }
    return found
  }

  // MARK: NULLs

  private func nulls(_ wish: PlanOverrides.Column, _ column: Column) -> [Diagnostic] {
    let live = solution.domainsByCase(of: column.name)
    let place = wish.ranges["null_rate"] ?? wish.name.range
    if let rate = wish.nullRate?.value, rate > 0, live.allSatisfy({ $0.null == .forbidden }) {
      return [
        Diagnostic(
          .error, "column \"\(column.name)\" cannot be NULL\(reason(column)): null_rate must be 0",
          at: place)
      ]
    }
    if live.allSatisfy({ $0.null == .required }), wish.nullRate.map({ $0.value < 1 }) ?? true,
      wish.generator.map({ $0.value.kind != .null }) ?? (wish.nullRate != nil)
    {
      return [
        Diagnostic(
          .error, "column \"\(column.name)\" must always be NULL\(reason(column))",
          at: wish.generator?.range ?? place)
      ]
    }
    return []
  }

  // MARK: Values

  private func values(_ wish: PlanOverrides.Column, _ column: Column) -> [Diagnostic] {
    guard let spec = wish.generator?.value, let values = spec.values else { return [] }
    return values.enumerated().compactMap { index, text in
      if let weights = spec.weights, index < weights.count, weights[index] == 0 { return nil }
      guard let value = SQLValue(text: text, type: column.type, schema: schema),
        let broken = broken(by: value, column)
      else { return nil }
      return Diagnostic(
        .error, "value \"\(text)\" of column \"\(column.name)\" breaks \(broken)",
        at: wish.ranges["values"] ?? wish.name.range)
    }
  }

  /// The constraint that a value breaks in every case.
  private func broken(by value: SQLValue, _ column: Column) -> String? {
    for source in ConstraintSource.all(of: table, in: schema, asOf: context.asOf)
    where source.expression.columns == [column.name] {
      let expression = context.evaluator.inlined(source.expression)
      guard
        let compiled = try? context.evaluator.compile(
          expression, columns: [ColumnBinding(name: column.name, type: column.type)])
      else { continue }
      if !compiled.isSatisfied(by: [value]) { return source.name }
    }
    let domains = solution.domainsByCase(of: column.name).filter { $0.null != .required }
    let now = Int64(context.asOf) * OrdinalType.day
    if domains.count > 1,
      !domains.contains(where: { domain in
        var tested = domain
        tested.predicates = []
        return tested.contains(value, type: column.type, schema: schema, now: now)
      }), OrdinalType(column.type, in: schema)?.ordinal(of: value) != nil || value.string != nil
    {
      let names = domains.flatMap(\.sources).map(\.name)
      return names.first ?? "the table's constraints"
    }
    return nil
  }

  // MARK: Bounds

  private func bounds(_ wish: PlanOverrides.Column, _ column: Column) -> [Diagnostic] {
    guard let spec = wish.generator?.value, spec.min != nil || spec.max != nil,
      schema.baseType(of: column.type) != .interval,
      let ordinal = OrdinalType(column.type, in: schema),
      let limits = OrdinalType.bounds(of: column.type, in: schema)
    else { return [] }
    let least = spec.min.flatMap { ordinal.ordinal(of: $0, in: schema) }
    let most = spec.max.flatMap { ordinal.ordinal(of: $0, in: schema) }
    let asked = [
      (least ?? limits.lowerBound)...max(least ?? limits.lowerBound, most ?? limits.upperBound)
    ]
    let domains = solution.domainsByCase(of: column.name).filter { $0.null != .required }
    let allowed = IntervalSet.normalised(domains.flatMap { $0.intervals ?? [limits] }, step: 1)
    let left = IntervalSet.intersection(allowed, asked)
    guard let first = left.first, let last = left.last else {
      return [
        Diagnostic(
          .error,
          "nothing is left of the range of column \"\(column.name)\"\(reason(column))"
            + allowedText(allowed, ordinal),
          at: wish.ranges["min"] ?? wish.ranges["max"] ?? wish.name.range)
      ]
    }
    var found: [Diagnostic] = []
    func warn(_ key: String, _ written: String?, _ had: Int64) {
      found.append(
        Diagnostic(
          .warning,
          "\(key) \(written ?? "") of column \"\(column.name)\" cannot be had\(reason(column)): "
            + "its values go \(key == "min" ? "from" : "to") \(ordinal.text(of: had, in: schema))",
          at: wish.ranges[key] ?? wish.name.range))
    }
    if let least, first.lowerBound > least { warn("min", spec.min, first.lowerBound) }
    if let most, last.upperBound < most { warn("max", spec.max, last.upperBound) }
    return found
  }

  private func allowedText(_ allowed: [ClosedRange<Int64>], _ ordinal: OrdinalType) -> String {
    let parts = allowed.prefix(4).map {
      "\(ordinal.text(of: $0.lowerBound, in: schema)) to \(ordinal.text(of: $0.upperBound, in: schema))"
    }
    return ", which allows \(parts.joined(separator: ", "))"
  }

  /// ` by a_check`, as far as constraints are known to bear on the column.
  private func reason(_ column: Column) -> String {
    var names: [String] = []
    for name in solution.domainsByCase(of: column.name).flatMap(\.sources).map(\.name)
    where !names.contains(name) { names.append(name) }
    return names.isEmpty ? "" : " by \(names.joined(separator: ", "))"
  }
}
