import GenerationPlan
import SchemaModel
import Testing

/// Conditions that accept values of a grid alone, `date_part('minute', t) = 0`: values are drawn on it.
struct GrainTests {
  @Test(arguments: [
    ("timestamptz", "date_part('minute', x) = 0 AND date_part('second', x) = 0", ":00:00+00"),
    ("timestamp", "date_trunc('day', x) = x", " 00:00:00"),
    ("time", "extract(second FROM x) = 0", ":00"),
    ("integer", "x % 100 = 0", "00"),
    ("numeric(10,2)", "x = trunc(x)", ".00"),
  ])
  func valuesLieOnIt(_ type: String, _ condition: String, _ ending: String) throws {
    let sql = """
      CREATE TABLE t (
        id integer PRIMARY KEY, x \(type) NOT NULL, CHECK (\(condition)));
      CREATE TABLE u (x \(type) PRIMARY KEY CHECK (\(condition)));
      """
    let rig = Rig(sql, rows: 1000, edgeCaseRate: 0)
    for table in ["t", "u"] {
      let values = try rig.values("x", of: table).compactMap(\.self)
      #expect(values.count == 1000)
      #expect(
        values.allSatisfy { $0.hasSuffix(ending) || $0 == "0" }, "\(table): \(values.prefix(3))")
      #expect(Set(values).count > 15)
    }
    #expect(Set(try rig.values("x", of: "u")).count == 1000)
  }

  @Test func aKeyOfHoursHasRoom() throws {
    let rig = Rig(
      """
      CREATE TABLE room (id uuid PRIMARY KEY);
      CREATE TABLE stay (
        id uuid PRIMARY KEY, room_id uuid NOT NULL REFERENCES room, begins timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'done')),
        CHECK (date_part('minute', begins) = 0 AND date_part('second', begins) = 0));
      CREATE UNIQUE INDEX one ON stay (room_id, begins) WHERE status = 'open';
      """, rows: 3000, edgeCaseRate: 0)
    #expect(try rig.values("begins", of: "stay").allSatisfy { $0?.hasSuffix(":00:00+00") == true })
  }

  /// A key has as many values as its grid, alone or beside others; where these are too few, the table is
  /// as long as they are.
  @Test(arguments: [
    ("at time PRIMARY KEY CHECK (extract(minute FROM at) = 0 AND extract(second FROM at) = 0)", 24),
    (
      "b boolean NOT NULL, at time NOT NULL CHECK (date_trunc('hour', at) = at), UNIQUE (b, at)", 48
    ),
    (
      "b boolean NOT NULL, at timestamptz NOT NULL CHECK (extract(minute FROM at) IN (0, 30)), "
        + "PRIMARY KEY (b, at)", 300
    ),
    (
      "n int NOT NULL CHECK (n % 15 = 0 AND n >= 0), m int NOT NULL CHECK (m <= 1440), "
        + "b boolean NOT NULL, CHECK (m > n), UNIQUE (b, n)", 192
    ),
    ("n int NOT NULL CHECK (n % 100 = 0 AND n BETWEEN 100 AND 900), b boolean, UNIQUE (n)", 9),
    // Not all that is accepted lies on one grid.
    ("n int NOT NULL CHECK (n % 10 IN (0, 1) AND n BETWEEN 0 AND 1999), UNIQUE (n)", 300),
  ])
  func keysCountTheirGrid(columns: String, rows: Int) throws {
    let rig = Rig("CREATE TABLE t (\(columns))", rows: 300, edgeCaseRate: 0.05)
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == rows)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.prefix(3))")
  }
}
