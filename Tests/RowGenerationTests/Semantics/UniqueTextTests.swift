import Lexicons
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Unique texts look like others: as many of each form, of each provider and of each name.
@Suite struct UniqueTextTests {
  private static let rows = 6000
  private static let people = """
    CREATE TABLE people (first_name text NOT NULL, last_name text NOT NULL,
      email text NOT NULL UNIQUE, username text NOT NULL UNIQUE);
    """

  private func people(seed: UInt64 = 1) throws -> [[String]] {
    let rig = Rig(Self.people, rows: Self.rows, seed: seed, edgeCaseRate: 0)
    return try rig.program("people").read(.csv).map { $0.map { $0 ?? "" } }
  }

  /// Letters that any filter leaves alone.
  private func isPlain(_ name: String) -> Bool { name.allSatisfy { $0.isASCII && $0.isLetter } }

  /// The form of a text before its number.
  private func form(_ text: String, _ first: String, _ last: String) -> String {
    let words = text.reversed().drop { $0.isNumber }.reversed()
    let (first, last) = (first.lowercased(), last.lowercased())
    let forms = [
      "\(first).\(last)": "first.last", "\(first)\(last)": "firstlast",
      "\(first.prefix(1))\(last)": "flast", "\(first)_\(last)": "first_last",
      "\(first)\(last.prefix(1))": "firstl", "\(first)_": "first_",
    ]
    return forms[String(words)] ?? "another"
  }

  private func shares(_ values: [String]) -> [String: Double] {
    Dictionary(grouping: values, by: \.self).mapValues { Double($0.count) / Double(values.count) }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func formsProvidersAndNamesKeepTheirWeights(seed: UInt64) throws {
    let made = try people(seed: seed)
    #expect(Set(made.map { $0[2] }).count == Self.rows)
    #expect(Set(made.map { $0[3] }).count == Self.rows)
    let plain = made.filter { isPlain($0[0]) && isPlain($0[1]) }
    let forms = shares(plain.map { form(String($0[2].prefix { $0 != "@" }), $0[0], $0[1]) })
    for (name, share) in [
      "first.last": 0.5, "firstlast": 0.2, "flast": 0.2, "first_last": 0.1,
    ] {
      #expect(abs((forms[name] ?? 0) - share) < 0.02, "\(name): \(forms)")
    }
    let providers = shares(made.map { String($0[2].drop { $0 != "@" }.dropFirst()) })
    #expect(abs((providers["gmail.com"] ?? 0) - 0.4) < 0.03)
    #expect(abs((providers["yahoo.com"] ?? 0) - 0.15) < 0.02)
    let names = try #require(LexiconCatalogue.named("last_names"))
    let weights = try #require(names.weights)
    let total = Double(weights.reduce(0, +))
    let lastNames = shares(made.map { $0[1] })
    for (name, weight) in zip(names.entries, weights).prefix(10) {
      let share = Double(weight) / total
      #expect(abs((lastNames[name] ?? 0) - share) < 0.2 * share, "\(name)")
    }
    // A number stands where the words alone are used up, or where the form has one.
    let numbered = plain.count { $0[2].prefix { $0 != "@" }.last?.isNumber == true }
    #expect(Double(numbered) < 0.24 * Double(plain.count))
  }

  @Test func nothingTellsAnotherColumn() throws {
    let made = try people().filter { isPlain($0[0]) && isPlain($0[1]) }
    func key(_ row: [String]) -> (mail: String, user: String, provider: String) {
      let parts = row[2].split(separator: "@").map(String.init)
      return (form(parts[0], row[0], row[1]), form(row[3], row[0], row[1]), parts[1])
    }
    let keys = made.map(key)
    #expect(independence(keys.map(\.mail), keys.map(\.user)) < 1)
    #expect(independence(keys.map(\.mail), keys.map(\.provider)) < 1)
    #expect(independence(keys.map(\.user), keys.map(\.provider)) < 1)
    let often = shares(made.map { $0[1] }).filter { $0.value > 0.005 }.keys
    let smiths = zip(made, keys).filter { often.contains($0.0[1]) }
    #expect(independence(smiths.map { $0.0[1] }, smiths.map(\.1.provider)) < 1)
    #expect(independence(smiths.map { $0.0[1] }, smiths.map(\.1.user)) < 1)
    // Nor do last digits.
    let digits = made.filter { $0[3].last?.isNumber == true && $0[2].contains(/[0-9]@/) }
    let mails = digits.map { String($0[2].prefix { $0 != "@" }.suffix(1)) }
    #expect(independence(mails, digits.map { String($0[3].suffix(1)) }) < 1)
  }

  /// Pearson's statistic of a table of two columns over its critical value.
  private func independence(_ one: [String], _ other: [String]) -> Double {
    let rows = shares(one).sorted { $0.key < $1.key }
    let columns = shares(other).sorted { $0.key < $1.key }
    var counts: [String: Int] = [:]
    for (a, b) in zip(one, other) { counts["\(a)|\(b)", default: 0] += 1 }
    let observed = rows.flatMap { a in columns.map { counts["\(a.key)|\($0.key)"] ?? 0 } }
    let expected = rows.flatMap { a in columns.map { a.value * $0.value } }
    return Statistics.chiSquared(observed, expected)
  }

  /// However few words there are, and whatever makes them alike.
  @Test(arguments: [
    "username citext NOT NULL UNIQUE", "email varchar(60) NOT NULL UNIQUE, last_name text",
    "last_name text NOT NULL UNIQUE", "city text NOT NULL UNIQUE, state char(2)",
    "slug text NOT NULL UNIQUE", "file_name text NOT NULL UNIQUE", "company_name text UNIQUE",
    "username varchar(30) UNIQUE, first_name text, email varchar(40) UNIQUE, login text UNIQUE",
  ])
  func allDiffer(columns: String) throws {
    let sql = "CREATE EXTENSION citext; CREATE TABLE t (\(columns));"
    for (rows, seed) in [(7, 1), (3000, 2)] as [(Int, UInt64)] {
      let rig = Rig(sql, rows: rows, seed: seed, edgeCaseRate: 0)
      let table = try #require(rig.schema.tables.first)
      for key in table.keys {
        let values = try rig.values(key.columns[0], of: "t").compactMap { $0?.lowercased() }
        #expect(Set(values).count == values.count, "\(columns)")
      }
    }
  }

  /// Forms whose words read alike, with and without numbers.
  @Test func formsThatReadAlikeDiffer() throws {
    let rig = Rig("CREATE TABLE t (a text UNIQUE);", rows: 5000, edgeCaseRate: 0) { plan in
      plan.tables[0].columns[0].generator = GeneratorSpec(.template)
      plan.tables[0].columns[0].generator.templates = [
        "{first_names|slug}{last_names|slug}{#}@x.org",
        "{first_names|slug|initial}{last_names|slug}{#}@x.org",
        "{first_names|slug|initial}{last_names|slug|initial}{int:1-99}{#}@x.org",
        "{last_names|slug}{#}@x.org", "{first_names|slug}{int:1-9}{#}@x.org",
      ]
    }
    let values = try rig.values("a", of: "t").compactMap(\.self)
    #expect(values.count > 4500)
    #expect(Set(values).count == values.count)
  }

  /// A shard alone says the same.
  @Test func anyRowsAlone() throws {
    let rig = Rig(Self.people, rows: Self.rows, edgeCaseRate: 0)
    let program = try rig.program("people")
    let all = try program.read(.csv)
    #expect(try program.read(.csv, 2500..<2600) == Array(all[2500..<2600]))
  }
}
