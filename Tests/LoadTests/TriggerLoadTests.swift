import Foundation
import Testing

/// Schemas whose triggers write, loaded by a real PostgreSQL with the triggers on.
@Suite(.enabled(if: TestServer.isThere, Comment(rawValue: TestServer.absence)), .serialized)
struct TriggerLoadTests {
  private static let schemas = [
    "upserts": """
    CREATE TABLE crates (id int PRIMARY KEY);
    CREATE TABLE versions (id int PRIMARY KEY, crate_id int NOT NULL REFERENCES crates);
    CREATE TABLE defaults (crate_id int PRIMARY KEY REFERENCES crates,
      version_id int NOT NULL REFERENCES versions, n int);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO defaults VALUES (NEW.crate_id, NEW.id, 1)
      ON CONFLICT (crate_id) DO UPDATE SET n = defaults.n + 1;
      RETURN NEW;
    END $$;
    CREATE TRIGGER f AFTER INSERT ON versions FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "copies": """
    CREATE DOMAIN score AS int CHECK (VALUE BETWEEN 1 AND 5);
    CREATE TABLE users (id int PRIMARY KEY);
    CREATE TABLE history (id bigserial PRIMARY KEY, user_id int NOT NULL REFERENCES users,
      body varchar(20) NOT NULL, stars score);
    CREATE TABLE posts (id int PRIMARY KEY, user_id int, body text, stars smallint NOT NULL);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO history (user_id, body, stars) VALUES (NEW.user_id, NEW.body, NEW.stars);
      RETURN NULL;
    END $$;
    CREATE TRIGGER f AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "audits": """
    CREATE TABLE revision (id bigserial PRIMARY KEY, log text NOT NULL);
    CREATE TABLE audit (id bigserial PRIMARY KEY, object bigint NOT NULL,
      revision_id bigint NOT NULL REFERENCES revision);
    CREATE TABLE net (id bigserial PRIMARY KEY, label text NOT NULL);
    CREATE FUNCTION now_in() RETURNS bigint LANGUAGE plpgsql AS $$
    BEGIN RETURN coalesce(nullif(current_setting('app.revision', true), ''), '0')::bigint; END $$;
    CREATE FUNCTION note(o bigint) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO audit (object, revision_id) VALUES (o, now_in()); END $$;
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM note(NEW.id); RETURN NULL; END $$;
    CREATE TRIGGER f AFTER INSERT ON net FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "losses": """
    CREATE TABLE queue (id int PRIMARY KEY, state text NOT NULL);
    CREATE TABLE work (id int PRIMARY KEY, queue_id int NOT NULL REFERENCES queue);
    CREATE TABLE seen (id int PRIMARY KEY);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN DELETE FROM seen WHERE id < NEW.id; RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER f AFTER INSERT ON work DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "computes": """
    CREATE TABLE shifts (id int PRIMARY KEY, began timestamptz, ended timestamptz, hours numeric(5, 2));
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.began IS NOT NULL AND NEW.ended IS NOT NULL THEN
        NEW.hours := EXTRACT(EPOCH FROM (NEW.ended - NEW.began)) / 3600.0;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER f BEFORE INSERT ON shifts FOR EACH ROW EXECUTE FUNCTION f();
    CREATE TABLE notes (id int PRIMARY KEY, day_text text, at_text text NOT NULL, day date, at timestamptz);
    CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.day := NEW.day_text::date; NEW.at := NEW.at_text::timestamptz;
      RETURN NEW;
    END $$;
    CREATE TRIGGER g BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION g();
    """,
    "counts": """
    CREATE TABLE topics (id serial PRIMARY KEY, posts smallint NOT NULL DEFAULT 0
      CHECK (posts BETWEEN 0 AND 1000), votes int, CHECK (votes <= 5000));
    CREATE TABLE stock (id serial PRIMARY KEY, amount int NOT NULL CHECK (amount >= 0),
      worth numeric(8, 2) NOT NULL DEFAULT 0, doubled int);
    CREATE TABLE posts (id serial PRIMARY KEY, topic_id int NOT NULL REFERENCES topics,
      stock_id int NOT NULL REFERENCES stock, n int NOT NULL CHECK (n > 0),
      price numeric(8, 2) NOT NULL);
    CREATE FUNCTION vote(t int, step int) RETURNS void LANGUAGE sql AS $$
      UPDATE topics SET votes = coalesce(votes, 0) + step WHERE id = t $$;
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE topics t SET posts = t.posts + 1 WHERE t.id = NEW.topic_id;
      PERFORM vote(NEW.topic_id, 2);
      UPDATE stock SET amount = amount - NEW.n, doubled = doubled * 2,
        worth = worth + NEW.price * NEW.n WHERE id = NEW.stock_id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER f AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "narrows": """
    CREATE TABLE things (id serial PRIMARY KEY, a numeric(6, 3) NOT NULL, b smallint, c int NOT NULL,
      d text NOT NULL, e double precision, label text);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      short varchar(5) := NEW.d;
      small things.b%TYPE;
      price numeric(5, 2);
    BEGIN
      NEW.a := round(NEW.a);
      NEW.b := -NEW.b;
      small := NEW.c;
      IF NEW.e IS NOT NULL THEN price := NEW.e; END IF;
      NEW.label := upper(short) || small || price;
      RETURN NEW;
    END $$;
    CREATE TRIGGER f BEFORE INSERT ON things FOR EACH ROW EXECUTE FUNCTION f();
    """,
    "looks": """
    CREATE TABLE teams (id serial PRIMARY KEY, state text NOT NULL CHECK (state IN ('on', 'off')));
    CREATE TABLE users (id serial PRIMARY KEY, team_id int NOT NULL REFERENCES teams,
      name text NOT NULL, share int NOT NULL CHECK (share BETWEEN 0 AND 100));
    CREATE TABLE bans (id serial PRIMARY KEY, name text NOT NULL);
    CREATE TABLE talks (id serial PRIMARY KEY, team_id int NOT NULL REFERENCES teams,
      user_id int NOT NULL REFERENCES users);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE t teams%ROWTYPE; BEGIN
      SELECT * INTO t FROM teams WHERE id = NEW.team_id;
      IF t.state <> 'on' THEN RAISE EXCEPTION 'off'; END IF;
      IF lower(NEW.name) IN (SELECT lower(name) FROM bans) THEN RAISE EXCEPTION 'banned'; END IF;
      IF EXISTS (SELECT 1 FROM users WHERE lower(name) = lower(NEW.name)) THEN
        RAISE EXCEPTION 'taken';
      END IF;
      IF (SELECT coalesce(sum(share), 0) FROM users WHERE team_id = NEW.team_id) + NEW.share > 100
        THEN RAISE EXCEPTION 'too much';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER f BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();
    CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT team_id FROM users WHERE id = NEW.user_id) <> NEW.team_id THEN
        RAISE EXCEPTION 'another team';
      END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER g AFTER INSERT ON talks DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION g();
    CREATE TABLE sums (id serial PRIMARY KEY, team_id int NOT NULL REFERENCES teams,
      amount numeric(10, 2) NOT NULL);
    CREATE FUNCTION h() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT sum(amount) FROM sums WHERE team_id = NEW.team_id) <> 0 THEN
        RAISE EXCEPTION 'unbalanced';
      END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER h AFTER INSERT ON sums DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION h();
    """,
    "names": """
    CREATE TABLE known (id serial PRIMARY KEY, n int);
    CREATE TABLE reader (id serial PRIMARY KEY, n int);
    CREATE TABLE writer (id serial PRIMARY KEY, n int);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE known SET n = 1 WHERE nid = NEW.id; RETURN NULL; END $$;
    CREATE TRIGGER f AFTER INSERT ON reader FOR EACH ROW EXECUTE FUNCTION f();
    CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO far.away VALUES (NEW.id); RETURN NULL; END $$;
    CREATE TRIGGER g AFTER INSERT ON writer FOR EACH ROW EXECUTE FUNCTION g();
    """,
    "profiles": """
    CREATE TABLE users (id uuid PRIMARY KEY, email text UNIQUE, meta jsonb);
    CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES users,
      username text NOT NULL UNIQUE CHECK (username ~ '^[A-Za-z0-9_]{3,24}$'), name text);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO profiles VALUES (NEW.id,
        coalesce(NEW.meta ->> 'username', 'user_' || substr(NEW.id::text, 1, 8)),
        coalesce(NEW.meta ->> 'name', ''));
      RETURN NEW;
    END $$;
    CREATE TRIGGER f AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();
    CREATE TABLE homes (id uuid PRIMARY KEY, owner_id uuid NOT NULL REFERENCES profiles);
    """,
    "rules": """
    CREATE TABLE target (id int PRIMARY KEY, n int NOT NULL);
    CREATE TABLE copies (id int PRIMARY KEY);
    CREATE RULE also AS ON INSERT TO target DO ALSO INSERT INTO copies VALUES (NEW.id);
    CREATE RULE nothing AS ON INSERT TO copies DO INSTEAD NOTHING;
    """,
  ]

  @Test(arguments: Array(schemas.keys).sorted(), ["csv", "sql"])
  func `What triggers write goes in`(_ name: String, _ format: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("schema.sql")
    try Data((Self.schemas[name] ?? "").utf8).write(to: file)
    let output = folder.url.appendingPathComponent("set")
    let generated = try RowmillProgram.run([
      "generate", file.path, "--rows", "300", "--seed", "7", "--format", format, "--edge-cases",
      "0.2", "--progress", "none", "--out", output.path,
    ])
    try #require(generated.exitCode == 0, "\(generated.standardError)")
    let database = try TestDatabase(schema: file)
    let loaded = try database.psql(["-v", "ON_ERROR_STOP=1", "-f", "load.sql"], in: output)
    try #require(loaded.exitCode == 0, "\(loaded.standardError)")
    if name == "losses" {
      #expect(loaded.standardError.contains("trigger \"f\" of \"work\" takes rows out"))
    }
  }
}
