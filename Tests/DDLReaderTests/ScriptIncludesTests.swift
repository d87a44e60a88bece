import DDLReader
import SchemaModel
import Testing

/// Files that a psql script includes.
struct ScriptIncludesTests {
  private static let files = [
    "a.sql":
      "CREATE TABLE a (id int PRIMARY KEY);\n\\ir 'sub/b.sql'\nCREATE TABLE c (id nosuch);\n",
    "sub/b.sql": "CREATE TABLE b (id int,\n  x nosuch);",
    "loop.sql": "\\i loop.sql\n",
  ]

  private func expanded(_ text: String) -> ScriptIncludes {
    ScriptIncludes(SourceText(name: "main.sql", text: text)) { path, _, _ in
      Self.files[path].map { .success(SourceText(name: path, text: $0)) }
        ?? .failure(.init("cannot read \(path)"))
    }
  }

  @Test func filesStandWhereTheyAreIncluded() {
    let script = expanded(
      "-- \\i no.sql\n\\i a.sql\nSELECT '\\i a.sql';\nCREATE TABLE d (id oops);\n")
    #expect(script.diagnostics.isEmpty)
    let reading = PostgreSQLReader.read(script.source)
    #expect(reading.schema.tables.map(\.name.name) == ["a", "b", "c", "d"])
    let places = reading.diagnostics.map {
      $0.rendered(in: script.source).split(separator: ": ").first ?? ""
    }
    #expect(places == ["sub/b.sql:2:5", "a.sql:3:20", "main.sql:4:20"])
  }

  @Test(arguments: [
    ("CREATE TABLE a ();\n\\i none.sql\n", "main.sql:2:1: error: cannot read none.sql"),
    ("\\i loop.sql\n", "loop.sql:1:1: error: loop.sql includes itself"),
  ])
  func whatCannotBeIncludedIsAnErrorAtItsLine(_ text: String, _ message: String) {
    let script = expanded(text)
    #expect(
      script.diagnostics.map { $0.rendered(in: script.source) }.first?.hasPrefix(message) == true)
  }

  @Test func aTextWithoutCommandsStaysAsItIs() {
    #expect(expanded("CREATE TABLE t (id int);").source.parts.isEmpty)
  }

  @Test func generatedStatementsAreNamed() {
    let text = "CREATE TABLE t (id int);\nSELECT 'CREATE TABLE u (id int)' \\gexec\n"
    let reading = PostgreSQLReader.read(SourceText(name: "main.sql", text: text))
    #expect(
      reading.diagnostics.contains { $0.message.contains("\\gexec") && $0.severity == .warning })
  }

  @Test func aServerRunsNothingButTheSchema() {
    let script = ServerScript(
      """
      \\! touch /tmp/x
      \\connect other
      CREATE ROLE boss;
      DROP DATABASE shop;
      CREATE TABLE t (id int);
      COPY t FROM stdin;
      1
      \\.
      COPY t FROM PROGRAM 'id';
      DO $$ BEGIN CREATE ROLE x; END $$;
      """)
    let kept = script.text.split(separator: "\n").map { $0.filter { $0 != " " && $0 != ";" } }
      .filter { !$0.isEmpty }
    #expect(kept == ["CREATETABLEt(idint)", "COPYtFROMstdin", "1", "\\."])
    #expect(script.omittedCount == 4)
  }
}
