import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// What a seed, a neighbour column and a row number change, and what they do not.
@Suite struct SeedTests {
  private static let columns = """
    id bigint PRIMARY KEY, code uuid NOT NULL, email text NOT NULL UNIQUE, age int NOT NULL,
    price numeric(10,2) NOT NULL, created_at timestamptz NOT NULL, note text, title text NOT NULL,
    active boolean NOT NULL
    """

  @Test func differentSeedsGiveDifferentValues() throws {
    let sql = "CREATE TABLE t (\(Self.columns));"
    let one = Rig(sql, rows: 500, seed: 1)
    let other = Rig(sql, rows: 500, seed: 2)
    for column in ["code", "email", "age", "price", "created_at", "title", "active"] {
      let a = try one.values(column, of: "t")
      let b = try other.values(column, of: "t")
      let same = zip(a, b).count { $0 == $1 }
      #expect(same < (column == "active" ? 430 : 100), "\(column): \(same) of 500 agree")
    }
  }

  @Test func seedsOfOneRunAreReadFromThePlanAlone() throws {
    let sql = "CREATE TABLE t (\(Self.columns));"
    #expect(try Rig(sql, seed: 9).program("t").bytes() == Rig(sql, seed: 9).program("t").bytes())
  }

  /// A column more, before or behind, leaves the others as they were.
  @Test(arguments: [
    "extra text", "extra int NOT NULL", "extra uuid NOT NULL UNIQUE", "extra date",
    "extra varchar(9) NOT NULL", "extra jsonb", "extra text[]", "extra citext UNIQUE",
    "extra int NOT NULL CHECK (extra BETWEEN 3 AND 9)",
    "extra int, extra2 int, CHECK (extra < extra2)",
    "extra int, extra2 int, CHECK ((extra IS NULL) <> (extra2 IS NULL))",
  ])
  func aColumnMoreChangesNoOther(extra: String) throws {
    let before = "CREATE TABLE t (\(Self.columns));"
    let base = Rig(before, rows: 250, edgeCaseRate: 0)
    let checks = extra.contains("CHECK (") && extra.contains("extra2")
    var wider = ["\(Self.columns), \(extra)"]
    if !checks { wider.append("\(extra), \(Self.columns)") }
    let own = try columns(of: base)
    for columns in wider {
      let rig = Rig(
        "CREATE EXTENSION citext; CREATE TABLE t (\(columns));", rows: 250, edgeCaseRate: 0)
      let others = try self.columns(of: rig)
      for (name, values) in own { #expect(others[name] == values, "\(name)") }
    }
  }

  private func columns(of rig: Rig) throws -> [String: [String?]] {
    let program = try rig.program("t")
    let rows = try program.read(.csv)
    return Dictionary(
      uniqueKeysWithValues: program.columns.enumerated().map { place, name in
        (name, rows.map { $0[place] })
      })
  }

  /// Columns of cases are drawn apart from those of other components.
  @Test func aComponentMoreChangesNoOther() throws {
    let cases = "a int, b int, CHECK ((a IS NULL) <> (b IS NULL))"
    let more = "c int, d int, CHECK ((c IS NULL) = (d IS NULL))"
    let alone = Rig("CREATE TABLE t (id int PRIMARY KEY, \(cases));", rows: 600, edgeCaseRate: 0)
    for sql in [
      "CREATE TABLE t (id int PRIMARY KEY, \(cases), \(more));",
      "CREATE TABLE t (id int PRIMARY KEY, \(more), \(cases));",
    ] {
      let both = Rig(sql, rows: 600, edgeCaseRate: 0)
      for column in ["a", "b"] {
        #expect(try both.values(column, of: "t") == alone.values(column, of: "t"), "\(column)")
      }
    }
  }

  /// More rows are later rows: those before stay, where no key is laid out over all of them.
  @Test func moreRowsAreLaterRows() throws {
    let sql = "CREATE TABLE t (id bigint PRIMARY KEY, code uuid NOT NULL, n int NOT NULL, d date);"
    let few = Rig(sql, rows: 300, edgeCaseRate: 0)
    let many = Rig(sql, rows: 900, edgeCaseRate: 0)
    #expect(try few.program("t").preview(0..<300) == many.program("t").preview(0..<300))
  }

  @Test func columnsAreNotCopiesOfOneAnother() throws {
    let names = (0..<8).map { "n\($0) int NOT NULL" }.joined(separator: ", ")
    let rig = Rig("CREATE TABLE t (\(names)); CREATE TABLE u (\(names));", rows: 400)
    var seen: Set<[Int64]> = []
    for table in ["t", "u"] {
      for column in 0..<8 { seen.insert(try rig.ordinals("n\(column)", of: table)) }
    }
    #expect(seen.count == 16)
  }
}
