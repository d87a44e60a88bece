import SchemaModel

/// Makes a generator fit for a column that is different in each row.
struct UniqueGenerator {
  let column: ColumnDraft
  let rows: Int
  let schema: Schema

  /// Changes the generator where it has too few values, or counts would serve better.
  func adapt(_ plan: inout ColumnPlan, to key: KeyPlan) {
    if plan.reason.isEmpty { plan.reason = "key \(key.key.name)" }
    let base = schema.baseType(of: column.column.type)
    if column.domain.values != nil { return }
    switch base {
    case _ where Self.counts(column, in: schema):
      count(&plan)
    case _ where base.isCharacter:
      tellApart(&plan, base)
    default:
      if let inferred = column.inferredCardinality, inferred < rows { widen(&plan) }
    }
  }

  /// Whether a column that is different in each row is a number that counts the rows.
  static func counts(_ column: ColumnDraft, in schema: Schema) -> Bool {
    guard column.domain.values == nil else { return false }
    switch schema.baseType(of: column.column.type) {
    case .smallint, .integer, .bigint, .oid, .numeric(_, 0), .numeric(_, nil): return true
    default: return false
    }
  }

  /// start, start + 1, …, from 1 or the sequence's start if the rows fit behind it.
  private func count(_ plan: inout ColumnPlan) {
    let bounds = OrdinalType.bounds(of: column.column.type, in: schema) ?? Int64.min...Int64.max
    let intervals = column.domain.intervals ?? [bounds]
    guard intervals.count == 1, let interval = intervals.first?.clamped(to: bounds) else {
      plan.generator.min = nil
      plan.generator.max = nil
      return
    }
    let sequence = column.column.sequence.flatMap { schema.sequences[$0] }
    let step = sequence?.increment ?? 1
    var generator = GeneratorSpec(.sequence)
    generator.start =
      interval.contains(sequence?.start ?? 1) ? sequence?.start ?? 1 : interval.lowerBound
    generator.step = step
    let span = step.multipliedReportingOverflow(by: Int64(Swift.max(0, rows - 1)))
    let last = (generator.start ?? 0).addingReportingOverflow(span.partialValue)
    if span.overflow || last.overflow || !interval.contains(last.partialValue) {
      generator.start = interval.lowerBound
      generator.step = 1
    }
    if let start = generator.start, generator.step == 1, let greatest = column.wanted.last,
      interval.contains(greatest)
    {
      // Only as far on as need be.
      generator.start = Swift.max(start, greatest - Int64(Swift.max(1, rows)) + 1)
    }
    plan.generator = generator
  }

  /// Words of any kind are told apart by the row engine; a short list of values cannot be.
  private func tellApart(_ plan: inout ColumnPlan, _ base: SQLType) {
    switch plan.generator.kind {
    case .values where (column.inferredCardinality ?? 0) < rows, .constant, .null,
      .pattern where hasFewWords(plan.generator, base):
      let longest = Swift.min(
        base.maximumLength ?? Int.max, column.domain.text.length.upperBound)
      plan.generator = GeneratorSpec(.template)
      plan.generator.templates = ["{alnum:\(Swift.max(1, Swift.min(longest, 12)))}"]
    default: break
    }
  }

  /// Whether a pattern that no constraint asks for has fewer words than there are rows.
  private func hasFewWords(_ generator: GeneratorSpec, _ base: SQLType) -> Bool {
    guard column.domain.text.patterns.isEmpty,
      let words = PatternCardinality.of(generator, column.domain, type: base)
    else { return false }
    return words < rows
  }

  /// As many values as there are rows, ending where the generator's end, if a date's years allow.
  private func widen(_ plan: inout ColumnPlan) {
    let greatest = plan.generator.max
    plan.generator.min = nil
    plan.generator.max = nil
    guard let ordinal = OrdinalType(column.column.type, in: schema), ordinal == .date,
      column.domain.intervals == nil,
      let last = greatest.flatMap({ ordinal.ordinal(of: $0, in: schema) }),
      let bounds = OrdinalType.bounds(of: column.column.type, in: schema),
      bounds.contains(last - Int64(rows))
    else { return }
    plan.generator.min = ordinal.text(of: last - Int64(rows), in: schema)
    plan.generator.max = greatest
  }
}
