import SchemaModel

/// Tables whose rows a trigger of another table makes, so that rows of ours would meet them: the
/// trigger writes a whole key of the table, some of it from the new row, or it takes rows out of the
/// table and puts others in, by itself or by a function that it calls.
struct TriggerRows {
  /// Why each such table stays empty.
  private(set) var reasons: [QualifiedName: String] = [:]

  /// Reads the triggers of a schema.
  ///
  /// - Complexity: O(triggers × length of a function and of those it calls × tables).
  init(_ schema: Schema) {
    let calls = ProcedureCalls(schema)
    for trigger in InsertTrigger.all(in: schema) {
      for text in [trigger.text] + calls.reached(from: trigger.text) {
        let inserted = text.targets(of: "insert", "into")
        let deleted = text.targets(of: "delete", "from")
        guard !inserted.isEmpty, !deleted.isEmpty else { continue }
        for table in schema.tables
        where table.name != trigger.table.name && reasons[table.name] == nil
          && inserted.contains(where: { $0.names(table.name) })
          && deleted.contains(where: { $0.names(table.name) })
        {
          reasons[table.name] =
            "trigger \"\(trigger.name)\" of \"\(trigger.table.name)\" keeps its rows, taking some out and putting others in"
        }
      }
      for statement in trigger.text.statements {
        guard let insertion = Insertion(statement),
          let target = schema.tables.first(where: { insertion.targets($0.name) }),
          target.name != trigger.table.name, reasons[target.name] == nil
        else { continue }
        let isKept = target.keys.contains { key in
          key.isPlain && key.columns.allSatisfy(insertion.sets)
            && key.columns.contains(where: insertion.takesFromNewRow)
        }
        guard isKept else { continue }
        reasons[target.name] =
          "trigger \"\(trigger.name)\" makes its rows whenever \"\(trigger.table.name)\" gets one"
      }
    }
  }
}

extension ProcedureText {
  /// What stands behind each `INSERT INTO` or `DELETE FROM`: the table's name, with its schema
  /// perhaps.
  fileprivate func targets(of verb: String, _ preposition: String) -> [[Token]] {
    tokens.indices.dropLast(2).compactMap { place in
      guard tokens[place] == .word(verb), tokens[place + 1] == .word(preposition) else {
        return nil
      }
      let isQualified = tokens[(place + 3)...].first == .sign(".")
      return Array(tokens[(place + 2)...].prefix(isQualified ? 3 : 1))
    }
  }
}

/// `INSERT INTO table (columns) VALUES (…)` or `SELECT …`, as far as it can be read; one that gives
/// way to rows in conflict is none.
private struct Insertion {
  private typealias Token = ProcedureText.Token

  private var target: [String] = []
  private var values: [String: [Token]] = [:]

  /// Reads a statement; `nil` where it is no such INSERT.
  init?(_ statement: [ProcedureText.Token]) {
    guard statement.count > 3, statement[0] == .word("insert"), statement[1] == .word("into"),
      !statement.contains(.word("conflict"))
    else { return nil }
    var place = 2
    while place < statement.count, case .word(let name) = statement[place] {
      target.append(name)
      place += 1
      guard place < statement.count, statement[place] == .sign(".") else { break }
      place += 1
    }
    guard place < statement.count, statement[place] == .sign("("),
      let (names, end) = Self.list(in: statement, from: place + 1)
    else { return nil }
    place = end
    if place + 1 < statement.count, statement[place] == .sign("("),
      statement[place + 1] == .word("select")
    {
      place += 1
    }
    guard place < statement.count else { return nil }
    let items: [[Token]]
    if statement[place] == .word("values"), place + 1 < statement.count {
      guard let (list, _) = Self.list(in: statement, from: place + 2) else { return nil }
      items = list
    } else if statement[place] == .word("select") {
      items = Self.list(in: statement, from: place + 1)?.items ?? []
    } else {
      return nil
    }
    for (name, item) in zip(names, items) {
      if case .word(let column)? = name.first { values[column] = item }
    }
  }

  /// The items of a list up to its closing bracket, `FROM` or the end, and the place after it.
  private static func list(in statement: [Token], from start: Int) -> (items: [[Token]], end: Int)?
  {
    var items: [[Token]] = [[]]
    var depth = 0
    var place = start
    while place < statement.count {
      let token = statement[place]
      place += 1
      if depth == 0, token == .sign(")") || token == .word("from") { break }
      if token == .sign("(") { depth += 1 }
      if token == .sign(")") { depth -= 1 }
      if depth == 0, token == .sign(",") {
        items.append([])
      } else {
        items[items.count - 1].append(token)
      }
    }
    return items[0].isEmpty ? nil : (items, place)
  }

  /// Whether it writes to the table.
  func targets(_ table: QualifiedName) -> Bool {
    target.last == table.name && (target.count == 1 || target[target.count - 2] == table.schema)
  }

  /// Whether the column gets a value.
  func sets(_ column: String) -> Bool { values[column] != nil }

  /// Whether the column gets something of the row that the trigger fires for.
  func takesFromNewRow(_ column: String) -> Bool { values[column]?.namesNewRow() ?? false }
}
