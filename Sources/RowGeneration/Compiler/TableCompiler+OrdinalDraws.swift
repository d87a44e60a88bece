import GenerationPlan
import SchemaModel

/// Ordinals drawn by a distribution, between bounds, from a list or in order.
extension TableCompiler {
  /// Fills `slot` with values of the generator's range cut to the domain.
  func drawOrdinal(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demand: Demand,
    into slot: Int
  ) throws(GenerationError) {
    let spec = columnPlan.generator
    let lane = lane(column.name, "value")
    if let listed = listedOrdinals(column, spec, ordinal, demand.domain) {
      let bounds = rowBounds(
        demand, of: column.name, step: OrdinalType.step(of: column.type, in: schema))
      if !bounds.inputs.isEmpty {
        if spec.values != nil || isSparse(listed.values) {
          leaveUnmet(demand.relations.flatMap(\.sources), column: column.name)
        }
        let draw = ListedDraw(
          listed.values, listed.weights, atLeast: bounds.atLeast, atMost: bounds.atMost,
          different: bounds.different)
        return steps.append(
          Step(.listed(lane, draw), [Self.row] + bounds.inputs, to: [slot]))
      }
      let table = Operation.lookup(listed.values)
      let words = listed.values.map { ordinal.text(of: $0, in: schema) }
      let index =
        try followed(spec, words, listed.weights, column) ?? listed.weights.map {
          emit(.weighted(lane, AliasTable($0)))
        }
        ?? emit(.uniform(lane, first: 0, count: UInt64(listed.values.count), step: 1))
      return steps.append(Step(table, [index], to: [slot]))
    }
    if spec.kind == .sequence, demand.relations.isEmpty,
      let last = try counted(column, spec, ordinal, demand.domain)
    {
      return steps.append(Step(last.operation, last.inputs, to: [slot]))
    }
    let union = try range(column, spec, ordinal, demand.domain)
    let bounds = try bounds(demand, of: column, ordinal, union)
    if let bounds {
      return steps.append(
        Step(.bounded(lane, bounds.draw), [Self.row] + bounds.inputs, to: [slot]))
    }
    if spec.businessHours == true, ordinal == .timestamp, union.intervals.count == 1 {
      let range = union.intervals[0]
      let instant = emit(
        .instant(lane, TemporalPattern(from: range.lowerBound, through: range.upperBound)))
      let isOnGrid = union.step > Int64(Self.unit(of: ordinal))
      if isOnGrid { _ = emit(.nearest(union), [instant]) }
      steps[steps.count - 1].outputs = [slot]
      return
    }
    if ordinal == .boolean, union.count == 2 {
      let threshold = rate(spec.probability ?? 0.5)
      return steps.append(Step(.nulls(lane, threshold: threshold), [Self.row], to: [slot]))
    }
    let unit = Self.unit(of: ordinal)
    _ = ordinalDraw(spec.distribution ?? .uniform, lane, union: union, unit: unit)
    // The last step's output is the value: write it where it belongs.
    steps[steps.count - 1].outputs = [slot]
  }

  /// The numbers of a sequence by row, anew from the first where they come to an end; `nil` where
  /// what is allowed has gaps.
  private func counted(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain
  ) throws(GenerationError) -> Step? {
    guard ordinal == .integer, domain.predicates.isEmpty else { return nil }
    let union = try range(column, spec, ordinal, domain, isWide: true)
    guard let step = spec.step, step != 0, union.intervals.count == 1 else { return nil }
    let bounds = union.intervals[0]
    let start = min(max(spec.start ?? 1, bounds.lowerBound), bounds.upperBound)
    let room = (step > 0 ? bounds.upperBound : start)
      .subtractingClamped(step > 0 ? start : bounds.lowerBound)
    let turn = emit(.digit(divisor: 1, radix: Divisor(room.magnitude / step.magnitude + 1)))
    return Step(.affine(start: start, step: step), [turn], to: [])
  }

  /// Whether there are gaps between the values.
  private func isSparse(_ values: [Int64]) -> Bool {
    guard let least = values.min(), let greatest = values.max() else { return true }
    return greatest.subtractingClamped(least) != Int64(Set(values).count - 1)
  }

  /// A value of a union of intervals by a distribution, in a new slot.
  func ordinalDraw(
    _ distribution: Distribution, _ lane: RandomLane, union: IntervalUnion, unit: Double
  ) -> Int {
    let single = union.intervals.count == 1
    let first = union.intervals.first?.lowerBound ?? 0
    let count = max(1, union.count)
    func element(_ position: Int) -> Int {
      single
        ? emit(.affine(start: first, step: union.step), [position])
        : emit(.intervals(union), [position])
    }
    func variate(_ shape: Variate.Shape) -> Int {
      let last = union.intervals.last?.upperBound ?? first
      let variate = Variate(shape: shape, unit: unit, range: first...last, step: union.step)
      let value = emit(.variate(lane, variate))
      return single ? value : emit(.nearest(union), [value])
    }
    switch distribution {
    case .uniform:
      return single
        ? emit(.uniform(lane, first: first, count: count, step: union.step))
        : element(emit(.uniform(lane, first: 0, count: count, step: 1)))
    case .zipf(let alpha):
      let sampler = ZipfSampler(count: min(count, 1 << 62), alpha: alpha)
      return element(emit(.zipf(lane, sampler, scatter: nil)))
    case .normal(let mean, let deviation):
      return variate(.normal(mean: mean, deviation: deviation))
    case .logNormal(let mu, let sigma): return variate(.logNormal(mu: mu, sigma: sigma))
    case .exponential(let rate): return variate(.exponential(rate: rate))
    case .binomial(let trials, let probability):
      let limit = Int(clamping: count - 1)
      let weights = binomialWeights(trials: trials, probability: probability).prefix(limit + 1)
      return element(emit(.weighted(lane, AliasTable(Array(weights)))))
    case .histogram(let bounds, let weights):
      let bucket = emit(.weighted(lane, AliasTable(weights)))
      let ordinals = bounds.map { Int64(($0 * unit).rounded()) }
      let last = union.intervals.last?.upperBound ?? first
      let value = emit(
        .bucket(lane.lane(1), bounds: ordinals, range: first...last, step: union.step),
        [Self.row, bucket])
      return single ? value : emit(.nearest(union), [value])
    }
  }

  /// Ordinals in one unit of the column's notation.
  static func unit(of ordinal: OrdinalType) -> Double {
    switch ordinal {
    case .decimal(let scale): Double(powerOfTen(scale))
    case .timestamp, .time: 1_000_000
    default: 1
    }
  }
}
