import SchemaModel

/// An expression that the server computes for every row that comes in, so that a row for which it
/// raises an error is rejected: a part or the predicate of an index, a generated column, an element
/// of an exclusion constraint.
struct ServerExpression: Sendable {
  /// The index, the constraint or the generated column.
  var name: String
  var expression: Expression
}

extension Table {
  /// Everything the server computes of a row, generated columns replaced by what they are made of.
  ///
  /// - Complexity: O(indexes × size of their expressions).
  var serverExpressions: [ServerExpression] {
    var found: [ServerExpression] = []
    func note(_ name: String, _ parts: [UniqueKey.Part], _ predicate: Expression?) {
      for case .expression(let expression) in parts {
        found.append(ServerExpression(name: name, expression: expression))
      }
      if let predicate { found.append(ServerExpression(name: name, expression: predicate)) }
    }
    for key in keys { note(key.name, key.parts, key.predicate) }
    for index in indexes { note(index.name, index.parts, index.predicate) }
    for exclusion in exclusions {
      let parts = exclusion.elements.map { UniqueKey.Part.expression($0.expression) }
      note(exclusion.name, parts, exclusion.predicate)
    }
    for column in columns {
      guard let generation = column.generation else { continue }
      found.append(
        ServerExpression(name: column.name, expression: column.type.assigning(generation)))
    }
    return found.map {
      ServerExpression(name: $0.name, expression: replacingGenerated($0.expression))
    }
  }

  private func replacingGenerated(_ expression: Expression) -> Expression {
    if case .column(let name) = expression, let made = column(name)?.generation { return made }
    return expression.mapChildren { replacingGenerated($0) }
  }
}

extension SQLType {
  /// An expression that raises where storing `value` in a column of the type might.
  fileprivate func assigning(_ value: Expression) -> Expression {
    switch self {
    case .smallint, .integer, .bigint, .numeric(.some, _): .cast(value, self)
    default: value
    }
  }
}
