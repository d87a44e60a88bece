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
}
