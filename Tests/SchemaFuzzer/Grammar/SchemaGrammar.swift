/// Draws schemas. Every condition is built so that one known row of the table satisfies it, and so
/// no schema is without any row; how many more there are is not known.
struct SchemaGrammar {
  var random: SeededRandom
  var tables: [DrawnTable] = []
  var preamble: [Fragment] = []
  /// Whether an EXCLUDE compares columns by equality.
  var needsGist = false
  /// The types that the schema makes.
  var ownTypes: [DrawnType] = []
  private var identifiers = 0
  private var usedNames: Set<String> = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The schema of a seed.
  static func schema(seed: UInt64) -> DrawnSchema {
    var grammar = SchemaGrammar(seed: seed)
    return grammar.draw()
  }

  private mutating func draw() -> DrawnSchema {
    drawTypes()
    let tableCount =
      random.chance(0.55)
      ? 1
      : random.chance(0.85)
        ? random.int(2...3)
        : random.int(4...8)
    for _ in 0..<tableCount { drawTable() }
    if tables.count > 1, random.chance(0.1) { drawCycle() }
    if needsGist { preamble.insert("CREATE EXTENSION IF NOT EXISTS btree_gist", at: 0) }
    let statements =
      preamble
      + tables.flatMap { table in
        [Self.statement(table)] + table.following
      }
    return DrawnSchema(
      script: .joined([
        .list(statements.map { "\($0);\n" }, separator: "", least: 1)
      ]),
      tables: tables)
  }

  private static func statement(_ table: DrawnTable) -> Fragment {
    let columns = table.columns.map { column -> Fragment in
      "\n  \(column.name) \(column.type)\(column.suffix)"
    }
    return
      "CREATE TABLE \(table.name) (\(.list(columns + table.constraints.map { "\n  \($0)" }, separator: ",", least: 1))\n)\(table.suffix)"
  }

  /// A new name, odd now and then; once a schema.
  mutating func identifier(_ words: [String]) -> Fragment {
    .identifier(newIdentifier(words))
  }

  /// A new name among the words, or one that needs quotes.
  mutating func newIdentifier(_ words: [String], oddShare: Double = 0.04) -> Identifier {
    identifiers += 1
    let isOdd = random.chance(oddShare)
    var name = random.pick(isOdd ? Self.oddNames : words)
    if !usedNames.insert(name).inserted {
      name = isOdd ? String(name.dropLast()) + "\(identifiers)\"" : name + "_\(identifiers)"
      usedNames.insert(name)
    }
    return Identifier(number: identifiers, sql: name)
  }

  /// Whether a name had to be quoted.
  static func isOdd(_ identifier: Identifier) -> Bool { identifier.sql.hasPrefix("\"") }

  static let oddNames = [
    "\"order\"", "\"Mixed Case\"", "\"q\"\"uote\"", "\"a'b\"", "\"日本\"", "\"back\\slash\"",
    "\"semi;colon\"", "\"$1\"", "\"a.b\"", "\"select\"", "\"%s\"", "\"tab\tbed\"",
    "\"a_very_long_name_of_sixty_three_bytes_which_is_the_most_it_can_b\"",
  ]
}
