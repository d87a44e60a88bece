import DDLReader
import SchemaModel
import Testing

/// The rows that a script puts into its tables, as far as they can be told without a server.
struct ScriptedRowTests {
  private static let tables = """
    CREATE TABLE role (id serial PRIMARY KEY, name text UNIQUE NOT NULL, level int DEFAULT 1);
    CREATE FUNCTION add_role(n text, l int) RETURNS void LANGUAGE sql AS $$
      INSERT INTO role (name, level) VALUES (n, l) $$;
    CREATE FUNCTION add_two(n text) RETURNS int LANGUAGE plpgsql AS $$
    DECLARE m text := 'second';
    BEGIN
      PERFORM add_role(n, 2);
      INSERT INTO role (name) VALUES (m);
      RETURN 1;
    END $$;

    """

  /// Rows that are there take the default that a new column has then, not the one it has later.
  @Test func rowsTakeTheDefaultOfANewColumn() throws {
    let rows = try rows(
      """
      INSERT INTO role (name, level) VALUES ('a', 3), ('b', 4);
      ALTER TABLE role ADD COLUMN kind text DEFAULT 'old' NOT NULL, ADD COLUMN note text,
        ADD COLUMN number serial, ADD COLUMN made timestamptz DEFAULT now(),
        ADD COLUMN twice int GENERATED ALWAYS AS (level * 2) STORED;
      ALTER TABLE role ALTER COLUMN kind SET DEFAULT 'new';
      INSERT INTO role (name) VALUES ('c');
      """)
    func values(_ column: String) -> [Expression?] { rows.told.map { $0[column] ?? nil } }
    #expect(values("kind") == ["old", "old", "new"].map { .literal(.string($0)) })
    #expect(values("note") == Array(repeating: .literal(.null), count: 3))
    #expect(values("number") == [1, 2, 3].map { .literal(.integer($0)) })
    #expect(values("made") == [nil, nil, nil])
    #expect(values("twice").prefix(2) == [nil, nil])
  }

  private func rows(_ sql: String) throws -> PresentRows {
    let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: Self.tables + sql))
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    return try #require(reading.schema.tables.first).presentRows
  }

  /// The rows as `id name level`.
  private func text(_ rows: PresentRows) -> [String] {
    rows.told.map { row in
      ["id", "name", "level"].map { column in
        switch row[column] ?? nil {
        case .literal(.integer(let number)): "\(number)"
        case .literal(.string(let text)): text
        case .literal(.null): "NULL"
        default: "?"
        }
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("SELECT add_role('a', 3), add_role('b', 4);", ["1 a 3", "2 b 4"]),
    ("SELECT * FROM add_role('a', 3);", ["1 a 3"]),
    ("SELECT add_two('a');", ["1 a 2", "2 second 1"]),
    (
      "DO $$ BEGIN PERFORM add_two('a'); INSERT INTO role (name) VALUES ('b'); END $$;",
      ["1 a 2", "2 second 1", "3 b 1"]
    ),
    ("INSERT INTO role (name) SELECT unnest(ARRAY['a', 'b']);", ["1 a 1", "2 b 1"]),
    (
      "INSERT INTO role (name, level) SELECT 'x', g FROM generate_series(5, 9, 2) g;",
      ["1 x 5", "2 x 7", "3 x 9"]
    ),
    (
      "INSERT INTO role (level, name) SELECT v.b, v.a FROM (VALUES ('a', 1), ('b', 2)) v (a, b);",
      ["1 a 1", "2 b 2"]
    ),
    ("INSERT INTO role (name) SELECT 'n' || g FROM generate_series(1, 2) g;", ["1 ? 1", "2 ? 1"]),
    ("WITH x AS (INSERT INTO role (name) VALUES ('a') RETURNING id) SELECT * FROM x;", ["1 a 1"]),
    (
      "INSERT INTO role (name) VALUES ('a'); DELETE FROM role; INSERT INTO role (name) VALUES ('b');",
      ["2 b 1"]
    ),
    (
      "DO $$ BEGIN PERFORM setval('role_id_seq', 40); INSERT INTO role (name) VALUES ('a'); END $$;",
      ["41 a 1"]
    ),
  ])
  func whatIsInsertedIsTold(_ sql: String, _ expected: [String]) throws {
    let rows = try rows(sql)
    #expect(text(rows) == expected)
    #expect(!rows.hasOthers)
    #expect(!rows.isUncertain)
  }

  @Test(arguments: [
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM role WHERE name = 'a') THEN "
      + "INSERT INTO role (name) VALUES ('a'); END IF; END $$;",
    "INSERT INTO role (name) SELECT 'a' WHERE NOT EXISTS (SELECT FROM role WHERE name = 'a');",
    "DO $$ BEGIN INSERT INTO role (name) VALUES ('a'); EXCEPTION WHEN others THEN NULL; END $$;",
  ])
  func whatMayBeThereIsToldAsThat(_ sql: String) throws {
    let rows = try rows(sql)
    #expect(text(rows) == ["1 a 1"])
    #expect(rows.isUncertain)
  }

  @Test(arguments: [
    "DO $$ BEGIN FOR i IN 1..3 LOOP INSERT INTO role (name) VALUES ('a' || i); END LOOP; END $$;",
    "INSERT INTO role (name) SELECT tablename FROM pg_tables;",
    "SELECT add_role(tablename, 1) FROM pg_tables;",
    "WITH x AS (SELECT 'a' AS n) INSERT INTO role (name) SELECT n FROM x;",
  ])
  func whatCannotBeToldIsThere(_ sql: String) throws {
    #expect(try rows(sql).hasOthers)
  }

  @Test func rowsOfTheScriptMakeTriggersInsert() throws {
    let sql = """
      CREATE TABLE item (id int PRIMARY KEY);
      CREATE TABLE audit (id serial PRIMARY KEY, item int);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO audit (item) VALUES (NEW.id); RETURN NEW; END $$;
      CREATE TRIGGER noted AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION note();
      INSERT INTO item VALUES (1);
      """
    let schema = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql)).schema
    #expect(schema.table(QualifiedName(name: "audit"))?.presentRows.hasOthers == true)
  }

  @Test func statementsPutTogetherAreWarnedOf() {
    let sql =
      "CREATE TABLE t (id int); DO $$ BEGIN EXECUTE 'INSERT INTO ' || 't VALUES (1)'; END $$;"
    let diagnostics = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql)).diagnostics
    #expect(diagnostics.contains { $0.message.contains("puts together itself") })
  }
}
