import SQLEvaluation
import SchemaModel
import Testing

/// What passes for a value at a glance is one when it is read.
@Suite struct PlainTextTests {
  private static let texts: [(SQLType, [String])] = [
    (
      .jsonb,
      [
        "{}", "[]", "{\"a\": 1}", "{\"a\":[1,2,{\"b\":null}],\"c\":\"x\\\"y\"}", "[[[]],{}]",
        "-0.5",
        "true", "\"é\"", " [ 1 , 2 ] ", "0", "12345678901234567",
      ]
    ),
    (.inet, ["10.0.0.1", "255.255.255.255/32", "0.0.0.0/0"]),
    (.uuid, ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"]), (.bytea, ["\\x", "\\x00fF"]),
    (.array(of: .text), ["{}", "{a,b}", "{\"a b\",c-d}", "{null}", "{\"\"}"]),
    (.array(of: .integer), ["{1,-2}", "{}"]),
    (.array(of: .uuid), ["{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}"]),
  ]

  @Test func usualNotationsPass() {
    for (type, texts) in Self.texts {
      for text in texts {
        #expect(SQLValue.isPlain(utf8: Array(text.utf8), type), "\(text) as \(type)")
      }
    }
  }

  /// Every text with one byte left out, changed or added.
  @Test func whatPassesCanBeRead() {
    let bytes = Array("{}[]\",:\\x0127aeEtn-+./ ".utf8) + [9]
    let schema = makeSchema()
    var passed = 0
    for (type, texts) in Self.texts {
      for text in texts.map({ Array($0.utf8) }) {
        for place in 0...text.count {
          var mutants: [[UInt8]] = []
          if place < text.count { mutants.append(Array(text[..<place] + text[(place + 1)...])) }
          for byte in bytes {
            mutants.append(Array(text[..<place] + [byte] + text[place...]))
            if place < text.count {
              mutants.append(Array(text[..<place] + [byte] + text[(place + 1)...]))
            }
          }
          for mutant in mutants where SQLValue.isPlain(utf8: mutant, type) {
            passed += 1
            let text = String(decoding: mutant, as: UTF8.self)
            #expect(SQLValue(text: text, type: type, schema: schema) != nil, "\(text) as \(type)")
          }
        }
      }
    }
    #expect(passed > 1_000)
  }
}
