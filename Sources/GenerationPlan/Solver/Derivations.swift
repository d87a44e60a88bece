import SQLEvaluation
import SchemaModel

/// Finds equations that decide a column: `total = net + tax` makes `total` a function of the others.
struct DerivationFinder {
  let context: SolverContext

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// The derivations among the constraints that are evaluated; a column is derived once, and no
  /// derived column feeds another in a circle.
  func derivations(
    conditions: [Condition], sources: [ConstraintSource], evaluated: Set<Int>
  ) -> [Derivation] {
    var result: [Derivation] = []
    for place in evaluated.sorted() {
      for part in conditions[place].conjuncts {
        guard case .residual(let expression) = part,
          let found = derivation(expression, source: sources[place].name, besides: result)
        else { continue }
        result.append(found)
      }
    }
    return result
  }

  private func derivation(_ expression: Expression, source: String, besides known: [Derivation])
    -> Derivation?
  {
    guard case .binary("=", let a, let b) = expression else { return nil }
    let table = context.table
    let set = Set(
      table.foreignKeys.flatMap(\.columns)
        + table.columns.filter { $0.generation != nil }.map(\.name))
    let keyed = Set(table.keys.flatMap(\.columns))
    let fixed = set.union(keyed)
    for (side, other) in [(a, b), (b, a)] {
      // A key's column may follow from columns outside of keys: the key is then one over these.
      guard let column = context.bareColumn(side), !other.columns.contains(column.name),
        !other.columns.isEmpty, !set.contains(column.name),
        !keyed.contains(column.name) || fixed.isDisjoint(with: other.columns),
        !known.contains(where: {
          $0.column == column.name || $0.expression.columns.contains(column.name)
            || other.columns.contains($0.column)
        })
      else { continue }
      return Derivation(column: column.name, expression: other, source: source)
    }
    return solved(a, b, source: source, fixed: fixed, besides: known)
  }

  /// A sum solved for one of its columns: `a + b = 100` makes `b` what `a` leaves.
  private func solved(
    _ a: Expression, _ b: Expression, source: String, fixed: Set<String>,
    besides known: [Derivation]
  ) -> Derivation? {
    guard let left = LinearForm(a, context), let right = LinearForm(b, context) else { return nil }
    let form = left.subtracting(right)
    let names = form.terms.map(\.column.name)
    guard Set(names).count == names.count, names.count > 1,
      form.terms.allSatisfy({ isNumber($0.column.facts.ordinal) }),
      !known.contains(where: { derivation in
        names.contains(derivation.column)
          || derivation.expression.columns.contains(where: names.contains)
      }),
      let place = form.terms.lastIndex(where: { !fixed.contains($0.column.name) })
    else { return nil }
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
    return sum.map { Derivation(column: solved.column.name, expression: $0, source: source) }
  }

  private func isNumber(_ ordinal: OrdinalType?) -> Bool {
    switch ordinal {
    case .integer, .decimal: true
    default: false
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
