import SQLEvaluation
import SchemaModel

/// What of the expressions that the server computes for each row could reject one.
struct RowRisk {
  /// A part of an expression that raises an error for some values and can be evaluated.
  struct Probe {
    var name: String
    var expression: Expression
  }

  /// Parts that may raise, and for which values can be told.
  private(set) var probes: [Probe] = []
  /// Columns that parts read which cannot be evaluated, with what reads them.
  private(set) var opaque: [(column: String, name: String)] = []

  private let table: Table
  private let evaluator: Evaluator

  /// Takes a table's server expressions apart.
  ///
  /// - Parameter asOf: the day whose midnight `now()` is, in days since 1970-01-01.
  /// - Complexity: O(size of the expressions²).
  init(_ table: Table, in schema: Schema, asOf: Int32) {
    self.table = table
    evaluator = Evaluator(schema: schema, now: Int64(asOf) * CivilCalendar.microsecondsPerDay)
    for part in table.serverExpressions {
      add(evaluator.inlined(part.expression), of: part.name)
    }
  }

  private mutating func add(_ expression: Expression, of name: String) {
    let columns = expression.columns
    guard !columns.isEmpty else { return }
    if expression.acceptsEveryValue {
      for child in expression.children { add(child, of: name) }
      return
    }
    if compiled(expression) != nil {
      if !probes.contains(where: { $0.expression == expression && $0.name == name }) {
        probes.append(Probe(name: name, expression: expression))
      }
    } else {
      opaque += columns.map { ($0, name) }
    }
  }

  /// A probe's expression over its columns, in the order they occur in it.
  func compiled(_ expression: Expression) -> CompiledExpression? {
    let bindings = expression.columns.compactMap { table.column($0) }.map { ColumnBinding($0) }
    return try? evaluator.compile(expression, columns: bindings)
  }

  /// Conditions that fail for the rows that the server would reject, over columns that no key and
  /// no reference decides.
  var checks: [ResidualCheck] {
    let fixed = Set(
      table.keys.flatMap(\.columns) + table.foreignKeys.flatMap(\.columns)
        + table.exclusions.flatMap { $0.elements.flatMap(\.expression.columns) })
    return probes.enumerated().compactMap { place, probe in
      let free = probe.expression.columns.filter { !fixed.contains($0) }
      guard !free.isEmpty else { return nil }
      // True for every value; an error is no value.
      return ResidualCheck(
        id: ConstraintID(.computed(table.name), place: place, name: probe.name),
        expression: .or([.isNull(probe.expression), .isNotNull(probe.expression)]), remade: free)
    }
  }
}
