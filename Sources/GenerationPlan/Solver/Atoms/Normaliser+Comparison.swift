import SQLEvaluation
import SchemaModel

/// Comparisons: each rule turns one shape into domains or relations.
extension Normaliser {
  /// `a op b`; `nil` where no rule fits.
  func compared(_ a: Expression, _ op: ComparisonOperator, _ b: Expression, strict: Bool)
    -> Condition?
  {
    if case .row(let left) = a, case .row(let right) = b, left.count == right.count {
      return rows(left, op, right, strict: strict)
    }
    if a.columns.isEmpty, !b.columns.isEmpty {
      return compared(b, op.mirrored, a, strict: strict)
    }
    if b.columns.isEmpty {
      if let column = context.bareColumn(a) {
        return againstConstant(column, op, b, strict: strict)
      }
      if let condition = textMeasure(a, op, b, strict: strict)
        ?? textFunction(a, op, b, strict: strict)
      {
        return condition
      }
    } else if let condition = identity(a, op, b, strict: strict) {
      return condition
    }
    if let relation = related(a, op, b, strict: strict) { return relation }
    return MonotoneInversion(context).condition(a, op, b).map {
      restricted($0.column, $0.domain, strict: strict)
    }
  }

  /// Rows compare by their first fields that differ.
  private func rows(
    _ left: [Expression], _ op: ComparisonOperator, _ right: [Expression], strict: Bool
  ) -> Condition? {
    let pairs = Array(zip(left, right))
    let demand = Demand(positive: true, strict: strict)
    switch op {
    case .equal:
      return condition(.and(pairs.map { .binary("=", $0, $1) }), demand)
    case .notEqual:
      return condition(.or(pairs.map { .binary("<>", $0, $1) }), demand)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let first = pairs.first else { return nil }
      if pairs.count == 1 { return condition(.binary(op.rawValue, first.0, first.1), demand) }
      let beyond = op == .less || op == .lessOrEqual ? "<" : ">"
      let rest = Expression.binary(
        op.rawValue, .row(Array(left.dropFirst())), .row(Array(right.dropFirst())))
      return condition(
        .or([
          .binary(beyond, first.0, first.1), .and([.binary("=", first.0, first.1), rest]),
        ]), demand)
    }
  }

  /// `column op constant`.
  private func againstConstant(
    _ column: BareColumn, _ op: ComparisonOperator, _ constant: Expression, strict: Bool
  ) -> Condition? {
    if op == .equal || op == .notEqual, isTooLong(constant, for: column) {
      return op == .notEqual
        ? (strict ? algebra.domain(column.name, .notNull) : .always)
        : restricted(column.name, nil, strict: strict)
    }
    var parts: [Condition] = []
    for evaluator in context.evaluators(for: constant) {
      // A bare string takes the column's type, with its labels and its time zone.
      let readAs = column.type.isCharacter ? column.type : column.facts.base
      guard let value = context.constant(constant, as: readAs, evaluator),
        let part = againstValue(column, op, value, strict: strict)
      else { return nil }
      parts.append(part)
    }
    return algebra.all(parts)
  }

  /// Whether a constant text has more characters than the column holds, trailing spaces aside.
  private func isTooLong(_ constant: Expression, for column: BareColumn) -> Bool {
    let limit: Int
    switch context.schema.baseType(of: column.type) {
    case .varchar(let characters?): limit = characters
    case .char(let characters): limit = characters
    // Other types have no limit of characters.
    default: return false
    }
    guard case .text(let text)? = context.constant(constant, as: .text, context.evaluator) else {
      return false
    }
    let scalars = text.unicodeScalars
    return (scalars.lastIndex { $0 != " " }).map { scalars[...$0].count > limit } ?? false
  }

  private func againstValue(
    _ column: BareColumn, _ op: ComparisonOperator, _ value: SQLValue, strict: Bool
  ) -> Condition? {
    if value.isNull { return strict ? .never : .always }
    let facts = column.facts
    if facts.base == .real, let rounded = againstRounded(column, op, value, strict: strict) {
      return rounded
    }
    if let ordinal = facts.ordinal {
      if case .enumeration = ordinal, column.type.isCharacter, op != .equal, op != .notEqual {
        return nil
      }
      guard let position = ordinal.position(of: value, labels: facts.labels) else {
        // A label that the enum does not have, compared as text.
        guard column.type.isCharacter, op == .equal || op == .notEqual else { return nil }
        return op == .notEqual
          ? (strict ? algebra.domain(column.name, .notNull) : .always)
          : restricted(column.name, nil, strict: strict)
      }
      if op == .equal, !position.isExact, facts.holdsFinerValues {
        return restricted(column.name, Domain(values: [value]), strict: strict)
      }
      let set = op.numbers(floor: position.floor, isExact: position.isExact)
        .flatMap(facts.intervals)
      if set == facts.bounds.map({ [$0] }) {
        return restricted(column.name, Domain(), strict: strict)
      }
      return restricted(column.name, Domain(intervals: set), strict: strict)
    }
    switch op {
    case .equal:
      if column.type != facts.base, !facts.base.isCharacter { return nil }
      return restricted(column.name, Domain(values: [value]), strict: strict)
    case .notEqual:
      if let text = excluding(value, column) {
        return restricted(column.name, Domain(text: text), strict: strict)
      }
      return nil
    case .greater where value.string == "" && facts.base.isCharacter:
      return restricted(column.name, Domain(text: TextDomain(length: 1...Int.max)), strict: strict)
    default: return nil
    }
  }

  /// A `real` column against a constant that is none, or next to decimals that are rounded to it:
  /// `r <= 0.1` holds for no 0.1, which is stored a little greater.
  private func againstRounded(
    _ column: BareColumn, _ op: ComparisonOperator, _ value: SQLValue, strict: Bool
  ) -> Condition? {
    guard let ordinal = column.facts.ordinal, let number = value.number, number.isFinite else {
      return nil
    }
    let nearest = Float(number)
    guard nearest.isFinite else { return nil }
    let isExact = Double(nearest) == number
    let below = isExact || Double(nearest) < number ? nearest : nearest.nextDown
    let above = isExact || Double(nearest) > number ? nearest : nearest.nextUp
    func bounded(_ op: ComparisonOperator, _ bound: Float) -> [ClosedRange<Int64>] {
      guard let position = ordinal.position(of: .double(Double(bound)), labels: []) else {
        return []
      }
      return op.numbers(floor: position.floor, isExact: position.isExact)
        .flatMap(column.facts.intervals)
    }
    let set: [ClosedRange<Int64>]
    switch op {
    case .less: set = bounded(.lessOrEqual, isExact ? below.nextDown : below)
    case .lessOrEqual: set = bounded(.lessOrEqual, below)
    case .greater: set = bounded(.greaterOrEqual, isExact ? above.nextUp : above)
    case .greaterOrEqual: set = bounded(.greaterOrEqual, above)
    case .equal:
      if isExact { return nil }
      return restricted(column.name, nil, strict: strict)
    case .notEqual:
      if !isExact { return strict ? algebra.domain(column.name, .notNull) : .always }
      set =
        bounded(.lessOrEqual, below.nextDown) + bounded(.greaterOrEqual, above.nextUp)
    }
    return restricted(column.name, Domain(intervals: set), strict: strict)
  }

  private func excluding(_ value: SQLValue, _ column: BareColumn) -> TextDomain? {
    switch value {
    case .bytes(let bytes) where bytes.isEmpty: return TextDomain(octets: 1...Int.max)
    case .array(let items) where items.isEmpty: return TextDomain(length: 1...Int.max)
    case .text(let string) where column.ignoresCase && !string.isEmpty:
      return TextDomain(
        patterns: [TextDomain.Pattern.equal(to: string, ignoresCase: true).negated])
    default: return TextDomain.excluding([value], column.facts)
    }
  }
}

extension SQLValue {
  /// The value as a float, where it is a number.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .numeric(let number): number.isFinite ? number.double : nil
    case .double(let number): number
    default: nil
    }
  }
}
