import GenerationPlan
import SchemaModel

/// Builds one table's row program: a list of steps, and for each column where its value stands.
///
/// Columns are made on demand, each after those that its relations, templates and expressions read.
/// Slot 0 holds the row index.
final class TableCompiler {
  let table: Table
  let plan: TablePlan
  unowned let owner: PlanCompiler
  var schema: Schema { owner.schema }

  var steps: [Step] = []
  var slotCount = 1
  var bindings: [String: BoundColumn] = [:]
  var skippedEdgeCases: [SkippedEdgeCase] = []
  /// Columns being made, outermost first.
  private var making: [String] = []
  private var isFinished = false
  /// Why it could not be finished.
  private var failure: GenerationError?
  /// Constraints that construction has not met, each once, and the columns to make again.
  var unmet: [(constraint: ConstraintID, columns: [String])] = []

  /// The vectors that keys decide: a digit's value, a unique column's index.
  var keys = KeyVectors()
  /// The values that a unique column draws from, by name.
  var uniqueValues: [String: IntervalUnion] = [:]
  /// The grids of columns' values, where they have one.
  var grids: [GridID: ValueGrid?] = [:]
  /// Draws that several columns of a row share, by lexicon and tag.
  var sharedDraws: [String: Int] = [:]
  /// The lines that unique columns' words stand on.
  var keyLines: [KeyLine] = []
  /// Those of them that are digits of a unique column's number.
  var sharedDigits: [String: SharedDigit] = [:]
  /// Draws that tell which rows are NULL.
  var nullSlots: Set<Int> = []
  /// Which case of each component a row is in.
  var selectors: [Int: Int] = [:]
  private var edgeOrdinals: Int?
  /// References decided by keys whose parents are spread by a distribution of the plan file.
  var spreadReferences: Set<String> = []
  /// What was drawn together with a row's case of the columns whose spread the plan file sets.
  var wishedOutcomes: [String: WishedOutcome] = [:]
  /// The parent's row of each reference that is not one of a tree, by name.
  var parentSlots: [String: Int] = [:]
  /// The parent's row of every reference that is drawn, by name, for whoever proves the reference.
  var drawnParents: [String: Int] = [:]
  /// Chooses the edge cases of its columns.
  private(set) lazy var edgeCases = EdgeCaseSelector(table, in: schema, asOf: owner.plan.asOf)
  /// The rows with edge cases, if the table has any.
  private var edgeSchedule: EdgeSchedule?
  /// The parent's row and the roots' state of each self-reference that shares no column, by name.
  var trees: [String: (index: Int, state: Int)] = [:]
  /// What the loop that remakes rows writes besides columns, so that it is always run.
  var verdictSlot: Int?
  /// The parents that each reference may point at, by name; `nil` stands for all of them.
  var allowedRows: [String: [Int64]?] = [:]
  /// References whose columns are bound, by name.
  var boundReferences: Set<String> = []
  /// Whether what the table's references to itself point at has been made.
  var hasSettledTargets = false
  /// Draws of what these point at: other rows count on them, so that they are never made again.
  var pinned: Set<Int> = []

  /// What columns that a check reads may hold where their draws fail it, by column; NULL for
  /// references.
  var suggested: [String: ColumnSuggestion] = [:]

  /// The keys whose candidates CHECKs refuse some of.
  let candidateGroups: [CandidateGroup]
  /// Values of columns that keys decide, before NULL and edge cases.
  var keyedValues: [String: BoundColumn] = [:]
  /// The vectors that tell whether a candidate is to be accepted, and the component each is of.
  var acceptanceFlags: [(slot: Int, component: Int)] = []

  init(
    table: Table, plan: TablePlan, owner: PlanCompiler, candidateGroups: [CandidateGroup] = []
  ) throws(GenerationError) {
    self.table = table
    self.plan = plan
    self.owner = owner
    self.candidateGroups = candidateGroups
    try prepareKeys()
  }

  /// The row index.
  static let row = 0

  func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// Adds a step with one output of its own and returns that.
  func emit(_ operation: Operation, _ inputs: [Int] = [TableCompiler.row]) -> Int {
    let slot = newSlot()
    steps.append(Step(operation, inputs, to: [slot]))
    return slot
  }

  /// Draws which rows are NULL, at a rate.
  func emitNulls(_ name: String, rate share: Double) -> Int {
    let slot = emit(.nulls(lane(name, "null"), threshold: rate(share)))
    nullSlots.insert(slot)
    return slot
  }

  /// The lane of a column for one purpose.
  func lane(_ column: String, _ purpose: String) -> RandomLane {
    RandomLane(seed: owner.plan.seed, table.name.description, column, purpose)
  }

  func failure(_ column: String, _ reason: String) -> GenerationError {
    .uncompilable(table: table.name, column: column, reason: reason)
  }

  /// The steps that `build` adds, apart from the program; draws that other columns share go into
  /// the program, as these need them in every row.
  func captured(_ build: () throws(GenerationError) -> Void) throws(GenerationError) -> [Step] {
    let outer = steps
    steps = []
    defer { steps = outer + steps.filter(isShared) }
    try build()
    return steps.filter { !isShared($0) }
  }

  func isShared(_ step: Step) -> Bool {
    step.inputs == [Self.row] && step.outputs.allSatisfy(sharedDraws.values.contains)
  }

  /// Where a column's value stands, making it first if need be.
  func ensure(_ name: String) throws(GenerationError) -> BoundColumn {
    if let made = bindings[name] { return made }
    guard !making.contains(name) else {
      throw failure(
        name, "its value depends on itself: \((making + [name]).joined(separator: " → "))")
    }
    making.append(name)
    defer { making.removeLast() }
    let binding = try make(name)
    bindings[name] = binding
    return binding
  }

  /// Whether a column is being made further up: what it waits for must not wait for it.
  func isBeingMade(_ name: String) -> Bool { making.contains(name) }

  private func make(_ name: String) throws(GenerationError) -> BoundColumn {
    if let column = table.column(name), let generation = column.generation {
      return try makeGenerated(column, generation)
    }
    guard let column = table.column(name), let columnPlan = plan.column(name) else {
      throw failure(name, "the plan does not fill this column")
    }
    if let binding = try makeReference(to: name) { return binding }
    return try makeColumn(column, columnPlan)
  }

  /// The edge ordinals of the batch, or `nil` where the table has no edge rows.
  func edgeOrdinalSlot() -> Int? {
    if let edgeOrdinals { return edgeOrdinals }
    let count = UInt64((Double(plan.rows) * owner.plan.edgeCaseRate).rounded(.down))
    guard count > 0 else { return nil }
    let schedule = EdgeSchedule(
      rows: UInt64(plan.rows), count: count, lane: lane("", "edge rows"))
    edgeSchedule = schedule
    // Cases and remade rows need it too, so it stands before everything else.
    let slot = newSlot()
    steps.insert(Step(.edgeOrdinals(schedule), [Self.row], to: [slot]), at: 0)
    edgeOrdinals = slot
    return slot
  }

  /// The unique columns in the order in which they are made: the first one lays out the words that
  /// they share, so it is the one whose texts want fewest numbers.
  var layoutOrder: [String] {
    let unique = plan.columns.filter { keys.uniqueIndex[$0.name] != nil }
    let order = unique.indices.sorted {
      (unique[$0].generator.numberedShare, $0) < (unique[$1].generator.numberedShare, $1)
    }
    return order.map { unique[$0].name }
  }

  /// Makes every column, then the checks that are left.
  ///
  /// - Throws: the same error each time, where there is one.
  func finish() throws(GenerationError) {
    if let failure { throw failure }
    guard !isFinished else { return }
    isFinished = true
    do throws(GenerationError) {
      try makeAll()
    } catch {
      failure = error
      throw error
    }
  }

  private func makeAll() throws(GenerationError) {
    _ = edgeOrdinalSlot()
    for name in layoutOrder { _ = try ensure(name) }
    for column in plan.columns { _ = try ensure(column.name) }
    try addResidualChecks()
  }

  /// The finished program.
  func program(format: RowFormat) throws(GenerationError) -> TableProgram {
    // What an empty table's columns would hold need not even be expressible.
    if plan.rows > 0 { try finish() }
    var builder = RenderBuilder(format: format)
    var written: [BoundColumn] = []
    let names = plan.columns.map(\.name)
    for name in names {
      written.append(plan.rows > 0 ? try ensure(name) : BoundColumn(pieces: []))
    }
    builder.fields(written)
    let needed = steps.sliced(to: Set(written.flatMap(\.slots) + [verdictSlot].compactMap(\.self)))
    let shared = needed.sharingDivisions(newSlot: newSlot)
    return TableProgram(
      name: table.name, rows: plan.rows, columns: names, skippedEdgeCases: skippedEdgeCases,
      slotCount: slotCount, steps: shared, rendering: builder.program(framing(format, names)),
      bindings: written, parentRowSlots: drawnParents,
      caseSlots: selectors.sorted { $0.key < $1.key }.map(\.value), edgeSchedule: edgeSchedule)
  }

  private func framing(_ format: RowFormat, _ names: [String]) -> RowFraming {
    guard format == .sql else { return .csv(columns: names) }
    let columns = names.map(quoteIdentifier).joined(separator: ", ")
    // The server refuses a value of an identity ALWAYS unless it is told that it is meant.
    let overriding = names.contains { table.column($0)?.identity == .always }
    let insert =
      "INSERT INTO \(table.name.sql) (\(columns))"
      + (overriding ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES\n"
    return .sql(insert: insert, rowsPerStatement: 500)
  }
}

extension GeneratorSpec {
  /// The share of its texts that have a number whether or not they need one.
  fileprivate var numberedShare: Double {
    guard let templates, let weights, templates.count == weights.count else { return 0 }
    let numbered = zip(templates, weights).filter { $0.0.contains("{int:") }
    return numbered.reduce(0) { $0 + $1.1 }
      / Swift.max(weights.reduce(0, +), .leastNonzeroMagnitude)
  }
}

extension [Step] {
  /// The steps that `slots` depend on, in their order.
  ///
  /// - Complexity: O(steps).
  func sliced(to slots: Set<Int>) -> [Step] {
    var needed = slots
    var kept: [Step] = []
    for step in reversed() where !needed.isDisjoint(with: step.outputs) {
      kept.append(step)
      needed.formUnion(step.inputs)
    }
    return kept.reversed()
  }

  /// Every vector they write, each once, ascending.
  var allOutputs: [Int] { Set(flatMap(\.outputs)).sorted() }

  /// The vectors they read that others must have filled, ascending.
  var inputsFromOutside: [Int] {
    var made: Set<Int> = []
    var outside: Set<Int> = []
    for step in self {
      outside.formUnion(Set(step.inputs).subtracting(made))
      made.formUnion(step.outputs)
    }
    return outside.sorted()
  }

  /// The same steps over other vectors.
  func renamed(_ slots: (Int) -> Int) -> [Step] {
    map { step in
      var copy = step
      copy.inputs = step.inputs.map(slots)
      copy.outputs = step.outputs.map(slots)
      copy.operation = step.operation.renamed(slots)
      return copy
    }
  }
}

extension Operation {
  /// The same operation, where it holds slots inside.
  fileprivate func renamed(_ slots: (Int) -> Int) -> Operation {
    switch self {
    case .compose(let binding, let filters, let limit):
      .compose(binding.renamed(slots), filters, limit: limit)
    case .indexed(let lane, let index, let values):
      .indexed(lane, index, values.map { $0.renamed(slots) })
    case .groupedTiers(let lane, let tiers): .groupedTiers(lane, tiers.renamed(slots))
    case .evaluate(let column): .evaluate(column.renamed(slots))
    case .admit(let lane, let admission): .admit(lane, admission.renamed(slots))
    case .isOwnValue(let membership): .isOwnValue(membership.renamed(slots))
    case .remake(let loop): .remake(loop.renamed(slots))
    case .parent(let steps): .parent(steps.renamed(slots))
    case .cases(let branches): .cases(branches.map { $0.renamed(slots) })
    default: self
    }
  }
}
