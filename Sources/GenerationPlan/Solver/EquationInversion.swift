import SQLEvaluation
import SchemaModel

/// Solves an equation for a column that stands in it once, by undoing what is done to the column, as
/// far as that is exact: `a + coalesce(b, 0) = 100` makes `b` what `a` leaves.
struct EquationInversion {
  let context: SolverContext

  /// What a column has to be so that a side of an equation has a value; `nil` where that cannot be
  /// told.
  ///
  /// - Complexity: O(size of the side × its depth).
  func solved(
    _ side: Expression, for column: String, equals value: Expression
  ) -> Expression? {
    func holds(_ part: Expression) -> Bool { part.columns.contains(column) }
    if context.bareColumn(side)?.name == column { return value }
    switch side {
    case .binary("+", let a, let b) where isExact(side):
      return holds(a)
        ? solved(a, for: column, equals: .binary("-", value, b))
        : solved(b, for: column, equals: .binary("-", value, a))
    case .binary("-", let a, let b) where isExact(side):
      return holds(a)
        ? solved(a, for: column, equals: .binary("+", b, value))
        : solved(b, for: column, equals: .binary("-", a, value))
    case .binary("/", let a, let b) where isExact(side) && holds(a):
      guard let divisor = context.integer(b), divisor != 0 else { return nil }
      return solved(a, for: column, equals: .binary("*", value, b))
    case .unary("-", let inner) where isExact(side):
      return solved(inner, for: column, equals: .unary("-", value))
    case .call("coalesce", let arguments):
      // NULL would not do where something else stands in for it.
      guard let first = arguments.first, holds(first),
        !arguments.dropFirst().contains(where: holds)
      else { return nil }
      return solved(first, for: column, equals: value)
    case .call("extract", let arguments), .call("date_part", let arguments):
      guard arguments.count == 2, context.string(arguments[0])?.lowercased() == "epoch",
        let span = context.bareColumn(arguments[1]), span.name == column,
        span.facts.base == .interval
      else { return nil }
      return .binary("*", value, .cast(.literal(.string("1 second")), .interval))
    default: return nil
    }
  }

  /// Whether nothing is rounded in sums: no floats, and no days or months of a calendar.
  private func isExact(_ sum: Expression) -> Bool {
    sum.columns.allSatisfy { name in
      guard let base = context.facts[name]?.base else { return false }
      return base != .real && base != .doublePrecision && !base.isCharacter
    }
  }
}
