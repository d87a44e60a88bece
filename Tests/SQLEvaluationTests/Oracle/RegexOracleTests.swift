import Foundation
import SQLEvaluation
import SchemaModel
import Testing

/// Random regular expressions must match, capture and be refused as in PostgreSQL, and words made
/// from them must match there.
@Suite(
  .enabled(
    if: PostgreSQLServer.url != nil,
    "skipped: set ROWMILL_TEST_PGURL to a PostgreSQL whose collation is C.UTF-8"))
struct RegexOracleTests {
  /// Random patterns over few characters, so that they often match.
  struct PatternGrammar {
    var numbers: SeededNumbers
    /// Whether groups may be repeated; which of several empty repetitions a group remembers is then
    /// PostgreSQL's own affair, so that only the matching is compared.
    var repeatsGroups = false

    mutating func pattern() -> String {
      let start = ["", "", "^", "(?i)", "^(?!b)", "^(?=.*c)"].randomElement(using: &numbers) ?? ""
      let end = ["", "", "$", "\\M"].randomElement(using: &numbers) ?? ""
      return start + alternation(depth: 2) + end
    }

    private mutating func alternation(depth: Int) -> String {
      let count = [1, 1, 1, 2, 3].randomElement(using: &numbers) ?? 1
      return (0..<count).map { _ in branch(depth: depth) }.joined(separator: "|")
    }

    private mutating func branch(depth: Int) -> String {
      let count = Int.random(in: 0...4, using: &numbers)
      return (0..<count).map { _ in
        let atom = atom(depth: depth)
        if atom.hasPrefix("("), !repeatsGroups { return atom }
        return atom
          + (["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?", "+?", "??", "{1,3}?"]
            .randomElement(using: &numbers) ?? "")
      }.joined()
    }

    private mutating func atom(depth: Int) -> String {
      if depth > 0, Int.random(in: 0..<4, using: &numbers) == 0 {
        let inner = alternation(depth: depth - 1)
        return (Bool.random(using: &numbers) ? "(" : "(?:") + inner + ")"
      }
      return [
        "a", "b", "c", "A", "é", "-", "1", ".", "\\d", "\\w", "\\s", "\\W", "[ab]", "[^a]",
        "[a-c1]", "[[:alpha:]]", "[[:upper:]-]", "[^[:space:]]", "\\.", "\\x62", "[\\w.]", "{", "]",
      ].randomElement(using: &numbers) ?? "a"
    }

    mutating func subject() -> String {
      let count = Int.random(in: 0...8, using: &numbers)
      let characters: [Character] = ["a", "b", "c", "A", "B", "é", "-", "1", ".", " ", "ß", "日"]
      return String((0..<count).map { _ in characters.randomElement(using: &numbers) ?? "a" })
    }
  }

  static let fixed: [String] =
    RegularLanguageTests.patterns + [
      "a**", "(a", "a)", "[a", "a{2,1}", "a{256}", "\\q", "[b-a]", "[[:nope:]]", "*a", "^*", "(*a)",
      "a|*", "[a-\\d]", "x{,3}", "***=a.b", "***:a.b", "(?x)a b #c", "(?q)a.b", "a\\", "[]a]",
      "[^]a]",
      "[a-]", "()", "(|a)b", "\\yab\\y", "\\ma", "a\\Y", "[[:<:]]a", "\\u0061", "\\cA", "(?#x)a",
      "(?<=a)b", "(a)\\1", "\\Aab\\Z", "(?=a)*", "$a", "a^",
    ]

  @Test func patternsAgree() throws {
    var grammar = PatternGrammar(numbers: SeededNumbers(state: OracleTests.seed))
    var patterns = Self.fixed.map { ($0, true) }
    for index in 0..<(OracleTests.count / 10) {
      grammar.repeatsGroups = index % 2 == 0
      patterns.append((grammar.pattern(), !grammar.repeatsGroups))
    }
    var cases: [(pattern: String, subject: String, comparesGroups: Bool)] = []
    for (pattern, comparesGroups) in patterns {
      for _ in 0..<5 { cases.append((pattern, grammar.subject(), comparesGroups)) }
      for subject in ["ab", "a.b", "ab cat", "foo bar_1"] {
        cases.append((pattern, subject, comparesGroups))
      }
    }
    let questions = cases.flatMap { pattern, subject, _ in
      let (p, s) = (PostgreSQLServer.quoted(pattern), PostgreSQLServer.quoted(subject))
      return [
        "\(s) ~ \(p)", "regexp_match(\(s), \(p))", "regexp_replace(\(s), \(p), '<\\&|\\1>', 'g')",
      ]
    }
    let calls = questions.map { "SELECT pg_temp.outcome(\(PostgreSQLServer.quoted($0)), 0);" }
    let answers = try PostgreSQLServer.lines(
      of: "CREATE TEMP TABLE o AS SELECT 0 AS id;\n\(PostgreSQLServer.helper)\n"
        + calls.joined(separator: "\n"))
    let evaluator = Evaluator(schema: Schema(source: SourceText(name: "", text: "")), now: 0)
    var differences: [String] = []
    var refused = 0
    typealias Compiled = Result<CompiledExpression, EvaluationError>
    var prepared: [String: [Compiled]] = [:]
    for (index, (pattern, subject, comparesGroups)) in cases.enumerated() {
      let (s, p) = (
        SchemaModel.Expression.column("s"), SchemaModel.Expression.literal(.string(pattern))
      )
      let expressions: [SchemaModel.Expression] = [
        .binary("~", s, p), .call("regexp_match", [s, p]),
        .call(
          "regexp_replace",
          [s, p, .literal(.string("<\\&|\\1>")), .literal(.string("g"))]),
      ]
      let compiled =
        prepared[pattern]
        ?? expressions.map { expression in
          Result { () throws(EvaluationError) in
            try evaluator.compile(
              .cast(expression, .text), columns: [ColumnBinding(name: "s", type: .text)])
          }
        }
      prepared[pattern] = compiled
      for (offset, expression) in compiled.enumerated() where offset == 0 || comparesGroups {
        let expected = answers[index * 3 + offset]
        let found: String
        do throws(EvaluationError) {
          let value = try expression.get().evaluate([.text(subject)])
          found = value.isNull ? "N" : "V" + OracleTests.hexadecimal(value.text(as: .text))
        } catch {
          if case .unsupported = error {
            refused += 1
            continue
          }
          found = "E"
        }
        if found != expected, !(found == "E" && expected.hasPrefix("E")) {
          differences.append(
            "'\(subject)' and '\(pattern)' (\(offset)): expected \(OracleTests.readable(expected)), "
              + "found \(OracleTests.readable(found))")
        }
      }
    }
    print(
      "seed \(OracleTests.seed): \(cases.count * 3) answers, \(refused) refused, "
        + "\(differences.count) differ")
    for difference in differences.prefix(60) { print(difference) }
    #expect(differences.isEmpty, "replay with ROWMILL_TEST_SEED=\(OracleTests.seed)")
  }

  @Test func wordsMatchThere() throws {
    var grammar = PatternGrammar(numbers: SeededNumbers(state: OracleTests.seed &+ 1))
    let patterns = RegularLanguageTests.patterns + (0..<60).map { _ in grammar.pattern() }
    var pairs: [(pattern: String, word: String, isNegated: Bool)] = []
    for pattern in patterns {
      for isNegated in [false, true] {
        let constraints = WordConstraints(
          patterns: [.init(.regex, pattern, isNegated: isNegated)], lengths: 0...40)
        guard case .sampler(let sampler) = constraints.sampler(atLeast: 100_000) else { continue }
        for bits in 0..<20 as Range<UInt64> {
          pairs.append((pattern, String(decoding: sampler.draw(bits), as: UTF8.self), isNegated))
        }
      }
    }
    let rows = pairs.map { pattern, word, isNegated in
      "(\(PostgreSQLServer.quoted(pattern)), \(PostgreSQLServer.quoted(word)), \(isNegated))"
    }
    let wrong = try PostgreSQLServer.lines(
      of: "SELECT p || ' ' || w FROM (VALUES \(rows.joined(separator: ",\n"))) v(p, w, n) "
        + "WHERE (w ~ p) = n;")
    print("\(pairs.count) words, \(wrong.count) wrong")
    for line in wrong.prefix(20) { print(line) }
    #expect(wrong.isEmpty, "replay with ROWMILL_TEST_SEED=\(OracleTests.seed)")
  }
}
