import SchemaModel
import Testing

@testable import GenerationPlan

struct KeyTests {
  @Test func aSingleColumnIsABijection() throws {
    let (plan, _) = planned("CREATE TABLE t (id bigint PRIMARY KEY, code text NOT NULL UNIQUE);")
    let table = try #require(plan.table("t"))
    #expect(table.key("t_pkey")?.uniqueColumn == "id")
    #expect(table.key("t_code_key")?.uniqueColumn == "code")
    #expect(table.column("id")?.generator.kind == .sequence)
    #expect(table.column("id")?.takesEdgeCases == false)
  }

  @Test func aKeyThatHoldsAnotherIsImplied() throws {
    let (plan, _) = planned(
      "CREATE TABLE t (id int PRIMARY KEY, kind int NOT NULL, UNIQUE (kind, id));")
    #expect(plan.table("t")?.keys.map(\.isImplied) == [false, true])
  }

  @Test(arguments: [
    ("replace(lower(name), '-', '_')", "%-%"), ("translate(name, '.', '')", "%.%"),
    ("regexp_replace(name, '[^a-z]', '', 'g')", "[^a-z]"),
  ])
  func aFunctionThatMayMergeTextsIsGivenWhatItLeavesAsItIs(_ part: String, _ avoided: String)
    throws
  {
    let (plan, _) = planned(
      "CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL); CREATE UNIQUE INDEX u ON t (\(part));"
    )
    let table = try #require(plan.table("t"))
    #expect(table.rows == 1000)
    #expect(table.key("u")?.uniqueColumn == "name")
    let patterns = try #require(table.solution.domains["name"]).text.patterns
    #expect(patterns.map(\.pattern) == [avoided])
    #expect(patterns.map(\.isNegated) == [true])
  }

  @Test func aUniqueReferenceIsOneToOne() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE person (id int PRIMARY KEY);
      CREATE TABLE passport (person int PRIMARY KEY CONSTRAINT holder REFERENCES person);
      """, byTable: [("person", 40)])
    let passport = try #require(plan.table("passport"))
    #expect(passport.key("passport_pkey")?.digits == ["holder:40"])
    #expect(passport.rows == 40)
    #expect(passport.clamp?.contains("passport_pkey") == true)
    #expect(passport.reference("holder")?.draw == .keyDigit)
  }

  @Test func aJunctionIsAProductOfItsReferences() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY);
      CREATE TABLE ab (a int CONSTRAINT to_a REFERENCES a, b int CONSTRAINT to_b REFERENCES b,
        PRIMARY KEY (a, b));
      """, rows: 100)
    #expect(plan.table("ab")?.key("ab_pkey")?.digits == ["to_a:100", "to_b:100"])
    #expect(plan.table("ab")?.key("ab_pkey")?.capacity == 10_000)
  }

  @Test func lineItemsCountWithinTheirParent() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE purchase (id int PRIMARY KEY);
      CREATE TABLE item (purchase int NOT NULL CONSTRAINT of_purchase REFERENCES purchase,
        line_no smallint NOT NULL, PRIMARY KEY (purchase, line_no));
      """, byTable: [("item", 5000)])
    let key = try #require(plan.table("item")?.key("item_pkey"))
    guard case .lineItems("of_purchase", "line_no", let mean) = key.strategy else {
      Issue.record("not line items: \(key.strategy)")
      return
    }
    #expect(mean == 5)
    #expect(key.capacity == 1000 * 65_536)
  }

  @Test func aWideColumnKeepsACompositeKey() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE org (id int PRIMARY KEY);
      CREATE TABLE project (id uuid PRIMARY KEY, org int NOT NULL REFERENCES org,
        token uuid NOT NULL, UNIQUE (org, token));
      """)
    #expect(plan.table("project")?.key("project_org_token_key")?.uniqueColumn == "token")
  }

  @Test func enumsAreDigitsAndClamp() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE TYPE kind AS ENUM ('a', 'b', 'c');
      CREATE TABLE t (kind kind NOT NULL, flag boolean NOT NULL, UNIQUE (kind, flag));
      """)
    let table = try #require(plan.table("t"))
    #expect(diagnostics.isEmpty)
    #expect(table.rows == 6)
    #expect(table.key("t_kind_flag_key")?.digits == ["kind:3", "flag:2"])
    #expect(table.clamp?.contains("6 rows") == true)
  }

  @Test func keysThatShareAColumnAreNumberedTogether() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE TYPE hour AS ENUM ('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8');
      CREATE TABLE room (id int PRIMARY KEY);
      CREATE TABLE teacher (id int PRIMARY KEY);
      CREATE TABLE lesson (hour hour NOT NULL, room int NOT NULL CONSTRAINT in_room REFERENCES room,
        teacher int NOT NULL CONSTRAINT by_teacher REFERENCES teacher,
        UNIQUE (room, hour), UNIQUE (teacher, hour));
      """, rows: 20, byTable: [("lesson", 100)])
    let lesson = try #require(plan.table("lesson"))
    #expect(!diagnostics.contains { $0.severity == .error })
    #expect(lesson.key("lesson_room_hour_key")?.digits == ["hour:8", "in_room:20"])
    #expect(lesson.key("lesson_teacher_hour_key")?.digits == ["hour:8", "by_teacher:20"])
    RealSchemaTests.checkKeys(lesson)
  }

  @Test func aTriangleOfKeysFallsBackToWhatWorks() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (a int NOT NULL CONSTRAINT to_a REFERENCES p,
        b int NOT NULL CONSTRAINT to_b REFERENCES p, c int NOT NULL CONSTRAINT to_c REFERENCES p,
        UNIQUE (a, b), UNIQUE (b, c), UNIQUE (a, c));
      """, rows: 30, byTable: [("t", 30)])
    let table = try #require(plan.table("t"))
    #expect(table.rows == 30)
    RealSchemaTests.checkKeys(table)
  }

  @Test func aPartialKeyOverflows() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE TABLE person (id int PRIMARY KEY);
      CREATE TABLE address (id int PRIMARY KEY,
        person int NOT NULL CONSTRAINT home_of REFERENCES person, is_home boolean NOT NULL,
        deleted_at timestamptz);
      CREATE UNIQUE INDEX one_home ON address (person) WHERE is_home AND deleted_at IS NULL;
      """, rows: 100, byTable: [("address", 1000)])
    let address = try #require(plan.table("address"))
    #expect(diagnostics.isEmpty)
    #expect(address.rows == 1000)
    let key = try #require(address.key("one_home"))
    #expect(key.digits == ["home_of:100"])
    #expect(key.capacity == 100)
    #expect(key.overflow["is_home"]?.intervals == [0...0])
  }

  @Test func aSingletonUnderAPredicate() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE org (id int PRIMARY KEY, is_default boolean NOT NULL);
      CREATE UNIQUE INDEX one_default ON org (is_default) WHERE is_default = true;
      """)
    let key = try #require(plan.table("org")?.key("one_default"))
    #expect(plan.table("org")?.rows == 1000)
    #expect(key.capacity == 1)
    #expect(key.overflow["is_default"]?.intervals == [0...0])
  }

  @Test func aNullableKeyColumnOverflowsIntoNull() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE seat (id int PRIMARY KEY);
      CREATE TABLE guest (id int PRIMARY KEY, seat int UNIQUE CONSTRAINT sits REFERENCES seat);
      """, rows: 50, byTable: [("guest", 200)])
    let guest = try #require(plan.table("guest"))
    #expect(guest.rows == 200)
    #expect(guest.key("guest_seat_key")?.overflow["seat"]?.null == .required)
    #expect(guest.reference("sits")?.nullRate == 0)
  }

  @Test func whatARequiredReferencePointsAtIsNotNull() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE person (id int PRIMARY KEY, name text UNIQUE, nick text UNIQUE);
      CREATE TABLE badge (id int PRIMARY KEY, name text NOT NULL REFERENCES person (name),
        nick text REFERENCES person (nick));
      """)
    #expect(plan.table("person")?.column("name")?.nullRate == 0)
    #expect(plan.table("person")?.column("nick")?.nullRate == 0.05)
  }

  @Test func nullsNotDistinctForbidsNull() throws {
    let (plan, _) = planned(
      "CREATE TABLE t (id int PRIMARY KEY, n int, UNIQUE NULLS NOT DISTINCT (n));")
    #expect(plan.table("t")?.column("n")?.nullRate == 0)
    let (other, _) = planned("CREATE TABLE t (id int PRIMARY KEY, n int UNIQUE);")
    #expect(other.table("t")?.column("n")?.nullRate == 0.05)
  }

  @Test func expressionKeysBindTheirColumn() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE t (id int PRIMARY KEY, email text NOT NULL, code text, day timestamp NOT NULL);
      CREATE UNIQUE INDEX by_email ON t (lower(email));
      CREATE UNIQUE INDEX by_code ON t (coalesce(code, ''));
      CREATE UNIQUE INDEX by_day ON t (email, date_trunc('day', day));
      """)
    let table = try #require(plan.table("t"))
    #expect(table.key("by_email")?.uniqueColumn == "email")
    #expect(table.solution.domains["email"]?.text.letterCase == .lower)
    #expect(table.key("by_code")?.uniqueColumn == "code")
    #expect(table.column("code")?.nullRate == 0)
    #expect(table.key("by_day")?.isImplied == true)
  }

  @Test func functionsAndComparisonsInIndexes() throws {
    let (plan, diagnostics) = planned(
      """
      CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
        AS $$ SELECT lower(btrim($1)) $$;
      CREATE TABLE person (id int PRIMARY KEY);
      CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL,
        person int NOT NULL REFERENCES person, size int NOT NULL);
      CREATE UNIQUE INDEX by_name ON t (folded(name));
      CREATE UNIQUE INDEX big ON t (person) WHERE size >= 10;
      """, rows: 20, byTable: [("t", 100)])
    let table = try #require(plan.table("t"))
    #expect(diagnostics.isEmpty)
    #expect(table.key("by_name")?.uniqueColumn == "name")
    #expect(table.solution.domains["name"]?.text.isTrimmed == true)
    #expect(table.key("big")?.overflow["size"]?.intervals == [Int64(Int32.min)...9])
  }

  @Test func unorderedPairsAreHalfAsMany() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE person (id int PRIMARY KEY);
      CREATE TABLE friends (a int NOT NULL CONSTRAINT one REFERENCES person,
        b int NOT NULL CONSTRAINT other REFERENCES person);
      CREATE UNIQUE INDEX pair ON friends (least(a, b), greatest(a, b));
      """, rows: 20, byTable: [])
    let friends = try #require(plan.table("friends"))
    #expect(friends.key("pair")?.capacity == 190)
    #expect(friends.key("pair")?.pairing?.kind == .ascending)
  }

  @Test func exclusionsAreSlots() throws {
    let (plan, _) = planned(
      """
      CREATE EXTENSION btree_gist;
      CREATE TABLE room (id int PRIMARY KEY);
      CREATE TABLE booking (id int PRIMARY KEY, room int NOT NULL CONSTRAINT in_room REFERENCES room,
        starts timestamp NOT NULL, ends timestamp NOT NULL,
        CONSTRAINT apart EXCLUDE USING gist (room WITH =, tsrange(starts, ends) WITH &&));
      """, rows: 10, byTable: [("booking", 100)])
    let key = try #require(plan.table("booking")?.key("apart"))
    guard case .slots(let equal, "starts", "ends") = key.strategy else {
      Issue.record("no slots: \(key.strategy)")
      return
    }
    #expect(equal.map(\.source) == [.reference("in_room")])
    #expect(plan.table("booking")?.reference("in_room")?.draw == .keyDigit)
  }

  @Test func compositeReferencesThatShareAColumn() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE tenant (id int PRIMARY KEY);
      CREATE TABLE author (tenant int NOT NULL REFERENCES tenant, id int NOT NULL,
        PRIMARY KEY (tenant, id));
      CREATE TABLE topic (tenant int NOT NULL REFERENCES tenant, id int NOT NULL,
        PRIMARY KEY (tenant, id));
      CREATE TABLE post (id int PRIMARY KEY, tenant int NOT NULL CONSTRAINT of_tenant REFERENCES tenant,
        author int NOT NULL, topic int NOT NULL,
        CONSTRAINT by_author FOREIGN KEY (tenant, author) REFERENCES author,
        CONSTRAINT on_topic FOREIGN KEY (tenant, topic) REFERENCES topic);
      """)
    let post = try #require(plan.table("post"))
    #expect(post.reference("by_author")?.sharing == .alone)
    #expect(post.reference("on_topic")?.sharing == .within(["by_author"]))
    #expect(post.reference("of_tenant")?.sharing == .implied(by: "by_author"))
  }
}
