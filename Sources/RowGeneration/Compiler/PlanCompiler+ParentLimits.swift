public import GenerationPlan
public import SchemaModel

/// References whose parents a table's own constraints narrow down, and those whose parents must
/// agree.
extension PlanCompiler {
  /// How often a plan is made again for the parents that the one before it gives, beside once for
  /// each table: what a table's parents allow depends on what theirs do.
  private static let spareRounds = 8

  /// Plans a schema with as many parents for each reference as its table's constraints allow.
  ///
  /// Which parents these are is told by the parents' rows, and those by a plan; so a plan is made
  /// again until what it assumed is what it gives.
  ///
  /// - Throws: `GenerationError.uncompilable` where the plan asks for what cannot be built.
  /// - Complexity: that of planning; more than once only where a constraint narrows a reference.
  public static func plan(
    _ schema: Schema, _ request: PlanRequest,
    parseExpression: @escaping (_ text: String, _ columns: [String]) -> Expression?
  ) throws(GenerationError) -> CompiledPlan {
    var request = request
    var result = Planner.plan(schema, request)
    // Candidates are counted once it is known which parents there are.
    var countsCandidates = false
    var settled: PlanCompiler?
    for round in 0..<(spareRounds + schema.tables.count)
    where !result.diagnostics.contains(where: { $0.severity == .error }) {
      let compiler = PlanCompiler(
        plan: result.plan, schema: schema, countsCandidates: countsCandidates,
        parseExpression: parseExpression)
      if round == 0 {
        let missing = try compiler.missingKeys()
        guard missing.isEmpty else {
          return CompiledPlan(compiler: compiler, diagnostics: result.diagnostics + missing)
        }
      }
      // A table that is empty for want of parents says nothing more of them.
      let limits = request.parentLimits.merging(try compiler.parentLimits()) {
        $0.merging($1) { _, new in new }
      }
      let rooms = request.combinationRooms.merging(try compiler.combinationRooms()) {
        $0.merging($1) { _, new in new }
      }
      let shortages = try compiler.keyShortages()
      let isSettled =
        limits == request.parentLimits && rooms == request.combinationRooms && shortages.isEmpty
      if isSettled {
        if countsCandidates {
          settled = compiler
          break
        }
        countsCandidates = true
        continue
      }
      request.parentLimits = limits
      request.combinationRooms = rooms
      for (table, shortage) in shortages { request.take(shortage, of: table) }
      result = Planner.plan(schema, request)
    }
    let compiler =
      settled
      ?? PlanCompiler(plan: result.plan, schema: schema, parseExpression: parseExpression)
    let isPlanned = !result.diagnostics.contains { $0.severity == .error }
    return CompiledPlan(
      compiler: compiler,
      diagnostics: result.diagnostics + (isPlanned ? compiler.wishDiagnostics() : []))
  }

  /// The most parents of each reference that its own table's constraints narrow down, by table and
  /// foreign key: what `PlanRequest.parentLimits` is to say.
  ///
  /// - Complexity: O(rows of the parents) for these references, else O(references).
  func parentLimits() throws(GenerationError) -> [QualifiedName: [String: Int]] {
    var limits: [QualifiedName: [String: Int]] = [:]
    for table in plan.tables where table.rows > 0 {
      for reference in table.references where reference.parentRows > 0 {
        let allowed = try compiler(for: table.name).allowedParents(reference)
        guard let allowed else { continue }
        limits[table.name, default: [:]][reference.foreignKey.name] = allowed.count
      }
    }
    return limits
  }

  /// The keys whose candidates are too few for their tables' rows, by table.
  ///
  /// - Complexity: that of counting the candidates of keys that CHECKs refuse some of.
  func keyShortages() throws(GenerationError) -> [QualifiedName: KeyShortage] {
    guard countsCandidates else { return [:] }
    for table in plan.tables where table.rows > 0 { _ = try compiler(for: table.name) }
    return shortages
  }

  /// How many combinations of parents the digits of keys count: what
  /// `PlanRequest.combinationRooms` is to say.
  ///
  /// - Complexity: O(rows of the parents) for these references, else O(keys).
  func combinationRooms() throws(GenerationError)
    -> [QualifiedName: [ParentCombination: ParentCombination.Room]]
  {
    var rooms: [QualifiedName: [ParentCombination: ParentCombination.Room]] = [:]
    for table in plan.tables where table.rows > 0 {
      for digit in table.keys.flatMap(\.digits) {
        guard case .combination(let combination) = digit.source else { continue }
        rooms[table.name, default: [:]][combination] =
          try compiler(for: table.name).room(of: combination)
      }
    }
    return rooms
  }

  /// The rows of a table of the plan.
  func rows(of name: QualifiedName) -> Int? { plan.table(name)?.rows }

  /// Whether it can be told without its rows that a column's values all lie in a domain.
  func holds(_ domain: Domain, everywhereIn column: String, of name: QualifiedName)
    throws(GenerationError) -> Bool
  {
    guard let other = plan.table(name), let generator = other.column(column)?.generator else {
      return false
    }
    let own = other.solution.domains[column] ?? Domain()
    if let values = domain.values {
      return own.values.map { list in list.allSatisfy { values.contains($0) } } ?? false
    }
    guard let intervals = domain.intervals else { return true }
    if let inner = own.intervals {
      return inner.allSatisfy { part in
        intervals.contains { $0.lowerBound <= part.lowerBound && $0.upperBound >= part.upperBound }
      }
    }
    guard let numbers = generator.numbers(ofRows: other.rows) else { return false }
    return intervals.contains { $0.contains(numbers.lowerBound) && $0.contains(numbers.upperBound) }
  }
}

extension PlanRequest {
  /// Asks for more candidates, or where there are no more, for no more rows than are accepted.
  fileprivate mutating func take(_ shortage: KeyShortage, of table: QualifiedName) {
    let known = keyCandidates[table] ?? 0
    if shortage.canGrow, known <= shortage.candidates {
      keyCandidates[table] = shortage.candidates.multipliedReportingOverflow(by: 4).partialValue
    } else {
      for key in shortage.keys { keyCapacities[table, default: [:]][key] = shortage.accepted }
    }
  }
}
