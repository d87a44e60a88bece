import SchemaModel
import Testing

@testable import GenerationPlan

/// What triggers write into other tables, and what that asks of the rows they fire for.
struct TriggerWriteTests {
  private static let tables = """
    CREATE TYPE old_kind AS ENUM ('a', 'b', 'c');
    CREATE TYPE new_kind AS ENUM ('a', 'b');
    CREATE TABLE person (id int PRIMARY KEY);
    CREATE TABLE seen (person_id int PRIMARY KEY REFERENCES person, at timestamptz, note varchar(5));
    CREATE TABLE log (
      id serial PRIMARY KEY, person_id int REFERENCES person, kind new_kind, label text NOT NULL,
      amount smallint CHECK (amount > 3));
    CREATE TABLE job (
      id int PRIMARY KEY, person_id int, kind old_kind NOT NULL, label text, amount int NOT NULL,
      at timestamptz);
    """

  /// The plan of the tables with a trigger on `job` that does this.
  private func plan(
    _ body: String, _ declarations: String = "", timing: String = "AFTER INSERT ON job",
    level: String = "FOR EACH ROW", more: String = ""
  ) -> (plan: Plan, diagnostics: [Diagnostic], schema: Schema) {
    let whole = schema(
      """
      \(Self.tables)\(more)
      CREATE FUNCTION react() RETURNS trigger LANGUAGE plpgsql AS $$
      \(declarations) BEGIN \(body) END $$;
      CREATE TRIGGER reacting \(timing) \(level) EXECUTE FUNCTION react();
      """
    ).withImpliedReferences()
    let (plan, diagnostics) = Planner.plan(whole, PlanRequest(rowsForAll: 1000, seed: 1))
    return (plan, diagnostics, whole)
  }

  private func checks(_ schema: Schema, of table: String = "job") -> [String] {
    (schema.triggerFindings?.checks[QualifiedName(name: table)] ?? []).map(\.name)
  }

  @Test(arguments: [
    "INSERT INTO log (person_id, label) VALUES (NEW.person_id, 'x'); RETURN NULL;",
    "INSERT INTO log (person_id, label) SELECT NEW.person_id, 'x'; RETURN NULL;",
    "PERFORM write_log(NEW.person_id); RETURN NEW;",
    "p := NEW.person_id; INSERT INTO log (person_id, label) VALUES (p::bigint, 'x'); RETURN NEW;",
    "WITH made AS (INSERT INTO log (person_id, label) VALUES (NEW.person_id, 'x') RETURNING id) "
      + "SELECT id INTO p FROM made; RETURN NEW;",
    "IF NEW.amount > 3 THEN INSERT INTO log (person_id, label) VALUES (NEW.person_id, 'x'); END IF;"
      + " RETURN NEW;",
  ])
  func whatIsCopiedIntoAReferenceIsOne(_ body: String) throws {
    let more = """
      CREATE FUNCTION write_log(who int) RETURNS void LANGUAGE sql AS $$
        INSERT INTO log (person_id, label) VALUES (who, 'x') $$;
      """
    let (plan, _, _) = plan(body, "DECLARE p int;", more: more)
    let job = try #require(plan.table("job"))
    let reference = try #require(job.reference("trigger reacting writes"))
    #expect(reference.foreignKey.target == QualifiedName(name: "person"))
    #expect(reference.foreignKey.columns == ["person_id"])
  }

  @Test func aStatementTriggerReadsTheNewRows() throws {
    let (plan, diagnostics, _) = plan(
      """
      INSERT INTO seen (person_id, at) SELECT person_id, max(at) FROM fresh GROUP BY person_id
      ON CONFLICT (person_id) DO UPDATE SET at = EXCLUDED.at;
      RETURN NULL;
      """, timing: "AFTER INSERT ON job REFERENCING NEW TABLE AS fresh", level: "FOR EACH STATEMENT"
    )
    #expect(plan.table("job")?.reference("trigger reacting writes") != nil)
    #expect(!diagnostics.contains { $0.message.contains("reacting") })
    // The upsert meets rows that are there.
    let order = plan.tables.map(\.name.name)
    #expect(
      try #require(order.firstIndex(of: "seen")) < #require(order.firstIndex(of: "job")))
    #expect(plan.table("job")?.solution.domains["person_id"]?.null == .forbidden)
  }

  @Test(arguments: [
    ("INSERT INTO log (kind, label) VALUES (NEW.kind::text::new_kind, 'x');", "kind"),
    ("INSERT INTO log (label) VALUES (NEW.label);", "label"),
    ("INSERT INTO log (label, amount) VALUES ('x', NEW.amount);", "amount"),
    ("INSERT INTO log (label) VALUES (upper(NEW.label));", "label"),
    ("IF NEW.id > 0 THEN INSERT INTO log (label) VALUES (NEW.label); END IF;", "label"),
  ])
  func theTargetsConstraintsHoldOfTheRow(_ body: String, _ column: String) throws {
    let (plan, diagnostics, _) = plan(body + " RETURN NEW;")
    #expect(!diagnostics.contains { $0.severity == .error })
    let job = try #require(plan.table("job"))
    let domain = Domain.union(job.solution.domainsByCase(of: column))
    switch column {
    case "kind": #expect(domain.values?.count == 2 || domain.intervals == [0...1])
    case "amount": #expect(domain.intervals == [4...32_767])
    default:
      if !body.contains("IF") { #expect(domain.null == .forbidden) }
    }
    #expect(job.rows == 1000)
  }

  @Test func rowsOfTheTriggerDoNotMeet() throws {
    let (plan, _, _) = plan(
      "INSERT INTO seen (person_id) VALUES (NEW.person_id); RETURN NEW;")
    #expect(plan.table("seen")?.rows == 0)
    #expect(plan.table("seen")?.emptyReason?.contains("reacting") == true)
    #expect(plan.table("job")?.keys.contains { $0.key.name == "trigger reacting" } == true)
  }

  @Test(arguments: [
    ("INSERT INTO job VALUES (NEW.id + 1, 1, 'a', 'x', 1, now()); RETURN NULL;", "AFTER", true),
    (
      "IF pg_trigger_depth() < 2 THEN INSERT INTO job VALUES (NEW.id + 1, 1, 'a', 'x', 1, now()); "
        + "END IF; RETURN NULL;", "AFTER", false
    ),
    ("INSERT INTO log (label) VALUES (NULL); RETURN NULL;", "AFTER", true),
    ("RETURN NULL;", "BEFORE", true),
    ("IF NEW.amount < 0 THEN RETURN NULL; END IF; RETURN NEW;", "BEFORE", false),
    ("RETURN NULL;", "AFTER", false),
  ])
  func aTableWithoutARowThatCouldComeInIsEmpty(
    _ body: String, _ timing: String, _ isEmpty: Bool
  ) throws {
    let (plan, _, _) = plan(body, timing: "\(timing) INSERT ON job")
    let job = try #require(plan.table("job"))
    #expect((job.rows == 0) == isEmpty)
    if isEmpty { #expect(job.emptyReason?.contains("trigger \"reacting\"") == true) }
  }

  @Test func whatIsLeftOutAndWhatIsRaisedIsNotMade() throws {
    for way in ["RETURN NULL", "RAISE EXCEPTION 'no'"] {
      let (plan, _, _) = plan(
        "IF NEW.amount < 10 THEN \(way); END IF; RETURN NEW;", timing: "BEFORE INSERT ON job")
      #expect(plan.table("job")?.solution.domains["amount"]?.intervals?.first?.lowerBound == 10)
    }
  }

  @Test func whatOnlyRunningTellsIsNamed() throws {
    let (plan, diagnostics, _) = plan(
      "INSERT INTO log (person_id, label) VALUES (random() * 10, 'x'); RETURN NEW;")
    #expect(plan.table("job")?.rows == 1000)
    let warning = try #require(diagnostics.first { $0.message.contains("reacting") })
    #expect(warning.severity == .warning)
    #expect(warning.message.contains("INSERT INTO \"log\""))
    #expect(warning.message.contains("log_person_id_fkey"))
    #expect(warning.hint?.contains("rows: 0") == true)
  }

  @Test func caughtErrorsAskNothing() throws {
    let (_, diagnostics, schema) = plan(
      """
      BEGIN INSERT INTO log (label) VALUES (NEW.label); EXCEPTION WHEN others THEN NULL; END;
      RETURN NEW;
      """)
    #expect(checks(schema).isEmpty)
    #expect(!diagnostics.contains { $0.message.contains("reacting") })
  }

  @Test func aRequiredColumnThatIsSetHasAValue() throws {
    let (plan, _, whole) = plan(
      "NEW.kind := CASE WHEN NEW.amount > 5 THEN 'a'::old_kind ELSE NEW.kind END; "
        + "NEW.amount := coalesce(length(NEW.label), NEW.person_id); RETURN NEW;",
      timing: "BEFORE INSERT ON job")
    #expect(plan.table("job")?.rows == 1000)
    #expect(checks(whole).contains { $0.contains("NOT NULL of amount") })
  }

  @Test func rowsTakenOutAreTold() throws {
    let more = "CREATE TABLE pending (id int PRIMARY KEY);"
    let deferred = "AFTER INSERT ON job DEFERRABLE INITIALLY DEFERRED"
    let sql = """
      \(Self.tables)\(more)
      CREATE FUNCTION react() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN DELETE FROM pending; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER reacting \(deferred) FOR EACH ROW EXECUTE FUNCTION react();
      """
    let pending = try #require(
      Planner.plan(
        schema(sql).withImpliedReferences(), PlanRequest(rowsForAll: 10, seed: 1)
      ).plan.table("pending"))
    #expect(pending.rows == 0)
    #expect(pending.emptyReason?.contains("when the transaction ends") == true)
    let (_, _, schema) = plan("DELETE FROM log WHERE id < NEW.id; RETURN NULL;", more: more)
    #expect(
      schema.triggerFindings?.losses[QualifiedName(name: "log")]
        == ["trigger \"reacting\" of \"job\""])
  }

  @Test func aKeyThatASettingHoldsIsAKey() throws {
    let (_, diagnostics, schema) = plan(
      "INSERT INTO log (person_id, label) VALUES "
        + "(nullif(current_setting('app.person', true), '')::int, 'x'); RETURN NEW;")
    #expect(
      schema.triggerFindings?.settings[QualifiedName(name: "job")]
        == [KeySetting(name: "app.person", table: QualifiedName(name: "person"), column: "id")])
    #expect(!diagnostics.contains { $0.message.contains("reacting") })
  }

  @Test(arguments: [
    "IF NEW.label <> (SELECT label FROM job WHERE id = NEW.id - 1) THEN RAISE EXCEPTION 'no'; END IF;",
    "SELECT label INTO l FROM job WHERE id = NEW.id - 1; "
      + "IF l IS DISTINCT FROM NEW.label THEN RAISE EXCEPTION 'no'; END IF;",
  ])
  func rowsThatHaveToAgreeWithOthersAreNotMade(_ body: String) throws {
    let (nullable, _, _) = plan(
      body + " RETURN NEW;", "DECLARE l text;", timing: "BEFORE INSERT ON job")
    #expect(nullable.table("job")?.solution.domains["label"]?.null == .required)
    let (required, _, _) = plan(
      body.replacing("label", with: "amount") + " RETURN NEW;", "DECLARE l int;",
      timing: "BEFORE INSERT ON job")
    #expect(required.table("job")?.rows == 0)
    #expect(required.table("job")?.emptyReason?.contains("agree with another row") == true)
  }

  @Test(arguments: [
    ("UPDATE log SET seen = 1;", "\"log\" has no column \"seen\""),
    ("INSERT INTO log (who) VALUES (NEW.id);", "\"log\" has no column \"who\""),
    ("IF NEW.phone IS NULL THEN RETURN NULL; END IF;", "NEW.phone"),
    ("NEW.phone := 1;", "NEW.phone"),
    ("UPDATE log SET label = 'x' WHERE who = NEW.id;", "column \"who\""),
    ("DELETE FROM log l WHERE l.who = NEW.id;", "column \"l.who\""),
    ("IF EXISTS (SELECT 1 FROM nowhere) THEN NULL; END IF;", "\"nowhere\""),
    ("INSERT INTO nowhere VALUES (NEW.id);", "\"nowhere\""),
    ("PERFORM l.label FROM log l JOIN person p ON p.nid = l.id;", "column \"p.nid\""),
  ])
  func whatIsNotThereLetsNoRowIn(_ body: String, _ named: String) throws {
    let (always, _, _) = plan(body + " RETURN NEW;", timing: "BEFORE INSERT ON job")
    #expect(always.table("job")?.rows == 0)
    #expect(always.table("job")?.emptyReason?.contains(named) == true)
    let (never, diagnostics, _) = plan(
      "IF TG_OP = 'UPDATE' THEN \(body) END IF; RETURN NEW;", timing: "BEFORE INSERT ON job")
    #expect(never.table("job")?.rows == 1000)
    #expect(!diagnostics.contains { $0.message.contains(named) })
  }

  @Test(arguments: [
    "CREATE TEMP TABLE some (a int); INSERT INTO some VALUES (NEW.id);",
    "WITH some AS (SELECT id AS a FROM log) UPDATE log l SET label = a::text FROM some WHERE a = l.id;",
    "PERFORM count(*) FROM pg_class WHERE relname = 'x';",
    "PERFORM s.a FROM (SELECT id AS a FROM log) s WHERE s.a > p ORDER BY a;",
    "PERFORM v.a FROM seen_ids v; PERFORM g FROM generate_series(1, 2) g;",
    "UPDATE log SET label = 'x' WHERE xmin IS NOT NULL AND id = NEW.id RETURNING id INTO p;",
  ])
  func whatComesToBeIsThere(_ body: String) throws {
    let (plan, _, _) = plan(
      body + " RETURN NEW;", "DECLARE p int;",
      more: "CREATE VIEW seen_ids AS SELECT person_id AS a FROM seen;")
    #expect(plan.table("job")?.emptyReason == nil)
  }

  @Test func oneWarningNamesAllThatATriggerMayFailBy() throws {
    let (_, diagnostics, _) = plan(
      """
      INSERT INTO log (person_id, label, amount)
      SELECT random() * 10, string_agg(s.note, ''), max(1) FROM seen s, person; RETURN NEW;
      """)
    let found = diagnostics.filter { $0.message.contains("reacting") }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("NOT NULL of label") == true)
    #expect(found.first?.message.contains("log_person_id_fkey") == true)
  }

  @Test func triggersOfOneFunctionShareAWarning() {
    let whole = schema(
      (1...5).map { "CREATE TABLE t\($0) (id int PRIMARY KEY, at timestamptz);" }.joined()
        + "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        + "NEW.at := now(); RETURN NEW; END $$;"
        + (1...5).map {
          "CREATE TRIGGER touch BEFORE INSERT ON t\($0) FOR EACH ROW EXECUTE FUNCTION touch();"
        }.joined()
    ).withImpliedReferences()
    let (_, diagnostics) = Planner.plan(whole, PlanRequest(rowsForAll: 10, seed: 1))
    let found = diagnostics.filter { $0.message.contains("touch") }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("\"t1\", \"t2\", \"t3\" and 2 other tables") == true)
  }

  @Test func whatATriggerComputesFits() {
    let (_, _, schema) = plan(
      "NEW.amount := NEW.person_id * NEW.id; RETURN NEW;", timing: "BEFORE INSERT ON job")
    #expect(checks(schema).contains { $0.contains("type of amount") })
  }
}
