import GenerationPlan
import SQLEvaluation
import SchemaModel

/// A few thousand rows of a table, made to compare what a plan file asks with what comes of it.
struct WishTrial {
  let compiler: TableCompiler
  var plan: TablePlan { compiler.plan }
  var table: Table { compiler.table }

  init(_ compiler: TableCompiler) { self.compiler = compiler }

  /// One column of the rows that were made.
  struct Sample {
    var values: [SQLValue] = []
    /// Whether the row holds edge cases.
    var isEdge: [Bool] = []
  }

  /// What was asked and is not so.
  func diagnostics() -> [Diagnostic] {
    do throws(GenerationError) {
      try compiler.finish()
      let names = wishedNames
      let samples = try sampled(names)
      var found: [Diagnostic] = []
      for name in names {
        guard let column = plan.column(name), let wish = column.wish, let sample = samples[name]
        else { continue }
        found += WishComparison(self, column, wish, sample).diagnostics()
      }
      return try found + repeatedKeys() + references(samples)
    } catch {
      return mapped(error)
    }
  }

  /// Wished columns, and those of wished references.
  private var wishedNames: [String] {
    let ofReferences = plan.references.filter { $0.wish?.nullRate != nil }
      .flatMap(\.foreignKey.columns)
    return plan.columns.map(\.name).filter { name in
      plan.column(name)?.wish != nil || ofReferences.contains(name)
    }
  }

  // MARK: Rows

  /// First rows, last ones, and some in between, in batches.
  var starts: [Int] {
    let last = max(0, plan.rows - batchCapacity)
    let spread = (1...4).map { last / 5 * $0 }
    return Set([0, batchCapacity, 2 * batchCapacity, 3 * batchCapacity, last] + spread)
      .filter { $0 < plan.rows }.sorted()
  }

  private func sampled(_ names: [String]) throws(GenerationError) -> [String: Sample] {
    var readers: [(name: String, reader: ValueReader)] = []
    for name in names {
      guard let column = table.column(name) else { continue }
      readers.append(
        (
          name,
          ValueReader(
            try compiler.ensure(name), type: column.type, schema: compiler.schema)
        ))
    }
    let edges = compiler.edgeOrdinalSlot()
    let slots =
      readers.flatMap(\.reader.binding.slots)
      + [edges, compiler.verdictSlot].compactMap(\.self)
    let steps = compiler.steps.sliced(to: Set(slots))
    let scratch = Scratch(slotCount: compiler.slotCount)
    var samples = Dictionary(uniqueKeysWithValues: names.map { ($0, Sample()) })
    var next = 0
    for start in starts {
      let from = max(start, next)
      let size = min(batchCapacity, plan.rows - from)
      guard size > 0 else { continue }
      next = from + size
      scratch.fill(steps, from: from, count: size)
      if let failure = scratch.failure { throw failure }
      for (name, reader) in readers {
        for row in 0..<size {
          samples[name]?.values.append(reader.value(scratch, row: row))
          samples[name]?.isEdge.append(edges.map { scratch[$0][row] != 0 } ?? false)
        }
      }
    }
    return samples
  }

  // MARK: Keys

  /// Rows that are looked through for equal keys.
  private static let scannedRows = 100_000

  /// Keys over columns that the plan computes, which nothing makes different.
  private func repeatedKeys() throws(GenerationError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for key in plan.keys {
      if case .implied = key.strategy { continue }
      let computed = key.key.columns.compactMap { name -> PlanOverrides.Column? in
        guard let wish = plan.column(name)?.wish, wish.generator?.value.kind == .expression else {
          return nil
        }
        return wish
      }
      guard let wish = computed.first else { continue }
      let place = wish.ranges["expression"] ?? wish.name.range
      let columns = key.key.columns.joined(separator: ", ")
      if let (first, second) = try equalRows(key.key.columns) {
        found.append(
          Diagnostic(
            .error,
            "rows \(first) and \(second) have the same (\(columns)), which \(key.key.name) forbids",
            hint: "let the expression read a key of the row", at: place))
      } else if plan.rows > Self.scannedRows || !key.key.isPlain {
        found.append(
          Diagnostic(
            .warning,
            "whether (\(columns)) differs in all \(plan.rows) rows, as \(key.key.name) demands, "
              + "is known of the first \(min(plan.rows, Self.scannedRows)) only", at: place))
      }
    }
    return found
  }

  private func equalRows(_ names: [String]) throws(GenerationError) -> (Int, Int)? {
    var bindings: [BoundColumn] = []
    for name in names { bindings.append(try compiler.ensure(name)) }
    let slots = bindings.flatMap(\.slots) + [compiler.verdictSlot].compactMap(\.self)
    let steps = compiler.steps.sliced(to: Set(slots))
    let scratch = Scratch(slotCount: compiler.slotCount)
    var seen: [[UInt8]: Int] = [:]
    for start in stride(from: 0, to: min(plan.rows, Self.scannedRows), by: batchCapacity) {
      let size = min(batchCapacity, plan.rows - start)
      scratch.fill(steps, from: start, count: size)
      if let failure = scratch.failure { throw failure }
      for row in 0..<size {
        if bindings.contains(where: { $0.text(scratch, row: row) == nil }) { continue }
        let value = sharedValue(bindings, scratch, row: row)
        if let earlier = seen.updateValue(start + row, forKey: value) {
          return (earlier + 1, start + row + 1)
        }
      }
    }
    return nil
  }

  // MARK: References

  private func references(_ samples: [String: Sample]) -> [Diagnostic] {
    plan.references.flatMap { reference -> [Diagnostic] in
      guard let wish = reference.wish else { return [] }
      var found: [Diagnostic] = []
      func warn(_ message: String, _ place: SourceRange?) {
        found.append(
          Diagnostic(
            .warning, "reference \"\(reference.foreignKey.name)\": \(message)", at: place))
      }
      if let asked = wish.distribution, asked.value != .uniform,
        let reason = unspread(reference, asked.value)
      {
        warn("its distribution is not followed, as \(reason)", asked.range)
      }
      if let asked = wish.parentShare, abs(asked.value - reference.parentShare) > 0.02 {
        warn(
          "\(percent(reference.parentShare)) of the parents get rows, as a key needs them",
          asked.range)
      }
      if let asked = wish.rootShare, case .tiered(let share) = reference.draw, share == asked.value
      {
        return found
      } else if let asked = wish.rootShare {
        warn("its rows are no tree with roots: root_share is not followed", asked.range)
      }
      if let asked = wish.fanOut, !isCounted(reference) {
        warn("no key numbers rows within it: fan_out is not followed", asked.range)
      }
      if let asked = wish.nullRate, reference.foreignKey.columns.count == 1,
        let sample = samples[reference.foreignKey.columns[0]]
      {
        let got = Double(sample.values.count(where: \.isNull)) / Double(max(1, sample.values.count))
        if WishComparison.differ(asked.value, got, of: sample.values.count) {
          warn(
            "NULL in \(percent(asked.value)) of the rows was asked, in \(percent(got)) it is",
            asked.range)
        }
      }
      return found
    }
  }

  private func isCounted(_ reference: ReferencePlan) -> Bool {
    plan.keys.contains {
      if case .lineItems(reference.foreignKey.name, _, _) = $0.strategy { true } else { false }
    }
  }

  /// Why a reference's parents are not drawn by the distribution; `nil` where they are.
  private func unspread(_ reference: ReferencePlan, _ asked: Distribution) -> String? {
    if reference.sharing != .alone { return "it shares columns with another reference" }
    switch reference.draw {
    case .random(let distribution): return distribution == asked ? nil : "another one is"
    case .keyDigit:
      return compiler.spreadReferences.contains(reference.foreignKey.name)
        ? nil : "a key decides its parents"
    case .tiered: return "its rows are a tree"
    case .chained: return "each parent has one row"
    }
  }

  // MARK: Failures

  /// A failure at the wish that it comes from; nothing where it comes from none, which others tell.
  private func mapped(_ failure: GenerationError) -> [Diagnostic] {
    guard failure.table == table.name else { return [] }
    switch failure {
    case .uncompilable(_, let name, let reason):
      guard let wish = plan.column(name)?.wish else { return [] }
      return [
        Diagnostic(
          .error, "column \"\(name)\": \(reason)", at: wish.generator?.range ?? wish.name.range)
      ]
    case .unsatisfied(_, let row, let constraint):
      let read =
        plan.solution.residual.filter { $0.name == constraint }
        .flatMap(\.expression.columns)
        + table.checks.filter { $0.name == constraint }.flatMap(\.expression.columns)
      let wishes = read.compactMap { plan.column($0)?.wish }
      let wish = wishes.first { $0.generator?.value.kind == .expression } ?? wishes.first
      guard let wish else { return [] }
      if let column = plan.column(wish.name.value), let text = wish.generator?.value.expression,
        let cause = try? evaluationFailure(of: text, column, isSettled: false)
      {
        return [
          Diagnostic(
            .error,
            "row \(cause.row + 1): expression of column \"\(column.name)\": \(cause.message)",
            at: wish.ranges["expression"] ?? wish.name.range)
        ]
      }
      return [
        Diagnostic(
          .error,
          "row \(row + 1): what is asked of column \"\(wish.name.value)\" breaks \(constraint)",
          hint: "change it, or what it reads",
          at: wish.ranges["expression"] ?? wish.generator?.range ?? wish.name.range)
      ]
    case .rowTooLong, .violated: return []
    }
  }

  func percent(_ share: Double) -> String {
    let tenths = (share * 1_000).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths)) %" : "\(tenths) %"
  }
}
