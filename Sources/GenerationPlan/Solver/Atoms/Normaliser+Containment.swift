import SQLEvaluation
import SchemaModel

/// Arrays of constants that contain, or are contained in, a column's array.
extension Normaliser {
  /// How many elements all subsets are listed of: 2⁵ values.
  private static let maximumSubsets = 5

  /// `inner <@ outer`, one of them a column and the other a constant; `nil` where they are not.
  ///
  /// Of a column inside of a constant, all subsets are allowed, or, where they are many, the runs of
  /// neighbours among its elements; of a column around one, the constant itself.
  func contained(_ inner: Expression, in outer: Expression, strict: Bool) -> Condition? {
    if case .column(let name) = inner, let elements = constantArray(outer) {
      return restricted(
        name, Domain(values: Self.parts(of: elements).map(SQLValue.array)),
        strict: strict)
    }
    if case .column(let name) = outer, let elements = constantArray(inner) {
      return restricted(name, Domain(values: [.array(elements)]), strict: strict)
    }
    return nil
  }

  private func constantArray(_ expression: Expression) -> [SQLValue]? {
    guard expression.columns.isEmpty,
      case .array(let elements)? = context.constant(expression, as: nil, context.evaluator)
    else { return nil }
    return elements.allSatisfy { !$0.isNull } ? elements : nil
  }

  private static func parts(of elements: [SQLValue]) -> [[SQLValue]] {
    if elements.count <= maximumSubsets {
      return (0..<(1 << elements.count)).map { subset in
        elements.indices.filter { subset & (1 << $0) != 0 }.map { elements[$0] }
      }
    }
    var runs: [[SQLValue]] = [[]]
    for length in 1...3 {
      for start in 0...(elements.count - length) {
        runs.append(Array(elements[start..<(start + length)]))
      }
    }
    return runs
  }
}
