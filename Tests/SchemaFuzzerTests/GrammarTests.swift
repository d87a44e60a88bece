import Testing

@testable import SchemaFuzzer

struct GrammarTests {
  @Test
  func `A seed gives the same schema again`() {
    for seed in UInt64(1)...50 {
      let first = TrialCase.draw(seed: seed, attempt: 0, rowCount: nil)
      let second = TrialCase.draw(seed: seed, attempt: 0, rowCount: nil)
      #expect(first.schema.script.sql == second.schema.script.sql)
      #expect(first.schema.witnessScript == second.schema.witnessScript)
      #expect(first.options == second.options)
    }
  }

  @Test
  func `A thousand seeds show every feature`() {
    let shown = (UInt64(1)...1000).reduce(into: Set<Feature>()) { features, seed in
      let trial = TrialCase.draw(seed: seed, attempt: 0, rowCount: nil)
      features.formUnion(trial.schema.script.features)
    }
    #expect(Set(Feature.allCases).subtracting(shown) == [])
  }

  @Test(arguments: [
    (0, "2000-01-01", 6), (59, "2000-02-29", 2), (-1, "1999-12-31", 5), (9496, "2025-12-31", 3),
  ])
  func `Days are those of the calendar`(day: Int, text: String, weekday: Int) {
    let date = CalendarDate(day: day)
    #expect(date.text == text)
    #expect(date.weekday == weekday)
  }

  @Test
  func `Messages of one kind have one shape`() {
    let shapes = [
      "psql:load.sql:24: ERROR:  new row for relation \"a\" violates check constraint \"a_check\"",
      "psql:load.sql:9: ERROR:  new row for relation \"b\" violates check constraint \"positive\"",
    ].map(MessageShape.of)
    #expect(shapes[0] == "new row for relation \"…\" violates check constraint \"…\"")
    #expect(shapes[0] == shapes[1])
    #expect(
      MessageShape.of("s.sql:1:2: error: table t: row 21 (id = '7') and row 2 (id = '8') break K")
        == "table T row N (…) and row N (…) break K")
  }
}
