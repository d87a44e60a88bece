import SQLEvaluation
import SchemaModel

/// Arrays of constants that contain, or are contained in, a column's array.
extension Normaliser {
  /// How many elements all subsets are listed of: 2⁵ values.
  private static let maximumSubsets = 5
  /// How many elements stand behind the named ones at most.
  private static let mostOthers = 6

  /// `inner <@ outer`, one of them a column and the other a constant; `nil` where they are not.
  ///
  /// Of a column inside of a constant, all subsets are allowed, or, where they are many, the runs of
  /// neighbours among its elements; of a column around one, those of the column's arrays that contain it.
  func contained(_ inner: Expression, in outer: Expression, strict: Bool) -> Condition? {
    if let column = arrayColumn(inner), let elements = constantArray(outer, of: column) {
      let held = column.held(elements, context.schema)
      let ordered = named(beside: column).filter(held.contains)
      return restricted(
        column.name, Domain(values: Self.parts(of: ordered).map(SQLValue.array)), strict: strict)
    }
    if let column = arrayColumn(outer), let elements = constantArray(inner, of: column) {
      let held = column.held(elements, context.schema)
      guard held.count == elements.count else { return nil }
      return restricted(
        arrays(of: column, besides: held) { array in
          held.allSatisfy(array.contains)
        }, of: column, strict: strict)
    }
    return nil
  }

  /// `a && b`, one of them a column and the other a constant: arrays with one of its elements.
  func overlapping(_ a: Expression, _ b: Expression, strict: Bool) -> Condition? {
    for (array, other) in [(a, b), (b, a)] {
      guard let column = arrayColumn(array), let elements = constantArray(other, of: column)
      else { continue }
      let held = column.held(elements, context.schema)
      guard !held.isEmpty else { return nil }
      return restricted(
        arrays(of: column, besides: []) { array in
          array.contains(where: held.contains)
        }, of: column, strict: strict)
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
    return restricted(
      arrays(of: column, besides: held) { array in
        held.allSatisfy(array.contains)
      }, of: column, strict: strict)
  }

  private func restricted(_ arrays: [[SQLValue]], of column: ArrayColumn, strict: Bool)
    -> Condition?
  {
    arrays.isEmpty
      ? nil : restricted(column.name, Domain(values: arrays.map(SQLValue.array)), strict: strict)
  }

  /// The arrays that conditions on a column choose from, the same for all of them so that several can be
  /// met: parts of the elements that some condition names, with more behind them where a length may be
  /// asked for.
  private func arrays(
    of column: ArrayColumn, besides whole: [SQLValue], _ isAllowed: ([SQLValue]) -> Bool
  ) -> [[SQLValue]] {
    let named = named(beside: column)
    var parts = Self.parts(of: named)
    for list in [whole, named] {
      let ordered = named.filter(list.contains)
      if !parts.contains(ordered) { parts.append(ordered) }
    }
    let more = asksLength(of: column.name) ? others(of: column, than: named) : []
    return parts.filter(isAllowed).flatMap { part in
      (0...more.count).map { part + more.prefix($0) }
    }
  }

  /// Elements that constraints of the table name beside a column, each once.
  private func named(beside column: ArrayColumn) -> [SQLValue] {
    var found: [SQLValue] = []
    func add(_ elements: [SQLValue]?) {
      for value in column.held(elements ?? [], context.schema)
      where !value.isNull && !found.contains(value) {
        found.append(value)
      }
    }
    for source in ConstraintSource.all(of: context.table, in: context.schema, asOf: context.asOf) {
      source.expression.walk { expression in
        switch expression {
        case .binary("@>", let a, let b), .binary("<@", let a, let b), .binary("&&", let a, let b):
          for (array, other) in [(a, b), (b, a)]
          where arrayColumn(array)?.name == column.name {
            add(constantArray(other, of: column))
          }
        case .quantified(let subject, operator: "=", let array, all: false)
        where arrayColumn(array)?.name == column.name:
          add(context.constant(subject, as: column.seen, context.evaluator).map { [$0] })
        default: break
        }
      }
    }
    return found
  }

  /// Whether a length is asked of a column, or a key has to tell its arrays apart.
  private func asksLength(of column: String) -> Bool {
    let table = context.table
    if table.keys.contains(where: { $0.columns.contains(column) }) { return true }
    return ConstraintSource.all(of: table, in: context.schema, asOf: context.asOf).contains {
      var asks = false
      $0.expression.walk { expression in
        guard case .call(let name, let arguments) = expression,
          ["cardinality", "array_length", "array_upper"].contains(name)
        else { return }
        if arguments.first?.columns.contains(column) == true { asks = true }
      }
      return asks
    }
  }

  /// A few elements of a column's type that no condition names.
  private func others(of column: ArrayColumn, than named: [SQLValue]) -> [SQLValue] {
    let texts: [String] =
      switch column.element {
      case .enumeration(let name): context.schema.enums[name]?.labels ?? []
      case let type where type.isCharacter: ["new", "main", "open", "home", "local", "x", "y", "z"]
      case let type where type.isInteger: (1...12).map(String.init)
      default: []
      }
    let values = texts.compactMap {
      SQLValue(text: $0, type: column.element, schema: context.schema)
    }
    return Array(
      column.held(values, context.schema).filter { !named.contains($0) }
        .prefix(Self.mostOthers))
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
