import SchemaModel

/// How far whole numbers have to stay from the ends of their types so that a CHECK can be reckoned:
/// of `n + 1 > 5 OR b`, a greatest `n` is an error whatever `b` is.
struct ArithmeticRoom {
  private let types: [String: ClosedRange<Int64>]
  private var bounds: [String: ClosedRange<Int64>] = [:]

  /// Prepares for a table's CHECKs.
  init(_ table: Table, in schema: Schema) {
    // A reference brings what its parents hold.
    let referring = Set(table.foreignKeys.flatMap(\.columns))
    types = Dictionary(
      table.columns.compactMap { column in
        // A smallint is reckoned with as an integer.
        guard column.generation == nil, !referring.contains(column.name),
          schema.baseType(of: column.type) != .smallint,
          let bounds = schema.baseType(of: column.type).integerBounds
        else { return nil }
        return (column.name, bounds)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// That the columns keep within their bounds, in the order of their names; NULL is left open.
  var conditions: [Expression] {
    bounds.sorted { $0.key < $1.key }.map { name, bounds in
      .and([
        .binary(">=", .column(name), .literal(.integer(bounds.lowerBound))),
        .binary("<=", .column(name), .literal(.integer(bounds.upperBound))),
      ])
    }
  }

  /// Takes the room that a CHECK needs, but for what a comparison alone asks: that is solved whole.
  mutating func read(_ check: Expression) {
    for part in check.conjuncts where !part.isLoneComparison {
      take(part)
    }
  }

  private mutating func take(_ expression: Expression) {
    // What CASE guards is reckoned where its condition holds.
    if case .caseWhen(let operand, let branches, _) = expression {
      if let operand { take(operand) }
      for branch in branches { take(branch.condition) }
      return
    }
    for child in expression.children { take(child) }
    guard case .binary(let name, let a, let b) = expression else { return }
    switch (a, b) {
    case (.column(let column), .literal(.integer(let number))):
      switch name {
      case "+": shift(column, by: number)
      case "-": if number != .min { shift(column, by: -number) }
      case "*": scale(column, by: number)
      default: break
      }
    case (.literal(.integer(let number)), .column(let column)):
      switch name {
      case "+": shift(column, by: number)
      case "*": scale(column, by: number)
      default: break
      }
    // Of two columns each has half of the room.
    case (.column(let first), .column(let second)) where ["+", "-"].contains(name):
      for column in [first, second] {
        guard let type = types[column] else { continue }
        narrow(column, to: -(type.upperBound / 2)...(type.upperBound / 2))
      }
    default: break
    }
  }

  private mutating func shift(_ column: String, by number: Int64) {
    guard let type = types[column], type.contains(number) else { return }
    narrow(
      column,
      to: number > 0
        ? type.lowerBound...(type.upperBound - number)
        : (type.lowerBound - number)...type.upperBound)
  }

  private mutating func scale(_ column: String, by number: Int64) {
    guard let type = types[column], type.contains(number), (2...1_000).contains(number.magnitude)
    else { return }
    let most = type.upperBound / Int64(number.magnitude)
    narrow(column, to: -most...most)
  }

  private mutating func narrow(_ column: String, to range: ClosedRange<Int64>) {
    let known = bounds[column] ?? range
    guard known.overlaps(range) else { return }
    bounds[column] = known.clamped(to: range)
  }
}

extension Expression {
  private static let comparisons: Set<String> = ["<", "<=", "=", ">=", ">", "<>", "!="]

  /// Whether it compares numbers, and not what other conditions come to.
  fileprivate var isLoneComparison: Bool {
    guard case .binary(let name, let a, let b) = self, Self.comparisons.contains(name) else {
      return false
    }
    return !a.holdsCondition && !b.holdsCondition
  }

  private var holdsCondition: Bool {
    switch self {
    case .and, .or, .not, .isNull, .isNotNull, .isTruth, .isDistinct, .inList, .caseWhen: true
    case .binary(let name, _, _) where Self.comparisons.contains(name): true
    default: children.contains(where: \.holdsCondition)
    }
  }
}
