import GenerationPlan
import SQLEvaluation
import SchemaModel

#if canImport(Glibc)
  import Glibc
#endif

/// Columns of countable types.
extension TableCompiler {
  /// Makes an ordinal column; in several cases, each by its own demand.
  func makeOrdinal(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand],
    into given: Int? = nil
  ) throws(GenerationError) -> BoundColumn {
    let name = column.name
    if given == nil, let fixed = keys.ordinals[name] {
      return ordinalBinding(column, ordinal, slot: fixed)
    }
    let slot = given ?? newSlot()
    if columnPlan.generator.kind == .expression, let text = columnPlan.generator.expression {
      return try makeComputed(column, text, demands, into: slot)
    }
    if given == nil, let words = try specialValues(column, columnPlan, ordinal, demands) {
      return words
    }
    if given == nil, let binding = try wishedSequence(column, columnPlan, ordinal, demands) {
      return binding
    }
    if given == nil, let outcome = try wishedOutcome(of: name), let value = outcome.ordinal {
      return ordinalBinding(column, ordinal, slot: value)
    }
    if given == nil, let segments = caseSegments(of: name) {
      var branches: [[Step]] = []
      for (place, group) in segments.groups.enumerated() {
        branches.append(
          try capturedCase { () throws(GenerationError) in
            guard group.domain.null != .required, group.count > 0 else { return leaveOpen(slot) }
            try drawUnique(
              column, columnPlan, ordinal, Demand(domain: group.domain, relations: []),
              index: segments.index(of: place), into: slot)
          })
      }
      appendCases(branches, selector: segments.group)
    } else if given == nil, let index = uniqueIndex(of: name) {
      let demand = Demand(domain: keyedDomain(of: name, demands), relations: [])
      try drawUnique(column, columnPlan, ordinal, demand, index: index, into: slot)
    } else if Set(demands.map(DemandKey.init)).count == 1 {
      try drawOrdinal(column, columnPlan, ordinal, demands[0], into: slot)
    } else if let selector = try selector(for: name, cases: demands.count) {
      var branches: [[Step]] = []
      for demand in demands {
        branches.append(
          try captured { () throws(GenerationError) in
            // A case that wants NULL leaves the value unread.
            guard demand.domain.null != .required else { return leaveOpen(slot) }
            try drawOrdinal(column, columnPlan, ordinal, demand, into: slot)
          })
      }
      appendCases(branches, selector: selector)
    }
    return ordinalBinding(column, ordinal, slot: slot)
  }

  /// Listed values that the ordinals of the type leave out (infinity, NaN, years before Christ, more
  /// digits than are made otherwise), as texts; `nil` where all of the list are ordinals.
  ///
  /// What a constraint demands of them beyond the list is evaluated.
  private func specialValues(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand]
  ) throws(GenerationError) -> BoundColumn? {
    let spec = columnPlan.generator
    guard let texts = spec.values, uniqueIndex(of: column.name) == nil else { return nil }
    let base = schema.baseType(of: column.type)
    let values = texts.map { SQLValue(text: $0, type: base, schema: schema) }
    let isPlain = values.allSatisfy { value in
      guard let value else { return true }
      guard let place = ordinal.ordinal(of: value) else { return false }
      return ordinal.value(place, type: column.type, in: schema) == value
    }
    if isPlain { return nil }
    let names = texts.indices.filter { values[$0] != nil }
    let list = WeightedWords(
      words: names.map { texts[$0] }, weights: spec.weights.map { all in names.map { all[$0] } })
    for demand in demands {
      leaveUnmet(
        demand.domain.sources + demand.relations.flatMap(\.sources), column: column.name)
    }
    return BoundColumn(pieces: [try drawWord(list, column.name, index: nil)])
  }

  /// Numbers in steps by row, where the plan file asks for a sequence and no key makes one; what a
  /// constraint demands of them is evaluated.
  private func wishedSequence(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand]
  ) throws(GenerationError) -> BoundColumn? {
    guard let spec = columnPlan.wish?.generator?.value, spec.kind == .sequence,
      uniqueIndex(of: column.name) == nil,
      let bounds = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let unit = Int64(Self.unit(of: ordinal))
    let (start, step) = (spec.start ?? 1, spec.step ?? 1)
    let span = step.multipliedReportingOverflow(by: Int64(max(0, plan.rows - 1)))
    let last = span.overflow ? .max : start.addingClamped(span.partialValue)
    guard bounds.contains(start.multipliedClamped(by: unit)),
      bounds.contains(last.multipliedClamped(by: unit))
    else {
      throw failure(
        column.name,
        "the sequence goes from \(start) to \(last), the type from "
          + "\(ordinal.text(of: bounds.lowerBound, in: schema)) to "
          + ordinal.text(of: bounds.upperBound, in: schema))
    }
    for demand in demands {
      leaveUnmet(
        demand.domain.sources + demand.relations.flatMap(\.sources), column: column.name)
    }
    let slot = emit(.affine(start: start * unit, step: step * unit))
    return ordinalBinding(column, ordinal, slot: slot)
  }

  /// What tells demands apart, nullability aside: that is the state's business.
  private struct DemandKey: Hashable {
    let intervals: [ClosedRange<Int64>]?
    let values: [SQLValue]?
    let relations: [Relation]

    init(_ demand: Demand) {
      intervals = demand.domain.intervals
      values = demand.domain.values
      relations = demand.relations
    }
  }

  /// The index that must be injective for a unique column or a digit.
  func uniqueIndex(of name: String) -> (slot: Int, count: UInt64)? {
    if let digit = keys.digits[.column(name)] {
      let radix = plan.keys.compactMap { key -> Int? in
        guard case .product(let digits) = key.strategy else { return nil }
        return digits.first { $0.source == .column(name) }?.radix
      }.max()
      return (digit, UInt64(radix ?? 1))
    }
    return keys.uniqueIndex[name]
  }

  func ordinalBinding(_ column: Column, _ ordinal: OrdinalType, slot: Int) -> BoundColumn {
    var binding = BoundColumn(pieces: ordinalPieces(column.type, ordinal, slot: slot))
    binding.ordinal = slot
    switch ordinal {
    case .integer, .decimal: binding.isBare = schema.baseType(of: column.type) != .money
    default: break
    }
    return binding
  }

  /// The text of an ordinal in its type's notation.
  func ordinalPieces(_ type: SQLType, _ ordinal: OrdinalType, slot: Int) -> [Piece] {
    switch ordinal {
    case .integer: [.ordinal(slot, .integer)]
    case .decimal(let scale): [.ordinal(slot, .decimal(scale: scale))]
    case .boolean: [.word(slot, Self.truthValues)]
    case .date: [.ordinal(slot, .date)]
    case .enumeration(let name):
      [.word(slot, WordList(schema.enums[name]?.labels ?? []))]
    case .time:
      switch schema.baseType(of: type) {
      case .timeTZ(let digits): [.ordinal(slot, .time(digits: digits, zoned: true))]
      case .time(let digits): [.ordinal(slot, .time(digits: digits, zoned: false))]
      default: [.ordinal(slot, .time(digits: 6, zoned: false))]
      }
    case .timestamp:
      switch schema.baseType(of: type) {
      case .timestampTZ(let digits): [.ordinal(slot, .timestamp(digits: digits, zoned: true))]
      case .timestamp(let digits): [.ordinal(slot, .timestamp(digits: digits, zoned: false))]
      default: [.ordinal(slot, .timestamp(digits: 6, zoned: false))]
      }
    }
  }

  private static let truthValues = WordList(["f", "t"])

  // MARK: Drawing

  /// Fills `slot` with values of the generator's range cut to the domain.
  private func drawOrdinal(
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

  /// A different value for each index.
  private func drawUnique(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demand: Demand,
    index: (slot: Int, count: UInt64), into slot: Int
  ) throws(GenerationError) {
    let spec = columnPlan.generator
    if let listed = listedOrdinals(column, spec, ordinal, demand.domain) {
      return steps.append(Step(.lookupCyclic(listed.values), [index.slot], to: [slot]))
    }
    let isSequence = spec.kind == .sequence && !isWidened(column.name)
    if isSequence {
      let whole = try range(column, spec, ordinal, demand.domain, isWide: true)
      if whole.intervals.count == 1,
        let start = firstNumber(spec, in: whole.intervals[0], count: index.count)
      {
        return steps.append(
          Step(.affine(start: start, step: spec.step ?? 1), [index.slot], to: [slot]))
      }
    }
    let union = try uniqueRange(column, spec, ordinal, demand.domain, count: index.count)
    let isNumbered = isSequence || keys.digits[.column(column.name)] != nil
    guard union.count >= index.count else {
      throw failure(
        column.name, "\(index.count) different values are needed, \(union.count) are allowed")
    }
    uniqueValues[column.name] = union
    let count = min(union.count, 1 << 62)
    let place =
      isNumbered
      ? index.slot
      : emit(.permute(Permutation(count: count, lane: lane(column.name, "unique"))), [index.slot])
    steps.append(Step(.intervals(union), [place], to: [slot]))
  }

  /// The values that a case of a unique column is given, as far as its generator has its way.
  func usual(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain,
    count: UInt64
  ) throws(GenerationError) -> [ClosedRange<Int64>] {
    if let listed = listedOrdinals(column, spec, ordinal, domain) {
      return Set(listed.values).sorted().map { $0...$0 }
    }
    if spec.kind == .sequence {
      let whole = try range(column, spec, ordinal, domain, isWide: true).intervals
      if whole.count == 1, let start = firstNumber(spec, in: whole[0], count: count) {
        return [start...start.addingClamped(Int64(clamping: count - 1))]
      }
    }
    return try uniqueRange(column, spec, ordinal, domain, count: count).intervals
  }

  /// Where a sequence begins, so that it stays within the interval; `nil` where it cannot.
  private func firstNumber(
    _ spec: GeneratorSpec, in interval: ClosedRange<Int64>, count: UInt64
  ) -> Int64? {
    let start = max(spec.start ?? 1, interval.lowerBound)
    let (span, overflow) = Int64(clamping: count - 1).multipliedReportingOverflow(
      by: spec.step ?? 1)
    let (last, passes) = start.addingReportingOverflow(span)
    return overflow || passes || !interval.contains(last) ? nil : start
  }

  /// A range with so many different values, if there are as many.
  private func uniqueRange(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain,
    count: UInt64
  ) throws(GenerationError) -> IntervalUnion {
    let own = try range(column, spec, ordinal, domain)
    let isWidened = isWidened(column.name)
    if own.count >= count, !isWidened { return own }
    // The generator's own range is too narrow for so many different values: take the type's, as far
    // back from its end as need be.
    var wide = spec
    wide.min = nil
    wide.max = nil
    let all = try range(column, wide, ordinal, domain, isWide: true)
    guard own.intervals.count == 1, all.intervals.count == 1, own.step == all.step else {
      return all
    }
    // As many values again as there are candidates, where those of the generator's range are alike.
    let values = isWidened ? own.count.multipliedReportingOverflow(by: 1_000).partialValue : count
    let span = Int64(clamping: values).multipliedReportingOverflow(by: all.step)
    let (least, passes) = own.intervals[0].upperBound.subtractingReportingOverflow(
      span.partialValue)
    let whole = all.intervals[0]
    guard !span.overflow, !passes, whole.contains(least) else { return all }
    return IntervalUnion(
      [least.aligned(to: all.step)...own.intervals[0].upperBound], step: all.step)
  }

  /// The values that a list gives, cut to the domain; `nil` where neither plan nor domain lists any.
  private func listedOrdinals(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain
  ) -> (values: [Int64], weights: [Double]?)? {
    let intervals = domain.intervals
    func allows(_ value: Int64) -> Bool {
      intervals?.contains { $0.contains(value) } ?? true
    }
    let fromDomain = domain.values.map { Set($0.compactMap(ordinal.ordinal(of:))) }
    // A few values can be tried one by one against what no interval expresses.
    if !domain.predicates.isEmpty, fromDomain == nil, spec.values == nil,
      let all = smallRange(column, domain)
    {
      let passing = all.filter {
        allows($0)
          && domain.contains(
            ordinal.value($0, type: column.type, in: schema), type: column.type, schema: schema,
            now: now)
      }
      return passing.isEmpty ? nil : (passing, nil)
    }
    if let texts = spec.values {
      var values: [Int64] = []
      var weights: [Double] = []
      for (place, text) in texts.enumerated() {
        guard let value = OrdinalType.parse(text, type: column.type, in: schema), allows(value),
          fromDomain?.contains(value) ?? true
        else { continue }
        values.append(value)
        weights.append(spec.weights.map { place < $0.count ? $0[place] : 0 } ?? 1)
      }
      if weights.contains(where: { $0 > 0 }) {
        return (values, spec.weights == nil ? nil : weights)
      }
    }
    if let fromDomain {
      let values = fromDomain.filter(allows).sorted()
      return values.isEmpty ? nil : (values, nil)
    }
    return nil
  }

  /// The least and the greatest value of a column, edge cases aside.
  func extent(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain
  ) throws(GenerationError) -> ClosedRange<Int64> {
    if let listed = listedOrdinals(column, spec, ordinal, domain)?.values,
      let least = listed.min(), let greatest = listed.max()
    {
      return least...greatest
    }
    let intervals = try range(column, spec, ordinal, domain).intervals
    return intervals[0].lowerBound...intervals[intervals.count - 1].upperBound
  }

  /// All ordinals of a column whose type or domain has few; `nil` for others.
  private func smallRange(_ column: Column, _ domain: Domain) -> [Int64]? {
    guard let limits = OrdinalType.bounds(of: column.type, in: schema) else { return nil }
    let intervals = domain.intervals ?? [limits]
    let count = intervals.reduce(0.0) { $0 + Double($1.upperBound) - Double($1.lowerBound) + 1 }
    return count <= 1_000 ? intervals.flatMap(Array.init) : nil
  }

  /// The generator's range cut to the domain, in steps of the type or of the generator's grain.
  func range(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain,
    isWide: Bool = false
  ) throws(GenerationError) -> IntervalUnion {
    let type = column.type
    let limits = OrdinalType.bounds(of: type, in: schema) ?? 0...0
    let allowed = domain.intervals ?? [limits]
    var step = OrdinalType.step(of: type, in: schema)
    if case .decimal(let digits) = ordinal, let scale = spec.scale, scale < digits {
      step = powerOfTen(digits - scale)
    }
    if !isWide, ordinal == .timestamp || ordinal == .time { step = max(step, 1_000_000) }
    func bound(_ text: String?) throws(GenerationError) -> Int64? {
      guard let text else { return nil }
      guard let value = OrdinalType.parse(text, type: type, in: schema) else {
        throw failure(column.name, "\"\(text)\" is not a value of its type")
      }
      return value
    }
    let usual = isWide ? limits : usualRange(ordinal, limits)
    let low = try bound(spec.min)
    let high = try bound(spec.max)
    let least = low ?? min(usual.lowerBound, high ?? usual.lowerBound)
    let greatest = high ?? max(usual.upperBound, low ?? usual.upperBound)
    if least <= greatest {
      step = grain(column, ordinal, domain, step: step, in: least...greatest)
    }
    // First the generator's own range; where the domain leaves nothing of it, the domain alone.
    for (from, to) in [(least, greatest), (limits.lowerBound, limits.upperBound)] {
      let cut = allowed.compactMap { interval -> ClosedRange<Int64>? in
        let lower = max(interval.lowerBound, from, limits.lowerBound)
        let upper = min(interval.upperBound, to, limits.upperBound)
        guard lower <= upper else { return nil }
        let aligned = lower.aligned(to: step)
        return aligned <= upper ? aligned...upper : lower...lower
      }
      if !cut.isEmpty { return IntervalUnion(cut, step: step) }
    }
    throw failure(column.name, "no value is left by \(domain.sources.names)")
  }

  /// What a column holds when neither plan nor constraint narrows it.
  private func usualRange(_ ordinal: OrdinalType, _ limits: ClosedRange<Int64>)
    -> ClosedRange<Int64>
  {
    let asOf = Int64(owner.plan.asOf)
    let day: Int64 = 86_400_000_000
    let usual: ClosedRange<Int64> =
      switch ordinal {
      case .integer: 0...1_000_000
      case .decimal(let scale): 0...10_000 * powerOfTen(min(scale, 12))
      case .date: (asOf - 1095)...asOf
      case .timestamp: ((asOf - 1095) * day)...(asOf * day)
      case .time, .boolean, .enumeration: limits
      }
    return usual.clamped(to: limits)
  }
}

extension Int64 {
  /// The least multiple of `step` that is not below.
  func aligned(to step: Int64) -> Int64 {
    let rest = self % step
    if rest == 0 { return self }
    return rest > 0 ? addingClamped(step - rest) : self - rest
  }
}

extension FixedWidthInteger {
  /// The product, held at the type's ends.
  func multipliedClamped(by other: Self) -> Self {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
