import SchemaModel

/// How a key of the rows that are made keeps clear of the rows that the schema's script inserts.
///
/// One column that differs is enough. Where a foreign key lies within the key nothing is to do:
/// rows made refer to rows made, whose keys are clear themselves. A column that counts goes past
/// the greatest value there is, so that the numbers stay in one run; any other avoids the values one
/// by one.
struct KeyClearance {
  /// CHECKs of which any one keeps the key clear, the roomiest first.
  private(set) var alternatives: [CheckConstraint] = []

  /// More values than these are not avoided one by one.
  private static let most = 2_000
  /// What the numbers of rows that cannot be told are taken to stay below.
  private static let assumed: Int64 = 1_000_000

  private let rows: PresentRows
  private let table: Table
  private let schema: Schema

  /// Looks at a key; `nil` where nothing has to be avoided.
  ///
  /// - Complexity: O(rows × columns of the key).
  init?(of key: UniqueKey, in table: Table, of schema: Schema) {
    rows = table.presentRows
    self.table = table
    self.schema = schema
    guard !rows.isEmpty, !key.isReferring(in: table) else { return nil }
    let bare = key.parts.compactMap { part in
      if case .column(let name) = part { table.column(name) } else { nil }
    }.filter { column in
      column.generation == nil && !table.foreignKeys.contains { $0.columns.contains(column.name) }
    }
    let ranked = bare.enumerated().sorted { a, b in
      (room(b.element), a.offset) < (room(a.element), b.offset)
    }
    for (_, column) in ranked {
      guard let found = avoidances(of: column) else { return nil }
      alternatives += found.map(check)
    }
    if bare.isEmpty { alternatives += expressions(of: key).map(check) }
  }

  private func check(_ condition: Expression) -> CheckConstraint {
    CheckConstraint(
      name: "rows that the schema inserts", expression: condition,
      sql: "the key differs from those of the rows that the schema inserts", isImplied: true)
  }

  /// How many values a column's type has, roughly.
  private func room(_ column: Column) -> Int {
    switch schema.baseType(of: column.type) {
    case .uuid: 6
    case let base where base.isCharacter: base.maximumLength.map { $0 > 8 ? 6 : 3 } ?? 6
    case .integer, .bigint, .numeric: 5
    case .smallint: 4
    case .boolean, .enumeration: 1
    default: 2
    }
  }

  /// Conditions of which one keeps the column clear; `nil` where it needs none.
  private func avoidances(of column: Column) -> [Expression]? {
    let base = schema.baseType(of: column.type)
    let value = Expression.column(column.name)
    let given = rows.told.map { $0[column.name] ?? .some(.literal(.null)) }
    let isTold = !rows.hasOthers && !given.contains(nil)
    var values: [Expression] = []
    var seen: Set<Expression> = [.literal(.null)]
    for value in given.compactMap(\.self) where seen.insert(value).inserted { values.append(value) }
    if values.isEmpty, isTold { return nil }
    var found: [Expression] = []
    let numbers = values.compactMap(\.wholeNumber)
    if let bounds = base.integerBounds ?? (base.isNumber ? Int64.min...Int64.max : nil),
      numbers.count == values.count
    {
      let assumed = isTold ? 0 : min(Self.assumed, bounds.upperBound / 4)
      let greatest = max(numbers.max() ?? 0, assumed)
      if greatest < bounds.upperBound / 2 {
        found.append(.binary(">", value, .literal(.integer(greatest))))
      }
    } else if !isTold, room(column) == 6 {
      // A text or a UUID of the rows that cannot be told is not met by chance.
      return values.isEmpty ? nil : [.inList(value, values, negated: true)]
    }
    if isTold, values.count <= Self.most { found.append(.inList(value, values, negated: true)) }
    return found
  }

  /// That an expression of the key differs from what the rows give it.
  private func expressions(of key: UniqueKey) -> [Expression] {
    guard !rows.hasOthers else { return [] }
    return key.parts.compactMap { part in
      let made: Expression? =
        switch part {
        case .expression(let expression): expression
        // A generated column is what it is made of.
        case .column(let name): table.column(name)?.generation
        }
      guard let expression = made, !expression.columns.isEmpty else { return nil }
      if let column = expression.foldedColumn {
        return spellings(of: column, nullsAreEqual: key.nullsAreEqual)
      }
      var values: [Expression] = []
      for row in rows.told {
        var given: [String: Expression] = [:]
        for column in expression.columns {
          guard let value = row[column] ?? .some(.literal(.null)) else { return nil }
          given[column] = value
        }
        let value = expression.replacingColumns(by: given)
        if !values.contains(value) { values.append(value) }
      }
      return .inList(expression, values, negated: true)
    }
  }
}

extension KeyClearance {
  /// That a text differs from those of the rows in more than the case of its letters.
  private func spellings(of column: String, nullsAreEqual: Bool) -> Expression? {
    var conditions: [Expression] = []
    for row in rows.told {
      switch row[column] ?? .some(.literal(.null)) {
      case .some(.literal(.string(let text))):
        conditions.append(
          .binary(
            "!~~*", .column(column),
            .literal(.string(TextDomain.Pattern.escapedForLike(text)))))
      case .some(.literal(.null)):
        if nullsAreEqual { conditions.append(.isNotNull(.column(column))) }
      default: return nil
      }
    }
    return conditions.isEmpty || conditions.count > Self.most ? nil : .and(conditions)
  }
}

extension UniqueKey {
  /// Whether all columns of a reference to rows made are among those of the key.
  fileprivate func isReferring(in table: Table) -> Bool {
    let bare = parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
    return table.foreignKeys.contains { foreign in
      Set(foreign.columns).isSubset(of: bare)
        && (foreign.target != table.name
          || Set(foreign.columns).isDisjoint(with: foreign.targetColumns))
        && (!nullsAreEqual || foreign.columns.allSatisfy { table.column($0)?.isNotNull ?? false })
    }
  }
}

extension Expression {
  /// The column whose letters an index takes in one case.
  fileprivate var foldedColumn: String? {
    switch self {
    case .call("lower", let arguments) where arguments.count == 1,
      .call("upper", let arguments) where arguments.count == 1:
      switch arguments[0] {
      case .column(let name), .cast(.column(let name), _): name
      default: nil
      }
    default: nil
    }
  }

  /// The integer that a constant is, as a number or in quotes.
  fileprivate var wholeNumber: Int64? {
    switch self {
    case .literal(.integer(let number)): number
    case .literal(.string(let text)): Int64(text)
    case .unary("-", let inner): inner.wholeNumber.map { -$0 }
    case .cast(let inner, _): inner.wholeNumber
    default: nil
    }
  }
}

extension SQLType {
  /// Whether it is a number without a finer part than one.
  fileprivate var isNumber: Bool { if case .numeric(_, 0) = self { true } else { false } }
}

extension Table {
  /// The table with CHECKs of its own that keep its keys clear of the rows which the script inserts;
  /// or why it is full of them.
  ///
  /// - Complexity: that of solving the table's constraints, once or twice a key.
  func keepingClear(in schema: Schema, asOf: Int32) -> (table: Table, full: String?) {
    guard !presentRows.isEmpty else { return (self, nil) }
    let referred = schema.tables.flatMap { other in
      other.foreignKeys.filter { $0.target == name }.flatMap(\.targetColumns)
    }
    /// What the constraints cannot meet, and what others refer to and has no value.
    func errors(_ table: Table) -> Int {
      let solved = Solver.solve(table, in: schema, asOf: asOf)
      let empty = referred.count { column in
        solved.solution.domainsByCase(of: column).allSatisfy { $0.null == .required }
      }
      return solved.diagnostics.count { $0.severity == .error } + empty
    }
    var clear = self
    for key in keys {
      guard let clearance = KeyClearance(of: key, in: self, of: schema) else { continue }
      let known = errors(clear)
      let candidates = clearance.alternatives.lazy.map { clear.holding($0) }
      guard let found = candidates.first(where: { errors($0) <= known }) else {
        return (self, "the rows that the schema inserts leave key \"\(key.name)\" no room")
      }
      clear = found
    }
    return (clear, nil)
  }

  /// The table with one more CHECK.
  fileprivate func holding(_ check: CheckConstraint) -> Table {
    var copy = self
    if !checks.contains(where: { $0.expression == check.expression }) { copy.checks.append(check) }
    return copy
  }
}
