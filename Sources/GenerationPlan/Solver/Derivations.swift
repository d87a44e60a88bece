import SQLEvaluation
import SchemaModel

/// Finds equations that decide a column: `total = net + tax` makes `total` a function of the others.
struct DerivationFinder {
  let context: SolverContext

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// The derivations among the constraints that are evaluated; a column is derived once, and no
  /// derived column feeds another in a circle.
  ///
  /// - Parameter known: what the columns' other constraints leave them.
  func derivations(
    conditions: [Condition], sources: [ConstraintSource], evaluated: Set<Int>,
    known: [String: Domain]
  ) -> [Derivation] {
    var result: [Derivation] = []
    for place in evaluated.sorted() {
      for part in conditions[place].conjuncts {
        guard case .residual(let expression) = part,
          let found = derivation(expression, source: sources[place].id, known, besides: result)
        else { continue }
        result.append(found)
      }
    }
    return result
  }

  /// The derivation that an equation allows: of the column that suits best, a bare side before a part
  /// of a sum.
  private func derivation(
    _ expression: Expression, source: ConstraintID, _ known: [String: Domain],
    besides others: [Derivation]
  ) -> Derivation? {
    guard case .binary("=", let a, let b) = expression else { return nil }
    let candidates = (bare(a, b) + bare(b, a) + solved(a, b)).filter { candidate in
      isFree(candidate)
        && !others.contains {
          $0.column == candidate.column || $0.expression.columns.contains(candidate.column)
            || candidate.expression.columns.contains($0.column)
        }
    }
    let best = candidates.enumerated().min { one, other in
      (unfitness(one.element, known), one.offset) < (unfitness(other.element, known), other.offset)
    }
    return best.map {
      Derivation(
        column: $0.element.column, expression: $0.element.expression, source: source)
    }
  }

  private struct Candidate {
    var column: String
    var expression: Expression
    /// The column stands alone on its side of the equation.
    var isBare = false
  }

  /// Whether nothing else sets a candidate's column. A key's column may follow from columns outside of
  /// keys: the key is then one over these.
  private func isFree(_ candidate: Candidate) -> Bool {
    let table = context.table
    let keyed = Set(table.keys.flatMap(\.columns))
    let set = Set(
      table.foreignKeys.flatMap(\.columns)
        + table.columns.filter { $0.generation != nil }.map(\.name))
    return !set.contains(candidate.column)
      && (!keyed.contains(candidate.column)
        || (candidate.isBare && keyed.union(set).isDisjoint(with: candidate.expression.columns)))
  }

  /// What speaks against deriving a column: that its type rounds what it is made equal to, that few
  /// values are left to it, that it must not be NULL where its inputs may.
  private func unfitness(_ candidate: Candidate, _ known: [String: Domain]) -> Int {
    func isNullable(_ column: String) -> Bool { known[column]?.null != .forbidden }
    let inputs = candidate.expression.columns
    let rounds =
      context.facts[candidate.column]?.base == .real
      && !inputs.allSatisfy { context.facts[$0]?.base == .real }
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
    for derivation in solution.derivations { bound(derivation, &solution) }
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
