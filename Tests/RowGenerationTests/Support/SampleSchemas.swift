import Testing

/// Small schemas that together use every kind of key, reference and column.
enum SampleSchemas {
  static let all = [shop, tenants, trees, keys, types, cases]

  /// The rig of one of them: few tenants, so that each has users and projects.
  static func rig(
    _ number: Int, rows: Int, edgeCaseRate: Double = 0.05,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Rig {
    Rig(
      all[number], rows: rows, byTable: number == 1 ? [("tenants", 12)] : [],
      edgeCaseRate: edgeCaseRate, sourceLocation: sourceLocation)
  }

  /// Names, e-mails, line items, money, cascades.
  static let shop = """
    CREATE TABLE customers (id bigserial PRIMARY KEY, first_name text NOT NULL,
      last_name text NOT NULL, email text NOT NULL UNIQUE, phone varchar(20), city text, state char(2),
      zip varchar(10), birth_date date, created_at timestamptz NOT NULL, updated_at timestamptz);
    CREATE TABLE products (sku varchar(20) PRIMARY KEY, title text NOT NULL, description text,
      price numeric(10,2) NOT NULL CHECK (price > 0), stock int NOT NULL CHECK (stock >= 0));
    CREATE TABLE orders (id uuid PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers
      ON DELETE CASCADE, status text NOT NULL CHECK (status IN ('new', 'paid', 'sent')),
      placed_at timestamp NOT NULL, note text);
    CREATE TABLE order_items (order_id uuid NOT NULL REFERENCES orders, line_number int NOT NULL,
      product varchar(20) NOT NULL REFERENCES products, quantity int NOT NULL CHECK (quantity
      BETWEEN 1 AND 99), PRIMARY KEY (order_id, line_number));
    """

  /// Composite keys that share a column, chains of references, composite targets.
  static let tenants = """
    CREATE EXTENSION citext;
    CREATE TABLE tenants (id int PRIMARY KEY, slug text NOT NULL UNIQUE);
    CREATE TABLE users (tenant_id int NOT NULL REFERENCES tenants, id int NOT NULL,
      login citext NOT NULL, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, login));
    CREATE TABLE projects (tenant_id int NOT NULL REFERENCES tenants, code varchar(12) NOT NULL,
      name text NOT NULL, PRIMARY KEY (tenant_id, code));
    CREATE TABLE assignments (tenant_id int NOT NULL, user_id int NOT NULL,
      project varchar(12) NOT NULL, since date NOT NULL,
      FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
      FOREIGN KEY (tenant_id, project) REFERENCES projects (tenant_id, code));
    CREATE TABLE reviews (id bigint PRIMARY KEY, tenant_id int, user_id int, stars smallint
      CHECK (stars BETWEEN 1 AND 5),
      FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE SET NULL);
    """

  /// References of a table to itself.
  static let trees = """
    CREATE TABLE categories (id int PRIMARY KEY, parent_id int REFERENCES categories,
      name text NOT NULL);
    CREATE TABLE employees (id uuid PRIMARY KEY, manager_id uuid NOT NULL REFERENCES employees,
      mentor_id uuid UNIQUE REFERENCES employees, hired date NOT NULL);
    CREATE TABLE friendships (a int NOT NULL REFERENCES categories,
      b int NOT NULL REFERENCES categories, PRIMARY KEY (a, b), CHECK (a < b));
    """

  /// Unique columns of many types.
  static let keys = """
    CREATE EXTENSION citext;
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
    CREATE TABLE a (k smallint PRIMARY KEY, t text UNIQUE, v varchar(6) UNIQUE, c char(5) UNIQUE,
      ci citext UNIQUE, n numeric(8,3) UNIQUE, d date UNIQUE, ts timestamp UNIQUE, u uuid UNIQUE,
      r real UNIQUE, b bytea UNIQUE, i inet UNIQUE, m macaddr UNIQUE, z interval UNIQUE);
    CREATE UNIQUE INDEX a_lower ON a (lower(t));
    CREATE TABLE b (x int NOT NULL, m mood NOT NULL, f boolean NOT NULL, e text NOT NULL,
      deleted_at timestamp, UNIQUE (x, m), PRIMARY KEY (f, x, m));
    CREATE UNIQUE INDEX b_live ON b (e) WHERE deleted_at IS NULL;
    CREATE TABLE c (d date NOT NULL, t time NOT NULL, PRIMARY KEY (d, t));
    """

  /// A column of every type.
  static let types = """
    CREATE TYPE pair AS (city text, quantity int);
    CREATE DOMAIN score AS smallint CHECK (VALUE BETWEEN 0 AND 100);
    CREATE TABLE everything (id bigint PRIMARY KEY, b boolean, s smallint, i int, n numeric, n4
      numeric(12,4), r real, f double precision, m money, t text, v varchar(30), c char(8), nm name,
      y bytea, d date, tm time, tz timetz, ts timestamp(3), tstz timestamptz, iv interval, u uuid,
      j json, jb jsonb, x xml, bt bit(5), vb varbit(9), ip inet, cd cidr, ma macaddr, m8 macaddr8,
      tv tsvector, tq tsquery, p point, ln line, ls lseg, bx box, pa path, pg polygon, ci circle,
      ir int4range, nr numrange, tr tsrange, dr daterange, mr int8multirange, ta text[], ia int[],
      da date[], co pair, sc score);
    """

  /// Columns that decide one another.
  static let cases = """
    CREATE TABLE events (id int PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('call', 'mail')),
      phone text, address text, starts_at timestamp NOT NULL, ends_at timestamp NOT NULL,
      low int NOT NULL, high int NOT NULL, score int, CHECK (ends_at > starts_at),
      CHECK (low < high AND high < 500), CHECK ((kind = 'call') = (phone IS NOT NULL)),
      CHECK (num_nonnulls(phone, address) = 1), CHECK (score IS NULL OR score > low));
    CREATE TABLE limits (code text NOT NULL CHECK (code ~ '^[A-Z]{3}-[0-9]{4}$'), slug text NOT NULL
      CHECK (slug = lower(slug) AND length(slug) BETWEEN 3 AND 20), a int NOT NULL CHECK (a <> 5),
      b int NOT NULL CHECK (b % 7 = 3), PRIMARY KEY (code));
    """
}
