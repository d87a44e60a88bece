import Lexicons
import Testing

/// Names of people: enough of them, and groups that agree.
@Suite struct PersonNamesTests {
  @Test(arguments: [
    ("first_names_female", 200), ("first_names_male", 200), ("first_names", 400),
    ("last_names", 500), ("street_names", 120),
  ])
  func thereAreEnough(name: String, least: Int) throws {
    #expect(try #require(LexiconCatalogue.named(name)).entries.count >= least)
  }

  @Test func combinedNamesKeepTheirWeight() throws {
    func weight(_ name: String, in lexicon: String) throws -> UInt32? {
      let lexicon = try #require(LexiconCatalogue.named(lexicon))
      return lexicon.entries.firstIndex(of: name).flatMap { lexicon.weights?[$0] }
    }
    for name in ["Mary", "James", "Leslie"] {
      let parts = [
        try weight(name, in: "first_names_female"), try weight(name, in: "first_names_male"),
      ]
      #expect(try weight(name, in: "first_names") == parts.compactMap(\.self).reduce(0, +))
    }
  }

  @Test func titlesAgreeWithGender() throws {
    let given = try #require(LexiconCatalogue.related("given_names"))
    for row in given.rows {
      #expect(
        row[1...4] == ["female", "F", "Ms.", "she/her"]
          || row[1...4] == ["male", "M", "Mr.", "he/him"], "\(row)")
      #expect(!row[5].isEmpty && row[5].allSatisfy { ("a"..."z").contains($0) }, "\(row)")
    }
  }

  @Test func familyNamesHoldTheHardForms() throws {
    let names = try #require(LexiconCatalogue.named("last_names")).entries
    #expect(names.contains("O'Brien") && names.contains("McDonald"))
    #expect(names.contains { $0.contains("-") } && names.contains { $0.contains(" ") })
    #expect(names.contains { !$0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
