import GenerationPlan
import SQLEvaluation
import SchemaModel

/// One column of sampled rows beside what the plan file asks of it.
struct WishComparison {
  private let trial: WishTrial
  private let column: ColumnPlan
  private let wish: PlanOverrides.Column
  private let sample: WishTrial.Sample
  /// Not NULL, in rows without edge cases.
  private let values: [SQLValue]

  init(
    _ trial: WishTrial, _ column: ColumnPlan, _ wish: PlanOverrides.Column,
    _ sample: WishTrial.Sample
  ) {
    self.trial = trial
    self.column = column
    self.wish = wish
    self.sample = sample
    values = zip(sample.values, sample.isEdge).filter { !$1 && !$0.isNull }.map(\.0)
  }

  private var schema: Schema { trial.compiler.schema }

  /// Whether two shares differ by more than two in a hundred and what chance explains.
  static func differ(_ asked: Double, _ got: Double, of count: Int) -> Bool {
    let chance = 3 * (asked * (1 - asked) / Double(max(1, count))).squareRoot()
    return abs(asked - got) > 0.02 + chance
  }

  /// What was asked and is not so.
  func diagnostics() -> [Diagnostic] {
    var found = nulls()
    guard let spec = wish.generator?.value, !sample.values.isEmpty else { return found }
    if spec.kind == .expression { return found + evaluation(spec) }
    found += membership(spec)
    if found.isEmpty { found += shares(spec) + spread(spec) + lengths(spec) + numbers(spec) }
    return found
  }

  private func warning(_ message: String, _ key: String) -> Diagnostic {
    Diagnostic(
      .warning, "column \"\(column.name)\": \(message)\(reason)",
      at: wish.ranges[key] ?? wish.generator?.range ?? wish.name.range)
  }

  /// ` (a_check, a_pkey)`: what else bears on the column.
  private var reason: String {
    let name = column.name
    let demands = trial.compiler.demands(on: name)
    let sources =
      demands.flatMap(\.domain.sources) + demands.flatMap(\.relations).flatMap(\.sources)
    var found = sources.map(\.name)
    for key in trial.plan.keys where key.key.columns.contains(name) { found.append(key.key.name) }
    for reference in trial.plan.references
    where reference.foreignKey.columns.contains(name) { found.append(reference.foreignKey.name) }
    for check in trial.table.checks where check.expression.columns.contains(name) {
      found.append(check.name)
    }
    var names: [String] = []
    for name in found where !names.contains(name) { names.append(name) }
    if names.isEmpty, !demands.flatMap(\.relations).isEmpty { names = ["other columns of the row"] }
    return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
  }

  // MARK: Comparisons

  private func nulls() -> [Diagnostic] {
    guard let asked = wish.nullRate?.value ?? (wish.generator?.value.kind == .null ? 1 : nil) else {
      return []
    }
    let count = sample.values.count
    let got = Double(sample.values.count(where: \.isNull)) / Double(max(1, count))
    guard Self.differ(asked, got, of: count) else { return [] }
    return [
      warning(
        "NULL in \(trial.percent(asked)) of the rows was asked, in \(trial.percent(got)) it is",
        "null_rate")
    ]
  }

  /// Values that the list, the range or the pattern does not have.
  private func membership(_ spec: GeneratorSpec) -> [Diagnostic] {
    guard let allowed = WishedValues(spec, type: column.type, in: schema) else { return [] }
    let present = sample.values.filter { !$0.isNull }
    let outside = present.filter { !allowed.allows($0) }
    guard let example = outside.first else { return [] }
    let share = Double(outside.count) / Double(present.count)
    let key =
      ["values", "min", "max", "pattern", "max_length", "min_length"]
      .first { wish.ranges[$0] != nil } ?? "generator"
    return [
      warning(
        "\(trial.percent(share)) of the values are not what was asked, such as "
          + "\(example.text(as: column.type, in: schema))", key)
    ]
  }

  /// Listed values by their weights; truth by its probability.
  private func shares(_ spec: GeneratorSpec) -> [Diagnostic] {
    let base = schema.baseType(of: column.type)
    var asked: [(value: SQLValue, text: String, weight: Double)] = []
    if spec.kind == .boolean, let chance = spec.probability {
      asked = [(.boolean(true), "true", chance), (.boolean(false), "false", 1 - chance)]
    } else if let texts = spec.values, spec.by == nil {
      for (place, text) in texts.enumerated() {
        guard let value = SQLValue(text: text, type: base, schema: schema) else { continue }
        asked.append((value, text, spec.weights.map { $0[place] } ?? 1))
      }
    }
    let total = asked.reduce(0) { $0 + $1.weight }
    guard total > 0, values.count >= 50 else { return [] }
    var worst: (gap: Double, text: String)?
    for (value, text, weight) in asked {
      let share = weight / total
      let got = Double(values.count { $0 == value }) / Double(values.count)
      guard Self.differ(share, got, of: values.count), abs(share - got) > worst?.gap ?? 0 else {
        continue
      }
      worst = (
        abs(share - got),
        "\"\(text)\" in \(trial.percent(share)) of the rows was asked, in \(trial.percent(got)) it is"
      )
    }
    return worst.map { [warning($0.text, spec.kind == .boolean ? "probability" : "values")] } ?? []
  }

  /// A distribution, against the same one by itself: the greatest distance of the two cumulated
  /// (Kolmogorov and Smirnov).
  private func spread(_ spec: GeneratorSpec) -> [Diagnostic] {
    if let distribution = spec.distribution, distribution != .uniform,
      trial.compiler.uniqueIndex(of: column.name) != nil
    {
      return [
        warning(
          "its distribution (\(Self.name(distribution))) is not followed: a key has each value once",
          "distribution")
      ]
    }
    guard let distribution = spec.distribution, let ordinal = OrdinalType(column.type, in: schema),
      let expected = try? lone(), expected.count >= 200
    else { return [] }
    let got = values.compactMap(ordinal.ordinal(of:)).sorted()
    guard got.count >= 200 else { return [] }
    let asked = expected.sorted()
    var (i, j, distance) = (0, 0, 0.0)
    while i < got.count, j < asked.count {
      let value = min(got[i], asked[j])
      while i < got.count, got[i] == value { i += 1 }
      while j < asked.count, asked[j] == value { j += 1 }
      distance = max(
        distance, abs(Double(i) / Double(got.count) - Double(j) / Double(asked.count)))
    }
    let chance = 1.7 * (1 / Double(got.count) + 1 / Double(asked.count)).squareRoot()
    guard distance > 0.02 + chance else { return [] }
    func mean(_ list: [Int64]) -> String {
      let sum = list.reduce(0.0) { $0 + Double($1) } / Double(list.count)
      return ordinal.text(of: Int64(sum.rounded()), in: schema)
    }
    return [
      warning(
        "its distribution (\(Self.name(distribution)), mean \(mean(asked))) is not followed: "
          + "the mean is \(mean(got))", "distribution")
    ]
  }

  private static func name(_ distribution: Distribution) -> String {
    switch distribution {
    case .uniform: "uniform"
    case .zipf: "zipf"
    case .normal: "normal"
    case .logNormal: "log_normal"
    case .exponential: "exponential"
    case .binomial: "binomial"
    case .histogram: "histogram"
    }
  }

  /// The values of the column as a table of it alone would have them.
  private func lone() throws(GenerationError) -> [Int64] {
    let rows = 4_096
    let demands = trial.compiler.demands(on: column.name)
    var domain = Domain.union(demands.map(\.domain).filter { $0.null != .required })
    domain.predicates = []
    domain.null = .forbidden
    var alone = column
    alone.nullRate = 0
    alone.takesEdgeCases = false
    if let spec = wish.generator?.value { alone.generator = spec }
    alone.generator.after = nil
    let table = Table(
      name: trial.table.name,
      columns: [Column(name: column.name, type: column.type, isNotNull: true)])
    let compiler = try TableCompiler(
      table: table,
      plan: TablePlan(
        name: table.name, rows: rows, requestedRows: rows, columns: [alone],
        solution: TableSolution(domains: [column.name: domain])), owner: trial.compiler.owner)
    guard let slot = try compiler.ensure(column.name).ordinal else { return [] }
    let scratch = Scratch(slotCount: compiler.slotCount)
    var found: [Int64] = []
    for start in stride(from: 0, to: rows, by: batchCapacity) {
      scratch.fill(compiler.steps, from: start, count: batchCapacity)
      for row in 0..<batchCapacity { found.append(scratch[slot][row]) }
    }
    return found
  }

  /// Texts that the column's length cuts.
  private func lengths(_ spec: GeneratorSpec) -> [Diagnostic] {
    guard spec.kind == .template || spec.kind == .lexicon,
      let limit = schema.baseType(of: column.type).maximumLength
    else { return [] }
    let sources = spec.templates ?? spec.lexicon.map { ["{\($0)}"] } ?? []
    let longest = sources.compactMap { try? Template(parsing: $0).greatestLength }.max() ?? 0
    guard longest > limit, longest != .max else { return [] }
    return [
      warning(
        "texts of up to \(longest) characters are asked, \(column.type.displayName) takes \(limit): "
          + "longer ones are left out or cut",
        ["template", "templates", "lexicon"].first { wish.ranges[$0] != nil } ?? "generator")
    ]
  }

  /// A sequence's start and step.
  private func numbers(_ spec: GeneratorSpec) -> [Diagnostic] {
    guard spec.kind == .sequence, let ordinal = OrdinalType(column.type, in: schema),
      let first = sample.values.first.flatMap(ordinal.ordinal(of:)),
      sample.values.count > 1, let second = ordinal.ordinal(of: sample.values[1])
    else { return [] }
    let unit = Int64(TableCompiler.unit(of: ordinal))
    let start = (spec.start ?? 1) &* unit
    let step = (spec.step ?? 1) &* unit
    guard first != start || second &- first != step else { return [] }
    return [
      warning(
        "\(spec.start ?? 1), \((spec.start ?? 1) &+ (spec.step ?? 1)), … was asked: it begins "
          + "\(ordinal.text(of: first, in: schema)), \(ordinal.text(of: second, in: schema))",
        ["start", "step"].first { wish.ranges[$0] != nil } ?? "generator")
    ]
  }

  /// An expression that has a value, but none that the column takes.
  private func evaluation(_ spec: GeneratorSpec) -> [Diagnostic] {
    guard let failure = try? trial.evaluationFailure(of: spec.expression ?? "", column) else {
      return []
    }
    return [
      Diagnostic(
        .error,
        "row \(failure.row + 1): expression of column \"\(column.name)\": \(failure.message)",
        at: wish.ranges["expression"] ?? wish.name.range)
    ]
  }
}
