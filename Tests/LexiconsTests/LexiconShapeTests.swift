import Lexicons
import Testing

/// What holds of every lexicon, whatever it is about.
@Suite struct LexiconShapeTests {
  @Test(arguments: LexiconCatalogue.names)
  func entriesAreDistinctAndTrimmed(name: String) throws {
    let lexicon = try #require(LexiconCatalogue.named(name))
    #expect(lexicon.name == name)
    #expect(lexicon.entries.count > 1)
    #expect(Set(lexicon.entries).count == lexicon.entries.count, "\(repeated(lexicon.entries))")
    for entry in lexicon.entries {
      #expect(isClean(entry), "\(entry)")
      #expect((1...Lexicon.longestEntry).contains(entry.utf8.count), "\(entry)")
    }
  }

  @Test(arguments: LexiconCatalogue.relatedNames)
  func rowsAreDistinctAndTrimmed(name: String) throws {
    let lexicon = try #require(LexiconCatalogue.related(name))
    #expect(lexicon.name == name)
    #expect(lexicon.rows.count > 1)
    #expect(Set(lexicon.fields).count == lexicon.fields.count)
    #expect(Set(lexicon.rows).count == lexicon.rows.count)
    for row in lexicon.rows {
      #expect(row.count == lexicon.fields.count, "\(row)")
      for cell in row {
        #expect(isClean(cell), "\(row)")
        #expect(cell.utf8.count <= Lexicon.longestEntry, "\(row)")
      }
    }
  }

  @Test func weightsMatchTheEntries() {
    let plain = LexiconCatalogue.names.compactMap(LexiconCatalogue.named)
    let related = LexiconCatalogue.relatedNames.compactMap(LexiconCatalogue.related)
    let weighted =
      plain.map { ($0.name, $0.entries.count, $0.weights) }
      + related.map { ($0.name, $0.rows.count, $0.weights) }
    for (name, count, weights) in weighted {
      guard let weights else { continue }
      #expect(weights.count == count, "\(name)")
      #expect(weights.allSatisfy { $0 > 0 }, "\(name)")
      #expect(weights.reduce(0) { $0 + UInt64($1) } <= UInt64(UInt32.max), "\(name)")
    }
  }

  @Test func namesAreSortedWordsAndNotShared() {
    for names in [LexiconCatalogue.names, LexiconCatalogue.relatedNames] {
      #expect(names == names.sorted())
      for name in names { #expect(isIdentifier(name), "\(name)") }
    }
    let shared = Set(LexiconCatalogue.names).intersection(LexiconCatalogue.relatedNames)
    #expect(shared.isEmpty, "\(shared)")
    for name in LexiconCatalogue.relatedNames {
      let fields = LexiconCatalogue.related(name)?.fields ?? []
      for field in fields { #expect(isIdentifier(field), "\(name).\(field)") }
    }
  }

  @Test func unknownNamesAreNotFound() {
    #expect(LexiconCatalogue.named("no_such_lexicon") == nil)
    #expect(LexiconCatalogue.related("no_such_lexicon") == nil)
    #expect(LexiconCatalogue.related("us_places")?.index(of: "no_such_field") == nil)
  }

  /// Without control characters, and without blanks at either end or in a row.
  private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && text.first != " " && text.last != " "
      && !zip(text, text.dropFirst()).contains { $0 == " " && $1 == " " }
  }

  private func isIdentifier(_ name: String) -> Bool {
    name.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }

  private func repeated(_ entries: [String]) -> [String] {
    Dictionary(entries.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys.sorted()
  }
}
