import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// A key has as much room as its columns can hold, not as their usual values or first parts do.
@Suite struct KeyRoomTests {
  private static let types = """
    CREATE TYPE label AS ENUM ('new', 'in use', 'say "x"', 'gone');
    CREATE TYPE pair AS (on_sale boolean, label label, n smallint);
    CREATE DOMAIN die AS int CHECK (VALUE BETWEEN 1 AND 6);
    """
  static let columns = [
    "varchar(2) UNIQUE", "char(1) PRIMARY KEY", "citext UNIQUE CHECK (length(k) <= 2)",
    "text NOT NULL UNIQUE CHECK (octet_length(k) <= 3)", "label[] UNIQUE", "boolean[] PRIMARY KEY",
    "char(1)[] UNIQUE", "die[] NOT NULL UNIQUE", "label[][] UNIQUE", "pair PRIMARY KEY",
    "pair[] UNIQUE", "smallint[] UNIQUE NOT NULL CHECK (cardinality(k) BETWEEN 2 AND 4)",
  ]

  @Test(arguments: columns, [0.0, 0.5])
  func allRowsDiffer(column: String, edgeCaseRate: Double) throws {
    let rig = Rig(
      "\(Self.types) CREATE TABLE t (k \(column))", rows: 1_500, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.prefix(3))")
    let made = try rig.values("k", of: "t").compactMap(\.self)
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 1_500)
    #expect(Set(made).count == made.count && made.count >= 700)
  }

  /// What bounds an array's or a composite's parts bounds the key.
  @Test(arguments: [
    ("boolean[] NOT NULL UNIQUE CHECK (cardinality(k) = 5)", 32),
    ("label[1] UNIQUE NOT NULL", 1_500),
    ("die[] NOT NULL UNIQUE CHECK (cardinality(k) <= 2)", 36),
  ])
  func roomIsThatOfTheParts(column: String, rows: Int) throws {
    let rig = Rig("\(Self.types) CREATE TABLE t (k \(column))", rows: 1_500)
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == rows)
    #expect(try GeneratedData(rig).violations().isEmpty)
  }

  /// Codes are plain letters as long as these suffice.
  @Test func fewerCodesAreOfLettersAlone() throws {
    let rig = Rig("CREATE TABLE t (k varchar(2) UNIQUE NOT NULL)", rows: 500, edgeCaseRate: 0)
    let made = try rig.values("k", of: "t").compactMap(\.self)
    #expect(made.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
  }
}
