import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

/// Draws rows from a solution as the row engine is told to, and puts every CHECK to them: the
/// proof that what the solver promises holds.
struct RowDraw {
  let solution: TableSolution
  let table: Table
  let schema: Schema
  var state: UInt64
  private var samplers: [TextDomain: WordSampler] = [:]

  /// Draws from a seed.
  init(solution: TableSolution, table: Table, schema: Schema, state: UInt64) {
    self.solution = solution
    self.table = table
    self.schema = schema
    self.state = state
  }

  /// Draws `count` rows and expects that no constraint but the evaluated ones is ever false.
  static func expectRows(
    of solution: TableSolution, table: Table, in schema: Schema, count: Int = 200,
    seed: UInt64 = 7, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var draw = RowDraw(solution: solution, table: table, schema: schema, state: seed)
    let sources = ConstraintSource.all(
      of: table, in: schema, asOf: PlanRequest.defaultAsOf)
    guard !sources.isEmpty else { return }
    let context = SolverContext(table, in: schema, asOf: PlanRequest.defaultAsOf)
    let evaluated = Set(solution.residual.map(\.name))
    let rows = (0..<count).map { _ in draw.row() }
    for (source, outcome) in zip(sources, solution.outcomes)
    where !evaluated.contains(source.name) && outcome.manner != .refused {
      let expression = context.table.replacingGenerated(in: source.expression)
      let columns = expression.columns
      guard columns.allSatisfy(draw.canMake) else { continue }
      guard
        let compiled = try? context.evaluator.compile(
          expression, columns: columns.map { ColumnBinding(name: $0, type: context.type(of: $0)) })
      else { continue }
      for row in rows {
        let values = columns.map { row[$0] ?? .null }
        let passes = compiled.isSatisfied(by: values)
        #expect(
          passes, "seed \(seed): \(source.name) fails on \(zip(columns, values).map { ($0, $1) })",
          sourceLocation: sourceLocation)
        if !passes { return }
      }
    }
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private func facts(_ column: String) -> ColumnFacts? {
    table.column(column).map { ColumnFacts(column, type: $0.type, in: schema) }
  }

  /// Countable columns, listed values, and text of plain patterns; other columns are left out.
  func canMake(_ column: String) -> Bool {
    guard let facts = facts(column) else { return false }
    if facts.ordinal != nil || facts.base.isCharacter { return true }
    let domains =
      [solution.domains[column] ?? Domain()]
      + solution.components.flatMap {
        $0.cases.compactMap { $0.domains[column] }
      }
    return domains.allSatisfy {
      $0.values != nil || $0 == .notNull || $0.isUniversal || $0.null == .required
    }
  }

  /// One row: a case per component, then column by column within the domains cut by relations.
  mutating func row() -> [String: SQLValue] {
    var row: [String: SQLValue] = [:]
    var ordinals: [String: Int64] = [:]
    for component in solution.components {
      let chosen = component.cases[Int(bits() % UInt64(component.cases.count))]
      for column in component.columns {
        let domain = chosen.domains[column] ?? solution.domains[column] ?? Domain()
        make(column, domain, chosen.relations, &row, &ordinals)
      }
    }
    for column in table.columns.map(\.name) where row[column] == nil {
      make(column, solution.domains[column] ?? Domain(), [], &row, &ordinals)
    }
    return row
  }

  private mutating func make(
    _ column: String, _ domain: Domain, _ relations: [Relation], _ row: inout [String: SQLValue],
    _ ordinals: inout [String: Int64]
  ) {
    guard let facts = facts(column) else { return }
    if !domain.allowsValues || (domain.allowsNull && bits() % 4 == 0) {
      row[column] = .null
      return
    }
    if let ordinal = facts.ordinal, domain.intervals != nil || domain.values == nil {
      var set = domain.intervals ?? facts.bounds.map { [$0] } ?? []
      for relation in relations { cut(&set, of: column, by: relation, ordinals, facts) }
      // Where nothing is left the row is made all the same: only evaluated checks may then fail.
      let whole = domain.intervals ?? facts.bounds.map { [$0] } ?? []
      guard let value = element(of: set, facts.step) ?? element(of: whole, facts.step) else {
        return
      }
      ordinals[column] = value
      row[column] = ordinal.value(value, type: facts.base, labels: facts.labels)
      return
    }
    for relation in relations where relation.op == .equal {
      if relation.left == column, let other = row[relation.right], !other.isNull {
        row[column] = other
        return
      }
      if relation.right == column, let other = row[relation.left], !other.isNull {
        row[column] = other
        return
      }
    }
    var avoided: [SQLValue] = []
    for relation in relations where relation.op == .notEqual {
      if relation.left == column, let other = row[relation.right] { avoided.append(other) }
      if relation.right == column, let other = row[relation.left] { avoided.append(other) }
    }
    for _ in 0..<64 {
      let value = value(domain, facts)
      row[column] = value
      if !avoided.contains(value) { return }
    }
  }

  private mutating func value(_ domain: Domain, _ facts: ColumnFacts) -> SQLValue {
    if let values = domain.values { return values[Int(bits() % UInt64(values.count))] }
    guard facts.base.isCharacter else { return .text("x") }
    return .text(text(domain.text, facts))
  }

  /// A word of the patterns, of the length asked.
  private mutating func text(_ domain: TextDomain, _ facts: ColumnFacts) -> String {
    let longest = min(
      domain.length.upperBound, min(domain.octets.upperBound, facts.base.maximumLength ?? 40))
    let least = max(domain.length.lowerBound, domain.isTrimmed ? 1 : 0)
    let octets = domain.octets.lowerBound
    let low = max(least, octets)
    let length = low + Int(bits() % UInt64(max(1, min(longest, low + 20) - low + 1)))
    if !domain.patterns.isEmpty, let word = word(domain, least...max(least, longest)) {
      return word
    }
    let letter = domain.letterCase == .upper ? "K" : "k"
    return String(repeating: letter, count: length)
  }

  private mutating func word(_ domain: TextDomain, _ length: ClosedRange<Int>) -> String? {
    var narrowed = domain
    narrowed.length = length
    if samplers[narrowed] == nil,
      case .sampler(let sampler) = narrowed.words(longest: length.upperBound).sampler()
    {
      samplers[narrowed] = sampler
    }
    guard let sampler = samplers[narrowed] else { return nil }
    return String(decoding: sampler.draw(bits()), as: UTF8.self)
  }

  private mutating func element(of set: [ClosedRange<Int64>], _ step: Int64) -> Int64? {
    guard !set.isEmpty else { return nil }
    let interval = set[Int(bits() % UInt64(set.count))]
    // Ends often: that is where a mistake shows.
    switch bits() % 4 {
    case 0: return interval.lowerBound
    case 1: return interval.upperBound
    default:
      let width = UInt64(bitPattern: interval.upperBound &- interval.lowerBound) / UInt64(step)
      let place = width == .max ? bits() : bits() % (width + 1)
      return interval.lowerBound &+ Int64(bitPattern: place &* UInt64(step))
    }
  }

  private func cut(
    _ set: inout [ClosedRange<Int64>], of column: String, by relation: Relation,
    _ ordinals: [String: Int64], _ facts: ColumnFacts
  ) {
    let offset = relation.offset
    func keep(_ range: ClosedRange<Int64>) {
      set = IntervalSet.intersection(set, facts.intervals(range))
    }
    if relation.left == column, let right = ordinals[relation.right] {
      let limit = IntervalSet.adding(right, offset)
      switch relation.op {
      case .less: keep(Int64.min...IntervalSet.adding(limit, -1))
      case .lessOrEqual: keep(Int64.min...limit)
      case .equal: keep(limit...limit)
      case .notEqual:
        set = IntervalSet.intersection(
          set,
          IntervalSet.complement(of: [limit...limit], within: facts.bounds!, step: facts.step))
      }
    } else if relation.right == column, let left = ordinals[relation.left] {
      let limit = IntervalSet.adding(left, -offset)
      switch relation.op {
      case .less: keep(IntervalSet.adding(limit, 1)...Int64.max)
      case .lessOrEqual: keep(limit...Int64.max)
      case .equal: keep(limit...limit)
      case .notEqual:
        set = IntervalSet.intersection(
          set,
          IntervalSet.complement(of: [limit...limit], within: facts.bounds!, step: facts.step))
      }
    }
  }
}
