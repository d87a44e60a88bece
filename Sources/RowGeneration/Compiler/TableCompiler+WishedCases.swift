import GenerationPlan
import SQLEvaluation
import SchemaModel

/// What a row's case and a column have in common, where the plan file says how the column is spread.
struct WishedOutcome {
  /// The vector of the cell: the case together with an outcome of each column.
  var cell: Int
  /// By cell: 1 NULL, 0 not, 2 as the column's own rate has it.
  var states: [Int64]
  /// The vector of the value, or of the place among `words`; `nil` where only NULL was asked.
  var ordinal: Int?
  var words: [String] = []
}

/// Columns with values, weights, distributions or NULL rates of the plan file, in tables whose rows
/// are of several cases: case and values are drawn together, so that each column is spread as asked
/// whatever the cases allow.
extension TableCompiler {
  /// Cells of a component, at most.
  private static let mostCells = 4_096
  /// Draws that tell how much of a distribution lies where.
  private static let probeCount = 8_192

  /// A column with what the plan asks of it.
  private struct Wished {
    var name: String
    /// Shares asked of the outcomes but NULL.
    var shares: [Double]
    /// By outcome and case.
    var admits: [[Bool]]
    /// By case: whether it must be NULL, may be, or not.
    var nulls: [Domain.Nullability]
    var nullRate: Double?
    var words: [String] = []
    var ordinals: [Int64] = []
    /// Where the outcomes begin in the column's range, for a distribution.
    var firsts: [Int64] = []
    var union: IntervalUnion?
    var isText = false
  }

  /// What was drawn for a column together with its row's case; `nil` where its case alone decides.
  func wishedOutcome(of name: String) throws(GenerationError) -> WishedOutcome? {
    guard plan.column(name)?.wish != nil,
      let place = plan.solution.components.firstIndex(where: { $0.columns.contains(name) })
    else { return nil }
    _ = try selector(of: place)
    return wishedOutcomes[name]
  }

  /// The case of each row, drawn together with the columns that the plan file spreads; `nil` where it
  /// spreads none of the component's.
  func wishedSelector(of component: Int, weights: [Double], _ lane: RandomLane) -> Int? {
    let cases = plan.solution.components[component].cases
    guard cases.count > 1 else { return nil }
    var wished: [Wished] = []
    var hasDistribution = false
    var size = cases.count
    for name in plan.solution.components[component].columns {
      guard let found = self.wished(name, cases, allowsDistribution: !hasDistribution),
        size * (found.shares.count + 1) <= Self.mostCells
      else { continue }
      size *= found.shares.count + 1
      if found.union != nil { hasDistribution = true }
      wished.append(found)
    }
    guard !wished.isEmpty else { return nil }
    let cells = self.cells(wished, weights)
    guard !cells.isEmpty else { return nil }
    let shares = Self.fitted(cells, wished)
    guard shares.contains(where: { $0 > 0 }) else { return nil }
    return emitCells(cells, shares, wished, lane)
  }

  // MARK: Wishes

  private func wished(_ name: String, _ cases: [Component.Case], allowsDistribution: Bool)
    -> Wished?
  {
    guard let column = table.column(name), let columnPlan = plan.column(name),
      let wish = columnPlan.wish, uniqueIndex(of: name) == nil, keys.ordinals[name] == nil,
      keys.overflow[name] == nil,
      !plan.references.contains(where: { $0.foreignKey.columns.contains(name) })
    else { return nil }
    let base = plan.solution.domains[name] ?? Domain()
    let domains = cases.map { $0.domains[name] ?? base }
    var found = Wished(
      name: name, shares: [1], admits: [domains.map { $0.null != .required }],
      nulls: domains.map(\.null), nullRate: wish.nullRate?.value)
    let isRelated = cases.contains { $0.relations.contains { $0.left == name || $0.right == name } }
    if !isRelated, let spec = wish.generator?.value {
      if let texts = spec.values {
        list(texts, spec.weights, column, domains, &found)
      } else if allowsDistribution {
        spread(spec, column, domains, &found)
      }
    }
    let tells = found.nullRate != nil && Set(found.nulls).count > 1
    guard tells || found.isText || !found.ordinals.isEmpty || found.union != nil else { return nil }
    return found
  }

  private func list(
    _ texts: [String], _ weights: [Double]?, _ column: Column, _ domains: [Domain],
    _ found: inout Wished
  ) {
    let base = schema.baseType(of: column.type)
    let ordinal = OrdinalType(column.type, in: schema)
    var shares: [Double] = []
    var admits: [[Bool]] = []
    var words: [String] = []
    var ordinals: [Int64] = []
    for (place, text) in texts.enumerated() {
      let weight = weights.map { place < $0.count ? $0[place] : 0 } ?? 1
      guard weight > 0, let value = SQLValue(text: text, type: base, schema: schema) else {
        continue
      }
      if let ordinal {
        guard let position = ordinal.ordinal(of: value) else { return }
        ordinals.append(position)
      }
      shares.append(weight)
      words.append(text)
      admits.append(
        domains.map {
          $0.null != .required
            && $0.contains(value, type: column.type, schema: schema, now: now)
        })
    }
    let total = shares.reduce(0, +)
    guard total > 0, admits.allSatisfy({ $0.contains(true) }) else { return }
    found.shares = shares.map { $0 / total }
    found.admits = admits
    found.words = words
    found.ordinals = ordinals
    found.isText = ordinal == nil
  }

  private func spread(
    _ spec: GeneratorSpec, _ column: Column, _ domains: [Domain], _ found: inout Wished
  ) {
    guard let ordinal = OrdinalType(column.type, in: schema), ordinal != .boolean,
      let limits = OrdinalType.bounds(of: column.type, in: schema),
      spec.distribution != nil || spec.min != nil || spec.max != nil, spec.businessHours != true
    else { return }
    let live = domains.filter { $0.null != .required }
    var everything = Domain.union(live)
    everything.predicates = []
    everything.intervals = merged(live.flatMap { $0.intervals ?? [limits] })
    guard let union = try? range(column, spec, ordinal, everything) else { return }
    var cuts: Set<Int64> = Set(union.intervals.map(\.lowerBound))
    for interval in live.flatMap({ $0.intervals ?? [limits] }) {
      for cut in [interval.lowerBound, interval.upperBound.addingClamped(1)]
      where union.intervals.contains(where: { $0.contains(cut) }) { cuts.insert(cut) }
    }
    let firsts = cuts.sorted()
    guard firsts.count > 1, firsts.count <= 64,
      let probes = probes(of: spec, column, union, ordinal)
    else { return }
    var counts = firsts.map { _ in 0 }
    for probe in probes { counts[Operation.place(of: probe, in: firsts)] += 1 }
    found.shares = counts.map { Double($0) / Double(probes.count) }
    found.firsts = firsts
    found.union = union
    found.admits = firsts.map { first in
      domains.map { domain in
        domain.null != .required
          && (domain.intervals?.contains { $0.contains(first) } ?? true)
      }
    }
  }

  /// Values as the distribution alone has them.
  private func probes(
    of spec: GeneratorSpec, _ column: Column, _ union: IntervalUnion, _ ordinal: OrdinalType
  ) -> [Int64]? {
    let saved = (steps, slotCount)
    defer { (steps, slotCount) = saved }
    steps = []
    slotCount = 1
    let slot = ordinalDraw(
      spec.distribution ?? .uniform, lane(column.name, "value"), union: union,
      unit: Self.unit(of: ordinal))
    let scratch = Scratch(slotCount: slotCount)
    var found: [Int64] = []
    for start in stride(from: 0, to: Self.probeCount, by: batchCapacity) {
      scratch.fill(steps, from: start, count: batchCapacity)
      for row in 0..<batchCapacity { found.append(scratch[slot][row]) }
    }
    return found
  }

  private func merged(_ intervals: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, interval.lowerBound <= last.upperBound.addingClamped(1) {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        result.append(interval)
      }
    }
    return result
  }

  // MARK: Cells

  /// One case with an outcome of each wished column, -1 being NULL.
  private struct Cell {
    var choice: Int
    var outcomes: [Int]
    var weight: Double
  }

  private func cells(_ wished: [Wished], _ weights: [Double]) -> [Cell] {
    var result = weights.indices.filter { weights[$0] > 0 }
      .map { Cell(choice: $0, outcomes: [], weight: weights[$0]) }
    for column in wished {
      result = result.flatMap { cell -> [Cell] in
        var next: [Cell] = []
        for (outcome, share) in column.shares.enumerated()
        where column.admits[outcome][cell.choice] {
          next.append(
            Cell(
              choice: cell.choice, outcomes: cell.outcomes + [outcome],
              weight: cell.weight * max(share, 1e-9)))
        }
        let mayBeNull =
          column.nulls[cell.choice] == .required
          || (column.nullRate != nil && column.nulls[cell.choice] == .optional)
        if mayBeNull {
          next.append(
            Cell(
              choice: cell.choice, outcomes: cell.outcomes + [-1],
              weight: cell.weight * max(column.nullRate ?? 1, 1e-9)))
        }
        return next
      }
    }
    return result
  }

  /// Shares of the cells in which each column is spread as asked, as near to the cases' weights as
  /// that allows: iterative proportional fitting (Deming and Stephan, 1940).
  private static func fitted(_ cells: [Cell], _ wished: [Wished]) -> [Double] {
    let total = cells.reduce(0) { $0 + $1.weight }
    var shares = cells.map { $0.weight / total }
    for _ in 0..<200 {
      for (place, column) in wished.enumerated() {
        var sums = column.shares.map { _ in 0.0 }
        var nulls = 0.0
        for (index, cell) in cells.enumerated() {
          let outcome = cell.outcomes[place]
          if outcome < 0 { nulls += shares[index] } else { sums[outcome] += shares[index] }
        }
        let filled = sums.reduce(0, +)
        guard filled > 0 else { continue }
        let rate = nulls > 0 ? column.nullRate ?? nulls / (nulls + filled) : 0
        for (index, cell) in cells.enumerated() {
          let outcome = cell.outcomes[place]
          if outcome < 0 {
            shares[index] *= rate / nulls
          } else if sums[outcome] > 0 {
            shares[index] *= column.shares[outcome] * (1 - rate) / sums[outcome]
          }
        }
      }
    }
    return shares
  }

  private func emitCells(
    _ cells: [Cell], _ shares: [Double], _ wished: [Wished], _ lane: RandomLane
  ) -> Int {
    let cell: Int
    if let place = wished.firstIndex(where: { $0.union != nil }) {
      cell = newSlot()
      let column = wished[place]
      let ordinal = table.column(column.name).flatMap { OrdinalType($0.type, in: schema) }
      let spec = plan.column(column.name)?.wish?.generator?.value
      let value = ordinalDraw(
        spec?.distribution ?? .uniform, self.lane(column.name, "value"),
        union: column.union ?? IntervalUnion([0...0], step: 1),
        unit: Self.unit(of: ordinal ?? .integer))
      let atom = emit(.place(firsts: column.firsts), [value])
      let branches = column.firsts.indices.map { outcome -> [Step] in
        var usable = cells.indices.map { index -> Double in
          let own = cells[index].outcomes[place]
          return own == outcome
            ? shares[index] : own < 0 ? shares[index] * column.shares[outcome] : 0
        }
        if !usable.contains(where: { $0 > 0 }) {
          usable = cells.map { $0.outcomes[place] == outcome ? 1 : 0 }
        }
        guard usable.contains(where: { $0 > 0 }) else {
          return [Step(.weighted(lane, AliasTable(shares)), [Self.row], to: [cell])]
        }
        return [Step(.weighted(lane, AliasTable(usable)), [Self.row], to: [cell])]
      }
      appendCases(branches, selector: atom)
      note(column, place, cells, cell, ordinal: value)
    } else {
      cell = emit(.weighted(lane, AliasTable(shares)))
    }
    for (place, column) in wished.enumerated() where column.union == nil {
      let places = cells.map { Int64(max(0, $0.outcomes[place])) }
      var value: Int?
      if column.isText {
        value = emit(.lookup(places), [cell])
      } else if !column.ordinals.isEmpty {
        value = emit(.lookup(places.map { column.ordinals[Int($0)] }), [cell])
      }
      note(column, place, cells, cell, ordinal: value)
    }
    return emit(.lookup(cells.map { Int64($0.choice) }), [cell])
  }

  private func note(
    _ column: Wished, _ place: Int, _ cells: [Cell], _ cell: Int, ordinal: Int?
  ) {
    let states = cells.map { item -> Int64 in
      if item.outcomes[place] < 0 { return 1 }
      if column.nulls[item.choice] == .optional, column.nullRate == nil { return 2 }
      return 0
    }
    wishedOutcomes[column.name] = WishedOutcome(
      cell: cell, states: states, ordinal: ordinal, words: column.isText ? column.words : [])
  }
}
