import GenerationPlan
import SchemaModel

/// Ordinals that differ in each row.
extension TableCompiler {
  /// A different value for each index.
  func drawUnique(
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
    var all = try range(column, wide, ordinal, domain, isWide: true)
    // A grid that leaves out some of what is allowed gives way.
    if all.count < count {
      all = try range(column, wide, ordinal, domain, isWide: true, onGrid: false)
    }
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
}
