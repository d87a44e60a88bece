import SchemaModel

/// A constraint of a table as the solver takes it: a condition on its columns that must not be
/// false.
struct ConstraintSource: Sendable {
  /// The constraint's name.
  var name: String
  var expression: Expression
  var range: SourceRange?

  /// Every constraint of a table that is not a key: its CHECKs, those of its columns' domains, and
  /// partition bounds.
  static func all(of table: Table, in schema: Schema) -> [ConstraintSource] {
    var result = table.checks.map {
      ConstraintSource(name: $0.name, expression: $0.expression, range: $0.range)
    }
    for column in table.columns {
      for check in domainChecks(column.type, in: schema) {
        result.append(
          ConstraintSource(
            name: check.name, expression: replacingValue(check.expression, by: column.name),
            range: check.range ?? column.range))
      }
    }
    result += rangeBounds(of: table, in: schema)
    if let bounds = PartitionBounds(schema: schema).condition(on: table) {
      let name = table.partitionOf == nil ? "partitions of \(table.name)" : "partition bounds"
      result.append(ConstraintSource(name: name, expression: bounds, range: table.range))
    }
    return result
  }

  /// That no range which the server makes of two columns ends before it begins.
  private static func rangeBounds(of table: Table, in schema: Schema) -> [ConstraintSource] {
    var found: [Expression] = []
    for part in table.serverExpressions {
      part.expression.walk { expression in
        let (name, bounds): (String, [Expression])
        switch expression {
        case .call(let function, let arguments): (name, bounds) = (function, arguments)
        case .userCall(let function, let arguments): (name, bounds) = (function.name, arguments)
        default: return
        }
        guard bounds.count >= 2, table.makesRange(by: name, in: schema),
          let lower = table.boundColumn(bounds[0]), let upper = table.boundColumn(bounds[1]),
          lower.name != upper.name
        else { return }
        let order = Expression.binary("<=", .column(lower.name), .column(upper.name))
        if !found.contains(order) { found.append(order) }
      }
    }
    return found.map {
      ConstraintSource(
        name: "bounds of \($0.columns.joined(separator: ", "))", expression: $0,
        range: table.range)
    }
  }

  private static func domainChecks(_ type: SQLType, in schema: Schema) -> [CheckConstraint] {
    guard case .domain(let name) = type, let domain = schema.domains[name] else { return [] }
    return domainChecks(domain.base, in: schema) + domain.checks
  }

  private static func replacingValue(_ expression: Expression, by column: String) -> Expression {
    if case .domainValue = expression { return .column(column) }
    return expression.mapChildren { replacingValue($0, by: column) }
  }

  /// Whether a type forbids NULL, itself or by the domain below it.
  static func forbidsNull(_ type: SQLType, in schema: Schema) -> Bool {
    guard case .domain(let name) = type, let domain = schema.domains[name] else { return false }
    return domain.isNotNull || forbidsNull(domain.base, in: schema)
  }
}
