import SQLEvaluation
import SchemaModel
import Testing

/// Values read from PostgreSQL's text form and written again; the expected forms are a server's.
@Suite struct ValueTextTests {
  static let cases: [(SQLType, String, String?)] = [
    (.numeric(precision: 5, scale: 2), "1.005", "1.01"),
    (.numeric(precision: 5, scale: 2), "999.995", nil),
    (.numeric(precision: nil, scale: nil), "1.5e-3", "0.0015"),
    (.real, "0.1", "0.1"), (.doublePrecision, "1e15", "1e+15"),
    (.doublePrecision, "123456789012345", "123456789012345"),
    (.smallint, "32768", nil), (.date, "2023-02-29", nil), (.date, "Jan-08-1999", "1999-01-08"),
    (.date, "0044-03-15 BC", "0044-03-15 BC"),
    (.timestamp(precision: 0), "2024-06-01 12:34:56.5", "2024-06-01 12:34:57"),
    (.timestampTZ(precision: 6), "2024-06-01 12:34:56+05:30", "2024-06-01 07:04:56+00"),
    (.interval, "1 year 2 mons -3 days 04:05:06.7", "1 year 2 mons -3 days +04:05:06.7"),
    (.interval, "P1Y2M3DT4H", "1 year 2 mons 3 days 04:00:00"),
    (.bytea, "a\\001", "\\x6101"),
    (
      .uuid, "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}",
      "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    ),
    (.jsonb, "{\"bb\":1,\"a\":[1, 2.50],\"bb\":null}", "{\"a\": [1, 2.50], \"bb\": null}"),
    (.array(of: .text), "{a, \"b c\",NULL,\"\"}", "{a,\"b c\",NULL,\"\"}"),
    (.array(of: .integer), "{{1,2},{3}}", nil), (.array(of: .text), "{a;b}", "{a;b}"),
    (.array(of: .box), "{(3,4),(1,2);\"(1,1),(0,0)\"}", "{(3,4),(1,2);(1,1),(0,0)}"),
    (.range(.int4), "[1,5]", "[1,6)"), (.range(.num), "(1,1.50]", "(1,1.50]"),
    (.inet, "2001:0db8:0:0::1/64", "2001:db8::1/64"), (.char(4), "ab", "ab  "),
    (.varchar(2), "abc", nil), (.varchar(2), "ab  ", "ab"), (.bit(3), "101", "101"),
    (.macaddr, "08002b010203", "08:00:2b:01:02:03"), (.boolean, "of", "f"),
    (.money, "-1234.5", "-$1,234.50"),
  ]

  @Test func readAndWritten() {
    let schema = makeSchema()
    for (type, text, expected) in Self.cases {
      let value = SQLValue(text: text, type: type, schema: schema)
      #expect(value?.text(as: type) == expected, "\(text) as \(type)")
      if let value, let expected {
        #expect(SQLValue(text: expected, type: type, schema: schema) == value, "\(expected)")
      }
    }
  }

  @Test func equality() {
    #expect(SQLValue.text("\u{e9}") != SQLValue.text("e\u{301}"))
    let (a, b) = (Numeric("1.50"), Numeric("1.5"))
    #expect(a == b && a.hashValue == b.hashValue)
    #expect(
      SQLValue.interval(Interval(months: 1)) == SQLValue.interval(Interval(days: 30)))
  }
}
