import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Columns of one row that must be equal, different or in order, whatever their types.
@Suite struct RelationTests {
  private static let types = """
    CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'glad');
    CREATE DOMAIN code AS varchar(3) CHECK (VALUE ~ '^[A-C]{1,2}$');
    CREATE DOMAIN language AS text CHECK (VALUE IN ('de', 'en', 'fr'));
    CREATE TYPE point_of AS (x int, y int);
    """

  private func check(_ tables: String, edgeCaseRate: Double, rows: Int = 300) throws {
    let rig = Rig(Self.types + tables, rows: rows, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      "text", "varchar(8)", "char(2)", "mood", "code", "language", "uuid", "inet", "bytea",
      "interval", "bit(2)", "jsonb", "macaddr", "text[]", "boolean", "int", "date",
    ], [0.0, 0.5])
  func columnsOfAType(type: String, edgeCaseRate: Double) throws {
    try check(
      """
      CREATE TABLE differ (a \(type) NOT NULL, b \(type) NOT NULL, CHECK (a <> b));
      CREATE TABLE differ_or_null (a \(type), b \(type) NOT NULL, CHECK (a <> b));
      CREATE TABLE distinct_from (a \(type), b \(type), CHECK (a IS DISTINCT FROM b));
      CREATE TABLE same (a \(type) NOT NULL, b \(type) NOT NULL, CHECK (a = b));
      CREATE TABLE same_or_null (a \(type), b \(type) NOT NULL, CHECK (a = b));
      CREATE TABLE same_as_null (a \(type), b \(type), CHECK (a IS NOT DISTINCT FROM b));
      CREATE TABLE by_case (same boolean NOT NULL, a \(type) NOT NULL, b \(type) NOT NULL,
        CHECK (same = (a = b)));
      """, edgeCaseRate: edgeCaseRate)
  }

  @Test(arguments: ["text", "mood", "language", "uuid", "inet"], [0.0, 0.5])
  func threeColumns(type: String, edgeCaseRate: Double) throws {
    try check(
      """
      CREATE TABLE pairwise (a \(type) NOT NULL, b \(type) NOT NULL, c \(type) NOT NULL,
        CHECK (a <> b AND b <> c AND a <> c));
      CREATE TABLE chain (a \(type) NOT NULL, b \(type), c \(type) NOT NULL,
        CHECK (a = b), CHECK (b = c), CHECK (a <> c OR b = c));
      CREATE TABLE mixed (a \(type) NOT NULL, b \(type) NOT NULL, c \(type),
        CHECK (a = b), CHECK (b <> c));
      """, edgeCaseRate: edgeCaseRate)
  }

  @Test(arguments: ["mood", "int CHECK (a IN (3, 5, 9))", "smallint"], [0.0, 0.5])
  func ordersOfFewValues(type: String, edgeCaseRate: Double) throws {
    let other = type.replacing("CHECK (a ", with: "CHECK (b ")
    try check(
      """
      CREATE TABLE less (a \(type) NOT NULL, b \(other) NOT NULL, CHECK (a < b));
      CREATE TABLE not_less (a \(type) NOT NULL, b \(other), CHECK (a >= b));
      """, edgeCaseRate: edgeCaseRate)
  }

  /// Columns of one lexicon and one pool draw alike, and still differ.
  @Test(arguments: [0.0, 0.5])
  func wordsOfOneLexicon(edgeCaseRate: Double) throws {
    try check(
      """
      CREATE TABLE swaps (from_currency char(3) NOT NULL, to_currency char(3) NOT NULL,
        CHECK (from_currency <> to_currency));
      CREATE TABLE trips ("From City" text NOT NULL, "to""city" text NOT NULL, kind text NOT NULL
        CHECK (kind IN ('move', 'stay')), CHECK (CASE kind WHEN 'move' THEN "From City" <> "to""city"
        ELSE "From City" = "to""city" END));
      CREATE TABLE people (first_name text NOT NULL, last_name text NOT NULL, nickname varchar(5),
        CHECK (first_name <> last_name), CHECK (nickname = first_name OR nickname = last_name));
      """, edgeCaseRate: edgeCaseRate, rows: 1000)
  }

  /// A padded text loses its blanks where it is compared with one that keeps them.
  @Test(arguments: [0.0, 0.5])
  func paddedAndPlainText(edgeCaseRate: Double) throws {
    let sql = """
      CREATE TABLE t (a char(3) NOT NULL, b text NOT NULL, c char(2), d varchar(9) NOT NULL,
        CHECK (a = b), CHECK (c <> d));
      """
    let rig = Rig(sql, rows: 500, edgeCaseRate: edgeCaseRate)
    let stored = try rig.values("a", of: "t").map { text in
      text.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }
    #expect(try rig.values("b", of: "t") == stored)
  }

  /// Uncounted columns are told apart by evaluation, and the plan says so.
  @Test func thePlanTellsHow() throws {
    let rig = Rig(
      """
      CREATE TABLE t (a text NOT NULL, b text NOT NULL, c uuid NOT NULL, d uuid NOT NULL,
        e date NOT NULL, f date NOT NULL, CONSTRAINT texts CHECK (a <> b),
        CONSTRAINT uuids CHECK (c = d), CONSTRAINT dates CHECK (e <> f));
      """)
    let outcomes = try #require(rig.plan.tables.first?.solution.outcomes)
    #expect(
      outcomes.map { "\($0.constraint): \($0.manner)" }
        == ["texts: remade", "uuids: constructed", "dates: constructed"])
  }
}

/// Draws from a list between bounds.
@Suite struct ListedDrawTests {
  private static func bound(_ input: Int, _ offset: Int64 = 0, isHard: Bool = true)
    -> BoundedDraw.Bound
  { BoundedDraw.Bound(input: input, offset: offset, isHard: isHard) }

  private func draws(_ draw: ListedDraw, _ input: Int64) -> [Int64: Int] {
    let lane = RandomLane(seed: 1, "listed")
    return (0..<10_000).reduce(into: [:]) { counts, row in
      counts[draw.value(lane.bits(UInt64(row))) { _ in input }, default: 0] += 1
    }
  }

  @Test func whatIsLeftKeepsItsWeights() {
    let draw = ListedDraw(
      [7, 1, 3, 5], [4, 8, 2, 1], atLeast: [], atMost: [], different: [Self.bound(1)])
    let counts = draws(draw, 1)
    #expect(counts.keys.sorted() == [3, 5, 7])
    #expect((0.26...0.32).contains(Double(counts[3] ?? 0) / 10_000))
    #expect((0.54...0.60).contains(Double(counts[7] ?? 0) / 10_000))
  }

  @Test func boundsCutTheList() {
    let draw = ListedDraw(
      [1, 3, 5, 7, 9], nil, atLeast: [Self.bound(1, 1)], atMost: [Self.bound(1, 4)], different: [])
    #expect(draws(draw, 3).keys.sorted() == [5, 7])
    #expect(draws(draw, 4).keys.sorted() == [5, 7])
  }

  @Test func whatIsOnlyPlausibleGivesWay() {
    let draw = ListedDraw(
      [1, 3, 5], nil, atLeast: [Self.bound(1)], atMost: [Self.bound(1, -2, isHard: false)],
      different: [])
    #expect(draws(draw, 3).keys.sorted() == [3, 5])
  }

  @Test func valuesWithoutWeightAreDrawnWhereNoOtherIsLeft() {
    let draw = ListedDraw([1, 2], [1, 0], atLeast: [], atMost: [], different: [Self.bound(1)])
    #expect(draws(draw, 1) == [2: 10_000])
  }
}
