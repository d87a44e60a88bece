import SchemaModel

/// What the constraints of a table ask of a row that a trigger writes into it, or of what one sets in
/// the new row, as conditions over the row that the trigger fires for.
struct ValueDemands {
  /// One constraint's demand.
  enum Demand {
    case condition(Expression)
    /// No row meets it.
    case impossible
    /// Only running it tells.
    case unknown
  }

  /// The table of the row that the trigger fires for.
  let source: Table
  let schema: Schema

  private var nullability: Nullability { Nullability(table: source, schema: schema) }

  /// What a table's NOT NULLs, types, domains and CHECKs ask of values, each with the constraint's
  /// name.
  ///
  /// - Parameters:
  ///   - values: the values of columns; those of others are of no concern.
  ///   - columns: the only ones whose constraints count; all where `nil`.
  /// - Complexity: O(columns + size of the CHECKs).
  func demands(
    of values: [String: Expression], into table: Table, touching columns: Set<String>? = nil
  ) -> [(constraint: String, demand: Demand)] {
    var found: [(String, Demand)] = []
    for column in table.columns where columns?.contains(column.name) ?? true {
      guard let value = values[column.name] else { continue }
      found += demands(of: value, as: column)
    }
    for check in table.checks {
      let read = check.expression.columns
      guard !read.isEmpty, read.allSatisfy({ values[$0] != nil }),
        columns.map({ !$0.isDisjoint(with: read) }) ?? true
      else { continue }
      add(check.expression.replacingColumns(by: values), "check \"\(check.name)\"", &found)
    }
    return found
  }

  /// What a column's NOT NULL, type and domain ask of a value.
  func demands(
    of value: Expression, as column: Column
  ) -> [(constraint: String, demand: Demand)] {
    var found: [(String, Demand)] = []
    if mustNotBeNull(column) {
      let name = "NOT NULL of \(column.name)"
      switch nullability.answer(value) {
      case .never: break
      case .maybe: found.append((name, .condition(.isNotNull(value))))
      case .always: found.append((name, .impossible))
      case .unknown: found.append((name, .unknown))
      }
    }
    let narrowing = TypeNarrowing(table: source, schema: schema)
    for answer in narrowing.answers(value, assignedTo: column.type) {
      let name = "type of \(column.name)"
      switch answer {
      case .fits: break
      case .conditional(let condition):
        found.append((name, condition.isKnown ? .condition(condition) : .unknown))
      case .unknown: found.append((name, .unknown))
      }
    }
    var type = column.type
    while case .domain(let name) = type, let domain = schema.domains[name] {
      if case .column(let own) = value, source.column(own)?.type == type { break }
      for check in domain.checks {
        add(check.expression.replacingDomainValue(by: value), "check \"\(check.name)\"", &found)
      }
      type = domain.base
    }
    return found
  }

  private func add(
    _ condition: Expression, _ name: String, _ found: inout [(String, Demand)]
  ) {
    guard condition.isKnown else { return found.append((name, .unknown)) }
    // A constant is what the author wrote; it is not looked at again.
    if !condition.columns.isEmpty { found.append((name, .condition(condition))) }
  }

  private func mustNotBeNull(_ column: Column) -> Bool {
    if column.isNotNull { return true }
    var type = column.type
    while case .domain(let name) = type, let domain = schema.domains[name] {
      if domain.isNotNull { return true }
      type = domain.base
    }
    return false
  }
}

extension Expression {
  /// The column that it is, cast perhaps.
  var bareColumn: String? {
    switch self {
    case .column(let name): name
    case .cast(let inner, _): inner.bareColumn
    default: nil
    }
  }

  /// The constant that it is, without casts.
  var bareLiteral: Literal? {
    switch self {
    case .literal(let value): value
    case .cast(let inner, _): inner.bareLiteral
    default: nil
    }
  }
}
