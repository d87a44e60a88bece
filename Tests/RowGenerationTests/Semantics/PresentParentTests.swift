import DDLReader
import GenerationPlan
import SchemaModel
import Testing

/// Rows that the schema's script inserts are parents beside those that are made.
struct PresentParentTests {
  private static let sql = """
    CREATE TABLE role (
      id uuid PRIMARY KEY, name text NOT NULL UNIQUE, opened date UNIQUE);
    INSERT INTO role VALUES
      ('00000000-0000-0000-0000-000000000001', 'admin', '2020-02-29'),
      ('00000000-0000-0000-0000-000000000002', 'it''s', NULL);
    CREATE TABLE area (country char(4), zone integer, PRIMARY KEY (country, zone));
    INSERT INTO area VALUES ('CH', 1), ('NP', -7);
    CREATE TABLE member (
      id integer PRIMARY KEY,
      role_id uuid NOT NULL REFERENCES role,
      role_name text REFERENCES role (name),
      since date REFERENCES role (opened),
      country char(4) NOT NULL, zone integer NOT NULL,
      FOREIGN KEY (country, zone) REFERENCES area);
    """

  @Test func halfOfTheRowsReferToThem() throws {
    let rig = Rig(Self.sql, rows: 2000)
    let known: [(column: String, values: Set<String>)] = [
      (
        "role_id", ["00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"]
      ),
      ("role_name", ["admin", "it's"]), ("since", ["2020-02-29"]),
    ]
    for (column, present) in known {
      let values = try rig.values(column, of: "member").compactMap(\.self)
      let share = Double(values.count(where: present.contains)) / Double(values.count)
      #expect((0.42...0.62).contains(share), "\(column): \(share)")
      #expect(present.isSubset(of: values))
    }
  }

  @Test func columnsOfOneRowStayTogether() throws {
    let rig = Rig(Self.sql, rows: 2000)
    let countries = try rig.values("country", of: "member")
    let zones = try rig.values("zone", of: "member")
    let made = Set(
      zip(try rig.values("country", of: "area"), try rig.values("zone", of: "area")).map { "\($0)" }
    )
    var found: Set<String> = []
    for pair in zip(countries, zones) where !made.contains("\(pair)") {
      found.insert("\(pair.0 ?? "NULL") \(pair.1 ?? "NULL")")
    }
    #expect(found.count == 2)
    #expect(
      found.allSatisfy {
        $0.hasPrefix("CH") && $0.hasSuffix(" 1") || $0.hasPrefix("NP") && $0.hasSuffix(" -7")
      })
  }

  @Test func aKeyThatCountsParentsLeavesThemOut() throws {
    let rig = Rig(
      Self.sql + "CREATE TABLE holder (role_id uuid PRIMARY KEY REFERENCES role);", rows: 300)
    let values = try rig.values("role_id", of: "holder")
    #expect(Set(values).count == 300)
    #expect(!values.contains("00000000-0000-0000-0000-000000000001"))
  }

  @Test func aTableWithoutOtherRowsIsUsedAsItIs() throws {
    let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: Self.sql))
    let request = PlanRequest(rowsForAll: 500, rowsByTable: [("role", 0)], seed: 1)
    let schema = reading.schema.withPresentParents(of: request)
    let planned = Planner.plan(schema, request)
    #expect(!planned.diagnostics.contains { $0.severity == .error })
    let rig = Rig(schema: schema, plan: planned.plan)
    let values = try rig.values("role_id", of: "member")
    #expect(values.count == 500)
    #expect(Set(values).count == 2)
    #expect(Set(try rig.values("role_name", of: "member").compactMap(\.self)) == ["admin", "it's"])
  }
}
