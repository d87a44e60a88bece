import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Conditions on one or two columns that are judged without evaluating them in each row.
extension BatchConditionCompiler {
  /// Words that a truth is kept for each of.
  private static var mostWords: Int { 65_536 }

  /// A condition on one column: by its words, its ordinal, its length, a regular expression.
  func ofOneColumn(
    _ expression: Expression, _ name: String, _ compiled: CompiledExpression
  ) -> BatchCondition? {
    guard let (binding, type) = try? bound(name) else { return nil }
    func truth(_ word: String) -> Int64 {
      guard let value = try? SQLValue.read(word, as: type, schema: schema) else { return 3 }
      return Self.truth(compiled, [value])
    }
    let states = ColumnStates(
      slot: binding.state,
      truths: [Self.truth(compiled, [.null])] + binding.overlays.map(truth))
    switch expression {
    case .isNull(.column): return .byState(states, otherwise: 0)
    case .isNotNull(.column): return .byState(states, otherwise: 1)
    default: break
    }
    if binding.pieces.count == 1 {
      switch binding.pieces[0] {
      case .word(let slot, let list) where list.words.count <= Self.mostWords:
        return .words(slot: slot, table: list.words.map(truth), states)
      case .literal(let word): return .byState(states, otherwise: truth(word))
      case .ordinal(let slot, _):
        guard let (range, negated) = range(expression, binding, type) else { break }
        return .within(slot: slot, range, negated: negated, states)
      default: break
      }
    }
    return length(expression, binding, type, states) ?? match(expression, binding, type, states)
  }

  /// The ordinals for which a comparison of a column with a constant holds.
  private func range(_ expression: Expression, _ binding: BoundColumn, _ type: SQLType)
    -> (ClosedRange<Int64>, negated: Bool)?
  {
    guard case .binary(let name, let left, let right) = expression,
      let written = WrittenOrdinal(binding, type)
    else { return nil }
    let isTurned = if case .column = right { true } else { false }
    guard case .column = isTurned ? right : left,
      let comparison = IntegerComparison(rawValue: name)?.turned(isTurned),
      let constant = constant(isTurned ? left : right, as: type),
      let bound = written.type.ordinal(of: constant),
      written.type.value(bound, type: type, in: schema) == constant,
      written.written(bound) == bound
    else { return nil }
    // All that is written as the bound.
    let (last, overflow) = bound.addingReportingOverflow(written.step - 1)
    guard !overflow else { return nil }
    switch comparison {
    case .equal: return (bound...last, false)
    case .notEqual: return (bound...last, true)
    case .greaterOrEqual: return (bound...Int64.max, false)
    case .less: return (bound...Int64.max, true)
    case .lessOrEqual: return (Int64.min...last, false)
    case .greater: return (Int64.min...last, true)
    }
  }

  /// A constant's value in a column's type, where comparing in that type is what PostgreSQL does.
  private func constant(_ expression: Expression, as type: SQLType) -> SQLValue? {
    guard expression.columns.isEmpty, let compiled = try? compile(expression, []),
      let value = compiled.constant
    else { return nil }
    switch (value, type) {
    case (.integer, _) where type.isInteger: return value
    case (.integer(let number), .numeric), (.integer(let number), .money):
      return Numeric("\(number)").map { .numeric($0) }
    case (.numeric, .numeric), (.date, .date), (.timestamp, .timestamp),
      (.timestampTZ, .timestampTZ):
      return value
    case (.date(let day), .timestamp), (.date(let day), .timestampTZ):
      guard day != .max, day != .min else { return nil }
      let time = Int64(day) * 86_400_000_000
      if case .timestamp = type { return .timestamp(time) }
      return .timestampTZ(time)
    case (.text(let text), _):
      // A string takes the column's type.
      guard case .literal(.string) = expression else { return nil }
      return try? SQLValue.read(text, as: type, schema: schema)
    default: return nil
    }
  }

  /// Two columns compared by their ordinals.
  func comparison(_ expression: Expression) -> BatchCondition? {
    guard case .binary(let name, .column(let left), .column(let right)) = expression,
      let comparison = IntegerComparison(rawValue: name), let one = try? bound(left),
      let other = try? bound(right), one.binding.overlays.isEmpty, other.binding.overlays.isEmpty,
      let first = WrittenOrdinal(one.binding, one.type),
      let second = WrittenOrdinal(other.binding, other.type), first.type == second.type,
      one.type.isLike(other.type)
    else { return nil }
    let states = [one, other].map { ColumnStates(slot: $0.binding.state, truths: [2]) }
    return .compared(first, states[0], comparison, second, states[1])
  }

  /// The length of a text compared with a constant.
  private func length(
    _ expression: Expression, _ binding: BoundColumn, _ type: SQLType, _ states: ColumnStates
  ) -> BatchCondition? {
    guard case .binary(let name, .call(let function, let arguments), let bound) = expression,
      ["length", "char_length", "character_length"].contains(function), arguments.count == 1,
      isPlainText(arguments[0], type), let comparison = IntegerComparison(rawValue: name),
      bound.columns.isEmpty, case .integer(let limit)? = try? compile(bound, []).constant
    else { return nil }
    return .length(TextLength(binding.pieces), comparison, limit, states)
  }

  /// A text that is to match a constant regular expression.
  private func match(
    _ expression: Expression, _ binding: BoundColumn, _ type: SQLType, _ states: ColumnStates
  ) -> BatchCondition? {
    guard case .binary(let name, let text, let pattern) = expression,
      ["~", "!~", "~*", "!~*"].contains(name), isPlainText(text, type), pattern.columns.isEmpty,
      case .text(let pattern)? = try? compile(pattern, []).constant,
      let regex = try? PostgresRegex(pattern, caseInsensitive: name.hasSuffix("*")),
      regex.isTabled
    else { return nil }
    return .matches(
      WrittenColumn(binding, type: type, schema: schema), regex, negated: name.hasPrefix("!"),
      states)
  }

  /// Whether an expression is a column's text itself, neither padded nor compared without case.
  private func isPlainText(_ expression: Expression, _ type: SQLType) -> Bool {
    switch (expression, type) {
    case (.column, .text), (.column, .varchar): true
    case (.cast(let inner, .text), _), (.cast(let inner, .varchar(nil)), _):
      isPlainText(inner, type)
    default: false
    }
  }
}

extension IntegerComparison {
  /// The comparison with its sides changed, if they are to be.
  fileprivate func turned(_ isTurned: Bool) -> IntegerComparison {
    guard isTurned else { return self }
    switch self {
    case .less: return .greater
    case .lessOrEqual: return .greaterOrEqual
    case .greater: return .less
    case .greaterOrEqual: return .lessOrEqual
    case .equal, .notEqual: return self
    }
  }
}

extension SQLType {
  /// Whether values of both types compare by their ordinals.
  fileprivate func isLike(_ other: SQLType) -> Bool {
    switch (self, other) {
    case (.numeric, .numeric), (.date, .date), (.timestamp, .timestamp),
      (.timestampTZ, .timestampTZ):
      true
    default: isInteger && other.isInteger
    }
  }
}
