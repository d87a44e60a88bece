import Testing

/// `plan`, `preview` and `generate` say the same of the same input.
@Suite struct AgreementTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A run of each of the three commands.
  private func runs(_ arguments: String...) throws -> [Program.Run] {
    try [["plan"], ["preview"], ["generate", "--out", "out", "--progress", "none"]].map {
      try Program.run([$0[0]] + arguments + ["--seed", "1"] + $0.dropFirst(), in: folder)
    }
  }

  private func write(_ schema: String) throws { try folder.write(schema, to: "schema.sql") }

  private static let hopeless = """
    CREATE TABLE a (id int PRIMARY KEY, t text NOT NULL, CHECK (md5(t) LIKE 'abcdef%'));
    CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
    CREATE TABLE c (id int PRIMARY KEY);
    """

  @Test func aTableWhoseRowsCannotBeFoundIsRefusedByAll() throws {
    try write(Self.hopeless)
    for run in try runs("schema.sql", "--rows", "300") {
      #expect(run.status == 65)
      #expect(run.errors.contains("schema.sql:1:14: error: table a, row 0"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try folder.files(below: "out").isEmpty)
  }

  @Test func aTableThatIsSkippedIsEmptyForAll() throws {
    try write(Self.hopeless)
    let runs = try runs("schema.sql", "--rows", "300", "--unsolved", "skip")
    for run in runs {
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("warning: table \"a\" is left empty"), "\(run.errors)")
    }
    #expect(runs[0].output.contains("1. a: 0 rows, empty: unsolved"), "\(runs[0].output)")
    #expect(runs[1].output.contains("a: 0 rows"), "\(runs[1].output)")
    #expect(runs[2].errors.contains("300 in 1 table"), "\(runs[2].errors)")
  }

  @Test func thePlanTellsWhatWasJudgedAndWhatWasNot() throws {
    try write("CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL CHECK (n > 5), s tsvector);")
    let run = try Program.run(["plan", "schema.sql", "--rows", "50"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("trial: 50 rows of 1 table keep "), "\(run.output)")
    #expect(run.output.contains("  a: type of \"s\": "), "\(run.output)")
  }

  @Test func everyRowIsJudgedAndTheBytesStay() throws {
    for (out, check) in [("trial", "trial"), ("all", "all")] {
      let run = try Program.run(
        ["generate", "--sample", "ecommerce", "--rows", "700", "--seed", "3", "--progress", "none"]
          + ["--check", check, "--out", out], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try folder.files(below: "trial/data") == folder.files(below: "all/data"))
  }

  @Test func aWrongExpressionIsRefusedByAll() throws {
    try write("CREATE TABLE a (id int PRIMARY KEY, age int);")
    try folder.write(
      """
      version: 1
      schema: schema.sql
      tables:
        a:
          columns:
            age: {generator: expression, expression: 'nosuch + 2'}
      """, to: "plan.yaml")
    for run in try runs("--plan", "plan.yaml") {
      #expect(run.status == 65)
      #expect(run.errors.contains("nosuch + 2"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }
}
