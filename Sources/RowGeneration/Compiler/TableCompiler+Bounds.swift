import GenerationPlan
import SchemaModel

/// Bounds that other columns of the row set: `starts_at < ends_at`, `a <> b`.
extension TableCompiler {
  /// The bounds that columns made before set, and the vectors they stand in.
  func bounds(
    _ demand: Demand, of column: Column, _ ordinal: OrdinalType, _ union: IntervalUnion
  ) throws(GenerationError) -> (draw: BoundedDraw, inputs: [Int])? {
    let name = column.name
    var inputs: [Int] = []
    var atLeast: [BoundedDraw.Bound] = []
    var atMost: [BoundedDraw.Bound] = []
    var different: [BoundedDraw.Bound] = []
    let step = union.step
    for relation in demand.relations {
      let isLeft = relation.left == name
      let other = isLeft ? relation.right : relation.left
      guard let slot = bindings[other]?.ordinal else {
        if let source = relation.source { leaveUnmet([source], column: name) }
        continue
      }
      func bound(_ offset: Int64) -> BoundedDraw.Bound {
        inputs.append(slot)
        return BoundedDraw.Bound(
          input: inputs.count, offset: offset, isHard: relation.source != nil)
      }
      // `left op right + offset`: seen from the left, right + offset bounds it; from the right,
      // left - offset does.
      let offset = isLeft ? relation.offset : -relation.offset
      switch (relation.op, isLeft) {
      case (.less, true): atMost.append(bound(offset - step))
      case (.lessOrEqual, true): atMost.append(bound(offset))
      case (.less, false): atLeast.append(bound(offset + step))
      case (.lessOrEqual, false): atLeast.append(bound(offset))
      case (.notEqual, _): different.append(bound(offset))
      case (.equal, _):
        atLeast.append(bound(offset))
        atMost.append(bound(offset))
      }
    }
    let wish = plan.column(name)?.wish?.generator?.value
    let isSoft = (atLeast + atMost + different).allSatisfy { !$0.isHard }
    // What only makes rows plausible says nothing where the plan spreads the column.
    if isSoft, wish?.distribution != nil, wish?.after == nil { return nil }
    // What only makes rows plausible says nothing where a constraint says as much.
    let hard = atLeast.filter(\.isHard)
    atLeast.removeAll { soft in
      !soft.isHard
        && hard.contains {
          inputs[$0.input - 1] == inputs[soft.input - 1] && $0.offset >= soft.offset
        }
    }
    guard !inputs.isEmpty, let first = union.intervals.first, let last = union.intervals.last,
      let type = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let allowed = demand.domain.intervals ?? [type]
    let isConfined = isSoft && (wish?.min != nil || wish?.max != nil)
    let limits =
      isConfined
      ? first.lowerBound...last.upperBound
      : max(allowed[0].lowerBound, type.lowerBound).aligned(
        to: step)...min(
          allowed[allowed.count - 1].upperBound, type.upperBound)
    // An interval's gap can be drawn into: the constraint that makes it is evaluated then.
    if allowed.count > 1 { leaveUnmet(demand.domain.sources, column: name) }
    let keepsBusinessHours =
      ordinal == .timestamp && plan.column(name)?.generator.businessHours == true
    let isFollowUp =
      ordinal == .timestamp && atMost.isEmpty
      && demand.relations.contains { $0.source == nil && $0.right == name }
    return (
      BoundedDraw(
        limits: limits, usual: first.lowerBound...last.upperBound, step: step, atLeast: atLeast,
        atMost: atMost, different: different, isFollowUp: isFollowUp,
        keepsBusinessHours: keepsBusinessHours), inputs
    )
  }
}
