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
    if let column = arrayColumn(inner), let elements = constantArray(outer, of: column) {
      let held = column.held(elements, context.schema)
      return restricted(
        column.name, Domain(values: Self.parts(of: held).map(SQLValue.array)), strict: strict)
    }
    if let column = arrayColumn(outer), let elements = constantArray(inner, of: column) {
      let held = column.held(elements, context.schema)
      guard held.count == elements.count else { return nil }
      return restricted(column.name, Domain(values: [.array(held)]), strict: strict)
    }
    return nil
  }

  /// `a && b`, one of them a column and the other a constant: each element alone, and all of them.
  func overlapping(_ a: Expression, _ b: Expression, strict: Bool) -> Condition? {
    for (array, other) in [(a, b), (b, a)] {
      guard let column = arrayColumn(array), let elements = constantArray(other, of: column)
      else { continue }
      let held = Self.parts(of: column.held(elements, context.schema)).filter { !$0.isEmpty }
      guard !held.isEmpty else { return nil }
      return restricted(column.name, Domain(values: held.map(SQLValue.array)), strict: strict)
    }
    return nil
  }

  /// `constant = ANY (column)`.
  func isElement(_ subject: Expression, of array: Expression, strict: Bool) -> Condition? {
    guard let column = arrayColumn(array),
      let value = context.constant(subject, as: column.seen, context.evaluator), !value.isNull
    else { return nil }
    let held = column.held([value], context.schema)
    guard !held.isEmpty else { return nil }
    return restricted(column.name, Domain(values: [.array(held)]), strict: strict)
  }

  /// A column of arrays, below casts that keep its elements.
  private struct ArrayColumn {
    var name: String
    /// The type of its elements, and what the casts make of that.
    var element: SQLType
    var seen: SQLType

    /// Those of the elements that the column can hold, as it holds them.
    func held(_ elements: [SQLValue], _ schema: Schema) -> [SQLValue] {
      guard element != seen else { return elements }
      return elements.compactMap { value in
        let text = value.text(as: seen)
        let own = SQLValue(text: text, type: element, schema: schema)
        return own?.text(as: element) == text ? own : nil
      }
    }
  }

  private func arrayColumn(_ expression: Expression) -> ArrayColumn? {
    switch expression {
    case .column(let name):
      guard case .array(let element)? = context.facts[name]?.base else { return nil }
      let base = context.schema.baseType(of: element)
      return ArrayColumn(name: name, element: base, seen: base)
    case .cast(let inner, let type):
      guard var column = arrayColumn(inner),
        case .array(let element) = context.schema.baseType(of: type)
      else { return nil }
      let base = context.schema.baseType(of: element)
      guard context.keepsValues(column.seen, base) else { return nil }
      column.seen = base
      return column
    default: return nil
    }
  }

  private func constantArray(_ expression: Expression, of column: ArrayColumn) -> [SQLValue]? {
    guard expression.columns.isEmpty,
      case .array(let elements)? = context.constant(
        expression, as: .array(of: column.seen), context.evaluator)
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
