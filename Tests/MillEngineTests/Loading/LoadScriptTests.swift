import DDLReader
import Foundation
import GenerationPlan
import MillEngine
import RowGeneration
import SchemaModel
import ShardOutput
import SystemPackage
import Testing

/// Loads hand-written shards into a real server, by each of the ways in which a script fills tables.
@Suite(.serialized, .enabled(if: PostgresServer.isThere, Comment(rawValue: PostgresServer.absence)))
struct LoadScriptTests {
  private let scratch: ScratchDirectory
  private let database: ScratchDatabase

  init() throws {
    scratch = try ScratchDirectory()
    database = try ScratchDatabase()
  }

  /// One table of a case: its rows as CSV fields, in one shard each.
  private struct Rows {
    var table: QualifiedName
    var columns: [String]
    var rows: [[String?]]
    /// Foreign keys, by name, that close a circle.
    var deferred: [String] = []
    /// Columns whose values are a plain count.
    var counted: [String] = []

    init(
      _ table: String, schema: String = "public", _ columns: String, deferred: [String] = [],
      counted: [String] = [], _ rows: [[String?]]
    ) {
      self.table = QualifiedName(schema: schema, name: table)
      self.columns = columns.split(separator: " ").map(String.init)
      self.rows = rows
      self.deferred = deferred
      self.counted = counted
    }
  }

  private func plan(_ schema: Schema, _ tables: [Rows], cycles: [[QualifiedName]]) -> Plan {
    Plan(
      seed: 7, edgeCaseRate: 0.05, asOf: 20_454,
      tables: tables.map { rows in
        let table = schema.table(rows.table) ?? Table(name: rows.table)
        return TablePlan(
          name: rows.table, rows: rows.rows.count, requestedRows: rows.rows.count,
          columns: rows.columns.map { name in
            var generator = GeneratorSpec(rows.counted.contains(name) ? .sequence : .integer)
            generator.start = rows.counted.contains(name) ? 1 : nil
            return ColumnPlan(
              name: name, type: table.column(name)?.type ?? .text, generator: generator)
          },
          references: table.foreignKeys.map { key in
            ReferencePlan(
              foreignKey: key, draw: .random(.uniform), parentRows: 1,
              isDeferred: rows.deferred.contains(key.name))
          })
      }, cycles: cycles)
  }

  /// Writes the files of a case, one shard a row, and the script.
  private func write(
    _ sql: String, _ tables: [Rows], cycles: [[QualifiedName]], format: RowFormat,
    compression: Compression
  ) throws -> OutputDirectory {
    let reading = PostgreSQLReader.read(SourceText(name: "case.sql", text: sql))
    try #require(!reading.hasErrors, "\(reading.diagnostics)")
    let directory = scratch.child("out")
    try? FileManager.default.removeItem(atPath: directory.path.string)
    var files: [QualifiedName: [String]] = [:]
    for rows in tables {
      for (index, row) in rows.rows.enumerated() {
        let file = ShardPath.file(
          schema: rows.table.schema == "public" ? nil : rows.table.schema, table: rows.table.name,
          index: index, format: format.rawValue, compression: .none)
        files[rows.table, default: []].append(file + compression.fileNameSuffix)
        let path = directory.path.string + "/" + file
        let parent = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let columns = rows.columns.map(quoteIdentifier).joined(
          separator: format == .csv ? "," : ", ")
        let text =
          switch format {
          case .csv:
            columns + "\n" + row.map { $0 ?? "" }.joined(separator: ",") + "\n"
          case .sql:
            "INSERT INTO \(rows.table.sql) (\(columns)) OVERRIDING SYSTEM VALUE VALUES\n("
              + row.map { $0.map { "'\($0)'" } ?? "NULL" }.joined(separator: ", ") + ");\n"
          }
        try Data(text.utf8).write(to: URL(filePath: path))
        if compression != .none {
          let process = Process()
          process.executableURL = URL(filePath: "/usr/bin/env")
          process.arguments = ["zstd", "-q", "--rm", path]
          try process.run()
          process.waitUntilExit()
        }
      }
    }
    let script = LoadScript(
      LoadRequest(
        schema: reading.schema, plan: plan(reading.schema, tables, cycles: cycles), files: files,
        format: format, compression: compression))
    try Data(script.text.utf8).write(to: URL(filePath: directory.path.string + "/load.sql"))
    return directory
  }

  /// Loads a case in every format and returns what `query` then gives.
  private func load(
    _ sql: String, _ tables: [Rows], cycles: [[QualifiedName]] = [], query: String,
    _ comment: Comment? = nil
  ) throws -> String {
    var results: [String] = []
    for format in RowFormat.allCases {
      for compression in [Compression.none, .standard] {
        let directory = try write(
          sql, tables, cycles: cycles, format: format, compression: compression)
        try database.reset(sql)
        let (status, output) = try database.load("load.sql", in: directory.path.string)
        try #require(status == 0, "\(format) \(compression): \(output)")
        results.append(try database.query(query))
      }
    }
    #expect(Set(results).count == 1, "\(results)")
    return results[0]
  }

  /// A policy that raises, forced upon the owner, is off while the data loads and on again after.
  @Test func forcedPoliciesWait() throws {
    let sql = """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
      ALTER TABLE b ENABLE ROW LEVEL SECURITY;
      ALTER TABLE b FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON b USING (id = current_setting('app.id')::int);
      """
    let rows = [Rows("a", "id", [["1"]]), Rows("b", "id a_id", [["1", "1"], ["2", "1"]])]
    let directory = try write(sql, rows, cycles: [], format: .csv, compression: .none)
    let script = try String(contentsOfFile: directory.path.string + "/load.sql", encoding: .utf8)
    let parts = script.split(separator: "NO FORCE ROW LEVEL SECURITY;")
    #expect(parts.count == 2 && parts[1].contains("\\copy"))
    let forced = try load(
      sql, rows, query: "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'b'")
    #expect(forced == "t")
  }

  @Test func identitiesSequencesAndOtherSchemas() throws {
    let sql = """
      CREATE SCHEMA other;
      CREATE SEQUENCE loose;
      CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, t text,
        twice int GENERATED ALWAYS AS (id * 2) STORED);
      CREATE TABLE other."odd Name" (id serial PRIMARY KEY, n int DEFAULT nextval('loose'),
        a_id int NOT NULL REFERENCES a);
      """
    let result = try load(
      sql,
      [
        Rows("a", "id t", counted: ["id"], [["1", "x"], ["2", nil], ["3", "z"]]),
        Rows(
          "odd Name", schema: "other", "id n a_id", counted: ["id"],
          [["1", "70", "3"], ["2", "5", "1"]]),
      ],
      query: """
        INSERT INTO a (t) VALUES ('new'); INSERT INTO other."odd Name" (a_id) VALUES (4);
        SELECT string_agg(a::text, ' ' ORDER BY id) FROM a;
        SELECT string_agg(o::text, ' ' ORDER BY id) FROM other."odd Name" o;
        """)
    #expect(result == "(1,x,2) (2,,4) (3,z,6) (4,new,8)\n(1,70,3) (2,5,1) (3,71,4)")
  }

  private let circle = """
    CREATE TABLE a (id int PRIMARY KEY, b_id int, UNIQUE (id, b_id));
    CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
    """
  private let circleRows = [
    Rows("a", "id b_id", deferred: ["a_b_id_fkey"], [["1", "2"], ["2", nil], ["3", "1"]]),
    Rows("b", "id a_id", [["1", "1"], ["2", "3"]]),
  ]
  private let circleTables = [[QualifiedName(name: "a"), QualifiedName(name: "b")]]

  @Test(arguments: [
    "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;",
    "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b DEFERRABLE;",
    "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b DEFERRABLE INITIALLY DEFERRED;",
    "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b, ADD CHECK (id = 2 OR b_id IS NOT NULL);",
  ]) func aCircle(_ constraint: String) throws {
    let result = try load(
      circle + constraint, circleRows, cycles: circleTables,
      query: "SELECT string_agg(a::text, ' ' ORDER BY id) FROM a")
    #expect(result == "(1,2) (2,) (3,1)")
  }

  @Test func aCircleThatAllowsNoNull() throws {
    var rows = circleRows
    rows[0].rows = [["1", "2"], ["3", "1"]]
    let result = try load(
      circle
        + "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b, ALTER b_id SET NOT NULL;",
      rows, cycles: circleTables, query: "SELECT count(*) FROM a JOIN b ON b.id = a.b_id")
    #expect(result == "2")
  }

  @Test func partitionsAndInheritance() throws {
    let result = try load(
      """
      CREATE TABLE p (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
      CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
      CREATE TABLE base (id int PRIMARY KEY);
      CREATE TABLE child (note text) INHERITS (base);
      """,
      [
        Rows("p", "id day", [["1", "2024-05-01"], ["2", "2025-05-01"]]),
        Rows("base", "id", [["1"]]),
        Rows("child", "id note", [["1", "n"], ["2", nil]]),
      ], query: "SELECT (SELECT count(*) FROM p2), (SELECT count(*) FROM base)")
    #expect(result == "1|3")
  }

  @Test func triggersMayDrawFromSequencesAndAddRows() throws {
    let result = try load(
      """
      CREATE TABLE log (id serial PRIMARY KEY, t text);
      CREATE TABLE a (id serial PRIMARY KEY, t text);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
        $f$ BEGIN INSERT INTO log (t) VALUES (NEW.t); RETURN NEW; END $f$;
      CREATE TRIGGER note BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION note();
      """,
      [
        Rows("a", "id t", counted: ["id"], [["1", "x"], ["2", "y"]]),
        Rows("log", "id t", counted: ["id"], [["1", "p"], ["2", "q"], ["3", "r"]]),
      ], query: "SELECT count(*), max(id) FROM log")
    #expect(result == "5|5")
  }

  @Test(arguments: RowFormat.allCases) func lossesAreErrors(_ format: RowFormat) throws {
    let sql = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);"
    let rows = [Rows("a", "id", [["1"], ["2"]]), Rows("b", "id", [["1"], ["2"]])]
    for compression in [Compression.none, .standard] {
      for damage in ["truncate", "remove", "replace"] {
        try database.reset(sql)
        let directory = try write(
          sql, rows, cycles: [], format: format, compression: compression)
        let file = try #require(directory.dataFiles.last)
        let path = directory.path.string + "/" + file
        switch damage {
        case "truncate":
          let bytes = try directory.contents(of: file)
          try bytes.prefix(bytes.count - 6).write(to: URL(filePath: path))
        case "remove": try FileManager.default.removeItem(atPath: path)
        default:
          let other = try #require(directory.dataFiles.first { $0.contains("b-00000") })
          try directory.contents(of: other).write(to: URL(filePath: path))
        }
        let (status, output) = try database.load("load.sql", in: directory.path.string)
        #expect(status != 0, "\(format) \(compression) \(damage): \(output)")
        #expect(try database.query("SELECT count(*) FROM a") == "0")
      }
    }
  }
}
