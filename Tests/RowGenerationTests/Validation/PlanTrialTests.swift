import DDLReader
import GenerationPlan
import SchemaModel
import Testing

@testable import RowGeneration

/// The trial judges by the schema alone: each fault here is a constraint that the plan knew nothing of.
@Suite struct PlanTrialTests {
  /// What the trial says of rows that are planned for one schema and judged by another.
  private func report(
    planned: String, judged: String, on table: String = "t", rows: Int = 1000,
    edit: (inout Plan) -> Void = { _ in }
  ) throws -> ConstraintReport {
    let rig = Rig(planned, rows: rows, edit: edit)
    let reading = PostgreSQLReader.read(SourceText(name: "judged.sql", text: judged))
    #expect(!reading.hasErrors, "\(reading.diagnostics.map(\.message))")
    let programs = try rig.plan.tables.map { try rig.program($0.name.name) }
    return try PlanTrial(rig.plan, of: reading.schema, programs: programs)
      .report(on: QualifiedName(name: table))
  }

  /// A constraint, the rows planned without it, and what names it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var planned: String
    var judged: String
    var constraint: String
    var rowCount = 1

    var testDescription: String { judged }
  }

  static let faults = [
    Fault(
      planned: "CREATE TABLE t (n int NOT NULL)",
      judged: "CREATE TABLE t (n int NOT NULL CONSTRAINT low CHECK (n < 3))",
      constraint: "CHECK \"low\""),
    Fault(
      planned: "CREATE TABLE t (n int)", judged: "CREATE TABLE t (n int NOT NULL)",
      constraint: "NOT NULL of \"n\""),
    Fault(
      planned: "CREATE TABLE t (s varchar(40) NOT NULL)",
      judged: "CREATE TABLE t (s varchar(3) NOT NULL)", constraint: "the type of \"s\""),
    Fault(
      planned: "CREATE TABLE t (n bigint NOT NULL UNIQUE CHECK (n > 5000000000))",
      judged: "CREATE TABLE t (n int NOT NULL)", constraint: "the type of \"n\""),
    Fault(
      planned: "CREATE TABLE t (n numeric(9, 2) NOT NULL CHECK (n > 1000))",
      judged: "CREATE TABLE t (n numeric(4, 2) NOT NULL)", constraint: "the type of \"n\""),
    Fault(
      planned: "CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (k e NOT NULL)",
      judged: "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (k e NOT NULL)",
      constraint: "the type of \"k\""),
    Fault(
      planned: "CREATE DOMAIN d AS int; CREATE TABLE t (n d NOT NULL)",
      judged:
        "CREATE DOMAIN d AS int CONSTRAINT odd CHECK (VALUE % 2 = 1); CREATE TABLE t (n d NOT NULL)",
      constraint: "CHECK \"odd\" of domain d"),
    Fault(
      planned: "CREATE DOMAIN d AS int; CREATE TABLE t (n d[] NOT NULL)",
      judged:
        "CREATE DOMAIN d AS int CONSTRAINT odd CHECK (VALUE % 2 = 1); CREATE TABLE t (n d[] NOT NULL)",
      constraint: "CHECK \"odd\" of domain d"),
    Fault(
      planned: "CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (a) STORED)",
      judged: "CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (a / 0) STORED)",
      constraint: "generated column \"b\""),
    Fault(
      planned: "CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (a) STORED)",
      judged: "CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (a % 3) STORED UNIQUE)",
      constraint: "UNIQUE \"t_b_key\"", rowCount: 2),
    Fault(
      planned:
        "CREATE TABLE t (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE p PARTITION OF t DEFAULT",
      judged:
        "CREATE TABLE t (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE p PARTITION OF t FOR VALUES FROM ('1900-01-01') TO ('1900-01-02')",
      constraint: "the bounds of its partitions"),
    Fault(
      planned: "CREATE TABLE t (n smallint NOT NULL)",
      judged: "CREATE TABLE t (n smallint NOT NULL UNIQUE, CHECK (n IS NOT NULL))",
      constraint: "UNIQUE \"t_n_key\"", rowCount: 2),
    Fault(
      planned: "CREATE TABLE t (k boolean NOT NULL, l boolean NOT NULL)",
      judged: "CREATE TABLE t (k boolean NOT NULL, l boolean NOT NULL, PRIMARY KEY (k, l))",
      constraint: "PRIMARY KEY \"t_pkey\"", rowCount: 2),
    Fault(
      planned: "CREATE TABLE t (id int PRIMARY KEY, k boolean NOT NULL)",
      judged:
        "CREATE TABLE t (id int PRIMARY KEY, k boolean NOT NULL); CREATE UNIQUE INDEX few ON t (k) WHERE id > 500",
      constraint: "UNIQUE \"few\"", rowCount: 2),
    Fault(
      planned: "CREATE TABLE t (id int PRIMARY KEY, s text NOT NULL)",
      judged:
        "CREATE TABLE t (id int PRIMARY KEY, s text NOT NULL); CREATE UNIQUE INDEX start ON t (left(s, 1))",
      constraint: "UNIQUE \"start\"", rowCount: 2),
    Fault(
      planned: "CREATE TABLE t (n int UNIQUE)",
      judged: "CREATE TABLE t (n int UNIQUE NULLS NOT DISTINCT)",
      constraint: "UNIQUE \"t_n_key\"", rowCount: 2),
    Fault(
      planned: "CREATE TABLE t (room int NOT NULL, at daterange NOT NULL)",
      judged:
        "CREATE TABLE t (room int NOT NULL, at daterange NOT NULL, CONSTRAINT once EXCLUDE USING gist (at WITH &&))",
      constraint: "EXCLUDE \"once\"", rowCount: 2),
  ]

  @Test(arguments: faults) func aConstraintThePlanKnewNothingOfIsFound(_ fault: Fault) throws {
    let report = try report(planned: fault.planned, judged: fault.judged)
    let found = report.violations.filter { $0.constraint == fault.constraint }
    #expect(found.count == 1, "\(report.violations) \(report.unjudged)")
    #expect(found.first?.rows.count == fault.rowCount)
    #expect(report.violations.count == 1, "\(report.violations)")
  }

  @Test(arguments: faults.filter { $0.rowCount == 1 })
  func aRowThatBreaksAConstraintIsFoundWhileItIsMade(_ fault: Fault) throws {
    let rig = Rig(fault.planned)
    let schema = PostgreSQLReader.read(SourceText(name: "judged.sql", text: fault.judged)).schema
    let table = try #require(schema.table(QualifiedName(name: "t")))
    for format in RowFormat.allCases {
      let program = try rig.program("t", format)
      let constraints = BatchConstraints(program, of: table, in: schema, plan: rig.plan)
      let error = #expect(throws: GenerationError.self) {
        try program.judged(by: constraints).read(format)
      }
      guard case .violated(let violation) = error else { continue }
      #expect(violation.constraint == fault.constraint, "\(violation)")
      #expect(violation.rows.first?.values.isEmpty == false)
    }
  }

  private static let parent = "CREATE TABLE p (a int, b int NOT NULL, PRIMARY KEY (a));"

  @Test func aReferenceToNoRowIsFound() throws {
    let judged = Self.parent + "CREATE TABLE t (p_a int NOT NULL REFERENCES p)"
    let bare = Self.parent + "CREATE TABLE t (p_a int NOT NULL CHECK (p_a > 5000))"
    let found = try report(planned: bare, judged: judged).violations
    #expect(found.map(\.constraint) == ["FOREIGN KEY \"t_p_a_fkey\""])
    // The plan is sure of more parents than there are.
    let wrong = try report(planned: judged, judged: judged) { plan in
      plan.edit("t") { $0.references[0].parentRows = 100_000 }
    }
    #expect(wrong.violations.map(\.constraint) == ["FOREIGN KEY \"t_p_a_fkey\""])
    #expect(try report(planned: judged, judged: judged).violations.isEmpty)
  }

  @Test func aReferenceWhoseParentIsAnotherRowIsFound() throws {
    let table = """
      CREATE TABLE p (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a), UNIQUE (b), UNIQUE (a, b));
      """
    let bare =
      table + "CREATE TABLE t (x int NOT NULL REFERENCES p (a), y int NOT NULL REFERENCES p (b))"
    let judged =
      table
      + "CREATE TABLE t (x int NOT NULL, y int NOT NULL, FOREIGN KEY (x, y) REFERENCES p (a, b))"
    let found = try report(planned: bare, judged: judged).violations
    #expect(found.map(\.constraint) == ["FOREIGN KEY \"t_x_y_fkey\""])
  }

  @Test func halfAReferenceIsFoundWhereItMatchesFull() throws {
    let table = "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));"
    let bare = table + "CREATE TABLE t (x int NOT NULL, y int CHECK (y IS NULL))"
    let judged =
      table
      + "CREATE TABLE t (x int NOT NULL, y int, FOREIGN KEY (x, y) REFERENCES p MATCH FULL)"
    let found = try report(planned: bare, judged: judged).violations
    #expect(found.first?.detail == "MATCH FULL wants all columns NULL or none")
  }

  @Test func whatCannotBeEvaluatedIsNamed() throws {
    let planned = "CREATE TABLE t (n int NOT NULL, s tsvector)"
    let judged =
      "CREATE TABLE t (n int NOT NULL CONSTRAINT odd CHECK (pg_column_size(n) = 4), s tsvector)"
    let report = try report(planned: planned, judged: judged)
    #expect(report.violations.isEmpty)
    #expect(report.unjudged.map(\.constraint) == ["type of \"s\"", "CHECK \"odd\""])
  }

  @Test(arguments: [10, 1000, 30_000]) func rightRowsAreLeftInPeace(_ rows: Int) throws {
    let schema = """
      CREATE TYPE mood AS ENUM ('glad', 'sad');
      CREATE DOMAIN share AS numeric(4, 3) CHECK (VALUE BETWEEN 0 AND 1);
      CREATE TABLE p (id serial PRIMARY KEY, code char(8) NOT NULL UNIQUE, "Name" text, UNIQUE (id, code));
      CREATE TABLE t (
        p_id int NOT NULL, code char(8) NOT NULL, line int NOT NULL, m mood, tags text[], s share,
        starts timestamptz NOT NULL, ends timestamptz, doc jsonb, t_line int, net numeric(8, 2) NOT NULL,
        gross numeric(10, 2) GENERATED ALWAYS AS (net * 1.2) STORED,
        PRIMARY KEY (p_id, line), FOREIGN KEY (p_id, code) REFERENCES p (id, code),
        FOREIGN KEY (p_id, t_line) REFERENCES t, CHECK (ends > starts), CHECK (m = 'glad' OR s IS NULL),
        CHECK (cardinality(tags) < 5)
      );
      """
    for table in ["p", "t"] {
      let report = try report(planned: schema, judged: schema, on: table, rows: rows)
      #expect(report.violations.isEmpty, "\(report.violations)")
      #expect(report.unjudged.isEmpty, "\(report.unjudged)")
      #expect(report.judgedConstraints > 5)
      let rig = Rig(schema, rows: rows)
      let judged = try #require(rig.schema.table(QualifiedName(name: table)))
      let program = try rig.program(table)
      let constraints = BatchConstraints(program, of: judged, in: rig.schema, plan: rig.plan)
      #expect(try program.judged(by: constraints).read(.csv) == program.read(.csv))
      #expect(report.judgedRows >= min(rows, 250))
    }
  }
}
