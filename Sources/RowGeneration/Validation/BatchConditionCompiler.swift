import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Turns conditions into nodes over the vectors of a table's program. It looks at the schema's
/// expression and at what is written, not at what the plan concluded from either.
struct BatchConditionCompiler {
  let table: Table
  let schema: Schema
  let evaluator: Evaluator
  /// What is written of each column.
  let bindings: [String: BoundColumn]

  /// Words that a truth is kept for each of.
  private static let mostWords = 65_536

  /// Compiles a condition.
  ///
  /// - Throws: `EvaluationError` where a part of it cannot be evaluated.
  func condition(_ expression: Expression) throws(EvaluationError) -> BatchCondition {
    switch expression {
    case .and(let parts) where !parts.isEmpty: return .and(try conditions(parts))
    case .or(let parts) where !parts.isEmpty: return .or(try conditions(parts))
    case .not(let inner): return .not(try condition(inner))
    case .binary(let name, let left, let right)
    where (name == "=" || name == "<>") && isCondition(left) && isCondition(right):
      return .equal(try condition(left), try condition(right), negated: name == "<>")
    default: return try leaf(expression)
    }
  }

  private func conditions(_ parts: [Expression]) throws(EvaluationError) -> [BatchCondition] {
    var made: [BatchCondition] = []
    for part in parts { made.append(try condition(part)) }
    return made
  }

  private func isCondition(_ expression: Expression) -> Bool {
    switch expression {
    case .and, .or, .not, .isNull, .isNotNull, .inList: true
    default: false
    }
  }

  private func leaf(_ expression: Expression) throws(EvaluationError) -> BatchCondition {
    let names = expression.columns
    let compiled = try compile(expression, names)
    if names.isEmpty { return .constant(Self.truth(compiled, [])) }
    if names.count == 1, let found = ofOneColumn(expression, names[0], compiled) { return found }
    if let found = try comparison(expression) { return found }
    if let found = try length(expression) { return found }
    var texts: [ColumnText] = []
    for name in names { texts.append(try text(name)) }
    return .evaluated(compiled, texts)
  }

  private func compile(
    _ expression: Expression, _ names: [String]
  ) throws(EvaluationError) -> CompiledExpression {
    try evaluator.compile(
      expression,
      columns: names.compactMap { table.column($0) }.map { SQLEvaluation.ColumnBinding($0) })
  }

  private func text(_ name: String) throws(EvaluationError) -> ColumnText {
    guard let binding = bindings[name], let column = table.column(name) else {
      throw .unsupported("column \"\(name)\", which is not written")
    }
    return ColumnText(binding: binding, type: schema.baseType(of: column.type), schema: schema)
  }

  private static func truth(_ compiled: CompiledExpression, _ row: [SQLValue]) -> Int64 {
    do throws(EvaluationError) {
      return BatchCondition.truth(try compiled.evaluate(row))
    } catch {
      if case .unsupported = error { return 2 }
      return 3
    }
  }

  /// A condition on one column, by its words or by its ordinal.
  private func ofOneColumn(
    _ expression: Expression, _ name: String, _ compiled: CompiledExpression
  ) -> BatchCondition? {
    guard let text = try? text(name) else { return nil }
    func truth(_ word: String) -> Int64 {
      guard let value = try? SQLValue.read(word, as: text.type, schema: schema) else { return 3 }
      return Self.truth(compiled, [value])
    }
    let states = ColumnStates(
      slot: text.binding.state,
      truths: [Self.truth(compiled, [.null])] + text.binding.overlays.map(truth))
    switch expression {
    case .isNull(.column): return .byState(states, otherwise: 0)
    case .isNotNull(.column): return .byState(states, otherwise: 1)
    default: break
    }
    guard text.binding.pieces.count == 1 else { return nil }
    switch text.binding.pieces[0] {
    case .word(let slot, let list) where list.words.count <= Self.mostWords:
      return .words(slot: slot, table: list.words.map(truth), states)
    case .literal(let word): return .byState(states, otherwise: truth(word))
    case .ordinal(let slot, _):
      guard let (range, negated) = range(expression, text) else { return nil }
      return .within(slot: slot, range, negated: negated, states)
    default: return nil
    }
  }

  /// The ordinals for which a comparison of a column with a constant holds.
  private func range(_ expression: Expression, _ text: ColumnText)
    -> (ClosedRange<Int64>, negated: Bool)?
  {
    guard case .binary(let name, let left, let right) = expression, let ordinal = ordinal(text)
    else { return nil }
    let isTurned = if case .column = right { true } else { false }
    guard case .column = isTurned ? right : left,
      let comparison = IntegerComparison(rawValue: name)?.turned(isTurned),
      let constant = constant(isTurned ? left : right, as: text.type),
      let bound = ordinal.ordinal(of: constant),
      ordinal.value(bound, type: text.type, in: schema) == constant
    else { return nil }
    switch comparison {
    case .equal: return (bound...bound, false)
    case .notEqual: return (bound...bound, true)
    case .greaterOrEqual: return (bound...Int64.max, false)
    case .less: return (bound...Int64.max, true)
    case .lessOrEqual: return (Int64.min...bound, false)
    case .greater: return (Int64.min...bound, true)
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
  private func comparison(_ expression: Expression) throws(EvaluationError) -> BatchCondition? {
    guard case .binary(let name, .column(let left), .column(let right)) = expression,
      let comparison = IntegerComparison(rawValue: name), let one = try? text(left),
      let other = try? text(right), one.binding.overlays.isEmpty, other.binding.overlays.isEmpty,
      let ordinal = ordinal(one), ordinal == self.ordinal(other), one.type.isLike(other.type),
      case .ordinal(let first, _) = one.binding.pieces[0],
      case .ordinal(let second, _) = other.binding.pieces[0]
    else { return nil }
    let states = [one, other].map { ColumnStates(slot: $0.binding.state, truths: [2]) }
    return .compared(one: first, states[0], comparison, other: second, states[1])
  }

  /// The length of a text compared with a constant.
  private func length(_ expression: Expression) throws(EvaluationError) -> BatchCondition? {
    guard case .binary(let name, .call(let function, let arguments), let bound) = expression,
      ["length", "char_length", "character_length"].contains(function),
      arguments.count == 1, case .column(let column) = arguments[0],
      let comparison = IntegerComparison(rawValue: name),
      case .integer(let limit)? = try compile(bound, []).constant
    else { return nil }
    let text = try text(column)
    switch text.type {
    case .text, .varchar: break
    default: return nil
    }
    return .length(text.binding, comparison, limit)
  }

  /// What the ordinals of a column count, where it is written as one and nothing is lost on the way.
  private func ordinal(_ text: ColumnText) -> OrdinalType? {
    guard text.binding.pieces.count == 1, case .ordinal(_, let notation) = text.binding.pieces[0]
    else { return nil }
    switch (notation, text.type) {
    case (.integer, let type) where type.isInteger: return .integer
    case (.count, let type) where type.isInteger: return .integer
    case (.decimal(let scale), .numeric(let precision, let own))
    where precision == nil || scale <= own ?? 0:
      return .decimal(scale: scale)
    case (.date, .date): return .date
    case (.timestamp(let digits, _), .timestamp) where digits == 6: return .timestamp
    case (.timestamp(let digits, _), .timestampTZ) where digits == 6: return .timestamp
    default: return nil
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
