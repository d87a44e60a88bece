import DDLReader
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Elements of arrays and fields of composites keep what their domain types ask.
@Suite struct PartDomainTests {
  private static let types = """
    CREATE DOMAIN grade AS int CHECK (VALUE > 0 AND VALUE < 10);
    CREATE DOMAIN code AS text CHECK (VALUE ~ '^[A-Z]{3}$');
    CREATE TYPE pair AS (a grade, b code);
    CREATE TYPE span AS (low int, high int);
    CREATE DOMAIN upward AS span CHECK ((VALUE).low < (VALUE).high);
    CREATE TYPE holder AS (u upward, n int);
    """

  private func column(_ type: String, edgeCaseRate: Double) throws -> [String] {
    let rig = Rig(
      Self.types + "CREATE TABLE t (v \(type) NOT NULL);", rows: 300, edgeCaseRate: edgeCaseRate)
    return try rig.values("v", of: "t").compactMap(\.self)
  }

  @Test(arguments: [0.0, 0.5])
  func elementsStayInTheirDomain(edgeCaseRate: Double) throws {
    let grades = try column("grade[]", edgeCaseRate: edgeCaseRate)
    #expect(grades.allSatisfy { $0.wholeMatch(of: /\{([1-9](,[1-9])*)?\}/) != nil }, "\(grades)")
    let codes = try column("code[]", edgeCaseRate: edgeCaseRate)
    #expect(
      codes.allSatisfy { $0.wholeMatch(of: /\{("?[A-Z]{3}"?(,"?[A-Z]{3}"?)*)?\}/) != nil },
      "\(codes)")
  }

  @Test func fieldsStayInTheirDomain() throws {
    let pairs = try column("pair", edgeCaseRate: 0)
    #expect(pairs.allSatisfy { $0.wholeMatch(of: /\("?[1-9]"?,"?[A-Z]{3}"?\)/) != nil }, "\(pairs)")
  }

  /// What a domain asks of two fields together is evaluated, in arrays and inside of other types.
  @Test(arguments: ["upward[]", "holder", "holder[]"], [0.0, 0.5])
  func partsAreMadeUntilTheyKeepTheirDomain(type: String, edgeCaseRate: Double) throws {
    let values = try column(type, edgeCaseRate: edgeCaseRate)
    #expect(values.count == 300)
    for value in values {
      for pair in value.matches(of: /(-?\d+),(-?\d+)/) {
        let (low, high) = (try #require(Int(pair.1)), try #require(Int(pair.2)))
        #expect(low < high, "\(value)")
      }
    }
    #expect(Set(values).count > 50)
  }

  @Test func whatCannotBeEvaluatedInsideIsRefused() throws {
    let reading = PostgreSQLReader.read(
      SourceText(
        name: "test.sql",
        text: """
          CREATE FUNCTION odd(int) RETURNS bool LANGUAGE c AS 'odd';
          CREATE DOMAIN odd_number AS int CHECK (odd(VALUE));
          CREATE TABLE t (v odd_number[] NOT NULL);
          """))
    let planned = try PlanCompiler.plan(
      reading.schema, PlanRequest(rowsForAll: 10, seed: 1),
      parseExpression: PostgreSQLReader.expression)
    #expect(planned.diagnostics.contains { $0.message.contains("odd_number_check") })
  }
}
