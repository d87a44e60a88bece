/// A schema drawn from a seed: tables with keys, references and checks of many kinds, in numbers
/// that leave room for the rows asked.
struct RandomSchema {
  private(set) var sql = """
    CREATE EXTENSION citext;
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad', 'elated');
    CREATE DOMAIN percentage AS numeric(5,2) CHECK (VALUE >= 0 AND VALUE <= 100);

    """
  private var random: TestRandom
  /// Tables so far: name, and the columns and types of their primary keys.
  private var parents: [(name: String, key: [String], types: [String])] = []

  init(_ seed: UInt64) {
    random = TestRandom(seed)
    for number in 0..<Int.random(in: 2...5, using: &random) { addTable("t\(number)") }
  }

  private mutating func addTable(_ name: String) {
    var parts: [String] = []
    let key = addKey(name, &parts)
    for number in 0..<Int.random(in: 1...6, using: &random) {
      parts += column("c\(number)")
    }
    for number in 0..<Int.random(in: 0...2, using: &random) where !parents.isEmpty {
      parts += reference("r\(number)", to: random.pick(parents))
    }
    if key.columns.count == 1, random.happens(0.4) {
      parts.append("up \(key.types[0]) REFERENCES \(name)")
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { parts += relation() }
    sql += "CREATE TABLE \(name) (\n  \(parts.joined(separator: ",\n  "))\n);\n"
    parents.append((name, key.columns, key.types))
  }

  /// The primary key; a composite one may hold a reference.
  private mutating func addKey(_ name: String, _ parts: inout [String])
    -> (columns: [String], types: [String])
  {
    let single = random.pick([
      "int", "bigint", "uuid", "text", "varchar(10)", "date", "timestamptz", "numeric(9,2)",
      "char(8)", "citext", "bytea", "inet",
    ])
    if random.happens(0.7) {
      parts.append("id \(single) PRIMARY KEY")
      return (["id"], [single])
    }
    if let parent = parents.filter({ $0.key.count == 1 }).first, random.happens(0.6) {
      parts.append("owner \(parent.types[0]) NOT NULL REFERENCES \(parent.name)")
      parts.append("part int NOT NULL")
      parts.append("PRIMARY KEY (owner, part)")
      return (["owner", "part"], [parent.types[0], "int"])
    }
    let kinds = (0..<2).map { _ in random.pick(["int", "date", "varchar(8)", "uuid"]) }
    for place in 0..<2 { parts.append("k\(place) \(kinds[place]) NOT NULL") }
    parts.append("PRIMARY KEY (k0, k1)")
    return (["k0", "k1"], kinds)
  }

  private mutating func column(_ name: String) -> [String] {
    let required = random.happens(0.5) ? " NOT NULL" : ""
    if random.happens(0.25) {
      let type = random.pick([
        "int", "bigint", "uuid", "text", "varchar(14)", "date", "timestamp", "numeric(12,3)",
        "citext", "time", "double precision", "macaddr", "interval",
      ])
      return ["\(name) \(type)\(required) UNIQUE"]
    }
    if random.happens(0.3) {
      return [
        "\(name) "
          + random.pick([
            "int\(required) CHECK (\(name) > 3)",
            "int\(required) CHECK (\(name) BETWEEN -5 AND 90)",
            "text\(required) CHECK (\(name) IN ('red', 'it''s', 'x,y'))",
            "text\(required) CHECK (length(\(name)) BETWEEN 2 AND 9)",
            "text\(required) CHECK (\(name) ~ '^[a-z]{2,5}[0-9]*$')",
            "numeric(6,2)\(required) CHECK (\(name) <> 7 AND \(name) >= 1.5)",
            "date\(required) CHECK (\(name) >= '2000-02-29')",
            "smallint\(required) CHECK (\(name) % 10 = 3)",
            "text\(required) CHECK (btrim(\(name)) <> '')",
            "int\(required) CHECK (\(name) < 5 OR \(name) > 2000)",
          ])
      ]
    }
    let type = random.pick([
      "int", "smallint", "text", "varchar(5)", "char(3)", "date", "timestamp(3)", "timestamptz",
      "boolean", "uuid", "jsonb", "mood", "percentage", "text[]", "numeric", "real", "bytea",
      "inet", "int4range", "interval", "time(0)",
    ])
    return ["\(name) \(type)\(required)"]
  }

  private mutating func reference(
    _ name: String, to parent: (name: String, key: [String], types: [String])
  ) -> [String] {
    let required = random.happens(0.5) ? " NOT NULL" : ""
    let action = random.pick(["", " ON DELETE CASCADE", " ON DELETE SET NULL"])
    if parent.key.count == 1 {
      return ["\(name) \(parent.types[0])\(required) REFERENCES \(parent.name)\(action)"]
    }
    let columns = parent.key.indices.map { "\(name)_\($0)" }
    return zip(columns, parent.types).map { "\($0) \($1)\(required)" } + [
      "FOREIGN KEY (\(columns.joined(separator: ", "))) REFERENCES \(parent.name)\(action)"
    ]
  }

  private var relations = 0

  /// Columns tied to one another by a check.
  private mutating func relation() -> [String] {
    relations += 1
    let (a, b) = ("a\(relations)", "b\(relations)")
    let required = random.happens(0.5) ? " NOT NULL" : ""
    return random.pick([
      ["\(a) int\(required)", "\(b) int\(required)", "CHECK (\(a) < \(b))"],
      ["\(a) date\(required)", "\(b) date", "CHECK (\(b) IS NULL OR \(b) >= \(a))"],
      ["\(a) int", "\(b) text", "CHECK ((\(a) IS NULL) <> (\(b) IS NULL))"],
      ["\(a) text", "\(b) uuid", "CHECK (num_nonnulls(\(a), \(b)) = 1)"],
      [
        "\(a) text NOT NULL CHECK (\(a) IN ('on', 'off'))", "\(b) timestamp",
        "CHECK ((\(a) = 'on') = (\(b) IS NOT NULL))",
      ],
      ["\(a) smallint NOT NULL", "\(b) smallint NOT NULL", "CHECK (\(a) <> \(b))"],
    ])
  }
}
