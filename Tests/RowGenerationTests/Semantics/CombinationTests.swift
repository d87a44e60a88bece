import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Keys over references that share columns: each combination of parents that agree, once.
@Suite struct CombinationTests {
  private static let tenants = """
    CREATE TABLE tenants (id int PRIMARY KEY);
    CREATE TABLE labels (tenant int NOT NULL REFERENCES tenants, id int PRIMARY KEY,
      UNIQUE (tenant, id));
    CREATE TABLE tasks (tenant int NOT NULL REFERENCES tenants, id int PRIMARY KEY,
      UNIQUE (tenant, id));

    """

  /// Asked for more pairs than there are, the table holds every one of them.
  @Test func roomIsTheNumberOfPairsThatAgree() throws {
    let rig = Rig(
      Self.tenants + """
        CREATE TABLE pairs (tenant int NOT NULL, task int NOT NULL, label int NOT NULL,
          PRIMARY KEY (task, label), FOREIGN KEY (tenant, task) REFERENCES tasks (tenant, id),
          FOREIGN KEY (tenant, label) REFERENCES labels (tenant, id));
        """, rows: 300, byTable: [("tenants", 20)])
    var labels: [String?: [String?]] = [:]
    for (tenant, id) in zip(
      try rig.values("tenant", of: "labels"), try rig.values("id", of: "labels"))
    {
      labels[tenant, default: []].append(id)
    }
    var pairs: Set<[String?]> = []
    for (tenant, id) in zip(
      try rig.values("tenant", of: "tasks"), try rig.values("id", of: "tasks"))
    {
      for label in labels[tenant] ?? [] { pairs.insert([tenant, id, label]) }
    }
    let key = try #require(
      rig.plan.table(QualifiedName(name: "pairs"))?.keys.first)
    #expect(key.capacity == pairs.count)
    let all = Rig(
      Self.tenants + """
        CREATE TABLE pairs (tenant int NOT NULL, task int NOT NULL, label int NOT NULL,
          PRIMARY KEY (task, label), FOREIGN KEY (tenant, task) REFERENCES tasks (tenant, id),
          FOREIGN KEY (tenant, label) REFERENCES labels (tenant, id));
        """, rows: 300, byTable: [("tenants", 20), ("pairs", pairs.count)])
    #expect(Set(try all.program("pairs").read(.csv).map { $0 }) == pairs)
  }

  /// Two rows of one tenant, which a CHECK wants to be different, or one before the other.
  @Test(arguments: [
    ("a <> b", 2, 0), ("a < b", 1, 0), ("b < a", 1, 0), ("b >= a", 1, 1),
  ]) func pairsOfOneTableKeepWhatTiesThem(condition: String, perPair: Int, perRow: Int) throws {
    let sql =
      Self.tenants + """
        CREATE TABLE blocks (tenant int, a int, b int, PRIMARY KEY (tenant, a, b), CHECK (\(condition)),
          FOREIGN KEY (tenant, a) REFERENCES tasks (tenant, id),
          FOREIGN KEY (tenant, b) REFERENCES tasks (tenant, id));
        """
    let rig = Rig(sql, rows: 300, byTable: [("tenants", 20)])
    var counts: [String?: Int] = [:]
    for tenant in try rig.values("tenant", of: "tasks") { counts[tenant, default: 0] += 1 }
    let pairs = counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 * perPair + $1 * perRow }
    let key = try #require(rig.plan.table(QualifiedName(name: "blocks"))?.keys.first)
    #expect(key.capacity == pairs)
    #expect(try GeneratedData(rig).violations().isEmpty)
    let all = Rig(sql, rows: 300, byTable: [("tenants", 20), ("blocks", pairs)])
    #expect(try GeneratedData(all).violations().isEmpty)
  }

  @Test func pairsOfKeysWithoutOrdinalsAscend() throws {
    let rig = Rig(
      """
      CREATE TABLE t (id uuid PRIMARY KEY);
      CREATE TABLE u (t uuid NOT NULL REFERENCES t, id uuid NOT NULL, PRIMARY KEY (t, id));
      CREATE TABLE f (t uuid, a uuid, b uuid, CHECK (a < b), PRIMARY KEY (t, a, b),
        FOREIGN KEY (t, a) REFERENCES u, FOREIGN KEY (t, b) REFERENCES u);
      """, rows: 200, byTable: [("t", 20)])
    #expect(try GeneratedData(rig).violations().isEmpty)
    #expect(rig.plan.table(QualifiedName(name: "f"))?.rows == 200)
  }

  /// Of a reference whose columns the key has in part, each part comes once.
  @Test func oneParentForEachValueOfTheKeysPart() throws {
    let rig = Rig(
      Self.tenants + """
        CREATE TABLE chosen (tenant int PRIMARY KEY, task int NOT NULL,
          FOREIGN KEY (tenant, task) REFERENCES tasks (tenant, id));
        """, rows: 300, byTable: [("tenants", 40)])
    let tenants = try rig.values("tenant", of: "chosen")
    #expect(Set(tenants) == Set(try rig.values("tenant", of: "tasks")))
    #expect(tenants.count == Set(tenants).count)
    #expect(try GeneratedData(rig).violations().isEmpty)
  }

  /// Parents that cascade are left without children at their share, where the rows leave room.
  @Test func cascadingParentsStayChildlessAtTheirShare() throws {
    let rig = Rig(
      Self.tenants + """
        CREATE TABLE pairs (tenant int NOT NULL, task int NOT NULL, label int NOT NULL,
          PRIMARY KEY (task, label),
          FOREIGN KEY (tenant, task) REFERENCES tasks (tenant, id) ON DELETE CASCADE,
          FOREIGN KEY (tenant, label) REFERENCES labels (tenant, id) ON DELETE CASCADE);
        """, rows: 400, byTable: [("tenants", 5), ("pairs", 20_000)])
    for (column, parents) in [("task", 400), ("label", 400)] {
      let used = Set(try rig.values(column, of: "pairs")).count
      #expect(used == parents - parents / 20)
    }
  }

  /// The same for parents of line items and of plain junctions.
  @Test func parentsOfCompositeKeysStayChildlessAtTheirShare() throws {
    let rig = Rig(
      """
      CREATE TABLE orders (id int PRIMARY KEY);
      CREATE TABLE tags (id int PRIMARY KEY);
      CREATE TABLE items (order_id int REFERENCES orders ON DELETE CASCADE, line_no int,
        PRIMARY KEY (order_id, line_no));
      CREATE TABLE order_tags (order_id int REFERENCES orders ON DELETE CASCADE,
        tag_id int REFERENCES tags ON DELETE CASCADE, PRIMARY KEY (order_id, tag_id));
      """, rows: 400, byTable: [("items", 4000), ("order_tags", 20_000)])
    for (column, table) in [
      ("order_id", "items"), ("order_id", "order_tags"), ("tag_id", "order_tags"),
    ] {
      let used = Set(try rig.values(column, of: table).compactMap { $0.flatMap(Int.init) })
      #expect((378...381).contains(used.count), "\(column) of \(table): \(used.count)")
      // The childless ones stand among the others.
      #expect((used.max() ?? 0) > 390)
    }
    #expect(try GeneratedData(rig).violations().isEmpty)
  }

  /// Two references that are wholly there or not at all, and share a column.
  @Test(arguments: [0.0, 0.3]) func matchFullReferencesAreNullTogether(rate: Double) throws {
    let rig = Rig(
      Self.tenants + """
        CREATE TABLE pairs (tenant int, task int, label int,
          FOREIGN KEY (tenant, task) REFERENCES tasks (tenant, id) MATCH FULL,
          FOREIGN KEY (tenant, label) REFERENCES labels (tenant, id) MATCH FULL,
          UNIQUE (task, label));
        """, rows: 300, byTable: [("tenants", 20)], edgeCaseRate: rate)
    for row in try rig.program("pairs").read(.csv) {
      #expect(Set(row.map { $0 == nil }).count == 1, "\(row)")
    }
  }

  /// NULL where the case has it, together or apart; and not where the parents' table is empty.
  @Test func nullsOfAReferenceFollowItsCase() throws {
    let sql = """
      CREATE TABLE a (x int, y int, PRIMARY KEY (x, y));
      CREATE TABLE b (id int PRIMARY KEY, ax int, ay int, FOREIGN KEY (ax, ay) REFERENCES a,
        CHECK (ax IS NOT NULL OR ay IS NOT NULL));
      CREATE TABLE c (id int PRIMARY KEY, ax int, ay int, note text,
        FOREIGN KEY (ax, ay) REFERENCES a MATCH FULL, CHECK (ax IS NOT NULL OR note IS NOT NULL));
      """
    let rig = Rig(sql, rows: 300, edgeCaseRate: 0.4)
    #expect(try GeneratedData(rig).violations().isEmpty)
    let empty = Rig(sql, rows: 100, byTable: [("a", 0)])
    #expect(empty.plan.table(QualifiedName(name: "b"))?.rows == 0)
    #expect(empty.plan.table(QualifiedName(name: "c"))?.rows == 100)
    #expect(try GeneratedData(empty).violations().isEmpty)
  }

  /// Joins of random tables against all combinations of their rows.
  @Test(arguments: TestRandom.seeds(40)) func joinsAreNumberedOnceEach(seed: UInt64) throws {
    var random = TestRandom(seed)
    let shapes: [[[String]]] = [
      [["s", "a"], ["s", "b"], ["s", "c"]], [["a", "b"], ["b", "c"], ["c", "d"]],
      [["s", "t", "a"], ["t", "b"], ["s", "c"]], [["a", "b"], ["b", "c"], ["c", "a"]],
      [["a", "b"], ["c", "d"], ["b", "c"]], [["a", "b"]],
    ]
    let shape = shapes[Int(seed) % shapes.count]
    let tables = shape.map { columns in
      (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        columns.map { _ in Int32(Int.random(in: 0..<4, using: &random)) - 1 }
      }
    }
    let members = zip(shape, tables).map {
      JoinMember(columns: Set($0), rows: $1.indices.map(Int64.init))
    }
    let join = try ParentJoin.joining(members) { members, columns in
      // A tuple's number is itself in base 3; one with a NULL is below 0.
      members.map { member in
        tables[member].map { row in
          columns.reduce(0) { number, column in
            let value = row[shape[member].firstIndex(of: column)!]
            return number < 0 || value < 0 ? -1 : number * 3 + value
          }
        }
      }
    }
    var expected: Set<[Int64]> = [[]]
    for member in tables.indices {
      expected = Set(
        expected.flatMap { chosen in
          tables[member].indices.map { chosen + [Int64($0)] }.filter { all in
            agree(all, shape, tables)
          }
        })
    }
    var places = [Int](repeating: 0, count: join.nodes.count)
    var rests = [UInt64](repeating: 0, count: join.nodes.count)
    var found: Set<[Int64]> = []
    for number in 0..<join.count {
      join.select(number, &places, &rests)
      var rows = [Int64](repeating: -1, count: tables.count)
      for (node, place) in zip(join.nodes, places) { rows[node.member] = node.rows[place] }
      found.insert(rows)
    }
    #expect(join.count == expected.count, "seed \(seed)")
    #expect(found == expected, "seed \(seed)")
  }

  private func agree(_ rows: [Int64], _ shape: [[String]], _ tables: [[[Int32]]]) -> Bool {
    var values: [String: Int32] = [:]
    for (member, row) in rows.enumerated() {
      for (column, value) in zip(shape[member], tables[member][Int(row)]) {
        let isShared = shape.count { $0.contains(column) } > 1
        if isShared, value < 0 { return false }
        if let other = values[column], other != value { return false }
        values[column] = value
      }
    }
    return true
  }

  /// Two keys over parts of one reference cannot be counted apart.
  @Test func keysOverPartsOfOneReferenceAreKept() throws {
    let rig = Rig(
      """
      CREATE TYPE grade AS ENUM ('a', 'b', 'c');
      CREATE TABLE p (n int, g grade, b boolean, PRIMARY KEY (n, b, g));
      CREATE TABLE t (n bigint, b boolean, g grade,
        FOREIGN KEY (n, b, g) REFERENCES p (n, b, g), PRIMARY KEY (n), UNIQUE (b));
      """, rows: 60)
    #expect(try GeneratedData(rig).violations().isEmpty)
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows ?? 0 >= 1)
  }

  /// An index on an expression over what a reference brings, NULL or not; rows beyond its room are NULL.
  @Test(arguments: [
    "CREATE TABLE t (code text REFERENCES p, x int); CREATE UNIQUE INDEX ON t (left(code, 3))",
    """
    CREATE TABLE t (code text, n int, FOREIGN KEY (code, n) REFERENCES p (code, n));
    CREATE UNIQUE INDEX ON t ((n / 10))
    """,
    """
    CREATE TABLE t (code text NOT NULL, n int, FOREIGN KEY (code, n) REFERENCES p (code, n));
    CREATE UNIQUE INDEX ON t (substr(code, 2, 4)) WHERE n > 50
    """,
  ])
  func expressionsOverReferencesDiffer(sql: String) throws {
    let rig = Rig(
      "CREATE TABLE p (code text PRIMARY KEY, n int NOT NULL, UNIQUE (code, n)); " + sql,
      rows: 300)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.prefix(3))")
    #expect(rig.plan.table(QualifiedName(name: "t"))?.rows == 300)
  }
}
