import SchemaModel
import Testing

@testable import GenerationPlan

struct TriggerTests {
  private static let accounts = """
    CREATE TABLE account (
      id int PRIMARY KEY, deleted boolean DEFAULT false NOT NULL, closed_at timestamptz,
      note text DEFAULT lower('X'), rank int NOT NULL, nickname text);
    CREATE TABLE token (
      id int PRIMARY KEY, account_id int NOT NULL REFERENCES account, state text DEFAULT 'new',
      CONSTRAINT state_known CHECK (state IN ('new', 'used')));
    CREATE FUNCTION refuse_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT deleted OR closed_at IS NOT NULL OR note = '' OR rank < 0
          FROM account WHERE id = NEW.account_id) OR NEW.state <> 'new' THEN
        RAISE EXCEPTION 'no token for %', (SELECT nickname FROM account);
      END IF;
      RETURN NEW;
    END $$;
    """
  private static let trigger =
    "CREATE TRIGGER guard BEFORE INSERT ON token FOR EACH ROW EXECUTE FUNCTION refuse_deleted();"

  private func reasons(_ sql: String, _ table: String) throws -> [String: String] {
    let table = try #require(planned(sql).plan.table(QualifiedName(name: table)))
    return Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, $0.reason) })
  }

  @Test func whatARejectingTriggerReadsKeepsItsDefault() throws {
    let account = try reasons(Self.accounts + Self.trigger, "account")
    let reason = "default, since trigger guard reads it"
    #expect(account["deleted"] == reason)
    #expect(account["closed_at"] == reason)
    #expect(try reasons(Self.accounts + Self.trigger, "token")["state"] == reason)
    // No constant default, none at all, and only told in the message.
    #expect(account["note"] != reason)
    #expect(account["rank"] != reason)
    #expect(account["nickname"] != reason)
  }

  @Test func theDomainIsTheDefaultAlone() throws {
    let table = try #require(
      planned(Self.accounts + Self.trigger).plan.table(QualifiedName(name: "account")))
    #expect(table.solution.domains["deleted"]?.intervals == [0...0])
    #expect(table.solution.domains["deleted"]?.null == .forbidden)
    #expect(table.solution.domains["closed_at"]?.null == .required)
    #expect(table.column("closed_at")?.nullRate == 1)
  }

  @Test(arguments: [
    "CREATE TRIGGER guard BEFORE UPDATE ON token FOR EACH ROW EXECUTE FUNCTION refuse_deleted();",
    "CREATE TRIGGER guard AFTER INSERT ON token EXECUTE FUNCTION refuse_deleted();", "",
  ])
  func otherTriggersHoldNothing(_ trigger: String) throws {
    for reason in try reasons(Self.accounts + trigger, "account").values {
      #expect(!reason.contains("trigger"))
    }
  }

  @Test func aDefaultThatACheckForbidsIsNotKept() throws {
    let sql = Self.accounts + Self.trigger + "ALTER TABLE account ADD CHECK (deleted);"
    let (plan, diagnostics) = planned(sql)
    #expect(!diagnostics.contains { $0.severity == .error })
    #expect(
      plan.table(QualifiedName(name: "account"))?.solution.domains["deleted"]?.intervals
        == [1...1])
  }

  @Test(arguments: [(10, 5), (14, 1), (1000, 1)])
  func aRowThatATriggerRefersToIsThere(_ rows: Int, _ start: Int64) throws {
    let sql = """
      CREATE TABLE kind (id serial PRIMARY KEY, parent int REFERENCES kind, name text);
      CREATE TABLE instrument (id serial PRIMARY KEY, name text);
      CREATE FUNCTION follow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH made (id) AS (INSERT INTO kind (parent, name) VALUES (14, NEW.name) RETURNING id)
        INSERT INTO kind (parent, name) SELECT id, NEW.name FROM made;
        RETURN NEW;
      END $$;
      CREATE TRIGGER followed AFTER INSERT ON instrument FOR EACH ROW EXECUTE FUNCTION follow();
      """
    let kind = try #require(planned(sql, rows: rows).plan.table("kind"))
    #expect(kind.column("id")?.generator.start == start)
  }

  @Test func rowsThatATriggerMakesAreLeftToIt() throws {
    let sql = """
      CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL);
      CREATE TABLE secret (person_id int PRIMARY KEY REFERENCES person, word text);
      CREATE TABLE history (id bigserial PRIMARY KEY, person_id int NOT NULL);
      CREATE FUNCTION follow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        insert into secret (word, person_id) values (md5('a,b'), new.id);
        INSERT INTO public.history (person_id) SELECT NEW.id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER followed AFTER INSERT ON person FOR EACH ROW EXECUTE FUNCTION follow();
      """
    let plan = planned(sql).plan
    #expect(plan.table(QualifiedName(name: "person"))?.rows ?? 0 > 0)
    #expect(plan.table(QualifiedName(name: "history"))?.rows ?? 0 > 0)
    let secret = try #require(plan.table(QualifiedName(name: "secret")))
    #expect(secret.rows == 0)
    #expect(secret.emptyReason?.contains("trigger \"followed\"") == true)
  }

  @Test func rowsThatACalledFunctionRemakesAreLeftToIt() throws {
    let sql = """
      CREATE TABLE item (id int PRIMARY KEY, amount int NOT NULL);
      CREATE TABLE total (item_id int PRIMARY KEY, amount bigint);
      CREATE FUNCTION retotal(i int) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM total WHERE item_id = i;
        INSERT INTO total SELECT id, amount FROM item WHERE id = i;
      END $$;
      CREATE FUNCTION totalled() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM retotal(NEW.id); RETURN NULL; END $$;
      CREATE TRIGGER summed AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION totalled();
      """
    let total = try #require(planned(sql).plan.table("total"))
    #expect(total.emptyReason?.contains("trigger \"summed\" of \"item\" keeps its rows") == true)
  }

  @Test(arguments: [
    ("IF NEW.state IS NULL OR NEW.at IS NULL THEN RAISE 'no';", "at is not NULL"),
    ("IF NOT (NEW.at IS NOT NULL) THEN RAISE 'no';", "at is not NULL"),
    ("IF NEW.at IS NOT NULL THEN RAISE 'no';", "at keeps its default"),
  ])
  func whatATriggerWantsIsThere(_ condition: String, _ wanted: String) throws {
    let sql = """
      CREATE TABLE visit (id int PRIMARY KEY, state text, at timestamptz);
      CREATE FUNCTION check_visit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN \(condition) END IF; RETURN NEW; END $$;
      CREATE TRIGGER visited BEFORE INSERT ON visit FOR EACH ROW EXECUTE FUNCTION check_visit();
      """
    let domain = try #require(
      planned(sql).plan.table("visit")?.solution.domains["at"])
    #expect((domain.null == .forbidden) == wanted.contains("not NULL"))
    #expect((domain.null == .required) == wanted.contains("default"))
  }

  @Test(arguments: [
    ("RAISE EXCEPTION 'locks only'; RETURN NULL;", true),
    ("IF NEW.id < 0 THEN RAISE 'no'; END IF; RETURN NEW;", false),
    ("RAISE NOTICE 'fine'; RAISE EXCEPTION 'seen';", false),
    ("IF pg_trigger_depth() < 2 THEN RAISE 'directly'; END IF; RETURN NEW;", true),
    ("IF pg_trigger_depth() = 1 THEN RAISE 'directly'; END IF; RETURN NEW;", true),
    ("IF pg_trigger_depth() > 1 THEN RAISE 'indirectly'; END IF; RETURN NEW;", false),
    ("IF pg_trigger_depth() < 2 AND NEW.id < 0 THEN RAISE 'no'; END IF; RETURN NEW;", false),
  ])
  func aTriggerThatRejectsEveryRowLeavesItsTableEmpty(_ body: String, _ isEmpty: Bool) throws {
    for level in ["ROW", "STATEMENT"] {
      let sql = """
        CREATE TABLE latch (id int PRIMARY KEY);
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \(body) END $$;
        CREATE TRIGGER refused BEFORE INSERT ON latch FOR EACH \(level) EXECUTE FUNCTION refuse();
        """
      let latch = try #require(planned(sql).plan.table("latch"))
      #expect((latch.emptyReason == "trigger \"refused\" rejects every row") == isEmpty)
    }
  }
}
