import DDLReader
import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// A wish of a plan file is kept, or refused or warned of at its place; and the rows hold every
/// constraint in any case.
@Suite struct WishTests {
  /// What is asked of column `x`, and how rows tell that they have it.
  struct Wish: Sendable, CustomTestStringConvertible {
    var type: String
    /// The column's entry in the plan.
    var entry: String
    /// Whether the values are as asked, NULLs included.
    var isKept: @Sendable ([SQLValue]) -> Bool

    var testDescription: String { "\(type): \(entry)" }
  }

  /// A constraint on `x`, with what stands before the table and in it.
  struct Bond: Sendable, CustomTestStringConvertible {
    var name: String
    /// Types that it goes with; empty for any.
    var types: [String] = []
    var before = ""
    /// Behind the column's type.
    var column = ""
    /// Instead of the column's type.
    var type: String?
    /// Behind the columns.
    var table = ""

    var testDescription: String { name }
  }

  static func share(_ values: [SQLValue], of value: SQLValue, is asked: Double) -> Bool {
    let present = values.filter { !$0.isNull }
    let got = Double(present.count { $0 == value }) / Double(max(1, present.count))
    let chance = 3.5 * (asked * (1 - asked) / Double(max(1, present.count))).squareRoot()
    return abs(got - asked) <= 0.03 + chance
  }

  static func numbers(_ values: [SQLValue]) -> [Double] {
    values.compactMap { value in
      switch value {
      case .integer(let number): Double(number)
      case .numeric(let number): Double("\(number)")
      case .date(let day): Double(day)
      default: nil
      }
    }
  }

  static func mean(_ values: [SQLValue]) -> Double {
    let all = numbers(values)
    return all.reduce(0, +) / Double(max(1, all.count))
  }

  static let wishes: [Wish] = [
    Wish(type: "int", entry: "{generator: values, values: {'25': 7, '35': 2, '50': 1}}") {
      share($0, of: .integer(25), is: 0.7) && share($0, of: .integer(50), is: 0.1)
    },
    Wish(type: "int", entry: "{generator: integer, min: 25, max: 55}") {
      numbers($0).allSatisfy { (25...55).contains($0) }
    },
    Wish(
      type: "int",
      entry:
        "{generator: integer, min: 20, max: 60, distribution: {kind: normal, mean: 45, deviation: 5}}"
    ) { abs(mean($0) - 45) < 2 },
    Wish(type: "int", entry: "{generator: constant, values: 30}") { values in
      values.allSatisfy { $0.isNull || $0 == .integer(30) }
    },
    Wish(type: "int", entry: "{generator: sequence, start: 21, step: 2}") { values in
      values.enumerated().allSatisfy { $1.isNull || $1 == .integer(Int64(21 + 2 * $0)) }
    },
    Wish(type: "int", entry: "{generator: expression, expression: '20 + id % 40'}") { values in
      values.enumerated().allSatisfy { $1.isNull || $1 == .integer(Int64(20 + ($0 + 1) % 40)) }
    },
    Wish(type: "int", entry: "{generator: expression, expression: 'id - 100'}") { values in
      values.enumerated().allSatisfy { $1.isNull || $1 == .integer(Int64($0 + 1 - 100)) }
    },
    Wish(type: "int", entry: "{null_rate: 0.4}") { values in
      abs(Double(values.count(where: \.isNull)) / Double(values.count) - 0.4) < 0.09
    },
    Wish(type: "numeric(8,2)", entry: "{generator: decimal, min: 30, max: 40, scale: 1}") {
      numbers($0).allSatisfy {
        (30...40).contains($0) && abs(($0 * 10).rounded() - $0 * 10) < 1e-6
      }
    },
    Wish(type: "text", entry: "{generator: values, values: {ab: 8, cd: 2}}") {
      share($0, of: .text("ab"), is: 0.8)
    },
    Wish(type: "text", entry: "{generator: pattern, pattern: '[a-d]{2}'}") { values in
      values.allSatisfy { $0.string.map { $0.wholeMatch(of: /[a-d]{2}/) != nil } ?? true }
    },
    Wish(type: "boolean", entry: "{generator: boolean, probability: 0.8}") {
      share($0, of: .boolean(true), is: 0.8)
    },
    Wish(type: "date", entry: "{generator: date, min: 2024-02-01, max: 2024-11-30}") {
      numbers($0).allSatisfy { (19_754...20_057).contains($0) }
    },
  ]

  static let bonds: [Bond] = [
    Bond(name: "none"),
    Bond(name: "not null", column: "NOT NULL"),
    Bond(
      name: "range", types: ["int", "numeric(8,2)"],
      column: "NOT NULL CONSTRAINT bond CHECK (x BETWEEN 22 AND 58)"),
    Bond(name: "wide range", types: ["int"], column: "CONSTRAINT bond CHECK (x > -1000)"),
    Bond(
      name: "case", types: ["int", "numeric(8,2)"],
      table: ", kind text NOT NULL CHECK (kind IN ('a', 'b', 'c')), "
        + "CONSTRAINT bond CHECK (kind <> 'a' OR x < 40)"),
    Bond(
      name: "case of NULL",
      table: ", kind text NOT NULL CHECK (kind IN ('a', 'b', 'c')), "
        + "CONSTRAINT bond CHECK ((kind = 'a') = (x IS NULL))"),
    Bond(
      name: "case of words", types: ["text"], column: "NOT NULL CHECK (x IN ('ab', 'cd', 'ef'))",
      table: ", note text, CONSTRAINT bond CHECK ((x = 'ab') = (note IS NOT NULL))"),
    Bond(name: "other words", types: ["text"], column: "CONSTRAINT bond CHECK (x IN ('ab', 'ef'))"),
    Bond(name: "unique", column: "UNIQUE"),
    Bond(
      name: "reference", types: ["int"], before: "CREATE TABLE p (id int PRIMARY KEY);",
      column: "NOT NULL REFERENCES p"),
    Bond(
      name: "order", types: ["int", "date"],
      table: ", y TYPE NOT NULL, CONSTRAINT bond CHECK (x <= y)"
    ),
    Bond(
      name: "domain", types: ["int"],
      before: "CREATE DOMAIN d AS int CONSTRAINT bond CHECK (VALUE BETWEEN 0 AND 70);", type: "d"),
    Bond(
      name: "exclusion", types: ["date"], column: "NOT NULL",
      table: ", y date NOT NULL, CHECK (x < y), "
        + "CONSTRAINT bond EXCLUDE USING gist (daterange(x, y) WITH &&)"),
  ]

  /// A table of 600 rows whose column is bound and wished for, and the plan file that wishes.
  private func read(_ wish: Wish, _ bond: Bond) -> (
    sql: String, schema: Schema, overrides: PlanOverrides, diagnostics: [Diagnostic]
  ) {
    let sql = """
      \(bond.before)
      CREATE TABLE t (id int PRIMARY KEY, x \(bond.type ?? wish.type) \(bond.column)\
      \(bond.table.replacing("TYPE", with: wish.type)));
      """
    let schema = PostgreSQLReader.read(SourceText(name: "t.sql", text: sql)).schema
    let yaml =
      "version: 1\ntables:\n  t:\n    rows: 600\n    columns:\n      x: \(wish.entry)\n"
    let read = PlanFile.read(
      SourceText(name: "plan.yaml", text: yaml), for: schema,
      parseExpression: PostgreSQLReader.expression)
    return (sql, schema, read.overrides, read.diagnostics)
  }

  @Test(arguments: wishes, bonds) func isKeptOrTold(_ wish: Wish, _ bond: Bond) throws {
    guard bond.types.isEmpty || bond.types.contains(wish.type) else { return }
    let read = read(wish, bond)
    let schema = read.schema
    if let refusal = read.diagnostics.first {
      #expect(refusal.range != nil, "\(refusal)")
      return
    }
    let planned = try PlanCompiler.plan(
      schema, PlanRequest(seed: 7, overrides: read.overrides),
      parseExpression: PostgreSQLReader.expression)
    let (plan, diagnostics) = (planned.plan, planned.diagnostics)
    #expect(diagnostics.allSatisfy { !$0.isOfPlan || $0.range != nil })
    if diagnostics.contains(where: { $0.severity == .error }) { return }
    let data = try GeneratedData(Rig(schema: schema, plan: plan))
    #expect(data.violations() == [])
    let contents = try #require(data.tables[QualifiedName(name: "t")])
    let place = contents.place("x")
    if !diagnostics.contains(where: \.isOfPlan) {
      #expect(wish.isKept(contents.rows.map { $0[place] }), "neither kept nor told:\n\(read.sql)")
    }
  }

  /// Those that can be kept are.
  @Test(arguments: [
    (0, "case"), (2, "case"), (0, "range"), (0, "order"), (2, "order"), (9, "case of words"),
    (9, "case of NULL"), (11, "case of NULL"), (7, "case"), (7, "case of NULL"), (5, "case"),
    (1, "case"), (3, "range"), (0, "domain"), (0, "reference"), (1, "reference"),
  ]) func isKept(_ wish: Int, _ bond: String) throws {
    let wish = Self.wishes[wish]
    let bond = try #require(Self.bonds.first { $0.name == bond })
    let read = read(wish, bond)
    let schema = read.schema
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let planned = try PlanCompiler.plan(
      schema, PlanRequest(seed: 7, edgeCaseRate: 0, overrides: read.overrides),
      parseExpression: PostgreSQLReader.expression)
    let (plan, diagnostics) = (planned.plan, planned.diagnostics)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    let data = try GeneratedData(Rig(schema: schema, plan: plan))
    #expect(data.violations() == [])
    let contents = try #require(data.tables[QualifiedName(name: "t")])
    let place = contents.place("x")
    #expect(wish.isKept(contents.rows.map { $0[place] }), "\(read.sql)")
  }

  /// Ranges that exclude one another by room lie within the dates that the plan asks.
  @Test func rangesUnderAnExclusionStayWithinTheirBounds() throws {
    let sql = """
      CREATE TABLE stay (id int PRIMARY KEY, room int NOT NULL CHECK (room BETWEEN 1 AND 20),
        begins date NOT NULL, ends date NOT NULL, CHECK (begins < ends),
        EXCLUDE USING gist (room WITH =, daterange(begins, ends) WITH &&));
      """
    let schema = PostgreSQLReader.read(SourceText(name: "t.sql", text: sql)).schema
    let dates = "{generator: date, min: 2024-01-01, max: 2024-12-31}"
    let yaml = """
      version: 1
      tables:
        stay: {rows: 2000, columns: {begins: \(dates), ends: \(dates)}}
      """
    let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
    let planned = try PlanCompiler.plan(
      schema, PlanRequest(seed: 3, overrides: read.overrides),
      parseExpression: PostgreSQLReader.expression)
    let (plan, diagnostics) = (planned.plan, planned.diagnostics)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    let data = try GeneratedData(Rig(schema: schema, plan: plan))
    #expect(data.violations() == [])
    let rows = try #require(data.tables[QualifiedName(name: "stay")]).rows
    for row in rows {
      for place in [2, 3] {
        guard case .date(let day) = row[place] else { continue }
        #expect((19_723...20_088).contains(day))
      }
    }
  }

  /// Keys that the plan lists for a reference and no parent has are errors.
  @Test func keysThatNoParentHas() throws {
    let sql = """
      CREATE TABLE team (id int PRIMARY KEY);
      CREATE TABLE member (id int PRIMARY KEY, team_id int NOT NULL REFERENCES team);
      """
    let schema = PostgreSQLReader.read(SourceText(name: "t.sql", text: sql)).schema
    let yaml = """
      version: 1
      tables:
        team: {rows: 10}
        member: {rows: 100, columns: {team_id: {generator: values, values: [3, 77]}}}
      """
    let read = PlanFile.read(SourceText(name: "plan.yaml", text: yaml), for: schema)
    let diagnostics = try PlanCompiler.plan(
      schema, PlanRequest(seed: 3, overrides: read.overrides),
      parseExpression: PostgreSQLReader.expression
    ).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "value \"77\" of column \"team_id\" is no key of \"team\", which has 10 rows"
      ])
    #expect(diagnostics.allSatisfy { $0.isOfPlan && $0.range != nil })
  }

  @Test(arguments: [
    ("nosuch + 2", "it is no SQL expression"), ("id +", "it is no SQL expression"),
    ("lowr(id::text)", "lowr"), ("age + 1", "it reads the column itself"),
  ]) func expressionsAreReadWithThePlan(text: String, message: String) {
    let schema = PostgreSQLReader.read(
      SourceText(name: "t.sql", text: "CREATE TABLE t (id int PRIMARY KEY, age int);")
    ).schema
    let yaml = """
      version: 1
      tables:
        t: {columns: {age: {generator: expression, expression: "\(text)"}}}
      """
    let found = PlanFile.read(
      SourceText(name: "plan.yaml", text: yaml), for: schema,
      parseExpression: PostgreSQLReader.expression
    ).diagnostics
    #expect(found.count == 1 && found[0].message.contains(message), "\(found)")
    #expect(found.allSatisfy { $0.range != nil })
  }
}
