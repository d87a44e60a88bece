import SchemaModel

/// Whole numbers of keys with which an index reckons: `(a * 10 + b)`, `WHERE a * 2 > 5`. The
/// server computes it for each row, and a result beyond the type rejects the row; where a key
/// decides the column, no other value can be drawn for that row alone, so its bounds leave room.
struct IndexArithmetic {
  /// What remains of a column's greatest value for the operations around it; `nil` for nothing.
  private typealias Room = (Int64) -> Int64

  private let table: Table
  private var bounds: [String: Int64] = [:]
  private let greatest: [String: Int64]

  private init(_ table: Table, in schema: Schema) {
    self.table = table
    let decided = Set(table.keys.flatMap(\.columns))
      .subtracting(table.foreignKeys.flatMap(\.columns))
    greatest = Dictionary(
      table.columns.compactMap { column in
        guard column.generation == nil, decided.contains(column.name),
          let bounds = schema.baseType(of: column.type).integerBounds
        else { return nil }
        return (column.name, bounds.upperBound)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The table with CHECKs of its own that keep the columns of its keys clear of the ends of
  /// their types, where its indexes reckon with them.
  ///
  /// - Complexity: O(size of the expressions).
  static func leavingRoom(in table: Table, of schema: Schema) -> Table {
    var arithmetic = IndexArithmetic(table, in: schema)
    guard !arithmetic.greatest.isEmpty else { return table }
    for part in table.serverExpressions { arithmetic.read(part.expression) { $0 } }
    var copy = table
    for (name, bound) in arithmetic.bounds.sorted(by: { $0.key < $1.key }) {
      let value = Expression.column(name)
      copy.checks.append(
        CheckConstraint(
          name: "room for indexes",
          expression: .and([
            .binary(">=", value, .literal(.integer(-bound))),
            .binary("<=", value, .literal(.integer(bound))),
          ]), sql: "\(name) stays clear of the ends of its type"))
    }
    return copy
  }

  private mutating func read(_ expression: Expression, _ room: @escaping Room) {
    switch expression {
    case .column(let name):
      guard let most = greatest[name] else { return }
      let bound = room(most)
      guard bound < most else { return }
      bounds[name] = min(bounds[name] ?? bound, bound)
    case .binary("+", let a, let b), .binary("-", let a, let b):
      switch (whole(a), whole(b)) {
      case (_, let number?): read(a) { room($0) - min(number, $0) }
      case (let number?, nil): read(b) { room($0) - min(number, $0) }
      case (nil, nil):
        read(a) { room($0) / 2 }
        read(b) { room($0) / 2 }
      }
    case .binary("*", let a, let b):
      switch (whole(a), whole(b)) {
      case (_, let number?): read(a) { room($0) / max(number, 1) }
      case (let number?, nil): read(b) { room($0) / max(number, 1) }
      case (nil, nil):
        read(a) { Int64(Double(room($0)).squareRoot()) }
        read(b) { Int64(Double(room($0)).squareRoot()) }
      }
    case .unary("-", let inner):
      // The least value has no opposite.
      read(inner) { min(room($0), $0 - 1) }
    case .call("abs", let arguments):
      for argument in arguments { read(argument) { min(room($0), $0 - 1) } }
    default:
      // A comparison, a cast or a function: what is computed outside has its own room.
      for child in expression.children { read(child) { $0 } }
    }
  }

  /// The size of a constant.
  private func whole(_ expression: Expression) -> Int64? {
    switch expression {
    case .literal(.integer(let number)): Int64(clamping: number.magnitude)
    case .unary("-", let inner): whole(inner)
    default: nil
    }
  }
}
