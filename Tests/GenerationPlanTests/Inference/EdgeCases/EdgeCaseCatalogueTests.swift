import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

@Suite struct EdgeCaseCatalogueTests {
  private func texts(_ type: SQLType, named name: String = "x") -> [String: String] {
    let schema = Schema(source: SourceText(name: "test", text: ""))
    let entries = EdgeCaseCatalogue.entries(for: type, in: schema, named: name)
    return Dictionary(entries.map { ($0.name, $0.value.text(as: type)) }) { first, _ in first }
  }

  @Test func charactersHaveTheirLimits() {
    let short = texts(.varchar(12))
    #expect(short["empty string"] == "")
    #expect(short["longest"]?.count == 12)
    #expect(short["apostrophe"] == "O'Brien")
    #expect(short["long text"] == nil && short["new line"] == nil)
    for (_, text) in texts(.varchar(2)) { #expect(text.unicodeScalars.count <= 2) }
    let open = texts(.text)
    #expect(open["long text"]?.count == 10_000)
    #expect(open["new line"]?.contains("\n") == true && open["tab"]?.contains("\t") == true)
    for name in ["CJK", "emoji", "right to left", "combining marks", "accents", "backslash"] {
      #expect(open[name] != nil, "\(name)")
    }
  }

  @Test func emailsHavePlusAddressing() {
    #expect(texts(.citext, named: "user_email")["plus-addressing"] == "edge+case@example.com")
    #expect(texts(.text, named: "title")["plus-addressing"] == nil)
  }

  @Test func integersReachTheirBounds() {
    let values = Set(texts(.smallint).values)
    #expect(
      values == ["0", "1", "-1", "-100", "-32768", "32767", "-32767", "32766"])
    #expect(texts(.bigint)["least"] == "-9223372036854775808")
  }

  @Test func decimalsReachTheirPrecision() {
    #expect(texts(.numeric(precision: 10, scale: 2))["greatest"] == "99999999.99")
    #expect(texts(.numeric(precision: 10, scale: 2))["least positive"] == "0.01")
    #expect(texts(.numeric(precision: 4, scale: 4))["greatest"] == "0.9999")
    #expect(texts(.numeric(precision: 3, scale: -2))["greatest"] == "99900")
    #expect(texts(.numeric(precision: 2, scale: 5))["greatest"] == "0.00099")
  }

  @Test func floatsHaveASignedZero() {
    #expect(texts(.doublePrecision)["negative zero"] == "-0")
    #expect(texts(.doublePrecision)["least positive"] == "5e-324")
    #expect(!texts(.real).values.contains { $0.contains("nf") || $0.contains("aN") })
  }

  @Test func timesHaveTheirTurningPoints() {
    #expect(texts(.date)["year 2038"] == "2038-01-19")
    #expect(texts(.timestamp(precision: 6))["second after year 2038"] == "2038-01-19 03:14:08")
    #expect(
      texts(.timestamp(precision: 6))["last instant of a day"] == "2025-12-31 23:59:59.999999")
    #expect(texts(.time(precision: 0))["last instant"] == "23:59:59")
    #expect(texts(.timestampTZ(precision: 6))["before clocks go back"] != nil)
  }

  @Test func containersAreEmptyFullAndHoldNULL() {
    let arrays = texts(.array(of: .integer))
    #expect(arrays["empty array"] == "{}" && arrays["NULL inside"] == "{0,NULL}")
    #expect(texts(.jsonb)["nested"] != nil && texts(.jsonb)["empty object"] == "{}")
    #expect(texts(.range(.int4))["empty range"] == "empty")
  }

  @Test func booleansAndEnumsAreComplete() throws {
    #expect(Set(texts(.boolean).values) == ["t", "f"])
    let schema = schema(
      of: "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad'); CREATE TABLE t (m mood)")
    let column = try #require(schema.tables.first?.columns.first)
    #expect(EdgeCaseCatalogue.entries(for: column.type, in: schema).count == 3)
  }

  // MARK: Selection

  private func selection(_ sql: String, domain: Domain = Domain()) throws -> EdgeCaseSelection {
    let schema = schema(of: sql)
    let table = try #require(schema.tables.last)
    return EdgeCaseSelector(table, in: schema, asOf: PlanRequest.defaultAsOf).selection(
      for: try #require(table.columns.first), domain: domain)
  }

  @Test func constraintsComeFirst() throws {
    let found = try selection("CREATE TABLE t (age int CHECK (age >= 18 AND age < 100))")
    #expect(found.kept.map(\.name) == ["NULL"])
    #expect(found.skipped.count == 8)
    #expect(found.skipped.allSatisfy { $0.constraint == "t_age_check" })
  }

  @Test func domainsHaveTheirSay() throws {
    let found = try selection(
      "CREATE DOMAIN trimmed AS text CONSTRAINT tidy CHECK (btrim(VALUE) = VALUE); CREATE TABLE t (a trimmed NOT NULL)"
    )
    let skipped = found.skipped.map(\.entry.name)
    #expect(skipped == ["leading blank", "trailing blank"])
    #expect(found.skipped.allSatisfy { $0.constraint == "tidy" })
    #expect(!found.kept.contains { $0.name == "NULL" })
  }

  @Test func theSolversDomainCounts() throws {
    let bounds = ConstraintID(.table(QualifiedName(name: "t")), place: 0, name: "bounds")
    let found = try selection(
      "CREATE TABLE t (a int NOT NULL)", domain: Domain(intervals: [0...1], sources: [bounds]))
    #expect(found.kept.map(\.name) == ["zero", "one"])
    #expect(found.skipped.first?.constraint == "bounds")
  }

  @Test func theLongestIsWhatTheCheckAllows() throws {
    let found = try selection(
      "CREATE TABLE t (a text CHECK (length(a) <= 20))",
      domain: Domain(text: TextDomain(length: 0...20)))
    #expect(found.kept.first { $0.name == "longest" }?.value.string?.count == 20)
    #expect(found.skipped.isEmpty)
  }
}
