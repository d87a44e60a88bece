import DDLReader
import Foundation
import SQLEvaluation
import SchemaModel
import Testing

/// Random expressions must come out as PostgreSQL has them: value, NULL or error.
@Suite(
  .enabled(
    if: PostgreSQLServer.url != nil,
    "skipped: set ROWMILL_TEST_PGURL to a PostgreSQL whose collation is C.UTF-8"))
struct OracleTests {
  /// Fixed unless told otherwise, so that a run speaks of the code and not of luck.
  static let seed =
    ProcessInfo.processInfo.environment["ROWMILL_TEST_SEED"].flatMap { UInt64($0) }
    ?? 20_261_125
  static let count =
    ProcessInfo.processInfo.environment["ROWMILL_TEST_COUNT"].flatMap { Int($0) } ?? 2000

  @Test func expressionsAgree() throws {
    var grammar = ExpressionGrammar(numbers: SeededNumbers(state: Self.seed))
    var expressions: [String] = []
    for index in 0..<Self.count {
      expressions.append(grammar.expression(index % 2 == 0 ? "bool" : "any", depth: 1 + index % 3))
    }
    let report = try compare(expressions)
    print(
      "seed \(Self.seed): \(report.agreed) agreed (\(report.errors.values.reduce(0, +)) errors), \(report.unsupported.values.reduce(0, +)) "
        + "unsupported, \(report.differences.count) differ")
    if ProcessInfo.processInfo.environment["ROWMILL_TEST_VERBOSE"] != nil {
      for (what, times) in report.unsupported.sorted(by: { $0.value > $1.value }).prefix(60) {
        print("unsupported \(times) times: \(what)")
      }
      for (what, times) in report.errors.sorted(by: { $0.value > $1.value }).prefix(80) {
        print("\(times) errors: \(what)")
      }
    }
    for difference in report.differences.prefix(60) { print(difference) }
    #expect(report.differences.isEmpty, "replay with ROWMILL_TEST_SEED=\(Self.seed)")
    #expect(report.agreed > Self.count * OracleRows.rows.count / 2)
  }

  struct Report {
    var agreed = 0
    /// Answers that depend on how early a constant is folded.
    var folded = 0
    /// Errors on both sides.
    var errors: [String: Int] = [:]
    var unsupported: [String: Int] = [:]
    var differences: [String] = []
  }

  func compare(_ expressions: [String]) throws -> Report {
    let checks = expressions.enumerated().map { ", CONSTRAINT e\($0) CHECK ((\($1)) IS NULL)" }
    let ddl =
      OracleRows.types + "\nCREATE TABLE o (" + OracleRows.columns
      + checks.joined(separator: "\n") + ");"
    let reading = PostgreSQLReader.read(SourceText(name: "oracle.sql", text: ddl))
    let schema = reading.schema
    let table = try #require(schema.tables.first, "\(reading.diagnostics)")
    let answers = try PostgreSQLServer.lines(of: script(expressions))
    let evaluator = Evaluator(schema: schema, now: 0)
    let rows = OracleRows.rows.enumerated().map { index, texts in
      [SQLValue.integer(Int64(index))]
        + zip(texts, table.columns.dropFirst()).map { text, column in
          text.flatMap { SQLValue(text: $0, type: column.type, schema: schema) } ?? .null
        }
    }
    for (texts, row) in zip(OracleRows.rows, rows) {
      #expect(texts.count { $0 == nil } == row.count { $0.isNull })
    }
    var report = Report()
    for (index, sql) in expressions.enumerated() {
      guard let check = table.checks.first(where: { $0.name == "e\(index)" }),
        case .isNull(let expression) = check.expression
      else {
        report.differences.append("not read: \(sql)")
        continue
      }
      let compiled = Result { () throws(EvaluationError) in
        try evaluator.compile(.cast(expression, .text), in: table)
      }
      for (number, row) in rows.enumerated() {
        let expected = answers[index * rows.count + number]
        let outcome = Result { () throws(EvaluationError) in try compiled.get().evaluate(row) }
        let shown: String
        switch outcome {
        case .success(.null): shown = "N"
        case .success(let value):
          shown = "V" + Self.hexadecimal(value.text(as: .text))
        case .failure(.unsupported(let what)):
          report.unsupported[what, default: 0] += 1
          continue
        case .failure(.runtime(let message)): shown = "E" + message
        }
        if shown.hasPrefix("E"), expected.hasPrefix("E") {
          report.errors["\(shown)  |  \(expected)", default: 0] += 1
        }
        if expected.hasPrefix("E"), !shown.hasPrefix("E"), Self.isStable(sql) {
          report.folded += 1
        } else if shown == expected || (shown.hasPrefix("E") && expected.hasPrefix("E")) {
          report.agreed += 1
        } else {
          report.differences.append(
            "row \(number): \(sql)\n   expected \(Self.readable(expected))\n   found    \(Self.readable(shown))"
          )
        }
      }
    }
    return report
  }

  /// Whether an expression calls a function that PostgreSQL holds to be stable only and so does not
  /// fold, where this evaluator does: an error beside it may then not be reached.
  static func isStable(_ sql: String) -> Bool {
    [
      "to_jsonb", "jsonb_build", "format(", "to_char", "concat", "quote_", "array_to_string",
      "date_trunc", "timestamptz", "to_timestamp",
    ]
    .contains { sql.contains($0) }
  }

  static func hexadecimal(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func readable(_ answer: String) -> String {
    guard answer.hasPrefix("V") else { return answer }
    var bytes: [UInt8] = []
    var digits = answer.dropFirst()
    while let high = digits.popFirst(), let low = digits.popFirst() {
      bytes.append(UInt8((high.hexDigitValue ?? 0) * 16 + (low.hexDigitValue ?? 0)))
    }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }

  private func script(_ expressions: [String]) -> String {
    let columns = OracleRows.columns
    let values = OracleRows.rows.enumerated().map { index, row in
      "("
        + (["\(index)"] + row.map { $0.map(PostgreSQLServer.quoted) ?? "NULL" })
        .joined(separator: ", ") + ")"
    }
    let calls = expressions.map { sql in
      OracleRows.rows.indices.map {
        "SELECT pg_temp.outcome(\(PostgreSQLServer.quoted(sql)), \($0));"
      }.joined(separator: "\n")
    }
    return """
      BEGIN;
      CREATE SCHEMA rowmill_oracle;
      SET search_path = rowmill_oracle, public;
      \(OracleRows.types)
      CREATE TABLE o (\(columns));
      INSERT INTO o VALUES \(values.joined(separator: ",\n"));
      \(PostgreSQLServer.helper)
      \(calls.joined(separator: "\n"))
      ROLLBACK;
      """
  }
}
