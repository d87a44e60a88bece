import SchemaModel

/// What triggers that may reject rows ask of the data, as far as it can be told: columns that they
/// read keep their defaults, as in a row that has just been made.
///
/// A trigger is free to ask anything; but the state that a schema's author gives to a new row is
/// one that the author's own triggers let pass. Only columns that no key and no reference decides
/// are held so, and only those whose default is a constant, or which are nullable without one. Where
/// the trigger says outright that it wants no NULL, the column has a value.
struct TriggerDemands {
  /// A column that keeps its default.
  struct Default {
    var column: String
    /// The trigger that reads it.
    var trigger: String
    var condition: Expression
    /// Whether the default is NULL and the trigger wants a value instead.
    var isPresence = false

    /// Why the column holds what it does.
    var reason: String { "default, since trigger \(trigger) reads it" }
  }

  private var defaults: [QualifiedName: [Default]] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × tables × length of a function).
  init(_ schema: Schema) {
    for trigger in InsertTrigger.all(in: schema) where trigger.text.mayRaise {
      let statements = trigger.text.statements.filter(Self.isRead)
      let words = Set(statements.joined())
      for table in schema.tables {
        let isNamed = statements.contains { $0.names(table.name) }
        let isOwn = table.name == trigger.table.name
        guard isNamed || isOwn else { continue }
        for column in table.columns {
          let isColumnNamed = isNamed && words.contains(.word(column.name))
          guard
            isColumnNamed || isOwn && statements.contains(where: { $0.namesNewRow(column.name) }),
            defaults[table.name]?.contains(where: { $0.column == column.name }) != true,
            let condition = Self.condition(column, of: table, in: schema)
          else { continue }
          let isPresence =
            condition == .isNull(.column(column.name)) && trigger.text.refusesNull(in: column.name)
          defaults[table.name, default: []].append(
            Default(
              column: column.name, trigger: trigger.name,
              condition: isPresence ? Self.presence(of: column, in: schema) : condition,
              isPresence: isPresence))
        }
      }
    }
  }

  /// The columns of a table that keep their defaults.
  func defaults(of table: QualifiedName) -> [Default] { defaults[table] ?? [] }

  /// Statements that write or report decide nothing.
  private static func isRead(_ statement: [ProcedureText.Token]) -> Bool {
    let writing = ["raise", "insert", "update", "delete", "return", "new"]
    return !writing.contains { statement.first == .word($0) }
  }

  /// That the column has a value: of a point in time, one that has come.
  private static func presence(of column: Column, in schema: Schema) -> Expression {
    let value = Expression.column(column.name)
    guard schema.baseType(of: column.type).isTemporal else { return .isNotNull(value) }
    return .and([.isNotNull(value), .binary("<=", value, .currentTime(.timestamp))])
  }

  /// That the column has its default; `nil` where it may not be held so.
  private static func condition(_ column: Column, of table: Table, in schema: Schema) -> Expression?
  {
    let isTied =
      column.generation != nil || column.identity != nil || column.sequence != nil
      || table.keys.contains { $0.columns.contains(column.name) }
      || table.foreignKeys.contains { $0.columns.contains(column.name) }
    guard !isTied else { return nil }
    guard let value = column.defaultValue, value != .literal(.null) else {
      return column.isNotNull ? nil : .isNull(.column(column.name))
    }
    guard value.isConstant, schema.baseType(of: column.type).hasPlainEquality else { return nil }
    return .and([
      .isNotNull(.column(column.name)), .binary("=", .column(column.name), value),
    ])
  }
}

extension ProcedureText {
  /// Whether it raises an error where a column of the name is NULL, and none where it is not.
  fileprivate func refusesNull(in column: String) -> Bool {
    raisingConditions.contains { condition in
      func says(_ test: [Token]) -> Bool {
        condition.indices.contains { condition[$0...].starts(with: [.word(column)] + test) }
      }
      let isNull = says([.word("is"), .word("null")])
      let isNotNull = says([.word("is"), .word("not"), .word("null")])
      return isNull != isNotNull && isNotNull == (condition.dropFirst().first == .word("not"))
    }
  }
}

extension Table {
  /// The table with the demands as CHECKs of its own.
  func holding(_ defaults: [TriggerDemands.Default]) -> Table {
    var copy = self
    copy.checks += defaults.map {
      CheckConstraint(
        name: "trigger \($0.trigger)", expression: $0.condition,
        sql: $0.isPresence ? "\($0.column) has a value" : "\($0.column) keeps its default",
        isImplied: true)
    }
    return copy
  }
}

extension SQLType {
  /// Whether a column of the type can be set equal to one constant.
  fileprivate var hasPlainEquality: Bool {
    switch self {
    case .boolean, .smallint, .integer, .bigint, .numeric, .text, .varchar, .char, .citext, .date,
      .timestamp, .timestampTZ, .enumeration, .uuid:
      true
    default: false
    }
  }
}
