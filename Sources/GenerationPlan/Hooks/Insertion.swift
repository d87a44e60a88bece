import SchemaModel

/// `INSERT INTO table (columns) VALUES (…)` or `SELECT …`, as far as it can be read; one that gives
/// way to rows in conflict is none.
struct Insertion {
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

  /// The whole number that the column gets; `nil` where it gets anything else.
  func wholeNumber(_ column: String) -> Int64? {
    let digits = (values[column] ?? []).map { token in
      if case .sign(let digit) = token, digit.isNumber { digit } else { Character("-") }
    }
    return Int64(String(digits)).flatMap { $0 < 0 ? nil : $0 }
  }
}
