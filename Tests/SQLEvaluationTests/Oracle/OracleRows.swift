/// The table that random expressions are evaluated over.
enum OracleRows {
  static let types = """
    CREATE EXTENSION IF NOT EXISTS citext;
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
    """

  /// Column definitions, without constraints.
  static let columns = """
    id integer, b1 boolean, b2 boolean, i1 integer, i2 integer, s1 smallint, l1 bigint,
    n1 numeric(10,2), n2 numeric, f1 double precision, t1 text, t2 text, v1 varchar(20),
    c1 char(5), x1 citext, d1 date, d2 date, p1 timestamp, z1 timestamptz, k1 time, w1 interval,
    u1 uuid, m1 mood, y1 bytea, h1 inet, ta1 text[], ia1 integer[], j1 jsonb, r1 int4range,
    dr1 daterange
    """

  /// Values in PostgreSQL's text form; `nil` is NULL.
  static let rows: [[String?]] = [
    [
      "t", "f", "1", "2", "3", "4", "1.50", "2.5", "0.5", "Hello", "abc", "Hello World", "ab",
      "Hello", "2020-02-29", "2019-12-31", "2020-02-29 12:30:45.678", "2020-02-29 23:00:00+00",
      "08:30:00", "1 day 02:03:04", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "ok", "\\x6162",
      "192.168.1.5/24", "{abc,l}", "{1,2,3}", "{\"a\": 1, \"b\": {\"c\": [1, 2]}}", "[1,10)",
      "[2020-01-01,2021-01-01)",
    ],
    [
      "f", "f", "-7", "0", "-32768", "-9223372036854775808", "-99999999.99",
      "12345678901234.000001", "-1e-05", "", "a_b%c", "", "", "a", "1969-07-20", "2100-01-01",
      "1969-12-31 23:59:59.999999", "1900-01-01 00:00:00+00", "23:59:59.5", "-1 mons +5 days",
      "00000000-0000-0000-0000-000000000000", "sad", "\\x", "10.0.0.1", "{}", "{}", "[]", "empty",
      "empty",
    ],
    [
      nil, "t", nil, "100", nil, nil, nil, "0", nil, nil, " é ", nil, nil, nil, nil, "2024-02-29",
      nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil,
    ],
    [
      "t", "t", "2147483647", "-2147483648", "32767", "9223372036854775807", "0.01", "-0.5",
      "123456789.123", "a-b aa-bb", "ÀÉ öß 日本", "x,y;z", "Hello", "ABC-12", "2000-01-01",
      "0001-01-01", "2038-01-19 03:14:08", "2024-03-10 07:00:00+00", "00:00:00",
      "1 year 2 mons -3 days 04:05:06.789", "ffffffff-ffff-ffff-ffff-ffffffffffff", "happy",
      "\\x00ff5c41", "2001:db8::1/64", "{\"a b\",NULL,\"q\\\"x\"}", "{7,NULL,-1}",
      "{\"a\": \"12\", \"b\": true, \"zz\": null}", "(,5)", "[2020-02-29,)",
    ],
  ]
}
