import Testing

@testable import SchemaFuzzer

struct FragmentTests {
  private let script: Fragment =
    "CREATE TABLE t (\(.list(["a integer", "b integer\(.optional(" NOT NULL"))"], separator: ", ", least: 1)))"

  @Test
  func `A fragment is written whole`() {
    #expect(script.sql == "CREATE TABLE t (a integer, b integer NOT NULL)")
  }

  @Test
  func `Every reduction is shorter, and none drops what must stay`() {
    let reduced = Set(script.reductions.map(\.sql))
    #expect(
      reduced == [
        "CREATE TABLE t (a integer)", "CREATE TABLE t (b integer NOT NULL)",
        "CREATE TABLE t (a integer, b integer)",
      ])
  }

  @Test
  func `A choice gives way to what is simpler`() {
    let type: Fragment = .choice([.feature(.numeric, "numeric(5,2)"), "integer"])
    #expect(type.features == [.numeric])
    #expect(type.reductions.map(\.sql) == ["integer"])
    #expect(type.reductions[0].features.isEmpty)
  }

  @Test
  func `A name is spelt anew wherever it stands`() {
    let name = Identifier(number: 1, sql: "\"order\"")
    let check: Fragment = "\(name) integer CHECK (\(name) > 3)"
    #expect(check.features == [.oddName])
    #expect(check.renaming(name, to: "n1").sql == "n1 integer CHECK (n1 > 3)")
  }
}
