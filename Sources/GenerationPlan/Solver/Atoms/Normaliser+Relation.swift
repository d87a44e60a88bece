import SQLEvaluation
import SchemaModel

/// Comparisons of two columns, with a constant distance between them.
extension Normaliser {
  /// `a op b`, each side a sum of columns and constants; `nil` where no relation says it.
  func related(_ a: Expression, _ op: ComparisonOperator, _ b: Expression, strict: Bool)
    -> Condition?
  {
    guard let left = LinearForm(a, context), let right = LinearForm(b, context) else { return nil }
    let form = left.subtracting(right)
    guard form.terms.count == 2, let plus = form.terms.first(where: { $0.sign > 0 }),
      let minus = form.terms.first(where: { $0.sign < 0 })
    else { return nil }
    let (x, y) = (plus.column, minus.column)
    guard x.name != y.name else { return nil }
    if form.constants.isEmpty, let same = unordered(x, op, y, strict: strict) { return same }
    guard let ordinal = x.facts.ordinal, ordinal == y.facts.ordinal, ordinal != .boolean else {
      return nil
    }
    // The form is x - y + constants op 0, so x op y + offset with offset = -constants.
    guard let offset = form.offset(for: op, ordinal, comparesSpans: isSpan(a) || isSpan(b), context)
    else { return nil }
    var parts: [Condition] = []
    let isComputed = left.isComputed || right.isComputed
    if isRounded(x.facts, op, y.facts, isComputed: isComputed) {
      // What decimals say of two floats holds but for a hair: that is evaluated.
      if op == .equal { return nil }
      parts.append(.residual(.binary(op.rawValue, a, b)))
    }
    if left.isComputed || right.isComputed {
      parts = [x, y].compactMap { overflowGuard($0.facts) }
    }
    switch op {
    case .less:
      parts.append(.relation(Relation(left: x.name, .less, right: y.name, offset: offset)))
    case .lessOrEqual:
      parts.append(.relation(Relation(left: x.name, .lessOrEqual, right: y.name, offset: offset)))
    case .equal:
      parts.append(.relation(Relation(left: x.name, .equal, right: y.name, offset: offset)))
    case .notEqual:
      parts.append(.relation(Relation(left: x.name, .notEqual, right: y.name, offset: offset)))
    case .greater:
      guard offset != .min else { return nil }
      parts.append(.relation(Relation(left: y.name, .less, right: x.name, offset: -offset)))
    case .greaterOrEqual:
      guard offset != .min else { return nil }
      parts.append(.relation(Relation(left: y.name, .lessOrEqual, right: x.name, offset: -offset)))
    }
    return bothKnown(x, y, parts, strict: strict)
  }

  /// Whether the server may find a comparison of decimals otherwise, since it rounds one to a float
  /// coarser than the other, or computes with floats.
  private func isRounded(
    _ x: ColumnFacts, _ op: ComparisonOperator, _ y: ColumnFacts, isComputed: Bool
  ) -> Bool {
    let isCoarse = x.base == .real || y.base == .real
    if isCoarse, x.base != y.base { return true }
    if isComputed { return isCoarse || x.base == .doublePrecision || y.base == .doublePrecision }
    // Two different decimals may be one float.
    return isCoarse && op != .equal && op != .lessOrEqual && op != .greaterOrEqual
  }

  /// Columns whose values are not counted can still be equal or not.
  private func unordered(
    _ x: BareColumn, _ op: ComparisonOperator, _ y: BareColumn, strict: Bool
  ) -> Condition? {
    guard op == .equal || op == .notEqual else { return nil }
    let sameKind: Bool
    if x.facts.ordinal == .boolean && y.facts.ordinal == .boolean {
      sameKind = true
    } else {
      guard x.facts.ordinal == nil, y.facts.ordinal == nil else { return nil }
      sameKind =
        x.facts.base.isCharacter && y.facts.base.isCharacter
        ? x.ignoresCase == x.facts.ignoresCase && y.facts.ignoresCase == x.facts.ignoresCase
        : x.facts.base == y.facts.base
    }
    guard sameKind else { return nil }
    let relation = Relation(left: x.name, op == .equal ? .equal : .notEqual, right: y.name)
    return bothKnown(x, y, [.relation(relation)], strict: strict)
  }

  private func bothKnown(
    _ x: BareColumn, _ y: BareColumn, _ parts: [Condition], strict: Bool
  ) -> Condition {
    guard strict else { return algebra.all(parts) }
    return algebra.all(
      [algebra.domain(x.name, .notNull), algebra.domain(y.name, .notNull)] + parts)
  }

  /// Sums of integers must not leave their type: a quarter of it is room enough.
  private func overflowGuard(_ facts: ColumnFacts) -> Condition? {
    guard let bounds = facts.base.integerBounds, bounds.lowerBound < 0 else { return nil }
    let limit = bounds.upperBound / 4
    return algebra.domain(facts.name, Domain(intervals: facts.intervals(-limit...limit)))
  }

  /// Whether the expression is the difference of two instants, which is an interval.
  private func isSpan(_ expression: Expression) -> Bool {
    guard case .binary("-", let a, let b) = expression, let x = context.bareColumn(a),
      let y = context.bareColumn(b)
    else { return false }
    return x.facts.ordinal == .timestamp && y.facts.ordinal == .timestamp
  }
}
