import SQLEvaluation
import SchemaModel

/// Solves one table; holds what is known so far.
struct TableSolver {
  let context: SolverContext
  let given: Set<String>
  let sources: [ConstraintSource]
  let filter: DomainFilter
  /// Each constraint as a condition; `always` for what is refused.
  var conditions: [Condition] = []
  /// What every row's columns lie in.
  var known: [String: Domain] = [:]
  /// Constraints that had a say in a column's known domain.
  var contributors: [String: [Int]] = [:]
  /// Conditions still to be met, with the constraint each comes from.
  var conjuncts: [(condition: Condition, source: Int)] = []
  var components: [Component] = []
  /// Constraints that have to be evaluated on finished rows.
  var evaluated: Set<Int> = []
  /// Constraints that cannot be met.
  var refused: Set<Int> = []
  /// Constraints left to the plan's values.
  var settledByPlan: Set<Int> = []
  var diagnostics: [Diagnostic] = []

  var algebra: ConditionAlgebra { context.algebra }

  /// Prepares a table.
  init(_ context: SolverContext, given: Set<String>) {
    self.context = context
    self.given = given
    filter = DomainFilter(context)
    sources = ConstraintSource.all(of: context.table, in: context.schema, asOf: context.asOf)
  }

  /// Runs the steps.
  mutating func solve() -> SolvedTable {
    startFromNullability()
    normalise()
    settle()
    listSmallDomains()
    solveComponents()
    let residual = residualChecks()
    var solution = TableSolution(
      domains: presented(known, relations: components.flatMap { $0.cases.flatMap(\.relations) }),
      components: components, residual: residual,
      conditions: Dictionary(
        uniqueKeysWithValues: sources.map {
          ($0.id, context.table.replacingGenerated(in: $0.expression))
        }),
      derivations: DerivationFinder(context).derivations(
        conditions: conditions, sources: sources, evaluated: evaluated, known: known))
    solution.leaveRelationsToDerivations()
    DerivationBounds(context).bound(&solution)
    solution.outcomes = outcomes()
    for column in known.keys {
      solution.domains[column]?.sources = (contributors[column] ?? []).map { sources[$0].id }
    }
    return SolvedTable(solution: solution, diagnostics: diagnostics)
  }

  private mutating func startFromNullability() {
    let primary = Set(context.table.primaryKey?.columns ?? [])
    for column in context.table.columns {
      if column.isNotNull || primary.contains(column.name)
        || ConstraintSource.forbidsNull(column.type, in: context.schema)
      {
        known[column.name] = .notNull
      }
      if let range = numbersGiven(to: column), let facts = context.facts[column.name] {
        let domain = known[column.name] ?? Domain()
        known[column.name] = domain.intersection(Domain(intervals: [range]), facts) ?? domain
      }
    }
  }

  /// The numbers of a bounded sequence, for the column that counts by it: others would come to
  /// clash with the rows that are inserted later.
  private func numbersGiven(to column: Column) -> ClosedRange<Int64>? {
    guard let sequence = column.sequence.flatMap({ context.schema.sequences[$0] }),
      sequence.isNarrower(than: context.schema.baseType(of: column.type)),
      !context.table.foreignKeys.contains(where: { $0.columns.contains(column.name) })
    else { return nil }
    return sequence.range
  }

  /// Turns every constraint into a condition, generated columns replaced by what they are made of.
  private mutating func normalise() {
    let normaliser = Normaliser(context)
    for (place, source) in sources.enumerated() {
      let expression = context.evaluator.inlined(
        context.table.replacingGenerated(in: source.expression))
      let condition = normaliser.condition(expression)
      let solvable = withoutUnsupportedParts(condition)
      guard let reason = condition.unsolvedParts.lazy.compactMap(unsupportedPart).first else {
        conditions.append(condition)
        conjuncts.append((condition, place))
        continue
      }
      let isImpossible = algebra.simplified(solvable, given: known) == .never
      if isImpossible || expression.columns.allSatisfy(given.contains) {
        conditions.append(condition)
        refuse(place, over: expression.columns, because: reason)
      } else {
        conditions.append(solvable)
        conjuncts.append((solvable, place))
        warn(place, over: expression.columns, because: reason)
      }
    }
  }

  func unsupportedPart(of expression: Expression) -> String? {
    context.evaluator.unsupportedPart(of: expression, types: context.type)
  }

  /// The condition without the alternatives that hang on what cannot be evaluated, but for NULL where
  /// that satisfies it; `never` where no other is left.
  private func withoutUnsupportedParts(_ condition: Condition) -> Condition {
    switch condition {
    case .always, .never, .relation: condition
    case .domain(let column, let domain):
      algebra.all([
        algebra.domain(column, domain.withoutPredicates),
        algebra.all(
          domain.predicates.map { predicate in
            unsupportedPart(of: predicate) == nil
              ? .domain(column, Domain(predicates: [predicate])) : nullSatisfying(predicate)
          }),
      ])
    case .residual(let expression):
      unsupportedPart(of: expression) == nil ? condition : nullSatisfying(expression)
    case .all(let parts): algebra.all(parts.map(withoutUnsupportedParts))
    case .any(let parts): algebra.any(parts.map(withoutUnsupportedParts))
    }
  }

  /// That one of the columns is NULL whose NULL makes an expression NULL, which no CHECK refuses.
  private func nullSatisfying(_ expression: Expression) -> Condition {
    let columns = expression.strictColumns { name in
      context.schema.functions[name]?.allSatisfy(\.isStrict) == true
    }
    return algebra.any(columns.map { .domain($0, .onlyNull) })
  }

  /// Moves what is certain of single columns into their domains, and simplifies the rest by it,
  /// until nothing changes.
  mutating func settle() {
    var isStable = false
    while !isStable {
      isStable = true
      var rest: [(condition: Condition, source: Int)] = []
      var pending = Array(conjuncts.reversed())
      while let (condition, source) = pending.popLast() {
        switch algebra.simplified(condition, given: known) {
        case .always: continue
        case .never: contradict(condition.columns, [source])
        case .all(let parts):
          pending += parts.reversed().map { ($0, source) }
        case .domain(let column, let domain):
          isStable = false
          restrict(column, to: domain, source: source)
        case let simple: rest.append((simple, source))
        }
      }
      conjuncts = rest
    }
  }

  private mutating func restrict(_ column: String, to domain: Domain, source: Int) {
    guard let facts = context.facts[column] else { return }
    contributors[column, default: []].append(source)
    guard let common = (known[column] ?? Domain()).intersection(domain, facts) else {
      contradict([column], [source])
      return
    }
    known[column] = common
  }

  /// Lists the values of small domains, so that their predicates are worked in.
  private mutating func listSmallDomains() {
    for column in context.table.columns.map(\.name) {
      guard let domain = known[column] else { continue }
      if let filtered = filter.filtered(domain, of: column) {
        known[column] = filtered
      } else {
        contradict([column], [])
      }
      if known[column]?.predicates.isEmpty == false {
        let predicates = known[column]?.predicates ?? []
        for place in contributors[column] ?? [] {
          if isEvaluated(place, column, predicates) { evaluated.insert(place) }
        }
      }
    }
    settle()
  }

  /// Whether some of a column's predicates come from the constraint: as predicates, or as patterns
  /// that no automaton says.
  func isEvaluated(_ place: Int, _ column: String, _ predicates: [Expression]) -> Bool {
    guard let facts = context.facts[column] else { return false }
    return conditions[place].predicates(of: column, facts).contains(where: predicates.contains)
  }

  /// What is left to evaluation, as checks on finished rows.
  private func residualChecks() -> [ResidualCheck] {
    evaluated.sorted().compactMap { place in
      guard !refused.contains(place), !settledByPlan.contains(place) else { return nil }
      let whole = context.evaluator.inlined(
        context.table.replacingGenerated(in: sources[place].expression))
      var expression = whole
      if context.evaluator.unsupportedPart(of: whole, types: context.type) != nil,
        !conditions[place].unsolvedParts.isEmpty
      {
        expression = .and(conditions[place].unsolvedParts)
      }
      return ResidualCheck(
        id: sources[place].id, expression: expression, remade: remade(place, whole.columns))
    }
  }

  /// The columns to make again: those of the evaluated parts first, keys and references last.
  private func remade(_ place: Int, _ all: [String]) -> [String] {
    let table = context.table
    let fixed = Set(table.foreignKeys.flatMap(\.columns) + (table.primaryKey?.columns ?? []))
    let unique = Set(table.keys.flatMap(\.columns))
    let unsolved = conditions[place].unsolvedParts.flatMap(\.columns)
    var ordered: [String] = []
    for column in unsolved + all where !ordered.contains(column) { ordered.append(column) }
    let free = ordered.filter { !fixed.contains($0) }
    let best = free.filter { !unique.contains($0) } + free.filter(unique.contains)
    return best.isEmpty ? ordered : best
  }

  /// Domains as others read them: ordinal columns of few values with gaps list them as well, unless a
  /// relation cuts them anew in each row.
  func presented(_ domains: [String: Domain], relations: [Relation] = []) -> [String: Domain] {
    let related = Set(relations.flatMap { [$0.left, $0.right] })
    var result: [String: Domain] = [:]
    for (column, domain) in domains {
      guard let facts = context.facts[column] else { continue }
      result[column] = domain
      guard !related.contains(column), domain.values == nil, let intervals = domain.intervals,
        intervals.count > 1 || !facts.labels.isEmpty
      else { continue }
      result[column]?.values = domain.listed(facts, limit: facts.labels.isEmpty ? 32 : 1024)
    }
    return result
  }
}

extension Domain {
  fileprivate var withoutPredicates: Domain {
    var copy = self
    copy.predicates = []
    return copy
  }
}

extension TableSolution {
  /// Leaves out relations that a derivation keeps by itself: what a case says of a column that an
  /// equation decides in all of them would have each made after the other.
  fileprivate mutating func leaveRelationsToDerivations() {
    for derivation in derivations {
      for component in components.indices {
        for place in components[component].cases.indices {
          components[component].cases[place].relations.removeAll {
            $0.sources == [derivation.source]
              && ($0.left == derivation.column || $0.right == derivation.column)
          }
        }
      }
    }
  }
}
