import SQLEvaluation
import SchemaModel

/// Finds equations that decide a column: `total = net + tax` makes `total` a function of the others.
struct DerivationFinder {
  let context: SolverContext

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// The derivations among the constraints that are evaluated; a column is derived once, and no
  /// derived column feeds itself by others.
  ///
  /// - Parameter known: what the columns' other constraints leave them.
  func derivations(
    conditions: [Condition], sources: [ConstraintSource], evaluated: Set<Int>,
    known: [String: Domain]
  ) -> [Derivation] {
    var equations: [[(derivation: Derivation, cost: Int)]] = []
    for place in evaluated.sorted() {
      for expression in parts(conditions[place], of: sources[place]) {
        let found = candidates(expression, source: sources[place].id, known)
        if !found.isEmpty { equations.append(found) }
      }
    }
    var search = DerivationSearch(equations)
    return search.best()
  }

  /// What has to be evaluated of a constraint; the whole of it where that was taken apart into cases,
  /// as `coalesce(a, 0) = b` is.
  private func parts(_ condition: Condition, of source: ConstraintSource) -> [Expression] {
    let open = condition.conjuncts.compactMap { part in
      if case .residual(let expression) = part { expression } else { nil }
    }
    if open.contains(where: \.isEquation) { return open }
    return context.evaluator.inlined(context.table.replacingGenerated(in: source.expression))
      .conjuncts
  }

  /// The derivations that an equation allows: a bare side before a part of a sum, and of those the
  /// ones that suit best.
  private func candidates(
    _ expression: Expression, source: ConstraintID, _ known: [String: Domain]
  ) -> [(derivation: Derivation, cost: Int)] {
    let all: [Candidate] =
      switch expression {
      case .binary("=", let a, let b):
        bare(a, b) + bare(b, a) + solved(a, b) + inverted(a, b) + inverted(b, a)
      // Any element will do.
      case .quantified(let value, operator: "=", let array, all: false):
        bare(value, .subscripted(array, [.literal(.integer(1))]))
      default: []
      }
    var found: [Candidate] = []
    for candidate in all
    where isFree(candidate) && !found.contains(where: { $0.column == candidate.column }) {
      found.append(candidate)
    }
    return found.map {
      (
        Derivation(column: $0.column, expression: $0.expression, source: source),
        unfitness($0, known)
      )
    }
  }

  private func inverted(_ side: Expression, _ other: Expression) -> [Candidate] {
    let inversion = EquationInversion(context: context)
    return side.columns.filter { !other.columns.contains($0) }.compactMap { column in
      guard side.occurrences(of: column) == 1,
        let value = inversion.solved(side, for: column, equals: other), !value.columns.isEmpty
      else { return nil }
      return Candidate(column: column, expression: value)
    }
  }

  private struct Candidate {
    var column: String
    var expression: Expression
    /// The column stands alone on its side of the equation.
    var isBare = false
  }

  /// Whether nothing else sets a candidate's column. A key's column may follow from columns outside of
  /// keys: the key is then one over these; or from others of the same key.
  private func isFree(_ candidate: Candidate) -> Bool {
    let table = context.table
    let keyed = Set(table.keys.flatMap(\.columns))
    let set = Set(
      table.foreignKeys.flatMap(\.columns)
        + table.columns.filter { $0.generation != nil }.map(\.name))
    guard !set.contains(candidate.column) else { return false }
    guard keyed.contains(candidate.column) else { return true }
    let inputs = candidate.expression.columns
    // What is made of all of another key differs as that does.
    let holdsKey = table.keys.contains { key in
      key.isPlain && key.predicate == nil && !key.columns.contains(candidate.column)
        && Set(key.columns).isSubset(of: inputs)
    }
    // In keys that hold all it is made of, it tells no more rows apart.
    let addsNothing = table.keys.allSatisfy { key in
      !key.columns.contains(candidate.column)
        || key.isPlain && key.predicate == nil && Set(inputs).isSubset(of: key.columns)
    }
    return addsNothing
      || candidate.isBare && (holdsKey || keyed.union(set).isDisjoint(with: inputs))
  }

  /// What speaks against deriving a column: that its type rounds what it is made equal to, that few
  /// values are left to it, that it must not be NULL where its inputs may.
  private func unfitness(_ candidate: Candidate, _ known: [String: Domain]) -> Int {
    func isNullable(_ column: String) -> Bool { known[column]?.null != .forbidden }
    let inputs = candidate.expression.columns
    let base = context.facts[candidate.column]?.base
    let rounds =
      base == .real && !inputs.allSatisfy { context.facts[$0]?.base == .real }
      || base?.isInteger == true && candidate.expression.isFraction
    let asksMore = !isNullable(candidate.column) && inputs.contains(where: isNullable)
    return (rounds ? 4 : 0) + (isNarrow(candidate.column, known) ? 2 : 0) + (asksMore ? 1 : 0)
  }

  /// Whether constraints bound a column on both sides, or list its values.
  private func isNarrow(_ column: String, _ known: [String: Domain]) -> Bool {
    guard let domain = known[column], let bounds = context.facts[column]?.bounds else {
      return false
    }
    if domain.values != nil || !domain.predicates.isEmpty { return true }
    guard let intervals = domain.intervals, let low = intervals.first, let high = intervals.last
    else { return false }
    return low.lowerBound > bounds.lowerBound && high.upperBound < bounds.upperBound
  }

  private func bare(_ side: Expression, _ other: Expression) -> [Candidate] {
    guard let column = context.bareColumn(side), !other.columns.isEmpty,
      !other.columns.contains(column.name)
    else { return [] }
    return [Candidate(column: column.name, expression: other, isBare: true)]
  }

  /// A sum solved for each of its columns: `a + b = 100` makes `b` what `a` leaves. Floats are left
  /// out, of which a difference is not what a sum undoes.
  private func solved(_ a: Expression, _ b: Expression) -> [Candidate] {
    guard let left = LinearForm(a, context), let right = LinearForm(b, context) else { return [] }
    let form = left.subtracting(right)
    let names = form.terms.map(\.column.name)
    guard Set(names).count == names.count, names.count > 1,
      form.terms.allSatisfy({ isExactNumber($0.column.facts) })
    else { return [] }
    return form.terms.indices.reversed().compactMap { solved(form, for: $0) }
  }

  private func solved(_ form: LinearForm, for place: Int) -> Candidate? {
    let solved = form.terms[place]
    var sum: Expression?
    /// Adds a part of the sum that stands with `sign` beside the solved column.
    func move(_ part: Expression, sign: Int) {
      let isAdded = sign != solved.sign
      guard let known = sum else {
        sum = isAdded ? part : .unary("-", part)
        return
      }
      sum = .binary(isAdded ? "+" : "-", known, part)
    }
    for constant in form.constants { move(constant.expression, sign: constant.sign) }
    for (other, term) in form.terms.enumerated() where other != place {
      move(.column(term.column.name), sign: term.sign)
    }
    return sum.map { Candidate(column: solved.column.name, expression: $0) }
  }

  private func isExactNumber(_ facts: ColumnFacts) -> Bool {
    if facts.base == .real || facts.base == .doublePrecision { return false }
    switch facts.ordinal {
    case .integer, .decimal: return true
    default: return false
    }
  }
}

/// Cuts the inputs of a derivation so that its result stays within the derived column's domain.
///
/// The result of a sum or a product is extreme at corners of its inputs' ranges. All ranges are
/// narrowed alike, to the greatest share of their binary digits at which every corner fits.
struct DerivationBounds {
  let context: SolverContext

  /// Inputs beyond which corners are not tried.
  private static let mostInputs = 5

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// Narrows the table-wide domains of every derivation's inputs.
  func bound(_ solution: inout TableSolution) {
    // What a derived column is computed from is cut once the column itself is.
    var pending = solution.derivations
    while !pending.isEmpty {
      let place =
        pending.firstIndex { one in
          !pending.contains { $0.expression.columns.contains(one.column) }
        } ?? 0
      bound(pending.remove(at: place), &solution)
    }
  }

  private func bound(_ derivation: Derivation, _ solution: inout TableSolution) {
    let inputs = derivation.expression.columns.compactMap { context.facts[$0] }
    guard let target = context.facts[derivation.column],
      inputs.count <= Self.mostInputs,
      let compiled = try? context.evaluator.compile(
        derivation.expression,
        columns: inputs.map { ColumnBinding(name: $0.name, type: $0.type) }, as: target.type)
    else { return }
    let ranges = inputs.map { range($0, solution) }
    let allowed = solution.domains[derivation.column] ?? Domain()
    func fits(_ tried: [ClosedRange<Int64>?]) -> Bool {
      (0..<(1 << inputs.count)).allSatisfy { corner in
        let row = zip(inputs.indices, inputs).map { index, facts -> SQLValue in
          guard let range = tried[index], let ordinal = facts.ordinal else { return .null }
          let end = corner >> index & 1 == 0 ? range.lowerBound : range.upperBound
          return ordinal.value(end, type: facts.base, labels: facts.labels)
        }
        guard let value = try? compiled.evaluate(row) else { return false }
        return value.isNull || holds(value, allowed, target)
      }
    }
    if fits(ranges) { return }
    for keepsSign in [true, false] {
      var (good, bad) = (0.0, 1.0)
      var best: [ClosedRange<Int64>?]?
      for _ in 0..<24 {
        let power = (good + bad) / 2
        let tried = ranges.map { narrowed($0, power, keepsSign: keepsSign) }
        if fits(tried) { (good, best) = (power, tried) } else { bad = power }
      }
      guard let best, good > 0.05 else { continue }
      for (facts, range) in zip(inputs, best) {
        guard let range else { continue }
        cut(facts, to: range, &solution)
      }
      return
    }
  }

  private func range(_ facts: ColumnFacts, _ solution: TableSolution) -> ClosedRange<Int64>? {
    guard facts.ordinal != nil, let bounds = facts.bounds else { return nil }
    guard let intervals = solution.domains[facts.name]?.intervals, let low = intervals.first,
      let high = intervals.last
    else { return bounds }
    return low.lowerBound...high.upperBound
  }

  private func holds(_ value: SQLValue, _ domain: Domain, _ facts: ColumnFacts) -> Bool {
    guard let ordinal = facts.ordinal, let bounds = facts.bounds else { return true }
    guard let position = ordinal.position(of: value, labels: facts.labels) else { return false }
    let low = domain.intervals?.first?.lowerBound ?? bounds.lowerBound
    let high = domain.intervals?.last?.upperBound ?? bounds.upperBound
    return (low...high).contains(position.floor)
  }

  private func narrowed(_ range: ClosedRange<Int64>?, _ power: Double, keepsSign: Bool)
    -> ClosedRange<Int64>?
  {
    guard let range else { return nil }
    func shrunk(_ end: Int64) -> Int64 {
      let bits = UInt64.bitWidth - end.magnitude.leadingZeroBitCount
      let size = Int64(1) << min(62, Int(Double(bits) * power))
      return end == 0 ? 0 : (end < 0 ? -size : size)
    }
    let low = !keepsSign && range.lowerBound < 0 ? max(0, range.lowerBound) : range.lowerBound
    let high = max(range.upperBound, low)
    // A range that does not hold 0 keeps its near end.
    let newLow = low > 0 ? low : shrunk(low)
    let newHigh = high < 0 ? high : max(newLow, shrunk(high))
    return newLow <= newHigh ? newLow...newHigh : nil
  }

  private func cut(
    _ facts: ColumnFacts, to range: ClosedRange<Int64>, _ solution: inout TableSolution
  ) {
    let limit = facts.intervals(range)
    func cut(_ domain: inout Domain) {
      guard let bounds = facts.bounds else { return }
      let set = IntervalSet.intersection(domain.intervals ?? [bounds], limit)
      if !set.isEmpty { domain.intervals = set }
    }
    cut(&solution.domains[facts.name, default: Domain()])
    for component in solution.components.indices {
      for place in solution.components[component].cases.indices {
        guard var domain = solution.components[component].cases[place].domains[facts.name] else {
          continue
        }
        cut(&domain)
        solution.components[component].cases[place].domains[facts.name] = domain
      }
    }
  }
}

extension Expression {
  fileprivate var isEquation: Bool {
    switch self {
    case .binary("=", _, _), .quantified(_, operator: "=", _, all: false): true
    default: false
    }
  }

  /// How often a column stands in it.
  fileprivate func occurrences(of column: String) -> Int {
    var count = 0
    walk { if $0 == .column(column) { count += 1 } }
    return count
  }

  /// Whether it is a number with a fraction, as far as its form tells.
  fileprivate var isFraction: Bool {
    switch self {
    case .call("extract", _), .call("date_part", _), .call("avg", _): true
    case .binary("/", let a, let b), .binary("*", let a, let b), .binary("+", let a, let b),
      .binary("-", let a, let b):
      a.isFraction || b.isFraction
    case .unary("-", let inner): inner.isFraction
    default: false
    }
  }
}
