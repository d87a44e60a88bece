import SQLEvaluation
import SchemaModel

/// Lengths: `length(x) <= 24`, `octet_length(digest) = 32`, `cardinality(tags) > 0`.
extension Normaliser {
  /// `measure(column) op constant`; `nil` where the left side is no measure.
  func textMeasure(
    _ measure: Expression, _ op: ComparisonOperator, _ constant: Expression, strict: Bool
  ) -> Condition? {
    let digits = digitCount(measure)
    let subject = Measure(measure, context)
    guard subject != nil || digits != nil,
      let value = context.constant(constant, as: .bigint, context.evaluator),
      let position = OrdinalType.integer.position(of: value, labels: [])
    else { return nil }
    let ranges = op.numbers(floor: position.floor, isExact: position.isExact)
      .filter { $0.upperBound >= 0 }
    guard let subject else {
      return digits.map { column in
        algebra.any(ranges.map { restricted(column, toDigits: $0, strict: strict) })
      }
    }
    // An empty array has no length at all, so that `array_length(x, 1) = 0` is NULL for it.
    if subject.isNullWhenEmpty, strict {
      return algebra.any(
        ranges.compactMap { range in
          range.upperBound < 1
            ? nil : restricted(subject, max(1, range.lowerBound)...range.upperBound, strict: true)
        })
    }
    if ranges.isEmpty {
      return subject.isNullWhenEmpty
        ? restricted(subject, 0...0, strict: strict)
        : restricted(subject.column.name, nil, strict: strict)
    }
    return algebra.any(
      ranges.map { restricted(subject, max(0, $0.lowerBound)...$0.upperBound, strict: strict) })
  }

  /// The whole number whose digits are counted: `length(phone::text) = 10`.
  private func digitCount(_ measure: Expression) -> BareColumn? {
    guard case .call(let name, let arguments) = measure, arguments.count == 1,
      ["length", "char_length", "character_length"].contains(name),
      case .cast(let inner, let type) = arguments[0], context.schema.baseType(of: type) == .text,
      let column = context.bareColumn(inner),
      column.facts.ordinal == .integer || column.facts.ordinal == .decimal(scale: 0)
    else { return nil }
    return column
  }

  /// Numbers of so many digits; none that has a sign.
  private func restricted(
    _ column: BareColumn, toDigits count: ClosedRange<Int64>, strict: Bool
  ) -> Condition {
    let most = 18
    let least = Int(clamping: max(1, count.lowerBound))
    guard least <= most else { return restricted(column.name, nil, strict: strict) }
    let low = least == 1 ? 0 : powerOfTen(least - 1)
    let high = powerOfTen(min(most, Int(clamping: count.upperBound))) - 1
    guard low <= high else { return restricted(column.name, nil, strict: strict) }
    return restricted(
      column.name, Domain(intervals: column.facts.intervals(low...high)), strict: strict)
  }

  private func restricted(_ subject: Measure, _ range: ClosedRange<Int64>, strict: Bool)
    -> Condition
  {
    let length = Int(range.lowerBound)...Int(range.upperBound)
    var text = TextDomain(isTrimmed: subject.isTrimmed)
    if subject.isOctets { text.octets = length } else { text.length = length }
    return restricted(subject.column.name, Domain(text: text), strict: strict)
  }
}

/// A function that measures a column's length.
struct Measure {
  let column: BareColumn
  var isOctets = false
  var isTrimmed = false
  var isNullWhenEmpty = false

  /// Reads a call; `nil` where it is no measure of a column.
  init?(_ expression: Expression, _ context: SolverContext) {
    guard case .call(let name, let arguments) = expression, let first = arguments.first else {
      return nil
    }
    var subject = first
    if let trimmed = TextChain.trimmedSubject(first) {
      subject = trimmed
      isTrimmed = true
    }
    guard let column = context.bareColumn(subject) else { return nil }
    self.column = column
    let base = column.facts.base
    switch (name, arguments.count) {
    case ("length", 1):
      guard base.isCharacter || base == .bytea else { return nil }
      isOctets = base == .bytea
    case ("char_length", 1), ("character_length", 1):
      guard base.isCharacter else { return nil }
    case ("octet_length", 1):
      // A padded column has as many bytes as its type says, whatever is written.
      guard (base.isCharacter && !column.facts.isBlankPadded) || base == .bytea else { return nil }
      isOctets = true
    case ("cardinality", 1):
      guard case .array = base else { return nil }
    case ("array_length", 2):
      guard case .array = base, context.integer(arguments[1]) == 1 else { return nil }
      isNullWhenEmpty = true
    default: return nil
    }
    if isTrimmed, !base.isCharacter { return nil }
  }
}
