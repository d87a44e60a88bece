import GenerationPlan
import SchemaModel

/// The ranges that ordinals are drawn from.
extension TableCompiler {
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

  /// The generator's range cut to the domain, in steps of the type, of the generator's grain or of the
  /// grid that the domain's conditions ask for.
  func range(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain,
    isWide: Bool = false, onGrid: Bool = true
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
    if onGrid, least <= greatest,
      let grid = grid(of: column, domain, step: step, in: least...greatest)
    {
      step = grid.step
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

  /// The grid of a column's values, found once for each range; `nil` where there is none.
  private func grid(
    of column: Column, _ domain: Domain, step: Int64, in range: ClosedRange<Int64>
  ) -> ValueGrid? {
    guard !domain.predicates.isEmpty else { return nil }
    let id = GridID(column: column.name, domain: domain, step: step, range: range)
    if let known = grids[id] { return known }
    let made = ValueGrid(of: column, domain, step: step, in: range, schema: schema, now: now)
    grids[id] = .some(made)
    return made
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

/// What a column's grid depends on.
struct GridID: Hashable {
  let column: String
  let domain: Domain
  let step: Int64
  let range: ClosedRange<Int64>
}

extension FixedWidthInteger {
  /// The product, held at the type's ends.
  func multipliedClamped(by other: Self) -> Self {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
