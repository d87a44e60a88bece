import SQLEvaluation
import SchemaModel
import Testing

/// What a text means as a value of each type, and how the value is written again.
@Suite(
  .enabled(
    if: PostgreSQLServer.url != nil,
    "skipped: set ROWMILL_TEST_PGURL to a PostgreSQL whose collation is C.UTF-8"))
struct LiteralOracleTests {
  static let literals: [(types: [String], texts: [String])] = [
    (
      ["boolean"],
      ["t", "TRUE", "tr", "yes", "y", "on", "1", "of", "off", "o", "n", "f", " true ", "2", ""]
    ),
    (
      ["smallint", "integer", "bigint", "oid"],
      [
        "0", "-1", "+7", " 42 ", "32768", "-32768", "2147483648", "-2147483648",
        "9223372036854775807", "9223372036854775808", "1.5", "1e3", "", "0x10", "1_000", "--1",
      ]
    ),
    (
      ["numeric", "numeric(5,2)", "numeric(3)", "numeric(4,-2)", "numeric(2,4)", "real", "float8"],
      [
        "0", "-0", "1.005", "0.0099", "99999.994", "123.456", "-999.995", "1e3", "1.5e-3", ".5",
        "5.", "NaN", "Infinity", "-inf", "1e400", "1e-400", "3.4e38", "1e-45", "0.1", "1e15",
        "123456789012345678", "1e16", "0.0001", "0.00001", "100000", "1234567", "-1.25e-7", "abc",
        "1 2", "12345678901234567890.12345678", "99.5", "0.00005",
      ]
    ),
    (
      ["date", "timestamp", "timestamptz", "timestamp(0)", "time", "timestamp(3)"],
      [
        "2024-02-29", "2023-02-29", "1999-1-8", "19990108", "January 8, 1999", "8 Jan 1999",
        "Jan-08-1999", "08-Jan-1999", "1/8/1999", "1999/01/08", "0044-03-15 BC", "0000-01-01",
        "epoch", "infinity", "-infinity", "2024-06-01 12:34:56.7891234",
        "2024-06-01 12:34:56+05:30", "2024-06-01 24:00:00", "2024-06-01 23:59:60", "04:05",
        "4:05 PM",
        "040506", "2024-13-01", "2024-06-01 25:00", "294276-12-31", "294277-01-01", "4713-01-01 BC",
        "2024-06-01 12:34:56 UTC", "12:34:56.9999995", "2024-06-01 12:34:56-08", "99-01-02",
        "allballs", "2024-06-01 00:00:00.5", "1969-12-31 23:59:59.9995", "tomorrow x", "",
      ]
    ),
    (
      ["interval"],
      [
        "1", "1 day", "1 year 2 months 3 weeks 4 days", "-1-2", "1-2", "3 4:05:06", "4:05:06.5",
        "@ 1 minute ago", "P1Y2M3DT4H5M6S", "PT1.5S", "1.5 years", "1.5 months", "0.5 weeks",
        "1 century", "2 decades", "1 mon -1 day +2 hours", "-1 day +2 hours", "12 hours 80 minutes",
        "1 fortnight", "1.123456789 secs", "5 ms", "7 us", "100000 hours", "-00:00:01", "1 day ago",
        "3d", "2h30m", "", "abc", "1 2 3", "13 months", "-14 months -3 days -04:05:06.789",
      ]
    ),
    (
      ["uuid"],
      [
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}",
        "a0eebc999c0b4ef8bb6d6bb9bd380a11", "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11", "a0eebc99",
        "",
      ]
    ),
    (
      ["bytea"],
      ["\\x", "\\xdeadBEEF", "\\xde ad", "\\x0", "abc", "a\\\\b", "a\\134", "\\400", "é"]
    ),
    (
      ["jsonb", "json"],
      [
        "{}", "[]", " { \"b\" : 1 , \"a\" : [ 1 , 2.50 , -0.0 , 1e2 ] , \"b\" : null } ",
        "\"\\u00e9\\n\"",
        "\"\\ud83d\\ude00\"", "tru", "01", "1.", "[1,]", "{\"a\":1,}", "nul", "\"a\tb\"", "1e5",
        "\"\\u0000\"",
        "{\"aaa\":1,\"b\":2,\"aa\":3}",
      ]
    ),
    (
      ["inet", "cidr"],
      [
        "192.168.1.5", "192.168.1.0/24", "10/8", "10.1", "::1", "::ffff:1.2.3.4", "2001:db8::/32",
        "2001:db8::1/64", "1.2.3.4/33", "1.2.3", "256.1.1.1", "::", "1::2::3", "fe80::1:0:0:1",
      ]
    ),
    (
      ["macaddr"],
      ["08:00:2b:01:02:03", "08002b010203", "08-00-2B-01-02-03", "0800.2b01.0203", "08:00"]
    ),
    (["bit(4)", "bit varying(4)", "varbit"], ["1010", "101", "10101", "xA", "12", ""]),
    (
      ["int4range", "numrange", "daterange"],
      [
        "[1,5]", "(1,5)", "[1,1)", "empty", "(,)", "[,3]", "[5,1]", "[1,2",
        "[2020-01-01,2020-02-01]",
        " [ 1 , 5 ] ", "(1,2)",
      ]
    ),
    (
      ["integer[]", "text[]"],
      [
        "{}", "{1,2,NULL}", "{{1,2},{3,4}}", "{{1,2},{3}}", "{\"1\",\" 2\"}", "{a,\"b\\\"c\",\"\"}",
        "{1,}",
        "{,1}", "1,2", "{null}", "{\"null\"}", "{ a b , c }", "{{}}", "{1}}", "[2:3]={1,2}",
      ]
    ),
    (
      ["varchar(3)", "char(3)", "char(5)", "text", "name", "\"char\""],
      ["", "ab", "abc", "abcd", "abc   ", "é日本語", " x "]
    ),
    (["money"], ["1", "$1,234.50", "-2.345", "(1.00)"]),
    (["mood"], ["sad", "ok", "Sad", "glad", ""]),
  ]

  @Test func literalsAgree() throws {
    var expressions: [String] = []
    for (types, texts) in Self.literals {
      for type in types {
        for text in texts {
          let quoted = PostgreSQLServer.quoted(text)
          expressions.append("\(quoted)::\(type)")
          expressions.append("(CASE WHEN id >= 0 THEN \(quoted)::text END)::\(type)")
        }
      }
    }
    let report = try OracleTests().compare(expressions)
    print(
      "\(report.agreed) agreed, \(report.unsupported.values.reduce(0, +)) unsupported, "
        + "\(report.differences.count) differ")
    for (what, times) in report.unsupported.sorted(by: { $0.key < $1.key }) {
      print("unsupported \(times) times: \(what)")
    }
    for difference in report.differences where difference.hasPrefix("row 0") { print(difference) }
    #expect(report.differences.isEmpty)
  }
}
