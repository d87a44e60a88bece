import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Keys and references of the harder kinds, each in a schema of its own.
@Suite struct KeyedSchemaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sql: String
    var byTable: [(table: String, rows: Int)] = []
    var isSmall = false

    init(_ name: String, _ sql: String, _ byTable: [(table: String, rows: Int)] = []) {
      testDescription = name
      self.sql = "CREATE EXTENSION citext; CREATE EXTENSION btree_gist;\n" + sql
      self.byTable = byTable
    }
  }

  static let cases: [Case] = [
    Case(
      "expression indexes",
      """
      CREATE TABLE t (id int PRIMARY KEY, email text NOT NULL, a int, b text NOT NULL, c date);
      CREATE UNIQUE INDEX i1 ON t (lower(email));
      CREATE UNIQUE INDEX i2 ON t (coalesce(a, 0));
      CREATE UNIQUE INDEX i3 ON t (upper(b), c);
      """),
    Case(
      "partial indexes",
      """
      CREATE TABLE t (id int PRIMARY KEY, email citext NOT NULL, deleted_at timestamp, kind text
        NOT NULL CHECK (kind IN ('a', 'b')), owner int NOT NULL);
      CREATE UNIQUE INDEX live ON t (email) WHERE deleted_at IS NULL;
      CREATE UNIQUE INDEX firsts ON t (owner) WHERE kind = 'a';
      """),
    Case(
      "a circle through a shared column, of which some rows have no way round",
      """
      CREATE TABLE head (id uuid PRIMARY KEY, best int);
      CREATE TABLE revision (id int, head uuid REFERENCES head, PRIMARY KEY (id, head));
      ALTER TABLE head ADD FOREIGN KEY (best, id) REFERENCES revision (id, head);
      """),
    Case(
      "a shared column that not every parent has rows for",
      """
      CREATE TABLE tenant (id int PRIMARY KEY);
      CREATE TABLE member (id int, tenant int NOT NULL REFERENCES tenant, PRIMARY KEY (tenant, id));
      CREATE TABLE task (id int PRIMARY KEY, tenant int NOT NULL REFERENCES tenant,
        member int NOT NULL, FOREIGN KEY (tenant, member) REFERENCES member (tenant, id));
      """),
    Case(
      "counts as digits of a key",
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (p int REFERENCES p, q int REFERENCES p, weight int,
        PRIMARY KEY (p, q));
      CREATE UNIQUE INDEX i ON t (p, weight);
      """),
    Case(
      "narrow composite keys",
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
      CREATE TABLE t (m mood NOT NULL, f boolean NOT NULL, k text NOT NULL
        CHECK (k IN ('x', 'y', 'z', 'w')), n smallint NOT NULL CHECK (n BETWEEN 1 AND 40),
        PRIMARY KEY (m, f, k, n));
      """),
    Case(
      "unique references",
      """
      CREATE TABLE p (id uuid PRIMARY KEY, code text NOT NULL UNIQUE);
      CREATE TABLE one (id int PRIMARY KEY, p uuid NOT NULL UNIQUE REFERENCES p ON DELETE CASCADE);
      CREATE TABLE two (p uuid PRIMARY KEY REFERENCES p, code text UNIQUE REFERENCES p (code));
      CREATE TABLE three (p uuid PRIMARY KEY REFERENCES two, note text);
      """),
    Case(
      "references that a CHECK narrows",
      """
      CREATE TABLE kind (id serial PRIMARY KEY);
      CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL REFERENCES kind CHECK (a IN (1, 2, 5)),
        b int NOT NULL REFERENCES kind, note text, CHECK (note IS NOT NULL OR b = 0),
        c int REFERENCES kind, d int, e int,
        CHECK (c = 3 AND d IS NOT NULL AND e IS NULL OR c = 4 AND e IS NOT NULL AND d IS NULL));
      """),
    Case(
      "texts that a key's function leaves as they are",
      """
      CREATE FUNCTION canon(text) RETURNS text LANGUAGE sql AS
        $$ SELECT replace(lower($1), '-', '_') $$;
      CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL, code varchar(20) NOT NULL);
      CREATE UNIQUE INDEX i1 ON t (canon(name));
      CREATE UNIQUE INDEX i2 ON t (regexp_replace(code, '\\W', '', 'g'));
      """),
    Case(
      "references within a reference that may find no partner",
      """
      CREATE TABLE section (id int PRIMARY KEY);
      CREATE TABLE tier (section int REFERENCES section, letter varchar(2), PRIMARY KEY (section, letter));
      CREATE TABLE item (section int REFERENCES section, n int, PRIMARY KEY (section, n));
      CREATE TABLE part (section int, n int, m int, PRIMARY KEY (section, n, m),
        FOREIGN KEY (section, n) REFERENCES item);
      CREATE TABLE enrollee (student int, section int REFERENCES section, awarded varchar(2),
        PRIMARY KEY (student, section), FOREIGN KEY (section, awarded) REFERENCES tier);
      CREATE TABLE result (id int PRIMARY KEY, student int NOT NULL, section int NOT NULL,
        n int NOT NULL, FOREIGN KEY (student, section) REFERENCES enrollee,
        FOREIGN KEY (section, n) REFERENCES item);
      CREATE TABLE mark (student int, section int, n int, m int, PRIMARY KEY (student, section, n, m),
        FOREIGN KEY (student, section) REFERENCES enrollee,
        FOREIGN KEY (section, n, m) REFERENCES part (section, n, m));
      """, [("tier", 40), ("item", 30)]),
    Case(
      "a number that is the only digit of a key",
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (a int NOT NULL REFERENCES p, b int NOT NULL REFERENCES p, weight int,
        PRIMARY KEY (a, b), UNIQUE (a, weight));
      """),
    Case(
      "an e-mail of names that a key tells apart by their accents",
      """
      CREATE TABLE t (id int PRIMARY KEY, first_name varchar(50) NOT NULL,
        last_name varchar(50) NOT NULL, email varchar(300) NOT NULL, UNIQUE (first_name, last_name));
      CREATE UNIQUE INDEX mails ON t (lower(trim(email)));
      """),
    Case(
      "arrays within arrays",
      """
      CREATE TABLE t (id int PRIMARY KEY, tags text[] NOT NULL CHECK (tags <@ ARRAY['a', 'b', 'c']),
        days int[] CHECK (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND cardinality(days) > 0),
        roles text[] NOT NULL CHECK (roles @> ARRAY['user']));
      """),
    Case(
      "a tree whose other columns follow its roots",
      """
      CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t, kind text,
        CHECK (parent IS NULL AND kind IS NULL OR parent IS NOT NULL AND kind IS NOT NULL));
      """),
    Case(
      "listed exceptions beside room",
      """
      CREATE TABLE t (id text PRIMARY KEY CHECK (id IN ('None', 'All') OR length(trim(id)) > 10));
      """),
    Case(
      "junctions",
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (x date, y varchar(9), PRIMARY KEY (x, y));
      CREATE TABLE ab (a int NOT NULL REFERENCES a, x date NOT NULL, y varchar(9) NOT NULL,
        role text NOT NULL CHECK (role IN ('r', 'w')), PRIMARY KEY (a, x, y, role),
        FOREIGN KEY (x, y) REFERENCES b);
      """, [("a", 30), ("b", 20), ("ab", 900)]),
    Case(
      "pairs of one table",
      """
      CREATE TABLE u (id bigint PRIMARY KEY);
      CREATE TABLE follows (a bigint NOT NULL REFERENCES u, b bigint NOT NULL REFERENCES u,
        PRIMARY KEY (a, b), CHECK (a <> b));
      CREATE TABLE friends (a bigint NOT NULL REFERENCES u, b bigint NOT NULL REFERENCES u,
        UNIQUE (a, b), CHECK (a < b));
      CREATE TABLE messages (a bigint NOT NULL REFERENCES u, b bigint NOT NULL REFERENCES u,
        CHECK (a <> b));
      """, [("u", 40), ("follows", 1500), ("friends", 700), ("messages", 500)]),
    Case(
      "pairs that a kind of row ties",
      """
      CREATE TABLE u (id bigint PRIMARY KEY);
      CREATE TABLE members (admin bigint NOT NULL REFERENCES u, member bigint NOT NULL REFERENCES u,
        state text NOT NULL, CHECK (admin <> member AND state IN ('new', 'old')
          OR admin = member AND state = 'self'));
      CREATE UNIQUE INDEX once ON members (member, state) WHERE state IN ('old', 'self');
      CREATE TABLE numbered (admin bigint NOT NULL REFERENCES u, member bigint NOT NULL UNIQUE,
        state text NOT NULL, CHECK (admin <> member AND state IN ('new', 'old')
          OR admin = member AND state = 'self'));
      CREATE TABLE zero (u bigint NOT NULL REFERENCES u, note int, CHECK (note IS NOT NULL OR u = 0));
      """),
    Case(
      "parents of one kind",
      """
      CREATE TABLE party (id int PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('person', 'firm')),
        UNIQUE (id, kind));
      CREATE TABLE person (id int PRIMARY KEY, kind text NOT NULL CHECK (kind = 'person'),
        FOREIGN KEY (id, kind) REFERENCES party (id, kind));
      CREATE TABLE firm (id int PRIMARY KEY, kind text NOT NULL GENERATED ALWAYS AS ('firm') STORED,
        FOREIGN KEY (id, kind) REFERENCES party (id, kind));
      CREATE TABLE job (id int PRIMARY KEY, firm int NOT NULL, kind text NOT NULL DEFAULT 'firm'
        CHECK (kind = 'firm'), FOREIGN KEY (firm, kind) REFERENCES party (id, kind));
      CREATE TABLE branch (firm int NOT NULL REFERENCES firm, low int NOT NULL REFERENCES party
        CHECK (low IN (1, 2)), PRIMARY KEY (firm, low));
      """),
    Case(
      "trees within a tenant",
      """
      CREATE TABLE tenant (id uuid PRIMARY KEY);
      CREATE TABLE node (tenant uuid NOT NULL REFERENCES tenant, id uuid NOT NULL, up uuid,
        PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, up) REFERENCES node);
      CREATE TABLE step (run text NOT NULL, name text NOT NULL, before text NOT NULL,
        PRIMARY KEY (run, name), FOREIGN KEY (run, before) REFERENCES step (run, name));
      """, [("tenant", 30)]),
    Case(
      "keys with a list beside a pattern",
      """
      CREATE DOMAIN public_id AS text CHECK (VALUE = 'None' OR length(trim(VALUE)) > 10);
      CREATE TABLE t (id public_id NOT NULL, other public_id NOT NULL, UNIQUE (id, other));
      """),
    Case(
      "trees",
      """
      CREATE TABLE nullable (id text PRIMARY KEY, up text REFERENCES nullable);
      CREATE TABLE required (id uuid PRIMARY KEY, up uuid NOT NULL REFERENCES required);
      CREATE TABLE chain (id int PRIMARY KEY, before int UNIQUE REFERENCES chain);
      CREATE TABLE wide (x int, y text, ux int, uy text, PRIMARY KEY (x, y),
        FOREIGN KEY (ux, uy) REFERENCES wide (x, y));
      """),
    Case(
      "rows that are never their own parents",
      """
      CREATE TABLE required (id int PRIMARY KEY, up int NOT NULL REFERENCES required,
        CHECK (up <> id));
      CREATE TABLE circles (code text PRIMARY KEY, next text NOT NULL UNIQUE REFERENCES circles,
        CHECK (next <> code));
      CREATE TABLE optional (id int PRIMARY KEY, up int REFERENCES optional, level int NOT NULL,
        CHECK ((up IS NULL) = (level = 0)), CHECK (up <> id));
      CREATE TABLE pairs (a int, b text, x int NOT NULL, y text NOT NULL, PRIMARY KEY (a, b),
        FOREIGN KEY (x, y) REFERENCES pairs, CHECK ((x, y) <> (a, b)));
      CREATE TABLE grouped (t int NOT NULL, id int NOT NULL, up int NOT NULL, PRIMARY KEY (t, id),
        FOREIGN KEY (t, up) REFERENCES grouped, CHECK (up <> id));
      """),
    Case(
      "chains of composite keys",
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (a int NOT NULL REFERENCES a, n int NOT NULL, PRIMARY KEY (a, n));
      CREATE TABLE c (a int NOT NULL, n int NOT NULL, m int NOT NULL, PRIMARY KEY (a, n, m),
        FOREIGN KEY (a, n) REFERENCES b);
      CREATE TABLE d (id int PRIMARY KEY, a int, n int, m int, FOREIGN KEY (a, n, m) REFERENCES c
        MATCH FULL ON DELETE SET NULL);
      """),
    Case(
      "a shared column whose parents are not all followed",
      """
      CREATE TABLE tenants (id int PRIMARY KEY);
      CREATE TABLE users (tenant int NOT NULL REFERENCES tenants, id int NOT NULL,
        PRIMARY KEY (tenant, id));
      CREATE TABLE projects (tenant int NOT NULL REFERENCES tenants, id int NOT NULL,
        PRIMARY KEY (tenant, id));
      CREATE TABLE tasks (id int PRIMARY KEY, tenant int NOT NULL, u int NOT NULL, p int NOT NULL,
        FOREIGN KEY (tenant, u) REFERENCES users, FOREIGN KEY (tenant, p) REFERENCES projects);
      CREATE TABLE members (tenant int NOT NULL, u int NOT NULL, p int NOT NULL,
        PRIMARY KEY (tenant, u, p), FOREIGN KEY (tenant, u) REFERENCES users,
        FOREIGN KEY (tenant, p) REFERENCES projects);
      CREATE TABLE hints (id int PRIMARY KEY, tenant int NOT NULL, u int NOT NULL, p int,
        FOREIGN KEY (tenant, u) REFERENCES users, FOREIGN KEY (tenant, p) REFERENCES projects);
      """, [("tenants", 400), ("members", 100)]),
    Case(
      "junctions within a tenant",
      """
      CREATE TABLE org (id varchar(12) PRIMARY KEY);
      CREATE TABLE team (id bigserial PRIMARY KEY, org varchar(12) NOT NULL REFERENCES org,
        UNIQUE (id, org));
      CREATE TABLE person (org varchar(12) NOT NULL REFERENCES org, id uuid, PRIMARY KEY (org, id));
      CREATE TABLE tag (org varchar(12) NOT NULL REFERENCES org, id text, PRIMARY KEY (org, id));
      CREATE TABLE member (org varchar(12) NOT NULL REFERENCES org, team bigint NOT NULL,
        person uuid NOT NULL, role text NOT NULL CHECK (role IN ('a', 'b')), UNIQUE (team, person, role),
        FOREIGN KEY (team, org) REFERENCES team (id, org) ON DELETE CASCADE,
        FOREIGN KEY (org, person) REFERENCES person);
      CREATE TABLE three (org varchar(12), team bigint, person uuid, tag text,
        PRIMARY KEY (org, team, person, tag), FOREIGN KEY (team, org) REFERENCES team (id, org),
        FOREIGN KEY (org, person) REFERENCES person, FOREIGN KEY (org, tag) REFERENCES tag);
      CREATE TABLE maybe (org varchar(12) NOT NULL, team bigint, person uuid NOT NULL,
        UNIQUE (team, person), FOREIGN KEY (team, org) REFERENCES team (id, org),
        FOREIGN KEY (org, person) REFERENCES person);
      CREATE TABLE names (org varchar(12) NOT NULL, tag text NOT NULL, person uuid NOT NULL,
        UNIQUE (tag, person), FOREIGN KEY (org, tag) REFERENCES tag,
        FOREIGN KEY (org, person) REFERENCES person);
      """, [("org", 60)]),
    Case(
      "parents that agree by a third reference, and in a circle",
      """
      CREATE TABLE a (t int CHECK (t BETWEEN 1 AND 20), x int, PRIMARY KEY (t, x));
      CREATE TABLE b (o int CHECK (o BETWEEN 1 AND 20), y int, PRIMARY KEY (o, y));
      CREATE TABLE ab (t int CHECK (t BETWEEN 1 AND 20), o int CHECK (o BETWEEN 1 AND 20),
        PRIMARY KEY (t, o));
      CREATE TABLE bridge (t int, x int, o int, y int, PRIMARY KEY (t, x, o, y),
        FOREIGN KEY (t, x) REFERENCES a, FOREIGN KEY (o, y) REFERENCES b,
        FOREIGN KEY (t, o) REFERENCES ab);
      CREATE TABLE part (t int, x int, o int, y int, PRIMARY KEY (x, y),
        FOREIGN KEY (t, x) REFERENCES a, FOREIGN KEY (o, y) REFERENCES b,
        FOREIGN KEY (t, o) REFERENCES ab);
      CREATE TABLE bo (o int CHECK (o BETWEEN 1 AND 20), u int CHECK (u BETWEEN 1 AND 9),
        PRIMARY KEY (o, u));
      CREATE TABLE tu (t int CHECK (t BETWEEN 1 AND 20), u int CHECK (u BETWEEN 1 AND 9),
        PRIMARY KEY (t, u));
      CREATE TABLE circle (t int, o int, u int, PRIMARY KEY (t, o, u),
        FOREIGN KEY (t, o) REFERENCES ab, FOREIGN KEY (o, u) REFERENCES bo,
        FOREIGN KEY (t, u) REFERENCES tu);
      """, [("a", 90), ("b", 90), ("ab", 60), ("bo", 40), ("tu", 40)]),
    Case(
      "keys of checked text",
      """
      CREATE TABLE t (code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}[0-9]{3}$'),
        slug citext NOT NULL UNIQUE CHECK (length(slug) BETWEEN 4 AND 30), v varchar(3) UNIQUE,
        c char(4) NOT NULL UNIQUE, low text NOT NULL UNIQUE CHECK (low = lower(low)));
      """),
    Case(
      "unique columns of every type",
      """
      CREATE TABLE t (b bigint UNIQUE, s smallint UNIQUE, n numeric UNIQUE, n2 numeric(6,2) UNIQUE,
        r real UNIQUE, f double precision UNIQUE, m money UNIQUE, t text UNIQUE, c citext UNIQUE,
        nm name UNIQUE, y bytea UNIQUE, d date UNIQUE, tm time UNIQUE, tz timetz UNIQUE,
        ts timestamp(0) UNIQUE, tt timestamptz UNIQUE, iv interval UNIQUE, u uuid UNIQUE,
        j jsonb UNIQUE, bt bit(14) UNIQUE, vb varbit(20) UNIQUE, ip inet UNIQUE, ci cidr UNIQUE,
        ma macaddr UNIQUE, m8 macaddr8 UNIQUE, o oid UNIQUE);
      """),
    Case(
      "unique containers",
      """
      CREATE TABLE t (ta text[] UNIQUE, ia int[] UNIQUE, r int4range UNIQUE, tr tsrange UNIQUE);
      """),
    Case(
      "keys not distinct in NULL",
      "CREATE TABLE t (id int PRIMARY KEY, a int, b text, UNIQUE NULLS NOT DISTINCT (a, b));"),
    Case(
      "overlapping keys",
      """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (p int NOT NULL REFERENCES p, n int NOT NULL, name varchar(20) NOT NULL,
        day date NOT NULL, UNIQUE (p, n), UNIQUE (p, name), UNIQUE (p, day), PRIMARY KEY (n, day));
      """, [("p", 50)]),
    Case(
      "computed columns",
      """
      CREATE TABLE t (id int PRIMARY KEY, price numeric(8,2) NOT NULL CHECK (price > 0), quantity
        int NOT NULL CHECK (quantity BETWEEN 1 AND 9), total numeric(12,2) GENERATED ALWAYS AS
        (price * quantity) STORED, CHECK (price * quantity < 2000000));
      """),
  ]

  @Test(arguments: cases, [0.0, 0.3])
  func rowsSatisfyTheSchema(made: Case, edgeCaseRate: Double) throws {
    let rig = Rig(made.sql, rows: 700, byTable: made.byTable, edgeCaseRate: edgeCaseRate)
    let violations = try GeneratedData(rig).violations()
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  /// Slots of one place do not overlap.
  @Test func excludedRangesDoNotOverlap() throws {
    let sql = """
      CREATE EXTENSION btree_gist;
      CREATE TABLE rooms (id int PRIMARY KEY);
      CREATE TABLE bookings (id int PRIMARY KEY, room int NOT NULL REFERENCES rooms,
        starts timestamp NOT NULL, ends timestamp NOT NULL, CHECK (starts < ends),
        EXCLUDE USING gist (room WITH =, tsrange(starts, ends) WITH &&));
      CREATE TABLE stays (id int PRIMARY KEY, room int NOT NULL REFERENCES rooms,
        during daterange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
      """
    let rig = Rig(sql, rows: 900, byTable: [("rooms", 15)])
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    var lines: [String: [(Int64, Int64)]] = [:]
    for row in data.tables[QualifiedName(name: "bookings")]?.rows ?? [] {
      guard case .timestamp(let from) = row[2], case .timestamp(let to) = row[3] else { continue }
      lines["booking \(row[1])", default: []].append((from, to))
    }
    for row in data.tables[QualifiedName(name: "stays")]?.rows ?? [] {
      guard case .range(let range) = row[2], case .date(let from)? = range.lower,
        case .date(let to)? = range.upper
      else { continue }
      lines["stay \(row[1])", default: []].append((Int64(from), Int64(to)))
    }
    #expect(lines.values.reduce(0) { $0 + $1.count } == 1800)
    for (line, slots) in lines {
      let sorted = slots.sorted { $0.0 < $1.0 }
      for (one, next) in zip(sorted, sorted.dropFirst()) {
        #expect(one.1 <= next.0, "\(line): \(one) and \(next)")
      }
    }
  }

  @Test func childlessParentsRemainWhereDeletionCascades() throws {
    let sql = """
      CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p ON DELETE CASCADE);
      CREATE TABLE d (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL);
      """
    let rig = Rig(sql, byTable: [("p", 100), ("c", 3000), ("d", 3000)])
    let used = Set(try rig.values("p", of: "c"))
    #expect((80...97).contains(used.count))
    #expect(try rig.values("p", of: "d").contains(nil))
  }

  /// City, state and zip are of one place; the e-mail address is of the row's person.
  @Test func columnsOfARowAgree() throws {
    let sql = """
      CREATE TABLE people (id int PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL,
        email text NOT NULL UNIQUE, city text NOT NULL, state char(2) NOT NULL, zip varchar(10)
        NOT NULL);
      """
    let rig = Rig(sql, rows: 800, edgeCaseRate: 0)
    var states: [String: Set<String>] = [:]
    var agreeing = 0
    for row in try rig.program("people").read(.csv) {
      let fields = row.map { $0 ?? "" }
      states[fields[4], default: []].insert(fields[5])
      let letters = { (text: String) in text.lowercased().filter { $0.isASCII && $0.isLetter } }
      if letters(fields[3]).contains(letters(fields[2])) { agreeing += 1 }
    }
    #expect(agreeing > 760, "\(agreeing) of 800")
    let several = states.values.count { $0.count > 2 }
    #expect(Double(several) <= 0.05 * Double(states.count) + 1)
  }
}
