import Foundation
import Testing

/// What is wrong with the schema or with the files: the message and the exit code.
@Suite struct FailureTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func generate(_ schema: String, _ options: String...) throws -> Program.Run {
    try folder.write(schema, to: "schema.sql")
    let run = try Program.run(
      ["generate", "schema.sql", "--out", "out", "--progress", "none"] + options, in: folder)
    #expect(run.output.isEmpty)
    return run
  }

  @Test(
    arguments: [
      ("CREATE TABLE a (id int PRIMARY KEY,,);", "schema.sql:1:", "syntax error"),
      ("CREATE TABLE a (id itn PRIMARY KEY);", "schema.sql:1:20", "itn"),
      ("CREATE TABLE a (b_id int REFERENCES b);", "schema.sql:1:", "b"),
      (
        "CREATE TABLE a (id int CHECK (id > 5 AND id < 3) NOT NULL);", "schema.sql:1:24",
        "a_id_check"
      ),
    ]) func aWrongSchemaIs65(_ schema: String, _ place: String, _ word: String) throws
  {
    let run = try generate(schema, "--rows", "10")
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.errors.contains("error: "))
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(try folder.files(below: "out").isEmpty)
  }

  @Test func allErrorsAreShownAtOnceWithCarets() throws {
    let run = try generate(
      """
      CREATE TABLE a (
        id int PRIMARY KEY,
        b itn,
        c_id int REFERENCES c
      );
      """)
    #expect(run.status == 65)
    #expect(run.errors.contains("schema.sql:3:5: error: "), "\(run.errors)")
    #expect(run.errors.contains("schema.sql:4:"), "\(run.errors)")
    #expect(run.errors.contains("\n      ^"), "\(run.errors)")
  }

  @Test func aCountByNameThatCannotBeIs65() throws {
    let schema = "CREATE TYPE k AS ENUM ('x', 'y'); CREATE TABLE a (k k NOT NULL UNIQUE);"
    let run = try generate(schema, "--rows", "a=1000")
    #expect(run.status == 65)
    #expect(run.errors.contains("1,000") || run.errors.contains("1000"), "\(run.errors)")
    #expect(run.errors.contains("2"), "\(run.errors)")
    let clamped = try Program.run(
      ["generate", "schema.sql", "--out", "out", "--rows", "1000"], in: folder)
    #expect(clamped.status == 0, "\(clamped.errors)")
    #expect(clamped.errors.contains("clamped"), "\(clamped.errors)")
  }

  /// Two tables whose checks only luck would meet, and one that needs one of them.
  private static let hopeless = """
    CREATE TABLE a (id int PRIMARY KEY, t text NOT NULL, CHECK (md5(t) LIKE 'abcdef%'));
    CREATE TABLE b (id int PRIMARY KEY, u text NOT NULL, CHECK (md5(u) LIKE '012345%'));
    CREATE TABLE c (a_id int NOT NULL REFERENCES a);
    CREATE TABLE d (id int PRIMARY KEY);
    """

  @Test func allTablesWhoseRowsCannotBeFoundAreToldBeforeAnythingIsWritten() throws {
    let run = try generate(Self.hopeless, "--rows", "300")
    #expect(run.status == 65)
    #expect(run.errors.contains("schema.sql:1:14: error: table a, row 0"), "\(run.errors)")
    #expect(run.errors.contains("schema.sql:2:14: error: table b, row 0"), "\(run.errors)")
    #expect(run.errors.contains("a_t_check"), "\(run.errors)")
    #expect(try folder.files(below: "out").isEmpty)
  }

  @Test func tablesWhoseRowsCannotBeFoundAreSkippedWithWhatNeedsThem() throws {
    let run = try generate(Self.hopeless, "--rows", "300", "--unsolved", "skip")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("warning: table \"a\" is left empty"), "\(run.errors)")
    #expect(run.errors.contains("warning: table \"b\" is left empty"), "\(run.errors)")
    #expect(run.errors.contains("300 in 1 table"), "\(run.errors)")
  }

  @Test func aRequiredParentWithoutRowsIs65() throws {
    let run = try generate(
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
      """, "--rows", "a=0", "--rows", "b=10")
    #expect(run.status == 65)
    #expect(run.errors.contains("a") && run.errors.contains("b"), "\(run.errors)")
  }

  @Test func aWrongPlanIs65WithItsLineAndTheNearestWord() throws {
    try folder.write("CREATE TABLE a (id int PRIMARY KEY, age int);", to: "schema.sql")
    try folder.write(
      """
      version: 1
      schema: schema.sql
      tables:
        a:
          columns:
            agee: {generator: integer}
            age: {generatr: integer}
      """, to: "plan.yaml")
    let run = try Program.run(["generate", "--plan", "plan.yaml", "--out", "out"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("plan.yaml:6:"), "\(run.errors)")
    #expect(run.errors.contains("plan.yaml:7:"), "\(run.errors)")
    #expect(run.errors.contains("generator"), "\(run.errors)")
    #expect(try folder.files(below: "out").isEmpty)
  }

  @Test func filesThatCannotBeReadAre74() throws {
    let missing = try Program.run(["generate", "none.sql", "--out", "out"], in: folder)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("cannot read none.sql"), "\(missing.errors)")
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appending(path: "latin.sql"))
    let other = try Program.run(["generate", "latin.sql", "--out", "out"], in: folder)
    #expect(other.status == 74)
    #expect(other.errors.contains("UTF-8"), "\(other.errors)")
  }

  @Test func nothingIsOverwritten() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "out"), withIntermediateDirectories: true)
    try folder.write("mine", to: "out/file")
    let schema = "CREATE TABLE a (id int PRIMARY KEY);"
    let refused = try generate(schema)
    #expect(refused.status == 74)
    #expect(refused.errors.contains("out"), "\(refused.errors)")
    #expect(try generate(schema, "--force").status == 74, "the directory is someone else's")
    #expect(try folder.read("out/file") == "mine")

    try FileManager.default.removeItem(at: folder.url.appending(path: "out"))
    #expect(try generate(schema, "--seed", "1").status == 0)
    let first = try folder.files(below: "out/data")
    #expect(try generate(schema, "--seed", "2").status == 74)
    #expect(try folder.files(below: "out/data") == first)
    #expect(try generate(schema, "--seed", "2", "--force").status == 0)
  }

  @Test func aFullDiskIs74AndLeavesWholeShards() throws {
    let run = try Program.shell(
      "ulimit -f 400; $ROWMILL generate --sample blog --rows 20K --seed 7 --out out "
        + "--compression none --shard-rows 1000 --progress none",
      in: folder)
    // A shard of posts is longer than 400 KiB.
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains("cannot write"), "\(run.errors)")
    #expect(try folder.files(below: "out").keys.allSatisfy { !$0.contains("partial") })
  }
}
