import SchemaModel

/// A constraint of a table as the solver takes it: a condition on its columns that must not be
/// false.
struct ConstraintSource: Sendable {
  var id: ConstraintID
  var expression: Expression
  var range: SourceRange?

  /// The constraint's name.
  var name: String { id.name }

  /// Every constraint of a table that is not a key: its CHECKs, those of its columns' domains, and
  /// partition bounds.
  static func all(of table: Table, in schema: Schema, asOf: Int32) -> [ConstraintSource] {
    var result = table.checks.enumerated().map { place, check in
      ConstraintSource(
        id: ConstraintID(
          check.isImplied ? .implied(table.name) : .table(table.name), place: place,
          name: check.name),
        expression: check.expression, range: check.range)
    }
    for column in table.columns {
      result += ofDomain(column.type, of: column, in: schema)
      result += ofParts(of: column, in: schema, asOf: asOf)
    }
    result += rangeBounds(of: table, in: schema)
    result += requiredValues(of: table, in: schema)
    result += requiredReferences(of: table, in: schema)
    result += arithmeticRoom(of: table, in: schema)
    if let bounds = PartitionBounds(schema: schema).condition(on: table) {
      let name = table.partitionOf == nil ? "partitions of \(table.name)" : "partition bounds"
      let id = ConstraintID(.partitionBounds(table.name), place: 0, name: name)
      result.append(ConstraintSource(id: id, expression: bounds, range: table.range))
    }
    return result
  }

  /// That no range which the server makes of two columns ends before it begins, and that one of whole
  /// numbers can be written as PostgreSQL does, from its first value up to before the next after its last.
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
        guard bounds.count > 2, case .literal(.string(let signs)) = bounds[2].withoutCasts else {
          return
        }
        for (column, isMoved) in [(lower, signs.hasPrefix("(")), (upper, signs.hasSuffix("]"))] {
          guard isMoved, let last = schema.baseType(of: column.type).integerBounds?.upperBound
          else { continue }
          let room = Expression.binary("<", .column(column.name), .literal(.integer(last)))
          if !found.contains(room) { found.append(room) }
        }
      }
    }
    return found.enumerated().map { place, order in
      let name = "bounds of \(order.columns.joined(separator: ", "))"
      return ConstraintSource(
        id: ConstraintID(.computed(table.name), place: place, name: name), expression: order,
        range: table.range)
    }
  }

  /// That the server makes a value of what a generated column reads where it must not be NULL.
  private static func requiredValues(of table: Table, in schema: Schema) -> [ConstraintSource] {
    var found: [ConstraintSource] = []
    for column in table.columns
    where column.generation != nil && (column.isNotNull || forbidsNull(column.type, in: schema)) {
      for condition in NeededValues(column, of: table, in: schema).conditions {
        found.append(
          ConstraintSource(
            id: ConstraintID(
              .computed(table.name), place: found.count, name: "NOT NULL of \(column.name)"),
            expression: condition, range: column.range))
      }
    }
    return found
  }

  /// That all columns of a MATCH FULL reference have a value where one of them must.
  private static func requiredReferences(of table: Table, in schema: Schema) -> [ConstraintSource] {
    let primary = Set(table.primaryKey?.columns ?? [])
    func isRequired(_ column: Column) -> Bool {
      column.isNotNull || primary.contains(column.name) || forbidsNull(column.type, in: schema)
    }
    return table.foreignKeys.filter(\.matchFull).enumerated().compactMap { place, key in
      let columns = key.columns.compactMap(table.column)
      let open = columns.filter { !isRequired($0) }
      guard !open.isEmpty, open.count < columns.count else { return nil }
      return ConstraintSource(
        id: ConstraintID(.computed(table.name), place: place, name: "MATCH FULL of \(key.name)"),
        expression: .and(open.map { .isNotNull(.column($0.name)) }), range: key.range)
    }
  }

  /// That no sum or product with a constant leaves its type where a CHECK reckons in one of several
  /// alternatives: the server reckons in the others too.
  private static func arithmeticRoom(of table: Table, in schema: Schema) -> [ConstraintSource] {
    var room = ArithmeticRoom(table, in: schema)
    for check in table.checks { room.read(check.expression) }
    return room.conditions.enumerated().map { place, condition in
      ConstraintSource(
        id: ConstraintID(
          .computed(table.name), place: place,
          name: "room for sums of \(condition.columns.joined(separator: ", "))"),
        expression: condition, range: table.range)
    }
  }

  /// The CHECKs of a column's domain, after those of the domains below it.
  private static func ofDomain(_ type: SQLType, of column: Column, in schema: Schema)
    -> [ConstraintSource]
  {
    guard case .domain(let name) = type, let domain = schema.domains[name] else { return [] }
    return ofDomain(domain.base, of: column, in: schema)
      + domain.checks.enumerated().map { place, check in
        ConstraintSource(
          id: ConstraintID(.domain(name, column: column.name), place: place, name: check.name),
          expression: check.expression.replacingDomainValue(by: .column(column.name)),
          range: check.range ?? column.range)
      }
  }

  /// That a column's value can be stored: what the domains of its parts ask and construction alone does
  /// not see to.
  private static func ofParts(of column: Column, in schema: Schema, asOf: Int32)
    -> [ConstraintSource]
  {
    let unmet = PartDomain.parts(of: column.type, in: schema).lazy.compactMap {
      PartDomain($0, in: schema, asOf: asOf).unmet
    }
    guard let check = unmet.first else { return [] }
    let value = Expression.column(column.name)
    return [
      ConstraintSource(
        id: ConstraintID(.parts(column: column.name), place: 0, name: check.name),
        expression: .isDistinct(.cast(value, column.type), value, negated: true),
        range: column.range)
    ]
  }

  /// Whether a type forbids NULL, itself or by the domain below it.
  static func forbidsNull(_ type: SQLType, in schema: Schema) -> Bool {
    guard case .domain(let name) = type, let domain = schema.domains[name] else { return false }
    return domain.isNotNull || forbidsNull(domain.base, in: schema)
  }
}
