import GenerationPlan
import SchemaModel

/// Bounds that other columns of the row set: `starts_at < ends_at`, `a <> b`.
extension TableCompiler {
  /// Bounds by the vectors they stand in: bound k reads `inputs[k - 1]`, after the row.
  struct RowBounds {
    var inputs: [Int] = []
    var atLeast: [BoundedDraw.Bound] = []
    var atMost: [BoundedDraw.Bound] = []
    var different: [BoundedDraw.Bound] = []

    /// Whether no constraint is behind them.
    var isSoft: Bool { (atLeast + atMost + different).allSatisfy { !$0.isHard } }
  }

  /// The bounds that columns made before set.
  func rowBounds(_ demand: Demand, of name: String, step: Int64) -> RowBounds {
    var result = RowBounds()
    for relation in demand.relations {
      let isLeft = relation.left == name
      let other = isLeft ? relation.right : relation.left
      guard let slot = bindings[other]?.ordinal else {
        leaveUnmet(relation.sources, column: name)
        continue
      }
      func bound(_ offset: Int64) -> BoundedDraw.Bound {
        result.inputs.append(slot)
        return BoundedDraw.Bound(
          input: result.inputs.count, offset: offset, isHard: relation.isDemanded)
      }
      // `left op right + offset`: seen from the left, right + offset bounds it; from the right,
      // left - offset does.
      let offset = isLeft ? relation.offset : -relation.offset
      switch (relation.op, isLeft) {
      case (.less, true): result.atMost.append(bound(offset - step))
      case (.lessOrEqual, true): result.atMost.append(bound(offset))
      case (.less, false): result.atLeast.append(bound(offset + step))
      case (.lessOrEqual, false): result.atLeast.append(bound(offset))
      case (.notEqual, _): result.different.append(bound(offset))
      case (.equal, _):
        result.atLeast.append(bound(offset))
        result.atMost.append(bound(offset))
      }
    }
    let wish = plan.column(name)?.wish?.generator?.value
    // What only makes rows plausible says nothing where the plan spreads the column.
    if result.isSoft, wish?.distribution != nil, wish?.after == nil { return RowBounds() }
    // What only makes rows plausible says nothing where a constraint says as much.
    let hard = result.atLeast.filter(\.isHard)
    let inputs = result.inputs
    result.atLeast.removeAll { soft in
      !soft.isHard
        && hard.contains {
          inputs[$0.input - 1] == inputs[soft.input - 1] && $0.offset >= soft.offset
        }
    }
    return result
  }

  /// A draw within the bounds that columns made before set, and the vectors they stand in.
  func bounds(
    _ demand: Demand, of column: Column, _ ordinal: OrdinalType, _ union: IntervalUnion
  ) throws(GenerationError) -> (draw: BoundedDraw, inputs: [Int])? {
    let name = column.name
    let step = union.step
    let bounds = rowBounds(demand, of: name, step: step)
    guard !bounds.inputs.isEmpty, let first = union.intervals.first,
      let last = union.intervals.last,
      let type = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let allowed = demand.domain.intervals ?? [type]
    let wish = plan.column(name)?.wish?.generator?.value
    let isConfined = bounds.isSoft && (wish?.min != nil || wish?.max != nil)
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
      && step <= Int64(Self.unit(of: ordinal))
    let isFollowUp =
      ordinal == .timestamp && bounds.atMost.isEmpty
      && demand.relations.contains { !$0.isDemanded && $0.right == name }
    return (
      BoundedDraw(
        limits: limits, usual: first.lowerBound...last.upperBound, step: step,
        atLeast: bounds.atLeast, atMost: bounds.atMost, different: bounds.different,
        isFollowUp: isFollowUp, keepsBusinessHours: keepsBusinessHours), bounds.inputs
    )
  }
}
