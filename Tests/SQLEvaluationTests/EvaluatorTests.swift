import SQLEvaluation
import SchemaModel
import Testing

/// 2024-06-01 12:00:00 UTC.
let fixedNow: Int64 = 1_717_243_200_000_000

func makeSchema() -> Schema {
  var schema = Schema(source: SourceText(name: "test.sql", text: ""))
  let mood = QualifiedName(name: "mood")
  schema.enums[mood] = EnumType(name: mood, labels: ["sad", "ok", "happy"])
  let positive = QualifiedName(name: "positive")
  schema.domains[positive] = DomainType(
    name: positive, base: .integer,
    checks: [
      CheckConstraint(
        name: "positive_check",
        expression: .binary(">", .domainValue, .literal(.integer(0))), sql: "VALUE > 0")
    ])
  return schema
}

func text(_ value: String) -> Expression { .literal(.string(value)) }
func int(_ value: Int64) -> Expression { .literal(.integer(value)) }
func num(_ digits: String) -> Expression { .literal(.numeric(digits)) }

@Suite struct EvaluatorTests {
  let evaluator = Evaluator(schema: makeSchema(), now: fixedNow)

  func value(_ e: Expression, _ row: [(String, SQLType, SQLValue)] = []) throws -> SQLValue {
    let compiled = try evaluator.compile(
      e, columns: row.map { ColumnBinding(name: $0.0, type: $0.1) })
    return try compiled.evaluate(row.map(\.2))
  }

  func shown(_ e: Expression, _ type: SQLType = .text) throws -> String {
    try value(e).text(as: type)
  }

  @Test func threeValuedLogic() throws {
    let null = Expression.cast(.literal(.null), .boolean)
    let no = Expression.literal(.boolean(false))
    let yes = Expression.literal(.boolean(true))
    #expect(try value(.and([null, no])) == .boolean(false))
    #expect(try value(.and([null, yes])) == .null)
    #expect(try value(.or([null, yes])) == .boolean(true))
    #expect(try value(.or([null, no])) == .null)
    #expect(try value(.not(null)) == .null)
    #expect(try value(.isTruth(null, nil, negated: false)) == .boolean(true))
    #expect(try value(.isTruth(null, true, negated: true)) == .boolean(true))
  }

  @Test func unknownLiteralsTakeTheColumnsType() throws {
    let mood = SQLType.enumeration(QualifiedName(name: "mood"))
    let happy = SQLValue.enumeration(label: "happy", ordinal: 2)
    #expect(
      try value(.binary(">", .column("m"), text("ok")), [("m", mood, happy)]) == .boolean(true))
    #expect(
      try value(.binary("<", .column("d"), text("2020-02-30")), [("d", .text, .text("2020-02"))])
        == .boolean(true))
    #expect(
      try value(.binary("=", .column("d"), text("2020-02-29")), [("d", .date, .date(18321))])
        == .boolean(true))
    #expect(
      try value(
        .inList(.column("m"), [text("sad"), text("happy")], negated: true), [("m", mood, happy)])
        == .boolean(false))
  }

  @Test func numericScales() throws {
    #expect(try shown(.binary("/", num("1.0"), num("3"))) == "0.33333333333333333333")
    #expect(try shown(.binary("/", num("10000.0"), num("3.0"))) == "3333.3333333333333333")
    #expect(try shown(.binary("*", num("1.50"), num("2.0"))) == "3.000")
    #expect(try shown(.call("round", [num("2.345"), int(2)])) == "2.35")
    #expect(try shown(.cast(num("2.5"), .integer)) == "3")
    #expect(try shown(.binary("/", int(7), int(2))) == "3")
    #expect(throws: EvaluationError.runtime("division by zero")) {
      try value(.binary("/", int(7), int(0)))
    }
  }

  @Test func dates() throws {
    let day = Expression.cast(text("2024-01-31"), .date)
    let month = Expression.cast(text("1 month"), .interval)
    #expect(
      try shown(.binary("+", day, month), .timestamp(precision: 6)) == "2024-02-29 00:00:00")
    #expect(
      try shown(
        .call(
          "age",
          [
            .cast(text("2024-03-01"), .timestamp(precision: 6)),
            .cast(text("2023-12-31"), .timestamp(precision: 6)),
          ])) == "2 mons 1 day")
    #expect(try shown(.call("extract", [text("year"), day])) == "2024")
    #expect(
      try value(
        .binary(
          "<", day, .binary("-", .currentTime(.timestamp), .cast(text("18 years"), .interval))))
        == .boolean(false))
  }

  @Test func domainsAndUnsupported() throws {
    let positive = SQLType.domain(QualifiedName(name: "positive"))
    #expect(try value(.cast(int(3), positive)) == .integer(3))
    #expect(throws: EvaluationError.self) { try value(.cast(int(-3), positive)) }
    #expect(
      evaluator.unsupportedPart(of: .call("random", []), types: { _ in .text })
        == "function random()")
    #expect(
      evaluator.unsupportedPart(of: .binary("~", .column("a"), text("^x+$")), types: { _ in .text })
        == nil)
  }

  @Test func regexes() throws {
    #expect(try value(.binary("~", text("abc-12"), text("^[a-z]+-\\d{2}$"))) == .boolean(true))
    #expect(try value(.binary("~", text("abc-1"), text("^[a-z]+-\\d{2}$"))) == .boolean(false))
    #expect(
      try value(.binary("~", text("foobar"), text("^(?!foo)"))) == .boolean(false))
    #expect(
      try value(.call("regexp_replace", [text("a1b22"), text("[0-9]+"), text("<\\&>"), text("g")]))
        == .text("a<1>b<22>"))
    #expect(
      try value(.call("substring", [text("foobar"), text("o(.)b")])) == .text("o"))
  }
}
