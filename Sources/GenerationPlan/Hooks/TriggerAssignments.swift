import SchemaModel

/// What triggers set in the row that comes in, `NEW.locale := NULL`, perhaps under a condition that
/// only the server can tell: the table's CHECKs have to hold with it as without it.
struct TriggerAssignments {
  /// What one run of assignments sets, by column.
  private typealias Values = [String: Expression]

  private var assignments: [QualifiedName: [(trigger: String, values: Values)]] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function).
  init(_ schema: Schema) {
    for trigger in InsertTrigger.all(in: schema) {
      var run: Values = [:]
      func close() {
        if !run.isEmpty { assignments[trigger.table.name, default: []].append((trigger.name, run)) }
        run = [:]
      }
      for statement in trigger.text.statements {
        if let (column, value) = Self.assignment(statement), trigger.table.column(column) != nil {
          run[column] = value
        } else {
          close()
        }
      }
      close()
    }
  }

  /// The table with CHECKs of its own: each of its CHECKs as the triggers' values leave it.
  ///
  /// - Complexity: O(assignments × size of the table's CHECKs).
  func withstanding(in table: Table) -> Table {
    var copy = table
    for (trigger, values) in assignments[table.name] ?? [] {
      for check in table.checks where check.expression.columns.contains(where: values.keys.contains)
      {
        let changed = check.expression.replacingColumns(by: values)
        guard !changed.columns.isEmpty,
          !copy.checks.contains(where: { $0.expression == changed })
        else { continue }
        copy.checks.append(
          CheckConstraint(
            name: "\(check.name) after trigger \(trigger)", expression: changed, sql: check.sql,
            isImplied: true))
      }
    }
    return copy
  }

  /// `NEW.column := value` or `NEW.column = value`, of a value that can be read: NULL, a truth, a
  /// number or another column of the row.
  private static func assignment(
    _ statement: [ProcedureText.Token]
  ) -> (column: String, value: Expression)? {
    guard statement.starts(with: [.word("new"), .sign(".")]), statement.count > 4,
      case .word(let column) = statement[2],
      let equals = statement.firstIndex(of: .sign("=")), equals <= 4
    else { return nil }
    let value = Array(statement[(equals + 1)...])
    switch value {
    case [.word("null")]: return (column, .literal(.null))
    case [.word("true")]: return (column, .literal(.boolean(true)))
    case [.word("false")]: return (column, .literal(.boolean(false)))
    default: break
    }
    if value.count == 3, value.starts(with: [.word("new"), .sign(".")]),
      case .word(let other) = value[2]
    {
      return (column, .column(other))
    }
    let digits = value.compactMap { token in if case .sign(let sign) = token { sign } else { nil } }
    guard digits.count == value.count, let number = Int64(String(digits)) else { return nil }
    return (column, .literal(.integer(number)))
  }
}
