import SchemaModel
import Testing

@testable import GenerationPlan

struct GraphTests {
  private func order(_ sql: String) -> [String] { planned(sql).plan.tables.map(\.name.name) }

  @Test func parentsComeFirstAndTheRestInSourceOrder() {
    let sql = """
      CREATE TABLE line (id int PRIMARY KEY, purchase int NOT NULL);
      CREATE TABLE purchase (id int PRIMARY KEY, buyer int NOT NULL);
      CREATE TABLE alone (id int PRIMARY KEY);
      CREATE TABLE buyer (id int PRIMARY KEY);
      ALTER TABLE line ADD FOREIGN KEY (purchase) REFERENCES purchase;
      ALTER TABLE purchase ADD FOREIGN KEY (buyer) REFERENCES buyer;
      """
    #expect(order(sql) == ["alone", "buyer", "purchase", "line"])
  }

  @Test func triggersDecideWhereReferencesDoNot() {
    let sql = """
      CREATE TABLE old_name (name text);
      CREATE TABLE event (id int PRIMARY KEY);
      CREATE TABLE account (id int PRIMARY KEY, name text);
      CREATE TABLE log (id int PRIMARY KEY);
      CREATE FUNCTION new_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM old_name WHERE name = NEW.name) THEN RAISE 'taken'; END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO log VALUES (NEW.id) ON CONFLICT DO NOTHING; RETURN NEW; END $$;
      CREATE TRIGGER named BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION new_name();
      CREATE TRIGGER noted AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION logged();
      """
    #expect(order(sql) == ["account", "old_name", "log", "event"])
    // A reference comes before what a trigger would like.
    #expect(
      order(sql + "ALTER TABLE log ADD FOREIGN KEY (id) REFERENCES event;")
        == ["account", "old_name", "event", "log"])
  }

  @Test func aDiamondIsNoCycle() {
    let (plan, _) = planned(
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      CREATE TABLE c (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      CREATE TABLE d (b int NOT NULL REFERENCES b, c int NOT NULL REFERENCES c);
      """)
    #expect(plan.tables.map(\.name.name) == ["a", "b", "c", "d"])
    #expect(plan.cycles.isEmpty)
    #expect(plan.tables.allSatisfy { $0.references.allSatisfy { !$0.isDeferred } })
  }

  @Test func aCycleBreaksAtTheNullableReference() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE department (id int PRIMARY KEY, manager int);
      CREATE TABLE employee (id int PRIMARY KEY, department int NOT NULL REFERENCES department);
      ALTER TABLE department ADD CONSTRAINT managed FOREIGN KEY (manager) REFERENCES employee
        ON DELETE SET NULL;
      """)
    let department = try #require(plan.table("department"))
    #expect(department.reference("managed")?.isDeferred == true)
    #expect(plan.table("employee")?.references.first?.isDeferred == false)
    #expect(plan.cycles == [[QualifiedName(name: "department"), QualifiedName(name: "employee")]])
    #expect(department.reference("managed")?.parentRows == 1000)
  }

  @Test func aCycleOfRequiredReferencesIsMarkedToo() {
    let (plan, diagnostics) = planned(
      """
      CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
      CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b;
      """)
    #expect(diagnostics.isEmpty)
    #expect(plan.tables.flatMap(\.references).count { $0.isDeferred } == 1)
    #expect(plan.cycles.count == 1)
    #expect(plan.tables.allSatisfy { $0.rows == 1000 })
  }

  @Test func aDeferrableReferenceBreaksBeforeARequiredOne() {
    let (plan, _) = planned(
      """
      CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
      CREATE TABLE b (id int PRIMARY KEY,
        a int NOT NULL CONSTRAINT b_a REFERENCES a DEFERRABLE INITIALLY DEFERRED);
      ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b;
      """)
    #expect(plan.table("b")?.reference("b_a")?.isDeferred == true)
    #expect(plan.table("a")?.reference("a_b")?.isDeferred == false)
  }

  @Test func selfReferencesAreTieredAndNoCycle() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE category (id int PRIMARY KEY, parent int CONSTRAINT up REFERENCES category);
      CREATE TABLE node (id int PRIMARY KEY, next int UNIQUE CONSTRAINT after REFERENCES node);
      """)
    #expect(plan.cycles.isEmpty)
    let category = try #require(plan.table("category"))
    #expect(category.reference("up")?.draw == .tiered(rootShare: 0.1))
    #expect(plan.table("node")?.reference("after")?.draw == .chained(roots: 100))
    #expect(plan.table("node")?.rows == 1000)
  }

  @Test func rootsDoWhatConstraintsLeave() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE free (id int PRIMARY KEY, up int CONSTRAINT a REFERENCES free);
      CREATE TABLE bound (id int PRIMARY KEY, up int NOT NULL CONSTRAINT b REFERENCES bound);
      CREATE TABLE strict (id int PRIMARY KEY, up int NOT NULL CONSTRAINT c REFERENCES strict,
        CHECK (up <> id));
      CREATE TABLE tree (tenant int NOT NULL, id int NOT NULL, up int, PRIMARY KEY (tenant, id),
        CONSTRAINT d FOREIGN KEY (tenant, up) REFERENCES tree);
      """)
    #expect(plan.table("free")?.reference("a")?.root == .null)
    #expect(plan.table("bound")?.reference("b")?.root == .itself)
    let strict = try #require(plan.table("strict")?.reference("c"))
    #expect(strict.root == .another)
    #expect(strict.rootPhrase == "in tiers, whose first two rows point at one another")
    #expect(plan.table("tree")?.reference("d")?.groups == ["tenant": 50])
  }

  @Test func partitionsAreFoldedIntoTheirRoot() throws {
    let (plan, _) = planned(
      """
      CREATE TABLE city (id int PRIMARY KEY);
      CREATE TABLE visit (city int NOT NULL, on_day date NOT NULL) PARTITION BY RANGE (on_day);
      CREATE TABLE visit_2025 PARTITION OF visit FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
      ALTER TABLE visit_2025 ADD CONSTRAINT there FOREIGN KEY (city) REFERENCES city;
      CREATE TABLE bare (id int PRIMARY KEY) PARTITION BY LIST (id);
      CREATE TABLE needs (bare int NOT NULL REFERENCES bare);
      CREATE TABLE maybe (bare int REFERENCES bare);
      """)
    #expect(plan.tables.map(\.name.name) == ["city", "visit", "bare", "needs", "maybe"])
    #expect(plan.table("visit")?.reference("there") != nil)
    #expect(plan.table("bare")?.emptyReason != nil)
    #expect(plan.table("needs")?.rows == 0)
    #expect(plan.table("needs")?.emptyReason?.contains("bare") == true)
    #expect(plan.table("maybe")?.rows == 1000)
    #expect(plan.table("maybe")?.references.first?.nullRate == 1)
  }

  @Test func stronglyConnectedComponentsOfALongChain() {
    let count = 50_000
    let chain = StronglyConnectedComponents(
      count: count, successors: (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(chain.members.count == count)
    let ring = StronglyConnectedComponents(
      count: count, successors: (0..<count).map { [($0 + 1) % count] })
    #expect(ring.members.count == 1)
  }

  @Test(arguments: [true, false])
  func aRowOfTheirOwnCannotBeAskedOfRowsThatReferBack(isRequired: Bool) {
    let sql = """
      CREATE TABLE d (id int PRIMARY KEY, h int \(isRequired ? "NOT NULL" : ""));
      CREATE TABLE e (id int PRIMARY KEY, d int NOT NULL REFERENCES d, UNIQUE (d, id));
      ALTER TABLE d ADD CONSTRAINT head FOREIGN KEY (id, h) REFERENCES e (d, id)
        DEFERRABLE INITIALLY DEFERRED;
      """
    let errors = planned(sql).diagnostics.filter { $0.severity == .error }
    #expect(errors.contains { $0.message.contains("\"head\"") } == isRequired)
  }
}
