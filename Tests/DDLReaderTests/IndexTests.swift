import DDLReader
import SchemaModel
import Testing

struct IndexTests {
  private func table(_ sql: String) throws -> Table {
    let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql))
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    return try #require(reading.schema.tables.first)
  }

  private static let text = """
    CREATE TABLE t (a text, b int, c json);
    CREATE INDEX t_a ON t USING gin (to_tsvector('english', a)) WHERE b > 0;
    CREATE INDEX t_b ON t (b) INCLUDE (c);
    CREATE UNIQUE INDEX t_u ON t (b);
    """

  @Test func plainIndexesAreKeptApartFromKeys() throws {
    let table = try table(Self.text)
    #expect(table.indexes.map(\.name) == ["t_a", "t_b"])
    #expect(table.indexes.map(\.method) == ["gin", "btree"])
    #expect(table.indexes[0].columns == ["a", "b"])
    #expect(table.indexes[1].included == ["c"])
    #expect(table.keys.map(\.name) == ["t_u"])
  }

  @Test func renamesAndDropsReachThem() throws {
    let table = try table(
      Self.text + """
        ALTER TABLE t RENAME COLUMN a TO x;
        ALTER INDEX t_a RENAME TO t_x;
        ALTER TABLE t DROP COLUMN c;
        """)
    #expect(table.indexes.map(\.name) == ["t_x"])
    #expect(table.indexes[0].columns == ["x", "b"])
    #expect(try self.table(Self.text + "DROP INDEX t_a, t_b;").indexes.isEmpty)
  }

  @Test func functionsInOtherLanguagesKeepTheirText() throws {
    let reading = PostgreSQLReader.read(
      SourceText(
        name: "test.sql",
        text: """
          CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
          CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
          """))
    let functions = reading.schema.functions
    #expect(functions[QualifiedName(name: "f")]?.first?.source == "BEGIN RETURN NEW; END")
    #expect(functions[QualifiedName(name: "g")]?.first.map { $0.source == nil } == true)
  }
}
