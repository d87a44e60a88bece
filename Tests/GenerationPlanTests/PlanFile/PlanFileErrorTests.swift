import SchemaModel
import Testing

@testable import GenerationPlan

/// Every mistake in a plan is told at once, with its line and the nearest right word.
@Suite struct PlanFileErrorTests {
  private static let schemaText = """
    CREATE TYPE mood AS ENUM ('sad', 'glad');
    CREATE TABLE teams (id int PRIMARY KEY, name text NOT NULL);
    CREATE TABLE users (
      id int PRIMARY KEY, email text NOT NULL, age int, score numeric(5,2), feeling mood,
      born date, team_id int NOT NULL REFERENCES teams, boss_id int REFERENCES users
    );
    """

  /// `line: message (hint)` of each diagnostic.
  private func errors(_ yaml: String) -> [String] {
    let source = SourceText(name: "plan.yaml", text: yaml)
    let found = PlanFile.read(source, for: schema(of: Self.schemaText)).diagnostics
    return found.map { diagnostic in
      let line = diagnostic.range.map { source.position(ofByte: $0.lowerBound).line } ?? 0
      return "\(line): \(diagnostic.message)" + (diagnostic.hint.map { " (\($0))" } ?? "")
    }
  }

  private func columns(_ lines: String) -> [String] {
    errors("version: 1\ntables:\n  users:\n    columns:\n      \(lines)\n")
  }

  @Test func misspeltKeys() {
    #expect(
      errors("version: 1\nsede: 4\ntables:\n  users:\n    rowz: 3\n") == [
        "2: unknown key \"sede\" in the plan (did you mean \"seed\"?)",
        "5: unknown key \"rowz\" in table \"users\" (did you mean \"rows\"?)",
      ])
    #expect(
      columns("age: {generator: integer, mni: 3}") == [
        "5: unknown key \"mni\" in column \"age\" (did you mean \"min\"?)"
      ])
  }

  @Test func unknownNames() {
    #expect(
      errors("version: 1\ntables:\n  user:\n    rows: 1\n") == [
        "3: no table \"user\" (did you mean \"users\"?)"
      ])
    #expect(
      columns("emial: {null_rate: 0}") == [
        "5: no column \"emial\" of table \"users\" (did you mean \"email\"?)"
      ])
    #expect(
      errors("version: 1\ntables:\n  users:\n    references:\n      users_taem_id_fkey: {}\n") == [
        "5: no foreign key \"users_taem_id_fkey\" of table \"users\" (did you mean \"users_team_id_fkey\"?)"
      ])
  }

  @Test(arguments: [
    (
      "template, template: '{nouns}', by: '{column:scroe}'",
      "no column \"scroe\" of table \"users\" (did you mean \"score\"?)"
    ),
    (
      "template, template: '{nouns}', by: '{column:email}'",
      "templates cannot follow \"email\": its values are not on a scale"
    ),
    (
      "template, template: '{nouns}', by: '{nouns}'",
      "templates follow a column, such as {column:rating}"
    ),
    (
      "values, values: [a, b], by: '{column:score}'",
      "values follow a word of a lexicon, such as {given_names.gender@p}"
    ),
    (
      "sentence, by: '{column:score}'",
      "generator \"sentence\" does not read \"by\" (it reads min_length, max_length)"
    ),
  ])
  func guides(entry: String, message: String) {
    #expect(columns("email: {generator: \(entry)}") == ["5: \(message)"])
  }

  @Test func partitions() {
    let source = SourceText(
      name: "plan.yaml", text: "version: 1\ntables:\n  log_1:\n    rows: 1\n")
    let schema = schema(
      of: """
        CREATE TABLE log (at date) PARTITION BY RANGE (at);
        CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
        """)
    let found = PlanFile.read(source, for: schema).diagnostics
    #expect(found.map(\.hint) == ["set \"log\" instead"])
  }

  @Test func unknownGenerators() {
    #expect(
      columns("age: {generator: intger}") == [
        "5: unknown generator \"intger\" of column \"age\" (did you mean \"integer\"?)"
      ])
    #expect(
      columns("email: {generator: lexicon, lexicon: last_nmaes}") == [
        "5: no lexicon \"last_nmaes\" (did you mean \"last_names\"?)"
      ])
    #expect(
      columns("email: {generator: template, template: '{us_places.ctiy}'}") == [
        "5: no lexicon \"us_places.ctiy\" (did you mean \"us_places.city\"?)"
      ])
  }

  @Test func generatorsOfTheWrongType() {
    let found = columns("age: {generator: pattern, pattern: '[a-z]'}")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("5: generator \"pattern\" cannot make values of type integer"))
  }

  @Test func valuesOfTheWrongType() {
    #expect(
      columns("age: {generator: integer, min: ten, max: 99999999999}") == [
        "5: min \"ten\" is not a value of type integer",
        "5: max \"99999999999\" is outside of what is made of integer: "
          + "-2147483648 to 2147483647",
      ])
    #expect(
      columns("score: {generator: decimal, min: '1.234'}") == [
        "5: min \"1.234\" has more digits than are made of numeric(5,2): 2 "
          + "(write 1.23, or list values)"
      ])
    #expect(
      columns("feeling: {generator: values, values: [sad, happy]}") == [
        "5: \"happy\" is not a value of type mood"
      ])
    #expect(
      columns("born: {generator: date, min: 2024-02-30}") == [
        "5: min \"2024-02-30\" is not a value of type date"
      ])
    #expect(
      columns("age: {generator: integer, min: 9, max: 3}") == ["5: min 9 is above max 3"])
  }

  @Test(arguments: [
    (
      "score: {generator: values, values: [7.447447]}",
      "\"7.447447\" has more digits than numeric(5,2) holds (write 7.45)"
    ),
    (
      "score: {generator: decimal, min: 0.001}",
      "min \"0.001\" has more digits than are made of numeric(5,2): 2 (write 0.00, or list values)"
    ),
    (
      "score: {generator: decimal, scale: 3}",
      "scale must be from 0 to 2 for numeric(5,2), not 3"
    ),
    (
      "age: {generator: integer, min: 3000000000}",
      "min \"3000000000\" is outside of what is made of integer: -2147483648 to 2147483647"
    ),
    (
      "born: {generator: date, min: 0044-03-15 BC}",
      "min \"0044-03-15 BC\" is outside of what is made of date: 0001-01-01 to 9999-12-31"
    ),
    (
      "email: {generator: values, values: [a, null]}",
      "null is no value of \"values\" "
        + "(leave it out and write null_rate: 0.5, or 'null' in quotes for the text)"
    ),
    (
      "age: {generator: integer, pattern: abc}",
      "generator \"integer\" does not read \"pattern\" (it reads min, max, distribution, after)"
    ),
    ("age: {generator: integer, min: }", "\"min\" has no value (give it one, or leave it out)"),
    (
      "age: {generator: constant, values: [1, 2]}",
      "generator \"constant\" of column \"age\" has 2 values (give one, or write generator: values)"
    ),
  ])
  func valuesThatWouldNotComeOut(entry: String, message: String) {
    #expect(columns(entry) == ["5: \(message)"])
  }

  @Test func textsThatAreTooLong() {
    let schema = schema(of: "CREATE TABLE t (id int PRIMARY KEY, code varchar(5));")
    let yaml = """
      version: 1
      tables:
        t:
          columns:
            code: {generator: template, template: 'code {nouns}'}
      """
    let found = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema).diagnostics
    #expect(found.map(\.message).first?.hasSuffix("characters: varchar(5) takes 5") == true)
  }

  @Test func unknownLocales() {
    #expect(
      errors("version: 1\nlocale: de_DE\n") == [
        "2: there is no locale \"de_DE\" (there is en_US)"
      ])
  }

  @Test func ratesOutOfRange() {
    #expect(
      columns("age: {null_rate: 1.5}") == [
        "5: \"null_rate\" must be from 0 to 1, not \"1.5\" (write 0.05 or 5% for five in a hundred)"
      ])
    #expect(
      columns("email: {null_rate: 0.1}") == [
        "5: column \"email\" is NOT NULL: its null_rate must be 0"
      ])
    #expect(
      errors("version: 1\nedge_cases: lots\n") == [
        "2: \"edge_cases\" must be from 0 to 1, not \"lots\" (write 0.05 or 5% for five in a hundred)"
      ])
  }

  @Test func badDistributions() {
    #expect(
      columns("age: {generator: integer, distribution: {kind: zipff, alpha: 2}}") == [
        "5: unknown distribution \"zipff\" (did you mean \"zipf\"?)"
      ])
    #expect(
      columns("age: {generator: integer, distribution: {kind: normal, mean: 2}}") == [
        "5: distribution \"normal\" needs \"deviation\""
      ])
    #expect(
      columns("age: {generator: integer, distribution: {kind: zipf, alpha: -1}}") == [
        "5: distribution \"zipf\": alpha must be above 0"
      ])
    #expect(columns("age: {generator: integer, distribution: zipf}").count == 1)
  }

  @Test func badWeightsAndPatterns() {
    #expect(
      columns("email: {generator: values, values: [a, b], weights: [1]}") == [
        "5: column \"email\" has 2 choices and 1 weights"
      ])
    #expect(columns("email: {generator: pattern, pattern: '['}").count == 1)
    #expect(
      columns("email: {generator: template, template: '{digits:x}'}") == [
        "5: placeholder {digits:x}: expected a number of characters from 1 to 4096"
      ])
    #expect(
      columns("email: {generator: template, template: '{column:nme}'}").first?.contains("nme")
        == true)
  }

  @Test func missingParts() {
    #expect(
      errors("seed: 1\n") == ["1: the plan has no version (begin with \"version: 1\")"])
    #expect(
      columns("age: {min: 3}") == [
        "5: column \"age\" has a \"min\" but no generator (add \"generator:\" with one of the kinds)"
      ])
    #expect(
      columns("email: {generator: template}") == ["5: generator \"template\" needs \"template\""])
    #expect(errors("") == ["1: the plan is empty (begin with \"version: 1\")"])
  }

  @Test func badCounts() {
    #expect(
      errors("version: 1\nseed: -4\ntables:\n  users:\n    rows: many\n") == [
        "2: \"-4\" is not a whole number for \"seed\"",
        "5: \"many\" is not a number of rows (write 2500, 10K, 5M or 1G)",
      ])
    #expect(errors("version: 2\n").count == 1)
    #expect(errors("version: 1\nas_of: yesterday\n").count == 1)
  }

  @Test func textThatIsNotYAML() {
    let found = errors("version: 1\ntables:\n  users: {rows: [1\n")
    #expect(found.count == 1 && found[0].contains("this is not YAML"))
    #expect(errors("version: 1\nseed: 1\nseed: 2\n").first?.contains("written twice") == true)
    #expect(errors("- a\n- b\n").contains("1: expected a mapping for the plan"))
  }

  @Test func rootsOfForeignTables() {
    let found = errors(
      "version: 1\ntables:\n  users:\n    references:\n      users_team_id_fkey: {root_share: 0.1, null_rate: 0.1}\n"
    )
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("5: ") })
  }
}
