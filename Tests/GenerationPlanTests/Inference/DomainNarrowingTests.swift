import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

/// What constraints leave wins over what names suggest.
@Suite struct DomainNarrowingTests {
  private func infer(
    _ name: String, _ type: String, domain: Domain = Domain(), key: Bool = false,
    table: String = "things", more: String = ""
  ) throws -> InferredGenerator {
    let schema = schema(
      of: "CREATE TABLE \(table) (\(name) \(type)\(key ? " UNIQUE" : "")\(more))")
    let found = try #require(schema.tables.first)
    return GeneratorInference.infer(
      try #require(found.columns.first), of: found, in: schema, domain: domain,
      asOf: PlanRequest.defaultAsOf)
  }

  @Test func intervalsNarrowBounds() throws {
    let age = try infer("age", "int", domain: Domain(intervals: [21...65])).generator
    #expect(age.min == "21" && age.max == "65")
    let price = try infer("price", "numeric(10,2)", domain: Domain(intervals: [1...500])).generator
    #expect(price.min == "0.99" && price.max == "5.00")
    let year = try infer("year", "int", domain: Domain(intervals: [2030...9999])).generator
    #expect(year.min == "2030")
  }

  @Test(arguments: [("date", "2019-05-31"), ("timestamp", "2019-05-31 23:59:59.999999")])
  func momentsSpreadOverPartitions(_ type: String, _ last: String) throws {
    let schema = schema(
      of: """
        CREATE TABLE m (paid_at \(type) NOT NULL, id int) PARTITION BY RANGE (paid_at);
        CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2019-01-01') TO ('2019-02-01');
        CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2019-05-01') TO ('2019-06-01');
        """)
    let table = try #require(schema.tables.first)
    let domain = try #require(
      Solver.solve(table, in: schema, asOf: PlanRequest.defaultAsOf).solution.domains["paid_at"])
    let generator = GeneratorInference.infer(
      table.columns[0], of: table, in: schema, domain: domain, asOf: PlanRequest.defaultAsOf
    ).generator
    #expect(generator.min?.hasPrefix("2019-01-01") == true)
    #expect(generator.max == last)
  }

  @Test func finiteSetsBecomeWeightedValues() throws {
    let domain = Domain(values: [.text("active"), .text("banned")])
    let status = try infer("status", "text", domain: domain)
    #expect(status.generator.values == ["active", "banned"])
    #expect(status.generator.weights == [10, 1])
    #expect(status.reason == "allowed values")
  }

  @Test func patternsAreKept() throws {
    let pattern = TextDomain.Pattern(
      language: .regex, pattern: "^[A-Z]{2}/[0-9]{4}$", ignoresCase: false, isNegated: false)
    let code = try infer("code", "text", domain: Domain(text: TextDomain(patterns: [pattern])))
    #expect(code.generator.kind == .pattern)
    #expect(code.generator.pattern == "^[A-Z]{2}/[0-9]{4}$")
  }

  @Test(arguments: [
    ("slug", "^[a-z0-9]+(-[a-z0-9]+)*$"), ("slug", "^[a-z0-9-]+$"), ("email", "@"),
    ("email", "^[^@ ]+@[^@ ]+\\.[a-z]+$"), ("zip_code", "^[0-9]{5}$"),
    ("color_hex", "^#[0-9A-Fa-f]{6}$"),
    ("country_code", "^[A-Z]{2}$"), ("ip", "^[0-9.]+$"), ("url", "^https?://"),
  ])
  func realisticTextsAreKeptWhereTheyProvablyMatch(_ name: String, _ regex: String) throws {
    let pattern = TextDomain.Pattern(
      language: .regex, pattern: regex, ignoresCase: false, isNegated: false)
    let found = try infer(name, "text", domain: Domain(text: TextDomain(patterns: [pattern])))
    #expect(found.generator.kind == .template, "\(name) \(regex)")
  }

  @Test func unprovableTemplatesGiveWay() throws {
    let pattern = TextDomain.Pattern(
      language: .regex, pattern: "^[a-z]+$", ignoresCase: false, isNegated: false)
    let found = try infer("email", "text", domain: Domain(text: TextDomain(patterns: [pattern])))
    #expect(found.generator.kind == .pattern)
    let negated = TextDomain.Pattern(
      language: .regex, pattern: "\\s", ignoresCase: false, isNegated: true)
    let name = try infer(
      "username", "text", domain: Domain(text: TextDomain(patterns: [negated])))
    #expect(name.generator.kind == .template)
  }

  @Test func letterCaseReachesEveryWord() throws {
    let domain = Domain(text: TextDomain(letterCase: .lower))
    let email = try infer("email", "text", domain: domain, table: "users").generator
    #expect(email.templates?.allSatisfy { $0.contains("email_providers|lower}") } == true)
  }

  @Test func digestsHaveTheirLength() throws {
    let domain = Domain(text: TextDomain(octets: 20...20))
    let digest = try infer("digest", "bytea", domain: domain).generator
    #expect(digest.minLength == 20 && digest.maxLength == 20)
  }

  @Test func keysGetRoomToDiffer() throws {
    let email = try infer("email", "text", key: true, table: "users").generator
    #expect(email.templates?.allSatisfy { $0.contains("{#}") } == true)
    let sku = try infer("sku", "varchar(12)", key: true).generator
    #expect(sku.kind == .pattern && sku.pattern == "[A-Z]{3}-[0-9]{5}")
    let number = try infer("order_number", "bigint", key: true).generator
    #expect(number.kind == .sequence)
  }

  @Test func theSchemaDecidesFirst() throws {
    #expect(try infer("id", "bigserial PRIMARY KEY").generator.kind == .sequence)
    #expect(try infer("id", "uuid PRIMARY KEY").generator.kind == .uuid)
    let schema = schema(
      of: """
        CREATE TABLE a (id int PRIMARY KEY);
        CREATE TABLE b (email int REFERENCES a, twice int GENERATED ALWAYS AS (1 + 1) STORED);
        """)
    let table = try #require(schema.tables.last)
    let kinds = table.columns.map {
      GeneratorInference.infer($0, of: table, in: schema, domain: Domain(), asOf: 0).generator.kind
    }
    #expect(kinds == [.reference, .generated])
  }

  @Test func totalsAreComputed() throws {
    let total = try infer(
      "line_total", "numeric(12,2)", more: ", quantity int, unit_price numeric(10,2)")
    #expect(
      total.generator.expression
        == "greatest(-9999999999.99, least(unit_price * quantity, 9999999999.99))")
    let cents = try infer(
      "total_cents", "int NOT NULL", more: ", quantity int NOT NULL, unit_price_cents int NOT NULL")
    #expect(cents.generator.expression?.contains("unit_price_cents::numeric * quantity") == true)
    let strict = try infer("total", "numeric NOT NULL", more: ", quantity int, price numeric")
    #expect(strict.generator.kind == .decimal)
  }

  @Test func neighboursAgree() throws {
    let address = ", state char(2), zip varchar(10)"
    let code = try infer("country_code", "char(2)", more: address)
    #expect(code.generator.templates == ["US"])
    let country = try infer("country", "varchar(40)", more: address)
    #expect(country.generator.templates == ["United States"])
    let state = try infer("state", "text", table: "orders", more: ", city text")
    #expect(state.generator.templates == ["{us_places.state_code@a}"])
    let status = try infer("state", "text", table: "orders")
    #expect(status.generator.lexicon == "order_statuses")
    let zip = try infer("billing_zip", "text", more: ", shipping_zip text")
    #expect(zip.generator.templates == ["{us_places.zip_prefix@billing}{digits:2}"])
    let description = try infer("description", "text", table: "products")
    #expect(description.generator.templates?.contains { $0.contains("{products.name@x") } == true)
  }

  @Test func birthsAreSpreadAroundTheirMean() throws {
    let born = try infer("birth_date", "date").generator
    #expect(born.distribution == .normal(mean: 4_954, deviation: 3_900))
  }

  @Test func jsonTakesTheDemandedShape() throws {
    let predicate = Expression.binary(
      "=", .call("jsonb_typeof", [.column("settings")]), .literal(.string("array")))
    let spec = try infer("settings", "jsonb", domain: Domain(predicates: [predicate])).generator
    #expect(spec.templates?.allSatisfy { $0.hasPrefix("[") } == true)
  }

  @Test func ordinalsReadBackAsWritten() throws {
    let schema = schema(of: "CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE TABLE t (a int)")
    let types: [OrdinalType] = [
      .integer, .decimal(scale: 2), .decimal(scale: 0), .boolean, .date, .time, .timestamp,
      .enumeration(QualifiedName(name: "mood")),
    ]
    for type in types {
      for ordinal: Int64 in [0, 1] {
        #expect(type.ordinal(of: type.text(of: ordinal, in: schema), in: schema) == ordinal)
      }
    }
    for ordinal: Int64 in [-1, -101, 9_999_999, -719_162 * 86_400_000_000, 1_234_567_890_123] {
      #expect(
        OrdinalType.timestamp.ordinal(
          of: OrdinalType.timestamp.text(of: ordinal, in: schema), in: schema) == ordinal)
      #expect(
        OrdinalType.decimal(scale: 2).ordinal(
          of: OrdinalType.decimal(scale: 2).text(of: ordinal, in: schema), in: schema) == ordinal)
    }
    #expect(OrdinalType.decimal(scale: 2).ordinal(of: "1.005", in: schema) == nil)
    #expect(OrdinalType.date.ordinal(of: "2023-02-29", in: schema) == nil)
  }
}
